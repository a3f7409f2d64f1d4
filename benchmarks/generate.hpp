#pragma once

#include "random.hpp"

#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// Random documents, valid as the API document asks, in the schemas' key order.
namespace bench
{
/// How much a container request holds of what there can be more or less of.
struct amount
{
    std::size_t ports     = 1;
    std::size_t variables = 0;
    std::size_t command   = 0; // characters
};

/// As people send them: mostly a few ports and variables, and half of the optional parts.
boost::json::object container(random& r);
/// Every optional part, and as much of each as said.
boost::json::object container(random& r, amount const& much);
/// The largest one that is valid, in what has a limit.
boost::json::object largest_container(random& r);

boost::json::object machine(random& r);

/// A request to another service: see `another_service.hpp`.
boost::json::object training_job(random& r);

/// `n` lowercase letters and digits.
std::string word(random& r, std::size_t n);

/// JSON text of about `size` bytes, each kind to keep a reader busy in one way.
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
