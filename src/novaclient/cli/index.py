"""Which module holds each command. Nothing is imported here; a test keeps it true."""

COMMANDS = {
    "bash-completion": "completion",
    "boot": "boot",
    "delete": "servers",
    "help": "help",
    "list": "servers",
    "reboot": "servers",
    "sandbox": "sandbox",
    "show": "servers",
    "start": "servers",
    "stop": "servers",
    "version-list": "versions",
}

# Other names of commands, that are not listed.
ALIASES = {"bash_completion": "bash-completion"}
