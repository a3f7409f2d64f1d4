// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

/// How long a request may take.
struct http_patience
{
    std::chrono::milliseconds connect = std::chrono::seconds(10); // until the server is reached
    std::chrono::milliseconds total   = std::chrono::seconds(60); // until the answer is there
};

/// The outcome of a request.
struct http_outcome
{
    long        status = 0; // 0 when there is no complete answer
    std::string body;
    std::string failure;      // why there is no answer, in words
    bool        sent = false; // whether the server may have seen the request, or a part of it
};

namespace detail
{
/// Receives the body of an answer. A body that is larger than any proper answer ends the transfer.
inline std::size_t take_answer(char* piece, std::size_t, std::size_t size, void* body)
{
    static constexpr std::size_t most = std::size_t{1} << 20;
    auto&                        to   = *static_cast<std::string*>(body);
    if (size > most - to.size())
        return 0;
    to.append(piece, size);
    return size;
}
} // namespace detail

/// Sends `body` with `headers`, each `Name: value`, over HTTP or HTTPS, and waits for the answer. Redirections are not followed, so that no other
/// server gets the headers.
inline http_outcome http_post(
    std::string const& url, std::vector<std::string> const& headers, std::string_view body, http_patience patience)
{
    using handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
    using list   = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

    static CURLcode const global = curl_global_init(CURL_GLOBAL_DEFAULT);
    handle const          curl(global == CURLE_OK ? curl_easy_init() : nullptr, &curl_easy_cleanup);
    if (!curl)
        throw std::bad_alloc();

    list lines(nullptr, &curl_slist_free_all);
    for (auto const& header : headers)
    {
        auto* const longer = curl_slist_append(lines.get(), header.c_str());
        if (!longer)
            throw std::bad_alloc();
        static_cast<void>(lines.release()); // NOLINT(bugprone-unused-return-value): part of the longer one
        lines.reset(longer);
    }

    http_outcome                      out;
    std::array<char, CURL_ERROR_SIZE> words{};
    auto const                        set = [&](CURLoption option, auto value) {
        if (curl_easy_setopt(curl.get(), option, value) != CURLE_OK)
            out.failure = "this libcurl lacks an option that is needed";
    };
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_ERRORBUFFER, words.data());
    set(CURLOPT_DEFAULT_PROTOCOL, "https");
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(patience.connect.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(patience.total.count()));
    set(CURLOPT_HTTPHEADER, lines.get());
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    set(CURLOPT_POSTFIELDS, body.data());
    set(CURLOPT_WRITEFUNCTION, &detail::take_answer);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&out.body));
    if (!out.failure.empty())
        return out;

    CURLcode const done = curl_easy_perform(curl.get());

    long sent = 0; // bytes
    curl_easy_getinfo(curl.get(), CURLINFO_REQUEST_SIZE, &sent);
    out.sent = sent != 0;
    if (done == CURLE_OK)
        curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &out.status);
    else
        out.failure = words[0] ? words.data() : curl_easy_strerror(done);
    return out;
}
