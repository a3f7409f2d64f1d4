// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "random.hpp"

#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// Makes random documents that are valid by the API document, with the keys in the order of the schemas.
namespace bench
{
/// The amounts of those parts of a container request that can vary.
struct amount
{
    std::size_t ports     = 1;
    std::size_t variables = 0;
    std::size_t command   = 0; // characters
};

/// Returns a request as people send it: with a few ports and variables, and half of the optional parts.
boost::json::object container(random& r);
/// Returns a request with every optional part, in the given amounts.
boost::json::object container(random& r, amount const& much);
/// Returns the largest valid request, as far as there are limits.
boost::json::object largest_container(random& r);

boost::json::object machine(random& r);

/// Returns a request to another service: see `another_service.hpp`.
boost::json::object training_job(random& r);

/// Returns a request for a chat completion, and one for a Pod: see `examples/formats`.
boost::json::object chat(random& r);
boost::json::object pod(random& r);

/// Returns `n` lowercase letters and digits.
std::string word(random& r, std::size_t n);

/// These functions return JSON text of about `size` bytes, each of a kind that is hard for a reader in another way.
namespace payload
{
std::string unknown_keys(random& r, std::size_t size); // an object of many members
std::string nesting(random& r, std::size_t size); // many siblings, each as deep as `max_depth` allows two levels down
std::string plain_string(random& r, std::size_t size);
std::string utf8_string(random& r, std::size_t size); // two to four bytes a character
std::string escapes(random& r, std::size_t size);
std::string whitespace(random& r, std::size_t size);
std::string numbers(random& r, std::size_t size);
} // namespace payload
} // namespace bench
