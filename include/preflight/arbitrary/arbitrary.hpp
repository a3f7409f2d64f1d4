// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/break_rule.hpp>
#include <preflight/arbitrary/broken_rule.hpp>
#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/document.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/arbitrary/outline_builder.hpp>
#include <preflight/arbitrary/spelling.hpp>
#include <preflight/arbitrary/words.hpp>
#include <preflight/config.hpp>
#include <preflight/convert/fill.hpp>
#include <preflight/read/parse.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// A document with one broken rule, and the one issue that its report has.
template <class Document>
struct broken
{
    Document        document; ///< JSON text, a JSON value or a struct
    preflight::path path;     ///< of the issue
    preflight::code code;     ///< of the issue
};

/// Makes documents of `T` out of its schema alone: sound ones, and ones with an issue. Each limit is met on both sides: what lies at the edges
/// of the rules comes more often than all between. Make it once: it looks through the schema when it is made.
///
/// A rule tells where its edges are (rule.hpp). One that does not, of your own perhaps, is kept and broken by trial, 256 times: if none of these
/// values keeps it, a document that should be sound is not; if none breaks it, nothing comes back.
template <document_type T>
class arbitrary
{
    outline::outline_builder builder_;
    outline::value           root_;
    std::vector<broken_rule> broken_rules_;

public:
    /// As a caller who grants these waivers would have the documents.
    explicit arbitrary(waivers granted = {})
        : builder_(granted),
          root_(builder_.of(model::node_of<model::generating, T>, model::nothing_said<model::generating>))
    {
        builder_.measure();
        broken_rules_ = outline::broken_rule_list::of(root_);
    }

    /// Every single issue that a document can have.
    std::vector<broken_rule> const& broken_rules() const { return broken_rules_; }

    /// A sound document.
    boost::json::value json(choices& from) const { return outline::maker()(root_, 0, from); }

    /// A document that breaks this rule and no other; none where the rule cannot be broken, as a minimum of 0.
    std::optional<broken<boost::json::value>> json(choices& from, broken_rule const& rule) const
    {
        auto document = json(from);
        auto at       = outline::break_document(document, root_, rule, from);
        if (!at)
            return {};
        return broken<boost::json::value>{std::move(document), *std::move(at), rule.code};
    }

    /// A sound value.
    T object(choices& from) const { return filled(json(from), from); }

    /// A value that breaks this rule, which must be one that `fits_a_struct`.
    std::optional<broken<T>> object(choices& from, broken_rule const& rule) const
    {
        if (!rule.fits_a_struct())
            return {};
        auto made = json(from, rule);
        if (!made)
            return {};
        return broken<T>{filled(std::move(made->document), from), std::move(made->path), made->code};
    }

    /// The text of a sound document, in any spelling.
    std::string text(choices& from) const { return spell(json(from), from); }

    /// The text of a document that breaks this rule, likewise.
    std::optional<broken<std::string>> text(choices& from, broken_rule const& rule) const
    {
        auto made = json(from, rule);
        if (!made)
            return {};
        auto text = outline::speller(from, false).spell(made->document, root_);
        return broken<std::string>{std::move(text), std::move(made->path), made->code};
    }

    /// Any document as text: with white space, escapes, keys in another order, twice or unknown, as the choices have it.
    std::string spell(boost::json::value const& document, choices& from) const
    {
        return outline::speller(from).spell(document, root_);
    }

    /// The text of a document with several broken rules, from none up to four.
    std::string faulty_text(choices& from) const
    {
        auto document = json(from);
        for (std::size_t n = from.below(5); n != 0; --n)
            outline::break_document(document, root_, from.pick(broken_rules_), from);
        return spell(document, from);
    }

    /// A text near `text`, by its structure: one value of it another sound one, most likely at an edge, or one broken rule more, and all spelled anew. Of
    /// text that is no JSON nothing is kept.
    std::string mutate(std::string_view text, choices& from) const
    {
        auto document = parse(text);
        if (!document || from.once_in(8))
            return faulty_text(from);
        broken_rule const& rule = from.pick(broken_rules_);
        if (from.once_in(2))
            outline::break_document(*document, root_, rule, from);
        else
        {
            outline::cursor   here{&*document, &root_, {}, rule.alternatives};
            std::size_t const steps = rule.path.size() - (rule.is_unknown_key() || rule.is_of_key() ? 1 : 0);
            here.enter_all(std::span(rule.path).first(steps), from);
            *here.at = outline::maker()(*here.what, here.path.size(), from);
        }
        return spell(*document, from);
    }

    /// The keys and the words that the schema names, with those that only just break a rule: a dictionary for a fuzzer.
    std::set<std::string> words() const { return outline::word_list::of(root_); }

private:
    T filled(boost::json::value document, choices& from) const
    {
        outline::complete(document, root_, 0, from);
        T out{};
        detail::fill(out, document);
        return out;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
