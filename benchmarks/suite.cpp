// SPDX-License-Identifier: BSL-1.0
#include "suite.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace bench
{
suite::suite()
{
    for (auto const name : corpus_names())
        corpora_.push_back(make_corpus(name));
}

/// A wrong verdict on an invalid text is excused when the peer cannot express any of the rules that the text breaks.
limit const* suite::tally::excuse(corpus const& c, std::size_t i) const
{
    auto const known = [&](std::string_view what) {
        auto const found = std::find_if(limits_.begin(), limits_.end(), [&](auto const& l) { return l.what == what; });
        return found != limits_.end() ? &*found : nullptr;
    };
    if (c.valid)
        return known(c.name);

    limit const* reason = nullptr;
    for (std::string_view rest = c.broken[i];;)
    {
        auto const end = rest.find("; ");
        reason         = known(rest.substr(0, end));
        if (!reason || end == std::string_view::npos)
            return reason;
        rest.remove_prefix(end + 2);
    }
}

void suite::tally::add(corpus const& c, std::size_t i, bool accepted)
{
    ++verdicts_;
    if (accepted == c.valid)
        return;
    auto const* reason = excuse(c, i);
    if (!reason)
    {
        std::cerr << what_ << (accepted ? " accepts" : " refuses") << " this text of " << c.name
                  << ", and nothing says why" << (c.valid ? "" : " (broken: " + c.broken[i] + ')') << ":\n"
                  << c.texts[i].substr(0, 2000) << '\n';
        std::exit(1);
    }
    auto const same = [&](auto const& e) { return e.first == reason; };
    if (auto const found = std::find_if(excused_.begin(), excused_.end(), same); found != excused_.end())
        ++found->second;
    else
        excused_.emplace_back(reason, 1);
}

void suite::tally::print() const
{
    std::size_t differ = 0;
    for (auto const& [reason, count] : excused_)
        differ += count;
    std::cout << what_ << ": " << verdicts_ << " verdicts, " << differ << " unlike ours\n";
    for (auto const& [reason, count] : excused_)
        std::cout << "    " << count << " × " << reason->what << ": " << reason->why << '\n';
}
} // namespace bench
