"""Uses novaclient as Heat does, in an environment that has Heat: what it finds goes to stdout as JSON."""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.metadata import version

from heat.engine.clients.os import nova
from keystoneauth1 import session, token_endpoint

import novaclient
from novaclient import client, exceptions


class Nova(BaseHTTPRequestHandler):
    """A Nova that has one server."""

    def do_GET(self):
        known = self.path == "/servers/7"
        body = {"server": {"id": "7", "name": "web", "status": "ACTIVE"}} if known else {"itemNotFound": {"code": 404}}
        content = json.dumps(body).encode()
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Say nothing."""


class Clients:
    """What a context of Heat has; its plugins keep weak references to both."""


class Context:
    def __init__(self, keystone_session):
        self.keystone_session, self.clients, self.region_name = keystone_session, Clients(), None


def main():
    server = HTTPServer(("127.0.0.1", 0), Nova)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    context = Context(session.Session(auth=token_endpoint.Token(url, "token")))
    plugin = nova.NovaClientPlugin(context)
    made = plugin._create("2.90")
    try:
        made.servers.get("8")
    except exceptions.ClientException as error:
        not_found = plugin.is_not_found(error)
    found = {
        "file": novaclient.__file__,
        "version": novaclient.__version__,
        "distributions": {name: version(name) for name in ("novaclient", "python-novaclient")},
        "client": type(made).__module__,
        "by hand": client.Client("2.1", session=context.keystone_session).servers.get("7").name,
        "server": made.servers.get("7").to_dict(),
        "not found": not_found,
    }
    server.shutdown()
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
