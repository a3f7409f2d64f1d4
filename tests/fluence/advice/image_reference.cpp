// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/image_reference.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(fluence_advice_image_reference)

using preflight::detail::image_fault;
using preflight::detail::parts_of_image;
using preflight::detail::registry_of;

namespace
{
constexpr std::string_view digits = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"; // 64
std::string const          digest = "sha256:" + std::string(digits);
} // namespace

BOOST_AUTO_TEST_CASE(parts)
{
    struct
    {
        std::string reference, asked, registry, path, tag, digest;
    } const rows[] = {
        {"ubuntu", "docker.io", "", "ubuntu", "", ""},
        {"ubuntu:22.04", "docker.io", "", "ubuntu", "22.04", ""},
        {"a/b", "docker.io", "", "a/b", "", ""},
        {"a/b/c:d", "docker.io", "", "a/b/c", "d", ""},
        {"library/ubuntu", "docker.io", "", "library/ubuntu", "", ""},
        {"docker.io/ubuntu", "docker.io", "docker.io", "ubuntu", "", ""},
        {"index.docker.io/a/b:c", "docker.io", "index.docker.io", "a/b", "c", ""},
        {"docker.io/fluencelabs/debian-ssh-root:11", "docker.io", "docker.io", "fluencelabs/debian-ssh-root", "11", ""},
        {"ghcr.io/myorg/private-model:v1", "ghcr.io", "ghcr.io", "myorg/private-model", "v1", ""},
        {"localhost/a", "localhost", "localhost", "a", "", ""},
        {"localhost:5000/a:b", "localhost:5000", "localhost:5000", "a", "b", ""},
        {"host:5000/a", "host:5000", "host:5000", "a", "", ""},
        {"host:5000", "docker.io", "", "host", "5000", ""}, // a tag, without a slash
        {"localhost", "docker.io", "", "localhost", "", ""},
        {"localhost2/a", "docker.io", "", "localhost2/a", "", ""},
        {"127.0.0.1:80/a", "127.0.0.1:80", "127.0.0.1:80", "a", "", ""},
        {"[2001:db8::1]/a", "[2001:db8::1]", "[2001:db8::1]", "a", "", ""},
        {"[::1]:5000/a:b", "[::1]:5000", "[::1]:5000", "a", "b", ""},
        {"Host/a", "Host", "Host", "a", "", ""}, // no path has upper case, hence a registry
        {"a-b.c--d.example/e", "a-b.c--d.example", "a-b.c--d.example", "e", "", ""},
        {"a_b.c/d", "a_b.c", "a_b.c", "d", "", ""}, // no host, but a path
        {"u@" + digest, "docker.io", "", "u", "", digest},
        {"u:t@" + digest, "docker.io", "", "u", "t", digest},
        {"r.io/a/b:t@" + digest, "r.io", "r.io", "a/b", "t", digest},
        {"u@sha384:" + std::string(96, '0'), "docker.io", "", "u", "", "sha384:" + std::string(96, '0')},
        {"u@sha512:" + std::string(128, 'f'), "docker.io", "", "u", "", "sha512:" + std::string(128, 'f')},
        {"a.b_c__d-e---f", "docker.io", "", "a.b_c__d-e---f", "", ""},
        {"0/0", "docker.io", "", "0/0", "", ""},
        {"a:_", "docker.io", "", "a", "_", ""},
        {"a:A.b-C_9", "docker.io", "", "a", "A.b-C_9", ""},
        {"a:" + std::string(128, 't'), "docker.io", "", "a", std::string(128, 't'), ""},
        {std::string(digits.substr(1)), "docker.io", "", std::string(digits.substr(1)), "", ""},
        {std::string(64, 'g'), "docker.io", "", std::string(64, 'g'), "", ""},
        {std::string(digits) + "0", "docker.io", "", std::string(digits) + "0", "", ""},
        {std::string(digits) + ":t", "docker.io", "", std::string(digits), "t", ""},
    };
    for (auto const& row : rows)
    {
        auto const found = parts_of_image(row.reference);
        BOOST_TEST((found.fault == image_fault::none), row.reference);
        BOOST_TEST(found.registry == row.registry, row.reference);
        BOOST_TEST(registry_of(found) == row.asked, row.reference);
        BOOST_TEST(found.path == row.path, row.reference);
        BOOST_TEST(found.tag == row.tag, row.reference);
        BOOST_TEST(found.digest == row.digest, row.reference);
    }
}

