# SPDX-License-Identifier: BSL-1.0

# What doxygen reads instead of a header or a page; lines keep their numbers.

BEGIN {
    while ((getline internal < "docs/Doxyfile") > 0 && !sub(/^EXCLUDE_SYMBOLS *= */, "", internal))
        ;
    gsub(/ /, "|", internal)
    internal = "^(} // )?namespace (.*::)?(" internal ")$"
}

# A page, which will lie in build/docs/html: links to what is no page there lead to the repository, and none into a page.
FILENAME ~ /\.md$/ {
    sub(/README\.md#[a-z-]*/, "README.md")
    root = FILENAME ~ /docs\/[a-z-]*\.md$/ ? "\\.\\./" : ""
    line = ""
    while (match($0, "]\\(" root "[A-Za-z0-9./_-]+\\)")) {
        link = substr($0, RSTART, RLENGTH)
        if (link ~ /[a-z0-9]\/README\.md\)$/) sub(/README\.md\)$/, ")", link)
        if (link !~ /\.md\)$/) sub("\\(" root, "(../../../", link)
        line = line substr($0, 1, RSTART - 1) link
        $0 = substr($0, RSTART + RLENGTH)
    }
    print line $0
    next
}

# A comment above a namespace is about the file. It begins in the empty line above it.
/^$/ || (held && /^\/\/\//) { held = held $0 "\n"; next }
held {
    documented = held ~ /\/\/\//
    if (/^namespace / && documented) held = "/// @file" held
    printf "%s", held
    held = ""
}
/^\/\/\// { documented = 1 }

# Doxygen does not notice when a concept, or a type without members, has no comment. A link that leads nowhere makes it complain.
$0 ~ internal { inside = /^namespace/ }
/^(concept|struct|class) / && !/^(struct|class) [a-z_]+;$/ && !inside && !documented { document("@ref undocumented_" $2) }
/^}|;$/ { documented = 0 }

# Doxygen 1.9 cannot read `namespace a::inline b`, and wants to know every namespace.
{ sub(/::inline PREFLIGHT_ABI/, ""); sub(/^struct boost::system::/, "struct ") }

# What all rules have is said once, by the concept `rule_for`; and what all comparisons are, here.
/^    static constexpr auto +code/                  { document("The code of its issue.") }
/^    constexpr bool operator\(\)/                   { document("Whether a value keeps the rule.") }
/^    constexpr void parameters\(/                   { document("What goes into the message and the context of its issue (`rule_for`).") }
/^    constexpr void keywords\(/                     { document("What JSON Schema calls the same (`rule_for`).") }
/^    (constexpr )?void +edges\(/                        { document("What keeps or breaks it by a hair, for the generator (`rule_for`).") }
/^    constexpr bool (fits|rest)\(/                  { document("What is left to judge where the text was judged while it was read (`rule_for`).") }
/^    constexpr void (allowed|banned)\(/             { document("The characters to judge a text by while it is read (`rule_for`).") }
/^    static constexpr bool +before_elements/        { document("It is judged before the elements are (`before_elements`).") }
/^    static constexpr bool +exhaustive/             { document("It judges values of any type (`exhaustive`).") }
/^    (static constexpr )?std::string_view +sentence( = .*)?;/                   { document("What is said where it is broken, with `{name}` for a parameter (`rule_for`).") }
/^    friend (constexpr )?[a-z]+ operator(==|<=>)/   { document("Compares all members.") }
# What all kinds have is said once, by `kind`; and what all facets have, in `schema/model.hpp`.
/^    using subject +=/                                        { document("What rules see (`kind`).") }
/^    using inner +=/                                          { document("What it holds (`kind`).") }
/^    using limits +=/                                         { document("Of the type.") }
/^    static constexpr shape +what/                            { document("Its shape (`kind`).") }
/^    static constexpr json_type +types/                       { document("The JSON types that may be one (`kind`).") }
/^    static constexpr std::string_view +name/                 { document("Its JSON type, for people (`kind`).") }
/^    static constexpr detail::[a-z_]+<[^>]*> +wrong_type/     { document("The issue of a value of another JSON type (`kind`).") }
/^    static (constexpr )?[a-zA-Z:_]+ +decode\(/               { document("Whether a JSON scalar is a sound value (`kind`).") }
/^    static (constexpr )?void +encode\(/                      { document("Puts the JSON scalar of a value (`kind`).") }
/^    static (constexpr )?bool +is_sound\(/                    { document("Whether `encode` puts what is decoded again (`kind`).") }
/^    static (constexpr )?[a-zA-Z:_]+ +subject_of\(/           { document("What rules see of a value (`kind`).") }
/^    static (constexpr )?void +assign\(/                      { document("Makes a value of what rules see of it (`kind`).") }
/^    static (constexpr )?void +keywords\(/                    { document("What JSON Schema calls the same (`kind`).") }
/^    static (constexpr )?void +edges\(/                       { document("What only just is one, and what just is not (`kind`).") }
/^    static (constexpr )?bool +has\(/                         { document("Whether it holds a value (`kind`).") }
/^    static (constexpr )?E const& +get\(/                     { document("The value that it holds (`kind`).") }
/^    static (constexpr )?E& +emplace\(/                       { document("The value that it holds, a new one where there is none (`kind`).") }
/^    static (constexpr )?void +reset\(/                       { document("Holds nothing from now on (`kind`).") }
/^    static (constexpr )?void +resize\(/                      { document("Gives it that many elements (`kind`).") }
/^    using (scalar|rule|field|cross_field) +=/                { document("What is asked of it.") }
/^    static constexpr [a-z_]+ (scalar|rule|field|cross_field)_of/ { document("What is asked of this one.") }
/^inline constexpr auto schema_of<fluence::/         { document("What a body must satisfy.") }
/^[a-z_]+\(.*\) -> /                                 { document("Takes its template arguments from those of the constructor.") }
{ print }

function document(sentence) { sub(/[^ ]/, "/** " sentence " */ &") }
