// SPDX-License-Identifier: BSL-1.0
#include "golden.hpp"
#include "samples.hpp"
#include "support.hpp"

#include <preflight/arbitrary/fuzz.hpp>
#include <preflight/checked.hpp>
#include <preflight/fluence.hpp>
#include <preflight/report/make_issue.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace constant_test
{
namespace gpu = preflight::fluence;

/// Checks that what the compiler runs says the same of a text as `validate`, and returns whether it is valid.
template <class T>
bool agrees(std::string_view text, preflight::waivers granted = {}, preflight::limits const& most = {})
{
    auto const found = preflight::validate<T>(text, granted, most);
    auto const first = preflight::first_issue<T>(text, granted, most);
    if (preflight::detail::is_constant_valid<T>(text, granted, most) != found.empty() ||
        first.is_there == found.empty())
        BOOST_ERROR("another verdict on " << text);
    else if (first.is_there && first.code != found[0].code)
        BOOST_ERROR("another issue of " << text << ": " << first.message.view());
    else if (first.is_there && found[0].code != preflight::code::json_invalid)
    {
        auto const path = found[0].path.empty() ? std::string("body") : to_dotted(found[0].path);
        if (first.path.view() != path.substr(0, first.path.view().size()))
            BOOST_ERROR("another path in " << text << ": " << first.path.view() << " for " << path);
        auto const where = preflight::position_of(text, preflight::locate(text, found)[0].begin);
        if (!text.empty() && !(first.where == where))
            BOOST_ERROR("another place in " << text << ": " << first.where.line << ':' << first.where.column << " for "
                                            << where.line << ':' << where.column);
        auto const& message = found[0].message;
        if (found[0].code != preflight::code::union_tag_invalid &&
            first.message.view() != message.substr(0, first.message.view().size()))
            BOOST_ERROR("another message for " << text << ": " << first.message.view() << " for " << message);
    }
    return found.empty();
}

/// The same for each text in which a piece of this one is dropped, doubled or exchanged.
template <class T>
void agrees_on_damaged(std::string const& text)
{
    bool valid = agrees<T>(text);
    BOOST_TEST(valid);
    for (std::size_t i = 0; i != text.size(); ++i)
    {
        valid &= agrees<T>(text.substr(0, i));
        agrees<T>(text.substr(0, i) + text.substr(i + 1));
        agrees<T>(text.substr(0, i) + text[i] + text.substr(i));
        for (char const c : std::string_view("\"\\{}[],:0-.etn \n\x80\xc3", 17))
            agrees<T>(text.substr(0, i) + c + text.substr(i + 1));
    }
    BOOST_TEST(!valid);
}

struct reals
{
    double           real  = 0;
    std::vector<int> whole = {};
};
struct job
{
    std::string                               name   = {};
    std::map<std::string, std::optional<int>> counts = {};
};
struct tuples
{
    std::array<int, 2>          two  = {};
    std::vector<sample::term>   list = {};
    std::vector<sample::limits> each = {};
};
} // namespace constant_test

template <>
inline constexpr auto preflight::schema_of<constant_test::reals> =
    preflight::object(field("real", &constant_test::reals::real, at_least{-0.5}, at_most{1234.25}, multiple_of{0.25}),
        field("whole", &constant_test::reals::whole, defaulted, unique_items, each(less_than{1000})));
template <>
inline constexpr auto preflight::schema_of<constant_test::job> = preflight::object(closed,
    field("name", &constant_test::job::name, alias{"title"}),
    field("counts", &constant_test::job::counts, min_items{1}, max_items{2}, keys(max_length{2}), each(at_least{1})));
template <>
inline constexpr auto preflight::schema_of<constant_test::tuples> = preflight::object(
    field("two", &constant_test::tuples::two), field("list", &constant_test::tuples::list, defaulted, unique_items),
    field("each", &constant_test::tuples::each, defaulted, unique_items));

