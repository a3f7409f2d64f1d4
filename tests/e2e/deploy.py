# SPDX-License-Identifier: BSL-1.0
"""Runs deploy_with_curl as a process with the mock server and with servers that are broken.

PREFLIGHT_DEPLOY and PREFLIGHT_MOCK name the two programs.
"""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import unittest
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import markers
from markers import KEY
from servers import Canned, Mock, Unreachable, answer, output

DEPLOY = os.environ["PREFLIGHT_DEPLOY"]
MOCK = os.environ["PREFLIGHT_MOCK"]

PASSWORD = markers.PASSWORD + '"ä'  # which JSON text and its values spell differently

CONTAINER = {
    "plan_id": "p",
    "name": "n",
    "container_settings": {
        "image": "ghcr.io/o/private:v1",
        "expose": [{"port": "22"}],
        "environment": [{"name": "SSH_PUBKEY", "value": "v"}],
        "credentials": {"host": "ghcr.io", "username": "u", "password": PASSWORD},
    },
}
MACHINE = {"plan_id": "p", "name": "n", "ssh_key": "k", "os_image": "Debian 12"}
SOUND = {"container": CONTAINER, "vm": MACHINE, "baremetal": MACHINE}
PATHS = {"container": "/gpu/instances/", "vm": "/gpu/instances/vms", "baremetal": "/gpu/instances/baremetal"}

OS_IMAGE = "Provided OS image sss is not supported for the selected offer. Available OS images: Ubuntu Server 22.04"

EXAMPLES = Path(__file__).parents[2] / "examples"
IMAGES = EXAMPLES / "mock/default_images.json"
OFFERS = ("--plans", EXAMPLES / "mock/container_plans.json", "--plans", EXAMPLES / "mock/machine_plans.json", "--default-images", IMAGES)

DEPLOYED, FAULTY, TROUBLE, REFUSED, NOT_REACHED, UNCLEAR = range(6)
OPTIONS = {"container": ["--own-image"], "vm": [], "baremetal": []}


