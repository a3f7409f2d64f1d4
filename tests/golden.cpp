#include "support.hpp"

#include <preflight/fluence.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <fstream>

// What FastAPI and pydantic answer, to the byte: requests and answers recorded in tests/cases by `./dev oracle --record`.

namespace
{
/// A request's body, the answer to it, and where in the file it stands.
struct recorded
{
    std::size_t line;
    std::string body;
    std::string answer;
};

std::vector<recorded> all_in(std::string const& name)
{
    std::ifstream in(PREFLIGHT_SOURCE_DIR "/tests/cases/" + name, std::ios::binary);
    BOOST_TEST_REQUIRE(in.is_open(), name);

    std::vector<recorded> all;
    std::size_t           line = 1;
    std::string           body, answer;
    for (; in.peek() == '#'; ++line)
        std::getline(in, body);
    for (; std::getline(in, body) && std::getline(in, answer); line += 2)
        all.push_back({line, body, answer});
    return all;
}

std::string answer(preflight::report const& found)
{
    return found.empty() ? "null" : to_fastapi(found, preflight::secrecy::verbatim);
}

template <class T>
void replay(std::string const& name)
{
    for (auto const& [line, body, expected] : all_in(name))
        BOOST_TEST_CONTEXT(name << ":" << line << ": " << body)
        {
            BOOST_TEST(answer(preflight::explain<T>(body)) == expected);
            BOOST_TEST(preflight::accepts<T>(body) == (expected == "null"));

            auto const value = preflight::read<T>(body);
            BOOST_TEST(answer(value ? preflight::check(*value) : value.error()) == expected);

            auto const document = preflight::parse(body);
            BOOST_TEST(document.has_value() == !body.empty());
            if (document)
                BOOST_TEST(answer(preflight::explain<T>(*document)) == expected);
        }
}
} // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(containers) { replay<preflight::fluence::container_request>("container.golden"); }

BOOST_AUTO_TEST_CASE(vms_and_bare_metal) { replay<preflight::fluence::machine_request>("machine.golden"); }

BOOST_AUTO_TEST_CASE(there_are_thousands)
{
    BOOST_TEST(all_in("container.golden").size() + all_in("machine.golden").size() >= 2000U);
}

BOOST_AUTO_TEST_SUITE_END()
