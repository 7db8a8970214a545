"""The command lines of the commands' differential test."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from typing import Any

from novaclient.cli.index import COMMANDS
from tests.compat import fake_data as data
from tests.compat.fake_cloud import Setting
from tests.support.cloud import Answer

VERSIONS = ("2.1", "2.26", "2.47", "2.60", "2.73", "2.90", "2.96")
FILES = {"key.pub": "ssh-rsa AAAA me@home\n", "user-data.txt": "#!/bin/sh\necho ü\n"}


@dataclass
class Line:
    """A command line at a microversion, in a cloud that may have something special."""

    text: str
    version: str
    env: dict[str, str] = field(default_factory=dict)
    stdin: str = ""
    setting: Setting = field(default_factory=Setting)

    @property
    def command(self) -> str:
        """The name of the command."""
        return next((word for word in shlex.split(self.text) if not word.startswith("-")), "")

    def work(self) -> dict[str, Any]:
        """What the driver needs to know."""
        env = {"OS_COMPUTE_API_VERSION": self.version, **self.env}
        return {"argv": shlex.split(self.text), "env": env, "stdin": self.stdin}

    def __str__(self) -> str:
        shown = " ".join(f"{name}={value}" for name, value in self.env.items())
        return f"nova {self.text} at {self.version}{shown and ' with '}{shown}"


_WEB, _DB, _OTHER = (data.server_id(n) for n in (0, 1, 99))
_SERVICE = data.SERVICE.format(2)

# What changes from microversion to microversion: run at all of `VERSIONS`.
EVERYWHERE = f"""
list
list --minimal
list --all-tenants
list --fields name,status,host,OS-EXT-STS:vm_state,metadata,hostId,networks
list --fields name,flavor:original_name,tags,locked
list --tags a,b --tags-any c
list --not-tags a --not-tags-any b
list --changes-before 2026-01-01
list --locked true
list --flavor m1.small
show web-1
show {_DB}
show --minimal web-1
show 日本語サーバ
show broken
show --wrap 20 broken
show 'Volume Boot'
show {data.server_id(9)}
show {_OTHER}
boot --flavor m1.small --image cirros web-1
boot --flavor 1 --image {data.IMAGE} --nic net-id={data.NETWORK} vm
boot --flavor 1 --image cirros --nic auto --description text vm
boot --flavor 1 --image cirros --nic none --tags a,b vm
boot --flavor 1 --image cirros --nic none --host h --hypervisor-hostname hh vm
boot --flavor 1 --image cirros --nic none --hostname h vm
boot --flavor 1 --image cirros --nic none --file /a=user-data.txt vm
boot --flavor 1 --image cirros --nic none --trusted-image-certificate-id c1 --trusted-image-certificate-id c2 vm
boot --flavor 1 --nic none --boot-volume {data.VOLUME} 'Volume Boot'
flavor-list
flavor-list --extra-specs
flavor-list --all
flavor-show m1.small
flavor-show 大きい
flavor-create new auto 512 10 2
flavor-create new auto 512 10 2 --description text
flavor-update m1.tiny 'new text'
keypair-list
keypair-list --user u
keypair-list --limit 1 --marker mine
keypair-show mine
keypair-add fresh --pub-key key.pub
keypair-add fresh --pub-key key.pub --key-type x509
keypair-add fresh
keypair-delete mine
keypair-delete nobody
limits
availability-zone-list
service-list
service-enable compute-1
service-enable {_SERVICE}
service-disable compute-1
service-disable {_SERVICE} --reason 'a reason'
service-force-down compute-1
service-force-down --unset {_SERVICE}
service-delete 2
version-list
help list
help boot
"""

# What does not: run at the newest.
ONCE = f"""
list --reservation-id r-1 --ip 10 --ip6 fd --name web --status ACTIVE --host compute-1
list --flavor {data.FLAVOR_UUID} --image cirros
list --flavor nothing
list --image nothing
list --image dup-image
list --image {data.IMAGE}
list --tenant {data.PROJECT} --user {data.USER}
list --tenant
list --user
list --deleted
list --all-tenants 0
list --all-tenants 1
list --all-tenants x
list --status NOTHING
list --status NOTHING --fields bogus
list --host forbidden
list --fields bogus
list --fields name,bogus
list --fields id
list --fields ID
list --fields name,name
list --fields task_state,power_state,created
list --fields status --sort name
list --fields OS-EXT-SRV-ATTR:host,accessIPv4
list --fields image
list --fields tags,description
list --fields security_groups
list --fields addresses
list --fields fault
list --fields hostId,human_id
list --sort name
list --sort name:asc,created_at:desc
list --sort name:up
list --sort ''
list --marker {_DB} --limit 2
list --limit 0
list --limit -1
list --limit two
list --limit 3 --minimal
list --name ''
list --name dup
list --name '^we.*&='
list --availability-zone nova --key-name mine
list --config-drive
list --no-config-drive
list --config-drive --no-config-drive
list --progress 10 --vm-state active --task-state spawning --power-state 1
list --changes-since 2026-01-01T00:00:00+01:00
list --changes-since 2026-01-01 --changes-before 2026-02-01
list --changes-since yesterday
list --changes-before ''
list --changes-since ''
list --tags ''
list --locked maybe
list --bogus
list --all
list --no-config
list --mini
list --t x
list extra
list -h
list --help
show
show nothing
show dup
show locked
show building
show old-image
show 'with,comma and '"'"'quotes"'
show ''
show {data.NOBODY}
show web-1 --wrap 30
show web-1 --wrap x
show --wrap 5 日本語サーバ
show web-1 extra
show WEB-1
show volume-boot
show --minimal 'Volume Boot'
show 5
delete web-1
delete web-1 db
delete web-1 nothing db
delete dup
delete locked web-1
delete --all-tenants web-1
delete {_WEB} {data.NOBODY}
delete
delete 日本語サーバ
delete nothing
delete web-1 web-1
start db
start db web-1 locked
start nothing
start --all-tenants db
start
stop web-1
stop {_WEB} locked
stop 日本語サーバ nothing
reboot web-1
reboot --hard web-1 db
reboot web-1 nothing
reboot locked
reboot web-1 locked
reboot --poll web-1
reboot --poll building
reboot --poll failing web-1
reboot --poll vanishing
reboot --soft web-1
boot
boot vm
boot --flavor 1 vm
boot --image cirros vm
boot --flavor nothing --image cirros vm
boot --flavor 1 --image nothing vm
boot --flavor 1 --image dup-image vm
boot --flavor secret --image cirros web-1
boot --flavor 1 --image-with os_distro=cirros web-1
boot --flavor 1 --image-with os_distro=none web-1
boot --flavor 1 --image-with nonsense web-1
boot --flavor 1 --image cirros --poll building
boot --flavor 1 --image cirros --poll failing
boot --flavor 1 --image cirros --poll vanishing
boot --flavor 1 --image cirros quota
boot --flavor 1 --image cirros overlimit
boot --flavor 1 --image cirros bad
boot --flavor 1 --image cirros --min-count 2 web-1
boot --flavor 1 --image cirros --min-count 2 --max-count 5 web-1
boot --flavor 1 --image cirros --min-count 0 web-1
boot --flavor 1 --image cirros --max-count 0 web-1
boot --flavor 1 --image cirros --min-count 5 --max-count 2 web-1
boot --flavor 1 --image cirros --max-count x web-1
boot --flavor 1 --image cirros --return-reservation-id web-1
boot --flavor 1 --image cirros --meta a=b --meta c=d=e web-1
boot --flavor 1 --image cirros --meta a web-1
boot --flavor 1 --image cirros --key-name mine --user-data user-data.txt web-1
boot --flavor 1 --image cirros --user-data missing.txt web-1
boot --flavor 1 --image cirros --availability-zone nova:compute-1 --security-groups a,b web-1
boot --flavor 1 --image cirros --hint group={data.GROUP} --hint same=a --hint same=b web-1
boot --flavor 1 --image cirros --hint nonsense web-1
boot --flavor 1 --image cirros --config-drive true web-1
boot --flavor 1 --image cirros --config-drive false web-1
boot --flavor 1 --image cirros --config-drive /dev/vdz web-1
boot --flavor 1 --image cirros --admin-pass S3cret --access-ip-v4 10.0.0.1 --access-ip-v6 fd00::1 web-1
boot --flavor 1 --image cirros --nic auto --nic none web-1
boot --flavor 1 --image cirros --nic auto,tag=x web-1
boot --flavor 1 --image cirros --nic net-name=private --nic none web-1
boot --flavor 1 --image cirros --nic net-name=private web-1
boot --flavor 1 --image cirros --nic net-name=nothing web-1
boot --flavor 1 --image cirros --nic net-name=dup-net web-1
boot --flavor 1 --image cirros --nic net-id={data.NETWORK},v4-fixed-ip=10.0.0.9,tag=t web-1
boot --flavor 1 --image cirros --nic net-id={data.NETWORK},v6-fixed-ip=fd00::9 web-1
boot --flavor 1 --image cirros --nic port-id={data.PORT} --nic net-id={data.NETWORK} web-1
boot --flavor 1 --image cirros --nic net-id={data.NETWORK},port-id={data.PORT} web-1
boot --flavor 1 --image cirros --nic v4-fixed-ip=10.0.0.9 web-1
boot --flavor 1 --image cirros --nic net-id={data.NETWORK},v4-fixed-ip=a web-1
boot --flavor 1 --image cirros --nic net-id={data.NETWORK},v6-fixed-ip=10.0.0.1 web-1
boot --flavor 1 --image cirros --nic net-id={data.NETWORK},v4-fixed-ip=10.0.0.9,v6-fixed-ip=fd00::9 web-1
boot --flavor 1 --image cirros --nic bogus=1 web-1
boot --flavor 1 --image cirros --nic nonsense web-1
boot --flavor 1 --image cirros --nic net-id=a,net-id=b web-1
boot --flavor 1 --image cirros --nic '' web-1
boot --flavor 1 --snapshot {data.VOLUME} web-1
boot --flavor 1 --boot-volume {data.VOLUME} --snapshot {data.VOLUME} web-1
boot --flavor 1 --image cirros --block-device-mapping vda={data.VOLUME}:::0 web-1
boot --flavor 1 --image cirros --block-device-mapping vda={data.VOLUME}:snap:1:1 web-1
boot --flavor 1 --image cirros --block-device-mapping nonsense web-1
boot --flavor 1 --block-device-mapping vda={data.VOLUME}:::0 web-1
boot --flavor 1 --image cirros --block-device source=volume,dest=volume,id={data.VOLUME},bootindex=1 web-1
boot --flavor 1 --block-device source=image,dest=volume,id={data.IMAGE},size=1,bootindex=0,shutdown=remove web-1
boot --flavor 1 --block-device source=snapshot,dest=volume,id={data.VOLUME},bus=virtio,type=disk,device=vda web-1
boot --flavor 1 --block-device source=blank,dest=local,size=1,format=ext4,tag=t,volume_type=ssd web-1
boot --flavor 1 --block-device source=bogus web-1
boot --flavor 1 --block-device bogus=1 web-1
boot --flavor 1 --block-device nonsense web-1
boot --flavor 1 --block-device id={data.VOLUME},source=volume,dest=volume,bootindex=x web-1
boot --flavor 1 --image cirros --swap 512 web-1
boot --flavor 1 --image cirros --ephemeral size=1 --ephemeral size=2,format=ext4 web-1
boot --flavor 1 --image cirros --ephemeral bogus=1 web-1
boot --flavor 1 --image cirros --ephemeral nonsense web-1
boot --flavor 1 --image cirros --swap 1 --ephemeral size=1 --boot-volume {data.VOLUME} web-1
boot --flavor 1 --image cirros --bogus web-1
boot --flavor 1 --image cirros web-1 extra
flavor-list --marker 1 --min-disk 10 --min-ram 512 --limit 2 --sort-key name --sort-dir asc
flavor-list --min-ram 4096
flavor-list --all --extra-specs
flavor-list --limit x
flavor-show 1
flavor-show nothing
flavor-show {data.FLAVOR_UUID}
flavor-show secret
flavor-show 5
flavor-show 512
flavor-show {data.NOBODY}
flavor-show
flavor-create
flavor-create new
flavor-create new 7 512 10 2 --ephemeral 1 --swap 512 --rxtx-factor 1.5 --is-public false
flavor-create new 7 512 10 2 --is-public maybe
flavor-create new 7 ram 10 2
flavor-create new 7 512 disk 2
flavor-create new 7 512 10 vcpus
flavor-create new 7 512 10 2 --swap x
flavor-create new 7 512 10 2 --ephemeral x
flavor-create new 7 512 10 2 --rxtx-factor x
flavor-create m1.tiny auto 512 10 2
flavor-create '' auto 512 10 2
flavor-delete m1.tiny
flavor-delete nothing
flavor-delete secret
flavor-update nothing text
flavor-update m1.tiny ''
flavor-key m1.tiny set a=b c=d
flavor-key m1.tiny set a=b=c
flavor-key m1.tiny set a
flavor-key m1.tiny set 'bad/key=x'
flavor-key m1.tiny set hw:cpu_policy=shared
flavor-key m1.tiny unset a b
flavor-key m1.tiny unset missing a
flavor-key m1.tiny unset a=b
flavor-key m1.tiny bogus a=b
flavor-key m1.tiny set
flavor-key nothing set a=b
flavor-access-list
flavor-access-list --flavor secret
flavor-access-list --flavor m1.tiny
flavor-access-list --flavor nothing
flavor-access-add secret {data.PROJECT}
flavor-access-add nothing {data.PROJECT}
flavor-access-add secret
flavor-access-remove secret {data.PROJECT}
keypair-list --user nobody
keypair-list --limit x
keypair-show nothing
keypair-show 鍵
keypair-show mine --user {data.USER}
keypair-show
keypair-add
keypair-add mine --pub-key key.pub
keypair-add fresh --pub-key missing.pub
keypair-add fresh --pub-key key.pub --user u --key-type ssh
keypair-delete mine --user u
keypair-delete 鍵
keypair-delete
limits --tenant {data.PROJECT}
limits --reserved
limits --tenant
limits --tenant x --reserved
limits extra
availability-zone-list extra
service-list --host compute-1
service-list --binary nova-compute
service-list --host nowhere
service-list --host compute-1 --binary nova-compute
service-list --bogus
service-enable
service-enable {data.NOBODY}
service-disable {_SERVICE}
service-disable {_SERVICE} --reason ''
service-disable {data.NOBODY} --reason x
service-delete {_SERVICE}
service-delete {data.NOBODY}
service-delete
service-force-down {data.NOBODY}
version-list extra
bogus
bogus --with options
lst
--bogus list
--os-compute-api-version 2.1 list
--os-compute-api-version 2.60 show web-1
--os-compute-api-version 2.500 list
--os-compute-api-version 3 list
--os-compute-api-version foo list
--os-compute-api-version 2.0 list
--os-compute-api-version 2 show web-1
--os-compute-api-version 2.latest list --minimal
--os-compute-api-version '' list --minimal
--debug list --minimal
--os-region-name Nowhere list
--os-username nobody list
--os-username '' list
--os-project-name '' list
--os-auth-url '' list
--service-type compute list --minimal
--service-type bogus list
--os-endpoint-type internal list --minimal
--os-endpoint-type adminURL list --minimal
--os-user-id u --os-username '' list --minimal
--os-cache list --minimal
--insecure list --minimal
--timeout 5 list --minimal
--version
help
help bogus
help show
help flavor-create
help help
--help
delete -h
bash-completion
"""


def _answer(line: str, body: Any, status: int = 200, **headers: str) -> dict[str, Any]:
    """A cloud that answers one request in a way of its own."""
    method, _, path = line.partition(" ")
    answer = Answer(body, status, {name.replace("_", "-"): value for name, value in headers.items()})
    return {"setting": Setting(answers={f"{method} /compute/v2.1/{path}": answer})}


_FORBIDDEN = {"forbidden": {"message": "Policy doesn't allow it", "code": 403}}
_FAULT = {"computeFault": {"message": "Unexpected API Error.", "code": 500}}
_SLOW_DOWN = {"overLimit": {"message": "Slow down", "code": 429, "retryAfter": "1"}}
_HTML = b"<html>Bad gateway</html>"

# (line, microversions, what is special)
SPECIAL: list[tuple[str, tuple[str, ...], dict[str, Any]]] = [
    ("list --minimal", ("2.latest",), {"setting": Setting(newest="2.60")}),
    ("list --minimal", ("2.96",), {"setting": Setting(newest="2.60")}),
    ("show web-1", ("2.latest",), {"setting": Setting(newest="2.1")}),
    ("list --minimal", ("2.latest", "2.1", "2.96"), {"setting": Setting(newest="")}),
    ("list --minimal", ("2.96", "2.latest"), {"setting": Setting(newest="2.104")}),
    ("availability-zone-list", ("2.1", "2.96"), _answer("GET os-availability-zone/detail", _FORBIDDEN, 403)),
    ("limits", ("2.1", "2.96"), _answer("GET limits", {"limits": {"rate": [], "absolute": {}}})),
    ("service-list", ("2.96",), _answer("GET os-services", _HTML, 502, Content_Type="text/html")),
    ("keypair-list", ("2.96",), _answer("GET os-keypairs", _FAULT, 500)),
    ("list", ("2.96",), _answer("GET servers/detail", _SLOW_DOWN, 429, Retry_After="1")),
    ("flavor-list", ("2.96",), _answer("GET flavors/detail", ["no", "dict"], 400)),
    ("keypair-add fresh --pub-key -", ("2.1", "2.96"), {"stdin": "ssh-rsa FROM STDIN\n"}),
    ("set-password web-1", ("2.1", "2.96"), {"stdin": "new\nnew\n"}),
    ("boot --flavor 1 --image cirros --nic auto vm", ("2.96",), {"env": {"OS_TRUSTED_IMAGE_CERTIFICATE_IDS": "a,b"}}),
    ("boot --flavor 1 --image cirros vm", ("2.1",), {"env": {"OS_TRUSTED_IMAGE_CERTIFICATE_IDS": "a"}}),
    ("list --minimal", ("2.96",), {"env": {"OS_PROJECT_NAME": "", "OS_TENANT_NAME": "demo"}}),
    ("list --minimal", ("2.96",), {"env": {"OS_PROJECT_NAME": "", "OS_TENANT_ID": data.PROJECT}}),
    ("--os-auth-type token --os-token t list --minimal", ("2.96",), {"env": {"OS_USERNAME": "", "OS_PASSWORD": ""}}),
    ("list --minimal", ("2.96",), {"env": {"OS_USERNAME": "", "NOVA_USERNAME": "demo"}}),
    ("list --minimal", ("2.96",), {"env": {"OS_REGION_NAME": "", "NOVA_REGION_NAME": "One"}}),
    # OSprofiler is installed beside neither
    ("list --minimal", ("2.96",), {"env": {"OS_PROFILE": "key"}}),
    ("--profile key list --minimal", ("2.96",), {}),
]


# The other commands, once each or so: at the oldest and at the newest.
OTHERS = f"""
pause web-1
pause nothing
unpause web-1
suspend web-1
resume web-1
lock web-1
lock web-1 --reason why
unlock locked
shelve web-1
shelve-offload web-1
unshelve web-1
unshelve web-1 --availability-zone nova
rescue web-1
rescue web-1 --password p --image cirros
unrescue web-1
rebuild web-1 cirros
rebuild web-1 cirros --name new --meta a=b --minimal
rebuild web-1 nothing
resize web-1 m1.small
resize web-1 nothing
resize-confirm web-1
resize-revert web-1
migrate web-1
migrate web-1 --host compute-2
live-migration web-1
live-migration web-1 compute-2 --block-migrate
live-migration web-1 --force compute-2
live-migration-abort web-1 7
live-migration-force-complete web-1 7
server-migration-list web-1
server-migration-show web-1 7
evacuate web-1
evacuate web-1 compute-2 --password p
force-delete web-1
restore web-1
reset-state web-1 db
reset-state --active web-1 nothing
reset-network web-1
console-log web-1
console-log --length 10 web-1
get-vnc-console web-1 novnc
get-vnc-console web-1 bogus
get-spice-console web-1 spice-html5
get-rdp-console web-1 rdp-html5
get-serial-console web-1
get-mks-console web-1
get-password web-1
clear-password web-1
diagnostics web-1
trigger-crash-dump web-1
server-topology web-1
image-create web-1 snap
image-create web-1 snap --metadata a=b --show
backup web-1 name daily 3
meta web-1 set a=b c=d
meta web-1 delete a b
meta web-1 bogus a
update web-1 --name new
update web-1 --description text
update web-1
add-secgroup web-1 default
remove-secgroup web-1 default
list-secgroup web-1
interface-list web-1
interface-attach web-1
interface-attach --port-id {data.PORT} web-1
interface-attach --net-id {data.NETWORK} --fixed-ip 10.0.0.9 web-1
interface-detach web-1 {data.PORT}
volume-attach web-1 {data.VOLUME}
volume-attach web-1 {data.VOLUME} /dev/vdb
volume-attachments web-1
volume-detach web-1 {data.VOLUME}
volume-update web-1 {data.VOLUME} {data.NOBODY}
instance-action-list web-1
instance-action web-1 req-x
server-tag-list web-1
server-tag-add web-1 a b
server-tag-delete web-1 a b
server-tag-delete-all web-1
server-tag-set web-1 a b
host-meta compute-1 set a=b
host-servers-migrate compute-1
host-evacuate compute-1
host-evacuate-live compute-1
instance-usage-audit-log
instance-usage-audit-log --before '2026-01-01 00:00:00'
aggregate-list
aggregate-create fast
aggregate-create fast nova
aggregate-delete 1
aggregate-delete fast
aggregate-show fast
aggregate-show nothing
aggregate-update fast --name faster --availability-zone nova
aggregate-update fast
aggregate-set-metadata fast a=b c
aggregate-add-host fast compute-1
aggregate-remove-host fast compute-1
aggregate-cache-images fast cirros
server-group-list
server-group-list --all-projects --limit 2 --offset 1
server-group-create new affinity
server-group-create new anti-affinity --rule max_server_per_host=2
server-group-delete {data.GROUP}
server-group-get {data.GROUP}
migration-list
migration-list --host compute-1 --status running
hypervisor-list
hypervisor-list --matching comp
hypervisor-servers comp
hypervisor-show 1
hypervisor-show compute-1
hypervisor-show --wrap 20 1
hypervisor-uptime 1
hypervisor-stats
quota-show
quota-show --tenant {data.PROJECT} --user {data.USER} --detail
quota-defaults
quota-update {data.PROJECT} --cores 10 --force
quota-update {data.PROJECT}
quota-delete --tenant {data.PROJECT}
quota-class-show default
quota-class-update default --cores 5
usage --start 2026-01-01 --end 2026-02-01
usage-list --start 2026-01-01 --end 2026-02-01
usage --start x
agent-list
agent-create linux x86_64 1.0 http://x 0123456789abcdef0123456789abcdef xen
agent-delete 1
agent-modify 1 1.0 http://x 0123456789abcdef0123456789abcdef
"""


def lines() -> list[Line]:
    """All lines."""
    others = [Line(text, version) for text in OTHERS.strip().splitlines() for version in ("2.1", "2.96")]
    made = [Line(text, version) for text in EVERYWHERE.strip().splitlines() for version in VERSIONS]
    made += [Line(text, "2.96") for text in ONCE.strip().splitlines()]
    made += [Line(text, version, **special) for text, versions, special in SPECIAL for version in versions]
    return made + [line for line in others if line.command in COMMANDS]
