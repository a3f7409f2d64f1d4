#include "../samples.hpp"

#include <preflight/arbitrary.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_spelling)

namespace json = boost::json;

namespace
{
/// What is left of a document without the keys that `known` does not have, 1 and 1.0 taken for the same.
json::value known_part(json::value const& v, json::value const& known)
{
    if (v.is_number())
        return v.to_number<double>();
    if (v.is_object() && known.is_object())
    {
        json::object part;
        for (auto const& member : known.get_object())
            if (auto const* const found = v.get_object().if_contains(member.key()))
                part[member.key()] = known_part(*found, member.value());
        return part;
    }
    if (!v.is_array() || !known.is_array() || v.get_array().size() != known.get_array().size())
        return v;
    json::array part;
    for (std::size_t i = 0; i != v.get_array().size(); ++i)
        part.push_back(known_part(v.get_array()[i], known.get_array()[i]));
    return part;
}
} // namespace

BOOST_AUTO_TEST_CASE(no_choice_is_the_plain_spelling)
{
    preflight::arbitrary<sample::limits> const make;
    preflight::choices                         none;
    auto const document = json::parse(R"({"percent": 5, "ratio":0.5,"code" :"ä\n","x":[1, {}]})");
    BOOST_TEST(make.spell(document, none) == R"({"percent":5,"ratio":0.5,"code":"ä\n","x":[1,{}]})");
}

BOOST_AUTO_TEST_CASE(whatever_the_spelling_it_means_the_same)
{
    preflight::arbitrary<sample::lists> const make;
    std::mt19937                              engine(1);
    preflight::choices                        from(engine);
    for (int n = 0; n != 300; ++n)
    {
        auto const document = make.json(from);
        auto const text     = make.spell(document, from);
        auto const back     = preflight::parse(text);
        BOOST_TEST_REQUIRE(back.has_value(), text);
        BOOST_TEST(known_part(*back, document) == known_part(document, document), text << '\n' << serialize(document));
    }
}

BOOST_AUTO_TEST_CASE(each_oddity_comes)
{
    preflight::arbitrary<sample::limits> const make;
    std::mt19937                               engine(2);
    preflight::choices                         from(engine);
    std::string                                all;
    for (int n = 0; n != 300; ++n)
        all += make.text(from) + '\n';

    std::vector<std::string_view> const expected{"\"\\u0063od\\u0065\"", "\t", "\r\n", "{\"code\"", "{\"ratio\"",
        "{\"colour\"", ".0,", "e0,", "0E-1", "000e-3",
        "\"\":", "\"codex\":", "\"code \":", "\"percent\":null,\"percent\":", "1e400", "\\u00"};
    for (auto const each : expected)
        BOOST_TEST((all.find(each) != all.npos), each);
}

BOOST_AUTO_TEST_CASE(any_document_can_be_spelled)
{
    preflight::arbitrary<sample::limits> const make;
    std::mt19937                               engine(3);
    preflight::choices                         from(engine);
    for (std::string_view const each :
        {"null", "[]", "{}", "[[[1]]]", R"({"code":{"code":[]}})", "18446744073709551615", "1e400"})
        for (int n = 0; n != 40; ++n)
        {
            auto const text = make.spell(*preflight::parse(each), from);
            BOOST_TEST(preflight::parse(text).has_value(), text);
        }
}

// Nobody parsed this one.
BOOST_AUTO_TEST_CASE(what_is_no_utf_8_becomes_json)
{
    preflight::arbitrary<sample::limits> const make;
    std::mt19937                               engine(4);
    preflight::choices                         from(engine);
    for (int n = 0; n != 40; ++n)
    {
        auto const back = preflight::parse(make.spell(json::value("\xff\xc3"), from));
        BOOST_TEST_REQUIRE(back.has_value());
        BOOST_TEST(*back == json::value("\xef\xbf\xbd\xef\xbf\xbd"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
