// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <optional>
#include <string>
#include <vector>

/// A request to another service than the API, as users of the engine may describe it, with numbers, booleans and nested lists.
namespace bench
{
struct training_stage
{
    std::string              name;
    int                      epochs        = 0;
    double                   learning_rate = 0;
    std::vector<std::string> frozen;
};

struct training_job_request
{
    std::string                 project;
    std::string                 image;
    int                         gpus      = 1;
    std::string                 precision = "bf16";
    std::vector<training_stage> stages;
    bool                        preemptible = false;
    std::optional<std::string>  notify;
};
} // namespace bench

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<bench::training_stage> = object(
    field("name",          &bench::training_stage::name,          min_length{1}, max_length{40}),
    field("epochs",        &bench::training_stage::epochs,        at_least{1}, at_most{1000}),
    field("learning_rate", &bench::training_stage::learning_rate, at_least{0.0}, at_most{1.0}),
    field("frozen",        &bench::training_stage::frozen,        max_items{16}, each(spelled{"a-z", "a-z0-9-"})));

template <>
inline constexpr auto schema_of<bench::training_job_request> = object(
    field("project",     &bench::training_job_request::project,     spelled{"a-z", "a-z0-9-"}),
    field("image",       &bench::training_job_request::image,       min_length{1}, max_length{255}),
    field("gpus",        &bench::training_job_request::gpus,        at_least{1}, at_most{8}),
    field("precision",   &bench::training_job_request::precision,   defaulted, literal{"fp32", "bf16", "fp8"}),
    field("stages",      &bench::training_job_request::stages,      min_items{1}, max_items{8}),
    field("preemptible", &bench::training_job_request::preemptible, defaulted),
    field("notify",      &bench::training_job_request::notify,      max_length{100}));
// clang-format on
} // namespace preflight
