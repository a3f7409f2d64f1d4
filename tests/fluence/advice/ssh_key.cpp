// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/ssh_key.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// ./dev oracle --keys compares thousands of texts with ssh-keygen.
BOOST_AUTO_TEST_SUITE(fluence_advice_ssh_key)

using preflight::detail::decode_ssh_key;
using preflight::detail::ssh_key_fault;
using preflight::detail::ssh_key_form;
using preflight::detail::ssh_key_type;
using preflight::detail::unwrapped_ssh_key;

namespace
{
std::string base64(std::string_view bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    std::string text;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), std::size_t{3})))
    {
        std::uint32_t three = 0;
        for (std::size_t i = 0; i != 3; ++i)
            three = three << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
        for (std::size_t i = 0; i != 4; ++i)
            text += i <= bytes.size() ? digits[three >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

std::string unhex(std::string_view digits)
{
    std::string bytes;
    for (std::size_t i = 0; i != digits.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
    return bytes;
}

/// A length in four bytes.
std::string length(std::size_t n)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(n >> shift & 0xff);
    return bytes;
}

/// Strings one after the other, each behind its length.
std::string wire(std::vector<std::string> const& parts)
{
    std::string all;
    for (auto const& part : parts)
        all += length(part.size()) + part;
    return all;
}

std::string line(std::string const& name, std::string const& data) { return name + ' ' + base64(data) + " user@host"; }

/// A number of so many bits.
std::string number(std::size_t bits)
{
    std::string bytes((bits + 7) / 8, '\x5a');
    bytes[0] = static_cast<char>(bits % 8 == 0 ? 0x80 : 1 << (bits % 8 - 1));
    return bits % 8 == 0 ? '\0' + bytes : bytes;
}

std::string const three = std::string("\x01\x00\x01", 3), point32(32, '\x2a');

std::string rsa(std::size_t bits) { return wire({"ssh-rsa", three, number(bits)}); }
std::string ed25519() { return wire({"ssh-ed25519", point32}); }
/// The generators of the curves, which are keys as good as any here.
std::string p256_point()
{
    return unhex("046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                 "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
}
std::string p384_point()
{
    return unhex("04aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7"
                 "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f");
}
std::string p521_point()
{
    return unhex(
        "0400c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de33"
        "48b3c1856a429bf97e7e31c2e5bd66011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee"
        "72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650");
}
std::string ecdsa(std::string const& curve, std::string const& point)
{
    return wire({"ecdsa-sha2-" + curve, curve, point});
}

/// What a certificate has behind its key.
struct certificate
{
    std::string serial = std::string(8, '\0'), kind = length(1), id = wire({"id"}), names = wire({wire({"a", "b"})}),
                after = std::string(8, '\0'), before = std::string(8, '\xff'),
                critical   = wire({wire({"force-command", wire({"/bin/true"})})}),
                extensions = wire({wire({"permit-pty", ""})}), reserved = wire({""}), authority = wire({ed25519()}),
                signature = wire({"signed"});

    std::string bytes() const
    {
        return serial + kind + id + names + after + before + critical + extensions + reserved + authority + signature;
    }
};
std::string certified(certificate const& with)
{
    return line("ssh-ed25519-cert-v01@openssh.com",
        wire({"ssh-ed25519-cert-v01@openssh.com", "nonce", point32}) + with.bytes());
}

bool is_sound(std::string const& text, ssh_key_type type, unsigned bits, bool is_certificate = false)
{
    auto const key = decode_ssh_key(text);
    return key.form == ssh_key_form::sound && key.fault == ssh_key_fault::none && key.type == type &&
           key.bits == bits && key.is_certificate == is_certificate;
}
bool is_unreadable(std::string const& text, ssh_key_fault fault)
{
    auto const key = decode_ssh_key(text);
    return key.form == ssh_key_form::unreadable && key.fault == fault && key.bits == 0;
}
bool has_form(std::string const& text, ssh_key_form form)
{
    auto const key = decode_ssh_key(text);
    return key.form == form && key.fault == ssh_key_fault::none && key.bits == 0;
}
} // namespace

BOOST_AUTO_TEST_CASE(keys_of_all_types)
{
    BOOST_TEST(is_sound(line("ssh-ed25519", ed25519()), ssh_key_type::ed25519, 256));
    BOOST_TEST(is_sound(line("ssh-rsa", rsa(2048)), ssh_key_type::rsa, 2048));
    BOOST_TEST(is_sound(line("rsa-sha2-256", rsa(3072)), ssh_key_type::rsa, 3072));
    BOOST_TEST(is_sound(line("rsa-sha2-512", rsa(4096)), ssh_key_type::rsa, 4096));
    BOOST_TEST(is_sound(
        line("ssh-dss", wire({"ssh-dss", number(1024), number(160), "", number(7)})), ssh_key_type::dsa, 1024));
    BOOST_TEST(is_sound(line("ecdsa-sha2-nistp256", ecdsa("nistp256", p256_point())), ssh_key_type::ecdsa, 256));
    BOOST_TEST(is_sound(line("ecdsa-sha2-nistp384", ecdsa("nistp384", p384_point())), ssh_key_type::ecdsa, 384));
    BOOST_TEST(is_sound(line("ecdsa-sha2-nistp521", ecdsa("nistp521", p521_point())), ssh_key_type::ecdsa, 521));
    std::string const sk = "sk-ssh-ed25519@openssh.com";
    BOOST_TEST(is_sound(line(sk, wire({sk, point32, "ssh:"})), ssh_key_type::ed25519_sk, 256));
    for (std::string const name : {"sk-ecdsa-sha2-nistp256@openssh.com", "webauthn-sk-ecdsa-sha2-nistp256@openssh.com"})
        BOOST_TEST(is_sound(line(name, wire({name, "nistp256", p256_point(), "ssh:"})), ssh_key_type::ecdsa_sk, 256));
    BOOST_TEST(is_sound(certified({}), ssh_key_type::ed25519, 256, true));

    // as a strange tool may spell it, and OpenSSH reads it
    BOOST_TEST(is_sound(line("ssh-rsa", wire({"RSA", three, number(1024)})), ssh_key_type::rsa, 1024));
    BOOST_TEST(is_sound(line("ssh-ed25519", wire({std::string("ed25519\0", 8), point32})), ssh_key_type::ed25519, 256));
}

BOOST_AUTO_TEST_CASE(lines_about_a_key)
{
    auto const data = base64(ed25519());
    for (std::string const& text : {
             "ssh-ed25519 " + data,
             "ssh-ed25519 " + data + "\n",
             "ssh-ed25519 " + data + "\r\n",
             "ssh-ed25519\t \t" + data + " a comment of words\twith \"quotes",
             " \tssh-ed25519 " + data,
             "ssh-ed25519 " + data.substr(0, 20) + '\r' + data.substr(20),
             "no-pty ssh-ed25519 " + data,
             "command=\"a \\\" b\",no-pty\tssh-ed25519 " + data,
             "0 ssh-ed25519 " + data,
             "1x ssh-ed25519 " + data,
             "ssh-ed25519 ssh-ed25519 " + data,
             "# a comment\n\nssh-ed25519 " + data,
             "garbage\nssh-ed25519 " + data + "\nmore",
             "ssh-ed25519 " + data + " -----BEGIN PUBLIC KEY-----",
             "ssh-ed25519 " + data + std::string("\0 what C does not see", 20),
         })
        BOOST_TEST(is_sound(text, ssh_key_type::ed25519, 256), text);

    for (auto const& [text, fault] : std::vector<std::pair<std::string, ssh_key_fault>>{
             {"", ssh_key_fault::empty},
             {" \t\n\n ", ssh_key_fault::empty},
             {"# ssh-ed25519 " + data, ssh_key_fault::empty},
             {data, ssh_key_fault::no_type},
             {"SSH-ED25519 " + data, ssh_key_fault::no_type},
             {"\xef\xbb\xbfssh-ed25519 " + data, ssh_key_fault::no_type},
             {"no-pty  ssh-ed25519 " + data, ssh_key_fault::no_type}, // sshd takes it, ssh-keygen does not
             {"command=\"a ssh-ed25519 " + data, ssh_key_fault::no_type},
             {"command=\"a\\\" ssh-ed25519 " + data, ssh_key_fault::no_type},
             {"\"ssh-ed25519 " + data + "\"", ssh_key_fault::no_type},
             {"1 ssh-ed25519 " + data, ssh_key_fault::no_type},
             {" \v-0012\tssh-ed25519 " + data, ssh_key_fault::no_type},
             {"+1 ssh-ed25519 " + data, ssh_key_fault::no_type},
             {"12", ssh_key_fault::no_type},
             {"no-pty", ssh_key_fault::no_type},
             {"no-pty\\", ssh_key_fault::no_type},
             {"ssh-ed448 " + data, ssh_key_fault::no_type},
             {"SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", ssh_key_fault::no_type},
             {"ssh-ed25519", ssh_key_fault::no_data},
             {"ssh-ed25519 ", ssh_key_fault::no_data},
             {"no-pty ssh-ed25519 \t", ssh_key_fault::no_data},
             {"ssh-ed25519 " + data + "=", ssh_key_fault::base64},
             {"ssh-ed25519 " + data.substr(1), ssh_key_fault::base64},
             {"ssh-ed25519 " + data.substr(0, 40) + "-" + data.substr(41), ssh_key_fault::base64},
             {"ssh-ed25519 " + data.substr(0, 20) + " " + data.substr(20), ssh_key_fault::cut_short},
             {"ssh-ed25519 " + std::string("\0", 1) + data, ssh_key_fault::no_data},
         })
        BOOST_TEST(is_unreadable(text, fault), text);
}

BOOST_AUTO_TEST_CASE(data_of_a_key)
{
    std::string const sk = "sk-ssh-ed25519@openssh.com";
    struct
    {
        std::string   name, data;
        ssh_key_fault fault;
    } const rows[] = {
        {"ssh-ed25519", "a", ssh_key_fault::cut_short},
        {"ssh-ed25519", length(12) + "ssh-ed25519", ssh_key_fault::cut_short},
        {"ssh-ed25519", wire({"ssh-ed25519"}), ssh_key_fault::cut_short},
        {"ssh-ed25519", ed25519().substr(0, 50), ssh_key_fault::cut_short},
        {"ssh-ed25519", ed25519() + '\0', ssh_key_fault::left_over},
        {"ssh-ed25519", wire({"ssh-ed25519", point32.substr(1)}), ssh_key_fault::length},
        {"ssh-ed25519", wire({"ssh-ed25519", point32 + 'x'}), ssh_key_fault::length},
        {"ssh-rsa", ed25519(), ssh_key_fault::other_type},
        {"ssh-ed25519", rsa(2048), ssh_key_fault::other_type},
        {"ssh-ed25519", wire({"", point32}), ssh_key_fault::other_type},
        {"ssh-ed25519", wire({"ssh-ed448", point32}), ssh_key_fault::other_type},
        {"ssh-ed25519", wire({std::string(70, 's'), point32}), ssh_key_fault::other_type},
        {"ssh-ed25519", wire({std::string("ssh\0-ed25519", 12), point32}), ssh_key_fault::other_type},
        {"ssh-ed25519-cert-v01@openssh.com", ed25519(), ssh_key_fault::other_type},
        {"ecdsa-sha2-nistp256", wire({"ECDSA", "nistp256", p256_point()}), ssh_key_fault::other_type},

        {"ssh-rsa", rsa(1024), ssh_key_fault::none},
        {"ssh-rsa", rsa(1023), ssh_key_fault::rsa_too_short},
        {"ssh-rsa", rsa(16384), ssh_key_fault::none},
        {"ssh-rsa", rsa(16385), ssh_key_fault::length},
        {"ssh-rsa", rsa(16392), ssh_key_fault::length},
        {"ssh-rsa", wire({"ssh-rsa", "", number(1024)}), ssh_key_fault::none},
        {"ssh-rsa", wire({"ssh-rsa", three, std::string(3, '\0') + number(1024)}), ssh_key_fault::none},
        {"ssh-rsa", wire({"ssh-rsa", three, number(1024).substr(1)}), ssh_key_fault::length}, // negative
        {"ssh-rsa", wire({"ssh-rsa", "\x80", number(1024)}), ssh_key_fault::length},
        {"ssh-rsa", wire({"ssh-rsa", three, ""}), ssh_key_fault::rsa_too_short},
        {"ssh-rsa", wire({"ssh-rsa", three}), ssh_key_fault::cut_short},
        {"ssh-rsa", wire({"ssh-rsa"}), ssh_key_fault::cut_short},
        {"ssh-dss", wire({"ssh-dss"}), ssh_key_fault::cut_short},
        {"ssh-dss", wire({"ssh-dss", number(9)}), ssh_key_fault::cut_short},
        {"ssh-dss", wire({"ssh-dss", number(9), number(9)}), ssh_key_fault::cut_short},
        {"ssh-dss", wire({"ssh-dss", number(9), number(9), number(9)}), ssh_key_fault::cut_short},

        {"ecdsa-sha2-nistp384", ecdsa("nistp256", p256_point()), ssh_key_fault::other_curve},
        {"ecdsa-sha2-nistp256", wire({"ecdsa-sha2-nistp256", "nistp384", p384_point()}), ssh_key_fault::other_curve},
        {"ecdsa-sha2-nistp256", wire({"ecdsa-sha2-nistp256"}), ssh_key_fault::cut_short},
        {"ecdsa-sha2-nistp256", wire({"ecdsa-sha2-nistp256", "nistp256"}), ssh_key_fault::cut_short},
        {"ecdsa-sha2-nistp256", ecdsa("nistp256", ""), ssh_key_fault::point},
        {"ecdsa-sha2-nistp256", ecdsa("nistp256", p256_point().substr(0, 64)), ssh_key_fault::point},
        {"ecdsa-sha2-nistp256", ecdsa("nistp256", '\2' + p256_point().substr(1)), ssh_key_fault::point},
        {"ecdsa-sha2-nistp256", ecdsa("nistp256", '\2' + p256_point().substr(1, 32)), ssh_key_fault::point},
        {"ecdsa-sha2-nistp256", ecdsa("nistp256", p256_point().substr(0, 64) + '\0'), ssh_key_fault::point},
        {"ecdsa-sha2-nistp256", ecdsa("nistp256", p384_point()), ssh_key_fault::point},

        {sk, wire({sk, point32}), ssh_key_fault::cut_short},
        {sk, wire({sk, point32, std::string("a\0b", 3)}), ssh_key_fault::other_type},
        {sk, wire({sk, point32, std::string("a\0", 2)}), ssh_key_fault::none},
        {sk, wire({sk, "", "ssh:"}), ssh_key_fault::length},
        {"sk-ecdsa-sha2-nistp256@openssh.com", wire({"sk-ecdsa-sha2-nistp256@openssh.com", "nistp256", p256_point()}),
            ssh_key_fault::cut_short},
        {"sk-ecdsa-sha2-nistp256@openssh.com", wire({"sk-ecdsa-sha2-nistp256@openssh.com", "nistp256", "", ""}),
            ssh_key_fault::point},
    };
    for (auto const& [name, data, fault] : rows)
    {
        auto const key = decode_ssh_key(line(name, data));
        BOOST_TEST((key.fault == fault), name << ' ' << base64(data) << ' ' << static_cast<int>(key.fault));
        BOOST_TEST((key.form == (fault == ssh_key_fault::none ? ssh_key_form::sound : ssh_key_form::unreadable)));
        BOOST_TEST((key.type != ssh_key_type::none)); // as said
    }
}

BOOST_AUTO_TEST_CASE(certificates)
{
    auto const with = [](std::string certificate::* part, std::string const& instead) {
        certificate changed;
        changed.*part = instead;
        return certified(changed);
    };
    auto const texts = [](std::size_t n) { return wire({wire(std::vector<std::string>(n, "x"))}); };
    for (auto const& text : {
             with(&certificate::kind, length(2)),
             with(&certificate::names, texts(0)),
             with(&certificate::names, texts(256)),
             with(&certificate::critical, texts(0)),
             with(&certificate::extensions, texts(600)),
             with(&certificate::id, wire({""})),
             with(&certificate::authority, wire({rsa(1024)})),
         })
        BOOST_TEST(is_sound(text, ssh_key_type::ed25519, 256, true));
    for (auto const& text : {
             with(&certificate::serial, ""),
             with(&certificate::kind, length(0)),
             with(&certificate::kind, length(3)),
             with(&certificate::id, wire({std::string("a\0b", 3)})),
             with(&certificate::names, texts(257)),
             with(&certificate::names, wire({"x"})),
             with(&certificate::critical, wire({wire({"a"})})),
             with(&certificate::critical, wire({"x"})),
             with(&certificate::extensions, texts(1)),
             with(&certificate::authority, wire({""})),
             with(&certificate::authority, wire({ed25519() + 'x'})),
             with(&certificate::authority, wire({rsa(1023)})),
             with(&certificate::authority, wire({wire({"ssh-ed25519-cert-v01@openssh.com", "", point32})})),
             with(&certificate::signature, wire({""})),
             with(&certificate::signature, ""),
         })
        BOOST_TEST(is_unreadable(text, ssh_key_fault::certificate), text);
    BOOST_TEST(is_unreadable(with(&certificate::signature, wire({"x", "y"})), ssh_key_fault::left_over));

    // Wherever it ends, it ends too early.
    auto const whole = wire({"ssh-ed25519-cert-v01@openssh.com", "nonce", point32}) + certificate().bytes();
    for (std::size_t n = 0; n != whole.size(); ++n)
        BOOST_TEST((decode_ssh_key(line("ssh-ed25519-cert-v01@openssh.com", whole.substr(0, n))).form ==
                    ssh_key_form::unreadable));
}

BOOST_AUTO_TEST_CASE(what_is_no_line)
{
    std::string const five = "-----", data = base64(ed25519()), secret = " PRIVATE KEY";
    for (std::string const& text : {
             five + "BEGIN OPENSSH" + secret + five + "\nb3Bl\n" + five + "END OPENSSH" + secret + five,
             five + "BEGIN RSA" + secret + five + " MIIE", std::string("PuTTY-User-Key-File-") + "3: ssh-ed25519\n",
             "ssh-ed25519 " + data + "\n" + five + "BEGIN" + secret + five, // whatever stands beside it
         })
        BOOST_TEST(has_form(text, ssh_key_form::private_key), text);
    BOOST_TEST(
        has_form("---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"x\"\n" + data + "\n---- END SSH2 PUBLIC KEY ----\n",
            ssh_key_form::rfc4716));
    BOOST_TEST(has_form(five + "BEGIN PUBLIC KEY" + five + "\nMIIB\n", ssh_key_form::pem));
    BOOST_TEST(has_form(five + "BEGIN RSA PUBLIC KEY" + five + "\nMIIB\n", ssh_key_form::pem));
    BOOST_TEST(is_unreadable(five + "BEGIN CERTIFICATE" + five + "\nMIIB\n", ssh_key_fault::no_type));
    BOOST_TEST(is_unreadable("PUBLIC KEY-----", ssh_key_fault::no_type));

    for (std::string_view const text :
        {"~/.ssh/id_rsa.pub", "~me/.ssh/id_rsa.pub", "/home/me/.ssh/id_ed25519.pub", "./key", "../key", "id_rsa.pub",
            "$HOME/.ssh/id_rsa.pub", "${HOME}/.ssh/id_rsa", "%USERPROFILE%\\.ssh\\id_rsa.pub", "C:\\Users\\me\\key",
            "c:/key", "file:///home/me/key", "$(cat ~/.ssh/id_rsa.pub)", "`cat key`", " ~/.ssh/id_rsa.pub\n"})
        BOOST_TEST(has_form(std::string(text), ssh_key_form::path), text);
    for (std::string_view const text : {"id_rsa", "the key.pub", "1:/key", "c:key", "c:", "a key"})
        BOOST_TEST(is_unreadable(std::string(text), ssh_key_fault::no_type), text);

    for (std::string_view const text : {"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host",
             "ssh-rsa AAAA\xe2\x80\xa6", "ssh-rsa ...", "AAAA***", "ssh-rsa AAAAB3...xyz", "<your-ssh-key>",
             "YOUR_PUBLIC_KEY", "ssh-rsa YOUR_KEY_HERE", "ssh-rsa AAAAxxxx..."})
        BOOST_TEST(has_form(std::string(text), ssh_key_form::placeholder), text);
    BOOST_TEST(is_unreadable("ssh-rsa AAAA me@host...", ssh_key_fault::cut_short));
}

BOOST_AUTO_TEST_CASE(wrapped_keys)
{
    auto const key = line("ssh-rsa", rsa(2048));
    for (std::size_t const width : {10U, 64U, 76U, 300U})
        for (std::string const with : {"\n", "\r\n", "\n  ", " \n"})
        {
            std::string text;
            for (std::size_t at = 0; at < key.size(); at += width)
                text += (at == 0 ? "" : with) + key.substr(at, width);
            BOOST_TEST(has_form(text, ssh_key_form::wrapped));
            BOOST_TEST(unwrapped_ssh_key(text) == key);
            BOOST_TEST(unwrapped_ssh_key('\n' + text + '\n') == key);
        }
    auto const data = base64(rsa(2048));
    for (auto const& text :
        {"ssh-rsa\n" + data + " user@host", "ssh-rsa\n" + data.substr(0, 9) + '\n' + data.substr(9) + "\nuser@host",
            "ssh-rsa " + data.substr(0, 9) + '\n' + data.substr(9) + "\nuser@host"})
    {
        BOOST_TEST(has_form(text, ssh_key_form::wrapped));
        BOOST_TEST(unwrapped_ssh_key(text) == key);
    }
    // where more is wrong than the line breaks, and where nothing is
    BOOST_TEST(has_form("ssh-rsa AAAA\nBBBB", ssh_key_form::wrapped));
    for (std::string const& text : {std::string(), std::string("ssh-rsa AAAA\nBBBB"), key, "x\ny" + key})
        BOOST_TEST(unwrapped_ssh_key(text) == "");
    BOOST_TEST(is_unreadable("a\nb", ssh_key_fault::no_type));
}

BOOST_AUTO_TEST_SUITE_END()
