// SPDX-License-Identifier: BSL-1.0

// A file that calls every function which is compiled in another: tests/once/check looks at what the compiler makes of it.
#include "uses.hpp"

namespace uses
{
namespace pf = preflight;

bool       accepts(std::string_view text) { return pf::is_valid<ticket>(text); }
bool       accepts(boost::json::value const& value) { return pf::is_valid<ticket>(value); }
pf::report judge(std::string_view text) { return pf::validate<ticket>(text); }
pf::report judge(boost::json::value const& value) { return pf::validate<ticket>(value); }
pf::report judge(ticket const& value) { return pf::validate(value); }
pf::report fill(std::string_view text, ticket& out) { return pf::read_into(text, out); }
pf::report fill(std::string_view text, ticket& out, pf::read_context& spare) { return pf::read_into(text, out, spare); }
boost::system::result<ticket, pf::report> make(std::string_view text) { return pf::read<ticket>(text); }
boost::system::result<ticket, pf::report> make_of_pieces(std::string_view one, std::string_view other)
{
    pf::reader<ticket> in(1000);
    static_cast<void>(in.write(one) && in.write(other));
    return in.finish();
}
boost::system::result<std::string, pf::report> text_of(ticket const& value) { return pf::write(value); }
} // namespace uses
