// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../examples/formats/chat.hpp"
#include "../examples/formats/pod.hpp"
#include "another_service.hpp"
#include "corpus.hpp"

#include <preflight/fluence/container.hpp>
#include <preflight/fluence/machine.hpp>

namespace bench
{
template <request>
struct type_of;
template <>
struct type_of<request::container>
{
    using type = preflight::fluence::container_request;
};
template <>
struct type_of<request::machine>
{
    using type = preflight::fluence::machine_request;
};
template <>
struct type_of<request::training_job>
{
    using type = training_job_request;
};
template <>
struct type_of<request::chat>
{
    using type = ::chat::request;
};
template <>
struct type_of<request::pod>
{
    using type = ::pod::request;
};

/// The struct for a text of this kind.
template <request K>
using type_of_t = typename type_of<K>::type;
} // namespace bench
