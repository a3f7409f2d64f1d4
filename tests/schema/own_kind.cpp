// SPDX-License-Identifier: BSL-1.0
#include "../kinds/decoding.hpp"
#include "../schemas.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/read/fast/reader.hpp>
#include <preflight/schema/kind.hpp>

#include <array>
#include <charconv>
#include <deque>
#include <map>
#include <random>
#include <set>
#include <variant>

/// The types of this test.
namespace own_kind_test
{
/// A colour of 24 bits, in JSON `"#rrggbb"`.
struct pixel
{
    unsigned value = 0;

    friend bool operator==(pixel const&, pixel const&) = default;
};

/// What text that is no pixel breaks.
struct not_a_pixel
{
    static constexpr auto code =
        preflight::own_code("hex_colour", "Input should be {digits} hexadecimal digits behind a {mark}");

    constexpr void parameters(auto&& put) const
    {
        put("digits", 6);
        put("mark", "#");
    }
};

/// A whole number or `"any"`, of which the latter is -1 in C++.
struct quantity
{
    int n = -1;

    friend bool operator==(quantity const&, quantity const&) = default;
};

/// A number that names no edges.
struct celsius
{
    double degrees = 0;

    friend bool operator==(celsius const&, celsius const&) = default;
};

/// A rule on a pixel, which sees its number.
struct dark
{
    static constexpr auto code = preflight::own_code("too_bright", "Input should be darker than {limit}");

    constexpr bool operator()(unsigned rgb) const { return (rgb >> 16) < 0x80; }
    constexpr void parameters(auto&& put) const { put("limit", 0x80); }
    constexpr void keywords(auto&& put) const { put("pattern", "^#[0-7]"); }
};

/// A rule across two of them.
struct contrast
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "front and back are one colour";

    constexpr bool operator()(unsigned front, std::optional<unsigned> back) const { return front != back; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};

/// Another list than the library's own.
template <class E>
struct shelf : std::deque<E>
{
    using std::deque<E>::deque;
};

struct canvas
{
    pixel                       front   = {0xffffff};
    std::optional<pixel>        back    = {};
    pixel                       frame   = {0x000001};
    std::vector<pixel>          palette = {};
    shelf<std::optional<pixel>> spots   = {};
    quantity                    copies  = {};
    celsius                     drying  = {20};

    friend bool operator==(canvas const&, canvas const&) = default;
};

/// What every compiler can judge.
struct dot
{
    pixel at = {};
};
} // namespace own_kind_test

namespace preflight
{
template <>
struct kind<own_kind_test::pixel>
{
    using subject = unsigned;

    static constexpr shape                      what  = shape::scalar;
    static constexpr json_type                  types = json_type::string;
    static constexpr std::string_view           name  = "colour";
    static constexpr own_kind_test::not_a_pixel wrong_type{};

    static constexpr int digit(char c)
    {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    }
    static constexpr bool decode(json_scalar const& in, unsigned& out, auto&& report)
    {
        auto const text  = in.text();
        bool       sound = text.size() == 7 && text[0] == '#';
        unsigned   made  = 0;
        for (std::size_t i = 1; sound && i != text.size(); ++i)
        {
            sound = digit(text[i]) >= 0;
            made  = made * 16 + static_cast<unsigned>(sound ? digit(text[i]) : 0);
        }
        if (!sound)
            return report(wrong_type), false;
        return out = made, true;
    }
    static constexpr void encode(own_kind_test::pixel const& value, auto&& put)
    {
        std::array<char, 9> text{'#'};
        std::size_t const   n = is_sound(value) ? 6 : 8;
        for (std::size_t i = 0; i != n; ++i)
            text[n - i] = "0123456789abcdef"[value.value >> 4 * i & 0xf];
        put(std::string_view(text.data(), n + 1));
    }
    static constexpr bool     is_sound(own_kind_test::pixel const& value) { return value.value <= 0xffffff; }
    static constexpr unsigned subject_of(own_kind_test::pixel const& value) { return value.value; }
    static constexpr void     assign(own_kind_test::pixel& out, unsigned value) { out.value = value; }

    static constexpr void keywords(auto&& put)
    {
        put("type", "string");
        put("pattern", "^#[0-9a-fA-F]{6}$");
    }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        for (auto const each : {"#000000", "#7fffff", "#800000", "#FFFFFF"})
            inside(each);
        for (auto const each :
            {"", "#", "000000", "#00000", "#0000000", "#00000g", "#-00001", "#00000/", "#00000:", "#00000@"})
            outside(each);
    }
};

