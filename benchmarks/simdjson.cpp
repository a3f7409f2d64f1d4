// SPDX-License-Identifier: BSL-1.0

// simdjson On-Demand with views, and every rule checked by hand on the values. All rules are judged. It differs in these points:
//   * it does not look into what it skips, and accepts invalid JSON and any depth there;
//   * it takes a key with an escape for unknown, and judges both values of a key that comes twice;
//   * it needs 64 readable bytes after the text, which it is given here; a program often has to copy the text for that;
//   * it tells only that something is wrong, but neither what nor where.
#include "checks_by_hand.hpp"
#include "suite.hpp"

#include <simdjson.h>

#include <memory>

namespace bench
{
namespace
{
namespace ondemand = simdjson::ondemand;
using std::string_view;
using key = ondemand::raw_json_string;

/// Returns whether `source` is an object, and `take(key, value)` is true for all its members. Values are passed by reference, because copying them
/// takes a third of the time.
template <class Take>
bool members(auto& source, Take take)
{
    ondemand::object object;
    if (source.get_object().get(object))
        return false;
    for (auto got : object)
        if (got.error() || !take(got.value_unsafe().key(), got.value_unsafe().value()))
            return false;
    return true;
}

/// Returns whether `source` is an array of at least `least` and at most `most` elements, and `take(element)` is true for all of them.
template <class Take>
bool elements(ondemand::value& source, std::size_t least, std::size_t most, Take take)
{
    ondemand::array array;
    if (source.get_array().get(array))
        return false;
    std::size_t n = 0;
    for (auto got : array)
        if (got.error() || ++n > most || !take(got.value_unsafe()))
            return false;
    return n >= least;
}

/// Reads a string. One without escapes, which the first pass over the text has validated, is returned as it stands in the text. That takes two thirds
/// of the time of `get_string`.
bool text(ondemand::value& value, string_view& out)
{
    string_view const token = value.raw_json_token(); // with the white space after it
    if (token.front() != '"')
        return false;
    out = token.substr(1, token.rfind('"') - 1);
    if (out.find('\\') != string_view::npos)
        return !value.get_string().get(out);
    key ignored;
    return !value.get_raw_json_string().get(ignored);
}
bool any_text(ondemand::value& value)
{
    string_view ignored;
    return text(value, ignored);
}
bool text_that(ondemand::value& value, bool (*rule)(string_view))
{
    string_view got;
    return text(value, got) && rule(got);
}
bool not_empty(string_view text) { return !text.empty(); }
bool is_null(ondemand::value& value)
{
    bool null = false;
    return !value.is_null().get(null) && null;
}

bool port(ondemand::value& entry)
{
    string_view number, protocol;
    return members(entry,
               [&](key k, ondemand::value& value) {
                   if (k == "port")
                       return text(value, number) && by_hand::port(number);
                   if (k == "protocol")
                       return text(value, protocol) && by_hand::protocol(protocol);
                   return true;
               }) &&
           !number.empty() && by_hand::port_suits(number, protocol);
}

bool variable(ondemand::value& entry)
{
    bool named = false, valued = false;
    return members(entry,
               [&](key k, ondemand::value& value) {
                   if (k == "name")
                       return named = text_that(value, by_hand::variable_name);
                   if (k == "value")
                       return valued = any_text(value);
                   return true;
               }) &&
           named && valued;
}

bool credentials(ondemand::value& all)
{
    bool host = false, username = false, password = false;
    return members(all,
               [&](key k, ondemand::value& value) {
                   if (k == "host")
                       return host = text_that(value, by_hand::host);
                   if (k == "username")
                       return username = any_text(value);
                   if (k == "password")
                       return password = any_text(value);
                   return true;
               }) &&
           host && username && password;
}

bool settings(ondemand::value& all)
{
    bool image = false, expose = false;
    return members(all,
               [&](key k, ondemand::value& value) {
                   if (k == "image")
                       return image = text_that(value, by_hand::image);
                   if (k == "expose")
                       return expose = elements(value, 1, 10, port);
                   if (k == "environment")
                       return is_null(value) || elements(value, 0, 64, variable);
                   if (k == "startup_command")
                       return is_null(value) || text_that(value, by_hand::command);
                   if (k == "credentials")
                       return is_null(value) || credentials(value);
                   return true;
               }) &&
           image && expose;
}

bool constraints(ondemand::value& all)
{
    return members(all, [&](key k, ondemand::value& value) {
        return !(k == "location") || is_null(value) || text_that(value, by_hand::location);
    });
}

struct iterate_and_check
{
    std::shared_ptr<ondemand::parser> parser = std::make_shared<ondemand::parser>();

    bool operator()(of<request::container>, std::string const& body) const
    {
        bool plan = false, name = false, container = false;
        return of_document(body,
                   [&](key k, ondemand::value& value) {
                       if (k == "plan_id")
                           return plan = text_that(value, not_empty);
                       if (k == "name")
                           return name = text_that(value, by_hand::name);
                       if (k == "container_settings")
                           return container = settings(value);
                       if (k == "constraints")
                           return is_null(value) || constraints(value);
                       if (k == "ssh_key")
                           return is_null(value) || any_text(value);
                       return true;
                   }) &&
               plan && name && container;
    }

    bool operator()(of<request::machine>, std::string const& body) const
    {
        bool plan = false, name = false, key_given = false, image = false;
        return of_document(body,
                   [&](key k, ondemand::value& value) {
                       if (k == "plan_id")
                           return plan = text_that(value, not_empty);
                       if (k == "name")
                           return name = text_that(value, by_hand::name);
                       if (k == "ssh_key")
                           return key_given = text_that(value, not_empty);
                       if (k == "os_image")
                           return image = text_that(value, not_empty);
                       return true;
                   }) &&
               plan && name && key_given && image;
    }

private:
    template <class Take>
    bool of_document(std::string const& body, Take take) const
    {
        static_assert(simdjson::SIMDJSON_PADDING <= padding);
        ondemand::document document;
        return !parser->iterate(simdjson::padded_string_view(body.data(), body.size(), body.capacity()))
                    .get(document) &&
               members(document, take) &&
               document.current_location().error() == simdjson::OUT_OF_BOUNDS; // nothing follows
    }
};
} // namespace

void add_simdjson(suite& s)
{
    auto const skips = "does not look into what it skips";
    s.judge("simdjson", "on demand + checks by hand", iterate_and_check(),
        {{"bad number, skipped", skips}, {"bad word, skipped", skips}, {"bad escape, skipped", skips},
            {"bad brackets, skipped", skips}, {"comma, skipped", skips}, {"too deep, skipped", skips}});
}
} // namespace bench
