// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

using http_request  = boost::beast::http::request<boost::beast::http::string_body>;
using http_response = boost::beast::http::response<boost::beast::http::string_body>;

/// A function that answers a request. It is called from all threads of the server.
using http_handler = std::function<http_response(http_request const&)>;

/// Returns an answer with JSON text as its body.
inline http_response json_response(boost::beast::http::status status, std::string body)
{
    http_response made(status, 11);
    made.set(boost::beast::http::field::content_type, "application/json");
    made.body() = std::move(body);
    return made;
}

/// Returns `{"detail": …}` with the reason phrase of a status, as FastAPI answers a request that does not reach an endpoint.
inline http_response plain_refusal(boost::beast::http::status status)
{
    return json_response(status, R"({"detail":")" + std::string(obsolete_reason(status)) + "\"}");
}

/// The limits of a server for its clients.
struct http_limits
{
    std::size_t               body     = std::size_t{1} << 20;     // bytes
    std::chrono::milliseconds patience = std::chrono::seconds(30); // to send a whole request, and to receive an answer
};

/// One connection, which reads one request after the other and answers it when it is complete. It lives as long as an operation is pending.
class http_session : public std::enable_shared_from_this<http_session>
{
    using error_code = boost::beast::error_code;
    using parser     = boost::beast::http::request_parser<boost::beast::http::string_body>;

    boost::beast::tcp_stream  stream_;
    boost::beast::flat_buffer buffer_;
    std::optional<parser>     parser_; // of one request
    http_response             response_;
    std::size_t               drained_ = 0;
    http_handler const&       handler_;
    http_limits const&        limits_;

    /// Returns a handler that calls a member function, and keeps the session alive until then.
    template <class Member>
    auto then(Member member)
    {
        return boost::beast::bind_front_handler(member, shared_from_this());
    }

public:
    http_session(boost::asio::ip::tcp::socket socket, http_handler const& handler, http_limits const& limits)
        : stream_(std::move(socket)), handler_(handler), limits_(limits)
    {}

    void start() { boost::asio::dispatch(stream_.get_executor(), then(&http_session::read_header)); }

private:
    void read_header()
    {
        parser_.emplace();
        parser_->body_limit(limits_.body);
        stream_.expires_after(limits_.patience);
        async_read_header(stream_, buffer_, *parser_, then(&http_session::on_header));
    }

    void on_header(error_code ec, std::size_t)
    {
        if (ec)
            return on_broken(ec);
        if (!boost::beast::iequals(parser_->get()[boost::beast::http::field::expect], "100-continue"))
            return read_body({}, 0);
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        boost::asio::async_write(stream_, boost::asio::buffer(go_on), then(&http_session::read_body));
    }

    void read_body(error_code ec, std::size_t)
    {
        if (!ec)
            async_read(stream_, buffer_, *parser_, then(&http_session::on_request));
    }

    void on_request(error_code ec, std::size_t)
    {
        if (ec)
            return on_broken(ec);
        response_ = handler_(parser_->get());
        respond(parser_->get().keep_alive());
    }

    /// A request that is too large, or not HTTP, is answered and then the connection is closed. A request that breaks off is not answered.
    void on_broken(error_code ec)
    {
        namespace http = boost::beast::http;
        bool const is_http =
            ec.category() == make_error_code(http::error::end_of_stream).category(); // not: reset, timeout
        if (!is_http || ec == http::error::partial_message)
            return;
        if (ec == http::error::end_of_stream)
            return finish();
        response_ =
            plain_refusal(ec == http::error::body_limit ? http::status::payload_too_large : http::status::bad_request);
        respond(false);
    }

    void respond(bool keep_alive)
    {
        response_.version(parser_->get().version());
        response_.keep_alive(keep_alive);
        response_.prepare_payload();
        if (parser_->get().method() == boost::beast::http::verb::head)
            response_.body().clear(); // the header keeps its length
        stream_.expires_after(limits_.patience);
        async_write(stream_, response_, then(&http_session::on_answered));
    }

    void on_answered(error_code ec, std::size_t)
    {
        if (!ec)
            response_.keep_alive() ? read_header() : finish();
    }

    /// Closes the connection after the client has. If it were closed with unread bytes, a client that is still sending might lose the answer.
    void finish()
    {
        error_code ignored;
        stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
        stream_.expires_after(std::chrono::seconds(2));
        drain({}, 0);
    }

    void drain(error_code ec, std::size_t n)
    {
        static constexpr std::size_t most = std::size_t{64} << 20;
        buffer_.clear();
        if ((drained_ += n) < most && !ec)
            stream_.async_read_some(buffer_.prepare(65536), then(&http_session::drain));
    }
};

/// An asynchronous HTTP server on the loopback interface.
class http_server
{
    using tcp = boost::asio::ip::tcp;

    http_handler              handler_;
    http_limits               limits_;
    boost::asio::io_context   context_;
    tcp::acceptor             acceptor_{context_};
    boost::asio::steady_timer pause_{context_};
    boost::asio::signal_set   signals_{context_, SIGINT, SIGTERM};

public:
    /// Listens on a port, or on a free one for 0. Throws `boost::system::system_error` when that is not possible.
    http_server(std::uint16_t port, http_handler handler, http_limits limits)
        : handler_(std::move(handler)), limits_(limits)
    {
        tcp::endpoint const here(boost::asio::ip::address_v4::loopback(), port);
        acceptor_.open(here.protocol());
        acceptor_.set_option(tcp::acceptor::reuse_address(true));
        acceptor_.bind(here);
        acceptor_.listen();
        signals_.async_wait([this](auto, int) { context_.stop(); });
    }

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    /// Serves with `threads` threads until SIGINT or SIGTERM arrives, or has arrived already.
    void run(unsigned threads)
    {
        accept();
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back([this] { context_.run(); });
        context_.run();
    }

private:
    void accept()
    {
        acceptor_.async_accept(
            boost::asio::make_strand(context_), [this](boost::beast::error_code ec, tcp::socket socket) {
                if (ec)
                    return accept_later();
                socket.set_option(tcp::no_delay(true), ec);
                std::make_shared<http_session>(std::move(socket), handler_, limits_)->start();
                accept();
            });
    }

    /// Most often there are no file descriptors left, and others will be closed soon.
    void accept_later()
    {
        pause_.expires_after(std::chrono::milliseconds(50));
        pause_.async_wait([this](auto ec) {
            if (!ec)
                accept();
        });
    }
};