namespace constant_test
{
// What the card says: a text that the compiler judges.
static_assert(preflight::is_valid<gpu::container_request>(R"({
    "plan_id": "075e40d4-2766-4347-833b-205245fe3629",
    "name": "my-gpu-container",
    "container_settings": {
        "image": "ghcr.io/myorg/modèle:v1",
        "expose": [{"port": "80", "protocol": "http"}, {"port": "8000", "protocol": "tcp"}],
        "environment": [{"name": "GREETING", "value": "\u00a1hola\ud83d\ude00\n"}],
        "credentials": {"host": "ghcr.io", "username": "ada", "password": "secret"}
    },
    "constraints": {"location": null},
    "an unknown key": [1, -2.5e3, true, false, null, {}, []]
})"));
static_assert(!preflight::is_valid<gpu::container_request>(R"({"plan_id": "a", "name": "b"})"));
static_assert(!preflight::is_valid<gpu::container_request>(""));
static_assert(!preflight::is_valid<gpu::container_request>("nul"));
static_assert(!preflight::is_valid<job>(R"({"name": "a", "counts": {"a": 1}, })")); // strict JSON
static_assert(!preflight::is_valid<job>("{\"name\": \"\xff\", \"counts\": {\"a\": 1}}"));
static_assert(preflight::is_valid<job>(R"({"title": "a", "counts": {"a": 1}})"));
static_assert(preflight::is_valid<job>("{\"name\": \"a\", \"counts\": {\"a\": 1}}\0 and no more"));
static_assert(!preflight::is_valid<job>(R"({"name": "a", "counts": {"a": 1}})", {}, preflight::limits{.bytes = 8}));
static_assert(!preflight::is_valid<job>(R"({"name": "a", "counts": {"a": 1}})", {}, preflight::limits{.depth = 1}));
static_assert(!preflight::is_valid<reals>(R"({"real": 1e-1})")); // no multiple of 0.25
static_assert(preflight::is_valid<reals>(R"({"real": 12.34250e2, "whole": [1, 2.0, 3e0]})"));
static_assert(!preflight::is_valid<reals>(R"({"real": 1, "whole": [1, 2, 1.0]})"));

// Waivers.
constexpr char own_variable[] =
    R"({"plan_id": "a", "name": "b", "container_settings": {"image": "c", "expose": [{"port": "22", "protocol": "tcp"}],
        "environment": [{"name": "SSH_PUBKEY", "value": ""}]}})";
static_assert(!preflight::is_valid<gpu::container_request>(own_variable));
static_assert(preflight::is_valid<gpu::container_request>(own_variable, gpu::own_image));

// The first issue, as a constant.
constexpr auto port = preflight::first_issue<gpu::container_request>(R"({"plan_id": "a", "name": "é",
  "container_settings": {"image": "é", "expose": [{"port": "0x50", "protocol": "tcp"}]}, "name": "b"})");
static_assert(port.is_there && port.code == preflight::code::value_error);
static_assert(port.where == preflight::position{2, 60});
static_assert(port.path.view() == "container_settings.expose.0.port");
static_assert(port.message.view() == "Value error, Port must be between 1 and 65535");
constexpr auto cut_short = preflight::first_issue<job>("{\"name\":\n tru");
static_assert(cut_short.code == preflight::code::json_invalid && cut_short.where == preflight::position{2, 2});
static_assert(cut_short.path.view() == "body" && cut_short.message.view() == "JSON decode error");
constexpr auto few = preflight::first_issue<job>(R"({"name": "a", "counts": {}})");
static_assert(few.message.view() == "Dictionary should have at least 1 item after validation, not 0");
constexpr auto much = preflight::first_issue<reals>(R"({"real": 1234.5})");
static_assert(much.message.view() == "Input should be less than or equal to 1234.25");
static_assert(
    preflight::first_issue<reals>(R"({"real": -1})").message.view() == "Input should be greater than or equal to -0.5");
static_assert(!preflight::first_issue<reals>(R"({"real": 1})").is_there);

// A text that is valid, or else does not compile: tests/reject/text_*.cpp.
constexpr std::string_view vm = preflight::checked<gpu::machine_request,
    R"({"plan_id": "e5f00ba8", "name": "my-vm", "ssh_key": "ssh-ed25519 AAAA", "os_image": "Ubuntu"})">;
} // namespace constant_test

BOOST_AUTO_TEST_SUITE(read_constant)

using namespace constant_test;

BOOST_AUTO_TEST_CASE(a_checked_text_is_as_it_stands_there)
{
    BOOST_TEST(vm.size() == 93U);
    BOOST_TEST(preflight::is_valid<gpu::machine_request>(vm));
    auto const* const same = preflight::checked<gpu::machine_request,
        R"({"plan_id": "e5f00ba8", "name": "my-vm", "ssh_key": "ssh-ed25519 AAAA", "os_image": "Ubuntu"})">.data();
    BOOST_TEST((same == vm.data())); // one for all who say the same
}

BOOST_AUTO_TEST_CASE(a_literal_in_a_program_is_judged_as_any_text)
{
    char text[] = R"({"real": 0.5})";
    BOOST_TEST(preflight::is_valid<reals>(text));
    text[11] = '6';
    BOOST_TEST(!preflight::is_valid<reals>(text));
}

