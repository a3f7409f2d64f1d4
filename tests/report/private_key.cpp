// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/private_key.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(report_private_key)

using preflight::detail::find_private_key;

BOOST_AUTO_TEST_CASE(private_keys)
{
    std::string const five = "-----", word = " PRIVATE KEY";
    for (std::string const& key : {
             five + "BEGIN OPENSSH" + word + five + "\nb3Bl\n" + five + "END OPENSSH" + word + five,
             five + "BEGIN RSA" + word + five + "\nMIIE\n" + five + "END RSA" + word + five,
             five + "BEGIN ENCRYPTED" + word + five + "\nMIIE\n" + five + "END ENCRYPTED" + word + five,
             five + "BEGIN" + word + five + "\nMIIE\n" + five + "END" + word + five,
             five + "BEGIN PGP" + word + " BLOCK" + five + "\nlQ\n" + five + "END PGP" + word + " BLOCK" + five,
             "---- BEGIN SSH2 ENCRYPTED" + word + " ----\nP2/\n---- END SSH2 ENCRYPTED" + word + " ----",
             std::string("PuTTY-User-Key-File-") + "3: ssh-ed25519\nEncryption: none\nPrivate-MAC: 0a1b",
             five + "BEGIN OPENSSH" + word + five + "\\nb3Bl\\n" + five + "END OPENSSH" + word + five, // no line breaks
         })
    {
        BOOST_TEST(find_private_key(key) == key);
        BOOST_TEST(find_private_key("a " + key) == key);
        BOOST_TEST(find_private_key(key + "\nmore") == key);
        BOOST_TEST(find_private_key("x\n" + key + "\n" + key) == key);
        auto const cut = key.substr(0, key.size() / 2 + 12);
        BOOST_TEST(find_private_key(cut) == cut); // it goes to the end of the text
    }
    // without its first line
    auto const body = std::string("b3BlbnNzaC1rZXkt") + "djEAAAAABG5vbmU";
    BOOST_TEST(find_private_key("b " + body) == body);
    BOOST_TEST(find_private_key(body + '\n' + five + "END OPENSSH" + word + five + "\nx") ==
               body + '\n' + five + "END OPENSSH" + word + five);
    // the first of two forms
    BOOST_TEST(find_private_key("PuTTY-User-Key-File-2: x " + five + "BEGIN" + word).starts_with("PuTTY"));
    BOOST_TEST(find_private_key(five + "BEGIN" + word + " PuTTY-User-Key-File-2: x ").starts_with("-----"));
}

BOOST_AUTO_TEST_CASE(none)
{
    for (std::string_view const text : {"", "PRIVATE KEY", "BEGIN PRIVATE KEY", "-----BEGIN PUBLIC KEY-----",
             "-----BEGIN CERTIFICATE-----", "---- BEGIN SSH2 PUBLIC KEY ----", "PuTTY-User-Key-File-", "-----BEGIN ",
             "-----BEGIN 01234567890123456789012 PRIVATE KEY", "b3BlbnNzaC1rZXktdjI"})
        BOOST_TEST(find_private_key(text).empty(), text);
    BOOST_TEST(!find_private_key("-----BEGIN 0123456789012345678 PRIVATE KEY").empty()); // within 32 characters
}

BOOST_AUTO_TEST_SUITE_END()
