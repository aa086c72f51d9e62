"""New names are read, so that they are found by any part, by pinyin and by initials."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from erp_returns.domain.names import parts
from erp_returns.services.session import SYSTEM_OPERATOR, Session, write

_AT_ONCE = 2_000
_ADD = "INSERT INTO name_part (part, name_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
_MARK = "UPDATE known_name SET parted = 1 WHERE id = ?"


def read_names(session: Session, stopped: Callable[[], bool]) -> int:
    """Take apart every name that was not yet; how many there were.

    A few at a time, so that nobody's write waits; what is done stays done when it is stopped. The clock
    does it, as 系统, whoever has the window open.
    """
    session = replace(session, operator_id=SYSTEM_OPERATOR)
    done, last = 0, 0
    while not stopped() and (new := _unread(session, last)):
        last = new[-1][0]
        found = [(part, name_id) for name_id, name in new for part in sorted(parts(name, _readings))]
        with write(session):
            connection = session.database.connection()
            connection.executemany(_ADD, found)
            connection.executemany(_MARK, [(name_id,) for name_id, _ in new])
        done += len(new)
    return done


def _unread(session: Session, last: int) -> list[tuple[int, str]]:
    sql = "SELECT id, name FROM known_name WHERE parted = 0 AND id > ? ORDER BY id LIMIT ?"
    return list(session.database.execute_sql(sql, (last, _AT_ONCE)).fetchall())


@cache
def _readings(character: str) -> Sequence[str]:
    """The syllables of a Chinese character without tones; '曾' → ceng, zeng."""
    if character.isascii():
        return ()
    # Phrases are of no use for names, and take most of the time that the library needs to load.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    (found,) = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False) or [[]]
    return tuple(syllable for syllable in found if syllable.isascii() and syllable.isalpha())
