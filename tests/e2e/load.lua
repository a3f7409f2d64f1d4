-- SPDX-License-Identifier: BSL-1.0

-- For wrk: valid and invalid requests of each kind in turn, over persistent connections. PREFLIGHT_KEY and PREFLIGHT_PASSWORD hold the secrets.
local container = '{"plan_id":"075e40d4-2766-4347-833b-205245fe3629","name":"%s","container_settings":{"image":"ghcr.io/myorg/private-model:v1",'
    .. '"expose":[{"port":"22","protocol":"tcp"},{"port":"%s"}],"environment":[{"name":"MODEL_PATH","value":"/models/llama"}],'
    .. '"credentials":{"host":"%s","username":"u","password":"' .. os.getenv("PREFLIGHT_PASSWORD") .. '"}}}'
local machine = '{"plan_id":"e5f00ba8-268e-4279-9672-eabca860f19e","name":"%s","ssh_key":"ssh-ed25519 AAAA","os_image":"%s"}'

local mixed = {
    { "/gpu/instances/", container:format("my-gpu-container", "8080", "ghcr.io") },
    { "/gpu/instances/", container:format("My-Container", "99999", "quay.io") },
    { "/gpu/instances/vms", machine:format("my-gpu-vm", "Ubuntu Server 22.04") },
    { "/gpu/instances/vms", machine:format("my-gpu-vm-", "") },
    { "/gpu/instances/baremetal", machine:format("my-gpu-server", "Debian 12") },
    { "/gpu/instances/baremetal", "{" },
}
local formatted, n = {}, 0

local threads = {}
function setup(thread)
    threads[#threads + 1] = thread
end

function init()
    for i, request in ipairs(mixed) do
        formatted[i] = wrk.format("POST", request[1],
            { ["Content-Type"] = "application/json", ["X-API-KEY"] = os.getenv("PREFLIGHT_KEY") }, request[2])
    end
    accepted, refused, other = 0, 0, 0
end

function request()
    n = n % #formatted + 1
    return formatted[n]
end

function response(status)
    if status == 200 then
        accepted = accepted + 1
    elseif status == 422 then
        refused = refused + 1
    else
        other = other + 1
    end
end

-- One line for a program to read: times in microseconds.
function done(summary, latency)
    local accepted, refused, other = 0, 0, 0
    for _, thread in ipairs(threads) do
        accepted = accepted + thread:get("accepted")
        refused = refused + thread:get("refused")
        other = other + thread:get("other")
    end
    local e = summary.errors
    io.write(("result accepted=%d refused=%d other=%d errors=%d duration=%d p50=%d p99=%d max=%d\n"):format(
        accepted, refused, other, e.connect + e.read + e.write + e.timeout,
        summary.duration, latency:percentile(50), latency:percentile(99), latency.max))
end
