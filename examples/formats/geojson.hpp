// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// GeoJSON, by RFC 7946. Foreign members (§6.1) are let in and not kept.
namespace geojson
{
using position  = std::vector<double>;   // longitude and latitude in degrees, perhaps a height in metres (§3.1.1)
using positions = std::vector<position>; // of a line, or of a ring

/// What every object may have (§5).
struct object
{
    std::optional<std::vector<double>> bbox;
};
struct point : object
{
    std::string type = "Point";
    position    coordinates;
};
struct multi_point : object
{
    std::string type = "MultiPoint";
    positions   coordinates;
};
struct line_string : object
{
    std::string type = "LineString";
    positions   coordinates;
};
struct multi_line_string : object
{
    std::string            type = "MultiLineString";
    std::vector<positions> coordinates;
};
struct polygon : object
{
    std::string            type = "Polygon";
    std::vector<positions> coordinates;
};
struct multi_polygon : object
{
    std::string                         type = "MultiPolygon";
    std::vector<std::vector<positions>> coordinates;
};
struct collection;
using geometry = std::variant<point, multi_point, line_string, multi_line_string, polygon, multi_polygon, collection>;
struct collection : object
{
    std::string           type = "GeometryCollection";
    std::vector<geometry> geometries;
};

struct feature : object
{
    std::string                                      type = "Feature";
    std::optional<geojson::geometry>                 geometry;   // there, perhaps null (§3.2)
    std::optional<boost::json::object>               properties; // likewise
    std::optional<std::variant<std::string, double>> id;
};
struct feature_collection : object
{
    std::string          type = "FeatureCollection";
    std::vector<feature> features;
};
using document = std::variant<point, multi_point, line_string, multi_line_string, polygon, multi_polygon, collection,
    feature, feature_collection>;

/// The corners of a box (§5), in two dimensions or in three.
struct is_box
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "A box has 4 or 6 numbers";

    constexpr bool operator()(preflight::item_count numbers) const { return numbers.n == 4 || numbers.n == 6; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&& put) const
    {
        put("minItems", 4);
        put("maxItems", 6);
    }
};

/// A ring ends where it begins (§3.1.6).
struct are_rings
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "A ring ends where it begins";

    bool operator()(std::vector<positions> const& rings) const
    {
        return std::all_of(
            rings.begin(), rings.end(), [](positions const& ring) { return ring.front() == ring.back(); });
    }
    bool operator()(std::vector<std::vector<positions>> const& polygons) const
    {
        return std::all_of(polygons.begin(), polygons.end(), *this);
    }
    constexpr void parameters(auto&&) const {}                 // the sentence has no placeholders
    constexpr void keywords(auto&&, std::string_view) const {} // JSON Schema cannot say it
};

// How long lists are. §3.1.1 advises against more than three numbers.
inline constexpr auto is_position = preflight::rules(preflight::min_items{2}, preflight::max_items{3});
inline constexpr auto is_line     = preflight::min_items{2};
inline constexpr auto is_ring     = preflight::min_items{4};
} // namespace geojson

// clang-format off
template <> inline constexpr auto preflight::tag_of<geojson::geometry> = preflight::tag("type");
template <> inline constexpr auto preflight::tag_of<geojson::document> = preflight::tag("type");

template <>
inline constexpr auto preflight::schema_of<geojson::point> = preflight::object(
    field("type",        &geojson::point::type,        literal{"Point"}),
    field("coordinates", &geojson::point::coordinates, geojson::is_position),
    field("bbox",        &geojson::point::bbox,        geojson::is_box{}));

template <>
inline constexpr auto preflight::schema_of<geojson::multi_point> = preflight::object(
    field("type",        &geojson::multi_point::type,        literal{"MultiPoint"}),
    field("coordinates", &geojson::multi_point::coordinates, each(geojson::is_position)),
    field("bbox",        &geojson::multi_point::bbox,        geojson::is_box{}));

template <>
inline constexpr auto preflight::schema_of<geojson::line_string> = preflight::object(
    field("type",        &geojson::line_string::type,        literal{"LineString"}),
    field("coordinates", &geojson::line_string::coordinates, geojson::is_line, each(geojson::is_position)),
    field("bbox",        &geojson::line_string::bbox,        geojson::is_box{}));

template <>
inline constexpr auto preflight::schema_of<geojson::multi_line_string> = preflight::object(
    field("type",        &geojson::multi_line_string::type,        literal{"MultiLineString"}),
    field("coordinates", &geojson::multi_line_string::coordinates, each(geojson::is_line, each(geojson::is_position))),
    field("bbox",        &geojson::multi_line_string::bbox,        geojson::is_box{}));

template <>
inline constexpr auto preflight::schema_of<geojson::polygon> = preflight::object(
    field("type",        &geojson::polygon::type,        literal{"Polygon"}),
    field("coordinates", &geojson::polygon::coordinates, each(geojson::is_ring, each(geojson::is_position))),
    field("bbox",        &geojson::polygon::bbox,        geojson::is_box{}),
    cross_field(geojson::are_rings{}, &geojson::polygon::coordinates));

