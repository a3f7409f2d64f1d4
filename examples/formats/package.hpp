// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A package.json, as npm reads it. Tools put keys of their own into it, which are let in and not kept.
namespace package
{
struct person
{
    std::string                name;
    std::optional<std::string> email, url;
};
struct repository
{
    std::string                type, url;
    std::optional<std::string> directory;
};
struct address
{
    std::optional<std::string> url, email;
};
using texts = std::map<std::string, std::string>;

struct manifest
{
    std::string                                                   name, version;
    std::optional<std::string>                                    description, license, homepage, main;
    std::optional<std::string>                                    type;
    bool                                                          is_private = false;
    std::vector<std::string>                                      keywords, files, os;
    std::optional<std::variant<std::string, person>>              author; // "Ada <ada@example.com>", or an object
    std::vector<std::variant<std::string, person>>                contributors;
    std::optional<std::variant<std::string, package::repository>> repository;
    std::optional<std::variant<std::string, address>>             bugs;
    std::optional<std::variant<std::string, texts>>               bin;
    texts                              scripts, dependencies, dev_dependencies, peer_dependencies, engines;
    std::optional<boost::json::object> exports; // conditions in conditions, as they came
};

/// What a package needs, it needs in one way.
struct are_apart
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "{0} and {1} name the same package";

    bool operator()(texts const& one, texts const& other) const
    {
        for (auto const& [name, range] : one)
            if (other.contains(name))
                return false;
        return true;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {} // JSON Schema cannot say it
};

inline constexpr auto package_name = preflight::rules(
    preflight::max_length{214}, preflight::pattern<"^(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*$">);
// Semantic Versioning 2.0.0
inline constexpr auto version = preflight::pattern<
    "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
    "(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
    "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?$">;
inline constexpr auto web_address = preflight::pattern<"^https?://[^\\s/]">;
} // namespace package

// clang-format off
template <>
inline constexpr auto preflight::schema_of<package::person> = preflight::object(
    field("name",  &package::person::name,  min_length{1}),
    field("email", &package::person::email, format::email),
    field("url",   &package::person::url,   package::web_address));

template <>
inline constexpr auto preflight::schema_of<package::repository> = preflight::object(
    field("type",      &package::repository::type, min_length{1}),
    field("url",       &package::repository::url,  pattern<"^[a-z+]+:">),
    field("directory", &package::repository::directory));

template <>
inline constexpr auto preflight::schema_of<package::address> = preflight::object(
    field("url",   &package::address::url,   package::web_address),
    field("email", &package::address::email, format::email),
    at_least_one("Bugs are told at an address", &package::address::url, &package::address::email));

template <>
inline constexpr auto preflight::schema_of<package::manifest> = preflight::object(title{"package.json"},
    field("name",             &package::manifest::name,    package::package_name),
    field("version",          &package::manifest::version, package::version),
    field("description",      &package::manifest::description),
    field("license",          &package::manifest::license,  min_length{1}),
    field("homepage",         &package::manifest::homepage, package::web_address),
    field("main",             &package::manifest::main,     min_length{1}),
    field("type",             &package::manifest::type,     literal{"module", "commonjs"}),
    field("private",          &package::manifest::is_private, defaulted),
    field("keywords",         &package::manifest::keywords, defaulted, each(min_length{1})),
    field("files",            &package::manifest::files,    defaulted, each(min_length{1})),
    field("os",               &package::manifest::os,       defaulted, unique_items, each(pattern<"^!?[a-z0-9]+$">)),
    field("author",           &package::manifest::author),
    field("contributors",     &package::manifest::contributors, defaulted),
    field("repository",       &package::manifest::repository),
    field("bugs",             &package::manifest::bugs),
    field("bin",              &package::manifest::bin),
    field("scripts",          &package::manifest::scripts,           defaulted, keys(min_length{1})),
    field("dependencies",     &package::manifest::dependencies,      defaulted, keys(package::package_name)),
    field("devDependencies",  &package::manifest::dev_dependencies,  defaulted, keys(package::package_name)),
    field("peerDependencies", &package::manifest::peer_dependencies, defaulted, keys(package::package_name)),
    field("engines",          &package::manifest::engines,           defaulted, keys(pattern<"^[a-z]+$">)),
    field("exports",          &package::manifest::exports),
    cross_field(package::are_apart{}, &package::manifest::dependencies, &package::manifest::dev_dependencies));

namespace package
{
inline std::vector<formats::row> const documents{
    {R"({"name": "left-pad", "version": "1.3.0"})"},
    {R"({"name": "@example/tool", "version": "2.0.0-rc.1+build.5", "description": "A tool", "license": "MIT", "type": "module",
        "private": true, "keywords": ["tool"], "os": ["linux", "!win32"], "bin": {"tool": "bin/tool.js"},
        "author": "Ada <ada@example.com>", "contributors": [{"name": "Charles", "email": "c@example.com"}, "Mary"],
        "repository": {"type": "git", "url": "git+https://example.com/tool.git", "directory": "packages/tool"},
        "bugs": {"email": "bugs@example.com"}, "scripts": {"test": "node --test"}, "engines": {"node": ">=20"},
        "dependencies": {"@example/lib": "^1.2.0"}, "devDependencies": {"typescript": "~5.6"},
        "exports": {".": {"import": "./index.js", "default": null}}})"},
    {R"({"name": "Left Pad", "version": "1.3", "type": "esm", "private": "no"})",
        {"name: String should match pattern '^(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*$'",
            "version: String should match pattern '^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
            "(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?$'",
            "type: Input should be 'module' or 'commonjs'", "private: Input should be a valid boolean"}},
    {R"({"name": "a", "version": "0.0.0", "dependencies": {"b": 1, "C": "*"}, "bin": ["a.js"], "author": {"email": "me"}, "bugs": {}})",
        {"author.name: Field required", "author.email: Value error, Text should be an email address, like ada@example.com",
            "bugs: Value error, Bugs are told at an address", "bin: Input should be of type string or object",
            "dependencies.b: Input should be a valid string",
            "dependencies.C.[key]: String should match pattern '^(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*$'"}},
    {R"({"name": "a", "version": "0.0.0", "dependencies": {"b": "1", "c": "2"}, "devDependencies": {"c": "2"}})",
        {"body: Value error, dependencies and devDependencies name the same package"}},
    {R"({"name": "a", "version": "0.0.0", "os": ["linux", "darwin", "linux"]})", {"os: Value error, Items should be unique"}},
};
} // namespace package
// clang-format on
