#pragma once

#include <preflight/abi.hpp>
#include <preflight/arbitrary/break.hpp>
#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/document.hpp>
#include <preflight/arbitrary/flaw.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/arbitrary/spelling.hpp>
#include <preflight/arbitrary/trace.hpp>
#include <preflight/arbitrary/words.hpp>
#include <preflight/convert.hpp>
#include <preflight/parse.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// A document with one flaw, and the one issue that its report has.
template <class Document>
struct flawed
{
    Document        document; ///< JSON text, a JSON value or a struct
    path            where;    ///< of the issue
    preflight::code fault;    ///< of the issue
};

/// Makes documents of `T` out of its schema alone: sound ones, and ones with a fault. Each limit is met on both sides: what lies at the edges
/// of the rules comes more often than all between. Make it once: it looks through the schema when it is made.
///
/// A rule tells where its edges are (rule.hpp). One that does not, of your own perhaps, is kept and broken by trial, 256 times: if none of these
/// values keeps it, a document that should be sound is not; if none breaks it, nothing comes back.
template <described T>
class arbitrary
{
    outline::trace    trace_;
    outline::value    root_;
    std::vector<flaw> flaws_;

public:
    /// As a caller who grants these waivers would have the documents.
    explicit arbitrary(waivers granted = {})
        : trace_(granted), root_{.what = outline::kind::object, .wrong_type = code::model_attributes_type}
    {
        root_.fields = &trace_.template of<T>();
        trace_.measure();
        flaws_ = outline::flaw_list::of(root_);
    }

    /// Every single fault that a document can have.
    std::vector<flaw> const& flaws() const { return flaws_; }

    /// A sound document.
    boost::json::value json(choices& from) const { return outline::maker().present(root_, 0, from); }

    /// A document with that flaw and no other; none where the rule cannot be broken, as a minimum of 0.
    std::optional<flawed<boost::json::value>> json(choices& from, flaw const& f) const
    {
        auto document = json(from);
        auto where    = outline::give_flaw(document, root_, f, from);
        if (!where)
            return {};
        return flawed<boost::json::value>{std::move(document), *std::move(where), f.fault};
    }

    /// A sound value.
    T object(choices& from) const { return filled(json(from), from); }

    /// A value with that flaw, which must be one that `fits_a_struct`.
    std::optional<flawed<T>> object(choices& from, flaw const& f) const
    {
        if (!f.fits_a_struct())
            return {};
        auto made = json(from, f);
        if (!made)
            return {};
        return flawed<T>{filled(std::move(made->document), from), std::move(made->where), made->fault};
    }

    /// The text of a sound document, in any spelling.
    std::string text(choices& from) const { return spell(json(from), from); }

    /// The same with that flaw.
    std::optional<flawed<std::string>> text(choices& from, flaw const& f) const
    {
        auto made = json(from, f);
        if (!made)
            return {};
        return flawed<std::string>{spell(made->document, from), std::move(made->where), made->fault};
    }

    /// Any document as text: with white space, escapes, keys in another order, twice or unknown, as the choices have it.
    std::string spell(boost::json::value const& document, choices& from) const
    {
        return outline::speller(from).spell(document, root_);
    }

    /// The text of a document with several flaws, from none up to four.
    std::string faulty_text(choices& from) const
    {
        auto document = json(from);
        for (std::size_t n = from.below(5); n != 0; --n)
            outline::give_flaw(document, root_, from.one_of(flaws_), from);
        return spell(document, from);
    }

    /// A text near `text`, by its structure: one value of it another sound one, most likely at an edge, or one flaw more, and all spelled anew. Of
    /// text that is no JSON nothing is kept.
    std::string mutate(std::string_view text, choices& from) const
    {
        auto document = parse(text);
        if (!document || from.once_in(8))
            return faulty_text(from);
        flaw const& f = from.one_of(flaws_);
        if (from.once_in(2))
            outline::give_flaw(*document, root_, f, from);
        else
        {
            outline::spot here{&*document, &root_};
            for (auto const& s : f.where)
                here.enter(s, from);
            *here.at = outline::maker()(*here.what, here.where.size(), from);
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
