// SPDX-License-Identifier: BSL-1.0

// Uses what needs exceptions in no way, without them and without type information: see run.
#include <preflight.hpp>
#include <preflight/arbitrary.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>

#include <boost/throw_exception.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#if defined(BOOST_NO_EXCEPTIONS)
// What Boost asks of a program without exceptions.
namespace boost
{
void throw_exception(std::exception const& error, source_location const&) { throw_exception(error); }
void throw_exception(std::exception const& error)
{
    std::fputs(error.what(), stderr);
    std::abort();
}
} // namespace boost
#endif

namespace
{
using preflight::fluence::container_request;

constexpr std::string_view sound =
    R"({"plan_id":"075e40d4-2766-4347-833b-205245fe3629","name":"n","container_settings":{"image":"i","expose":[{"port":"22"}]}})";
constexpr std::string_view faulty = R"({"plan_id":1,"name":"","container_settings":{"image":"i","expose":[]}})";

struct measured
{
    float  rough = 0;
    double exact = 0;
};

int  failures = 0;
void check(bool holds, char const* what)
{
    if (holds)
        return;
    ++failures;
    std::printf("failed: %s\n", what);
}
} // namespace

template <>
inline constexpr auto preflight::schema_of<measured> = preflight::object(
    preflight::field("rough", &measured::rough, preflight::at_most{0.1}), preflight::field("exact", &measured::exact));

int main()
{
    check(preflight::is_valid<container_request>(sound), "a sound request is valid");
    auto const read = preflight::read<container_request>(sound);
    check(read && preflight::is_valid(*read), "a sound request is read");
    auto const written = read ? preflight::write(*read) : boost::system::result<std::string, preflight::report>();
    check(written && preflight::is_valid<container_request>(*written), "what is read is written");

    auto const issues = preflight::validate<container_request>(faulty);
    check(!preflight::read<container_request>(faulty) && issues.size() > 2, "a faulty request has all its issues");
    auto const answer = preflight::to_fastapi(issues);
    auto const back   = preflight::from_fastapi<container_request>(answer);
    check(back && preflight::to_fastapi(*back) == answer, "an answer is read back");
    check(preflight::show(faulty, issues).find('^') != std::string::npos, "issues are shown with marks");
    check(preflight::json_schema<container_request>().contains("properties"), "there is a JSON Schema");
    check(preflight::rules_table<container_request>().find("plan_id") != std::string::npos,
        "there is a table of the rules");

    std::mt19937_64    random(7);
    preflight::choices from(random);
    check(preflight::is_valid(preflight::arbitrary<container_request>().object(from)), "what is generated is valid");

    check(!preflight::validate<measured>(R"({"rough":0,"exact":1e400})").empty(), "a number beyond all is refused");
    check(preflight::read<measured>(R"({"rough":0.1,"exact":1e308})").has_value(), "a float keeps its limit");
    check(!preflight::write(measured{0, std::numeric_limits<double>::quiet_NaN()}), "what is no number is not written");
    check(!preflight::write(measured{0, -std::numeric_limits<double>::infinity()}), "an infinity is not written");
    return failures == 0 ? 0 : 1;
}
