// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/length.hpp>
#include <preflight/rules/says.hpp>
#include <preflight/schema.hpp>

#include <string_view>

struct box
{
    std::string_view name;
};

#ifdef REJECT
constexpr std::string_view sentence = "At most {limit} letters";
#else
constexpr std::string_view sentence = "At most {max_length} letter{s}";
#endif

template <>
inline constexpr auto preflight::schema_of<box> = preflight::object(
    // error: a.sentence.with.a.gap.that.the.rule.does.not.fill
    preflight::field("name", &box::name, preflight::says(preflight::max_length{12}, sentence)));
