"""Where this client differs from the genuine one on purpose: each difference, and its reason.

The differential tests fail on a difference that is not here, and on one that is here and no longer occurs.
docs/differences.md is made from this file.
"""

from __future__ import annotations

from functools import partial

from tests.compat.compare import Difference

_library = partial(Difference, "library")

_QUOTED = "Names are quoted in URLs, so that a `/`, `?` or `&` in them stays part of the name."
_EMPTY = "An empty name in a path would address another URL (`DELETE .../tags/` is all tags): it is refused."
_LENIENT = "A method of a resource takes what the manager's operation takes; the genuine one takes less."
_NEW = "A parameter that Nova has and the genuine client does not, after those of the genuine client."
_ONE_OF_TWO = "Both refuse the call, which is wrong in two ways; they tell of another one."
_GLANCE = "The genuine client filters by `names`, which Glance does not know, so that it gets all images and fails."

LIBRARY = [
    _library(
        "text of the error", "", "The text of a TypeError is this client's own, and names the microversion.",
        genuine="^TypeError: ", ours="^TypeError: ",
    ),
    _library(
        "text of the error", "", "The genuine client's name of a method has a line of its source code in it.",
        genuine=r"^VersionNotFoundForAPIMethod: .*\.\[class ",
        ours=r"^VersionNotFoundForAPIMethod: API version '2\.\d+' is not supported on 'novaclient\.v2\.\w+\.\w+\.\w+'",
    ),
    _library(
        "text of the error", "console_type=|too many", "The message is a sentence, not only the type.",
        genuine=r"^UnsupportedConsoleType: [\w-]+$", ours='Unsupported console_type "',
    ),
    _library(
        "microversion", r"/v2/images|/v2\.0/networks",
        "The microversion is Nova's; requests to the Image and Networking services do not carry it.", ours="^- / -$",
    ),
    _library("requests", r"^glance\.find_image .*a&b=c|^neutron\.find_network .*a&b", _QUOTED, ours="name=a&b"),
    _library("requests", r"(add|delete)_tag .* tag=青", _QUOTED, genuine="/$", ours=r"/\?$"),
    _library("requests", r"(get_meta|set_meta_item) .* key=日本", _QUOTED, genuine=r"/="),
    _library("requests", r"(_tag .* tag=$)|(quotas\.\w+ .* tenant_id=$)", _EMPTY, ours="^$"),
    _library("outcome", r"(_tag .* tag=$)|(tenant_id=$)", _EMPTY, ours="^ValueError: '\\w+' must be an ID or a name"),
    _library("requests", r"^glance\.find_images ", _GLANCE, genuine=r"\?names="),
    _library("outcome", r"^glance\.find_images ", _GLANCE, genuine="Additional images found", ours="^a result"),
    _library(
        "requests", "search_opts=.*metadata", "Nova reads this filter as JSON, and refuses the Python text of a dict.",
        genuine="{'k': 'v'}", ours='{"k": "v"}',
    ),
    _library(
        "requests", "search_opts=.*'tags': \\['a'", "A list is a repeated parameter, not its Python text.",
        genuine=r"tags=\['a', 'b'\]", ours="tags=a&tags=b",
    ),
    _library("requests", r"(Keypair|Snapshot)\.delete|Server\.resize", _LENIENT, genuine="^$"),
    _library(
        "outcome", r"(Keypair|Snapshot)\.delete|Server\.resize", _LENIENT, genuine="^TypeError", ours="^a result"
    ),
    _library("requests", r"^hypervisors\.(get|list) .* one too many", _NEW, genuine="^$", ours="with_servers=too many"),
    _library("outcome", r"^hypervisors\.(get|list) .* one too many", _NEW, genuine="^TypeError", ours="^a result"),
    _library("outcome", r"^volumes\.get_server_volumes .* one too many", _NEW, genuine="^TypeError", ours="ValueError"),
    _library(
        "requests", r"^volumes\.\w+ .* server_id=", "A server is taken for its ID, as everywhere else.",
        genuine="<Server: web-1>",
    ),
    _library("outcome", r"^volumes\.\w+ .* server_id=", "A server is taken for its ID, as everywhere else."),
    _library(
        "outcome", r"rebuild .* all positional", "All arguments may be given by position.", genuine="^TypeError",
        ours="^UnsupportedAttribute",
    ),
    _library(
        "outcome", r"Server\.(get_mks_console|trigger_crash_dump) ", _ONE_OF_TWO, genuine="^TypeError",
        ours="^VersionNotFoundForAPIMethod",
    ),
    _library(
        "result", r"^flavor_access\.\w+_tenant_access ", "What a list holds is complete: a read of it sends nothing.",
        genuine=r"\.loaded: false", ours=r"\.loaded: true",
    ),
    _library(
        "result", r"^volumes\.", "Since 2.89 an attachment has no `id`, and its `repr` fails in the genuine client.",
        genuine="raises AttributeError", ours="<Volume: 5",
    ),
    _library(
        "result", r"^services\.", "The `repr` of a service that has no ID in the answer fails in the genuine client.",
        genuine="raises AttributeError", ours="<Service: unknown-id>",
    ),
    _library(
        "result", r"^servers\.(get|create) ", "`Server.networks` is a dict, in the order of the names.",
        genuine='then.class: "OrderedDict"', ours='then.class: "dict"',
    ),
]  # fmt: skip

SURFACE = [
    Difference(
        "surface", "attribute", r"\.(completion_cache|write_to_completion_cache)$",
        "The genuine client's files for completion are always empty; completion has a cache of its own here.",
    ),
]  # fmt: skip

DIFFERENCES: list[Difference] = LIBRARY + SURFACE
