// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/words.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <set>
#include <string>

BOOST_AUTO_TEST_SUITE(arbitrary_words)

using namespace outlines;

BOOST_AUTO_TEST_CASE(names_and_words_of_all_that_is_held)
{
    auto const words = [](std::vector<json> inside, std::vector<json> outside) {
        rule r    = of({});
        r.inside  = std::move(inside);
        r.outside = std::move(outside);
        return r;
    };
    object inner, outer;
    value  text = any(kinds::text);
    text.rules  = {words({"in"}, {"out"}), words({"second", 1}, {true, ""})};
    inner.members.push_back(needed("text", std::move(text)));
    inner.members.push_back(spare("outer", object_of(outer))); // holds itself
    inner.rules = {{preflight::code::value_error, {}, {}, {{"pair", 2}}, {{std::nullopt, "half"}}}};
    value list  = list_of(object_of(inner), {});
    list.rules  = {words({"of a list"}, {})};
    outer.members.push_back(spare("list", std::move(list)));
    value key = any(kinds::text), choice{kinds::choice};
    key.rules = {words({"key"}, {"no key"})};
    choice.alternatives.push_back(map_of(std::move(key), any(kinds::text), {}));
    outer.members.push_back(spare("choice", std::move(choice)));

    std::set<std::string> const expected{
        "", "choice", "half", "in", "key", "list", "no key", "of a list", "out", "outer", "pair", "second", "text"};
    BOOST_TEST(preflight::outline::word_list::of(object_of(outer)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
