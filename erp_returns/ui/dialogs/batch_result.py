"""What became of every order of a selection: one list, to read, to copy and to keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.documents.list_files import Cells, ListColumn, ListSheet, write_lists
from erp_returns.domain.errors import Refusal
from erp_returns.domain.text import translatable
from erp_returns.services.batches import BatchResult, Outcome
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.batch import said
from erp_returns.ui.tables import Column, Kind, ListTable, TableView
from erp_returns.ui.texts import money_text, sentence, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_DONE, _LEFT = translatable("words", "已办理"), translatable("words", "未办理")


def _result(outcome: Outcome) -> str:
    return translated("words", _DONE if outcome.done else _LEFT)


def _amount(outcome: Outcome) -> int | None:
    return outcome.order.amount_fen if outcome.done else None


def _why(outcome: Outcome) -> str:
    if outcome.why is not None:
        return said(outcome.why)
    return outcome.document if outcome.document != outcome.order.number else ""


def _tone(outcome: Outcome) -> Tone:
    return Tone.SUCCESS if outcome.done else Tone.WARNING


_COLUMNS: tuple[Column[Outcome], ...] = (
    Column(
        "number", translatable("columns", "单号"), Kind.MONO, 142, read=lambda outcome: outcome.order.number
    ),
    Column("done", translatable("columns", "结果"), width=72, read=_result, tone=_tone),
    Column("amount", translatable("columns", "金额"), Kind.MONEY, 100, read=_amount),
    Column("why", translatable("columns", "说明"), width=340, read=_why, hint=_why, stretch=True),
)
_CELLS = (Cells.ID, Cells.TEXT, Cells.MONEY, Cells.LONG)


class BatchResultDialog(QDialog):
    """Beside the window; Enter on a row opens its order."""

    def __init__(self, desk: Desk, verb: str, result: BatchResult, parent: QWidget | None = None) -> None:
        """`verb` is what was done, in the language of the window."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.result_list = result
        self._verb = verb
        self.setWindowTitle(self.tr("批量{action}的结果").format(action=verb))
        self.headline, self.outcome = WrappedLabel(self._headline()), QLabel()
        desk.theme.dress(self.headline, FontRole.TITLE)
        desk.theme.dress(self.outcome, FontRole.BODY, Tone.SECONDARY)
        self.table = ListTable(_COLUMNS, self)
        self.table.set_rows([*result.left, *result.done])
        self.view = TableView(desk.theme, name=self.windowTitle())
        self.view.setModel(self.table)
        self.view.opened.connect(self._open)
        self.copying = QPushButton(self.tr("复制"))
        self.saving = QPushButton(self.tr("保存为 CSV…"))
        self.closing = QPushButton(self.tr("关闭"))
        desk.icons.dress(self.copying, "copy")
        desk.icons.dress(self.saving, "file-down")
        self.copying.clicked.connect(self.copy)
        self.saving.clicked.connect(self._ask_where)
        self.closing.clicked.connect(self.close)
        self.closing.setDefault(True)
        self._lay_out()
        resize_for_text(self, desk.theme, 760, 480)
        self.closing.setFocus()

    def text(self) -> str:
        """The whole list as tab-separated text, its heading first."""
        rows = [[column.heading for column in _COLUMNS]]
        rows += [
            [text.replace("\t", " ") for text in self.table.row_texts(at)]
            for at in range(self.table.rowCount())
        ]
        return "\n".join("\t".join(row) for row in rows)

    def copy(self) -> None:
        """Put the list on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())
        self._say(self.tr("已复制 {n} 行").format(n=f"{self.table.rowCount():,}"))

    def save(self, path: Path) -> None:
        """Write the list as CSV; a place that cannot be written to is named."""
        columns = [ListColumn(column.heading, cells) for column, cells in zip(_COLUMNS, _CELLS, strict=True)]
        rows = [(each.order.number, _result(each), _amount(each), _why(each)) for each in self.table.rows]
        try:
            write_lists(path, [ListSheet("", columns, rows)])
        except Refusal as refusal:
            self._say(sentence(refusal), Tone.DANGER)
        else:
            self._say(self.tr("已保存到 {path}").format(path=path), Tone.SUCCESS)

    def _headline(self) -> str:
        done, left = self.result_list.done, self.result_list.left
        amount = sum(max(0, outcome.order.amount_fen) for outcome in done)
        text = self.tr("{action}：已办理 {n} 单，合计 {amount}").format(
            action=self._verb, n=f"{len(done):,}", amount=money_text(amount)
        )
        if not left:
            return text
        return self.tr("{done}；{n} 单没有办理").format(done=text, n=f"{len(left):,}")

    def _open(self, row: int) -> None:
        self.desk.router.return_opened.emit(self.table.rows[row].order.id)

    def _ask_where(self) -> None:
        name = self.tr("批量{action}结果.csv").format(action=self._verb)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("保存结果"), name, "*.csv")
        if path:
            chosen = Path(path)
            self.save(chosen if chosen.suffix.lower() == ".csv" else chosen.with_name(f"{chosen.name}.csv"))

    def _say(self, text: str, tone: Tone = Tone.SECONDARY) -> None:
        self.outcome.setText(text)
        mark(self.outcome, tone=tone.value)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.outcome, 1)
        for button in (self.copying, self.saving, self.closing):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.headline)
        column.addWidget(self.view, 1)
        column.addLayout(row)
