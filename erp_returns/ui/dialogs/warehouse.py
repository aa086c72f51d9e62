"""A warehouse is entered or changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.queries.catalog import WarehouseRow
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import WarehouseEdit
from erp_returns.ui.dialogs.entry import Attempt, EntryDialog
from erp_returns.ui.theme import Theme

_TEXTS = ("code", "name", "contact", "phone", "postcode", "region", "address")


class WarehouseDialog(EntryDialog[WarehouseEdit]):
    """Code, name, the address that customers send to, and what the warehouse is for."""

    def __init__(
        self, theme: Theme, row: WarehouseRow | None, attempt: Attempt, parent: QWidget | None = None
    ) -> None:
        super().__init__(Entry.WAREHOUSE, theme, attempt, parent)
        self._id = row.id if row else 0
        self.setWindowTitle(self.tr("新增仓库") if row is None else self.tr("编辑仓库"))
        hints = {
            "contact": self.tr("收退货的人，客户寄回时填写"),
            "region": self.tr("例如：浙江省 杭州市 余杭区"),
            "address": self.tr("街道、门牌；审核通过后告诉客户的退货地址"),
        }
        self.texts = {
            column: self.add_text(column, getattr(row, column) if row else "", hints.get(column, ""))
            for column in _TEXTS
        }
        self.takes_in = self.add_flag(
            self.tr("退入仓库"), value=bool(row.takes_in) if row else True, tip=self.tr("退回的商品可以进入")
        )
        self.sends_out = self.add_flag(
            self.tr("换出仓库"),
            value=bool(row.sends_out) if row else True,
            tip=self.tr("换货的商品可以从这里发出"),
        )
        self.check_stock = self.add_flag(
            self.tr("检查库存"),
            value=bool(row and row.check_stock),
            tip=self.tr("导入期初库存以后打开：没有库存就不能换出"),
        )
        self.shown = self.add_flag(self.tr("新建单据时可以选用"), value=bool(row.visible) if row else True)

    @classmethod
    def ask(
        cls, parent: QWidget, theme: Theme, row: WarehouseRow | None, attempt: Attempt
    ) -> WarehouseEdit | None:
        """Enter a new warehouse (`row` None) or change one."""
        return cls(theme, row, attempt, parent).ask_entry()

    def command(self) -> WarehouseEdit:
        texts = {column: edit.text().strip() for column, edit in self.texts.items()}
        return WarehouseEdit(
            **texts,
            takes_in=self.takes_in.isChecked(),
            sends_out=self.sends_out.isChecked(),
            check_stock=self.check_stock.isChecked(),
            visible=self.shown.isChecked(),
            id=self._id,
        )
