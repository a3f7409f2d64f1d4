// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @namespace preflight::fluence
/// The Fluence GPU API: a struct and a schema for each body, its endpoints, and its answers.

/// @file
/// The requests of the Fluence GPU API, and what is needed to read, judge, show and write them.

#include <preflight/fluence/container.hpp>
#include <preflight/fluence/image_origin.hpp>
#include <preflight/fluence/machine.hpp>
#include <preflight/read.hpp>
#include <preflight/show.hpp>
#include <preflight/validate.hpp>
#include <preflight/write.hpp>
