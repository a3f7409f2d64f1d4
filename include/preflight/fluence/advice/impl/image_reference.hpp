// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/image_reference.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/pattern.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
inline bool has_upper_case(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether what stands before the first slash is a registry, and not the first component of a path.
inline bool is_registry(std::string_view component)
{
    return component == "localhost" || component.find_first_of(".:") != component.npos ||
           detail::has_upper_case(component);
}

/// Takes what stands before `c`, and `c`; nothing where there is none.
inline bool take_before(std::string_view& text, char c, std::string_view& before)
{
    auto const at = text.find(c);
    if (at == text.npos)
        return false;
    before = text.substr(0, at);
    text   = text.substr(at + 1);
    return true;
}

/// Whether a digest is one of the algorithms that are known, and as many digits as it makes.
inline bool is_digest(std::string_view digest)
{
    std::string_view algorithm;
    if (!detail::take_before(digest, ':', algorithm) || !pattern<"^[0-9a-f]+$">(digest))
        return false;
    return (algorithm == "sha256" && digest.size() == 64) || (algorithm == "sha384" && digest.size() == 96) ||
           (algorithm == "sha512" && digest.size() == 128);
}

/// How long a path is for the limit on it. Docker puts `library/` before the names of its own.
inline std::size_t length_of_path(image_parts const& parts)
{
    bool const is_official = detail::registry_of(parts) == "docker.io" && parts.path.find('/') == parts.path.npos;
    return parts.path.size() + (is_official ? std::string_view("library/").size() : 0);
}

/// What is wrong with the parts of a reference, which has a tag or a digest, if only an empty one.
inline image_fault fault_in(image_parts const& parts, bool has_tag, bool has_digest)
{
    constexpr std::size_t longest = 255, longest_tag = 128;

    auto const& host = pattern<
        R"(^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[A-Fa-f0-9:]+\])(:[0-9]+)?$)">;
    auto const& path = pattern<R"(^[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*$)">;

    if (detail::has_upper_case(parts.path))
        return image_fault::upper_case;
    std::size_t length = detail::length_of_path(parts);
    if (!path(parts.path))
        return !parts.registry.empty() && !host(parts.registry) ? image_fault::registry : image_fault::path;
    if (!parts.registry.empty() && !host(parts.registry))
    {
        // The grammar has a gap: what is no registry, as `a_b.c`, may be the first component of a path of none.
        if (!path(parts.registry))
            return image_fault::registry;
        length += parts.registry.size() + 1;
    }
    if (has_tag && (parts.tag.size() > longest_tag || !pattern<"^[A-Za-z0-9_][A-Za-z0-9_.-]*$">(parts.tag)))
        return image_fault::tag;
    if (has_digest && !detail::is_digest(parts.digest))
        return image_fault::digest;
    return length > longest ? image_fault::too_long : image_fault::none;
}

PREFLIGHT_DECL image_parts parts_of_image(std::string_view reference)
{
    image_parts parts;
    auto const  is_control = [](char c) { return (c >= 0 && c <= ' ') || c == '\x7f'; };
    if (reference.empty())
        parts.fault = image_fault::empty;
    else if (reference.find("://") != reference.npos)
        parts.fault = image_fault::scheme;
    else if (std::any_of(reference.begin(), reference.end(), is_control))
        parts.fault = image_fault::blank;
    else if (reference.size() == 64 && pattern<"^[0-9a-f]+$">(reference))
        parts.fault = image_fault::identifier;
    if (parts.fault != image_fault::none)
        return parts;

    auto rest = reference;
    if (std::string_view first; detail::take_before(rest, '/', first))
    {
        if (detail::is_registry(first))
            parts.registry = first;
        else
            rest = reference;
    }
    bool const has_digest = detail::take_before(rest, '@', parts.path);
    if (has_digest)
        parts.digest = rest;
    rest               = has_digest ? parts.path : rest;
    bool const has_tag = detail::take_before(rest, ':', parts.path);
    if (has_tag)
        parts.tag = rest;
    else
        parts.path = rest;
    parts.fault = detail::fault_in(parts, has_tag, has_digest);
    return parts;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
