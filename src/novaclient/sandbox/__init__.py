"""A real OpenStack cloud on one machine, without root: `nova sandbox up`.

Read `command` for what can be asked of it, `lifecycle` for the order of events, and
docs/decisions/sandbox-is-real.md for the reasons. What runs inside the cloud's own processes is in `guest`.
"""
