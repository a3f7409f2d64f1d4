// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/listening.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(fluence_advice_listening)

using preflight::detail::listening_place_in;
using preflight::detail::listening_places;

namespace
{
/// The places of a command, each with its port and, where nothing outside reaches it, an exclamation mark.
std::vector<std::string> places(std::string_view command)
{
    std::vector<std::string> all;
    for (auto const& place : listening_places(command))
    {
        BOOST_TEST(command.find(place.where) != command.npos);
        all.push_back(std::string(place.where) + " | " + std::string(place.port) + (place.is_loopback ? "!" : ""));
    }
    return all;
}
} // namespace

BOOST_AUTO_TEST_CASE(places_of_commands)
{
    struct
    {
        std::string_view         command;
        std::vector<std::string> expected;
    } const rows[] = {
        {"python3 serve.py --port 8000", {"--port 8000 | 8000"}},
        {"serve --port=8000", {"--port=8000 | 8000"}},
        {"serve --port=\"8000\"", {"--port=\"8000\" | 8000"}},
        {"serve --port '8000' x", {"--port '8000' | 8000"}},
        {"serve -p 80", {"-p 80 | 80"}},
        {"serve -p80", {"-p80 | 80"}},
        {"uvicorn app:app --host 127.0.0.1 --port 8000", {"--host 127.0.0.1 | !", "--port 8000 | 8000"}},
        {"uvicorn app:app --host 0.0.0.0 --port 8000", {"--port 8000 | 8000"}},
        {"gunicorn -b 0.0.0.0:80 app", {"-b 0.0.0.0:80 | 80"}},
        {"gunicorn -b127.0.0.1:80 app", {"-b127.0.0.1:80 | 80!"}},
        {"gunicorn --bind=:80", {"--bind=:80 | 80"}},
        {"gunicorn --bind unix:/run/x", {}},
        {"x --listen [::1]:80", {"--listen [::1]:80 | 80!"}},
        {"x --listen [::]:80", {"--listen [::]:80 | 80"}},
        {"x --listen ::1", {"--listen ::1 | !"}},
        {"x --listen [::1", {}},
        {"x --listen [::1]80", {}},
        {"x --listen http://localhost:80/", {"--listen http://localhost:80/ | 80!"}},
        {"x --address LocalHost", {"--address LocalHost | !"}},
        {"x --bind 127.1", {"--bind 127.1 | !"}},
        {"x --bind 127.0.0.1.example", {}},
        {"x --bind 10.0.0.7:80", {"--bind 10.0.0.7:80 | 80"}},
        {"x --host example.com", {}},
        {"x --host a:b", {}},
        {"x --host", {}},
        {"x --port", {}},
        {"x --port $PORT", {}},
        {"x --port 0", {}},
        {"x --port 65536", {}},
        {"x --port --host localhost", {"--host localhost | !"}},
        {"x --ports 80", {}},
        {"x - 80", {}},
        {"jupyter lab --ip=127.0.0.1 --ServerApp.port=8888", {"--ip=127.0.0.1 | !", "--ServerApp.port=8888 | 8888"}},
        {"python manage.py runserver 0.0.0.0:8000", {"0.0.0.0:8000 | 8000"}},
        {"python manage.py runserver 8000", {"8000 | 8000"}},
        {"python -m http.server 8080", {"8080 | 8080"}},
        {"python -m http.server", {}},
        {"x 127.0.0.1:80 localhost:81 *:82 :83 [::]:84",
            {"127.0.0.1:80 | 80!", "localhost:81 | 81!", "*:82 | 82", ":83 | 83", "[::]:84 | 84"}},
        {"x 8.8.8.8:53 host:80 a:b 80 :", {}},
        {"PORT=80 x", {"PORT=80 | 80"}},
        {"OLLAMA_HOST=127.0.0.1:11434 ollama serve", {"OLLAMA_HOST=127.0.0.1:11434 | 11434!"}},
        {"export HOST='localhost'; x", {"HOST='localhost' | !"}},
        {"A_PORT=80 MASTER_ADDR=127.0.0.1 x", {}},
        {"bash -c \"cd a && serve --port 80\"", {"--port 80 | 80"}},
        {"ssh -p 22 a && serve -p 80", {"-p 80 | 80"}},
        {"mkdir -p 80; curl localhost:80 | redis-cli --host localhost", {}},
        {"torchrun --master_port 29500 x", {}},
        {"", {}},
    };
    for (auto const& [command, expected] : rows)
        BOOST_TEST(places(command) == expected, command);
}

BOOST_AUTO_TEST_CASE(variables)
{
    struct
    {
        std::string_view name, value, port;
        bool             is_loopback;
    } const rows[] = {
        {"PORT", "8080", "8080", false},
        {"GRADIO_SERVER_PORT", "1", "1", false},
        {"HOST", "localhost", "", true},
        {"HOST", "0.0.0.0:80", "80", false},
        {"OLLAMA_HOST", "http://127.0.0.1:11434", "11434", true},
    };
    for (auto const& row : rows)
    {
        auto const place = listening_place_in(row.name, row.value).value_or(preflight::detail::listening_place{});
        BOOST_TEST(place.where == row.value);
        BOOST_TEST(place.port == row.port);
        BOOST_TEST(place.is_loopback == row.is_loopback);
    }
    for (std::string_view const name : {"port", "PORTS", "DB_HOST", "", "PORT HOST"})
        BOOST_TEST(!listening_place_in(name, "localhost:80"), name);
    BOOST_TEST(!listening_place_in("PORT", "localhost:80"));
    BOOST_TEST(!listening_place_in("HOST", "0.0.0.0"));
    BOOST_TEST(!listening_place_in("HOST", "80"));
}

BOOST_AUTO_TEST_SUITE_END()
