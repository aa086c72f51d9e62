"""The way back in for an owner who forgot the PIN."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from erp_returns.cli.opening import open_shop
from erp_returns.cli.proving import entered_secret
from erp_returns.cli.saying import complain, say

if TYPE_CHECKING:
    from erp_returns.queries.people import OperatorRow
    from erp_returns.services.session import Session

_NEW = "新的密码（不设就直接回车）："
_AGAIN = "再输入一次："


def reset_owner_pin(arguments: Namespace) -> bool:
    """Let an owner in who forgot the PIN: whoever sits at the machine may, and the log tells of it."""
    from erp_returns.services import people

    with open_shop(arguments, proving=False) as session:
        owner = _owner(session, arguments.name)
        pin = _new_pin()
        if pin is None:
            complain("两次输入的不一样，密码没有改动。")
            return False
        people.reset_owner_pin(session.database, owner.id, pin, session.clock)
    now = "已换成新的" if pin else "已清除，进入时直接按回车；请马上在窗口里设一个新的"
    say(f"“{owner.name}”的密码{now}。这件事已记入操作日志。")
    return True


def _owner(session: Session, name: str | None) -> OperatorRow:
    """The owner who is meant; asked for where there are several. Raises `OperatorUnknown`."""
    from erp_returns.domain.errors import OperatorUnknown
    from erp_returns.domain.kinds import Role
    from erp_returns.queries.people import who_can_sign_in

    owners = [row for row in who_can_sign_in(session.database) if row.role == Role.OWNER]
    if name is None and len(owners) > 1:
        for place, row in enumerate(owners, 1):
            say(f"{place}  {row.name}")
        name = _line("哪一位店主（写序号或姓名）：")
    elif name is None:
        name = owners[0].name
    by_name = {str(place): row for place, row in enumerate(owners, 1)} | {row.name: row for row in owners}
    if name not in by_name:
        raise OperatorUnknown(name)
    return by_name[name]


def _new_pin() -> str | None:
    """A new PIN, '' for none; None where the second one differs from the first."""
    pin = entered_secret(_NEW)
    return pin if not (pin and sys.stdin.isatty()) or entered_secret(_AGAIN) == pin else None


def _line(asked: str) -> str:
    if sys.stdin.isatty():
        sys.stderr.write(asked)
        sys.stderr.flush()
    return sys.stdin.readline().strip()
