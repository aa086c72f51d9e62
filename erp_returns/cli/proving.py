"""Who works at the command line proves it as in the window: with the PIN, where there is one."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erp_returns.services.session import Session


def proved(session: Session) -> Session:
    """The session, once its operator gave the PIN; who has none is believed, as in the window.

    Asked at the terminal, or read from the first line of what is piped in. Raises `PinNeeded`,
    `PinWrong`, `PinLocked`.
    """
    from erp_returns.domain.errors import PinNeeded
    from erp_returns.queries.people import operator_row
    from erp_returns.services.people import sign_in

    person = operator_row(session.database, session.operator_id)
    if person is None or not person.has_pin:
        return session
    pin = entered_secret(f"“{person.name}”的密码：")
    if not pin:
        raise PinNeeded(person.name)
    return sign_in(session.database, person.id, pin, session.clock, session.zone)


def entered_secret(asked: str) -> str:
    """What is typed unseen at the terminal; the next line of what is piped in, where there is none."""
    return getpass(asked) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
