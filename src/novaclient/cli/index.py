"""Which module holds each command. Nothing is imported here; a test keeps it true."""

COMMANDS = {
    "availability-zone-list": "availability_zones",
    "bash-completion": "completion",
    "boot": "boot",
    "delete": "servers",
    "flavor-access-add": "flavors",
    "flavor-access-list": "flavors",
    "flavor-access-remove": "flavors",
    "flavor-create": "flavors",
    "flavor-delete": "flavors",
    "flavor-key": "flavors",
    "flavor-list": "flavors",
    "flavor-show": "flavors",
    "flavor-update": "flavors",
    "help": "help",
    "keypair-add": "keypairs",
    "keypair-delete": "keypairs",
    "keypair-list": "keypairs",
    "keypair-show": "keypairs",
    "limits": "limits",
    "list": "servers",
    "reboot": "servers",
    "sandbox": "sandbox",
    "service-delete": "services",
    "service-disable": "services",
    "service-enable": "services",
    "service-force-down": "services",
    "service-list": "services",
    "show": "servers",
    "start": "servers",
    "stop": "servers",
    "version-list": "versions",
}

# Other names of commands, that are not listed.
ALIASES = {"bash_completion": "bash-completion"}
