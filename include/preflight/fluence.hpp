// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @namespace preflight::fluence
/// The Fluence GPU API: a struct and a schema for each body, its endpoints, and its answers.

#include <preflight.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/image_origin.hpp>
#include <preflight/fluence/machine.hpp>
