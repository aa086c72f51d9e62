"""Proving a shop's database at the command line: invariant by invariant, in Chinese or English."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from erp_returns.cli.opening import demo_copy
from erp_returns.cli.saying import complain, progress, say, say_json
from erp_returns.domain.text import Sentence, sentence, translatable

if TYPE_CHECKING:
    from erp_returns.queries.verify import Check, Report

Tell = Callable[[Sentence], str]
"""Says a sentence in the language that is wanted."""

_LOOKING: Final = translatable("verify", "检查")
_SOUND: Final = translatable("verify", "无误")
_FOUND: Final = translatable("verify", "{n} 处问题")
_RULE: Final = translatable("verify", "规则，及证明它的检查")
_LOOKED_AT: Final = translatable("verify", "行数")
_RESULT: Final = translatable("verify", "结果")
_ALL_SOUND: Final = translatable("verify", "全部无误。")
_ALL_FOUND: Final = translatable("verify", "共 {n} 处问题。")
_UNLISTED: Final = translatable("verify", "……“{title}”另有 {n} 处。")
_UNUSED: Final = translatable(
    "verify",
    "照片文件夹里另有 {files} 个文件（{size} MB）不属于任何单据：移除了的、或没有保存的照片。"
    "恢复旧的备份时可能还要用，程序不会删除。",
)
_DAMAGED: Final = translatable(
    "verify", "数据库文件 {path} 已损坏，检查没有改动它；请从最近的备份恢复，并保留此文件以便检查。"
)


def verify_shop(arguments: Namespace) -> bool:
    """Prove every invariant on the database, which is only read."""
    from erp_returns.models.database import storage_trouble
    from erp_returns.models.reading import open_to_read
    from erp_returns.queries.verify import verify
    from erp_returns.queries.verify.storage import Unused, unused_photos
    from erp_returns.services.places import default_database
    from erp_returns.services.setup import open_session

    with ExitStack() as leaving:
        tell = leaving.enter_context(_speaking(arguments.lang))
        path: Path = arguments.db or default_database()
        if arguments.demo:
            path = demo_copy(leaving, arguments.db)
        database = open_to_read(path)
        leaving.callback(database.close)
        leaving.enter_context(storage_trouble(str(path)))
        if arguments.operator:
            open_session(database, arguments.operator)
        with progress(tell(Sentence(_LOOKING))) as looking:
            report = verify(database, Path(f"{path}.photos"), looking)
        unused = Unused(0, 0) if report.damaged else unused_photos(Path(f"{path}.photos"), database)
        if arguments.json:
            say_json({**_document(report, tell), "unused_photos": unused._asdict()})
        else:
            _say(report, tell)
            if unused.files:
                say(tell(sentence(_UNUSED, files=unused.files, size=f"{max(unused.size / 2**20, 0.1):.1f}")))
        _complain(report, tell, path)
    return report.clean


@contextmanager
def _speaking(language: str | None) -> Iterator[Tell]:
    """Chinese is what is written; English needs the window's translations."""
    if language != "en":
        yield str
        return
    from erp_returns.ui.texts import told
    from erp_returns.ui.translating import english

    with english():
        yield lambda said: told(said, "verify")


def _say(report: Report, tell: Tell) -> None:
    from erp_returns.documents.plain import table
    from erp_returns.queries.verify import INVARIANTS

    lines: list[tuple[str, str, str]] = []
    for invariant in INVARIANTS:
        checks = report.proving(invariant.checks)
        found = sum(check.found for check in checks)
        lines.append((f"{invariant.number}. {tell(Sentence(invariant.title))}", "", _result(found, tell)))
        lines += [
            (f"· {tell(Sentence(check.title))}", str(check.rows), _result(check.found, tell))
            for check in checks
        ]
    headings = (tell(Sentence(_RULE)), tell(Sentence(_LOOKED_AT)), tell(Sentence(_RESULT)))
    say(table(headings, lines, frozenset({1})))
    say(tell(Sentence(_ALL_SOUND) if report.clean else sentence(_ALL_FOUND, n=report.found)))


def _result(found: int, tell: Tell) -> str:
    return tell(sentence(_FOUND, n=found)) if found else tell(Sentence(_SOUND))


def _complain(report: Report, tell: Tell, path: Path) -> None:
    """Every violation in a sentence of its own, on the side."""
    if report.damaged:
        complain(tell(sentence(_DAMAGED, path=path)))
    for check in report.checks:
        for violation in check.violations:
            complain(tell(violation.said))
        if check.unlisted:
            complain(tell(sentence(_UNLISTED, title=Sentence(check.title), n=check.unlisted)))


def _document(report: Report, tell: Tell) -> dict[str, object]:
    from erp_returns.queries.verify import INVARIANTS

    proved = {name: each.number for each in INVARIANTS for name in each.checks}
    invariants = [
        {
            "number": each.number,
            "title": tell(Sentence(each.title)),
            "found": sum(check.found for check in report.proving(each.checks)),
        }
        for each in INVARIANTS
    ]
    checks = [{"invariant": proved[check.name], **_check(check, tell)} for check in report.checks]
    return {"clean": report.clean, "found": report.found, "invariants": invariants, "checks": checks}


def _check(check: Check, tell: Tell) -> dict[str, object]:
    return {
        "name": check.name,
        "title": tell(Sentence(check.title)),
        "rows": check.rows,
        "found": check.found,
        "violations": [{"text": tell(each.said), "ids": each.ids} for each in check.violations],
    }
