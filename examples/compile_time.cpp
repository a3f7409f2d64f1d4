// SPDX-License-Identifier: BSL-1.0

// Values that are known at compile time are validated by the compiler, and an issue in them is a compile error.
#include <preflight/checked.hpp>
#include <preflight/fluence.hpp>

#include <iostream>
#include <string_view>

namespace gpu = preflight::fluence;

// A rule is a predicate.
static_assert(gpu::instance_name("my-gpu-vm"));
static_assert(!gpu::instance_name("My GPU VM"));
static_assert(gpu::port_number("65535") && !gpu::port_number("65536"));

// A whole struct can be validated, too, when the compiler has constexpr strings (g++ 12; clang with the library of g++ 13).
#if defined(__cpp_lib_constexpr_string) && (!defined(__clang__) || _GLIBCXX_RELEASE > 12)
static_assert(preflight::is_valid(gpu::machine_request{
    .plan_id = "a-plan", .name = "my-gpu-vm", .ssh_key = "ssh-ed25519 AAAA", .os_image = "Ubuntu Server 22.04"}));
#endif

// So can JSON text. This request is valid, or else the program does not compile: write "My GPU VM", and the compiler's first error tells line, column,
// path and message.
constexpr std::string_view request = preflight::checked<gpu::machine_request, R"({
    "plan_id": "075e40d4-2766-4347-833b-205245fe3629",
    "name": "my-gpu-vm",
    "ssh_key": "ssh-ed25519 AAAA",
    "os_image": "Ubuntu Server 22.04"
})">;
static_assert(!preflight::is_valid<gpu::machine_request>(R"({"plan_id": ""})"));

// The first issue of a text, for a test that a text has just this one.
constexpr auto issue = preflight::first_issue<gpu::machine_request>(R"({"plan_id": ""})");
static_assert(
    issue.code == preflight::code::string_too_short && issue.path.view() == "plan_id" && issue.where.column == 13);

// A type of your own that holds only valid names.
struct vm_name
{
    std::string_view text;

    consteval vm_name(char const* name) : text(name)
    {
        if (!gpu::instance_name(text))
            throw "not the name of an instance";
    }
};

int main()
{
    vm_name const name = "my-gpu-vm"; // "My GPU VM" here does not compile
    std::cout << "the compiler has checked the name " << name.text << " and the request " << request << '\n';
}
