// SPDX-License-Identifier: BSL-1.0
#include "pod.hpp"

int main() { return formats::check<pod::request>(pod::documents); }