BOOST_AUTO_TEST_CASE(faults)
{
    struct
    {
        image_fault              fault;
        std::vector<std::string> references;
    } const rows[] = {
        {image_fault::empty, {""}},
        {image_fault::scheme, {"https://docker.io/a", "http://a", "docker://a/b:c", "oci://a b", "://"}},
        {image_fault::blank, {" ", " a", "a ", "a b", "a\n", "a\t", "a:\r", std::string("\0", 1), "a\x7f"}},
        {image_fault::identifier, {std::string(digits), std::string(64, 'a')}},
        {image_fault::upper_case, {"Ubuntu", "a/B", "ghcr.io/MyOrg/a", "-/A", "A:-", "Ab@", "r.io/A", "a.B/Z"}},
        {image_fault::registry, {"-a.io/b", "a:x/-b", "a-.io/b", "a..io/b", ".a/b", "a./b", "a:/b", "a:x/b", "a__.c/d",
                                    "a:80:80/b", "[::1/a", "[::1]x/a", "[]:1/a", "[::g]/a", "a@b.c/d",
                                    "b:t@" + digest + "/d", "-A/b", "\xc3\xa4.io/b", ":/a", "./a", "../a"}},
        {image_fault::path, {"/", "/a", "a/", "a//b", "-a", "a-", ".a", "a.", "_a", "a_", "a___b", "a..b", "a._b",
                                "a-.b", "a/-b", "a/b-", ":t", "r.io/", "r.io/:t", "@" + digest, "r.io//a", "\xc3\xa4",
                                "a\xc3\xa4", "a*b", "a+b", "a~b", "$image", "<image>", "a\\b", "localhost/", "a/@"}},
        {image_fault::tag, {"a:", "a:-b", "a:.b", "a:b:c", "a:b+c", "a:b\xc3\xa4", "a:" + std::string(129, 't'),
                               "a:@" + digest, "r.io/a:b/c", "a:*"}},
        {image_fault::digest,
            {"a@", "a@sha256", "a@sha256:", "a@" + digest.substr(0, 70), "a@" + digest + "0",
                "a@md5:" + std::string(32, '0'), "a@sha256:" + std::string(64, 'A'), "a@sha256:" + std::string(64, 'g'),
                "a@" + digest + "@" + digest, "a@SHA256:" + std::string(digits), "a@" + digest + ":t",
                "a@sha384:" + std::string(64, '0'), "a@sha384:" + std::string(95, '0'),
                "a@sha384:" + std::string(97, '0'), "a@sha512:" + std::string(127, '0'),
                "a@sha512:" + std::string(129, '0'), "a@sha512:" + std::string(64, '0'), "a@:" + std::string(64, '0')}},
    };
    for (auto const& [fault, references] : rows)
        for (auto const& reference : references)
            BOOST_TEST((parts_of_image(reference).fault == fault),
                reference << ' ' << static_cast<int>(parts_of_image(reference).fault));
}

BOOST_AUTO_TEST_CASE(lengths_of_paths)
{
    auto const is_long = [](std::string const& reference) {
        auto const fault = parts_of_image(reference).fault;
        BOOST_TEST((fault == image_fault::too_long || fault == image_fault::none));
        return fault == image_fault::too_long;
    };
    BOOST_TEST(!is_long("r.io/" + std::string(255, 'a')));
    BOOST_TEST(is_long("r.io/" + std::string(256, 'a')));
    BOOST_TEST(!is_long("a/" + std::string(253, 'a')));
    BOOST_TEST(is_long("a/" + std::string(254, 'a')));
    BOOST_TEST(!is_long("a_b.c/" + std::string(249, 'a'))); // all of it is a path
    BOOST_TEST(is_long("a_b.c/" + std::string(250, 'a')));
    for (std::string const registry : {"", "docker.io/", "index.docker.io/"})
    {
        BOOST_TEST(!is_long(registry + std::string(247, 'a'))); // behind library/
        BOOST_TEST(is_long(registry + std::string(248, 'a')));
    }
    BOOST_TEST(!is_long("r.io/" + std::string(255, 'a') + ":t@" + digest));
}

BOOST_AUTO_TEST_CASE(floating)
{
    for (std::string const reference : {"a", "a:latest", "r.io/a/b", "r.io:80/a:latest"})
        BOOST_TEST(parts_of_image(reference).is_floating(), reference);
    for (std::string const& reference :
        {std::string("a:1"), std::string("a:latest2"), "a@" + digest, "a:latest@" + digest})
        BOOST_TEST(!parts_of_image(reference).is_floating(), reference);
}

BOOST_AUTO_TEST_SUITE_END()
