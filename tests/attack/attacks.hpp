// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../fluence/limits.hpp"
#include "../support.hpp"

#include <preflight/fluence.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Hostile bodies of several kinds, each in any size.
namespace attack
{
namespace limits = fluence_limits;

struct body
{
    std::string_view what; // its name, with `#` for the number
    std::size_t      n;    // the number that makes it large
    std::size_t      issues;
    double           memory; // the limit, as a multiple of its size, for a 422 body or the text of `show`
    std::function<std::string(std::size_t)> text; // the text for a number
};

/// A list that its schema does not limit.
struct numbers
{
    std::vector<int> all = {};
};

inline constexpr std::size_t million   = 1'000'000;
inline constexpr std::size_t mebibytes = 1024 * 1024;

namespace detail
{
inline std::string const request =
    R"({"plan_id":"p","name":"n","container_settings":{"image":"i","expose":[{"port":"22"}]}})";

/// Returns a valid request with one more member at its beginning.
inline std::string with_member(std::string const& member) { return "{" + member + "," + request.substr(1); }

/// Returns a request with as many issues as a request for a container can have.
inline std::string invalid_everywhere()
{
    using support::listed;
    return R"({"plan_id":"","name":"","container_settings":{"image":"","expose":[)" +
           listed(limits::ports, R"({"port":0,"protocol":0})") + R"(],"environment":[)" +
           listed(limits::variables, R"({"name":"","value":0})") +
           R"(],"startup_command":0,"credentials":{}},"constraints":{"location":""},"ssh_key":0})";
}

inline std::string unknown_keys(std::size_t n)
{
    std::string all;
    for (std::size_t i = 0; i != n; ++i)
        ((all += i == 0 ? "\"k" : ",\"k") += std::to_string(i)) += "\":1";
    return all;
}
} // namespace detail

/// Bodies of requests for a container.
inline std::vector<body> requests()
{
    using namespace detail;
    using std::string;
    using support::listed;
    using support::times;
    using count = std::size_t;
    // clang-format off
    return {
        {"# brackets",                             16 * mebibytes,      1,  1, [](count n) { return with_member("\"x\":" + times(n, "[")); }},
        {"# times 30 brackets in each other",      16 * mebibytes / 60, 0,  1, [](count n) { return with_member("\"x\":[" + listed(n, times(30, "[") + times(30, "]")) + ']'); }},
        {"# unknown keys",                         million,             0,  1, [](count n) { return with_member(unknown_keys(n)); }},
        {"one known key, # times",                 million,             0, 12, [](count n) { return with_member(listed(n, R"("name":"n")")); }},
        {"the same, spelled with an escape",       million,             0, 12, [](count n) { return with_member(listed(n, R"("n\u0061me":"n")")); }},
        {"# ports, each of them invalid",           million,             1, 16, [](count n) { return support::with(request, R"({"port":"22"})", listed(n, R"({"port":0})")); }},
        {"157 issues beside # bytes",              16 * mebibytes,    157, 14, [](count n) { return "{\"x\":\"" + string(n, 'x') + "\"," + invalid_everywhere().substr(1); }},
        {"3 keys missing beside # bytes",          16 * mebibytes,      3, 14, [](count n) { return "{\"x\":\"" + string(n, 'x') + "\"}"; }},
        {"3 keys missing beside # passwords",      million,             3, 20, [](count n) { return "{\"x\":[" + listed(n, R"({"password":"p"})") + "]}"; }},
        {"a name of # bytes",                      16 * mebibytes,      1,  6, [](count n) { return support::with(request, "\"n\"", '"' + string(n, 'n') + '"'); }},
        {"a name of # escapes",                    16 * mebibytes / 6,  1,  2, [](count n) { return support::with(request, "\"n\"", '"' + times(n, "\\u00e4") + '"'); }},
        {"an unknown string of # bytes",           16 * mebibytes,      0,  1, [](count n) { return with_member("\"x\":\"" + string(n, 'x') + '"'); }},
        {"a string of # bytes that does not end",  16 * mebibytes,      1,  2, [](count n) { return "{\"x\":\"" + string(n, 'x'); }},
        {"# bytes that are not UTF-8 in a string",  16 * mebibytes,      1,  1, [](count n) { return with_member("\"x\":\"" + string(n, '\xff') + '"'); }},
        {"a number of # digits",                   16 * mebibytes,      0,  1, [](count n) { return with_member("\"x\":1" + string(n, '0')); }},
        {"white space of # bytes",                 16 * mebibytes,      0,  1, [](count n) { return string(n, ' ') + request; }},
    };
    // clang-format on
}

/// Bodies of lists without a limit.
inline std::vector<body> lists()
{
    return {{"# faulty elements, in a list without a limit", million, preflight::limits{}.issues, 600,
        [](std::size_t n) { return "{\"all\":[" + support::listed(n, "0") + "]}"; }}};
}

/// Returns a valid request in all variants in which one byte is replaced by one that is not UTF-8.
inline std::vector<std::string> no_utf8_anywhere()
{
    std::vector<std::string> all;
    for (std::size_t at = 0; at != detail::request.size(); ++at)
        (all.emplace_back(detail::request))[at] = '\xff';
    return all;
}
} // namespace attack

template <>
inline constexpr auto preflight::schema_of<attack::numbers> =
    preflight::object(preflight::field("all", &attack::numbers::all, preflight::each(preflight::at_least{1})));
