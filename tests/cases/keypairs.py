"""Key pairs."""

from tests.cases.row import call, row

KEYPAIR = {"keypair": {"id": 7, "name": "k", "fingerprint": "aa:bb", "public_key": "ssh-rsa AAAA"}}
KEYPAIRS = {"keypairs": [KEYPAIR]}


def created(version, arguments, **body):
    """A create that is sent as it should be."""
    return row("keypairs.create", version, arguments, "POST /os-keypairs", {"keypair": {"name": "k", **body}},
               answer=KEYPAIR, gives=lambda keypair: keypair.fingerprint == "aa:bb")  # fmt: skip


def unexpected(method, version, name, *args):
    """An argument that the microversion does not have."""
    return row(f"keypairs.{method}", version, call(*args, **{name: "x"}), raises=TypeError,
               match=f"unexpected keyword argument '{name}'")  # fmt: skip


ROWS = [
    row("keypairs.list", "2.1", call(), "GET /os-keypairs", answer=KEYPAIRS,
        gives=lambda found: [(k.id, k.name, repr(k), k.to_dict()) for k in found]
        == [("k", "k", "<Keypair: k>", KEYPAIR)]),
    row("keypairs.list", "2.9", call(), "GET /os-keypairs", answer={"keypairs": []}, gives=lambda found: found == []),
    unexpected("list", "2.9", "user_id"),
    row("keypairs.list", "2.10", call("U"), "GET /os-keypairs?user_id=U", answer=KEYPAIRS),
    unexpected("list", "2.34", "marker"),
    unexpected("list", "2.34", "limit"),
    row("keypairs.list", "2.35", call("U", "k", "3"), "GET /os-keypairs?limit=3&marker=k&user_id=U", answer=KEYPAIRS),
    row("keypairs.list", "2.35", call(), "GET /os-keypairs",
        answer={**KEYPAIRS, "keypairs_links": [{"rel": "next", "href": "http://next"}]},
        gives=lambda found: found.next_url == "http://next"),
    row("keypairs.get", "2.1", call("k"), "GET /os-keypairs/k", answer=KEYPAIR,
        gives=lambda keypair: keypair.id == "k" and keypair.public_key == "ssh-rsa AAAA"),
    unexpected("get", "2.9", "user_id", "k"),
    row("keypairs.get", "2.10", call("k", "U"), "GET /os-keypairs/k?user_id=U", answer=KEYPAIR),
    row("keypairs.get", "2.10", call("k"), "GET /os-keypairs/k", answer=KEYPAIR),
    created("2.1", call("k")),
    created("2.1", call("k", "ssh-rsa AAAA"), public_key="ssh-rsa AAAA"),
    unexpected("create", "2.1", "key_type", "k"),
    created("2.2", call("k"), type="ssh"),
    created("2.9", call("k", None, "x509"), type="x509"),
    unexpected("create", "2.9", "user_id", "k"),
    created("2.10", call("k", "ssh-rsa AAAA", "ssh", "U"), type="ssh", public_key="ssh-rsa AAAA", user_id="U"),
    created("2.91", call("k", user_id="U"), type="ssh", user_id="U"),
    created("2.92", call("k", "ssh-rsa AAAA"), type="ssh", public_key="ssh-rsa AAAA"),
    created("2.92", call("k", "c", "x509", "U"), type="x509", public_key="c", user_id="U"),
    row("keypairs.create", "2.92", call("k"), raises=TypeError,
        match="missing 1 required positional argument: 'public_key'"),
    row("keypairs.delete", "2.1", call("k"), "DELETE /os-keypairs/k", status=202, gives=lambda result: result == ()),
    unexpected("delete", "2.9", "user_id", "k"),
    row("keypairs.delete", "2.10", call("k", "U"), "DELETE /os-keypairs/k?user_id=U", status=204),
    row("keypairs.delete", "2.10", call("k&v=1"), "DELETE /os-keypairs/k&v=1", status=204),
    row("keypairs.find", "2.1", call(name="k"), "GET /os-keypairs", answer=KEYPAIRS,
        gives=lambda keypair: keypair.fingerprint == "aa:bb"),
]  # fmt: skip