template <>
inline constexpr auto preflight::schema_of<geojson::multi_polygon> = preflight::object(
    field("type",        &geojson::multi_polygon::type,        literal{"MultiPolygon"}),
    field("coordinates", &geojson::multi_polygon::coordinates, each(each(geojson::is_ring, each(geojson::is_position)))),
    field("bbox",        &geojson::multi_polygon::bbox,        geojson::is_box{}),
    cross_field(geojson::are_rings{}, &geojson::multi_polygon::coordinates));

template <>
inline constexpr auto preflight::schema_of<geojson::collection> = preflight::object(
    field("type",       &geojson::collection::type, literal{"GeometryCollection"}),
    field("geometries", &geojson::collection::geometries),
    field("bbox",       &geojson::collection::bbox, geojson::is_box{}));

template <>
inline constexpr auto preflight::schema_of<geojson::feature> = preflight::object(
    field("type",       &geojson::feature::type,       literal{"Feature"}),
    field("geometry",   &geojson::feature::geometry,   required),
    field("properties", &geojson::feature::properties, required),
    field("id",         &geojson::feature::id,         not_null),
    field("bbox",       &geojson::feature::bbox,       geojson::is_box{}));

template <>
inline constexpr auto preflight::schema_of<geojson::feature_collection> = preflight::object(
    field("type",     &geojson::feature_collection::type, literal{"FeatureCollection"}),
    field("features", &geojson::feature_collection::features),
    field("bbox",     &geojson::feature_collection::bbox, geojson::is_box{}));

namespace geojson
{
inline std::vector<formats::row> const documents{
    {R"({"type": "Point", "coordinates": [13.4, 52.5]})"},
    {R"({"type": "MultiPoint", "coordinates": [], "bbox": [-10.5, -10.5, 10.5, 10.5]})"},
    {R"({"type": "LineString", "coordinates": [[0.5, 0.5, 12.5], [1.5, 0.5, 13.5]]})"},
    {R"({"type": "MultiPolygon", "coordinates": [[[[0.5, 0.5], [1.5, 0.5], [1.5, 1.5], [0.5, 0.5]]]]})"},
    {R"({"type": "GeometryCollection", "geometries": [
        {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1.5, 2.5]}]},
        {"type": "MultiLineString", "coordinates": [[[0.5, 0.5], [1.5, 0.5]], [[2.5, 0.5], [3.5, 0.5]]]}]})"},
    {R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": "lake", "properties": {"name": "Lake", "depth": [1, 2.5, null]},
            "geometry": {"type": "Polygon", "coordinates": [
            [[0.5, 0.5], [9.5, 0.5], [9.5, 9.5], [0.5, 0.5]], [[2.5, 1.5], [3.5, 1.5], [3.5, 2.5], [2.5, 1.5]]]}},
        {"type": "Feature", "id": 7.5, "properties": null, "geometry": null}]})"},
    {R"([13.4, 52.5])", {"body: Input should be a valid dictionary or object to extract fields from"}},
    {R"({"coordinates": [13.4, 52.5]})", {"body: Unable to extract tag using discriminator 'type'"}},
    {R"({"type": "point", "coordinates": [13.4, 52.5]})",
        {"body: Input tag 'point' found using 'type' does not match any of the expected tags: 'Point', 'MultiPoint', "
         "'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection', 'Feature', "
         "'FeatureCollection'"}},
    {R"({"type": "Point", "coordinates": [13.4], "bbox": [1, 2, 3, 4, 5]})",
        {"Point.coordinates: List should have at least 2 items after validation, not 1",
            "Point.bbox: Value error, A box has 4 or 6 numbers"}},
    {R"({"type": "LineString", "coordinates": [[1, 2, 3, 4], ["13.4", 52.5]]})",
        {"LineString.coordinates.0: List should have at most 3 items after validation, not 4",
            "LineString.coordinates.1.0: Input should be a valid number"}},
    {R"({"type": "LineString", "coordinates": [[1, 2]]})",
        {"LineString.coordinates: List should have at least 2 items after validation, not 1"}},
    {R"({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [0, 0]]]})",
        {"Polygon.coordinates.0: List should have at least 4 items after validation, not 3"}},
    {R"({"type": "Feature", "id": null, "geometry": {"type": "Feature"}})",
        {"Feature.geometry: Input tag 'Feature' found using 'type' does not match any of the expected tags: 'Point', "
         "'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'",
            "Feature.properties: Field required", "Feature.id: Input should be of type string or number"}},
    {R"({"type": "GeometryCollection", "geometries": [{"type": "GeometryCollection", "geometries": [
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1]]]}]}]})",
        {"GeometryCollection.geometries.0.GeometryCollection.geometries.0.Polygon: Value error, A ring ends where it "
         "begins"}},
};
} // namespace geojson
// clang-format on
