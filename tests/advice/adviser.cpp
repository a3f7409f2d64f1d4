// SPDX-License-Identifier: BSL-1.0
#include <preflight/advice/adviser.hpp>
#include <preflight/advice/show.hpp>
#include <preflight/kinds.hpp>
#include <preflight/rules.hpp>
#include <preflight/validate.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adviser_test
{
struct step
{
    std::string program;
};
struct job
{
    std::string         name;
    std::vector<step>   steps;
    std::string         pin;
    std::optional<step> last;
};
inline constexpr preflight::advice_code no_steps{
    "no-steps", preflight::certainty::likely, "What.", "Cost.", "Add one."};
inline constexpr preflight::advice_code odd{"odd", preflight::certainty::perhaps, "What.", "Cost.", "Mend it."};
} // namespace adviser_test

template <>
inline constexpr auto preflight::schema_of<adviser_test::step> =
    preflight::object(field("program", &adviser_test::step::program, alias{"cmd", "run"}));
template <>
inline constexpr auto preflight::schema_of<adviser_test::job> =
    preflight::object(field("name", &adviser_test::job::name, min_length{1}), field("steps", &adviser_test::job::steps),
        field("pin", &adviser_test::job::pin, secret, synonyms{"code"}), field("last", &adviser_test::job::last));

BOOST_AUTO_TEST_SUITE(advice_adviser)

using adviser_test::job;
using adviser_test::step;
using preflight::spot;

namespace
{
std::string const token = std::string("h") + "f_" + std::string(34, 'a');

preflight::advice_list told(std::string_view text)
{
    return preflight::advise<job>(text, [](spot const& body, preflight::adviser& to) {
        auto const steps = body[&job::steps];
        if (steps.exists() && steps.size() == 0)
            to.add(adviser_test::no_steps, steps, "Nothing is done");
        for (std::size_t i = 0; i != steps.size(); ++i)
            if (auto const program = steps[i][&step::program]; program.text())
                to.add(adviser_test::odd, program, "It runs " + preflight::quoted(*program.text()), "Look at it.");
    });
}
} // namespace

BOOST_AUTO_TEST_CASE(spots)
{
    auto const document =
        boost::json::parse(R"({"name":"n","steps":[{"run":"a"},{"program":"b","cmd":"c"},3,{}],"last":null})");
    spot const body(document);
    BOOST_TEST(body.exists());
    BOOST_TEST(body.path().empty());
    BOOST_TEST(body.value() == &document);
    BOOST_TEST(body.size() == 0U);
    BOOST_TEST((body[&job::name].text() == "n"));
    BOOST_TEST(!body[&job::pin].exists());
    BOOST_TEST(to_dotted(body[&job::pin].path()) == "pin");
    BOOST_TEST(!body[&job::pin].text());
    BOOST_TEST(body[&job::last].exists());

    auto const steps = body[&job::steps];
    BOOST_TEST(steps.size() == 4U);
    BOOST_TEST((steps[0][&step::program].text() == "a"));
    BOOST_TEST(to_dotted(steps[0][&step::program].path()) == "steps.0.run"); // an alias
    BOOST_TEST((steps[1][&step::program].text() == "b"));
    BOOST_TEST(to_dotted(steps[1][&step::program].path()) == "steps.1.program");
    BOOST_TEST(!steps[2][&step::program].exists());
    BOOST_TEST(to_dotted(steps[3][&step::program].path()) == "steps.3.program");
    BOOST_TEST(!steps[4].exists());
    BOOST_TEST(to_dotted(steps[4][&step::program].path()) == "steps.4.program");
    BOOST_TEST(!body[&job::name][0].exists());
    BOOST_TEST(!body[&job::name][&step::program].exists());
}

BOOST_AUTO_TEST_CASE(quoted_words)
{
    using preflight::quoted;
    BOOST_TEST(quoted("a") == "`a`");
    BOOST_TEST(quoted("") == "``");
    BOOST_TEST(quoted("a\nb") == "`a\xe2\x90\x8a"
                                 "b`");
    BOOST_TEST(quoted(std::string(60, 'a')) == '`' + std::string(60, 'a') + '`');
    BOOST_TEST(quoted(std::string(61, 'a')) == '`' + std::string(60, 'a') + "…`");
    BOOST_TEST(quoted("x " + token) == "`x **********`");
    BOOST_TEST(quoted(std::string(50, 'b') + ' ' + token).find("hf_") == std::string::npos); // cut short
    BOOST_TEST(quoted("\xc3\xa4") == "`\xc3\xa4`");
}

BOOST_AUTO_TEST_CASE(advice_of_a_schema_of_ones_own)
{
    auto const list = told(R"({"nmae":"a","steps":[],"last":{"program":"x","name":1}})");
    BOOST_TEST_REQUIRE(list.size() == 3U);
    BOOST_TEST(summary(list[0]) == "nmae: `nmae` is ignored: there is no such key here [unknown-key]");
    BOOST_TEST((list[0].replacement == "\"name\""));
    BOOST_TEST(list[0].help == "Did you mean `name`?");
    BOOST_TEST(list[0].is_about_key());
    BOOST_TEST(summary(list[1]) == "last.name: `name` is ignored: it belongs in the body itself [misplaced-key]");
    BOOST_TEST(list[1].help == "Move it to the body itself.");
    BOOST_TEST(!list[1].replacement);
    BOOST_TEST(summary(list[2]) == "steps: Nothing is done [no-steps]");
    BOOST_TEST(list[2].help == "Add one.");
    BOOST_TEST(!list[2].is_about_key());
    BOOST_TEST((list[2].certainty == preflight::certainty::likely));

    BOOST_TEST(told("{").empty());
    BOOST_TEST(told("{}").empty());
    BOOST_TEST(told("[1]").size() == 0U);
    auto const document = boost::json::parse(R"({"x":1})");
    BOOST_TEST(preflight::advise<job>(document, [](spot const&, preflight::adviser&) {}).size() == 1U);

    preflight::advice_list found;
    preflight::adviser     to(found);
    to.add(adviser_test::odd, preflight::path(), "Odd").replacement = "1";
    BOOST_TEST(summary(found[0]) == "body: Odd [odd]");
    BOOST_TEST(to.told().size() == 1U);
    BOOST_TEST(found.begin()->path.empty());
    BOOST_TEST((found.end() - found.begin()) == 1);
}

