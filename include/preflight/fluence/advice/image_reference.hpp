// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <string_view>

/// The reference of an image, as Docker and containerd read it (the grammar of distribution/reference, normalised as Docker does).
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// What is wrong with the reference of an image: of several faults, the first here.
enum class image_fault
{
    none,
    empty,      ///< there is nothing
    scheme,     ///< `https://` or another scheme stands before it
    blank,      ///< a blank or another control character is in it
    identifier, ///< 64 hexadecimal digits alone, which are taken for the identifier of an image
    upper_case, ///< the path has an upper-case letter
    registry,   ///< the registry is no host name, IPv4 address or IPv6 address in brackets, with or without a port
    path, ///< a component of the path is not lower-case letters and digits with `.`, `_`, `__` or hyphens between them
    tag,  ///< the tag is empty, longer than 128 characters or has others than letters, digits, `_`, `.` and `-`
    digest, ///< the digest is not `sha256:` and 64 lower-case hexadecimal digits (or `sha384:` and 96, `sha512:` and 128)
    too_long ///< the path is longer than 255 characters, `library/` included
};

/// The parts of a reference, which lie in its text; as far as they can be told apart where there is a fault.
struct image_parts
{
    image_fault      fault = image_fault::none;
    std::string_view registry; ///< the registry that is named; empty where none is
    std::string_view path;     ///< the path, without the `library/` that Docker adds to names of one component
    std::string_view tag;      ///< the tag; empty where there is none
    std::string_view digest;   ///< the digest; empty where there is none

    /// Whether the reference may mean another image tomorrow: no digest, and no tag or `latest`.
    [[nodiscard]] constexpr bool is_floating() const { return digest.empty() && (tag.empty() || tag == "latest"); }
};

/// Returns the parts of a reference, and what is wrong with it. Linear; allocates nothing.
[[nodiscard]] PREFLIGHT_DECL image_parts parts_of_image(std::string_view reference);

/// Returns the registry that is asked for an image: `docker.io` where none is named, and for `index.docker.io`.
[[nodiscard]] constexpr std::string_view registry_of(image_parts const& image)
{
    return image.registry.empty() || image.registry == "index.docker.io" ? "docker.io" : image.registry;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/fluence/advice/impl/image_reference.hpp>
#endif
