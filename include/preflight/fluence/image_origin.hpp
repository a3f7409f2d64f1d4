#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/waiver.hpp>

#include <string_view>

/// Whose image a container runs. With a predefined one the system injects the SSH key by a variable of its own, and a request that defines
/// that variable fails (API document, `environment`).
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// Granted by a caller who knows that the image is none of the predefined ones: the reserved variable is free then.
inline constexpr waiver own_image{0, "the image is your own"};

/// What a caller knows of an image.
enum class image_origin
{
    unknown,    ///< the caller has not looked
    predefined, ///< one of the API's default images
    own         ///< any other
};

/// The waivers of a caller who knows so much: an unknown image is taken for a predefined one, since a refused deployment is cheaper than a
/// failed one.
constexpr waivers waivers_for(image_origin origin)
{
    return origin == image_origin::own ? waivers(own_image) : waivers();
}

/// The origin of `image`, by the references of all predefined images, a range of texts (`GET /gpu/default-images/`, `image`).
template <class Images>
constexpr image_origin origin_of(std::string_view image, Images const& predefined)
{
    for (std::string_view const known : predefined)
        if (known == image)
            return image_origin::predefined;
    return image_origin::own;
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
