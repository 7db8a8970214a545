"""The commands of `nova`."""

# The words of the command that runs: how its errors are to be told may have to be known before they are parsed.
command_line: list[str] = []
