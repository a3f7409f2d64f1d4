// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/nist_curve.hpp>
#include <preflight/fluence/advice/ssh_key_form.hpp>
#include <preflight/fluence/advice/ssh_key_types.hpp>
#include <preflight/fluence/advice/ssh_wire.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The data of a public key (RFC 4253, section 6.6; RFC 5656, section 3.1; RFC 8709, section 4; PROTOCOL.u2f and PROTOCOL.certkeys of OpenSSH), which is
/// read once, from its beginning to its end.
class ssh_key_blob : ssh_wire
{
public:
    using ssh_wire::ssh_wire;

    /// Reads all of it as a key of this name. Returns what is wrong with it, and leaves its size in `bits`.
    constexpr ssh_key_fault read(ssh_key_name const& said, unsigned& bits)
    {
        if (take_key(&said, bits) && !is_done())
            fail(ssh_key_fault::left_over);
        return fault();
    }

private:
    constexpr bool take_rsa(unsigned& bits)
    {
        unsigned exponent = 0;
        if (!take_number(exponent) || !take_number(bits))
            return false;
        if (bits < 1024)
            return fail(ssh_key_fault::rsa_too_short);
        return true;
    }
    constexpr bool take_dsa(unsigned& bits)
    {
        unsigned other = 0;
        return take_number(bits) && take_number(other) && take_number(other) && take_number(other);
    }
    constexpr bool take_ed25519(unsigned& bits)
    {
        std::size_t n = 0;
        bits          = 256;
        if (!take_length(n))
            return false;
        if (n != 32)
            return fail(ssh_key_fault::length);
        skip(n);
        return true;
    }
    constexpr big_number take_coordinate(std::size_t n)
    {
        std::array<unsigned char, 66> bytes{};
        for (std::size_t i = 0; i != n; ++i)
            bytes[i] = take_byte();
        return big_number(std::span<unsigned char const>(bytes.data(), n));
    }
    constexpr bool take_ecdsa(unsigned bits)
    {
        auto const& curve = *std::find_if(
            nist_curves.begin(), nist_curves.end(), [&](nist_curve const& known) { return known.bits == bits; });

        std::array<char, 16> room{};
        std::string_view     name;
        std::size_t          n = 0;
        if (!take_text(room, name))
            return false;
        if (name != curve.name)
            return fail(ssh_key_fault::other_curve);
        if (!take_length(n))
            return false;
        if (n != 1 + 2 * curve.bytes() || take_byte() != 4) // which a point that is not compressed begins with
            return fail(ssh_key_fault::point);
        auto const x = take_coordinate(curve.bytes()), y = take_coordinate(curve.bytes());
        if (!curve.has(x, y))
            return fail(ssh_key_fault::point);
        return true;
    }
    constexpr bool take_public(ssh_key_type type, unsigned& bits)
    {
        switch (type) // LCOV_EXCL_BR_LINE: there is no other value
        {
        // LCOV_EXCL_START: no key is of this type
        case ssh_key_type::none:
            break;
        // LCOV_EXCL_STOP
        case ssh_key_type::rsa:
            return take_rsa(bits);
        case ssh_key_type::dsa:
            return take_dsa(bits);
        case ssh_key_type::ecdsa:
            return take_ecdsa(bits);
        case ssh_key_type::ed25519:
            return take_ed25519(bits);
        case ssh_key_type::ecdsa_sk: // and for which application
            return take_ecdsa(bits) && skip_text();
        case ssh_key_type::ed25519_sk:
            return take_ed25519(bits) && skip_text();
        }
        PREFLIGHT_UNREACHABLE();
    }
    constexpr bool take_key(ssh_key_name const* said, unsigned& bits)
    {
        std::array<char, 64> room{};
        std::string_view     name;
        if (!take_text(room, name))
            return false;
        auto const* const is = detail::find_ssh_key_name_in_data(name);
        if (is == nullptr ||
            (said != nullptr && (is->type != said->type || is->is_certificate != said->is_certificate)))
            return fail(ssh_key_fault::other_type);
        if (said != nullptr && is->curve != said->curve)
            return fail(ssh_key_fault::other_curve);
        if (said == nullptr && is->is_certificate)
            return fail(ssh_key_fault::certificate);
        bits = is->curve;
        if (!is->is_certificate)
            return take_public(is->type, bits);
        if (!skip_string() || !take_public(is->type, bits)) // behind a nonce
            return false;
        if (!take_certificate())
            return fail(ssh_key_fault::certificate);
        return true;
    }

    constexpr bool take_texts(std::size_t most)
    {
        return take_inside([&] {
            while (!is_done())
                if (most-- == 0 || !skip_text())
                    return false;
            return true;
        });
    }
    constexpr bool take_options()
    {
        return take_inside([&] {
            while (!is_done())
                if (!skip_string() || !skip_string()) // a name and its data
                    return false;
            return true;
        });
    }
    /// The key that has signed, which is no certificate.
    constexpr bool take_authority()
    {
        return take_inside([&] {
            unsigned bits = 0;
            return take_key(nullptr, bits) && is_done();
        });
    }
    /// What follows the key in a certificate, the signature last, which is there, but is not checked.
    constexpr bool take_certificate()
    {
        std::uint32_t kind = 0, ignored = 0;
        std::size_t   n         = 0;
        auto const    skip_long = [&] { return take_integer(ignored) && take_integer(ignored); };
        if (!skip_long() || !take_integer(kind) ||
            (kind != 1 && kind != 2)) // behind its number: for a user, for a host
            return false;
        if (!skip_text() || !take_texts(256) || !skip_long() || !skip_long()) // for whom, since when and until when
            return false;
        if (!take_options() || !take_options() || !skip_string() || !take_authority() || !take_length(n) || n == 0)
            return false;
        skip(n);
        return true;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
