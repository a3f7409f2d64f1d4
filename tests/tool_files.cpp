// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"
#include "tooling.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

BOOST_AUTO_TEST_SUITE(tool)

// The files of `preflight check`: whole folders, and what --fix makes of files.

namespace files_test
{
namespace fs = std::filesystem;
using support::with;
using tooling::bad_vm;
using tooling::box;
using tooling::content;
using tooling::folder;
using tooling::run;
using tooling::strings;
using tooling::vm;

void make_folder(std::string const& path) { BOOST_TEST_REQUIRE(fs::create_directories(path)); }

tooling::outcome checked(strings arguments, std::string const& input = "")
{
    arguments.insert(arguments.begin(), {"check"});
    return run(arguments, {.input = input, .advice = true});
}

/// A request with two keys that are misspelt, one of them required, and its form once they are mended.
std::string const misspelt =
    "{ \"plan_id\":\"075e40d4-2766-4347-833b-205245fe3629\",\t\"name\":\"n\",\r\n \"sshkey\" : \"k\", "
    "\"os_iamge\":\"o\" }\n\n";
std::string const mended = with(with(misspelt, "sshkey", "ssh_key"), "os_iamge", "os_image");
} // namespace files_test

BOOST_AUTO_TEST_CASE(folders)
{
    using namespace files_test;
    folder const here;
    auto const   requests = here.path("requests");
    make_folder(requests + "/b/deep");
    make_folder(requests + "/none");
    for (std::string const name :
        {"/c.json", "/a.json", "/b/z.json", "/b/deep/m.json", "/.json", "/b.jsonl", "/json", "/x.JSON"})
        here.file("requests" + name, name == "/b/z.json" ? bad_vm : vm);
    fs::create_directory_symlink(requests, requests + "/b/around"); // which would never end
    fs::create_symlink("c.json", requests + "/link.json");

    auto const said = run({"check", "vm", requests});
    BOOST_TEST(said.status == 1);
    BOOST_TEST(said.err == "");
    strings files;
    for (auto const& line : tooling::lines_of(said.out))
        if (line.starts_with(requests))
            files.push_back(line.substr(requests.size(), line.find(':') - requests.size()));
    BOOST_TEST(
        files == (strings{"/.json", "/a.json", "/b/deep/m.json", "/b/z.json", "/b/z.json", "/c.json", "/link.json"}),
        boost::test_tools::per_element()); // of /b/z.json two issues

    // among files, and with the slash that shells put behind folders
    auto const some = run({"check", "vm", requests + "/c.json", requests + "/b/deep/", "-"}, {.input = vm});
    BOOST_TEST(some.status == 0);
    BOOST_TEST(some.out == requests + "/c.json: ok\n" + requests + "/b/deep/m.json: ok\nstdin: ok\n");
    BOOST_TEST(run({"check", "vm", "--lines", requests}).out == requests + "/b.jsonl:1: ok\n");

    // a link to a folder is followed where it is asked for
    BOOST_TEST(run({"check", "vm", requests + "/b/around"}).status == 1);

    for (strings const& options : {strings{}, strings{"--format", "422"}, strings{"--lines"}})
    {
        strings arguments{"check", "vm", requests + "/none", requests + "/c.json"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        auto const none = run(arguments);
        BOOST_TEST(none.status == 2);
        BOOST_TEST(none.err == "preflight: no *" + std::string(options == strings{"--lines"} ? ".jsonl" : ".json") +
                                   " is in the folder " + requests + "/none\n");
        BOOST_TEST(!none.out.empty()); // of the other file
    }
    if (geteuid() == 0) // whom nothing is denied
    {
        BOOST_TEST_MESSAGE("no folder is unreadable for root");
        return;
    }
    fs::permissions(requests + "/b/deep", fs::perms::none);
    auto const denied = run({"check", "vm", requests});
    fs::permissions(requests + "/b/deep", fs::perms::owner_all);
    BOOST_TEST(denied.status == 2);
    BOOST_TEST(denied.err.starts_with("preflight: cannot read the folder " + requests + "/b/deep: "), denied.err);
    BOOST_TEST(denied.out.find("/c.json: ok\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(files_are_mended)
{
    using namespace files_test;
    folder const here;
    auto const   file = here.file("a.json", misspelt);
    fs::permissions(file, fs::perms(0640));
    auto const said = checked({"vm", "--fix", "--allow", "ssh-key-unreadable", file});
    BOOST_TEST(said.status == 0);
    BOOST_TEST(said.out == file + ": ok\n");
    BOOST_TEST(
        said.err ==
        file + ":2:2: mended: sshkey: `sshkey` is ignored: there is no such key here [unknown-key]; now \"ssh_key\"\n" +
            file +
            ":2:19: mended: os_iamge: `os_iamge` is ignored: there is no such key here [unknown-key]; now "
            "\"os_image\"\n");
    BOOST_TEST(content(file) == mended);
    BOOST_TEST((fs::status(file).permissions() == fs::perms(0640)));
    BOOST_TEST(std::distance(fs::directory_iterator(fs::path(file).parent_path()), fs::directory_iterator()) == 1);

    // what needs no mending is not written
    auto const  before = fs::last_write_time(file);
    struct stat inode = {}, after = {};
    BOOST_TEST(stat(file.c_str(), &inode) == 0);
    BOOST_TEST(checked({"vm", "--fix", file}).err == "");
    BOOST_TEST(stat(file.c_str(), &after) == 0);
    BOOST_TEST((fs::last_write_time(file) == before && inode.st_ino == after.st_ino));

    // through a link; in other formats; a whole folder
    here.file("b.json", misspelt);
    fs::create_symlink("b.json", here.path("link.json"));
    auto const linked = checked({"vm", "--fix", "--format", "json", here.path("link.json")});
    BOOST_TEST(linked.out.find(R"("valid":true)") != std::string::npos);
    BOOST_TEST(fs::is_symlink(here.path("link.json")));
    BOOST_TEST(content(here.path("b.json")) == mended);
    auto const deep = here.path("deep");
    make_folder(deep);
    here.file("deep/a.json", misspelt);
    here.file("deep/b.json", misspelt);
    BOOST_TEST(checked({"vm", "--fix", deep}).status == 0);
    BOOST_TEST(content(deep + "/a.json") == mended);
    BOOST_TEST(content(deep + "/b.json") == mended);
}

BOOST_AUTO_TEST_CASE(what_is_not_mended)
{
    using namespace files_test;
    folder const      here;
    std::string const floating = with(box, R"("i")", R"("ghcr.io/a/b")"); // nothing is certain
    std::string const hidden   = with(box, R"(,"environment":[)", R"(,"environment":[],"enviroment":[)");
    std::string const another =
        with(box, R"("environment":[{"name":"A","value":""}])", R"("enviroment":{"A":""})"); // it would be wrong there
    for (auto const& text : {floating, hidden, another, std::string("{\"sshkey\":"), std::string()})
    {
        auto const file = here.file("a.json", text);
        auto const said = checked({"container", "--fix", file});
        BOOST_TEST(said.err == "");
        BOOST_TEST(content(file) == text);
    }
    // what is allowed is not advised on
    auto const file = here.file("a.json", misspelt);
    BOOST_TEST(checked({"vm", "--fix", "--allow", "unknown-key", file}).status == 1);
    BOOST_TEST(content(file) == misspelt);
    // what cannot be read, or written
    BOOST_TEST(checked({"vm", "--fix", here.path("none.json")}).status == 2);
    if (geteuid() == 0)
    {
        BOOST_TEST_MESSAGE("root may write every file");
        return;
    }
    fs::permissions(file, fs::perms(0444));
    auto const denied = checked({"vm", "--fix", file});
    BOOST_TEST(denied.status == 2);
    BOOST_TEST(denied.err.starts_with("preflight: cannot write " + file + ": "), denied.err);
    BOOST_TEST(denied.out == "");
    BOOST_TEST(content(file) == misspelt);
}

BOOST_AUTO_TEST_CASE(standard_input_is_mended)
{
    using namespace files_test;
    for (strings const& arguments :
        {strings{"vm", "--fix"}, strings{"vm", "--fix", "-"}, strings{"vm", "--fix", "--format", "text"}})
    {
        auto const said = checked(arguments, misspelt);
        BOOST_TEST(said.status == 0);
        BOOST_TEST(said.out == mended);
        BOOST_TEST(said.err.starts_with("stdin:2:2: mended: sshkey: "), said.err);
        BOOST_TEST(said.err.find("\nstdin: ok\nstdin:2:14: warning: ssh_key: ") != std::string::npos, said.err);
    }
    auto const as_it_was = checked({"vm", "--fix"}, bad_vm);
    BOOST_TEST(as_it_was.status == 1);
    BOOST_TEST(as_it_was.out == bad_vm);
    BOOST_TEST(as_it_was.err.find("stdin:1:12: plan_id: ") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
