#pragma once

#include "random.hpp"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace bench
{
/// One way to break a request.
struct issue
{
    std::string        rule;  // the one it breaks; peers say which they cannot express
    std::string        place; // a JSON Pointer; `*` is any element of a list
    boost::json::value value; // what is put there
    bool               removes = false;

    /// Breaks `request` this way, if it has the place. With `removes` the member there goes.
    bool apply(boost::json::value& request, random& r) const;
    /// Whether most of the rest of a request stays as it is.
    bool is_small() const;
};

/// A request for a container, and one for a machine: every rule, broken in every way that differs.
std::vector<issue> const& container_issues();
std::vector<issue> const& machine_issues();

/// One way to break text that is JSON.
struct text_issue
{
    std::string_view rule;
    void (*apply)(std::string& text, random& r);
};
std::vector<text_issue> const& text_issues();
} // namespace bench
