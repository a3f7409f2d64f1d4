#pragma once

/// @namespace preflight::fluence
/// The Fluence GPU API as data: a struct and a schema for each body, how it is asked, and what its answers mean.

#include <preflight.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/image_origin.hpp>
#include <preflight/fluence/machine.hpp>
