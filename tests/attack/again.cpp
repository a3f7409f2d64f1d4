// SPDX-License-Identifier: BSL-1.0

// Reading again and again allocates nothing: into what optionals, unions, lists and maps have dropped, whatever requests come in turn.
#include "memory.hpp"

#include <preflight/arbitrary.hpp>
#include <preflight/fluence.hpp>

#include <boost/core/type_name.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <variant>
#include <vector>

/// Each shape that drops what it holds, in another.
namespace again_test
{
struct leaf
{
    std::string name;

    friend bool operator==(leaf const&, leaf const&) = default;
};
struct tree
{
    std::optional<std::string>                                     note   = {};
    std::unique_ptr<leaf>                                          one    = {};
    std::vector<std::string>                                       words  = {};
    std::vector<std::vector<leaf>>                                 rows   = {};
    std::variant<std::string, std::vector<std::string>, leaf>      either = {};
    std::map<std::string, std::optional<std::string>, std::less<>> labels = {};
};
} // namespace again_test
template <>
inline constexpr auto preflight::schema_of<again_test::leaf> =
    preflight::object(preflight::field("name", &again_test::leaf::name));
template <>
inline constexpr auto preflight::schema_of<again_test::tree> = preflight::object(
    preflight::field("note", &again_test::tree::note), preflight::field("one", &again_test::tree::one),
    preflight::field("words", &again_test::tree::words, preflight::defaulted),
    preflight::field("rows", &again_test::tree::rows, preflight::defaulted),
    preflight::field("either", &again_test::tree::either, preflight::defaulted),
    preflight::field("labels", &again_test::tree::labels, preflight::defaulted));

BOOST_AUTO_TEST_SUITE(again)

namespace
{
/// Whether `work` allocates, of which the first allocation fails.
bool allocates(auto const& work)
{
    memory::fail_at(1);
    try
    {
        work();
    }
    catch (std::bad_alloc const&)
    {
        return true;
    }
    memory::fail_at(0);
    return false;
}

/// Documents that the reader which is generated from the schema knows, without escapes, as one in a key of a map takes memory to read.
template <class T>
std::vector<std::string> documents(std::size_t n)
{
    preflight::arbitrary<T> const make;
    std::minstd_rand              engine(7);
    preflight::choices            from(engine);
    std::vector<std::string>      all;
    for (int tries = 0; tries != 5000 && all.size() != n; ++tries)
    {
        std::string text;
        preflight::append_json(text, make.json(from));
        if (text.size() < 4000 && text.find('\\') == text.npos && preflight::fast::try_fast<T>(text))
            all.push_back(std::move(text));
    }
    BOOST_TEST_REQUIRE(all.size() == n, boost::core::type_name<T>());
    return all;
}

/// Reads all of them in turn, each with whether that allocated.
template <class T>
std::size_t allocating(std::vector<std::string> const& texts, T& out, preflight::read_context* spare)
{
    std::size_t n = 0;
    for (auto const& text : texts)
    {
        auto const read = [&] {
            return spare ? preflight::read_into(text, out, *spare).empty() : preflight::read_into(text, out).empty();
        };
        bool sound = true;
        if (allocates([&] { sound = read(); }))
        {
            ++n;
            sound = read();
        }
        BOOST_TEST_REQUIRE(sound, text);
    }
    return n;
}

template <class T>
void needs_no_memory()
{
    BOOST_TEST_CONTEXT(boost::core::type_name<T>())
    {
        auto const              texts = documents<T>(60);
        T                       out{};
        preflight::read_context spare;
        std::size_t             rounds = 0;
        while (allocating(texts, out, &spare) != 0)
            BOOST_TEST_REQUIRE(++rounds < 100U);
        BOOST_TEST(rounds > 0U);
        BOOST_TEST_MESSAGE("rounds until there is enough: " << rounds);
        for (int i = 0; i != 3; ++i)
            BOOST_TEST(allocating(texts, out, &spare) == 0U);

        T plain{};
        for (int i = 0; i != 3; ++i)
            allocating(texts, plain, nullptr);
        BOOST_TEST(allocating(texts, plain, nullptr) > 0U);

        for (auto const& text : texts) // and each is what it would be
        {
            auto const fresh = preflight::read<T>(text);
            BOOST_TEST_REQUIRE(preflight::read_into(text, out, spare).empty());
            BOOST_TEST(preflight::write(out).value() == preflight::write(fresh.value()).value());
        }
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(whatever_comes_in_turn)
{
    needs_no_memory<preflight::fluence::container_request>();
    needs_no_memory<again_test::tree>();
}

// One context for types that have nothing in common but what they hold.
BOOST_AUTO_TEST_CASE(one_for_several_types)
{
    preflight::read_context                              spare;
    std::optional<std::vector<std::string>>              words;
    std::vector<std::optional<std::vector<std::string>>> lists;

    std::string const one = R"(["a text of more than fifteen letters"])", many = '[' + one + ',' + one + ']';
    BOOST_TEST(preflight::read_into(many, lists, spare).empty());
    BOOST_TEST(preflight::read_into("[]", lists, spare).empty());
    BOOST_TEST(preflight::read_into(one, words, spare).empty());
    BOOST_TEST((words == std::vector<std::string>{"a text of more than fifteen letters"}));
}

// So that a large body does not stay for good.
BOOST_AUTO_TEST_CASE(keeps_so_many)
{
    preflight::read_context spare;
    std::string const       text = "a text of more than fifteen letters";
    for (std::size_t i = 0; i != preflight::read_context::most + 10; ++i)
        spare.keep(std::string(text));
    spare.keep(std::string("short")); // has no memory to keep
    std::string out;
    std::size_t n = 0;
    while (spare.take(out))
    {
        BOOST_TEST_REQUIRE(out == text);
        ++n;
    }
    BOOST_TEST(n == preflight::read_context::most);

    std::vector<int> numbers;
    BOOST_TEST(!spare.take(numbers));
    spare.keep(std::vector{1, 2});
    BOOST_TEST(spare.take(numbers));
    BOOST_TEST((numbers == std::vector{1, 2}));
    BOOST_TEST(!spare.take(numbers));
}

BOOST_AUTO_TEST_SUITE_END()
