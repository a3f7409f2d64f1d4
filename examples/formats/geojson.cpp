// SPDX-License-Identifier: BSL-1.0
#include "geojson.hpp"

int main() { return formats::check<geojson::document>(geojson::documents); }