BOOST_AUTO_TEST_CASE(recorded_answers)
{
    for (auto const& each : golden::all_in("container.golden"))
        BOOST_TEST(agrees<gpu::container_request>(each.body) == (each.answer == "null"));
    for (auto const& each : golden::all_in("machine.golden"))
        BOOST_TEST(agrees<gpu::machine_request>(each.body) == (each.answer == "null"));
}

BOOST_AUTO_TEST_CASE(damaged)
{
    agrees_on_damaged<sample::scalars>(
        R"({"tiny":-1,"byte":10,"huge":20,"real":1.5e1,"flag":true,"word":"a\u00e4\\"})");
    agrees_on_damaged<sample::lists>(R"({"tags":["aa","bb"],"rows":[[1],[2,3]],"spares":[null,"x"]})");
    agrees_on_damaged<sample::span>(R"({"from":1,"to":2,"strict":true,"note":"x","scale":1,"unit":"m"})");
    agrees_on_damaged<sample::node>(R"({"name":"a","children":[{"name":"b","children":[]},{"name":"c"}]})");
    agrees_on_damaged<job>(R"({"title":"a","counts":{"a":1,"b":null}})");
    agrees_on_damaged<gpu::container_request>(
        R"({"plan_id":"a","name":"b","container_settings":{"image":"c","expose":[{"port":"22"}]},"ssh_key":null})");
}

// What the generator makes, sound and not, and what a mutator makes of that: of types that together have every shape, kind and rule.
BOOST_AUTO_TEST_CASE(generated)
{
    auto const all = []<class T>() {
        std::size_t               valid = 0, invalid = 0;
        std::vector<std::uint8_t> bytes(2000);
        std::size_t               size = 0;
        for (unsigned seed = 0; seed != 300; ++seed)
        {
            size            = preflight::fuzz::mutate<T>(bytes.data(), seed % 4 == 0 ? 0 : size, bytes.size(), seed);
            auto const text = preflight::fuzz::text_of(bytes.data(), size);
            (agrees<T>(text) ? valid : invalid) += 1;
            agrees<T>(text, sample::relaxed | sample::unbound);
        }
        BOOST_TEST(valid > 20U);
        BOOST_TEST(invalid > 20U);
    };
    auto const    each = [&]<class... T>() { (all.template operator()<T>(), ...); };
    each.template operator()<sample::lists, sample::grid, sample::maps, sample::anything, sample::unions, sample::span,
        sample::event, sample::form, sample::permit, sample::ticket, sample::amounts, gpu::container_request>();
}

BOOST_AUTO_TEST_CASE(odd)
{
    for (std::string_view const text : {"", " ", "null", "[]", "{}", "1", "\"\"", R"({"real":1,"real":2})",
             R"({"real":0.1,"real":2})", R"({"real":2,"real":0.1})", R"({"r\u0065al":2})", R"({"real":1e400})",
             R"({"real":-1e400})", R"({"real":1e2147483647})", R"({"real":0e2147483648})", R"({"real":1e-2147483647})",
             R"({"real":1e-2147483648})", R"({"real":00})", R"({"real":-})", R"({"real":-0})", R"({"real":-0.0})",
             R"({"real":1.})", R"({"real":.5})", R"({"real":1e})", R"({"real":1e+})", R"({"real":1e+0})",
             R"({"real":18446744073709551615})", R"({"real":18446744073709551616})", R"({"real":-9223372036854775808})",
             R"({"real":-9223372036854775809})", R"({"real":1234.25000000000000000000000000000001})",
             R"({"real":0,"whole":[1,1]})", R"({"real":0,"whole":[1,1.0]})", R"({"real":0,"whole":[999,1e3]})",
             R"({"real":0,"whole":[0,-0]})", R"({"real":0,"whole":[0.5]})", R"({"real":0,"x":"\ud800"})",
             R"({"real":0,"x":"\udc00\ud800"})", R"({"real":0,"x":"\ud800\udc00"})", R"({"real":0,"x":"\x"})",
             "{\"real\":0,\"x\":\"\x1f\"}", "{\"real\":0,\"x\":\"\xed\xa0\x80\"}", "\xef\xbb\xbf{\"real\":0}",
             "{\"real\":0}\v", " \t\r\n{ \"real\" : 0 } ", R"({"real":0} {})", R"([{"real":0}])"})
        agrees<reals>(text);

    for (std::string_view const text :
        {R"({"name":"a","counts":{"a":0,"b":1}})", R"({"name":"a","counts":{"a":1,"b":1,"c":1}})",
            R"({"name":"a","counts":{"a":1,"b":1,"c":0}})", R"({"name":"a","counts":{"abc":1}})",
            R"({"name":"a","counts":{"abc":0,"b":"x"}})", R"({"name":"a","counts":{}})",
            R"({"name":"a","counts":{"a":1,"b":1,"a":0}})", R"({"name":"a","counts":{"a":0,"b":1,"a":1}})",
            R"({"name":"a","title":"b","counts":{"a":1}})", R"({"Name":"a","counts":{"a":1}})",
            R"({"name":"a","counts":{"a":1},"z":{},"y":1})", R"({"name":"a","counts":{"a":1},"z":1,"z":2})",
            R"({"name":"a","counts":[]})", R"({"name":null,"counts":null})"})
        agrees<job>(text);

    for (std::string_view const text :
        {R"({"two":[1,2]})", R"({"two":[1]})", R"({"two":[1,2,3]})", R"({"two":[1,"x",3]})", R"({"two":["x",2]})",
            R"({"two":[1,2],"list":[{"type":"constant","value":1},{"value":1,"type":"constant"}]})",
            R"({"two":[1,2],"list":[{"type":"constant","value":1},{"type":"constant","value":2}]})",
            R"({"two":[1,2],"list":[{"type":"constant","value":1},{"type":"constant","value":1.0}]})",
            R"({"two":[1,2],"list":[{"type":"nothing"}]})", R"({"two":[1,2],"list":[{"type":1}]})",
            R"({"two":[1,2],"list":[{}]})", R"({"two":[1,2],"list":[null]})", R"({"two":[1,2],"list":[[]]})",
            R"({"two":[1,2],"list":[{"type":"negation","of":{"type":"constant","value":"x"}}]})"})
        agrees<tuples>(text);

    for (std::string_view const text : {"", "null", "1", "-1", "256", "1.5", "\"a\"", "[]"})
    {
        agrees<std::uint8_t>(text);
        agrees<std::optional<int>>(text);
        agrees<std::vector<int>>(text);
        agrees<std::string>(text);
        agrees<sample::term>(text);
    }
}