template <>
struct kind<own_kind_test::quantity>
{
    using subject = int;

    static constexpr shape                               what  = shape::scalar;
    static constexpr json_type                           types = json_type::string | json_type::number;
    static constexpr std::string_view                    name  = "quantity";
    static constexpr detail::plain_issue<code::int_type> wrong_type{};

    static bool decode(json_scalar const& in, int& out, auto&& report)
    {
        if (in.type() == json_type::number)
            return kind<int>::decode(in, out, report);
        if (in.text() != "any")
            return report(wrong_type), false;
        return out = -1, true;
    }
    static constexpr void encode(own_kind_test::quantity const& value, auto&& put)
    {
        if (value.n == -1)
            put(std::string_view("any"));
        else
            put(std::int64_t{value.n});
    }
    static constexpr bool is_sound(own_kind_test::quantity const&) { return true; }
    static constexpr int  subject_of(own_kind_test::quantity const& value) { return value.n; }
    static constexpr void assign(own_kind_test::quantity& out, int value) { out.n = value; }

    static constexpr void keywords(auto&& put) { put("type", "integer"); }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        inside("any");
        inside(-1);
        inside(7);
        outside("an");
        outside(0.5);
    }
};

template <>
struct kind<own_kind_test::celsius>
{
    using subject = double;

    static constexpr shape                                 what  = shape::scalar;
    static constexpr json_type                             types = json_type::number;
    static constexpr std::string_view                      name  = "temperature";
    static constexpr detail::plain_issue<code::float_type> wrong_type{};

    static bool decode(json_scalar const& in, double& out, auto&& report)
    {
        return kind<double>::decode(in, out, report);
    }
    static constexpr void encode(own_kind_test::celsius const& value, auto&& put) { put(value.degrees); }
    static constexpr bool is_sound(own_kind_test::celsius const& value)
    {
        return kind<double>::is_sound(value.degrees);
    }
    static constexpr double subject_of(own_kind_test::celsius const& value) { return value.degrees; }
    static constexpr void   assign(own_kind_test::celsius& out, double value) { out.degrees = value; }
    static constexpr void   keywords(auto&& put) { put("type", "number"); }
};

template <class E>
struct kind<own_kind_test::shelf<E>> : detail::list_kind<E>
{
    static void resize(own_kind_test::shelf<E>& value, std::size_t n) { value.resize(n); }
};

// clang-format off
template <>
inline constexpr auto schema_of<own_kind_test::canvas> = object(
    field("front",   &own_kind_test::canvas::front),
    field("back",    &own_kind_test::canvas::back,    at_most{0x7fffffU}),
    field("frame",   &own_kind_test::canvas::frame,   defaulted, own_kind_test::dark{}),
    field("palette", &own_kind_test::canvas::palette, defaulted, max_items{2}, each(own_kind_test::dark{})),
    field("spots",   &own_kind_test::canvas::spots,   defaulted, max_items{3}),
    field("copies",  &own_kind_test::canvas::copies,  defaulted, at_most{9}),
    field("drying",  &own_kind_test::canvas::drying,  defaulted, secret, at_most{100.0}),
    cross_field(own_kind_test::contrast{}, &own_kind_test::canvas::front, &own_kind_test::canvas::back));

template <>
inline constexpr auto schema_of<own_kind_test::dot> = object(
    field("at", &own_kind_test::dot::at, own_kind_test::dark{}));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(own_kind)

using namespace own_kind_test;
using preflight::fast::try_fast;

// A kind decides before the struct that its type also is.
static_assert(preflight::scalar<pixel> && !preflight::record<pixel> && !preflight::described<pixel>);
static_assert(preflight::sequence<shelf<int>> && preflight::document_type<shelf<int>>);
static_assert(std::same_as<preflight::subject_t<std::optional<pixel>>, unsigned>);
static_assert(std::same_as<preflight::cross_field_argument_t<std::optional<pixel>>, std::optional<unsigned>>);
static_assert(preflight::says_of<dark, pixel> && preflight::says_of<dark, std::optional<pixel>>);
static_assert(
    preflight::says_of<preflight::at_most<unsigned>, pixel> && !preflight::says_of<preflight::min_length, pixel>);
static_assert(!preflight::says_of<preflight::at_most<int>, std::vector<pixel>>);

static_assert(preflight::is_valid(dot{{0x7fffff}}) && !preflight::is_valid(dot{{0x800000}}));
static_assert(!preflight::is_valid(dot{{0x1000000}}));

