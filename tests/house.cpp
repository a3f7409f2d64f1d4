// SPDX-License-Identifier: BSL-1.0
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The house: each wing of include/preflight/ includes only wings on lower floors, so that a reader can begin at the bottom.
namespace house
{
namespace fs = std::filesystem;

fs::path const root = fs::path(PREFLIGHT_SOURCE_DIR) / "include" / "preflight";

/// The floors, as docs/inside.md draws them. Wings on one floor do not include each other.
std::map<std::string, int> const floors{
    {"detail", 0},
    {"json", 0},
    {"report", 1},
    {"schema", 2},
    {"rules", 3},
    {"kinds", 4}, // above the rules, as the limits of an integer type are rules
    {"convert", 5},
    {"validate", 6},
    {"show", 6},
    {"read", 7},
    {"export", 8},
    {"fastapi", 8},
    {"arbitrary", 8},
    {"advice", 8},
    {"fluence", 9},
};

/// What stands under all floors, and what only forwards to a wing of its own name.
std::vector<std::string> const ground{"config.hpp", "version.hpp"}, fronts{"kinds.hpp", "rules.hpp"};

/// The wing of a header, whose path begins below include/preflight/; empty for a header directly in it.
std::string wing_of(std::string const& header)
{
    if (std::find(fronts.begin(), fronts.end(), header) != fronts.end())
        return header.substr(0, header.find('.'));
    auto const slash = header.find('/');
    return slash == header.npos ? "" : header.substr(0, slash);
}

/// The headers of ours that a header includes.
std::vector<std::string> included_by(fs::path const& header)
{
    constexpr std::string_view begin = "#include <preflight/";

    std::vector<std::string> all;
    std::ifstream            in(header);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(begin))
            all.push_back(line.substr(begin.size(), line.find('>') - begin.size()));
    return all;
}

/// Whether a header of one wing may include another header.
bool may_include(std::string const& wing, std::string const& other)
{
    if (std::find(ground.begin(), ground.end(), other) != ground.end())
        return true;
    auto const below = floors.find(wing_of(other));
    return below != floors.end() && (below->first == wing || below->second < floors.at(wing));
}
} // namespace house

BOOST_AUTO_TEST_SUITE(house_)

BOOST_AUTO_TEST_CASE(wings_include_only_what_is_below_them)
{
    std::size_t headers = 0;
    for (auto const& entry : house::fs::recursive_directory_iterator(house::root))
    {
        auto const header = entry.path().lexically_relative(house::root).generic_string();
        auto const wing   = house::wing_of(header);
        if (!entry.is_regular_file() || wing.empty())
            continue;
        ++headers;
        BOOST_TEST_REQUIRE(house::floors.contains(wing), header << " is in no wing");
        for (auto const& other : house::included_by(entry.path()))
            BOOST_TEST(house::may_include(wing, other), header << " includes " << other);
    }
    BOOST_TEST(headers > 80U);
}

// Rules, schemas, the structure of a model and the verdict on a struct compile without Boost.JSON.
BOOST_AUTO_TEST_CASE(what_only_judges_includes_no_boost_json)
{
    std::vector<std::string> left{"rules.hpp", "kinds.hpp", "schema.hpp", "convert/is_valid.hpp"};
    std::set<std::string>    seen;
    while (!left.empty())
    {
        auto const header = left.back();
        left.pop_back();
        if (!seen.insert(header).second)
            continue;
        std::ifstream in(house::root / header);
        for (std::string line; std::getline(in, line);)
            BOOST_TEST(!line.starts_with("#include <boost/json"), header << " has " << line);
        for (auto const& other : house::included_by(house::root / header))
            left.push_back(other);
    }
    BOOST_TEST(seen.size() > 40U);
}

