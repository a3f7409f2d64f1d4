// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct wide
{
    int n = 0;
};

// NOLINTBEGIN(cppcoreguidelines-macro-usage)
#define ONE(name) preflight::field(#name, &wide::n)
#define FOUR(name) ONE(name##0), ONE(name##1), ONE(name##2), ONE(name##3)
#define SIXTEEN(name) FOUR(name##0), FOUR(name##1), FOUR(name##2), FOUR(name##3)
#define SIXTY_FOUR(name) SIXTEEN(name##0), SIXTEEN(name##1), SIXTEEN(name##2), SIXTEEN(name##3)
#define ALL SIXTY_FOUR(n0), SIXTY_FOUR(n1), SIXTY_FOUR(n2), SIXTY_FOUR(n3)
#ifdef REJECT
#define ONE_MORE , ONE(more)
#else
#define ONE_MORE
#endif
// NOLINTEND(cppcoreguidelines-macro-usage)

template <>
inline constexpr auto preflight::schema_of<wide> =
    // error: an object of more than 256 fields and rules across them
    preflight::object(ALL ONE_MORE);
