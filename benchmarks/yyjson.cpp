// SPDX-License-Identifier: BSL-1.0

// yyjson's DOM, and every rule checked by hand on it. It is built where the library is found. All rules are judged. It differs in this point: it accepts any
// depth. It tells only that something is wrong, but neither what nor where.
#include "checks_by_hand.hpp"
#include "suite.hpp"

#include <yyjson.h>

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace bench
{
namespace
{
using std::string_view;

/// A key, and the last value that an object has under it; null where there is none.
struct member
{
    string_view key;
    yyjson_val* value = nullptr;
};

string_view text_of(yyjson_val* value) { return {yyjson_get_str(value), yyjson_get_len(value)}; }

/// Whether `in` is an object. Finds the members that are asked for.
bool find(yyjson_val* in, std::span<member> wanted)
{
    if (!yyjson_is_obj(in))
        return false;
    yyjson_obj_iter each = yyjson_obj_iter_with(in);
    while (yyjson_val* const key = yyjson_obj_iter_next(&each))
        for (member& one : wanted)
            if (text_of(key) == one.key)
                one.value = yyjson_obj_iter_get_val(key);
    return true;
}

bool is_text(yyjson_val* value) { return yyjson_is_str(value); }
bool text_that(yyjson_val* value, bool (*rule)(string_view)) { return is_text(value) && rule(text_of(value)); }
bool nothing(yyjson_val* value) { return !value || yyjson_is_null(value); }
bool not_empty(string_view text) { return !text.empty(); }

template <class Take>
bool elements(yyjson_val* in, std::size_t least, std::size_t most, Take take)
{
    if (!yyjson_is_arr(in) || yyjson_arr_size(in) < least || yyjson_arr_size(in) > most)
        return false;
    yyjson_arr_iter each = yyjson_arr_iter_with(in);
    while (yyjson_val* const element = yyjson_arr_iter_next(&each))
        if (!take(element))
            return false;
    return true;
}

bool port(yyjson_val* entry)
{
    member in[]              = {{"port"}, {"protocol"}};
    auto& [number, protocol] = in;
    return find(entry, in) && text_that(number.value, by_hand::port) &&
           (!protocol.value || text_that(protocol.value, by_hand::protocol)) &&
           by_hand::port_suits(text_of(number.value), protocol.value ? text_of(protocol.value) : string_view());
}

bool variable(yyjson_val* entry)
{
    member in[] = {{"name"}, {"value"}};
    return find(entry, in) && text_that(in[0].value, by_hand::variable_name) && is_text(in[1].value);
}

bool credentials(yyjson_val* all)
{
    member in[] = {{"host"}, {"username"}, {"password"}};
    return find(all, in) && text_that(in[0].value, by_hand::host) && is_text(in[1].value) && is_text(in[2].value);
}

bool settings(yyjson_val* all)
{
    member in[] = {{"image"}, {"expose"}, {"environment"}, {"startup_command"}, {"credentials"}};
    auto& [image, expose, environment, command, secrets] = in;
    return find(all, in) && text_that(image.value, by_hand::image) && elements(expose.value, 1, 10, port) &&
           (nothing(environment.value) || elements(environment.value, 0, 64, variable)) &&
           (nothing(command.value) || text_that(command.value, by_hand::command)) &&
           (nothing(secrets.value) || credentials(secrets.value));
}

bool constraints(yyjson_val* all)
{
    member in[] = {{"location"}};
    return find(all, in) && (nothing(in[0].value) || text_that(in[0].value, by_hand::location));
}

bool sound(of<request::container>, yyjson_val* root)
{
    member in[] = {{"plan_id"}, {"name"}, {"container_settings"}, {"constraints"}, {"ssh_key"}};
    auto& [plan, name, container, place, key] = in;
    return find(root, in) && text_that(plan.value, not_empty) && text_that(name.value, by_hand::name) &&
           settings(container.value) && (nothing(place.value) || constraints(place.value)) &&
           (nothing(key.value) || is_text(key.value));
}
bool sound(of<request::machine>, yyjson_val* root)
{
    member in[] = {{"plan_id"}, {"name"}, {"ssh_key"}, {"os_image"}};
    return find(root, in) && text_that(in[0].value, not_empty) && text_that(in[1].value, by_hand::name) &&
           text_that(in[2].value, not_empty) && text_that(in[3].value, not_empty);
}

struct parse_and_check
{
    /// Keeps the memory of the last document for the next.
    std::shared_ptr<yyjson_alc> memory{yyjson_alc_dyn_new(), yyjson_alc_dyn_free};

    template <request K>
        requires(K == request::container || K == request::machine)
    bool operator()(of<K> kind, std::string const& text) const
    {
        std::unique_ptr<yyjson_doc, void (*)(yyjson_doc*)> const document(
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): it changes the text only when told to
            yyjson_read_opts(const_cast<char*>(text.data()), text.size(), 0, memory.get(), nullptr), yyjson_doc_free);
        return document && sound(kind, yyjson_doc_get_root(document.get()));
    }
};
} // namespace

void add_yyjson(suite& s)
{
    s.judge("yyjson", "DOM + checks by hand", parse_and_check(), {{"too deep, skipped", "takes any depth"}});
}
} // namespace bench
