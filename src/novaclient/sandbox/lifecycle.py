"""What the verbs do, in order. Each holds the sandbox's lock, so two shells cannot do two things to it at once.

Whatever interrupts `up` or `reset` (an error, Ctrl-C, a signal), every process that was started is ended before the
exception goes on; what an interrupted first `up` wrote is thrown away by the next.
"""

from __future__ import annotations

import contextlib
import shlex
import shutil
import socket
import time
from collections.abc import Iterator
from pathlib import Path

from novaclient.sandbox import (
    clouds,
    configure,
    database,
    guest_environment,
    install,
    locks,
    paths,
    ports,
    processes,
    seed,
    services,
    snapshot,
    supervise,
)
from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.instance import Record, Sandbox, all_sandboxes
from novaclient.sandbox.management import Commands
from novaclient.sandbox.progress import Progress
from novaclient.sandbox.supervise import Supervisor

SPACE = 200_000_000


class Lifecycle:
    def __init__(self, sandbox: Sandbox, progress: Progress, data: Path | None = None) -> None:
        self.sandbox = sandbox
        self.data = paths.data_folder() if data is None else data
        self.progress = progress
        self.has_a_name = True
        """Whether clients find the cloud by its name in clouds.yaml: under that name there may be another."""

    def up(self, reinstall: bool = False) -> bool:
        """Make sure the cloud runs; return whether it had to be started."""
        processes.find("")  # says so at once where there is no /proc
        with self._locked():
            if self.sandbox.exists and self.sandbox.is_up and not reinstall:
                return False
            self._start(reinstall)
            return True

    def down(self) -> bool:
        """End it; return whether anything was running."""
        with self._locked():
            return self.sandbox.exists and self._stop() > 0

    def reset(self) -> None:
        """The cloud as it was when it was new, and running."""
        with self._locked():
            if not self.sandbox.is_prepared:
                self._start()
                return
            self._stop()
            with self._clean_up_after_failure():
                snapshot.restore(self.sandbox)
            self._start()

    def delete(self) -> bool:
        """End it and forget it; return whether there was anything."""
        with self._locked():
            there = self.sandbox.folder.exists()
            if self.sandbox.exists:
                with contextlib.suppress(SandboxError):
                    self._stop()
            self.sandbox.remove()
            self.sandbox.users_lock.unlink(missing_ok=True)
            self.sandbox.lock.unlink()
        # a sandbox whose record cannot be read may use any of them
        with contextlib.suppress(SandboxError):
            install.prune(self.data, self._used_packages())
        with self._clouds_lock():
            outcome = clouds.remove(self.sandbox.name)
        if outcome.note:
            self.progress.say(f"note: {outcome.note}")
        return there

    # steps

    def _locked(self) -> contextlib.AbstractContextManager[None]:
        name = self.sandbox.name
        paths.make_data_folder(self.data)
        return locks.exclusive(
            self.sandbox.lock, lambda: self.progress.say(f"waiting for another command that works on sandbox `{name}`")
        )

    def _clouds_lock(self) -> contextlib.AbstractContextManager[None]:
        return locks.exclusive(self.data / ".clouds.lock")

    def _stop(self) -> int:
        if not processes.find(self.sandbox.record.token):
            return supervise.stop(self.sandbox)
        with self.progress.step(f"stopping sandbox `{self.sandbox.name}`"):
            return supervise.stop(self.sandbox)

    def _start(self, reinstall: bool = False) -> None:
        sandbox = self.sandbox
        wanted = sandbox.record.requirements if sandbox.is_prepared else install.requirements_key()
        venv = install.find(self.data, wanted)
        if sandbox.exists and processes.find(sandbox.record.token):
            self._stop()  # what a service that died, or a killed `up`, left behind
        if reinstall:
            self._refuse_if_in_use()
        if venv == install.venv_folder(self.data):
            install.ensure(self.data, venv, self.progress, again=reinstall)
        install.check_space(self.data, SPACE)
        with self._clean_up_after_failure():
            if sandbox.is_prepared:
                self._start_again(venv)
            else:
                self._start_first(venv)
        self.publish()

    def _refuse_if_in_use(self) -> None:
        for other in self._others():
            if other.is_up:
                raise SandboxError(
                    f"sandbox `{other.name}` is running with the packages that are to be replaced",
                    f"Stop it first: `nova sandbox down{other.name_option}`",
                )

    def _start_first(self, venv: Path) -> None:
        sandbox = self.sandbox
        schemas = database.make_schemas(self.data, venv, self.progress)
        with self._ports_lock():
            chosen, held = ports.choose(self._claimed_ports())
            sandbox.create(Record.new(install.requirements_key(), chosen, sandbox.folder))
        with held, self.progress.step("starting the services"):
            database.copy_schemas(schemas, sandbox)
            database.relocate(sandbox)
            self._configure(venv)
            arguments, secret = seed.bootstrap(sandbox)
            bootstrap = Commands(
                sandbox.record.token, guest_environment.variables(sandbox) | secret, sandbox.log("bootstrap")
            )
            supervisor = Supervisor(sandbox, venv, self.progress)
            bootstrap.start([[guest_environment.program(venv, "keystone-manage"), *arguments]])
            supervisor.start()
            bootstrap.wait()
            supervisor.wait_for("keystone")
            api = seed.Api(sandbox)
            api.sign_in()
            seed.identity(api)
            supervisor.say_seeded()
            supervisor.wait_for(*supervise.service_names())
        with self.progress.step("furnishing the cloud"):
            for furnish in (seed.flavors, seed.image, seed.networks, seed.volume_type):
                self.progress.update(furnish.__name__)
                furnish(api)
            snapshot.take(sandbox)
        supervisor.say_up()

    def _start_again(self, venv: Path) -> None:
        sandbox = self.sandbox
        if snapshot.is_half_restored(sandbox):
            snapshot.restore(sandbox)
        with self._held_ports(), self.progress.step("starting the services"):
            database.relocate(sandbox)
            database.freshen(sandbox)
            self._configure(venv)
            supervisor = Supervisor(sandbox, venv, self.progress)
            supervisor.start()
            supervisor.say_seeded()
            supervisor.wait_for(*supervise.service_names())
        supervisor.say_up()

    def _held_ports(self) -> socket.socket:
        """What holds the sandbox's ports for this start: its own, or others if those are taken."""
        record, base = self.sandbox.record, min(self.sandbox.record.ports.values())
        held, occupied = ports.hold(base), ports.taken(record.ports)
        if held is not None:
            if not occupied:
                return held
            held.close()
        what = f"port {base + ports.HELD}"
        if occupied:
            what = f"port {record.ports[occupied[0]]} of {occupied[0]}"
        with self._ports_lock():
            record.ports, held = ports.choose(self._claimed_ports())
            self.sandbox.save()
        self.progress.say(
            f"{what} is taken by another program: the sandbox moves to {min(record.ports.values())} and up"
        )
        return held

    def _configure(self, venv: Path) -> None:
        self.sandbox.make_folders()
        guest_environment.copy_guest(self.sandbox)
        configure.write(self.sandbox, venv)

    def publish(self) -> None:
        """Tell clients where the cloud is."""
        own = clouds.write_own(self.sandbox)
        with self._clouds_lock():
            outcome = clouds.add(self.sandbox)
        cloud = clouds.cloud_names(self.sandbox.name)["admin"]
        hidden_by = clouds.shadows()
        self.has_a_name = hidden_by == own or (outcome.done and hidden_by is None)
        if outcome.note:
            self.progress.say(f"note: {outcome.note}")
        if hidden_by == own:
            return
        if not outcome.done:
            self.progress.say(f"      for `--os-cloud {cloud}`: export OS_CLIENT_CONFIG_FILE={shlex.quote(str(own))}")
        elif hidden_by is not None:
            self.progress.say(
                f"note: {hidden_by} is read before your own clouds.yaml, so `--os-cloud {cloud}` may not be found"
            )

    def _ports_lock(self) -> contextlib.AbstractContextManager[None]:
        return locks.exclusive(self.data / ".ports.lock")

    def _claimed_ports(self) -> set[int]:
        return {port for record in self._other_records() for port in record.ports.values()}

    def _used_packages(self) -> set[str]:
        """The sets of packages that other sandboxes were made with. Raises SandboxError if one does not tell."""
        return {other.record.requirements for other in self._others()}

    def _others(self) -> list[Sandbox]:
        return [other for other in all_sandboxes(self.data) if other.name != self.sandbox.name]

    def _other_records(self) -> Iterator[Record]:
        for other in self._others():
            with contextlib.suppress(SandboxError):
                yield other.record

    @contextlib.contextmanager
    def _clean_up_after_failure(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            with processes.uninterrupted():
                if self.sandbox.exists:
                    supervise.stop(self.sandbox)
                    time.sleep(0.1)  # for a process that was just being born, without its token yet
                    supervise.stop(self.sandbox)
            raise


def delete_shared(data: Path) -> None:
    """Remove what all sandboxes share: the installed packages and the empty databases."""
    for name in ("venvs", "schemas"):
        shutil.rmtree(data / name, ignore_errors=True)


def reachable_as(sandbox: Sandbox, by_name: bool = True) -> list[str]:
    """How to use it, for people; `by_name`: whether clouds.yaml leads there."""
    cloud = clouds.cloud_names(sandbox.name)["admin"]
    option = sandbox.name_option
    named = [
        f"  nova --os-cloud {cloud} list",
        f"  nova --os-cloud {cloud} boot --flavor m1.tiny --image cirros --nic net-name=private --poll first",
    ]
    return [
        f"sandbox `{sandbox.name}` is up: {services.url('keystone', sandbox.record.ports)}",
        "",
        *(named if by_name else ()),
        f'  eval "$(nova sandbox env{option})"; nova list      as admin; `--user demo` for a plain user',
        f"  nova sandbox run{option} -- COMMAND",
        f"  nova sandbox down{option}",
    ]
