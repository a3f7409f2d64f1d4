// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/pattern/shape.hpp>

#include <preflight/rules/pattern.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_pattern_shape)

using preflight::fixed_string;
using preflight::regex::shape;
using preflight::regex::shape_in;

namespace
{
template <fixed_string P>
constexpr bool is(std::size_t shortest, std::size_t longest)
{
    return shape_in<P>.exact && shape_in<P>.shortest == shortest && shape_in<P>.longest == longest;
}
template <fixed_string P>
constexpr bool has_none = !shape_in<P>.exact;
} // namespace

static_assert(is<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">(1, shape::without_end));
static_assert(is<"^[A-Z][A-Z0-9_]*$">(1, shape::without_end) && is<"^[a-z]*$">(0, shape::without_end));
static_assert(is<"^[a-z]+$">(1, shape::without_end) && is<"^[a-z]{3,}$">(3, shape::without_end));
static_assert(is<"^[A-Z]{2}$">(2, 2) && is<"^[a-z]$">(1, 1) && is<"^[a-z]?$">(0, 1) && is<"^[a-z]{3,9}$">(3, 9));
static_assert(is<"^[A-Z][a-zA-Z]{0,9}$">(1, 10) && is<"^ab$">(2, 2) && is<"^(?:aa|ab|ba|bb)$">(2, 2));
static_assert(is<"^[a-z]{1,1000}$">(1, 1000) && is<"^[acegikmo]+$">(1, shape::without_end));

// Not: what is found anywhere, or has others than ASCII; characters that only some places allow; sets that depend on what was before.
static_assert(has_none<"[a-z]"> && has_none<"^[a-z]"> && has_none<"[a-z]$"> && has_none<"^[^a]+$"> && has_none<"^é+$">);
static_assert(has_none<"^abc$"> && has_none<"^[a-z][0-9]*[a-z]$"> && has_none<"^-*a$"> && has_none<"^a*b$">);
static_assert(has_none<"^(?:a|bb)$"> && has_none<"^[ab]+c[ab]*$"> && has_none<"^(?:aa|bb)$"> && has_none<"^(?:aa)+$">);
static_assert(has_none<"^$"> && has_none<"[]"> && has_none<""> && has_none<"^(?:[a-z]|[a-z]{3})$">);
static_assert(has_none<"^[acegikmoq]+$">); // nine ranges: too many to ask a block for

constexpr auto const& name = shape_in<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">;
static_assert(name.first.has('a') && !name.first.has('-') && name.inner.has('-') && !name.last.has('-'));
static_assert(name.all() == name.inner && !name.all().has('_'));
static_assert(
    name.rest("a") && name.rest("a-a") && !name.rest("") && !name.rest("-") && !name.rest("-a") && !name.rest("a-"));

constexpr auto const& some = shape_in<"^[A-Z][A-Z0-9]{1,2}$">;
static_assert(
    !some.rest("") && !some.rest("A") && some.rest("A0") && some.rest("A00") && !some.rest("A000") && !some.rest("0A"));
static_assert(shape_in<"^[a-z]*$">.rest("") && shape_in<"^[a-z]{2}$">.rest("ab") && !shape_in<"^[a-z]{2}$">.rest("a"));

template <fixed_string P>
void agrees()
{
    std::vector<std::string> all{""};
    for (std::size_t i = 0; i != all.size(); ++i)
    {
        auto const text  = all[i];
        bool       known = true;
        for (char const c : text)
            known = known && shape_in<P>.all().has(c);
        BOOST_TEST((preflight::pattern<P>(text)) == (known && shape_in<P>.rest(text)), P.view() << " on " << text);
        if (text.size() != 4)
            for (char const c : {'-', 'a', 'z', '0', 'A', '_'})
                all.push_back(text + c);
    }
}

BOOST_AUTO_TEST_CASE(says_what_the_pattern_says)
{
    agrees<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">();
    agrees<"^[A-Z][A-Z0-9_]*$">();
    agrees<"^[a-z]{2}$">();
    agrees<"^[a-z]{0,3}$">();
    agrees<"^[a-z][a-z-]{1,2}$">();
    agrees<"^[a-z]{2,}$">();
    agrees<"^[a-z]?$">();
    agrees<"^a0$">();
}

BOOST_AUTO_TEST_SUITE_END()
