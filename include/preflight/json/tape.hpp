// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A value of a JSON text, or a key, and where it is.
struct token
{
    std::uint32_t begin;  // in the text, of a string behind its quote; or in what the tape has unescaped
    std::uint32_t end;    // likewise
    std::uint32_t next;   // the token behind the value
    json_type     type;   // of a key: a string
    bool          as_is;  // whether it is spelled as it would be written
    bool          copied; // of a string: whether it had escapes, and lies in what the tape has unescaped
    bool          real;   // of a number: whether it has a fraction or an exponent
};

/// The tokens of a JSON text, one after the other: a document that owns next to nothing. A key stands before its value, and an array or an object before
/// what it holds.
class tape
{
    /// Where the keys of a large object are found.
    struct table
    {
        std::uint32_t end;   // of the object
        std::uint32_t begin; // of its slots
        std::uint32_t mask;
    };

    std::string_view           text_;
    std::unique_ptr<token[]>   tokens_;
    std::vector<table>         tables_;    // in the order of `end`
    std::vector<std::uint32_t> slots_;     // keys
    std::string                unescaped_; // what strings with escapes spell

public:
    /// What is no token.
    static constexpr std::uint32_t none = 0xffffffff;

    /// How deep arrays and objects may lie in each other at most.
    static constexpr std::size_t most_deep = 64;

    /// Reads a text, which must outlive this. False: it is no JSON in which arrays and objects lie in each other at most `depth` deep, or it is odd,
    /// which is for a parser to judge: no array and no object, a key that comes twice in an object, a number of 200 characters or with an exponent of
    /// three digits, more levels than `most_deep`, a text of 256 MiB. Linear.
    PREFLIGHT_DECL bool read(std::string_view text, std::size_t depth);

    /// A token; the root is the first.
    token const& operator[](std::uint32_t at) const { return tokens_[at]; }
    /// What a string or a key spells.
    std::string_view text_of(token const& t) const
    {
        return {(t.copied ? unescaped_.data() : text_.data()) + t.begin, t.end - t.begin};
    }
    /// Whether a key is this one.
    bool is_key(std::uint32_t key, std::string_view name) const
    {
        auto const text = text_of(tokens_[key]);
        return text.size() == name.size() && is_same(text.data(), name.data(), name.size());
    }
    /// The text of a value, as the document has it, where it is spelled as it would be written or is a number.
    std::string_view spelled(token const& t) const
    {
        std::uint32_t const quote = t.type == json_type::string ? 1 : 0;
        return {text_.data() + t.begin - quote, t.end - t.begin + 2 * std::size_t{quote}};
    }
    /// The key of an object that has a name; `none` where there is none. Linear in small objects only.
    PREFLIGHT_DECL std::uint32_t find(std::uint32_t object, std::string_view name) const;
    /// A value that is neither an array nor an object.
    PREFLIGHT_DECL json_scalar scalar(token const& t) const;
    /// Appends a value as compact JSON text, as `append_json` writes it. Linear.
    PREFLIGHT_DECL void append_to(std::string& out, std::uint32_t at) const;

private:
    friend class tape_reader;

    /// Whether so many bytes are the same: of few, the first and the last eight or four, which may overlap.
    static bool is_same(char const* a, char const* b, std::size_t size)
    {
        auto const parts = [=]<class Part>(Part first, Part last) {
            Part       other_first{}, other_last{};
            auto const end = size - sizeof(Part);
            std::memcpy(&first, a, sizeof(Part));
            std::memcpy(&last, a + end, sizeof(Part));
            std::memcpy(&other_first, b, sizeof(Part));
            std::memcpy(&other_last, b + end, sizeof(Part));
            return first == other_first && last == other_last;
        };
        if (size > 16)
            return std::memcmp(a, b, size) == 0;
        if (size >= 8)
            return parts(std::uint64_t{}, std::uint64_t{});
        if (size >= 4)
            return parts(std::uint32_t{}, std::uint32_t{});
        return size == 0 || (a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1]);
    }

    PREFLIGHT_DECL std::uint32_t hash_of(std::string_view key) const;
    PREFLIGHT_DECL bool          keys_differ(std::uint32_t object) const;
    PREFLIGHT_DECL bool          make_table(std::uint32_t object, std::size_t count);
};
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/json/impl/tape.hpp>
#endif
