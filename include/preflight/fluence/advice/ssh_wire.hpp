// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/base64_source.hpp>
#include <preflight/fluence/advice/ssh_key_form.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Data in the encoding of RFC 4251, section 5, in Base64, taken from its beginning. What is not there or not as it should be is not taken, and the
/// first fault is kept.
class ssh_wire
{
    base64_source in_;
    std::size_t   left_;
    ssh_key_fault fault_ = ssh_key_fault::none;

public:
    /// Of Base64 that stands for `size` bytes.
    constexpr ssh_wire(std::string_view text, std::size_t size) : in_(text), left_(size) {}

protected:
    constexpr bool          is_done() const { return left_ == 0; }
    constexpr ssh_key_fault fault() const { return fault_; }

    constexpr bool fail(ssh_key_fault fault)
    {
        fault_ = fault;
        return false;
    }

    constexpr unsigned char take_byte() // which must be there
    {
        --left_;
        return in_.take();
    }
    constexpr void skip(std::size_t n)
    {
        while (n-- != 0)
            take_byte();
    }
    constexpr bool take_integer(std::uint32_t& n)
    {
        if (left_ < 4)
            return fail(ssh_key_fault::cut_short);
        n = 0;
        for (int i = 0; i != 4; ++i)
            n = n << 8 | take_byte();
        return true;
    }
    /// Takes the length of a string, all of which is there.
    constexpr bool take_length(std::size_t& n)
    {
        std::uint32_t length = 0;
        if (!take_integer(length))
            return false;
        n = length;
        if (n > left_)
            return fail(ssh_key_fault::cut_short);
        return true;
    }
    constexpr bool skip_string()
    {
        std::size_t n = 0;
        if (!take_length(n))
            return false;
        skip(n);
        return true;
    }
    /// Takes a string, of which `whole` is what fits, without a 0 at its end. There may be none elsewhere.
    constexpr bool take_text(std::span<char> room, std::string_view& whole)
    {
        std::size_t n = 0, used = 0;
        if (!take_length(n))
            return false;
        while (n-- != 0)
        {
            auto const c = static_cast<char>(take_byte());
            if (c == 0 && n != 0)
                return fail(ssh_key_fault::other_type);
            if (c != 0 && used != room.size())
                room[used++] = c;
        }
        whole = std::string_view(room.data(), used);
        return true;
    }
    constexpr bool skip_text()
    {
        std::string_view ignored;
        return take_text({}, ignored);
    }
    /// Takes a number that is not negative and has at most 16,384 bits.
    constexpr bool take_number(unsigned& bits)
    {
        constexpr std::size_t most = 2048;

        std::size_t n = 0;
        if (!take_length(n))
            return false;
        bits = 0;
        if (n > most + 1)
            return fail(ssh_key_fault::length);
        for (std::size_t i = 0; i != n; ++i)
        {
            unsigned const byte = take_byte();
            if (i == 0 && (byte >= 0x80 || (n == most + 1 && byte != 0)))
                return fail(ssh_key_fault::length);
            bits = bits == 0 ? static_cast<unsigned>(std::bit_width(byte)) : bits + 8;
        }
        return true;
    }
    /// Takes a string and, of what is in it, what `part` takes, which need not be all of it.
    constexpr bool take_inside(auto const& part)
    {
        std::size_t n = 0;
        if (!take_length(n))
            return false;
        auto const behind = left_ - n;
        left_             = n;
        if (!part())
            return false;
        skip(left_);
        left_ = behind;
        return true;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
