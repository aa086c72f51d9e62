"""The command line: the window, and the same work for scripts, through the same services."""

from __future__ import annotations

import os
import sys

from erp_returns.cli.saying import complain, speak
from erp_returns.cli.usage import parser

DONE, REFUSED = 0, 1


def main(argv: list[str] | None = None) -> int:
    """Do what the command line says; 0 done, 1 refused or problems found, 2 wrong usage."""
    speak()
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    from erp_returns.domain.errors import Refusal

    try:
        clean: bool = arguments.run(arguments)
        sys.stdout.flush()
    except Refusal as refusal:
        complain(refusal)
    except KeyboardInterrupt:
        complain("已中断；没有做完的部分没有保存。")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    else:
        return DONE if clean else REFUSED
    return REFUSED
