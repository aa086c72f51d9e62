"""原因与类型: why goods come back, and the shop's own kinds of return."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from erp_returns.domain.kinds import FeeKind, Liability, ReturnKind, WindowUnit
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import translatable
from erp_returns.queries.catalog import ReasonRow, ReturnTypeRow, reasons, return_types
from erp_returns.queries.people import operators
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import ReasonEdit, TypeEdit
from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.entry import Attempt
from erp_returns.ui.pages.catalog_list import CatalogList, Catalogue, Listed, entry_tone
from erp_returns.ui.remembered import remember_splitter
from erp_returns.ui.tables import Column, words_of
from erp_returns.ui.texts import money_text, translated, word

_EVERY_KIND = translatable("catalogue", "全部")
_NEEDED = translatable("catalogue", "需要")
_IS_QUALITY = translatable("catalogue", "是")
_INDENT = "\N{IDEOGRAPHIC SPACE}"


def _reason_text(listed: Listed[ReasonRow]) -> str:
    return f"{_INDENT}{listed.row.text}" if listed.row.parent_id else listed.row.text


def _kinds_text(listed: Listed[ReasonRow]) -> str:
    kinds = [kind for kind in ReturnKind if getattr(listed.row, f"for_{kind.value}")]
    if len(kinds) == len(ReturnKind):
        return translated("catalogue", _EVERY_KIND)
    return " · ".join(map(word, kinds))


def _window_text(listed: Listed[ReturnTypeRow]) -> str:
    unit = WindowUnit(listed.row.window_unit)
    return word(unit) if unit is WindowUnit.NONE else f"{listed.row.window_amount} {word(unit)}"


def _fee_text(listed: Listed[ReturnTypeRow]) -> str:
    kind, value = FeeKind(listed.row.fee_kind), listed.row.fee_value
    if kind is FeeKind.NONE:
        return ""
    return money_text(value) if kind is FeeKind.FIXED else f"{yuan_text(value)} %"


_REASON_COLUMNS: tuple[Column[Listed[ReasonRow]], ...] = (
    Column(
        "text", translatable("columns", "原因"), width=150, read=_reason_text, tone=entry_tone, stretch=True
    ),
    Column(
        "parent",
        translatable("columns", "上级"),
        width=90,
        read=lambda listed: listed.row.parent,
        tone=entry_tone,
        hidden=True,
    ),
    Column(
        "kinds",
        translatable("columns", "适用业务"),
        width=126,
        read=_kinds_text,
        tone=entry_tone,
        words=lambda: [" · ".join(map(word, (ReturnKind.RETURN_REFUND, ReturnKind.EXCHANGE)))],
    ),
    Column(
        "liability",
        translatable("columns", "责任方"),
        width=64,
        read=lambda listed: Liability(listed.row.liability),
        tone=entry_tone,
        words=words_of(Liability),
    ),
    Column(
        "needs_photo",
        translatable("columns", "照片"),
        width=52,
        read=lambda listed: translated("catalogue", _NEEDED) if listed.row.needs_photo else "",
        tone=entry_tone,
        words=lambda: [translated("catalogue", _NEEDED)],
        tip=translatable("columns", "没有照片就不能提交"),
    ),
    Column(
        "quality",
        translatable("columns", "质量"),
        width=52,
        read=lambda listed: translated("catalogue", _IS_QUALITY) if listed.row.quality else "",
        tone=entry_tone,
        tip=translatable("columns", "算作质量问题"),
    ),
)
_TYPE_COLUMNS: tuple[Column[Listed[ReturnTypeRow]], ...] = (
    Column(
        "name",
        translatable("columns", "类型"),
        width=112,
        read=lambda listed: listed.row.name,
        tone=entry_tone,
        stretch=True,
    ),
    Column(
        "kind",
        translatable("columns", "业务类型"),
        width=76,
        read=lambda listed: ReturnKind(listed.row.kind),
        tone=entry_tone,
        words=words_of(ReturnKind),
    ),
    Column(
        "reason",
        translatable("columns", "默认原因"),
        width=100,
        read=lambda listed: listed.row.reason,
        tone=entry_tone,
    ),
    Column(
        "window",
        translatable("columns", "申请期限"),
        width=80,
        read=_window_text,
        tone=entry_tone,
        words=lambda: [f"7 {word(unit)}" for unit in WindowUnit],
    ),
    Column("fee", translatable("columns", "服务费"), width=64, read=_fee_text, tone=entry_tone),
)


class ReasonsPage(Page):
    """Two lists side by side: reasons at the left, return types at the right."""

    topics: ClassVar[frozenset[str]] = frozenset({Topic.REASONS, Topic.RETURNS, Topic.PARAMETERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.changes)
        self._desk = desk
        self.reasons: CatalogList[ReasonRow] = CatalogList(
            desk,
            Catalogue(
                Entry.REASON,
                self.tr("退换货原因"),
                self.tr("还没有原因。按 Ins 新增一个。"),
                _REASON_COLUMNS,
                lambda session: reasons(session.database),
                self._ask_reason,
            ),
        )
        self.types: CatalogList[ReturnTypeRow] = CatalogList(
            desk,
            Catalogue(
                Entry.TYPE,
                self.tr("退换货类型"),
                self.tr("还没有类型。按 Ins 新增一个。"),
                _TYPE_COLUMNS,
                lambda session: return_types(session.database),
                self._ask_type,
            ),
        )
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.reasons)
        splitter.addWidget(self.types)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.addWidget(splitter)
        remember_splitter(desk.session, "splitter/reasons", splitter)
        self._used: CatalogList[Any] = self.reasons
        for listed in (self.reasons, self.types):
            listed.view.installEventFilter(self)
        self.setFocusProxy(self.reasons.view)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done in the list that was used last."""
        menu.addActions(self._used.actions())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._used = self.reasons if watched is self.reasons.view else self.types
        return False

    def refresh(self) -> None:
        self.reasons.refresh()
        self.types.refresh()

    def _ask_reason(self, parent: QWidget, row: ReasonRow | None, attempt: Attempt) -> ReasonEdit | None:
        from erp_returns.ui.dialogs.reason import ReasonChoices, ReasonDialog

        database = self._desk.session.database
        choices = ReasonChoices(reasons(database), operators(database))
        return ReasonDialog.ask(parent, self._desk.theme, row, choices, attempt)

    def _ask_type(self, parent: QWidget, row: ReturnTypeRow | None, attempt: Attempt) -> TypeEdit | None:
        from erp_returns.ui.dialogs.return_type import TypeDialog

        offered = reasons(self._desk.session.database)
        return TypeDialog.ask(parent, self._desk.theme, row, offered, attempt)
