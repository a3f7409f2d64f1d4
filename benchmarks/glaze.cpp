// SPDX-License-Identifier: BSL-1.0

// glaze with structs of strings, and every rule checked by hand. It is built only when -DPREFLIGHT_GLAZE names a copy (2.9 or near it). All rules are
// judged but one: an optional `protocol` accepts null. It differs in these points: it hardly checks UTF-8 and what it skips, and nothing after the
// document; it tells where text is not JSON or has another shape, but about the rules only that something is wrong.
#include "plain_requests.hpp"
#include "suite.hpp"

#include <glaze/glaze.hpp>

namespace bench
{
namespace
{
template <class T>
bool accept(std::string const& text)
{
    constexpr glz::opts options{.error_on_unknown_keys = false, .error_on_missing_keys = true};
    T                   value{};
    return !glz::read<options>(value, text) && sound(value);
}

struct read_and_check
{
    bool operator()(of<request::container>, std::string const& text) const
    {
        return accept<plain::container_request>(text);
    }
    bool operator()(of<request::machine>, std::string const& text) const
    {
        return accept<plain::machine_request>(text);
    }
};
} // namespace

void add_glaze(suite& s)
{
    auto const skips = "hardly looks into what it skips", utf8 = "hardly looks at UTF-8", escapes = "takes odd escapes";
    s.judge("glaze", "read + checks by hand", read_and_check(),
        {{"protocol not null", "an optional takes null"}, {"more behind", "does not look behind the document"},
            {"not UTF-8", utf8}, {"not UTF-8, skipped", utf8}, {"low surrogate alone", escapes},
            {"high surrogate alone", escapes}, {"control character in a string", escapes},
            {"bad number, skipped", skips}, {"bad word, skipped", skips}, {"bad escape, skipped", skips},
            {"control character, skipped", skips}, {"bad brackets, skipped", skips}, {"comma, skipped", skips},
            {"too deep, skipped", skips}});
}
} // namespace bench
