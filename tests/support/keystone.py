"""Replays of two Keystones, v2.0 as of 2015 and v3, each with a Nova that has no servers.

python -m tests.support.keystone                        the v2.0 replay, until Ctrl-C; prints its environment
python -m tests.support.keystone nova --debug list      runs a command in that environment, then ends
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading

from tests.support.cloud import Cloud, running

TENANT_ID = "7e5a6f4c3b2d41908f7e6d5c4b3a2918"
USER_ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
TOKEN = "gAAAAABtokenOfTheReplay"
PASSWORD = "correct-horse-battery"

_EXPIRES = "2099-12-31T23:59:59Z"


def v2(cloud: Cloud) -> dict[str, str]:
    """Make a cloud answer as Keystone v2.0 and a Nova without microversions. Returns the environment to use it."""
    compute = f"{cloud.url}/v2/{TENANT_ID}"
    cloud.route("GET /v2.0", {"version": _identity(cloud, "v2.0")})
    cloud.route("POST /v2.0/tokens", _v2_token(cloud, compute))
    # before Mitaka the endpoint had no version document; the level above it had one without microversions
    cloud.route(f"GET /v2/{TENANT_ID}", {"itemNotFound": {"code": 404, "message": "Not found"}}, status=404)
    cloud.route("GET /v2/", {"version": {"id": "v2.0", "status": "CURRENT", "updated": "2011-01-21T11:33:21Z"}})
    cloud.route(f"GET /v2/{TENANT_ID}/servers/detail", {"servers": []})
    return {
        "OS_TENANT_NAME": "demo",
        "OS_USERNAME": "demo",
        "OS_PASSWORD": PASSWORD,
        "OS_AUTH_URL": f"{cloud.url}/v2.0",
    }


def v3(cloud: Cloud, newest: str = "2.96", expires: str = _EXPIRES) -> dict[str, str]:
    """Make a cloud answer as Keystone v3 and a Nova of this microversion. Returns the environment to use it."""
    cloud.route("GET /v3", {"version": _identity(cloud, "v3.14", "v3")})
    cloud.route("POST /v3/auth/tokens", _v3_token(cloud, expires), status=201, X_Subject_Token=TOKEN)
    nova(cloud, newest)
    return {
        "OS_PROJECT_NAME": "demo",
        "OS_USERNAME": "demo",
        "OS_PASSWORD": PASSWORD,
        "OS_AUTH_URL": f"{cloud.url}/v3",
    }


def nova(cloud: Cloud, newest: str | None, oldest: str = "2.1") -> None:
    """Make a cloud answer as a Nova of these microversions (None: it has none)."""
    document = {"id": "v2.1", "status": "CURRENT", "links": []}
    document |= {"version": newest, "min_version": oldest} if newest else {}
    cloud.route("GET /v2.1", {"version": document})
    cloud.route("GET /v2.1/servers/detail", {"servers": []})


def refuse(cloud: Cloud) -> None:
    """Make Keystone refuse every user."""
    error = {"code": 401, "title": "Unauthorized", "message": "The request you have made requires authentication."}
    for line in ("POST /v2.0/tokens", "POST /v3/auth/tokens"):
        cloud.route(line, {"error": error}, status=401)


def _identity(cloud: Cloud, name: str, path: str = "") -> dict[str, object]:
    link = {"rel": "self", "href": f"{cloud.url}/{path or name}/"}
    return {"id": name, "status": "stable", "updated": "2014-04-17T00:00:00Z", "links": [link], "media-types": []}


def _v2_token(cloud: Cloud, compute: str) -> dict[str, object]:
    def service(kind: str, name: str, url: str) -> dict[str, object]:
        endpoint = {"region": "RegionOne", "publicURL": url, "internalURL": url, "adminURL": url, "id": "1"}
        return {"type": kind, "name": name, "endpoints": [endpoint], "endpoints_links": []}

    tenant = {"id": TENANT_ID, "name": "demo", "enabled": True, "description": ""}
    return {
        "access": {
            "token": {"id": TOKEN, "issued_at": "2015-01-20T08:00:00Z", "expires": _EXPIRES, "tenant": tenant},
            "serviceCatalog": [
                service("compute", "nova", compute),
                service("identity", "keystone", f"{cloud.url}/v2.0"),
            ],
            "user": {"id": USER_ID, "username": "demo", "name": "demo", "roles": [{"name": "member"}]},
            "metadata": {"is_admin": 0, "roles": ["1"]},
        }
    }


def _v3_token(cloud: Cloud, expires: str) -> dict[str, object]:
    def service(kind: str, name: str, url: str) -> dict[str, object]:
        endpoints = [
            {"id": i, "interface": i, "region": "RegionOne", "region_id": "RegionOne", "url": url}
            for i in ("public", "internal", "admin")
        ]
        return {"id": name, "type": kind, "name": name, "endpoints": endpoints}

    domain = {"id": "default", "name": "Default"}
    return {
        "token": {
            "methods": ["password"],
            "expires_at": expires,
            "issued_at": "2026-01-01T00:00:00Z",
            "audit_ids": ["audit"],
            "user": {"id": USER_ID, "name": "demo", "domain": domain},
            "project": {"id": TENANT_ID, "name": "demo", "domain": domain},
            "roles": [{"id": "1", "name": "member"}],
            "catalog": [
                service("compute", "nova", f"{cloud.url}/v2.1"),
                service("identity", "keystone", f"{cloud.url}/v3"),
            ],
        }
    }


def main(command: list[str]) -> int:
    """Run a command beside the v2.0 replay, or wait for Ctrl-C."""
    with running() as cloud:
        environment = v2(cloud)
        if command:
            return subprocess.run(command, env=os.environ | environment, check=False).returncode
        for name, value in environment.items():
            print(f"export {name}={value}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
