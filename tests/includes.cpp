// SPDX-License-Identifier: BSL-1.0
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// Each header includes what it names of the standard library, and does not rely on what others include.
namespace includes
{
namespace fs = std::filesystem;

/// By header: what our headers name of it.
std::map<std::string, std::string> const names_by_header{
    {"algorithm", "adjacent_find all_of any_of copy copy_backward copy_if copy_n count count_if equal fill find "
                  "find_if find_if_not lower_bound max "
                  "min min_element minmax none_of partition_point sort unique upper_bound"},
    {"array", "array to_array"},
    {"bit", "bit_cast bit_ceil bit_width countl_zero countr_zero endian"},
    {"charconv", "chars_format from_chars to_chars"},
    {"chrono", "chrono"},
    {"clocale", "localeconv"},
    {"cmath", "copysign fabs llround nextafter trunc"},
    {"concepts", "constructible_from convertible_to derived_from floating_point integral same_as"},
    {"cstddef", "byte nullptr_t ptrdiff_t size_t"},
    {"cstdint", "int32_t int64_t intmax_t uint16_t uint32_t uint64_t uint8_t uintptr_t"},
    {"cstdio", "fprintf"},
    {"cstdlib", "abort strtod"},
    {"cstring", "memcmp memcpy memset"},
    {"functional", "function less"},
    {"initializer_list", "initializer_list"},
    {"iosfwd", "ostream"},
    {"iterator", "back_inserter"},
    {"limits", "numeric_limits"},
    {"map", "map"},
    {"memory", "addressof allocator_traits make_shared make_unique make_unique_for_overwrite shared_ptr unique_ptr"},
    {"numeric", "iota"},
    {"optional", "nullopt nullopt_t optional"},
    {"random", "minstd_rand uniform_int_distribution uniform_random_bit_generator"},
    {"set", "set"},
    {"span", "span"},
    {"string", "basic_string string to_string"},
    {"string_view", "string_view"},
    {"system_error", "errc"},
    {"tuple", "apply tuple"},
    {"type_traits", "bool_constant conditional_t integral_constant is_aggregate_v is_arithmetic_v is_base_of_v "
                    "is_class_v is_constant_evaluated is_constructible_v "
                    "is_convertible_v is_copy_assignable_v is_default_constructible_v is_enum_v is_floating_point_v "
                    "is_integral_v is_move_assignable_v "
                    "is_move_constructible_v is_reference_v is_rvalue_reference_v is_same_v is_signed_v "
                    "is_trivially_destructible_v is_void_v remove_const_t "
                    "remove_cv_t remove_cvref_t true_type type_identity underlying_type_t"},
    {"utility", "cmp_less declval exchange forward in_range index_sequence index_sequence_for make_index_sequence move "
                "pair swap"},
    {"variant", "get_if monostate variant variant_alternative_t"},
    {"vector", "vector"},
    // What each container and string has with it.
    {"", "begin char_traits end erase_if get tuple_size_v"},
};

/// The header of each name.
std::map<std::string, std::string> header_of()
{
    std::map<std::string, std::string> headers;
    for (auto const& [header, names] : names_by_header)
    {
        std::istringstream in(names);
        for (std::string name; in >> name;)
            headers[name] = header;
    }
    return headers;
}

/// The first captures of all matches.
std::set<std::string> all_of(std::string const& text, std::regex const& pattern)
{
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        found.insert((*at)[1]);
    return found;
}

/// What a header lacks of what its text names, or what the table does not know.
std::vector<std::string> lacking(std::string const& text)
{
    static auto const       headers = header_of();
    static std::regex const no_code(R"(//[^\n]*|"(\\.|[^"\\\n])*")"), include("#include <([^>]*)>");
    static std::regex const name_of_std(R"(\bstd::(?:ranges::)?(\w+))");
    static std::regex const name_of_json(R"(\bjson::(value|object|array|string|kind|storage_ptr|key_value_pair)\b)");

    auto const               code     = std::regex_replace(text, no_code, "");
    auto const               included = includes::all_of(text, include);
    std::vector<std::string> missing;
    for (auto const& name : includes::all_of(code, name_of_std))
    {
        auto const header = headers.find(name);
        if (header == headers.end())
            missing.push_back(name + ", which tests/includes.cpp does not know");
        else if (!header->second.empty() && !included.contains(header->second))
            missing.push_back('<' + header->second + "> for " + name);
    }
    bool const declares = code.find("namespace boost::json") != code.npos;
    if (!declares && std::regex_search(code, name_of_json) &&
        std::none_of(
            included.begin(), included.end(), [](auto const& name) { return name.starts_with("boost/json/"); }))
        missing.emplace_back("a header of Boost.JSON");
    if (code.find("system::result<") != code.npos && !included.contains("boost/system/result.hpp"))
        missing.emplace_back("<boost/system/result.hpp>");
    return missing;
}
} // namespace includes

BOOST_AUTO_TEST_SUITE(includes_)

BOOST_AUTO_TEST_CASE(each_header_includes_what_it_names)
{
    std::size_t headers = 0;
    for (auto const& entry :
        includes::fs::recursive_directory_iterator(includes::fs::path(PREFLIGHT_SOURCE_DIR) / "include"))
    {
        if (!entry.is_regular_file())
            continue;
        std::ifstream     in(entry.path());
        std::string const text(std::istreambuf_iterator<char>(in), {});
        for (auto const& what : includes::lacking(text))
            BOOST_ERROR(entry.path().generic_string() << " lacks " << what);
        ++headers;
    }
    BOOST_TEST(headers > 200U);
}

BOOST_AUTO_TEST_CASE(what_the_test_would_find)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> const cases{
        {"#include <string>\nstd::string s;", {}},
        {"std::string s;", {"<string> for string"}},
        {"// std::string\nauto s = \"std::string\";", {}},
        {"#include <vector>\nauto n = std::size(v);", {"size, which tests/includes.cpp does not know"}},
        {"std::ranges::sort(v);", {"<algorithm> for sort"}},
        {"boost::json::value v;", {"a header of Boost.JSON"}},
        {"#include <boost/json/value.hpp>\nboost::system::result<json::array> v;", {"<boost/system/result.hpp>"}},
    };
    for (auto const& [text, expected] : cases)
        BOOST_TEST(includes::lacking(text) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
