#pragma once

#include <preflight.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/image_origin.hpp>
#include <preflight/fluence/machine.hpp>
