// SPDX-License-Identifier: BSL-1.0
#pragma once

/// The version of this library (https://semver.org). Before 1.0, a minor version may break its users. Everything else, also the build, reads the
/// version here.
#define PREFLIGHT_VERSION_MAJOR 0
#define PREFLIGHT_VERSION_MINOR 2
#define PREFLIGHT_VERSION_PATCH 0

/// The version as one number, for comparisons such as `#if PREFLIGHT_VERSION >= 100`, which is 0.1.0.
#define PREFLIGHT_VERSION (PREFLIGHT_VERSION_MAJOR * 10000 + PREFLIGHT_VERSION_MINOR * 100 + PREFLIGHT_VERSION_PATCH)
