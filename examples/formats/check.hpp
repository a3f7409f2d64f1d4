// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight.hpp>

#include <boost/json/parse.hpp>

#include <algorithm>
#include <iostream>
#include <string_view>
#include <vector>

/// What the formats in this folder have in common: tables of documents, and a check of them.
namespace formats
{
/// A document, and its issues as `path: message`, in order: none where it is sound.
struct row
{
    std::string_view              document;
    std::vector<std::string_view> issues = {};
};

/// Whether `written` has all that `given` has. It may have more: what an absent key stands for.
inline bool has_all(boost::json::value const& written, boost::json::value const& given)
{
    if (auto const* const object = given.if_object())
        return written.is_object() && std::all_of(object->begin(), object->end(), [&](auto const& member) {
            auto const* const there = written.as_object().if_contains(member.key());
            return there && has_all(*there, member.value());
        });
    if (auto const* const array = given.if_array())
        return written.is_array() &&
               std::equal(array->begin(), array->end(), written.as_array().begin(), written.as_array().end(),
                   [](auto const& g, auto const& w) { return has_all(w, g); });
    return written == given;
}

/// Whether a document has just these issues, and what is read of a sound one is written with nothing lost.
template <class T>
bool holds(row const& expected)
{
    auto const issues = preflight::validate<T>(expected.document);
    auto const same   = [](auto const& issue, std::string_view text) { return summary(issue) == text; };
    if (!std::equal(issues.begin(), issues.end(), expected.issues.begin(), expected.issues.end(), same) ||
        preflight::is_valid<T>(expected.document) != issues.empty())
        return false;

    auto const read = preflight::read<T>(expected.document);
    if (!read)
        return summary(read.error()) == summary(issues);
    auto const written = preflight::write(*read);
    return written && has_all(boost::json::parse(*written), boost::json::parse(expected.document));
}

/// Prints the last document that is refused, and each whose row does not hold. Returns what `main` does.
template <class T>
int check(std::vector<row> const& documents)
{
    int failed = 0;
    for (row const& each : documents)
        if (!holds<T>(each))
        {
            std::cout << "not as the table says: " << each.document << '\n' << preflight::validate<T>(each.document);
            failed = 1;
        }
    auto const refused =
        std::find_if(documents.rbegin(), documents.rend(), [](row const& r) { return !r.issues.empty(); });
    if (refused != documents.rend())
        std::cout << preflight::show(refused->document, preflight::validate<T>(refused->document));
    return failed;
}
} // namespace formats
