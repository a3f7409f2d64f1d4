// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/fluence/error.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fluence_error)

using namespace preflight::fluence;
using preflight::secrecy;

namespace
{
error made_of(unsigned status, std::string_view body) { return error_of<container_request>(status, body); }

std::string const documented =
    R"({"detail":[{"type":"value_error","loc":["body","container_settings","expose",0,"port"],)"
    R"("msg":"Value error, Port must be between 1 and 65535","input":"999999999","ctx":{"error":{}}}]})";
} // namespace

BOOST_AUTO_TEST_CASE(in_words)
{
    struct
    {
        unsigned    status;
        std::string body, summary;
    } const rows[] = {
        {422, documented, "container_settings.expose.0.port: Value error, Port must be between 1 and 65535"},
        {422, R"({"detail":"Not processable"})", "status 422: Not processable"},
        {422, R"({"detail":[]})", R"(status 422: {"detail":[]})"},
        {422, "{", "status 422: {"},
        {400, R"({"detail":"Insufficient balance to deploy instance"})", "Insufficient balance to deploy instance"},
        {400, "{\"detail\":\"caf\xc3\xa9\",\"code\":7}", "caf\xc3\xa9"},
        {400, R"({"detail":{"message":"no"}})", R"(status 400: {"detail":{"message":"no"}})"},
        {400, documented, "status 400: " + documented},
        {401, R"({"detail":"Not authenticated"})", "status 401: Not authenticated"},
        {404, R"({"detail":"Not Found"})", "status 404: Not Found"},
        {502, "<html>Bad gateway</html>", "status 502: <html>Bad gateway</html>"},
        {500, "", "status 500: "},
        {200, R"({"id":1})", R"(status 200: {"id":1})"},
    };
    for (auto const& [status, body, expected] : rows)
        BOOST_TEST_CONTEXT(status << ' ' << body)
        {
            auto const e = made_of(status, body);
            BOOST_TEST(summary(e) == expected);
            BOOST_TEST(e.status == status);
            BOOST_TEST(e.body.text(secrecy::verbatim) == body);
            BOOST_TEST(e.body.text() == body);
        }
}

BOOST_AUTO_TEST_CASE(the_parts)
{
    auto const invalid = made_of(422, documented);
    BOOST_TEST(
        support::issues(invalid.issues) == std::vector<std::string>{"container_settings.expose.0.port value_error"},
        boost::test_tools::per_element());
    BOOST_TEST(!invalid.refused);
    BOOST_TEST(to_fastapi(invalid.issues) == documented);

    auto const refused = made_of(400, R"({"detail":"Plan no longer available"})");
    BOOST_TEST(refused.issues.empty());
    BOOST_TEST((refused.refused == refusal{"Plan no longer available"}));
    BOOST_TEST(*preflight::write(refusal{"Plan no longer available"}) == R"({"detail":"Plan no longer available"})");
}

// What is a secret by its form is none less in the words of a server.
BOOST_AUTO_TEST_CASE(tokens)
{
    std::string const token = std::string("h") + "f_" + std::string(34, 'a');
    for (std::string const& body :
        {R"({"detail":"No image at )" + token + R"("})", R"({"detail":[")" + token + R"("]})", "<p>" + token + "</p>",
            R"({"detail":[{"type":"x","loc":["body"],"msg":")" + token + R"("}]})"})
        for (unsigned const status : {400U, 422U, 500U})
        {
            BOOST_TEST(summary(made_of(status, body)).find(token) == std::string::npos);
            BOOST_TEST(summary(error_of<machine_request>(status, body)).find(token) == std::string::npos);
        }
}

BOOST_AUTO_TEST_CASE(of_no_answer)
{
    BOOST_TEST(error().status == 0U);
    BOOST_TEST(summary(error()) == "status 0: ");
}

BOOST_AUTO_TEST_CASE(secrets)
{
    for (std::string_view const body :
        {
            R"({"detail":[{"type":"x","loc":["body","container_settings","credentials","password"],"msg":"m","input":"MARKER"}]})",
            R"({"detail":[{"type":"missing","loc":["body","container_settings","credentials","host"],"msg":"m","input":{"username":"u","password":"MARKER"}}]})",
            R"({"echo":{"password":"MARKER"}})",
            R"({"echo":"{\"password\":\"MARKER\"}"})",
            R"(<pre>{"password":"MARKER"}</pre>)",
            "password=MARKER",
        })
        for (unsigned const status : {200U, 400U, 422U, 500U})
            BOOST_TEST_CONTEXT(status << ' ' << body)
            {
                auto const e = made_of(status, body);
                BOOST_TEST(summary(e).find("MARKER") == std::string::npos);
                BOOST_TEST(to_fastapi(e.issues).find("MARKER") == std::string::npos);
                BOOST_TEST(e.body.text(secrecy::verbatim) == body);
            }
    auto const page = made_of(502, "<p>Enter your password</p>");
    BOOST_TEST(page.body.text() == preflight::redaction);
    BOOST_TEST(error_of<machine_request>(502, "<p>Enter your password</p>").body.text() ==
               "<p>Enter your password</p>"); // a request without a password
}

BOOST_AUTO_TEST_SUITE_END()
