// SPDX-License-Identifier: BSL-1.0
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
    std::string        rule;  // the rule that it breaks; a peer may be unable to express it
    std::string        place; // a JSON Pointer, in which `*` stands for any element of a list
    boost::json::value value; // the new value
    bool               removes = false;

    /// Breaks `request` in this way, if it has a value at that place. With `removes`, the member is removed.
    bool apply(boost::json::value& request, random& r) const;
    /// Returns whether most of the request stays as it is.
    bool is_small() const;
};

/// All different ways to break each rule on a request for a container, and on one for a machine.
std::vector<issue> const& container_issues();
std::vector<issue> const& machine_issues();

/// One way to make text invalid as JSON.
struct text_issue
{
    std::string_view rule;
    void (*apply)(std::string& text, random& r);
};
std::vector<text_issue> const& text_issues();
} // namespace bench
