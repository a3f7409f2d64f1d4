// SPDX-License-Identifier: BSL-1.0
#pragma once

// What is asked of the compiler, and what its user may choose: everything of that kind is here.

#include <preflight/version.hpp>

/// Whether sixteen bytes are looked at at once with SSE2, and 32 with AVX2, or with NEON (ARM with 64 bits), if the compiler is told that there is one
/// (`-march`). Users may define `PREFLIGHT_PORTABLE` to do without.
#if defined(__SSE2__) && !defined(PREFLIGHT_PORTABLE)
#define PREFLIGHT_SSE2 1
#define PREFLIGHT_NEON 0
#if defined(__AVX2__)
#define PREFLIGHT_AVX2 1
#define PREFLIGHT_ABI_BLOCKS _avx2
#else
#define PREFLIGHT_AVX2 0
#define PREFLIGHT_ABI_BLOCKS _sse2
#endif
#else
#define PREFLIGHT_SSE2 0
#define PREFLIGHT_AVX2 0
#if defined(__ARM_NEON) && defined(__AARCH64EL__) && !defined(PREFLIGHT_PORTABLE)
#define PREFLIGHT_NEON 1
#define PREFLIGHT_ABI_BLOCKS _neon
#else
#define PREFLIGHT_NEON 0
#define PREFLIGHT_ABI_BLOCKS _portable
#endif
#endif

/// Whether JSON text is first read by the fast reader. Users may define `PREFLIGHT_NO_FAST` to read everything with Boost.JSON's parser.
#if defined(PREFLIGHT_NO_FAST)
#define PREFLIGHT_FAST 0
#define PREFLIGHT_ABI_READER _no_fast
#else
#define PREFLIGHT_FAST 1
#define PREFLIGHT_ABI_READER
#endif

/// Whether the functions that are no templates are defined in the headers. Users may define `PREFLIGHT_SEPARATE_COMPILATION` to compile them once,
/// in the one file that includes `<preflight/src.hpp>`.
#if defined(PREFLIGHT_SEPARATE_COMPILATION)
#define PREFLIGHT_HEADER_ONLY 0
#define PREFLIGHT_ABI_PLACE _separate
#define PREFLIGHT_DECL
#else
#define PREFLIGHT_HEADER_ONLY 1
#define PREFLIGHT_ABI_PLACE
#define PREFLIGHT_DECL inline
#endif

/// The inline namespace of everything in this library, for example `v0_2_sse2`. Parts of a program that were compiled with different minor versions,
/// or with different macros, use different names and can be linked together.
#define PREFLIGHT_ABI                                                                                                  \
    PREFLIGHT_ABI_JOIN(PREFLIGHT_VERSION_MAJOR, PREFLIGHT_VERSION_MINOR, PREFLIGHT_ABI_BLOCKS, PREFLIGHT_ABI_READER,   \
        PREFLIGHT_ABI_PLACE)
#define PREFLIGHT_ABI_JOIN(...) PREFLIGHT_ABI_PASTE(__VA_ARGS__)
#define PREFLIGHT_ABI_PASTE(major, minor, blocks, reader, place) v##major##_##minor##blocks##reader##place

/// Always inlined: what is too small for a call, or whose caller knows constants that it needs. `PREFLIGHT_FLATTEN` is said of a function into which
/// all that it calls is inlined. Not under a sanitizer, where compile time counts and speed does not.
#if defined(__SANITIZE_ADDRESS__)
#define PREFLIGHT_SANITIZED 1
#elif defined(__has_feature)
#define PREFLIGHT_SANITIZED __has_feature(address_sanitizer)
#else
#define PREFLIGHT_SANITIZED 0
#endif
#if PREFLIGHT_SANITIZED
#define PREFLIGHT_INLINE inline
#define PREFLIGHT_FLATTEN
#else
#define PREFLIGHT_INLINE [[gnu::always_inline]] inline
#define PREFLIGHT_FLATTEN [[gnu::flatten]]
#endif
/// Of a function that holds a vector: usable at compile time, unless the standard library checks its containers.
#if defined(_GLIBCXX_DEBUG)
#define PREFLIGHT_CONSTEXPR_VECTOR inline
#else
#define PREFLIGHT_CONSTEXPR_VECTOR constexpr
#endif
/// Never inlined: what is rare, and would crowd out what is not.
#define PREFLIGHT_OUTLINE [[gnu::noinline]]
/// Behind a `switch` that handles every value of an enumeration.
#define PREFLIGHT_UNREACHABLE() __builtin_unreachable() // LCOV_EXCL_LINE: as it says