namespace
{
std::string const no_pixel = R"(hex_colour digits=6 mark="#")";
}

BOOST_AUTO_TEST_CASE(json_values)
{
    decoding::holds<pixel>({
        {R"("#000000")", R"("#000000")"},
        {R"("#ffffff")", R"("#ffffff")"},
        {R"("#aBcDeF")", R"("#abcdef")"},
        {R"("\u0023012345")", R"("#012345")"},
        {R"("#00000")", no_pixel},
        {R"("#0000000")", no_pixel},
        {R"("#00000g")", no_pixel},
        {"1", no_pixel},
        {"null", no_pixel},
    });
    decoding::holds<quantity>({
        {"5", "5"},
        {"5.0", "5"},
        {"-1", R"("any")"},
        {R"("any")", R"("any")"},
        {R"("5")", "int_type"},
        {"5.5", "int_from_float"},
        {"true", "int_type"},
        {"null", "int_type"},
    });
    decoding::has_keywords<pixel>(R"({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})");
    BOOST_TEST(decoding::encoded(pixel{0x1000000}) == R"("#01000000")"); // not sound
}

BOOST_AUTO_TEST_CASE(of_json_text)
{
    support::holds<canvas>({
        {R"({"front":"#ffffff"})"},
        {"{}", {"front missing"}},
        {R"({"front":null})", {"front hex_colour"}},
        {R"({"front":16})", {"front hex_colour"}},
        {R"({"front":"ffffff"})", {"front hex_colour"}},
        {R"({"front":"#FfFfFf","back":"#7fffff"})"},
        {R"({"front":"#ffffff","back":"#800000"})", {"back less_than_equal"}},
        {R"({"front":"#ffffff","back":null})"},
        {R"({"front":"#ffffff","back":"#80000"})", {"back hex_colour"}},
        {R"({"front":"#ffffff","frame":"#7fffff"})"},
        {R"({"front":"#ffffff","frame":"#800000"})", {"frame too_bright"}},
        {R"({"front":"#ffffff","palette":["#000000","#7f0000"]})"},
        {R"({"front":"#ffffff","palette":["#ffffff",0]})", {"palette.0 too_bright", "palette.1 hex_colour"}},
        {R"({"front":"#ffffff","palette":["#ffffff",0,1]})", {"palette too_long"}},
        {R"({"front":"#ffffff","spots":[null,"#ffffff",null]})"},
        {R"({"front":"#ffffff","spots":[null,"#fffff",1]})", {"spots.1 hex_colour", "spots.2 hex_colour"}},
        {R"({"front":"#ffffff","spots":[1,2,3,4]})", {"spots too_long"}},
        {R"({"front":"#ffffff","spots":"#ffffff"})", {"spots list_type"}},
        {R"({"front":"#ffffff","copies":9})"},
        {R"({"front":"#ffffff","copies":10})", {"copies less_than_equal"}},
        {R"({"front":"#ffffff","copies":"any"})"},
        {R"({"front":"#ffffff","copies":"none"})", {"copies int_type"}},
        {R"({"front":"#ffffff","copies":-1.0})"},
        {R"({"front":"#ffffff","copies":1.5})", {"copies int_from_float"}},
        {R"({"front":"#ffffff","drying":-273})"},
        {R"({"front":"#ffffff","drying":100})"},
        {R"({"front":"#ffffff","drying":100.5})", {"drying less_than_equal"}},
        {R"({"front":"#ffffff","drying":1e400})", {"drying finite_number"}},
        {R"({"front":"#ffffff","drying":"0"})", {"drying float_type"}},
        {R"({"front":"#0000aa","back":"#0000AA"})", {"body value_error"}},
        {R"({"front":"#0000aa","back":"#0000AA","copies":10})", {"copies less_than_equal"}},
    });
    auto const found = preflight::read<canvas>(
        R"({"front":"#FFffff","back":"#00000a","palette":["#01E240"],"spots":[null,"#000002"],"copies":3,"drying":-0.5})");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST((*found == canvas{{0xffffff}, pixel{10}, {1}, {{123456}}, {std::nullopt, pixel{2}}, {3}, {-0.5}}));
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    auto const issues = [](canvas const& value) {
        support::agrees(value);
        return support::issues(preflight::validate(value));
    };
    using strings   = std::vector<std::string>;
    auto const each = boost::test_tools::per_element();
    BOOST_TEST(issues({}) == strings{}, each);
    BOOST_TEST(issues({.front = {0x1000000}}) == strings{"front hex_colour"}, each);
    BOOST_TEST(issues({.back = pixel{0x1000000}}) == strings{"back hex_colour"}, each);
    BOOST_TEST(issues({.back = pixel{0xffffff}}) == strings{"back less_than_equal"}, each);
    BOOST_TEST(issues({.palette = {{1}, {0x800000}}}) == strings{"palette.1 too_bright"}, each);
    BOOST_TEST(issues({.spots = {std::nullopt, pixel{0x1000000}}}) == strings{"spots.1 hex_colour"}, each);
    BOOST_TEST(issues({.copies = {10}}) == strings{"copies less_than_equal"}, each);
    BOOST_TEST(issues({.drying = {std::numeric_limits<double>::quiet_NaN()}}) == strings{"drying finite_number"}, each);
    BOOST_TEST(issues({.front = {7}, .back = pixel{7}}) == strings{"body value_error"}, each);
}

BOOST_AUTO_TEST_CASE(read_into_and_written)
{
    canvas out{{1}, pixel{2}, {3}, {{4}, {5}}, {pixel{6}, pixel{7}}, {8}, {9}};
    BOOST_TEST(preflight::read_into(R"({"front":"#00000f","palette":["#000010"],"spots":[null]})", out).empty());
    BOOST_TEST((out == canvas{.front = {15}, .palette = {{16}}, .spots = {std::nullopt}}));

    std::string const text =
        R"({"front":"#00000f","frame":"#000001","palette":["#000010"],"spots":[null],"copies":"any","drying":20.0})";
    BOOST_TEST(preflight::write(out).value() == text);
    auto const value = boost::json::value_from(out);
    BOOST_TEST((value == boost::json::parse(text)));
    BOOST_TEST((boost::json::value_to<canvas>(value) == out));
    BOOST_TEST(
        (boost::json::try_value_to<canvas>(boost::json::parse(R"({"front":"f"})")).error() == preflight::code::other));

    auto const list = preflight::read<shelf<int>>("[1,2,3]"); // as a whole document
    BOOST_TEST_REQUIRE(list.has_value());
    BOOST_TEST((*list == shelf<int>{1, 2, 3}));
    BOOST_TEST(support::issues<shelf<int>>("[1,true]") == std::vector<std::string>{"1 int_type"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    std::string const sent  = R"({"front":"red","frame":"#808080","drying":101})";
    auto const        found = preflight::validate<canvas>(sent);
    std::string const body =
        R"({"detail":[{"type":"hex_colour","loc":["body","front"],)"
        R"("msg":"Input should be 6 hexadecimal digits behind a #","input":"red","ctx":{"digits":6,"mark":"#"}},)"
        R"({"type":"too_bright","loc":["body","frame"],"msg":"Input should be darker than 128","input":"#808080",)"
        R"("ctx":{"limit":128}},{"type":"less_than_equal","loc":["body","drying"],)"
        R"("msg":"Input should be less than or equal to 100","input":"**********","ctx":{"le":100.0}}]})";
    BOOST_TEST(to_fastapi(found) == body);
    auto const remote = preflight::from_fastapi<canvas>(body);
    BOOST_TEST_REQUIRE(remote.has_value());
    BOOST_TEST(to_fastapi(*remote) == body);
    BOOST_TEST(support::issues(*remote) == support::issues(found), boost::test_tools::per_element());
    BOOST_TEST(show(sent, *remote) == show(sent, found));
    BOOST_TEST(show(sent, found).starts_with("body:1:10: front: Input should be 6 hexadecimal digits behind a #\n"));

    std::string const table = preflight::rules_table<canvas>();
    for (std::string_view const row : {
             "| `front` | colour, required | `hex_colour` | Input should be 6 hexadecimal digits behind a # |\n",
             "| `back` | colour, optional | `less_than_equal` | Input should be less than or equal to 8388607 |\n",
             "| `frame` | colour, default `\"#000001\"` | `too_bright` | Input should be darker than 128 |\n",
             "| `palette[]` | colour | `too_bright` | Input should be darker than 128 |\n",
             "| `spots[]` | colour | `hex_colour` | Input should be 6 hexadecimal digits behind a # |\n",
             "| `copies` | quantity, default `\"any\"` | `less_than_equal` | Input should be less than or equal",
             "| `drying` | temperature, default `20.0`, secret | `less_than_equal` |",
         })
        BOOST_TEST(table.find(row) != std::string::npos, "no row " << row << " in\n" << table);

    auto const properties = preflight::json_schema<canvas>()["properties"];
    BOOST_TEST((properties.at("frame") == boost::json::parse(R"({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$",
        "allOf": [{"pattern": "^#[0-7]"}], "default": "#000001"})")));
    BOOST_TEST((properties.at_pointer("/spots/items/anyOf/0/type") == "string"));
}

// The fast reader says yes, or that it does not know.
BOOST_AUTO_TEST_CASE(read_fast)
{
    struct
    {
        std::string_view text;
        bool             is_known;
    } const rows[] = {
        {R"({"front":"#ffffff"})", true},
        {R"({"front":"#FFFFFF","back":null,"spots":[null,"#000001",null]})", true},
        {R"({"front":"#ffffff","back":"#7fffff","frame":"#000000","palette":["#000000"],"copies":9,"drying":1.5})",
            true},
        {R"({"front":"#ffffff","copies":"any","drying":-273})", true},
        {R"({"front":"\u0023ffffff"})", false}, // left to the parser
        {R"({"front":"#fffff"})", false},
        {R"({"front":"#ffffff","back":"#800000"})", false},
        {R"({"front":"#ffffff","frame":"#800000"})", false},
        {R"({"front":"#ffffff","palette":["#000000","#800000"]})", false},
        {R"({"front":"#ffffff","spots":["#000000",1]})", false},
        {R"({"front":"#ffffff","spots":[null,null,null,null]})", false},
        {R"({"front":"#000001","back":"#000001"})", false},
        {R"({"front":1})", false},
        {R"({"front":"#ffffff")", false},
        {R"({"front":#ffffff})", false},
        {R"({"front":"#ffffff","copies":true})", false},
        {R"({"front":"#ffffff","copies":"#"})", false},
        {R"({"front":"#ffffff","copies":nul})", false},
        {R"({"front":"#ffffff","drying":1e400})", false},
        {R"({"front":"#ffffff","drying":01})", false},
    };
    for (auto const& [text, is_known] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            canvas out{{1}, pixel{2}, {3}, {{4}, {5}}, {pixel{6}, pixel{7}}, {8}, {9}};
            BOOST_TEST(try_fast<canvas>(text) == is_known);
            BOOST_TEST(try_fast<canvas>(text, {}, &out) == is_known);
            if (is_known)
                BOOST_TEST((out == boost::json::value_to<canvas>(preflight::parse(text).value())));
        }
}

BOOST_AUTO_TEST_CASE(generated)
{
    preflight::arbitrary<canvas> const made;
    std::mt19937                       engine(7);
    preflight::choices                 from(engine);

    std::set<unsigned> fronts;
    std::size_t        known = 0;
    for (int n = 0; n != 300; ++n)
    {
        auto const text = made.text(from);
        BOOST_TEST(support::issues<canvas>(text).empty(), text);
        known += static_cast<std::size_t>(try_fast<canvas>(text));
        fronts.insert(preflight::read<canvas>(text).value().front.value);
        BOOST_TEST(preflight::is_valid(made.object(from)));

        auto const faulty = made.faulty_text(from); // a yes is never wrong
        BOOST_TEST((!try_fast<canvas>(faulty) || preflight::validate<canvas>(preflight::parse(faulty).value()).empty()),
            faulty);
    }
    BOOST_TEST(fronts == (std::set<unsigned>{0, 0x7fffff, 0x800000, 0xffffff}), boost::test_tools::per_element());
    BOOST_TEST(known > 0U);

    std::set<std::string> kinds;
    for (auto const& rule : made.broken_rules())
        for (int n = 0; n != 8; ++n)
            BOOST_TEST_CONTEXT(to_string(rule))
            {
                kinds.insert(to_string(rule));
                auto const text = made.text(from, rule);
                BOOST_TEST_REQUIRE(text.has_value());
                auto const found = preflight::validate<canvas>(text->document);
                BOOST_TEST((found.size() == 1 && found[0].code == rule.code && found[0].path == text->path),
                    text->document << " has " << found.size());
                BOOST_TEST(!try_fast<canvas>(text->document));
                if (auto const object = made.object(from, rule))
                    BOOST_TEST(preflight::validate(object->document).size() == 1U);
            }
    for (auto const rule : {"front other", "back less_than_equal", "frame other", "palette[] other", "spots[] other",
             "spots too_long", "copies int_type", "copies int_from_float", "copies less_than_equal",
             "drying less_than_equal", "body value_error"})
        BOOST_TEST(kinds.count(rule) == 1U, rule);
}

BOOST_AUTO_TEST_SUITE_END()
