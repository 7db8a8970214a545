"""TLS for the light and the asynchronous transport: the same rules as the session's."""

from __future__ import annotations

import os
import ssl
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

_VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}


def securing(
    host: str, authorities: str, cert: str | list[str] | None, ciphers: str | None, min_version: str | None
) -> Callable[[Any], Any]:
    """What makes a TLS connection to a host of a TCP connection. Arguments and errors as for `context`."""
    made = context(authorities, cert, ciphers, min_version)
    return lambda plain: made.wrap_socket(plain, server_hostname=host)


def context(
    authorities: str, cert: str | Sequence[str] | None, ciphers: str | None, min_version: str | None
) -> ssl.SSLContext:
    """The settings of connections.

    :param authorities: file or folder of the certificate authorities to verify the server by; empty: it is not verified
    :param cert: file of the client certificate, alone or with its key
    :raises OSError: if there is something wrong with a file, and ssl.SSLError, which is one
    """
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = _VERSIONS[min_version or "1.2"]
    made.options |= ssl.OP_NO_COMPRESSION | ssl.OP_NO_TICKET
    made.post_handshake_auth = True
    if sys.version_info >= (3, 13):
        made.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN | ssl.VERIFY_X509_STRICT
    if ciphers:
        made.set_ciphers(ciphers)
    if authorities:
        made.hostname_checks_common_name = False
        where = {"capath": authorities} if os.path.isdir(authorities) else {"cafile": authorities}
        made.load_verify_locations(**where)
    else:
        made.check_hostname = False
        made.verify_mode = ssl.CERT_NONE
    if cert:
        file, key = (cert, None) if isinstance(cert, str) else cert
        made.load_cert_chain(file, key, _no_password)
    return made


def _no_password() -> str:
    # OpenSSL would ask for it at the terminal
    raise ValueError("the key of the client certificate is encrypted")
