"""Files taken in without anybody looking on: read, booked, and what was refused handed back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, NamedTuple

from erp_returns.documents.sales_files import RowProblem, write_problem_file
from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, Words, listed, translatable
from erp_returns.services.backups import Why, back_up
from erp_returns.services.file_kinds import ORDERS, FileKind, Parsed
from erp_returns.services.import_presets import presets
from erp_returns.services.session import Session, require

PLATFORMS = {
    "template": translatable("import", "本程序的模板"),
    "taobao": translatable("import", "淘宝、天猫"),
    "pdd": translatable("import", "拼多多"),
    "jd": translatable("import", "京东"),
    "douyin": translatable("import", "抖店"),
    "youzan": translatable("import", "有赞"),
    "shopify": translatable("import", "Shopify"),
}
"""The platforms whose files can be read, by their stored name."""


class PlatformDiffers(Refusal):
    """The file is of another platform than somebody said."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”是{found}，不是{wanted}的文件；请选择正确的文件，或去掉平台的限制。"
    )
    file: str
    found: Words
    wanted: Words


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of the files: counts of what they hold, of lines added and of rows in the file.

    `refused_rows` rows were not taken, and stand in `problem_files` with the reason; `problems` say why.
    `trouble` is what kept the problem file from being written; the rest is booked all the same.
    """

    kind: str
    files: tuple[Path, ...]
    dry_run: bool
    platform: str
    layout: str
    encoding: str
    rows: int
    added: int
    updated: int
    unchanged: int
    older: int
    lines: int
    refused_rows: int
    problem_files: tuple[Path, ...]
    problems: tuple[RowProblem, ...]
    trouble: Refusal | None = None
    unread: tuple[str, ...] = ()
    """Sheets that hold something else."""


def import_files(
    session: Session,
    paths: Sequence[Path],
    *,
    kind: FileKind = ORDERS,
    platform: str = "",
    dry_run: bool = False,
    reading: Callable[[int, int], None] = lambda _done, _total: None,
    writing: Callable[[int, int], None] = lambda _done, _total: None,
) -> Imported:
    """Read files of one platform, back up, and book what they hold; `dry_run` only says what would happen.

    The rows that are not taken are written beside the first file, as 原名.问题. `reading` is told of
    bytes, `writing` of what is booked. Raises a `Refusal` for files that cannot be taken at all.
    """
    require(session, Permission.IMPORT)
    parsed: Parsed = kind.read(paths, progress=reading, presets=presets(session.database))
    if platform and parsed.platform != platform:
        found = listed(map(Sentence, parsed.layouts))
        raise PlatformDiffers(paths[0].name, found, Sentence(PLATFORMS[platform]))
    if dry_run:
        preview = kind.preview(session, parsed, writing)
        counts = _Counts(preview.new, preview.changed, preview.unchanged, preview.older, preview.lines)
        return _imported(kind, parsed, counts, (preview.problems, preview.reasons), None)
    back_up(session, Why.IMPORT)
    done = kind.apply(session, parsed, writing, files=[path.name for path in paths])
    counts = _Counts(done.added, done.updated, done.unchanged, done.older, done.lines)
    beside = paths[0].with_name(f"{paths[0].stem}.问题{paths[0].suffix}")
    return _imported(kind, parsed, counts, (done.problems, done.reasons), beside)


class _Counts(NamedTuple):
    added: int
    updated: int
    unchanged: int
    older: int
    lines: int


def _imported(
    kind: FileKind,
    parsed: Parsed,
    counts: _Counts,
    against: tuple[tuple[RowProblem, ...], Mapping[int, str]],
    beside: Path | None,
) -> Imported:
    """Add up what happened; refused rows go to `beside`. `against`: problems, and reasons by place."""
    problems, reasons = against
    refused, trouble = parsed, None
    written: tuple[Path, ...] = ()
    try:
        refused = kind.refuse(parsed, reasons) if reasons else parsed
        written = write_problem_file(refused, beside) if beside and refused.refused else ()
    except Refusal as refusal:
        trouble = refusal
    return Imported(
        kind=kind.code,
        files=parsed.paths,
        dry_run=beside is None,
        platform=parsed.platform,
        layout=parsed.layout,
        encoding=parsed.encoding,
        rows=parsed.rows,
        **counts._asdict(),
        refused_rows=sum(len(table.rows) for table in refused.refused),
        problem_files=written,
        problems=problems,
        trouble=trouble,
        unread=parsed.unread,
    )