// A program that is compiled apart would lack what src.hpp forgets.
BOOST_AUTO_TEST_CASE(src_includes_all_that_is_compiled_apart)
{
    std::set<std::string> apart{"config.hpp"};
    for (auto const& entry : house::fs::recursive_directory_iterator(house::root))
        if (entry.is_regular_file() && entry.path().parent_path().filename() == "impl")
            apart.insert(entry.path().lexically_relative(house::root).generic_string());
    auto const included = house::included_by(house::root / "src.hpp");
    BOOST_TEST(std::set<std::string>(included.begin(), included.end()) == apart, boost::test_tools::per_element());
    BOOST_TEST(apart.size() > 11U);
}

BOOST_AUTO_TEST_CASE(what_the_test_would_find)
{
    BOOST_TEST(house::may_include("rules", "schema/rule.hpp"));
    BOOST_TEST(house::may_include("rules", "rules/char_set.hpp"));
    BOOST_TEST(house::may_include("detail", "config.hpp"));
    BOOST_TEST(house::may_include("convert", "kinds.hpp"));
    BOOST_TEST(!house::may_include("schema", "rules/range.hpp"));
    BOOST_TEST(!house::may_include("json", "detail/order.hpp"));
    BOOST_TEST(!house::may_include("show", "validate/walk.hpp"));
    BOOST_TEST(!house::may_include("schema", "kinds.hpp"));
    BOOST_TEST(!house::may_include("fluence", "read.hpp")); // which is for users
    BOOST_TEST(house::included_by(house::root / "kinds" / "integer.hpp").size() > 3U);
}

BOOST_AUTO_TEST_CASE(few_headers_directly_in_the_folder)
{
    auto const in_it = std::count_if(house::fs::directory_iterator(house::root), house::fs::directory_iterator(),
        [](auto const& entry) { return entry.is_regular_file(); });
    BOOST_TEST(in_it <= 18);
}

/// Whether a name is that of one of NEON's functions, which take vectors alone.
bool is_of_neon(std::string_view name)
{
    return name.starts_with('v') && (name.ends_with("_u8") || name.ends_with("_s8") || name.ends_with("_u32"));
}

/// The names that stand before a parenthesis in our headers, but for words of the language, members, what others may call, and NEON's.
std::set<std::string> called_in_headers()
{
    std::set<std::string> const no_names{"alignas", "auto", "begin", "bool", "catch", "char", "decltype", "defined",
        "double", "end", "explicit", "float", "for", "if", "int", "noexcept", "operator", "requires", "return",
        "sizeof", "static_assert", "swap", "switch", "tag_invoke", "unsigned", "void", "while"};
    auto const is_in_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    auto const is_other   = [](char c) { return c >= 'A' && c <= 'Z'; };

    std::set<std::string> all;
    for (auto const& entry : house::fs::recursive_directory_iterator(house::root))
    {
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);)
        {
            line.resize(std::min(line.size(), line.find("//")));
            for (auto end = line.find('('); end != line.npos; end = line.find('(', end + 1))
            {
                auto begin = end;
                while (begin != 0 && is_in_name(line[begin - 1]))
                    --begin;
                auto const name = line.substr(begin, end - begin);
                if (!name.empty() && name[0] >= 'a' && name.back() != '_' && (begin == 0 || !is_other(line[begin - 1])))
                    all.insert(name);
            }
        }
    }
    for (auto const& word : no_names)
        all.erase(word);
    std::erase_if(all, is_of_neon);
    return all;
}

// tests/strangers.cpp finds calls that a program's own functions would take, of these names.
BOOST_AUTO_TEST_CASE(each_name_has_a_decoy)
{
    constexpr std::string_view begin = "PREFLIGHT_DECOY(";

    std::set<std::string> decoys;
    std::ifstream         in(house::fs::path(PREFLIGHT_SOURCE_DIR) / "tests" / "decoys.hpp");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(begin))
            decoys.insert(line.substr(begin.size(), line.find(')') - begin.size()));

    auto const called = called_in_headers();
    BOOST_TEST(decoys == called, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
