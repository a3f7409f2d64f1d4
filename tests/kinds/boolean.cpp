// SPDX-License-Identifier: BSL-1.0
#include "decoding.hpp"

#include <preflight/kinds/boolean.hpp>

#include <concepts>

BOOST_AUTO_TEST_SUITE(kinds_boolean)

using preflight::json_scalar;
using preflight::json_type;
using boolean = preflight::kind<bool>;

static_assert(boolean::what == preflight::shape::scalar && boolean::types == json_type::boolean);
static_assert(boolean::name == "boolean" && std::same_as<boolean::subject, bool>);
static_assert(boolean::wrong_type.code == preflight::code::bool_type);
static_assert(boolean::is_sound(true) && boolean::is_sound(false));
static_assert(boolean::subject_of(true) && !boolean::subject_of(false));

/// What a constant is read as.
constexpr bool read(bool value, bool before)
{
    bool       out   = before;
    bool const taken = boolean::decode(json_scalar(value), out, [](auto const&) {});
    return taken && out == value;
}
static_assert(read(true, false) && read(true, true) && read(false, true) && read(false, false));

constexpr bool assigned(bool from, bool to)
{
    boolean::assign(to, from);
    return to;
}
static_assert(assigned(true, false) && !assigned(false, true));

BOOST_AUTO_TEST_CASE(json_values)
{
    decoding::holds<bool>({
        {"true", "true"}, {"false", "false"}, {"null", "bool_type"}, {"0", "bool_type"}, {"1", "bool_type"},
        {"1.0", "bool_type"}, {R"("true")", "bool_type"},
        {"[]", "bool_type"}, // holds others, so the scalar of it is null
    });
    BOOST_TEST(preflight::make_issue(boolean::wrong_type).message == "Input should be a valid boolean");
    BOOST_TEST(decoding::encoded(true) == "true");
    BOOST_TEST(decoding::encoded(false) == "false");
}

BOOST_AUTO_TEST_CASE(schema) { decoding::has_keywords<bool>(R"({"type": "boolean"})"); }

BOOST_AUTO_TEST_CASE(its_edges_are_all_there_is)
{
    decoding::edges<bool> const found;
    BOOST_TEST(found.inside == (std::vector<std::string>{"false", "true"}), boost::test_tools::per_element());
    BOOST_TEST(found.outside.empty());
}

BOOST_AUTO_TEST_SUITE_END()
