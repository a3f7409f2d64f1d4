# SPDX-License-Identifier: BSL-1.0

# Prints the C++ of a page in Markdown, in order: what is fenced as cpp, what is fenced as text, as a string literal, and what readers do not see:
# comments that begin with a line `<!-- cpp` and end with a line `-->`.
/^```cpp$/ || /^<!-- cpp$/ { printf "#line %d \"%s\"\n", NR + 1, FILENAME; code = 1; next }
/^```text$/ { printf "R\"page("; code = text = 1; next }
/^```$/ && text { print ")page\""; code = text = 0; next }
/^```$/ || /^-->$/ { code = 0; next }
code
