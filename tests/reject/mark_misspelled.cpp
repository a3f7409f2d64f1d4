// expect: mark_misspelled.cpp:[0-9]+:[0-9]+: error
// expect: says_of
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
    preflight::object(preflight::field("password", &login::password, mark));
