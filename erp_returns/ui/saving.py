"""Where files go: a place is asked for, and what stands there is never overwritten unasked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from erp_returns.domain.text import translatable
from erp_returns.ui.dialogs.question import Question

_KINDS = {
    ".xlsx": translatable("saving", "Excel 工作簿 (*.xlsx)"),
    ".csv": translatable("saving", "CSV (*.csv)"),
    ".pdf": translatable("saving", "PDF 台账 (*.pdf)"),
    ".png": translatable("saving", "PNG 图片 (*.png)"),
}
_THERE = translatable("saving", "文件夹里已有 {n} 个同名文件（{names}）。要用新的替换它们吗？")
_REPLACE, _ASKING = translatable("saving", "替换"), translatable("saving", "已有同名文件")
_BETWEEN = translatable("saving", "、")
_NAMED = 3


def ask_file(parent: QWidget, title: str, proposed: str, suffixes: tuple[str, ...]) -> Path | None:
    """A file to write, with one of the suffixes; None when it was left, or another file is to stay."""
    kinds = ";;".join(_said(_KINDS[suffix]) for suffix in suffixes)
    name, chosen = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() in suffixes:
        return path
    suffix = next((each for each in suffixes if f"*{each}" in chosen), suffixes[0])
    whole = path.with_name(f"{path.name}{suffix}")
    # The system asked about the name as it was typed; with the suffix it may be another file.
    return whole if may_replace(parent, [whole]) else None


def may_replace(parent: QWidget, places: Iterable[Path]) -> bool:
    """Whether files may be written where some stand already; asked only then."""
    there = [path.name for path in places if path.exists()]
    if not there:
        return True
    names = _said(_BETWEEN).join(there[:_NAMED])
    text = _said(_THERE).format(n=f"{len(there):,}", names=names)
    return Question.ask(parent, _said(_ASKING), text, _said(_REPLACE), danger=True)


def _said(source: str) -> str:
    return QCoreApplication.translate("saving", source)
