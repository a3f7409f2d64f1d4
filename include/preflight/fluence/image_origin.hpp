// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/waiver.hpp>

#include <string_view>

/// The origin of an image. For a predefined image, the system passes the SSH key in an environment variable, and a request that defines this variable
/// fails (API document, `environment`).
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// The waiver that a caller grants who knows that the image is not a predefined one. The request may then define the reserved variable.
inline constexpr waiver own_image{0, "the image is your own"};

/// What a caller knows about an image.
enum class image_origin
{
    unknown,    ///< the caller has not looked
    predefined, ///< one of the API's default images
    own         ///< any other
};

/// Returns the waivers for an image. An unknown image is treated like a predefined one, because a refused deployment costs less than a failed one.
[[nodiscard]] constexpr waivers waivers_for(image_origin origin)
{
    return origin == image_origin::own ? waivers(own_image) : waivers();
}

/// Returns the origin of `image`. `predefined` is a range of texts with the references of all predefined images (`GET /gpu/default-images/`,
/// `image`). Linear.
template <class Images>
[[nodiscard]] constexpr image_origin origin_of(std::string_view image, Images const& predefined)
{
    for (std::string_view const known : predefined)
        if (known == image)
            return image_origin::predefined;
    return image_origin::own;
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
