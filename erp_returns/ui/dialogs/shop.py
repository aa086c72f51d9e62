"""A shop is entered or changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QWidget

from erp_returns.queries.catalog import ReturnTypeRow, ShopRow, WarehouseRow
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import ShopEdit
from erp_returns.ui.dialogs.entry import Attempt, EntryDialog
from erp_returns.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ShopChoices:
    """What new orders of a shop can start from."""

    types: Sequence[ReturnTypeRow]
    warehouses: Sequence[WarehouseRow]


class ShopDialog(EntryDialog[ShopEdit]):
    """Name, platform, and what new orders of the shop start from."""

    def __init__(
        self,
        theme: Theme,
        row: ShopRow | None,
        choices: ShopChoices,
        attempt: Attempt,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Entry.SHOP, theme, attempt, parent)
        self._id = row.id if row else 0
        self.setWindowTitle(self.tr("新增店铺") if row is None else self.tr("编辑店铺"))
        self.name = self.add_text("name", row.name if row else "", self.tr("与导入文件中的店铺名称一致"))
        self.platform = self.add_text(
            "platform", row.platform if row else "", self.tr("例如：淘宝、拼多多、抖店、门店")
        )
        self.type = self._choice(
            self.tr("默认退换货类型"), choices.types, row.return_type_id if row else None
        )
        takes_in = [house for house in choices.warehouses if house.takes_in]
        self.inbound = self._choice(
            self.tr("默认退入仓库"), takes_in, row.inbound_warehouse_id if row else None
        )
        sends_out = [house for house in choices.warehouses if house.sends_out]
        self.outbound = self._choice(
            self.tr("默认换出仓库"), sends_out, row.outbound_warehouse_id if row else None
        )
        self.shown = self.add_flag(self.tr("可以选用"), value=bool(row.visible) if row else True)

    @classmethod
    def ask(
        cls, parent: QWidget, theme: Theme, row: ShopRow | None, choices: ShopChoices, attempt: Attempt
    ) -> ShopEdit | None:
        """Enter a new shop (`row` None) or change one."""
        return cls(theme, row, choices, attempt, parent).ask_entry()

    def command(self) -> ShopEdit:
        return ShopEdit(
            name=self.name.text().strip(),
            platform=self.platform.text().strip(),
            return_type_id=self.type.currentData(),
            inbound_warehouse_id=self.inbound.currentData(),
            outbound_warehouse_id=self.outbound.currentData(),
            visible=self.shown.isChecked(),
            id=self._id,
        )

    def _choice(
        self, label: str, entries: Sequence[ReturnTypeRow | WarehouseRow], chosen: int | None
    ) -> QComboBox:
        offered: list[tuple[object, str]] = [(None, self.tr("（按参数设置）"))]
        offered += [(entry.id, entry.name) for entry in entries if entry.visible or entry.id == chosen]
        return self.add_choice(label, offered, chosen)
