// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Compiles what is generated from a schema once for a program: `PREFLIGHT_EXTERN(T)` in a header, `PREFLIGHT_INSTANTIATE(T)` in one source file.

#include <preflight/read.hpp>
#include <preflight/validate.hpp>
#include <preflight/write.hpp>

#include <boost/json/value.hpp>
#include <boost/system/result.hpp>

#include <string>
#include <string_view>

/// Says that the functions which read, judge and write a `T`, a struct with a schema, are compiled in another file: where this is seen, behind the schema and
/// in no namespace, they are called, and no code is made for them. (`is_valid` of a struct is `constexpr` and is compiled everywhere.)
#define PREFLIGHT_EXTERN(...) PREFLIGHT_FUNCTIONS_OF(extern template, __VA_ARGS__)

/// Compiles these functions: in one source file for each `T`, behind the `PREFLIGHT_EXTERN` of it, in no namespace.
#define PREFLIGHT_INSTANTIATE(...) PREFLIGHT_FUNCTIONS_OF(template, __VA_ARGS__)

/// Both of these. The type is the rest of the arguments, as its name may have a comma.
#define PREFLIGHT_FUNCTIONS_OF(how, ...)                                                                               \
    how bool preflight::is_valid<__VA_ARGS__>(std::string_view, preflight::waivers, preflight::limits const&);         \
    how bool preflight::is_valid<__VA_ARGS__>(                                                                         \
        boost::json::value const&, preflight::waivers, preflight::limits const&);                                      \
    how preflight::report preflight::validate<__VA_ARGS__>(                                                            \
        std::string_view, preflight::waivers, preflight::limits const&);                                               \
    how preflight::report preflight::validate<__VA_ARGS__>(                                                            \
        boost::json::value const&, preflight::waivers, preflight::limits const&);                                      \
    how preflight::report preflight::validate<__VA_ARGS__>(__VA_ARGS__ const&, preflight::waivers);                    \
    how preflight::report preflight::read_into<__VA_ARGS__>(                                                           \
        std::string_view, __VA_ARGS__&, preflight::waivers, preflight::limits const&);                                 \
    how preflight::report preflight::read_into<__VA_ARGS__>(                                                           \
        std::string_view, __VA_ARGS__&, preflight::read_context&, preflight::waivers, preflight::limits const&);       \
    how boost::system::result<__VA_ARGS__, preflight::report> preflight::read<__VA_ARGS__>(                            \
        std::string_view, preflight::waivers, preflight::limits const&);                                               \
    how boost::system::result<std::string, preflight::report> preflight::write<__VA_ARGS__>(                           \
        __VA_ARGS__ const&, preflight::waivers);                                                                       \
    how class preflight::reader<__VA_ARGS__>;
