// SPDX-License-Identifier: BSL-1.0

// What others define before they include us. The standard library and Boost protect themselves from these in their own ways, so they come first.
#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#undef assert
#undef major
#undef minor
#undef MIN
#undef MAX
// NOLINTBEGIN: these are not our names
// <windows.h> and what it includes
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define near
#define far
#define small char
#define hyper int
#define interface struct
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define VOID void
#define TRUE 1
#define FALSE 0
#define ERROR 0
#define DELETE 0x00010000L
#define STRICT 1
#define DIFFERENCE 11
#define ABSOLUTE 1
#define RELATIVE 2
#define GetObject GetObjectA
#define Yield()
// <sys/param.h>, <sys/sysmacros.h>, <curses.h>, <termios.h>, X11
#define MIN(a, b) (((a) < (b)) ? (a) : (b))
#define MAX(a, b) (((a) > (b)) ? (a) : (b))
#define major(dev) 0
#define minor(dev) 0
#define unix 1
#define linux 1
#define None 0L
#define Bool int
#define Status int
#define Success 0
#define ECHO 0000010
// checks of others
#define assert(condition) this is no assert
#define check(condition) this is no check
#define require(condition) this is no require
#define verify(condition) this is no verify
// NOLINTEND

#include <preflight.hpp>
#include <preflight/arbitrary.hpp>
#include <preflight/fluence.hpp>
#include <preflight/fluence/answer.hpp>
#include <preflight/fluence/context.hpp>
#include <preflight/fluence/openapi.hpp>
#include <preflight/fluence/plan.hpp>
#include <preflight/fuzz.hpp>

BOOST_AUTO_TEST_SUITE(macros)

BOOST_AUTO_TEST_CASE(of_others_do_no_harm)
{
    BOOST_TEST(!preflight::is_valid<preflight::fluence::machine_request>(std::string_view("{}")));
}

BOOST_AUTO_TEST_SUITE_END()
