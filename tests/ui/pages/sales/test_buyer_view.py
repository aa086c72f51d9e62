"""The buyer's card on screen: what is unusual is said, what the shop notes is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from erp_returns.domain.kinds import Role
from erp_returns.models import Member
from erp_returns.queries.buyer import buyer_card
from erp_returns.ui.buyer_view import BuyerView
from erp_returns.ui.dialogs.member import MemberDialog
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.ui.actions.desks import desk_at_work

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erp_returns.ui.theme import Theme


@pytest.fixture
def shop(tmp_path: Path) -> BusyShop:
    return BusyShop(tmp_path)


@pytest.fixture
def view(qtbot: QtBot, shop: BusyShop, theme: Theme) -> BuyerView:
    view = BuyerView(desk_at_work(shop.session, theme).desk)
    qtbot.addWidget(view)
    qtbot.addWidget(view.editing)
    return view


def show(view: BuyerView, shop: BusyShop) -> None:
    view.show_card(buyer_card(shop.session.database, 1))


def test_few_purchases_have_no_rate(view: BuyerView, shop: BusyShop) -> None:
    shop.returned(Wanted(1, 1))
    show(view, shop)
    assert view.value("退换率") == "不足 5 单，不计算"
    assert view.warning.isHidden()


def test_who_returns_more_than_the_shop_is_used_to_is_pointed_out(view: BuyerView, shop: BusyShop) -> None:
    Member.create(shop_id=1, account="别人")
    for _ in range(5):
        shop.sell_s1(member_id=2)
    for _ in range(4):
        shop.sell_s1()
        shop.returned(Wanted(1, 1))
    shop.set("buyer_times_average", 2)
    show(view, shop)
    assert view.value("退换率") == "按单 80 %，按件 13 %"
    assert view.warning.text() == "买家 5 单退换 4 单（80 %），达到 40 % 和店铺平均 40 % 的 2 倍。"


def test_level_mark_and_note_are_kept_and_said(
    qtbot: QtBot, view: BuyerView, shop: BusyShop, expect_dialog
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MemberDialog)
        dialog.mark.setCurrentIndex(dialog.mark.findData("black"))
        dialog.level.setText("V3")
        dialog.note.setPlainText("多次调包")
        dialog.saving.click()

    show(view, shop)
    expect_dialog(fill)
    view.editing.click()
    kept = Member.get_by_id(1)
    assert (kept.mark, kept.level, kept.note) == ("black", "V3", "多次调包")
    show(view, shop)
    assert view.value("账号") == "小鱼 · V3 · 黑名单"
    assert view.warning.text() == "买家在黑名单上，请店主确认后再处理。"


def test_who_may_not_note_anything_is_not_asked_to(qtbot: QtBot, shop: BusyShop, theme: Theme) -> None:
    packer = shop.session_of("仓管", Role.WAREHOUSE)
    view = BuyerView(desk_at_work(packer, theme).desk)
    qtbot.addWidget(view)
    qtbot.addWidget(view.editing)
    show(view, shop)
    assert view.editing.isHidden()
