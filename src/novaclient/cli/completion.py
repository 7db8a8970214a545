"""nova completion, bash-completion: what a shell needs to complete command lines of nova"""

from __future__ import annotations

import sys

from novaclient.cli import parse
from novaclient.cli.command import Arg, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# At a Tab they run `nova completion SHELL -- ...`, which is `cli.complete`. Its exit code 3 asks for names of files.
_BASH = """\
# completion of nova for bash: source <(nova completion bash)
_nova() {
    local answer line code
    answer=$(nova completion bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null </dev/null)
    code=$?
    COMPREPLY=()
    while IFS= read -r line; do
        [ -n "$line" ] && COMPREPLY+=("$line")
    done <<< "$answer"
    [ $code -eq 3 ] && compopt -o default 2>/dev/null
    return 0
}
complete -F _nova nova
"""
_ZSH = """\
#compdef nova
# completion of nova for zsh: source <(nova completion zsh), after compinit
_nova() {
    local answer code line
    local -a values shown
    answer=$(nova completion zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)
    code=$?
    for line in "${(@f)answer}"; do
        [[ -n $line ]] || continue
        values+=("${line%%$'\\t'*}")
        shown+=("${line/$'\\t'/  -- }")
    done
    if [[ $code -eq 3 ]]; then
        _files
    else
        compadd -d shown -a values
    fi
}
if [[ ${funcstack[1]} == _nova ]]; then
    _nova "$@"
else
    compdef _nova nova
fi
"""
_FISH = """\
# completion of nova for fish: nova completion fish | source
function __nova_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    nova completion fish -- $words[2..] "$current" 2>/dev/null </dev/null
    if test $status -eq 3
        __fish_complete_path "$current"
    end
end
complete -c nova -f -a '(__nova_complete)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


@command()
def do_bash_completion(shell: Any, args: Any) -> None:
    """Print all commands and all their options, for the shell's completion."""
    version = shell.wanted_version(args)
    words: set[str] = set()
    for name in parse.names(shell.extensions):
        parser = parse.build(name, parse.load(name, lambda: shell.extensions), version)
        if parser is not None:
            words.update({name}, parser._option_string_actions)
    words.discard("bash-completion")
    print(" ".join(sorted(words)))


@command(
    Arg("shell", metavar="<shell>", choices=tuple(SCRIPTS), help="The shell: bash, zsh or fish."),
)
def do_completion(shell: Any, args: Any) -> None:
    """Print the script that lets a shell complete commands, options, and the names of what the cloud has.

    For bash, in ~/.bashrc: source <(nova completion bash). For zsh, in ~/.zshrc, after compinit:
    source <(nova completion zsh). For fish, in ~/.config/fish/config.fish: nova completion fish | source.
    """
    sys.stdout.write(SCRIPTS[args.shell])
