// SPDX-License-Identifier: BSL-1.0

// Boost.JSON compiled into the program, instead of linked: https://www.boost.org/doc/libs/release/libs/json/
#include <boost/json/src.hpp>
