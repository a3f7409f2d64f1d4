// SPDX-License-Identifier: BSL-1.0

// Contains only the headers, which are compiled once for all targets: see CMakeLists.txt.
