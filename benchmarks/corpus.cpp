// SPDX-License-Identifier: BSL-1.0
#include "corpus.hpp"

#include "../examples/formats/chat.hpp"
#include "../examples/formats/pod.hpp"
#include "another_service.hpp"
#include "generate.hpp"
#include "issues.hpp"
#include "layout.hpp"

#include <preflight/fluence/container.hpp>
#include <preflight/fluence/machine.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/validate.hpp>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <utility>

namespace bench
{
namespace json = boost::json;
using std::string;
using std::string_view;

namespace
{
constexpr std::size_t   how_many     = 2000;
constexpr std::size_t   one_mebibyte = 1 << 20;
constexpr std::uint64_t seed         = 20240607;

using shape = json::object (*)(random&);

/// The same requests in another form. The shuffling of keys uses other random numbers, so that the requests stay the same.
std::vector<string> requests(shape make, key_order order, string (*print)(json::value const&))
{
    std::vector<string> texts;
    random              r(seed), shuffle(seed + 1);
    while (texts.size() != how_many)
        texts.push_back(print(arranged(make(r), order, shuffle)));
    return texts;
}

void add_one_issue(corpus& c, std::vector<issue> const& issues, shape make)
{
    random r(seed + 2);
    for (std::size_t i = 0; i != how_many; ++i)
    {
        auto const& f = issues[i % issues.size()];
        json::value broken;
        do
            broken = make(r);
        while (!f.apply(broken, r));
        c.texts.push_back(compact(broken));
        c.broken.push_back(f.rule);
    }
}

/// Breaks one rule after the other. None of these changes undoes an earlier one without breaking a rule itself.
void add_many_issues(corpus& c, std::vector<issue> const& issues)
{
    random r(seed + 3);
    for (std::size_t i = 0; i != how_many; ++i)
    {
        json::value broken = container(r);
        string      rules;
        for (std::size_t left = r.between(4, 16); left != 0;)
        {
            auto const& f = issues[r.below(issues.size())];
            if (!f.is_small() || !f.apply(broken, r))
                continue;
            (rules += rules.empty() ? "" : "; ") += f.rule;
            --left;
        }
        c.texts.push_back(compact(broken));
        c.broken.push_back(std::move(rules));
    }
}

void add_broken_text(corpus& c)
{
    random      r(seed + 4);
    auto const& issues = text_issues();
    for (std::size_t i = 0; i != how_many; ++i)
    {
        auto const& f    = issues[i % issues.size()];
        string      text = compact(container(r));
        f.apply(text, r);
        c.texts.push_back(std::move(text));
        c.broken.emplace_back(f.rule);
    }
}

string with_payload(random& r, string const& payload)
{
    return compact(container(r)).insert(1, "\"payload\":" + payload + ',');
}

corpus adversarial(string (*payload)(random&, std::size_t))
{
    random r(seed + 5);
    return {{}, request::container, true, {with_payload(r, payload(r, one_mebibyte))}, {}};
}

template <key_order Order, string (*Print)(json::value const&)>
corpus containers()
{
    return {{}, request::container, true, requests(container, Order, Print), {}};
}

struct recipe
{
    string_view name;
    corpus (*make)();
};
// clang-format off
constexpr recipe recipes[] = {
    {"container_compact",  containers<key_order::schema, compact>},
    {"container_pretty",   containers<key_order::schema, pretty>},
    {"container_sorted",   containers<key_order::sorted, compact>},
    {"container_shuffled", containers<key_order::shuffled, compact>},
    {"machine_compact",    [] { return corpus{{}, request::machine, true, requests(machine, key_order::schema, compact), {}}; }},
    {"machine_pretty",     [] { return corpus{{}, request::machine, true, requests(machine, key_order::schema, pretty), {}}; }},
    {"training_job",       [] { return corpus{{}, request::training_job, true, requests(training_job, key_order::schema, compact), {}}; }},
    {"chat",               [] { return corpus{{}, request::chat, true, requests(chat, key_order::schema, compact), {}}; }},
    {"chat_pretty",        [] { return corpus{{}, request::chat, true, requests(chat, key_order::schema, pretty), {}}; }},
    {"pod",                [] { return corpus{{}, request::pod, true, requests(pod, key_order::schema, compact), {}}; }},
    {"pod_pretty",         [] { return corpus{{}, request::pod, true, requests(pod, key_order::schema, pretty), {}}; }},
    {"largest",            [] { random r(seed); return corpus{{}, request::container, true, {compact(largest_container(r))}, {}}; }},
    {"one_issue",          [] { corpus c{{}, request::container, false, {}, {}}; add_one_issue(c, container_issues(), container); return c; }},
    {"many_issues",        [] { corpus c{{}, request::container, false, {}, {}}; add_many_issues(c, container_issues()); return c; }},
    {"machine_one_issue",  [] { corpus c{{}, request::machine, false, {}, {}}; add_one_issue(c, machine_issues(), machine); return c; }},
    {"broken_text",        [] { corpus c{{}, request::container, false, {}, {}}; add_broken_text(c); return c; }},
    {"huge_unknown_keys",  [] { return adversarial(payload::unknown_keys); }},
    {"huge_nesting",       [] { return adversarial(payload::nesting); }},
    {"huge_string",        [] { return adversarial(payload::plain_string); }},
    {"huge_utf8",          [] { return adversarial(payload::utf8_string); }},
    {"huge_escapes",       [] { return adversarial(payload::escapes); }},
    {"huge_whitespace",    [] { return adversarial(payload::whitespace); }},
    {"huge_numbers",       [] { return adversarial(payload::numbers); }},
};
// clang-format on

/// Validates by way of Boost.JSON, which is the definition, and not by the fast reader, which is measured.
preflight::report issues_of(string_view text, request kind)
{
    auto const document = preflight::parse(text);
    if (!document)
        return {{document.error()}};
    switch (kind)
    {
    case request::container:
        return preflight::validate<preflight::fluence::container_request>(*document);
    case request::machine:
        return preflight::validate<preflight::fluence::machine_request>(*document);
    case request::training_job:
        return preflight::validate<training_job_request>(*document);
    case request::chat:
        return preflight::validate<::chat::request>(*document);
    case request::pod:
        break;
    }
    return preflight::validate<::pod::request>(*document);
}

void check(corpus const& c)
{
    bool const one = c.name.ends_with("one_issue");
    for (std::size_t i = 0; i != c.texts.size(); ++i)
    {
        auto const found = issues_of(c.texts[i], c.kind);
        if (found.empty() == c.valid && (!one || found.size() == 1))
            continue;
        std::cerr << c.name << ": not what it should be" << (c.valid ? "" : ": " + c.broken[i]) << '\n'
                  << c.texts[i].substr(0, 2000) << '\n'
                  << found;
        std::exit(1);
    }
}

corpus finished(corpus c, string name)
{
    c.name = std::move(name);
    check(c);
    for (auto& text : c.texts)
        text.reserve(text.size() + padding);
    return c;
}
} // namespace

std::size_t corpus::bytes() const
{
    std::size_t n = 0;
    for (auto const& text : texts)
        n += text.size();
    return n;
}

std::vector<string_view> corpus_names()
{
    std::vector<string_view> names;
    for (auto const& r : recipes)
        names.push_back(r.name);
    return names;
}

corpus make_corpus(string_view name)
{
    for (auto const& r : recipes)
        if (r.name == name)
            return finished(r.make(), string(name));
    std::cerr << "no corpus is called " << name << '\n';
    std::exit(2);
}

corpus make_scale(string_view axis, std::size_t much)
{
    random r(seed + 6);
    corpus c{{}, request::container, true, {}, {}};
    for (std::size_t i = 0; i != (axis == "payload" ? 1 : 32);
        ++i) // several, so that the branch predictor cannot learn them
        if (axis == "payload")
            c.texts.push_back(with_payload(r, payload::unknown_keys(r, much)));
        else
            c.texts.push_back(compact(container(
                r, {axis == "ports" ? much : 2, axis == "variables" ? much : 0, axis == "command" ? much : 0})));
    return finished(std::move(c), string(axis) + '_' + std::to_string(much));
}
} // namespace bench
