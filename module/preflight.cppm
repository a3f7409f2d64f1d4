// SPDX-License-Identifier: BSL-1.0

// The library as a C++ module: `import preflight;` is <preflight.hpp>, <preflight/fluence.hpp> and <preflight/checked.hpp>, without macros. Everything in it
// belongs to no module (`extern "C++"`), so that other files of the program may include headers instead. What our headers include of others comes first,
// as that must not become part of this: tests/reach/run checks that nothing is forgotten.
module;

#include <algorithm>
#include <array>
#include <bit>
#include <boost/assert.hpp>
#include <boost/assert/source_location.hpp>
#include <boost/json/array.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/kind.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_stack.hpp>
#include <boost/json/value_to.hpp>
#include <boost/system/error_category.hpp>
#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>
#include <boost/system/system_error.hpp>
#include <boost/throw_exception.hpp>
#include <charconv>
#include <chrono>
#include <clocale>
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
#include <iosfwd>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <new>
#include <numeric>
#include <optional>
#include <random>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif
#if defined(__AVX2__)
#include <immintrin.h>
#endif
#if defined(__ARM_NEON)
#include <arm_neon.h>
#endif

export module preflight;

export extern "C++"
{
#include <preflight.hpp>
#include <preflight/checked.hpp>
#include <preflight/fluence.hpp>
}
