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
    _library("requests", r"(_tag .* tag=$)|((quotas|usage)\.\w+ .* tenant_id=$)", _EMPTY, ours="^$"),
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
    _library("requests", r"(hypervisors\.(get|list)|servers\.ips) .* one too many", _NEW, genuine="^$"),
    _library("outcome", r"(hypervisors\.(get|list)|servers\.ips) .* one too many", _NEW, genuine="^TypeError"),
    _library(
        "requests", r"^volumes\.\w+ .* server_id=", "A server is taken for its ID, as everywhere else.",
        genuine="<Server: web-1>",
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

_command = partial(Difference, "command")

_WORDS = "Help is in this client's own words; which arguments there are is compared elsewhere."
_OWN_HELP = "`-h` after a command is the help of that command, not of `nova`."
_STDERR = "Failures of one of several targets go to stderr as plain lines, not to stdout as Python's text of bytes."
_EARLY = "Arguments are checked before anything is looked up."
_UNKNOWN = "An unknown command or option is refused without asking the cloud."
_TWICE = "A look-up that can only have the same answer is not sent twice."
_CELL = "A server in a cell that does not answer is shown with what is known of it."
_MIXED = "Values that have no order among themselves are sorted as text, instead of a TypeError."
_KEYPAIR = "Nova makes no keys since 2.92: one is made here, and its private part printed as before."
_LEAK = "The error says what is wrong with the argument, instead of an error of Python's."
_POLL = "The error says why the server failed."
_CULPRIT = "The error names the value that is wrong, not the whole list as Python writes it."
_NO_VALUE = "A key without a value is refused here: Nova refuses null."
_SUMS = "The sums over all hypervisors are asked for at 2.87, the last microversion that has them."
_LOGIN = "One login serves: the genuine client logs in once more to know its own project."
_NEWEST = "This client speaks newer microversions."
_AGAIN = "A read that the server cannot answer now is tried again, at most twice."

COMMANDS = [
    _command("stdout", r"^nova (help|--help|bash-completion)", _WORDS),
    _command("stdout", r"^nova \S+ (-h|--help) at", _OWN_HELP, genuine="usage: nova \\["),
    _command("stdout", "^nova --version", "The version is this client's.", genuine="^18"),
    _command("stdout", "^nova version-list", _NEWEST, genuine="Maximum version 2.96", ours="Maximum version 2.104"),
    _command("microversion", "at 2.latest", _NEWEST, genuine="2.96", ours="2.104"),
    _command("error", "-version 2.500", _NEWEST, genuine="'2.96'$", ours="'2.104'$"),
    _command("stdout", "^nova (delete|start|stop|reboot) ", _STDERR, genuine="b['\"]"),
    _command("stdout", "^nova reset-state .*nothing", _STDERR, genuine="Reset state for server nothing failed"),
    _command(
        "requests", "^nova rebuild ", "A rebuild keeps the description; the genuine client's command removes it.",
        genuine='"description": null',
    ),
    _command("error", "^nova get-vnc-console web-1 bogus", "The message is a sentence, not only the type."),
    _command("requests", "^nova (bogus|lst|--bogus|--profile)", _UNKNOWN, genuine="GET /compute/v2.1$", ours="^$"),
    _command(
        "error", "^nova --profile",
        "Without OSprofiler both refuse the option; the genuine client takes its value for a command.",
        genuine="invalid choice: 'key'$", ours="OSprofiler is not installed$",
    ),
    _command("requests", "^nova boot ", _EARLY, genuine="/(images|flavors)"),
    _command("requests", "^nova (keypair-delete nobody|flavor-show 9999)", _TWICE),
    _command("exit code", "^nova show a0000099", _CELL, genuine="1", ours="0"),
    _command("stdout", "^nova show a0000099", _CELL, genuine="^$"),
    _command("error", "^nova show a0000099", _CELL, genuine="KeyError", ours="^$"),
    _command("exit code", "^nova list --fields ", _MIXED, genuine="1", ours="0"),
    _command("stdout", "^nova list --fields ", _MIXED, genuine="^$"),
    _command("error", "^nova list --fields ", _MIXED, genuine="TypeError", ours="^$"),
    _command("stdout", "^nova list --fields id at", "`--fields id` is the IDs, not the columns without `--fields`."),
    _command("exit code", "^nova keypair-add fresh at 2.96", _KEYPAIR, genuine="1", ours="0"),
    _command("stdout", "^nova keypair-add fresh at 2.96", _KEYPAIR, genuine="^$", ours="PRIVATE KEY"),
    _command("requests", "^nova keypair-add fresh at 2.96", _KEYPAIR, genuine='"public_key": null'),
    _command("error", "^nova keypair-add fresh at 2.96", _KEYPAIR, ours="^$"),
    _command("error", r"^nova boot .*(-mapping nonsense|device bogus=1)", _LEAK, genuine="KeyError|ValueError"),
    _command("error", "^nova boot .*--meta a ", _CULPRIT, genuine="\\[.a.\\]"),
    _command("error", "--poll (failing|vanishing)", _POLL, genuine="<Server: ", ours="in the error state"),
    _command("error", "--is-public maybe", _LEAK, genuine="invalid <lambda> value", ours="invalid boolean value"),
    _command("exit code", "^nova flavor-key m1.tiny set a at", _NO_VALUE, genuine="0", ours="1"),
    _command("requests", "^nova flavor-key m1.tiny set a at", _NO_VALUE, genuine='"a": null'),
    _command("error", "^nova flavor-key m1.tiny set a at", _NO_VALUE, genuine="^$"),
    *(
        _command(what, "^nova show '' at", "An empty name names no server; it is not the one without a Latin letter.")
        for what in ("exit code", "stdout", "requests", "error")
    ),
    _command(
        "microversion", r"/v2/images|/v2\.0/networks",
        "The microversion is Nova's; requests to the Image and Networking services do not carry it.", ours="^- / -$",
    ),
    _command("requests", "^nova aggregate-(delete 1|show nothing) at", _TWICE),
    _command("requests", "^nova aggregate-cache-images ", _GLANCE, genuine="names=in:"),
    _command("exit code", "^nova aggregate-cache-images ", _GLANCE, genuine="1", ours="0"),
    _command("error", "^nova aggregate-cache-images ", _GLANCE, genuine="Additional images found", ours="^$"),
    _command("requests", "^nova hypervisor-stats at 2.96", _SUMS, ours="os-hypervisors/statistics$"),
    _command("exit code", "^nova hypervisor-stats at 2.96", _SUMS, genuine="1", ours="0"),
    _command("stdout", "^nova hypervisor-stats at 2.96", _SUMS, genuine="^$"),
    _command("error", "^nova hypervisor-stats at 2.96", _SUMS, genuine="not supported in API version", ours="^$"),
    _command("requests", "^nova (quota-show|quota-defaults|usage) ", _LOGIN, genuine="auth/tokens.*auth/tokens"),
    _command("error", "^nova usage --start x at", _LEAK, genuine="ValueError", ours="CommandError"),
    _command(
        "requests", "^nova service-list at 2.96", _AGAIN,
        ours="os-services | GET /compute/v2.1/os-services | GET /compute/v2.1/os-services$",
    ),
    _command(
        "error", "^nova service-list at 2.96", "A gateway's page is called so, and the gateway named.",
        genuine="Unknown Error \\(HTTP 502\\)", ours="The gateway at .* answered HTML \\(HTTP 502\\)",
    ),
    _command(
        "requests", "^nova list at 2.96", _AGAIN,
        ours="servers/detail | GET /compute/v2.1/servers/detail | GET /compute/v2.1/servers/detail$",
    ),
    _command("error", "^nova list at 2.96", _AGAIN, genuine="Slow down .*req-4", ours="Slow down .*req-6"),
]  # fmt: skip

_parser = partial(Difference, "parser")

_CAN = "What Nova can do, and the genuine client cannot."
_POLLS = "Every command that changes the state of servers can wait for it, with a bound on how many at a time."
_GET = "`flavor-key` can also get extra specs, one or all."

PARSERS = [
    _parser(
        "command",
        "^(sandbox|api|completion|cache|server-(addresses|share-.*|metadata.*)|console-auth-token-show|interface-show"
        "|inject-network-info|volume-attachment-show) at",
        "A command of this client's own.", genuine="missing",
    ),
    _parser("command", "", "A command of 2015, which the genuine client dropped.", genuine="missing", ours="of 2015"),
    _parser("command", "^bash_completion at", "It still works, as another name of `bash-completion`.", genuine="there"),
    _parser(
        "argument", "^migration-list ", "Options of 2015 that have a meaning are taken, with a warning.",
        ours="^--cell_name",
    ),
    _parser("argument", "^unshelve ", _CAN, ours="^--(host|unpin)"),
    _parser("argument", "^(update|rebuild) ", _CAN, ours="^--access-ip-v"),
    _parser(
        "argument",
        "^(delete|start|stop|(un)?pause|suspend|resume|shelve|shelve-offload|unshelve|(un)?rescue|resize-(confirm|revert)"
        "|live-migration|evacuate|host-(evacuate|evacuate-live|servers-migrate)) ",
        _POLLS, genuine="^$", ours="^--poll",
    ),
    _parser(
        "argument", "^(delete|start|stop|reboot|host-(evacuate|evacuate-live|servers-migrate)) ", _POLLS, genuine="^$",
        ours="^--concurrency",
    ),
    _parser("argument", "^flavor-key ", _GET, genuine="^$", ours="'get'|nargs=\\*"),
    _parser("argument", "^flavor-key ", _GET, genuine="'unset'\\]|nargs=\\+", ours="^$"),
    _parser(
        "argument", "^host-evacuate ", "The option has a spelling like all others, beside its own.",
        genuine="target_host", ours="^$",
    ),
    _parser(
        "argument", "^host-evacuate ", "The option has a spelling like all others, beside its own.",
        genuine="^$", ours="--target-host --target_host",
    ),
]  # fmt: skip

DIFFERENCES: list[Difference] = LIBRARY + SURFACE + COMMANDS + PARSERS