class Deploying(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def file(self, request: Any) -> str:
        path = Path(self.folder, "request.json")
        path.write_text(request if isinstance(request, str) else json.dumps(request, indent=2), encoding="utf-8")
        return str(path)

    def deploy(self, kind: str, request: Any, *options: str, key: str = KEY) -> subprocess.CompletedProcess[str]:
        """Runs the program, and checks that it shows no secret."""
        done = output([DEPLOY, kind, *options, self.file(request)], **({"FLUENCE_API_KEY": key} if key else {}))
        for secret in (KEY, markers.PASSWORD):
            self.assertNotIn(secret, done.stdout + done.stderr)
        return done

    def ends(self, done: subprocess.CompletedProcess[str], status: int, said: str = "") -> None:
        """Checks how the program ended, and that standard error contains a text. Standard output has the identifier of an instance or nothing."""
        self.assertEqual(done.returncode, status, done)
        self.assertIn(said, done.stderr)
        self.assertEqual(bool(done.stdout), status == DEPLOYED, done)


class AgainstTheMock(Deploying):
    def test_each_kind_is_deployed(self) -> None:
        with Mock(MOCK, "--log") as mock:
            for kind, request in SOUND.items():
                if kind == "container":
                    del (request := json.loads(json.dumps(request)))["container_settings"]["environment"]
                with self.subTest(kind):
                    done = self.deploy(kind, request, "--base-url", mock.url)
                    self.ends(done, DEPLOYED)
                    self.assertRegex(done.stdout, "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n$")
        self.assertEqual(re.findall(r"(?m)^200 (/[^:\s]*)", mock.log), list(PATHS.values()))

    def test_advice_is_told_by_both(self) -> None:
        costly = json.loads((EXAMPLES / "requests/costly.json").read_text())
        costly["container_settings"]["credentials"] = {"host": "docker.io", "username": "u", "passwrd": PASSWORD, "password": "x"}
        warning = "request.json:14:5: warning: container_settings.enviroment: `enviroment` is ignored: there is no such key here [unknown-key]\n"
        with Mock(MOCK, "--log") as mock:
            done = self.deploy("container", costly, "--base-url", mock.url)
            self.ends(done, DEPLOYED, warning)
            self.assertIn("= help: Did you mean `environment`?\n", done.stderr)
            self.assertIn("[image-floating]", done.stderr)
        with Canned(answer(500, json.dumps(costly))) as server:  # which echoes the secret under a misspelt key
            self.ends(self.deploy("container", costly, "--base-url", server.url), UNCLEAR, "the API answers 500: ")
        with Mock(MOCK, "--log") as mock:
            for options, told in (
                (["--no-advice"], False),
                (["--allow", "unknown-key"], False),
                (["--deny", "port-doubled"], True),
                (["--no-advice", "--deny", "perhaps"], False),
            ):
                done = self.deploy("container", costly, *options, "--base-url", mock.url)
                self.ends(done, DEPLOYED)
                self.assertEqual("[unknown-key]" in done.stderr, told, options)
            for options in (["--deny", "likely"], ["--deny", "image-floating"], ["--deny", "sure", "--allow", "unknown-key"]):
                self.ends(self.deploy("container", costly, *options, "--base-url", mock.url), FAULTY, "[image-floating]")
        self.assertEqual(len(re.findall("(?m)^200 ", mock.log)), 4)
        self.assertIn("200 /gpu/instances/: advice: container_settings.enviroment: `enviroment` is ignored", mock.log)
        self.assertIn("; container_settings.image: The image has no tag, which means `latest` [image-floating]; ", mock.log)
        self.assertNotIn(PASSWORD, mock.log)

    def test_issues_that_only_the_server_finds_are_shown_in_the_file(self) -> None:
        with Mock(MOCK, "--log") as mock:
            done = self.deploy("container", CONTAINER, "--own-image", "--base-url", mock.url)
        self.ends(done, REFUSED, "the API answers 422\n")
        self.assertIn(
            "request.json:13:17: container_settings.environment.0.name: "
            "Value error, SSH_PUBKEY is reserved for the SSH key\n"
            '  13 |         "name": "SSH_PUBKEY",\n'
            "     |                 ^~~~~~~~~~~~\n",
            done.stderr,
        )
        self.assertIn("422 /gpu/instances/: container_settings.environment.0.name: ", mock.log)

    def test_an_invalid_request_never_leaves(self) -> None:
        with Mock(MOCK, "--log") as mock:
            for kind in SOUND:
                for request in ({"name": "X", "credentials": {"password": PASSWORD}}, "", "{", "[]"):
                    with self.subTest(kind=kind, request=request):
                        self.ends(self.deploy(kind, request, "--base-url", mock.url), FAULTY, "request.json:1:")
        self.assertNotRegex(mock.log, "(?m)^[0-9]{3} ")

    def test_a_base_url_may_end_with_a_slash(self) -> None:
        with Mock(MOCK) as mock:
            self.ends(self.deploy("vm", MACHINE, "--base-url", mock.url + "/"), DEPLOYED)

    def test_another_base_url_is_refused(self) -> None:
        with Mock(MOCK) as mock:
            done = self.deploy("vm", MACHINE, "--base-url", mock.url + "/v2")
        self.ends(done, REFUSED, "the API answers 404: Not Found\n")

    def test_a_body_that_the_server_finds_too_large(self) -> None:
        large = MACHINE | {"ssh_key": "k" * 3_000_000}  # curl asks before it sends one of this size
        with Mock(MOCK, "--limit", "2000000") as mock:
            done = self.deploy("vm", large, "--base-url", mock.url)
        self.ends(done, REFUSED, "the API answers 413: Payload Too Large\n")
        with Mock(MOCK, "--limit", "4000000") as mock:
            self.ends(self.deploy("vm", large, "--base-url", mock.url), DEPLOYED)


    def test_what_is_not_on_offer(self) -> None:
        container = json.loads((EXAMPLES / "requests/container.json").read_text())
        machine = json.loads((EXAMPLES / "requests/vm.json").read_text())
        with Mock(MOCK, *OFFERS) as mock:
            for kind, request, said in (
                ("container", container, None),
                ("container", container | {"plan_id": "p"}, "Plan no longer available"),
                ("container", container | {"constraints": {"location": "DE"}}, "Location DE is not available"),
                ("container", container | {"ssh_key": None}, "Image docker.io/fluencelabs/debian-ssh-root:11 requires an SSH key"),
                ("vm", machine, None),
                ("vm", machine | {"os_image": "sss"}, f"the API answers 400: {OS_IMAGE}\n"),
                ("baremetal", machine | {"os_image": "sss"}, f"the API answers 400: {OS_IMAGE}\n"),
            ):
                with self.subTest(kind=kind, said=said):
                    done = self.deploy(kind, request, "--base-url", mock.url)
                    self.ends(done, REFUSED if said else DEPLOYED, said or "")


class AgainstOtherServers(Deploying):
    """The server answers, but not as documented."""

    def against(self, answered: bytes | None, *options: str, kind: str = "container") -> subprocess.CompletedProcess[str]:
        with Canned(answered) as server:
            done = self.deploy(kind, SOUND[kind], *OPTIONS[kind], *options, "--base-url", server.url)
        self.requests = server.requests
        return done

    def test_what_is_sent(self) -> None:
        for kind, request in SOUND.items():
            with self.subTest(kind):
                self.ends(self.against(answer(200, '{"instance_id":"i"}'), kind=kind), DEPLOYED)
                head, _, body = self.requests[0].partition(b"\r\n\r\n")
                self.assertEqual(json.loads(body), request)
                self.assertTrue(head.startswith(f"POST {PATHS[kind]} HTTP/1.1\r\n".encode()), head)
                lines = head.split(b"\r\n")
                self.assertIn(b"Content-Type: application/json", lines)
                self.assertIn(b"X-API-KEY: " + KEY.encode(), lines)

    def test_issues_as_the_api_tells_them(self) -> None:
        issue = {"type": "value_error", "loc": ["body", "plan_id"], "msg": "Value error, no such plan", "input": "p", "ctx": {"error": {}}}
        strange = {"type": "from_tomorrow", "loc": ["query", 1, "x"], "msg": f"who \x1b[31m is\n{PASSWORD}"}
        done = self.against(answer(422, json.dumps({"detail": [issue, strange]})))
        self.ends(done, REFUSED, "the API answers 422\n")
        self.assertIn('request.json:2:14: plan_id: Value error, no such plan\n   2 |   "plan_id": "p",\n', done.stderr)
        self.assertIn("query.1.x: who \u241b[31m is", done.stderr)

    def test_refusals(self) -> None:
        for status, body, said in (
            (400, json.dumps({"detail": OS_IMAGE}), f"the API answers 400: {OS_IMAGE}\n"),
            (400, json.dumps({"detail": f"no {KEY}"}), "the API answers 400: no **********\n"),
            (400, '{"detail":5}', 'the API answers 400: {"detail":5}\n'),
            (422, '{"detail":[]}', 'the API answers 422: {"detail":[]}\n'),
            (422, '{"detail":"x"}', "the API answers 422: x\n"),
            (422, "<html>", "the API answers 422: <html>\n"),
            (403, "", "the API answers 403: \n"),
            (429, "slow\r\ndown", "the API answers 429: slow"),
        ):
            with self.subTest(body):
                self.ends(self.against(answer(status, body)), REFUSED, said)

    def test_a_redirection_gets_nothing(self) -> None:
        with Canned(answer(200, '{"instance_id":"i"}')) as elsewhere:
            for status in (301, 302, 303, 307, 308):
                done = self.against(answer(status, "", f"Location: {elsewhere.url}/"))
                self.ends(done, REFUSED, f"the API answers {status}: \n")
        self.assertEqual(elsewhere.requests, [])

    def test_no_answer_that_makes_sense(self) -> None:
        for body in ("", "<html>no</html>", "{}", '{"instance_id":5}', '{"instance_id":"i"', "[1]"):
            with self.subTest(body):
                self.ends(self.against(answer(200, body)), UNCLEAR, f"the API answers 200: {body}\n")
        echoed = json.dumps(CONTAINER) + "\n" + KEY + PASSWORD
        self.ends(self.against(answer(500, echoed)), UNCLEAR, 'the API answers 500: {"plan_id": "p"')
        done = self.against(answer(502, "x" * 900_000), "--no-advice")
        self.ends(done, UNCLEAR, "the API answers 502: xxx")
        self.assertLess(len(done.stderr), 500)

    def test_no_whole_answer(self) -> None:
        whole = answer(200, '{"instance_id":"i"}')
        for piece in (b"", b"HTTP/1.1 200 OK\r\n", whole[:-3], b"no HTTP\r\n\r\n", answer(200, "x" * 2_000_000)):
            with self.subTest(piece[:60]):
                self.ends(self.against(piece), UNCLEAR, "deploy_with_curl: ")

    def test_a_slow_server(self) -> None:
        self.ends(self.against(None, "--timeout", "0.2"), UNCLEAR, "timed out")

    def test_no_server(self) -> None:
        with Unreachable() as nobody:
            self.ends(self.deploy("vm", MACHINE, "--base-url", nobody.url), NOT_REACHED, "connect")
        self.ends(self.deploy("vm", MACHINE, "--base-url", "http://nowhere.invalid"), NOT_REACHED, "nowhere.invalid")
        self.ends(self.deploy("vm", MACHINE, "--base-url", "file:///etc"), NOT_REACHED, "rotocol")


class WithoutSending(Deploying):
    def test_dry_run(self) -> None:
        for key in ("", KEY):
            done = self.deploy("container", CONTAINER, "--own-image", "--dry-run", "--base-url", "http://x", key=key)
            self.ends(done, DEPLOYED)
            head, _, body = done.stdout.partition("\n\n")
            self.assertEqual(head, "POST http://x/gpu/instances/\nContent-Type: application/json\nX-API-KEY: **********")
            sent = json.loads(body)
            self.assertEqual(sent["container_settings"]["credentials"].pop("password"), "**********")
            self.assertEqual(sent["container_settings"]["image"], "ghcr.io/o/private:v1")
        done = self.deploy("vm", MACHINE, "--dry-run")
        self.assertIn("POST https://api.fluence.dev/gpu/instances/vms\n", done.stdout)
        self.ends(self.deploy("vm", {}, "--dry-run"), FAULTY, "name: Field required")

    def test_wrong_usage(self) -> None:
        for arguments, said in (
            (["tank"], "no such kind of instance: tank"),
            (["vm", "--no-such"], "no such option: --no-such"),
            (["vm", "--timeout", "0"], "--timeout takes a number from 0.001 to 86400"),
            (["vm", "--connect-timeout", "1s"], "--connect-timeout takes a number"),
            (["vm", "--deny", "soon"], "--deny takes sure, likely, perhaps or a code"),
            (["vm", "--allow", "sure"], "--allow takes a code"),
            (["vm", "another"], "a kind of instance and a file are needed"),
        ):
            with self.subTest(said):
                self.ends(self.deploy(arguments[0], MACHINE, *arguments[1:]), TROUBLE, said)
        for key in ("", "two words", "line\nbreak", "ä"):
            self.ends(self.deploy("vm", MACHINE, key=key), TROUBLE, "FLUENCE_API_KEY must hold the API key")
        for path in (self.folder, self.folder + "/none"):
            self.ends(output([DEPLOY, "vm", path], FLUENCE_API_KEY=KEY), TROUBLE, "cannot read " + path)
        self.assertIn("Exit status", output([DEPLOY, "--help"]).stdout)


class MockAlone(unittest.TestCase):
    """The mock answers other clients as FastAPI does, byte for byte. over_http.py compares both."""

    VM = json.dumps(MACHINE).encode()
    JSON = {"Content-Type": "application/json", "X-API-KEY": KEY}
    NO_OBJECT = b'"msg":"Input should be a valid dictionary or object to extract fields from","input":"'

    def setUp(self) -> None:
        self.mock = self.enterContext(Mock(MOCK, "--limit", "2000"))
        self.connection = HTTPConnection(urlsplit(self.mock.url).netloc, timeout=30)
        self.addCleanup(self.connection.close)

    def ask(self, method: str, path: str, body: Any = None, headers: Any = JSON) -> tuple[int, bytes, Any]:
        self.connection.request(method, path, body, headers, encode_chunked=body is not None and not isinstance(body, bytes))
        response = self.connection.getresponse()
        return response.status, response.read(), response.headers

    def test_methods_and_paths(self) -> None:
        for method, path, status, body in (
            ("POST", "/gpu/instances/vms?x=1", 200, b'{"instance_id":"'),
            ("GET", "/gpu/default-images/", 200, b"["),
            ("GET", "/", 404, b'{"detail":"Not Found"}'),
            ("POST", "/gpu/instances/vm", 404, b'{"detail":"Not Found"}'),
            ("GET", "/gpu/instances/", 405, b'{"detail":"Method Not Allowed"}'),
            ("POST", "/gpu/default-images/", 405, b'{"detail":"Method Not Allowed"}'),
            ("HEAD", "/gpu/instances/", 405, b""),
            ("POST", "/gpu/instances", 307, b""),
            ("POST", "/gpu/instances/vms/", 307, b""),
        ):
            with self.subTest(method=method, path=path):
                answered = self.ask(method, path, self.VM)
                self.assertEqual((answered[0], answered[1][: len(body)]), (status, body))
        self.assertEqual(self.ask("PUT", "/gpu/instances/vms")[2]["Allow"], "POST")
        self.assertEqual(self.ask("PUT", "/gpu/default-images/")[2]["Allow"], "GET")
        self.assertEqual(self.ask("GET", "/gpu/default-images?a")[2]["Location"], self.mock.url + "/gpu/default-images/?a")

    def test_default_images_are_those_of_the_file(self) -> None:
        self.assertEqual(self.ask("GET", "/gpu/default-images/")[1], b"[]")
        with Mock(MOCK, *OFFERS) as mock:
            connection = HTTPConnection(urlsplit(mock.url).netloc, timeout=30)
            connection.request("GET", "/gpu/default-images/", headers=self.JSON)
            self.assertEqual(json.load(connection.getresponse()), json.loads(IMAGES.read_text()))
            connection.close()

    def test_content_types(self) -> None:
        for content_type, is_json in (
            ("application/json; charset=utf-8", True),
            ("Application/JSON", True),
            ("application/problem+json", True),
            ("application/+json", True),
            ("application/jsonx", False),
            ("application/json, text/plain", False),
            ("text/x+json", False),
            ("text/plain", False),
            ("", False),
            (None, False),
        ):
            with self.subTest(content_type):
                headers = {"X-API-KEY": KEY} | ({} if content_type is None else {"Content-Type": content_type})
                status, body, _ = self.ask("POST", "/gpu/instances/vms", self.VM, headers)
                self.assertEqual(status, 200 if is_json else 422)
                self.assertEqual(self.NO_OBJECT in body, not is_json)
        missing = b'{"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}'
        self.assertEqual(self.ask("POST", "/gpu/instances/vms", b"", {"X-API-KEY": KEY})[:2], (422, missing))

    def test_what_is_wrong_comes_back_verbatim(self) -> None:
        body = json.dumps({"container_settings": {"credentials": {"password": [KEY]}}}).encode()
        self.assertIn(b'"input":["%s"]' % KEY.encode(), self.ask("POST", "/gpu/instances/", body)[1])

    def test_a_key_is_needed(self) -> None:
        for headers in ({}, {"X-API-KEY": ""}):
            status, body, answered = self.ask("POST", "/gpu/instances/vms", self.VM, headers)
            self.assertEqual((status, body), (401, b'{"detail":"Not authenticated"}'))
            self.assertEqual(answered["WWW-Authenticate"], "APIKey")
        with Mock(MOCK, key=KEY + "x") as mock:
            connection = HTTPConnection(urlsplit(mock.url).netloc, timeout=30)
            for key, status in ((KEY, 401), (KEY + "x", 200)):
                connection.request("GET", "/gpu/default-images/", headers={"X-API-KEY": key})
                response = connection.getresponse()
                self.assertEqual((response.status, KEY.encode() in response.read()), (status, False))
            connection.close()
        with Mock(MOCK, "--no-key") as mock:
            connection = HTTPConnection(urlsplit(mock.url).netloc, timeout=30)
            connection.request("GET", "/gpu/default-images/")
            self.assertEqual(connection.getresponse().status, 200)
            connection.close()

    def test_bodies_in_pieces_and_large_ones(self) -> None:
        self.assertEqual(self.ask("POST", "/gpu/instances/vms", iter([self.VM[:9], self.VM[9:]]))[0], 200)
        large = b" " * 2001
        for body in (large, iter([large[:999], large[999:]])):
            answered = self.ask("POST", "/gpu/instances/vms", body)
            self.assertEqual(answered[:2], (413, b'{"detail":"Payload Too Large"}'))
            self.assertEqual(answered[2]["Connection"], "close")
        self.assertEqual(self.ask("POST", "/gpu/instances/vms", self.VM.ljust(2000))[0], 200)

    def test_what_is_no_http(self) -> None:
        for sent, status in ((b"no HTTP\r\n\r\n", b"400"), (b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000, b"400"), (b"POST / HTTP/1.1\r\nContent-", b"")):
            with socket.create_connection(urlsplit(self.mock.url).netloc.split(":"), timeout=30) as raw:  # type: ignore[arg-type]
                raw.sendall(sent)
                raw.shutdown(socket.SHUT_WR)
                self.assertEqual(raw.makefile("rb").read().partition(b"\r\n")[0][9:12], status)

    def test_many_connections(self) -> None:
        address = urlsplit(self.mock.url).netloc
        idle = [socket.create_connection(address.split(":"), timeout=30) for _ in range(300)]  # type: ignore[arg-type]
        self.assertEqual(self.ask("POST", "/gpu/instances/vms", self.VM)[0], 200)
        for connection in idle:
            connection.close()
        self.assertEqual(self.ask("POST", "/gpu/instances/vms", self.VM)[0], 200)

    def test_either_signal_stops_it(self) -> None:
        for stop in (signal.SIGINT, signal.SIGTERM):
            with Mock(MOCK, "--threads", "3", stop=stop) as mock:
                connection = socket.create_connection(urlsplit(mock.url).netloc.split(":"))  # type: ignore[arg-type]
            connection.close()
            self.assertEqual(mock.process.returncode, 0)

    def test_wrong_usage(self) -> None:
        port = urlsplit(self.mock.url).netloc.split(":")[1]
        for arguments, said in (
            (["--port", port], f"cannot listen on port {port}"),
            (["--port", "70000"], "--port takes a number from 0 to 65535"),
            (["--threads"], "--threads takes a number"),
            (["--limit", "0"], "--limit takes a number from 1"),
            (["file"], "no such argument: file"),
            (["--file"], "no such option: --file"),
            (["--plans", "/none"], "cannot read /none"),
            (["--plans", str(EXAMPLES / "requests/vm.json")], "vm.json: body: Value error, Plans are "),
            (["--default-images", str(EXAMPLES / "requests/vm.json")], "vm.json: body: Input should be a valid list"),
        ):
            done = output([MOCK, *arguments])
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(said, done.stderr)
        self.assertIn("Exit status", output([MOCK, "--help"]).stdout)


if __name__ == "__main__":
    unittest.main()
