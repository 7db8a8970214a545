"""The commands of `nova`."""

# The words of the command that runs: how its errors are to be told may have to be known before they are parsed.
command_line: list[str] = []

# What it must not show, whoever repeats it: tokens, and passwords that are neither among its words nor in the
# environment.
secrets: list[str | None] = []
