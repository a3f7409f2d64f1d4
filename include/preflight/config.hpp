#pragma once

#include <preflight/version.hpp>

/// Whether sixteen bytes are looked at at once with SSE2; `PREFLIGHT_PORTABLE`, which users may define, forgoes it.
#if defined(__SSE2__) && !defined(PREFLIGHT_PORTABLE)
#define PREFLIGHT_SSE2 1
#define PREFLIGHT_ABI_BLOCKS _sse2
#else
#define PREFLIGHT_SSE2 0
#define PREFLIGHT_ABI_BLOCKS _portable
#endif

/// `PREFLIGHT_NO_FAST`, which users may define, reads everything with Boost.JSON's parser.
#if defined(PREFLIGHT_NO_FAST)
#define PREFLIGHT_FAST 0
#define PREFLIGHT_ABI_READER _no_fast
#else
#define PREFLIGHT_FAST 1
#define PREFLIGHT_ABI_READER
#endif

/// The inline namespace of everything here: `v0_1_sse2`, say. Parts of a program that were compiled with different minor versions, or with
/// different macros, have different names for what differs, and can be linked together.
#define PREFLIGHT_ABI                                                                                                  \
    PREFLIGHT_ABI_JOIN(PREFLIGHT_VERSION_MAJOR, PREFLIGHT_VERSION_MINOR, PREFLIGHT_ABI_BLOCKS, PREFLIGHT_ABI_READER)
#define PREFLIGHT_ABI_JOIN(...) PREFLIGHT_ABI_PASTE(__VA_ARGS__)
#define PREFLIGHT_ABI_PASTE(major, minor, blocks, reader) v##major##_##minor##blocks##reader
