"""The OS_* variables with which clients reach the sandbox as one of its users."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping

from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.services import ADDRESS, REGION, url

PROXIES = ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY")


def credentials(sandbox: Sandbox, user: str) -> dict[str, str]:
    """What keystone's password method asks for; each user has a project of the same name."""
    return {
        "auth_url": url("keystone", sandbox.record.ports),
        "username": user,
        "password": sandbox.record.passwords[user],
        "project_name": user,
        "user_domain_id": "default",
        "project_domain_id": "default",
    }


def variables(sandbox: Sandbox, user: str) -> dict[str, str]:
    return {f"OS_{key.upper()}": value for key, value in credentials(sandbox, user).items()} | {
        "OS_REGION_NAME": REGION,
        "OS_IDENTITY_API_VERSION": "3",
    }


def around_proxy(environ: Mapping[str, str]) -> dict[str, str]:
    """Where the user has a proxy: variables that keep requests to this machine away from it."""
    if not any(environ.get(name) for name in PROXIES):
        return {}
    exempt = environ.get("no_proxy") or environ.get("NO_PROXY") or ""
    if ADDRESS in (entry.strip() for entry in exempt.split(",")) or exempt.strip() == "*":
        return {}
    value = f"{exempt},{ADDRESS}".lstrip(",")
    return {"no_proxy": value, "NO_PROXY": value}


def in_the_way(environ: Mapping[str, str], wanted: Mapping[str, str]) -> list[str]:
    """OS_* variables of another cloud, which would win or contradict."""
    return sorted(name for name in environ if name.startswith("OS_") and name not in wanted)


def complete(sandbox: Sandbox, user: str, environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The whole environment of a program that is to use the sandbox."""
    wanted = variables(sandbox, user)
    dropped = in_the_way(environ, wanted)
    kept = {name: value for name, value in environ.items() if name not in dropped}
    return kept | wanted | around_proxy(environ)


def shell_lines(sandbox: Sandbox, user: str, environ: Mapping[str, str] = os.environ) -> str:
    """For `eval "$(nova sandbox env)"`."""
    wanted = variables(sandbox, user)
    lines = [f"unset {name}" for name in in_the_way(environ, wanted)]
    lines += [f"export {name}={shlex.quote(value)}" for name, value in (wanted | around_proxy(environ)).items()]
    return "\n".join(lines)
