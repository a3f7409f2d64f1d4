// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/pattern.hpp>

#include <preflight.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/json_schema.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rules_pattern_test
{
struct parcel
{
    std::string                id;
    std::optional<std::string> mark = {};
    std::vector<std::string>   tags = {};

    friend bool operator==(parcel const&, parcel const&) = default;
};
/// What the compiler can judge, whatever its library's strings are.
struct label
{
    std::string_view id;
};
} // namespace rules_pattern_test

namespace preflight
{
using rules_pattern_test::label;
using rules_pattern_test::parcel;

template <>
inline constexpr auto schema_of<label> = object(field("id", &label::id, pattern<"^[A-Z]{2}[0-9]{9}$">));

template <>
inline constexpr auto schema_of<parcel> = object(field("id", &parcel::id, pattern<"^[A-Z]{2}[0-9]{9}$">),
    field("mark", &parcel::mark, pattern<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">, pattern<"^.{3}">, pattern<"[^0-9]$">),
    field("tags", &parcel::tags, defaulted, each(pattern<"é|^\\W*$">)));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(rules_pattern)

using preflight::pattern;
using preflight::rule_for;
using rules_pattern_test::label;
using rules_pattern_test::parcel;
using namespace std::string_view_literals;

static_assert(rule_for<decltype(pattern<"a">), std::string_view> && !rule_for<decltype(pattern<"a">), int>);
static_assert(!rule_for<decltype(pattern<"a">), preflight::item_count>);

constexpr auto name = pattern<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">; // no hyphen at either end

static_assert(!name("") && !name("-") && !name("--") && name("a") && name("z") && name("0") && name("9"));
static_assert(!name("`") && !name("{") && !name("/") && !name(":") && !name("A") && !name("_") && !name(" "));
static_assert(name("ab") && name("my-gpu-container") && name("a--b") && !name("-a") && !name("a-") && !name("-a-"));
static_assert(!name("ab\n") && !name("\n") && !name("a\nb") && !name("a\0"sv) && !name("\0"sv) && !name("a\0b"sv));
static_assert(!name("é") && !name("aéb") && !name("aé") && !name("a\xff") && !name("\x80"));

constexpr auto port =
    pattern<"^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$">;

static_assert(!port("") && !port("0") && port("1") && port("9999") && port("10000") && port("65535") && !port("65536"));
static_assert(!port("01") && !port("655350") && !port("-1") && !port("+1") && !port("1 ") && !port("1\n"));

// Anywhere, unless anchored.
static_assert(pattern<"b+">("abc") && pattern<"b+">("b") && !pattern<"b+">("ac") && !pattern<"b+">(""));
static_assert(pattern<"^b">("bc") && !pattern<"^b">("ab") && pattern<"b$">("ab") && !pattern<"b$">("bc"));
static_assert(!pattern<"b$">("b\n")); // the end of the text, not of a line
static_assert(pattern<"">("") && pattern<"">("a") && !pattern<"[]">("") && !pattern<"[]">("a"));

// Code points; a byte that belongs to none is U+FFFD.
static_assert(pattern<"^.$">("é") && pattern<"^.$">("\u2029 "sv.substr(3)) && pattern<"^[^a]$">("\U0001f600"));
static_assert(!pattern<"^.$">("\u2028") && !pattern<"^..$">("é") && !pattern<"^.$">("e\u0301"));
static_assert(pattern<"^[é-ü]{2}$">("éü") && !pattern<"^[é-ü]{2}$">("éý") && !pattern<"^[é-ü]{2}$">("èü"));
static_assert(pattern<"^.$">("\xff") && pattern<"^\\ufffd{2}$">("\xe9\xff") && !pattern<"^[^\\ufffd]$">("\xe9"));
static_assert(pattern<"^[\\u{10000}-\\u{10ffff}]$">("\U0010ffff") && pattern<"^\\ud83d\\ude00$">("\U0001f600"));

BOOST_AUTO_TEST_CASE(a_large_table_and_a_small_one)
{
    // rows of 8, 16 and 32 bits
    BOOST_TEST((pattern<"^[a-z]{700}$">(std::string(700, 'q')) && !pattern<"^[a-z]{700}$">(std::string(699, 'q'))));
    BOOST_TEST((pattern<"^[a-z]{40}$">(std::string(40, 'q')) && !pattern<"^[a-z]{40}$">(std::string(41, 'q'))));
    constexpr auto hosts = pattern<"^[a-z]{1,63}(\\.[a-z]{1,63}){0,6}$">;
    std::string    host(63, 'a');
    for (int labels = 1; labels != 7; ++labels)
        host += '.' + std::string(63, 'z');
    BOOST_TEST(hosts(host));
    BOOST_TEST(!hosts(host + 'a'));
    BOOST_TEST(!hosts(host + ".a"));
}

BOOST_AUTO_TEST_CASE(has_the_message_of_pydantic)
{
    using context   = std::vector<preflight::parameter>;
    auto const said = make_issue(pattern<"^[{}\"\\\\]{2}$">);
    BOOST_TEST(said.type() == "string_pattern_mismatch");
    BOOST_TEST(said.message == "String should match pattern '^[{}\"\\\\]{2}$'");
    BOOST_TEST((said.context == context{{"pattern", R"("^[{}\"\\\\]{2}$")"}}));
}

BOOST_AUTO_TEST_CASE(through_every_output)
{
    struct row
    {
        std::string_view text, issues;
    };
    constexpr row rows[] = {
        {R"({"id":"AB123456789"})", ""},
        {R"({"id":"AB12345678"})", "id: String should match pattern '^[A-Z]{2}[0-9]{9}$'\n"},
        {R"({"id":"AB1234567890"})", "id: String should match pattern '^[A-Z]{2}[0-9]{9}$'\n"},
        {R"({"id":"\u0041B123456789"})", ""},
        {R"({"id":"AB12345678\u0039"})", ""},
        {R"({"id":"AB12345678\u002f"})", "id: String should match pattern '^[A-Z]{2}[0-9]{9}$'\n"},
        {R"({"id":"AB12345678é"})", "id: String should match pattern '^[A-Z]{2}[0-9]{9}$'\n"},
        {R"({"id":7})", "id: Input should be a valid string\n"},
        {R"({"id":"AB123456789","mark":"a-b"})", ""},
        {R"({"id":"AB123456789","mark":null})", ""},
        {R"({"id":"AB123456789","mark":"a-"})",
            "mark: String should match pattern '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'\n"},
        {R"({"id":"AB123456789","mark":"ab"})", "mark: String should match pattern '^.{3}'\n"},
        {R"({"id":"AB123456789","mark":"abc0"})", "mark: String should match pattern '[^0-9]$'\n"},
        {R"({"id":"AB123456789","tags":["é","","-\u00e9-","a\u00E9b","--"]})", ""},
        {R"({"id":"AB123456789","tags":["","e"]})", "tags.1: String should match pattern 'é|^\\W*$'\n"},
    };
    for (auto const& [text, issues] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const  report = preflight::validate<parcel>(text);
            std::string said;
            for (auto const& each : report)
                said += to_dotted(each.path) + ": " + each.message + '\n';
            BOOST_TEST(said == issues);
            BOOST_TEST(preflight::is_valid<parcel>(text) == issues.empty());
            parcel     made;
            auto const read = preflight::read<parcel>(text);
            BOOST_TEST(read.has_value() == issues.empty());
#if PREFLIGHT_FAST
            BOOST_TEST(preflight::fast::try_fast<parcel>(text, {}, &made) == issues.empty());
            BOOST_TEST((!read || made == *read));
#endif
            if (read)
            {
                BOOST_TEST(preflight::validate(*read).empty());
                BOOST_TEST(preflight::is_valid(*read));
                BOOST_TEST((preflight::read<parcel>(preflight::write(*read).value()).value() == *read));
            }
        }
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    static_assert(preflight::is_valid(label{"AB123456789"}) && !preflight::is_valid(label{"AB12345678"}));
    BOOST_TEST(preflight::is_valid(parcel{"AB123456789", "a-b", {"é"}}));
    BOOST_TEST(!preflight::is_valid(parcel{"AB12345678", {}, {}}));
    BOOST_TEST(!preflight::is_valid(parcel{"AB123456789", "a-", {}}));
    BOOST_TEST(!preflight::is_valid(parcel{"AB123456789", {}, {"e"}}));
    auto const report = preflight::validate(parcel{"AB12345678", "ab", {"e"}});
    BOOST_TEST(report.size() == 3U);
}

BOOST_AUTO_TEST_CASE(exported_to_the_letter)
{
    auto const  schema     = preflight::json_schema<parcel>();
    auto const& properties = schema.at("properties");
    BOOST_TEST(properties.at("id").at("pattern") == "^[A-Z]{2}[0-9]{9}$");
    BOOST_TEST(properties.at("tags").at("items").at("pattern") == "é|^\\W*$");
    BOOST_TEST(boost::json::serialize(schema).find(R"("^.{3}")") != std::string::npos);

    auto const body = to_fastapi(preflight::validate<parcel>(R"({"id":"AB12345678"})"));
    BOOST_TEST(body == R"({"detail":[{"type":"string_pattern_mismatch","loc":["body","id"],)"
                       R"("msg":"String should match pattern '^[A-Z]{2}[0-9]{9}$'","input":"AB12345678",)"
                       R"("ctx":{"pattern":"^[A-Z]{2}[0-9]{9}$"}}]})");
}

// What is read by sets of characters, and what is not.
template <auto Rule>
struct stated
{
    static constexpr auto value = Rule;
};
static_assert(preflight::fast::allows<stated<name>> && preflight::fast::allows<stated<pattern<"^[A-Z]{2}$">>>);
static_assert(
    !preflight::fast::allows<stated<pattern<"[a-z]">>> && !preflight::fast::allows<stated<pattern<"^[^a]$">>>);
static_assert(!name.rest("-") && name.rest("a-a") && !name.rest("a-") && !name.rest("-a") && !name.rest(""));

/// What the edges of a pattern are; those that the pattern itself does not take as such are in `wrong`.
struct told
{
    std::set<std::string> inside = {}, outside = {}, wrong = {};
    std::set<std::size_t> sizes = {}, sizes_outside = {};

    explicit told(auto const& rule)
    {
        auto const put = [&](std::set<std::string>& texts, std::set<std::size_t>& lengths, bool is) {
            return [&, is]<class V>(V const& edge) {
                if constexpr (requires { edge.n; })
                    lengths.insert(edge.n);
                else
                {
                    texts.insert(edge);
                    if (rule(edge) != is)
                        wrong.insert(edge);
                }
            };
        };
        rule.edges(put(inside, sizes, true), put(outside, sizes_outside, false));
    }
};

BOOST_AUTO_TEST_CASE(edges)
{
    using texts = std::set<std::string>;
    using sizes = std::set<std::size_t>;

    told const two(pattern<"^[b-y]{2}$">);
    for (std::string const each : {"bb", "yb", "by"})
        BOOST_TEST(two.inside.contains(each), each);
    for (std::string const each : {"", "b", "bbb", "b\x80", "ab"})
        BOOST_TEST((two.outside.contains(each) || each.size() > 1), each);
    BOOST_TEST(two.wrong == texts{}, boost::test_tools::per_element());
    BOOST_TEST((two.sizes == sizes{2} && two.sizes_outside == sizes{1, 3}));

    told const word(pattern<"^[a-z]+$">);
    BOOST_TEST((word.sizes == sizes{1} && word.sizes_outside == sizes{0}));
    told const any(pattern<"^[a-z]*$">);
    BOOST_TEST((any.sizes == sizes{0} && any.sizes_outside.empty()));
    told const some(pattern<"^a|é$">); // matches without end have long ones, too
    BOOST_TEST((some.sizes.empty() && some.sizes_outside.empty()));
    BOOST_TEST(some.inside.contains("a"));
    BOOST_TEST(std::any_of(some.inside.begin(), some.inside.end(), [](auto const& text) { return text.size() > 299; }));
    BOOST_TEST((word.wrong.empty() && any.wrong.empty() && some.wrong.empty()));
    told const none(pattern<"[]">);
    BOOST_TEST((none.inside.empty() && none.outside == texts{""}));
    told const empty(pattern<"^$">);
    BOOST_TEST((empty.inside == texts{""} && empty.outside.size() > 1 && empty.wrong.empty()));
    told const lone(pattern<"^a\\ud83d$|^b$">); // no text has a lone surrogate in it
    BOOST_TEST((lone.inside == texts{"b"} && lone.wrong.empty()));
    told const before(pattern<"^\\ud83da$|^b$">);
    BOOST_TEST((before.inside == texts{"b"} && before.wrong.empty()));
    told const endless(pattern<"^a[a\\ud83d]*$">); // nor a long one
    BOOST_TEST(endless.inside.contains(std::string(300, 'a')));
    BOOST_TEST(endless.wrong.empty());
}

// Of a large automaton some steps are gone, those from its last state among them.
BOOST_AUTO_TEST_CASE(edges_of_a_large_pattern)
{
    told const many(pattern<"^[a-z]{700}$">);
    BOOST_TEST(many.wrong.empty());
    BOOST_TEST(many.inside.contains(std::string(700, 'a')));
    BOOST_TEST(many.outside.contains(std::string(700, 'a') + 'z'));
    BOOST_TEST(many.outside.size() > 100U);
    BOOST_TEST(many.outside.size() < 700U); // and not one or more for each state
}

BOOST_AUTO_TEST_SUITE_END()
