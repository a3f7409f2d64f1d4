// SPDX-License-Identifier: BSL-1.0

// Checks advice on any text: it does not depend on how the request is given, it is safe to print, what is replaced is JSON and no longer advised on, what is
// mended has no worse verdict, and no secret is in any output, wherever it stands.
#include "harness.hpp"
#include "shown.hpp"

#include "../tests/fluence/advising.hpp"

#include <preflight/advice.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/fluence/advice.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gpu = preflight::fluence;

namespace
{
/// Secrets that are known by their form, made here so that nothing that scans this file takes them for some.
std::string const token       = std::string("h") + "f_" + std::string(30, 'Q') + "7zK4";
std::string const key_body    = "MIIEowQ7zK4QQQQ";
std::string const private_key = std::string("-----BEGIN RSA ") + "PRIVATE KEY-----\\n" + key_body + "\\n";

/// What is advised, with and without knowledge of plans.
template <class Request>
preflight::advice_list advice_on(std::string_view text, bool knows)
{
    static gpu::context const nothing, plans = advising::plans();
    return gpu::advise<Request>(text, knows ? plans : nothing);
}

/// Everything that is printed about a text.
template <class Request>
std::string all_outputs(std::string_view text)
{
    auto const  issues = preflight::validate<Request>(text);
    auto const  told   = advice_on<Request>(text, true);
    std::string all =
        show(text, told) + show(text, issues) + show(text, issues, told) + to_fastapi(issues) + summary(issues);
    for (auto const& each : told)
        all += each.message + each.help + summary(each);
    for (auto const& found : {findings(text, told), findings(text, issues)})
        for (auto const& each : found)
            all += to_pointer(each.path) + ' ' + each.code + ' ' + each.message + ' ' + each.help + ' ' +
                   each.replacement.value_or("");
    return all;
}

template <class Request>
void hides(std::string text, std::size_t at, std::string const& secret, std::string_view part)
{
    if (text.find("zK4") != text.npos) // the fuzzer has learned it, and it is not only where it is put
        return;
    text.insert(at, ' ' + secret + ' ');
    fuzz::require(all_outputs<Request>(text).find(part) == std::string::npos, "a secret is shown", text);
}

/// Whether a piece of advice stands in a list.
bool has(preflight::advice_list const& all, preflight::advice const& one)
{
    return std::any_of(all.begin(), all.end(),
        [&](preflight::advice const& each) { return each.code == one.code && each.path == one.path; });
}

template <class Request>
void check_replacement(std::string_view text, preflight::advice_list const& told, std::size_t i)
{
    auto const  range = locate(text, told)[i];
    std::string mended(text);
    mended.replace(range.begin, range.end - range.begin, *told[i].replacement);
    fuzz::require(preflight::parse(mended).has_value(), "what is replaced is no JSON", text);
    bool const comes_twice = told[i].is_about_key(); // a key may be there twice, or come to be
    fuzz::require(comes_twice || !has(gpu::advise<Request>(mended), told[i]), "a replacement does not mend it", text);
}

/// What is mended: nothing else changes, no issue is new, the advice is gone, and there is nothing more to mend.
template <class Request>
void check_fix(std::string_view text, bool knows)
{
    auto const judge  = [](std::string_view now) { return preflight::validate<Request>(now, gpu::own_image); };
    auto const advise = [&](std::string_view now) { return advice_on<Request>(now, knows); };
    auto const fixed  = preflight::fix(text, judge, advise);
    auto const before = judge(text), after = judge(fixed.text);
    auto const is_old = [&](preflight::issue const& i) {
        return std::any_of(before.begin(), before.end(),
            [&](preflight::issue const& each) { return each.path == i.path && each.type() == i.type(); });
    };
    fuzz::require(std::all_of(after.begin(), after.end(), is_old), "what is mended has another issue", text);

    std::string again(text);
    bool        is_told = true; // what was put there: not where it may be a secret
    for (auto const& each : fixed.done)
    {
        is_told &= each.replacement.has_value();
        if (is_told)
            again.replace(each.range.begin, each.range.end - each.range.begin, *each.replacement);
    }
    fuzz::require(!is_told || again == fixed.text, "what is mended is not what is told", text);

    auto const told = advise(fixed.text);
    auto const left = findings(fixed.text, told);
    for (auto const& done : fixed.done)
        fuzz::require(std::none_of(left.begin(), left.end(),
                          [&](preflight::finding const& each) {
                              return each.code == done.code && each.path == done.path &&
                                     each.is_about_key == done.is_about_key;
                          }),
            "what is mended is advised on again", text);
    fuzz::require(preflight::fix(fixed.text, judge, advise).done.empty(), "there is more to mend", text);
}

template <class Request>
void check(std::string_view text, std::size_t at)
{
    auto const before = preflight::validate<Request>(text, gpu::own_image);
    auto const told   = advice_on<Request>(text, at % 2 == 0);
    auto const shown  = show(text, told, {"request.json", 40});
    fuzz::require(preflight::is_utf8(shown), "what is shown is not UTF-8", text);
    auto const lines = std::count(shown.begin(), shown.end(), '\n');
    fuzz::require(lines == static_cast<std::ptrdiff_t>(4 * told.size()), "four lines for each", text);
    fuzz::require(
        std::none_of(shown.begin(), shown.end(), [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7f; }),
        "a control character is shown", text);
    fuzz::require(told.size() < 1000, "too much advice", text);
    for (std::size_t i = 0; i != told.size(); ++i)
    {
        fuzz::require(gpu::find_advice_code(told[i].code) != nullptr, "a code that is in no table", text);
        if (told[i].replacement)
            check_replacement<Request>(text, told, i);
    }

    if (before.empty())
    {
        auto const request = preflight::read<Request>(text, gpu::own_image).value();
        auto       codes   = advising::codes(advice_on<Request>(text, false));
        std::erase_if(codes, [](std::string const& c) { return c == "unknown-key" || c == "misplaced-key"; });
        fuzz::require(advising::codes(gpu::advise(request)) == codes, "another advice on a struct", text);
    }
    check_fix<Request>(text, at % 2 == 0);
    fuzz::check_shown(text, before);
    hides<Request>(std::string(text), at, token, token.substr(20));
    hides<Request>(std::string(text), at, private_key, key_body);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = preflight::fuzz::text_of(data, size);
    // where a secret is put: a place that depends on all of the text
    std::size_t at = 0;
    for (char const c : text)
        at = (at * 31 + static_cast<unsigned char>(c)) % (text.size() + 1);
    check<gpu::container_request>(text, at);
    check<gpu::machine_request>(text, at);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return preflight::fuzz::mutate<gpu::container_request, gpu::machine_request>(data, size, most, seed);
}
