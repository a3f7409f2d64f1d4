// SPDX-License-Identifier: BSL-1.0
#include <preflight/checked.hpp>
#include <preflight/fluence/machine.hpp>

#include <string_view>

#ifdef REJECT
#define OS_IMAGE ""
#else
#define OS_IMAGE "Ubuntu Server 22.04"
#endif

// expect: error.*the text is not valid for its type
// expect: there_is_no_issue_at<[^ ]*line<3>, [^ ]*column<15>
// expect: (os_image: String should have at |'o', 's', '_', 'i', 'm', 'a', 'g', 'e', ':', ' ', 'S', 't', 'r', 'i', 'n', 'g', ' ')
// expect: text_with_an_issue.cpp:(17|18):
constexpr std::string_view body = preflight::checked<preflight::fluence::machine_request, R"({
  "plan_id": "e5f00ba8", "name": "my-vm", "ssh_key": "ssh-ed25519 AAAA",
  "os_image": ")" OS_IMAGE R"("
})">;
