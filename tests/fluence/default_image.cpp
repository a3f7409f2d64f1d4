// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/fluence/default_image.hpp>

BOOST_AUTO_TEST_SUITE(fluence_default_image)

using preflight::fluence::default_image;
using support::with;
using images = std::vector<default_image>;

namespace
{
std::string const full =
    R"({"slug":"debian-ssh-11","name":"Debian SSH 11","description":"With a shell","image":"docker.io/fluencelabs/debian-ssh-root:11",)"
    R"("expose":[{"port":"22","protocol":"tcp"},{"port":"8080"}],"environment":[{"name":"A","value":"1"}],)"
    R"("startup_command":"run","requires_ssh":true})";
std::string const least =
    R"({"slug":"s","name":"n","description":null,"image":"i","expose":[],"environment":[],"startup_command":null,"requires_ssh":null})";
} // namespace

BOOST_AUTO_TEST_CASE(a_list_of_them)
{
    auto const read = preflight::read<images>('[' + full + ',' + least + ']');
    BOOST_TEST_REQUIRE(read.has_value());
    images const expected{
        {"debian-ssh-11", "Debian SSH 11", "With a shell", "docker.io/fluencelabs/debian-ssh-root:11",
            {{"22", "tcp"}, {"8080", {}}}, {{"A", "1"}}, "run", true},
        {"s", "n", {}, "i", {}, {}, {}, {}},
    };
    BOOST_TEST((*read == expected));
    BOOST_TEST(*preflight::write(*read) == '[' + full + ',' + least + ']'); // nulls are written, as documented
}

BOOST_AUTO_TEST_CASE(their_shape)
{
    support::holds<images>({
        {"[]"},
        {'[' + least + ']'},
        {R"([{"slug":"s","name":"n","image":"i","expose":[],"environment":[]}])"},
        {'[' + with(least, R"("requires_ssh":null)", R"("requires_ssh":false,"gpu":{"min":1})") + ']'},
        // values that a request must not have
        {'[' + with(full, "docker.io/fluencelabs/debian-ssh-root:11", "Docker.io/UPPER") + ']'},
        {'[' + with(full, R"("port":"22")", R"("port":"0")") + ']'},
        {'[' + with(full, R"("protocol":"tcp")", R"("protocol":"sctp")") + ']'},
        {'[' + with(full, R"("name":"A")", R"("name":"SSH_PUBKEY")") + ']'},

        {"{}", {"body list_type"}},
        {"null", {"body missing"}},
        {'[' + full + ",null]", {"1 model_attributes_type"}},
        {"[{}]", {"0.slug missing", "0.name missing", "0.image missing", "0.expose missing", "0.environment missing"}},
        {'[' + with(least, R"("slug":"s")", R"("slug":null)") + ']', {"0.slug string_type"}},
        {'[' + with(least, R"("description":null)", R"("description":1)") + ']', {"0.description string_type"}},
        {'[' + with(least, R"("requires_ssh":null)", R"("requires_ssh":"yes")") + ']', {"0.requires_ssh bool_type"}},
        {'[' + with(least, R"("expose":[])", R"("expose":[{}])") + ']', {"0.expose.0.port missing"}},
        {'[' + with(least, R"("environment":[])", R"("environment":{})") + ']', {"0.environment list_type"}},
    });
}

BOOST_AUTO_TEST_SUITE_END()
