// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ticket.hpp"

#include <boost/json/value.hpp>
#include <boost/system/result.hpp>

#include <string>
#include <string_view>

/// Each function of a ticket that is compiled once.
namespace uses
{
bool              accepts(std::string_view text);
bool              accepts(boost::json::value const& value);
preflight::report judge(std::string_view text);
preflight::report judge(boost::json::value const& value);
preflight::report judge(ticket const& value);
preflight::report fill(std::string_view text, ticket& out);
preflight::report fill(std::string_view text, ticket& out, preflight::read_context& spare);
boost::system::result<ticket, preflight::report>      make(std::string_view text);
boost::system::result<ticket, preflight::report>      make_of_pieces(std::string_view one, std::string_view other);
boost::system::result<std::string, preflight::report> text_of(ticket const& value);
} // namespace uses