BOOST_AUTO_TEST_CASE(names_of_certainties)
{
    BOOST_TEST(preflight::name_of(preflight::certainty::sure) == "sure");
    BOOST_TEST(preflight::name_of(preflight::certainty::likely) == "likely");
    BOOST_TEST(preflight::name_of(preflight::certainty::perhaps) == "perhaps");
    BOOST_TEST((preflight::certainty::perhaps < preflight::certainty::likely));
    BOOST_TEST((preflight::certainty::likely < preflight::certainty::sure));
}

BOOST_AUTO_TEST_CASE(shown)
{
    std::string_view const text = "{\n  \"nmae\": \"a\",\n  \"steps\": [{\"program\": \"make\"}]\n}";
    BOOST_TEST(preflight::show(text, told(text), {.file = "job.json"}) ==
               "job.json:2:3: warning: nmae: `nmae` is ignored: there is no such key here [unknown-key]\n"
               "   2 |   \"nmae\": \"a\",\n"
               "     |   ^~~~~~\n"
               "     = help: Did you mean `name`?\n"
               "job.json:3:25: note: steps.0.program: It runs `make` [odd]\n"
               "   3 |   \"steps\": [{\"program\": \"make\"}]\n"
               "     |                         ^~~~~~\n"
               "     = help: Look at it.\n");
    BOOST_TEST(preflight::show(text, preflight::advice_list()).empty());
    auto const coloured = preflight::show(text, told(text), {.colour = true});
    for (std::string_view const each :
        {"\x1b[1mbody:2:3: \x1b[0m\x1b[33mwarning: \x1b[0m", "\x1b[36mnote: \x1b[0m", "\x1b[36m^~~~~~\x1b[0m"})
        BOOST_TEST(coloured.find(each) != std::string::npos, each);
}

// What is secret by its key, by the key that is meant, or by its form, is in no output.
BOOST_AUTO_TEST_CASE(secrets)
{
    for (std::string const& text : std::initializer_list<std::string>{
             R"({"pin":"hunter2","nmae":1})",
             R"({"pni":"hunter2","nmae":1})",
             R"({"pni":{"a":"hunter2"},"nmae":1})",
             R"({"pin":"x","pni":"hunter2","nmae":1})",
             R"({"pin":"x","code":"hunter2","nmae":1})",
             R"({"code":"hunter2","nmae":1})",
             R"({"last":{"pin":"hunter2"},"nmae":1})",
             R"({"last":{"code":"hunter2"},"nmae":1})",
             R"({"nmae":")" + token + R"("})",
             R"({")" + token + R"(":1})",
             R"({"steps":[{"program":"a )" + token + R"("}],"nmae":1})",
         })
        BOOST_TEST_CONTEXT(text)
        {
            auto const list  = told(text);
            auto       shown = preflight::show(text, list);
            BOOST_TEST(!list.empty());
            for (auto const& each : list)
                shown += each.message + each.help + summary(each) + each.replacement.value_or("");
            BOOST_TEST(shown.find("hunter2") == std::string::npos, shown);
            BOOST_TEST(shown.find(token) == std::string::npos, shown);
        }
}

// Issues and advice together: what only one of them knows to be secret is in neither.
BOOST_AUTO_TEST_CASE(both_shown)
{
    std::string const text  = R"({"name":"","steps":3,"pni":"hunter2","odd":1})";
    auto const        list  = told(text);
    auto const        found = preflight::validate<job>(text);
    auto const        all   = preflight::show(text, found, list, {.file = "job.json", .width = 200});
    BOOST_TEST(preflight::show(text, found, {.width = 200}).find("hunter2") != std::string::npos); // as nothing says so
    BOOST_TEST(all.find("hunter2") == std::string::npos, all);
    BOOST_TEST(all.starts_with("job.json:1:9: name: String should have at least 1 character\n"), all);
    BOOST_TEST(all.find("warning: pni: ") != std::string::npos, all);
    BOOST_TEST(preflight::show(text, {}).empty());                                // of a report
    BOOST_TEST(preflight::show(text, found, {}) == preflight::show(text, found)); // options

    // a sound document, whose report is empty, and advice that has been taken out
    std::string const sound = R"({"name":"a","steps":[{"run":"b"}],"pin":"hunter2","code":"hunter3"})";
    auto              left  = told(sound);
    BOOST_TEST_REQUIRE(left.size() == 2U);
    left.hidden.push_back({{"code"}});
    left.all.erase(left.all.begin());
    auto const rest = preflight::show(sound, preflight::report(), left, {.width = 200});
    BOOST_TEST(rest.find("hunter") == std::string::npos, rest);
    BOOST_TEST(rest.find("It runs `b`") != std::string::npos, rest);
    preflight::advice_list const nothing{};
    BOOST_TEST(preflight::show(text, found, nothing) == preflight::show(text, found));
}

BOOST_AUTO_TEST_SUITE_END()
