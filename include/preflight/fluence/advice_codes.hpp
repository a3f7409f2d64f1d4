// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/config.hpp>

#include <algorithm>
#include <array>
#include <string_view>

/// What may be told of a request besides its verdict: a table of all kinds of advice. docs/advice.md has a section on each.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
namespace detail
{
using enum certainty;

// What it costs, where several kinds cost the same.
inline constexpr std::string_view nobody_gets_in =
    "Nobody can log in until the key is replaced, which for VMs and bare metal means to deploy, and to pay, once more.";
inline constexpr std::string_view never_starts =
    "The image cannot be pulled: the container never starts, and its first hours are deducted all the same.";
inline constexpr std::string_view starts_again =
    "When the command ends, the container is started again, and again, and each hour is charged.";
inline constexpr std::string_view out_of_reach = "The program runs and is charged, and nobody reaches it. The ports of "
                                                 "an instance cannot be changed once it is deployed.";
inline constexpr std::string_view value_is_wrong =
    "The program gets another value than is meant, and mostly tells so only in its log, while it is charged.";
inline constexpr std::string_view is_refused = "The API refuses the deployment.";

/// All kinds of advice on requests.
inline constexpr std::array codes{
    // clang-format off
    preflight::advice_codes::unknown_key,
    preflight::advice_codes::misplaced_key,

    advice_code{"ssh-key-unreadable", sure,
        "An SSH key that is no public key in the form of OpenSSH.",
        nobody_gets_in,
        "Give the one line of the file that ends with .pub, as `ssh-keygen -y -f KEYFILE` prints it."},
    advice_code{"ssh-key-private", sure,
        "A private SSH key where the public one should be.",
        "Whoever reads the request or the instance has the key, and nobody can log in with it.",
        "Make a new pair with `ssh-keygen`, as this key is no longer secret, and give the line in the file that ends with .pub."},
    advice_code{"ssh-key-path", sure,
        "The name of a file, or a command, where an SSH key should be.",
        nobody_gets_in,
        "Give what is in the file, not its name: the API cannot see your files."},
    advice_code{"ssh-key-wrapped", sure,
        "A public SSH key that is broken into several lines.",
        nobody_gets_in,
        "Give the key in one line."},
    advice_code{"ssh-key-weak", perhaps,
        "An RSA key of less than 2,048 bits.",
        "Some SSH servers refuse such a key, and then nobody can log in.",
        "Make a key with `ssh-keygen -t ed25519`."},
    advice_code{"ssh-key-uncommon", perhaps,
        "An SSH key of a type that not all servers take: other than RSA, ECDSA and Ed25519, or a certificate.",
        "An SSH server that does not take it lets nobody in.",
        "Give an Ed25519 key, unless you know the server in the image."},
    advice_code{"ssh-key-without-port-22", perhaps,
        "An SSH key, and port 22 is not exposed.",
        "The SSH server, which listens on port 22, is out of reach, and ports cannot be changed once the instance is deployed.",
        "Expose port 22 with the protocol tcp."},
    advice_code{"ssh-port-without-key", perhaps,
        "Port 22 is exposed, and there is no SSH key.",
        "The SSH server lets nobody in without a key.",
        "Give an `ssh_key`, or leave port 22 out."},
    advice_code{"command-replaces-ssh-server", perhaps,
        "A startup command for a predefined image whose own entrypoint starts the SSH server, and there is an SSH key.",
        "The command replaces the entrypoint, so that no SSH server runs and nobody can log in.",
        "Start the SSH server in the command, too, or leave the command out and start the program once you are logged in."},

    advice_code{"image-malformed", sure,
        "The reference of an image that no registry can understand.",
        never_starts,
        "Write it as `docker pull` takes it: a host, a path, and behind them a tag or a digest."},
    advice_code{"image-floating", likely,
        "An image without a tag, or with the tag latest.",
        "A host on which the image is already present does not pull it again: it may run an older copy than you expect, and others a newer one.",
        "Name a tag of a version, or a digest."},
    advice_code{"credentials-for-another-registry", sure,
        "Credentials for another registry than that of the image.",
        "Credentials are used for the registry that they name alone: a private image cannot be pulled, so that the container never starts.",
        "Name the registry of the image in `credentials`, or leave them out if the image is public."},

    advice_code{"command-starts-with-option", sure,
        "A startup command that begins with an option.",
        "The command replaces the entrypoint of the image and is not appended to it: there is no program of this name, so that the container never starts.",
        "Write the program before its options: that of the image's entrypoint."},
    advice_code{"command-ends-at-once", perhaps,
        "A startup command that ends at once.",
        starts_again,
        "Let the command go on, as with `sleep infinity` at its end, if it is there to be logged into."},
    advice_code{"port-not-exposed", perhaps,
        "The command listens on a port that is not exposed.",
        out_of_reach,
        "Expose the port, or let the program listen on one that is."},
    advice_code{"listens-on-loopback", perhaps,
        "The command listens on an address that only the container itself can reach.",
        out_of_reach,
        "Let the program listen on 0.0.0.0."},
    advice_code{"port-doubled", likely,
        "The same port twice, whatever the protocols.",
        "Ports are told apart by their number alone: only the first is kept, and the other is out of reach.",
        "Expose each number once, or let the program listen on another."},
    advice_code{"port-range-syntax", sure,
        "A port that is spelled as the web console or Docker has it: 5000-5005, 8080/tcp, 8080:80.",
        "The API takes one number, and refuses the request.",
        "Write one entry for each port, with the number in `port` and tcp, udp or http in `protocol`."},

    advice_code{"variable-doubled", likely,
        "The same variable twice.",
        "The last counts, and the first does nothing.",
        "Keep the one that is meant."},
    advice_code{"token-in-the-clear", sure,
        "An access token or a private key in a variable or the command.",
        "Whoever may look at the instance reads it, as the API shows variables and the command; so may its logs.",
        "Revoke it if it has been sent already. Let the program fetch it from elsewhere, or give one that can do little and expires soon."},
    advice_code{"placeholder-left", perhaps,
        "A value that stands for one that was to be filled in.",
        value_is_wrong,
        "Fill in the value."},
    advice_code{"quotes-in-value", perhaps,
        "The value of a variable in quotes.",
        "No shell reads it: the quotes become part of the value.",
        "Leave the quotes out."},
    advice_code{"expanded-by-host", perhaps,
        "$(NAME) in a value or the command.",
        "The host puts the variable of that name in its place before the program, or a shell, sees it.",
        "Write $$(NAME) if it should reach the program as it is."},

    advice_code{"location-unknown", perhaps,
        "A location that is no country.",
        "No plan is offered there, so the deployment is refused.",
        "Give one of the codes in the plan's `attributes.location`, which are those of ISO 3166-1."},
    advice_code{"plan-id-no-uuid", perhaps,
        "The identifier of a plan that is no UUID, as those of plans are.",
        is_refused,
        "Copy the `plan.id` of a container plan, or the `id` of an option for VMs and bare metal."},
    advice_code{"machine-plan-for-container", sure,
        "The plan of a VM or of bare metal in a request for a container.",
        is_refused,
        "Take a plan of `GET /gpu/plans/`, or send a request for a VM or bare metal."},
    advice_code{"container-plan-for-machine", sure,
        "The plan of a container in a request for a VM or bare metal.",
        is_refused,
        "Take an option of `GET /gpu/plans/vms` or `GET /gpu/plans/baremetal`, or send a request for a container."},
    advice_code{"vm-plan-for-baremetal", sure,
        "The plan of a VM in a request for bare metal.",
        is_refused,
        "Take an option of `GET /gpu/plans/baremetal`, or send the request to /gpu/instances/vms."},
    advice_code{"baremetal-plan-for-vm", sure,
        "The plan of bare metal in a request for a VM.",
        is_refused,
        "Take an option of `GET /gpu/plans/vms`, or send the request to /gpu/instances/baremetal."},
    advice_code{"deducted-at-once", perhaps,
        "What the deployment deducts from the balance at once.",
        "The price of several hours is deducted when the instance is created.",
        "Look whether it is what you expect; nothing has to be done."},
    advice_code{"balance-too-low", sure,
        "A balance that is lower than what the deployment deducts at once.",
        is_refused,
        "Top up the balance, or choose a plan that costs less."},
    // clang-format on
};

/// The row of a code. A name that no row has does not compile.
consteval advice_code const& code_named(std::string_view name)
{
    auto const* const row =
        std::find_if(codes.begin(), codes.end(), [&](advice_code const& each) { return each.name == name; });
    return *row; // which is no constant at the end
}
} // namespace detail

/// All kinds of advice on requests, in the order in which they are documented.
inline constexpr auto const& all_advice_codes = detail::codes;

/// Returns the row of a code, or a null pointer for a name that none has. Linear in the codes.
[[nodiscard]] constexpr advice_code const* find_advice_code(std::string_view name)
{
    for (auto const& each : all_advice_codes)
        if (each.name == name)
            return &each;
    return nullptr;
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
