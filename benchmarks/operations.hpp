// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "request_types.hpp"
#include "suite.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/read.hpp>

#include <boost/json/monotonic_resource.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <tuple>

/// What users of the library do with a text. Each operation returns its result.
namespace bench
{
struct is_valid
{
    template <request K>
    bool operator()(of<K>, std::string_view text) const
    {
        return preflight::is_valid<type_of_t<K>>(text);
    }
};

/// Returns the verdict by way of a `boost::json::value`, which is the definition of it, and what happens when there is no quick yes.
struct validate
{
    template <request K>
    bool operator()(of<K>, std::string_view text) const
    {
        boost::json::monotonic_resource memory;
        auto const                      document = preflight::parse(text, &memory);
        return document && preflight::validate<type_of_t<K>>(*document).empty();
    }
};

struct read
{
    template <request K>
    auto operator()(of<K>, std::string_view text) const
    {
        return preflight::read<type_of_t<K>>(text);
    }
};

/// Reads into the same struct again and again, as a server does: what is dropped there is kept.
class read_into
{
    std::shared_ptr<preflight::read_context> spare_ = std::make_shared<preflight::read_context>(); // of all copies
    std::tuple<type_of_t<request::container>, type_of_t<request::machine>, type_of_t<request::training_job>,
        type_of_t<request::chat>, type_of_t<request::pod>>
        kept_;

public:
    template <request K>
    auto operator()(of<K>, std::string_view text)
        requires requires(type_of_t<K>& out) { preflight::read_into(text, out); }
    {
        return preflight::read_into(text, std::get<type_of_t<K>>(kept_), *spare_);
    }
};

/// Validates a text, and makes the 422 body when it is invalid, as a gateway does.
struct answer
{
    template <request K>
    std::string operator()(of<K>, std::string_view text) const
    {
        auto const issues = preflight::validate<type_of_t<K>>(text);
        return issues.empty() ? std::string() : preflight::to_fastapi(issues);
    }
};
} // namespace bench
