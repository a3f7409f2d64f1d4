// SPDX-License-Identifier: BSL-1.0
#include "package.hpp"

int main() { return formats::check<package::manifest>(package::documents); }
