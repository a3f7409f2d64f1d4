// SPDX-License-Identifier: BSL-1.0
#include "docker.hpp"

int main() { return formats::check<docker::container>(docker::documents); }
