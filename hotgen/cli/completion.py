"""``hotgen completion``: the shell's side of completion; the other side is in `parser`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_EPILOG: Final = """\
examples:
  bash:  hotgen completion bash > ~/.local/share/bash-completion/completions/hotgen
  zsh:   hotgen completion zsh > "${fpath[1]}/_hotgen"
  fish:  hotgen completion fish > ~/.config/fish/completions/hotgen.fish
"""


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Print a script that completes commands, options and names in a shell."
    parser.epilog = _EPILOG
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), metavar="bash|zsh|fish")


def run(arguments: Namespace) -> int:
    """Print the script."""
    from argcomplete.shell_integration import shellcode

    print(shellcode(["hotgen"], shell=arguments.shell))
    return 0
