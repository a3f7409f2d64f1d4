// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/read.hpp>

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
/// Reads a `T` from a body that comes in pieces, as from a socket, split anywhere: with the answer that `read` gives to the whole. It keeps the
/// text until the end, and never more bytes of it than the limit.
template <document_type T>
class reader
{
    std::string text_;
    limits      most_;
    waivers     granted_;
    bool        too_large_ = false;
    bool        finished_  = false;

public:
    /// A limit, in bytes, is the caller's to choose. Whatever it is, memory is only taken for what has come.
    explicit reader(std::size_t bytes, waivers granted = {}) : reader(limits{.bytes = bytes}, granted) {}
    /// With other limits besides. Without one in bytes it keeps whatever comes.
    explicit reader(limits const& most, waivers granted = {}) : most_(most), granted_(granted) {}

    /// Takes the next piece; after `finish`, the first one of another body. False: the body is too large, and the rest of it need not be read.
    bool write(std::string_view piece)
    {
        begin_anew_once_finished();
        if (!too_large_ && piece.size() <= most_.bytes - text_.size())
            text_ += piece;
        else
            too_large_ = true;
        return !too_large_;
    }

    /// What has come of the body up to now: what `show` wants to see. Stays until the next `write`.
    std::string_view text() const { return text_; }

    /// The `T` that all pieces together spell, or every issue; of a body that is too large that one. Linear.
    boost::system::result<T, report> finish()
    {
        return detail::filled_by<T>([&](T& out) { return finish_into(out); });
    }

    /// The same into `out`, as `read_into` does.
    report finish_into(T& out)
    {
        begin_anew_once_finished();
        finished_ = true;
        if (!too_large_)
            return read_into(text_, out, granted_, most_);
        report issues{{}, secret_names_of<T>()};
        issues.add({}, detail::within_limit{most_.bytes}, "null", false);
        return issues;
    }

private:
    void begin_anew_once_finished()
    {
        if (!std::exchange(finished_, false))
            return;
        text_.clear();
        too_large_ = false;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
