// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/advice/image_reference.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/json/append.hpp>
#include <preflight/report/token_format.hpp>

#include <string>
#include <string_view>

/// Advice on the image and on the credentials for its registry.
namespace preflight::inline PREFLIGHT_ABI::fluence::detail
{
/// What is wrong with the reference of an image.
[[nodiscard]] inline std::string_view words_for(preflight::detail::image_fault fault)
{
    using preflight::detail::image_fault;
    switch (fault) // LCOV_EXCL_BR_LINE: as below
    {
    // LCOV_EXCL_START: of nothing wrong there are no words
    case image_fault::none:
        break;
    // LCOV_EXCL_STOP
    case image_fault::empty:
        return "There is no image";
    case image_fault::scheme:
        return "The image begins with a scheme, which is not part of a reference";
    case image_fault::blank:
        return "A blank or a control character is in the image";
    case image_fault::identifier:
        return "The image is 64 hexadecimal digits, which mean the identifier of an image that is present";
    case image_fault::upper_case:
        return "A capital letter is in the path of the image";
    case image_fault::registry:
        return "The registry of the image is no host";
    case image_fault::path:
        return "The path of the image is not lower-case letters and digits with `.`, `_`, `__` or hyphens between them";
    case image_fault::tag:
        return "The tag of the image is not 1 to 128 letters, digits, `_`, `.` or `-`";
    case image_fault::digest:
        return "The digest of the image is not `sha256:` and 64 hexadecimal digits in lower case";
    case image_fault::too_long:
        return "The path of the image is longer than 255 characters";
    }
    PREFLIGHT_UNREACHABLE();
}

/// The image that is meant by one that is malformed, or an empty text where it may be another: it has blanks around it, or a scheme before it which
/// is that of an image, or of a registry with an image that has a tag or a digest, as no page of a registry's web site has.
[[nodiscard]] inline std::string_view image_meant(std::string_view text, preflight::detail::image_fault fault)
{
    using preflight::detail::image_fault;
    constexpr std::string_view blanks = " \t\r\n";

    if (fault != image_fault::scheme && fault != image_fault::blank)
        return {};
    auto const first = text.find_first_not_of(blanks);
    if (first == text.npos)
        return {};
    text = text.substr(first, text.find_last_not_of(blanks) + 1 - first);

    bool is_of_web = false;
    for (std::string_view const scheme : {"docker://", "oci://", "https://", "http://"})
        if (text.starts_with(scheme))
        {
            is_of_web = scheme.starts_with("http");
            text.remove_prefix(scheme.size());
            break;
        }
    auto const image = preflight::detail::parts_of_image(text);
    if (image.fault != image_fault::none)
        return {};
    bool const is_image = !image.registry.empty() && !(image.tag.empty() && image.digest.empty());
    return is_of_web && !is_image ? std::string_view() : text;
}

/// Adds the advice on the image of `settings` and the credentials for it.
inline void advise_on_image(spot const& settings, adviser& to)
{
    auto const where = settings[&container_settings::image];
    auto const text  = where.text();
    if (!text)
        return;
    auto const image = preflight::detail::parts_of_image(*text);
    if (image.fault != preflight::detail::image_fault::none)
    {
        bool const is_said = text->empty(); // by the verdict
        if (is_said)
            return;
        auto& told = to.add(detail::code_named("image-malformed"), where, detail::words_for(image.fault));
        if (auto const meant = detail::image_meant(*text, image.fault);
            !meant.empty() && !preflight::detail::find_token(meant))
            append_json(told.replacement.emplace(), meant);
        return;
    }
    if (image.is_floating())
        to.add(detail::code_named("image-floating"), where,
            image.tag.empty() ? "The image has no tag, which means `latest`" : "The tag of the image is `latest`");

    auto const host     = settings[&container_settings::credentials][&registry_credentials::host];
    auto const registry = preflight::detail::registry_of(image);
    if (host.text() && *host.text() != registry)
        to.add(detail::code_named("credentials-for-another-registry"), host,
            "The credentials are for " + preflight::quoted(*host.text()) + ", and the image is at " +
                preflight::quoted(registry));
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence::detail
