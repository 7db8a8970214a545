"""From the global options to a client of the cloud: by what the cache holds, or by a login."""

from __future__ import annotations

import time

from novaclient import api_versions, cli, client, hints
from novaclient.auth import cache
from novaclient.exceptions import UnsupportedVersion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from novaclient.api_versions import APIVersion
    from novaclient.auth.cache import Entry
    from novaclient.auth.login import Login

    Wanted = Callable[[str | None], APIVersion]

_DOMAINS = ("project_domain_id", "project_domain_name", "user_domain_id", "user_domain_name")


class Outdated(BaseException):
    """The cloud does not speak the microversion that the cache made us believe, and has not done anything yet.

    No command is to take this for an error of its own: it is run again.
    """


class Connection:
    """The way to the cloud that the options name.

    :param plugin: options of a kind of authentication that are on the command line, and not in the table of options
    :param wanted: what microversion is wanted, for the one that clouds.yaml names or None
    """

    def __init__(self, args: Any, plugin: dict[str, Any], wanted: Wanted, logger: Any) -> None:
        self.args, self.wanted, self.logger = args, wanted, logger
        self.timings: list[tuple[str, float, float]] = []
        self._light: Any = None
        # OSprofiler's headers are the session's business
        self.name = cache.name_of(args, plugin) if args.os_cache and not args.profile else None

    def quick(self) -> tuple[dict[str, Any], APIVersion] | None:
        """Arguments of a client over the light transport, and its microversion.

        None if the cache does not hold what it takes.
        """
        entry = cache.find(self.name) if self.name else None
        if entry is None:
            return None
        cli.secrets.append(entry.token)
        from novaclient.cli import patience
        from novaclient.transport.light import LightClient

        args = self.args
        http = self._light = LightClient(
            entry,
            lambda: self._begin_anew(entry),
            Outdated,
            endpoint_override=args.endpoint_override,
            service_type=args.service_type or "compute",
            policy=patience.policy(args.timeout),
            tls=(args.tls_ciphers, args.tls_min_version),
            logger=self.logger,
            timings=args.timings,
        )
        client_args = {"http": http, **self._names()}
        wanted = self.wanted(entry.default_version)
        if entry.knows_range():
            try:
                return client_args, api_versions.negotiate(wanted, *_range(entry))
            except UnsupportedVersion:
                # the cloud may be newer than what is known of it
                pass
        low, high = self._ask_for_range(client_args)
        entry.learn_range(low, high)
        return client_args, api_versions.negotiate(wanted, low, high)

    def close(self) -> None:
        """Hang up, where the light transport is connected."""
        if self._light is not None:
            self._light.close()

    def by_login(self) -> tuple[dict[str, Any], APIVersion]:
        """Arguments of a client over a session of keystoneauth1, and its microversion. The login is kept."""
        who = self._log_in()
        from keystoneauth1.exceptions import ConnectFailure, EndpointNotFound

        try:
            low, high = self._ask_for_range(who.client_args)
        except (EndpointNotFound, ConnectFailure) as error:
            from novaclient.auth import troubles

            if isinstance(error, EndpointNotFound):
                hints.give(error, troubles.of_endpoint(who))
            elif not getattr(error, "hint", ""):
                # a login that fails has told so
                hints.give(error, troubles.of_connection(who))
            raise
        version = api_versions.negotiate(self.wanted(who.default_version), low, high)
        self._remember(who, low, high)
        return who.client_args, version

    def _ask_for_range(self, client_args: dict[str, Any]) -> tuple[APIVersion, APIVersion]:
        made = client.Client(api_versions.APIVersion("2.0"), **client_args)
        found = api_versions._get_server_version_range(made)
        if self.args.timings:
            self.timings += made.get_timings()
            made.reset_timings()
        return found

    def _log_in(self) -> Login:
        from novaclient.auth.login import login

        args = self.args
        who = login(args)
        if args.timings:
            started = time.time()
            who.session.get_auth_headers()
            self.timings.append((f"auth_url {getattr(who.auth, 'auth_url', None) or '-'}", started, time.time()))
        who.client_args.update(
            timings=args.timings,
            logger=self.logger,
            profile=args.profile,
            # compat: the session has them already; programs that put a client of their own here look at them
            **{name: getattr(args, f"os_{name}") or "" for name in _DOMAINS},
            **self._names(),
        )
        return who

    def _names(self) -> dict[str, Any]:
        args = self.args
        return {
            "project_id": args.os_project_id,
            "project_name": args.os_project_name,
            "user_id": args.os_user_id,
        }

    def _remember(self, who: Login, low: APIVersion, high: APIVersion) -> Entry | None:
        if not self.name:
            return None
        from novaclient.auth.login import remember

        where = self.args.os_cloud or getattr(who.auth, "auth_url", None) or "-"
        return remember(self.name, who, where, low, high)

    def _begin_anew(self, entry: Entry) -> tuple[Entry, Any]:
        """Log in where the light transport goes no further: what that brought, and the session's HTTP client."""
        who = self._log_in()
        who.session.get_auth_headers()
        made = client.Client(api_versions.APIVersion("2.0"), **who.client_args)
        return self._remember(who, *_range(entry)) or entry, made.client


def _range(entry: Entry) -> tuple[APIVersion, APIVersion]:
    return api_versions.APIVersion(entry.oldest), api_versions.APIVersion(entry.newest)
