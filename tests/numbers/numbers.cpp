// SPDX-License-Identifier: BSL-1.0

// Reads JSON numbers from standard input, one on each line, as a member of every type, and says of each what becomes of it, in every way that there is:
// `TYPE NUMBER`, where it is read; `TYPE CODE`, where it is not; and whether two ways differ. See compare.py.
#include <preflight.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_to.hpp>

#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

namespace
{
template <class V>
struct plain
{
    V value = {};
};
/// With limits that lie between two numbers of the type, or that binary digits do not say.
template <class V>
struct limited
{
    V value = {};
};
} // namespace

template <class V>
inline constexpr auto preflight::schema_of<plain<V>> = preflight::object(preflight::field("value", &plain<V>::value));
template <class V>
inline constexpr auto preflight::schema_of<limited<V>> = preflight::object(
    preflight::field("value", &limited<V>::value, preflight::at_least{-0.7}, preflight::at_most{100.1}));

namespace
{
std::string code_of(preflight::report const& issues) { return issues.empty() ? "ok" : std::string(issues[0].type()); }

/// What has been read, as a JSON number.
template <class T>
std::string written(T const& read)
{
    boost::json::value const  all   = boost::json::value_from(read);
    boost::json::value const& value = all.at("value");
    std::string               text;
    if (value.is_double())
        preflight::append_json(text, value.get_double());
    else
        text = boost::json::serialize(value);
    return text;
}

template <class T>
void judge(std::string_view type, std::string_view number)
{
    std::string const text    = R"({"value":)" + std::string(number) + '}';
    auto const        read    = preflight::read<T>(text);
    std::string const verdict = read ? "ok" : code_of(read.error());
    auto const        differs = [&](std::string_view way) { std::cout << type << " differs: " << way << '\n'; };
    std::cout << type << ' ' << (read ? written(*read) : verdict) << '\n';

    // by way of the parser: a key that is spelled with an escape is none that the fast reader takes
    std::string const escaped = R"({"\u0076alue":)" + std::string(number) + '}';
    T                 parsed{}, fast{};
    if (code_of(preflight::read_into(escaped, parsed)) != verdict || (read && parsed.value != read->value))
        differs("the parser");
    if (code_of(preflight::validate<T>(text)) != verdict || preflight::is_valid<T>(text) != read.has_value())
        differs("validate, of text");
    if (preflight::fast::try_fast<T>(text, {}, &fast) && (!read || fast.value != read->value))
        differs("the fast reader");

    auto const document = preflight::parse(text);
    if (code_of(preflight::validate<T>(*document)) != verdict)
        differs("validate, of a value");
    auto const converted = boost::json::try_value_to<T>(*document);
    if (converted.has_value() != read.has_value() || (read && converted->value != read->value))
        differs("value_to");

    if (!read)
        return;
    if (auto const report = preflight::validate(*read); !report.empty() || !preflight::is_valid(*read))
        differs("what is read is not valid: " + code_of(report));
    auto const out = preflight::write(*read);
    auto const again =
        out ? preflight::read<T>(*out) : boost::system::result<T, preflight::report>(preflight::report{});
    if (!again || again->value != read->value)
        differs("what is written is read as another");
}

template <class V>
void judge_both(std::string_view type, std::string_view number)
{
    judge<plain<V>>(type, number);
    judge<limited<V>>("limited " + std::string(type), number);
}

/// The exported schema of the member.
template <class V>
void describe(std::string_view type)
{
    std::cout << type << ' ' << serialize(preflight::json_schema<plain<V>>().at("properties").at("value")) << '\n'
              << "limited " << type << ' '
              << serialize(preflight::json_schema<limited<V>>().at("properties").at("value")) << '\n';
}

void for_each_type(auto&& f)
{
    f.template operator()<std::int8_t>("int8");
    f.template operator()<std::uint8_t>("uint8");
    f.template operator()<std::int16_t>("int16");
    f.template operator()<std::uint16_t>("uint16");
    f.template operator()<std::int32_t>("int32");
    f.template operator()<std::uint32_t>("uint32");
    f.template operator()<std::int64_t>("int64");
    f.template operator()<std::uint64_t>("uint64");
    f.template operator()<float>("float");
    f.template operator()<double>("double");
}
} // namespace

int main()
{
    for_each_type([]<class V>(std::string_view type) { describe<V>(type); });
    std::cout << '\n';
    for (std::string number; std::getline(std::cin, number);)
    {
        for_each_type([&]<class V>(std::string_view type) { judge_both<V>(type, number); });
        std::cout << '\n';
    }
}
