// SPDX-License-Identifier: BSL-1.0
#include <preflight/checked.hpp>
#include <preflight/kinds.hpp>

#include <string_view>
#include <vector>

#ifdef REJECT
#define LAST ","
#else
#define LAST ""
#endif

// expect: error.*the text is not valid for its type
// expect: there_is_no_issue_at<[^ ]*line<1>, [^ ]*column<7>
// expect: (body: JSON decode error|'b', 'o', 'd', 'y', ':', ' ', 'J', 'S', 'O', 'N', ' ')
// expect: text_that_is_no_json.cpp:18:
constexpr std::string_view body = preflight::checked<std::vector<int>, "[1, 2" LAST "]">;
