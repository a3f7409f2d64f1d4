// SPDX-License-Identifier: BSL-1.0

// The floor: Boost.JSON's `basic_parser` with a handler that does nothing. It only tells whether the text is JSON, without rules or values.
#include "boost_floor.hpp"

#include "suite.hpp"

#include <memory>

namespace bench
{
namespace
{
struct tokenize
{
    std::shared_ptr<tokenizer> parser = std::make_shared<tokenizer>(); // one for all texts, as a program would keep it

    template <request K>
    bool operator()(of<K>, std::string const& text) const
    {
        return (*parser)(text);
    }
};
} // namespace

void add_boost_floor(suite& s) { s.measure("boost", "tokenize (floor)", which::all, tokenize()); }
} // namespace bench