BOOST_AUTO_TEST_CASE(limits)
{
    std::string const deep = R"({"name":"a","children":[{"name":"b","children":[{"name":"c"}]}],"x":[[[[[[]]]]]]})";
    for (std::size_t depth = 0; depth != 9; ++depth)
        agrees<sample::node>(deep, {}, {.depth = depth});
    for (std::size_t bytes : {std::size_t{0}, deep.size() - 1, deep.size(), deep.size() + 1})
        agrees<sample::node>(deep, {}, {.bytes = bytes});
    std::string nested = R"({"name":"a","x":)" + std::string(32, '[') + std::string(32, ']') + '}';
    agrees<sample::node>(nested);
    nested.insert(nested.find('['), "[").insert(nested.find(']'), "]");
    agrees<sample::node>(nested);
}

// The numbers in a message are as `make_issue` has them.
BOOST_AUTO_TEST_CASE(numbers_in_messages)
{
    auto const agree = [](auto number) {
        preflight::detail::arguments          expected;
        preflight::detail::constant_arguments given;
        preflight::constant_text              text;
        expected("n", number);
        given("n", number);
        given.fill(text, "{n}, {n} item{s}, {m}");
        BOOST_TEST(text.view() == expected.fill("{n}, {n} item{s}, {m}"));
    };
    for (double const number : {0.0, 1.0, -1.0, 0.5, 0.05, -0.001, 12.5, 100.0, 1e15, 1e20, 1234.25})
        agree(number);
    agree(0.1F);
    agree(std::uint64_t{18446744073709551615U});
    agree(std::int64_t{-9223372036854775807 - 1});
    for (int const number : {0, 1, -1, 10, 2147483647})
        agree(number);
}

// Where a message cannot be a constant, the gaps in it stay.
BOOST_AUTO_TEST_CASE(messages_with_gaps)
{
    auto const said = []<class T>(std::string_view text) {
        auto const found = preflight::detail::find_issue<T>(text, {}, {}, preflight::detail::telling::place);
        return std::string(found.path.view()) + ": " + std::string(found.message.view());
    };
    BOOST_TEST(said.operator()<reals>(R"({"real": 1234.5})") == "real: Input should be less than or equal to {le}");
    BOOST_TEST(said.operator()<gpu::container_request>(R"({"plan_id": "a", "name": "b",
        "container_settings": {"image": "C", "expose": []}})") == "container_settings.image: Image must be lowercase");
}

BOOST_AUTO_TEST_CASE(long_messages_are_cut_off)
{
    preflight::constant_text text;
    for (int n = 0; n != 100; ++n)
        text += "0123456789";
    BOOST_TEST(text.view().size() == 512U);
    BOOST_TEST(text.view().ends_with("901"));
}

BOOST_AUTO_TEST_SUITE_END()
