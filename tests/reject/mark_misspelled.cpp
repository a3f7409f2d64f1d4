// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string>

struct login
{
    std::string password;
};

#ifdef REJECT
constexpr auto mark = "secret";
#else
constexpr auto mark = preflight::secret;
#endif

template <>
inline constexpr auto preflight::schema_of<login> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("password", &login::password, mark));
