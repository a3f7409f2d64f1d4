// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/python_text.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(report_python_text)

BOOST_AUTO_TEST_CASE(as_repr_writes_it)
{
    struct
    {
        std::string_view json, expected;
    } const rows[] = {
        {"", ""},
        {"null", "None"},
        {"true", "True"},
        {"false", "False"},
        {"[true,false,null]", "[True, False, None]"},
        {R"({"a":[null,true,1.5],"b":{}})", "{'a': [None, True, 1.5], 'b': {}}"},
        {"1e+309", "inf"}, // as `append_json` writes it
        {"-1e+309", "-inf"},
        {"[1e+309,1e+300]", "[inf, 1e+300]"},
        {R"("false, null: 1e+309")", "'false, null: 1e+309'"}, // in a text they are none
        {R"("it's")", R"("it's")"},
        {R"("\u00e4\"")", "'\xc3\xa4\"'"},
    };
    for (auto const& [json, expected] : rows)
        BOOST_TEST(preflight::python_text(json) == expected);
}

BOOST_AUTO_TEST_SUITE_END()
