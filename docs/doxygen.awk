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
/^    constexpr void edges\(/                        { document("What keeps or breaks it by a hair, for the generator (`rule_for`).") }
/^    constexpr bool (fits|rest)\(/                  { document("What is left to judge where the text was judged while it was read (`rule_for`).") }
/^    constexpr void (allowed|banned)\(/             { document("The characters to judge a text by while it is read (`rule_for`).") }
/^    static constexpr bool +before_elements/        { document("It is judged before the elements are (`before_elements`).") }
/^    static constexpr bool +exhaustive/             { document("It judges values of any type (`exhaustive`).") }
/^    std::string_view +sentence;/                   { document("What is said where it is broken, with `{name}` for a parameter (`rule_for`).") }
/^    friend (constexpr )?[a-z]+ operator(==|<=>)/   { document("Compares all members.") }
/^inline constexpr auto schema_of<fluence::/         { document("What a body must satisfy.") }
/^[a-z_]+\(.*\) -> /                                 { document("Takes its template arguments from those of the constructor.") }
{ print }

function document(sentence) { sub(/[^ ]/, "/** " sentence " */ &") }
