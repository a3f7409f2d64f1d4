// SPDX-License-Identifier: BSL-1.0
#include "golden.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(golden_)

namespace
{
std::string answer(preflight::report const& found)
{
    return found.empty() ? "null" : to_fastapi(found, preflight::secrecy::verbatim);
}

template <class T>
void replay(std::string const& name)
{
    for (auto const& [line, body, expected] : golden::all_in(name))
        BOOST_TEST_CONTEXT(name << ":" << line << ": " << body)
        {
            BOOST_TEST(answer(preflight::validate<T>(body)) == expected);
            BOOST_TEST(preflight::is_valid<T>(body) == (expected == "null"));

            auto const value = preflight::read<T>(body);
            BOOST_TEST(answer(value ? preflight::validate(*value) : value.error()) == expected);

            auto const document = preflight::parse(body);
            BOOST_TEST(document.has_value() == !body.empty());
            if (document)
                BOOST_TEST(answer(preflight::validate<T>(*document)) == expected);
        }
}
} // namespace

BOOST_AUTO_TEST_CASE(containers) { replay<preflight::fluence::container_request>("container.golden"); }

BOOST_AUTO_TEST_CASE(vms_and_bare_metal) { replay<preflight::fluence::machine_request>("machine.golden"); }

BOOST_AUTO_TEST_CASE(there_are_thousands)
{
    BOOST_TEST(golden::all_in("container.golden").size() + golden::all_in("machine.golden").size() >= 2000U);
}

BOOST_AUTO_TEST_SUITE_END()
