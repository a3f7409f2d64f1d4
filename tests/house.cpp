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

BOOST_AUTO_TEST_SUITE_END()
