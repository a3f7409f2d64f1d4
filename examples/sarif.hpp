// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "advising.hpp"
#include "outcome.hpp"
#include "usage.hpp"

#include <preflight/report/code.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/printable.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

/// Writes a log in SARIF 2.1.0 (OASIS), a result after the other, as requests are checked.
class sarif_log
{
    using object = boost::json::object;
    using array  = boost::json::array;

    std::ostream& out_;
    bool          more_ = false;

public:
    explicit sarif_log(std::ostream& out) : out_(out)
    {
        array rules;
        rules.push_back(object{{"id", refused}, {"shortDescription", text("The API would refuse the deployment.")}});
        for (auto const& m : preflight::messages)
            if (m.code != preflight::code::other)
                rules.push_back(object{{"id", m.type}, {"shortDescription", text(m.text)}});
        for (auto const& each : preflight::fluence::all_advice_codes)
            rules.push_back(object{{"id", each.name}, {"shortDescription", text(each.what)},
                {"fullDescription", text(std::string(each.what).append(" ").append(each.cost))},
                {"help", text(each.help)}, {"defaultConfiguration", object{{"level", level_of(each.certainty)}}},
                {"properties", object{{"certainty", name_of(each.certainty)}}}});
        object const driver{
            {"name", "preflight"}, {"semanticVersion", version_of_library()}, {"rules", std::move(rules)}};
        out_
            << R"({"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",)"
            << R"("version":"2.1.0","runs":[{"tool":{"driver":)" << boost::json::serialize(driver)
            << R"(},"columnKind":"unicodeCodePoints","results":[)";
    }

    /// Adds what there is to say of a request.
    void add(outcome const& of, advising const& advice)
    {
        object const file{{"uri", uri_of(of.file)}};
        if (of.said.refused)
        {
            object place{{"artifactLocation", file}};
            if (of.line != 0)
                place.emplace("region", object{{"startLine", of.line}});
            write(object{{"ruleId", refused}, {"level", "error"}, {"message", text(of.said.refusal_shown())},
                {"locations", array{object{{"physicalLocation", std::move(place)}}}}});
        }
        for (auto const& each : of.issues())
            write(result(file, "error", each));
        for (auto const& each : of.advice())
        {
            auto const how = certainty_of(each);
            write(result(file, advice.denies(each.code, how) ? "error" : level_of(how), each));
        }
    }

    /// Ends the log, which nothing can be added to any more.
    void end() { out_ << "]}]}\n"; }

private:
    static constexpr std::string_view refused = "refused";

    static std::string_view level_of(preflight::certainty how)
    {
        return how == preflight::certainty::perhaps ? "note" : "warning";
    }

    /// A message; a brace alone would begin a gap.
    static object text(std::string_view words)
    {
        std::string out;
        for (char const c : preflight::printable(words))
            out.append(c == '{' || c == '}' ? 2 : 1, c);
        return {{"text", out}};
    }

    /// The name of a file as a reference to a URI.
    static std::string uri_of(std::string_view file)
    {
        constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
        constexpr std::string_view hex   = "0123456789ABCDEF";

        std::string out = file.starts_with('/') ? "file://" : "";
        for (char const c : file)
            if (auto const byte = static_cast<unsigned char>(c); plain.find(c) != plain.npos)
                out += c;
            else
                ((out += '%') += hex[byte >> 4]) += hex[byte & 15];
        return out;
    }

    static object region_of(preflight::finding const& f)
    {
        return {{"startLine", f.begin.line}, {"startColumn", f.begin.column}, {"endLine", f.end.line},
            {"endColumn", f.end.column}};
    }

    static object result(object const& file, std::string_view level, preflight::finding const& f)
    {
        object const place{{"physicalLocation", object{{"artifactLocation", file}, {"region", region_of(f)}}},
            {"logicalLocations", array{object{{"fullyQualifiedName", to_pointer(f.path)}, {"kind", "value"}}}}};
        object       made{{"ruleId", f.code}, {"level", level},
                  {"message", text(f.message + (f.help.empty() ? "" : " (" + f.help + ')'))}, {"locations", array{place}}};
        if (f.replacement)
            made.emplace("fixes",
                array{object{{"description", text(f.help)},
                    {"artifactChanges",
                        array{object{{"artifactLocation", file},
                            {"replacements", array{object{{"deletedRegion", region_of(f)},
                                                 {"insertedContent", object{{"text", *f.replacement}}}}}}}}}}});
        return made;
    }

    void write(object const& result)
    {
        out_ << (std::exchange(more_, true) ? "," : "") << boost::json::serialize(result);
    }
};
