"""The photos of an order in its detail: brought in every way, described, removed, taken back."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Role
from erp_returns.queries.photos import photos_of
from erp_returns.services import order_photos
from erp_returns.services.order_photos import Attached
from erp_returns.services.photos import keep_photo, photo_path
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.changes import Topic
from erp_returns.ui.dialogs.photo import PhotoDialog, PhotoRemoval
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.pages.returns.panel import ReturnPanel
from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork, Wanted
from tests.staff import Clock, hired
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.held import Held

PHOTOS = 4
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


@pytest.fixture
def clock(shop: ShopAtWork) -> Clock:
    clock = Clock()
    shop.session = replace(shop.session, clock=clock)
    return clock


@pytest.fixture
def order_id(shop: ShopAtWork, clock: Clock) -> int:
    return shop.returned(Wanted(1, 2), Wanted(2, 1))


@pytest.fixture
def work(shop: ShopAtWork, clock: Clock, theme: Theme) -> DeskAtWork:
    return desk_at_work(shop.session, theme)


def opened(qtbot: QtBot, work: DeskAtWork, order_id: int) -> ReturnPanel:
    panel = ReturnPanel(work.desk, OrderActions(work.desk))
    qtbot.addWidget(panel)
    panel.resize(560, 620)
    panel.show()
    panel.show_order(order_id)
    panel.tabs.setCurrentIndex(PHOTOS)

    def hear(topics: frozenset[str]) -> None:
        if Topic.RETURNS in topics:
            panel.refresh()

    work.desk.changes.changed.connect(hear)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, work: DeskAtWork, order_id: int) -> ReturnPanel:
    return opened(qtbot, work, order_id)


def encoded(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return out.getvalue()


def file(folder: Path, colour: str) -> Path:
    path = folder / f"{colour}.png"
    path.write_bytes(encoded(colour))
    return path


def rows(shop: ShopAtWork, order_id: int):
    return photos_of(shop.session.database, order_id)


def test_files_that_were_chosen_are_on_the_order_at_once(
    shop, panel, work, order_id, tmp_path, expect_dialog
) -> None:
    expect_dialog(([str(file(tmp_path, "red")), str(file(tmp_path, "blue"))], ""))
    panel.photos.strip.adding.click()

    assert [row.added_by for row in rows(shop, order_id)] == ["店主", "店主"]
    assert len(panel.photos.strip.keys) == 2
    assert panel.tabs.tabText(PHOTOS) == "照片 2"
    assert work.last == "已添加 2 张照片，Ctrl+Z 撤销"


def test_a_picture_is_pasted_whatever_of_the_tabs_has_the_focus(qtbot, shop, panel, order_id) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(encoded("green")))
    panel.tabs.setFocus()
    qtbot.waitUntil(panel.tabs.hasFocus)
    qtbot.keyClick(panel.tabs, Qt.Key.Key_V, CTRL)

    assert len(rows(shop, order_id)) == 1


def test_nothing_is_pasted_while_another_tab_is_looked_at(qtbot, shop, panel, order_id) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(encoded("green")))
    panel.tabs.setCurrentIndex(0)
    qtbot.keyClick(panel.tabs, Qt.Key.Key_V, CTRL)

    assert rows(shop, order_id) == ()


def test_pictures_are_dropped_anywhere_on_the_tab(shop, panel, order_id, tmp_path) -> None:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "red"))), QUrl.fromLocalFile("/x/notes.txt")])
    place = QPoint(20, 300)
    given = (Qt.DropAction.CopyAction, offered, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPointF(place), *given)
    entering.ignore()
    QApplication.sendEvent(panel.photos.viewport(), entering)
    QApplication.sendEvent(panel.photos.viewport(), QDropEvent(QPointF(place), *given))

    assert entering.isAccepted()
    assert len(rows(shop, order_id)) == 1


def test_what_is_no_picture_is_said_and_the_others_are_taken(shop, panel, work, order_id, tmp_path) -> None:
    wrong = tmp_path / "凭证.jpg"
    wrong.write_bytes(b"%PDF-1.7")
    panel.photos.bring([wrong, file(tmp_path, "red")])

    assert len(rows(shop, order_id)) == 1
    assert "凭证.jpg" in work.last


def test_a_picture_comes_to_the_order_it_was_brought_to(qtbot, shop, work, order_id, tmp_path) -> None:
    other = shop.returned(Wanted(3, 1))
    held = Held()
    panel = opened(qtbot, DeskAtWork(replace(work.desk, jobs=JobRunner(held))), order_id)
    panel.photos.bring([file(tmp_path, "red")])
    panel.show_order(other)
    held.begin()

    assert [len(rows(shop, each)) for each in (order_id, other)] == [1, 0]


def test_a_photo_is_described_and_the_words_stand_below_it(
    qtbot, shop, panel, order_id, tmp_path, expect_dialog
) -> None:
    panel.photos.bring([file(tmp_path, "red")])
    shirt = shop.lines(order_id)[0].id

    def answer(dialog: PhotoDialog) -> None:
        dialog.caption.setText("袖口开线")
        dialog.line.setCurrentIndex(dialog.line.findData(shirt))
        dialog.doing.click()

    expect_dialog(answer)
    button = panel.photos.strip._buttons[panel.photos.strip.keys[0]]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F2)

    (row,) = rows(shop, order_id)
    assert (row.caption, row.line_id) == ("袖口开线", shirt)
    (shown,) = panel.photos.strip._buttons.values()
    assert shown.text().startswith("袖口开线")
    assert "A1 红 L" in shown.toolTip()
    assert shown.hasFocus()


def test_leaving_the_words_as_they_are_writes_nothing(panel, shop, order_id, tmp_path, expect_dialog) -> None:
    panel.photos.bring([file(tmp_path, "red")])
    events = shop.session.database.execute_sql("SELECT count(*) FROM order_event").fetchone()
    expect_dialog(lambda dialog: dialog.doing.click())
    panel.photos.describe(panel.photos.strip.keys[0])

    assert shop.session.database.execute_sql("SELECT count(*) FROM order_event").fetchone() == events


def test_delete_removes_a_photo_and_ctrl_z_brings_it_back_with_its_words(
    qtbot, shop, panel, work, order_id, tmp_path
) -> None:
    panel.photos.bring([file(tmp_path, "red")])
    key = panel.photos.strip.keys[0]
    order_photos.describe(shop.session, key, "反面", None)
    panel.refresh()
    button = panel.photos.strip._buttons[key]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Delete)
    assert rows(shop, order_id) == ()
    assert work.last == "照片已移除，Ctrl+Z 撤销"

    qtbot.keyClick(panel.tabs, Qt.Key.Key_Z, CTRL)

    assert [row.caption for row in rows(shop, order_id)] == ["反面"]
    assert work.last == "已撤销"
    qtbot.keyClick(panel.tabs, Qt.Key.Key_Z, CTRL)
    assert len(rows(shop, order_id)) == 1


def test_who_removes_somebody_elses_photo_says_why(
    qtbot, shop, panel, order_id, tmp_path, expect_dialog
) -> None:
    keeper = hired(shop.session, "老王", Role.WAREHOUSE)
    theirs = replace(shop.session, operator_id=keeper, operator_name="老王")
    order_photos.add(theirs, order_id, [Attached(keep_photo(shop.session, encoded("red")))])
    panel.refresh()

    def answer(dialog: PhotoRemoval) -> None:
        dialog.doing.click()
        assert "需要填写说明" in dialog.problem.text()
        dialog.reason.setPlainText("拍的是别的单")
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)

    expect_dialog(answer)
    panel.photos.remove(panel.photos.strip.keys[0])

    assert rows(shop, order_id) == ()
    assert panel.detail.events[-1].note == "拍的是别的单"


def test_adding_is_taken_back_as_a_whole(qtbot, shop, panel, order_id, tmp_path) -> None:
    panel.photos.bring([file(tmp_path, "red"), file(tmp_path, "blue")])
    qtbot.keyClick(panel.tabs, Qt.Key.Key_Z, CTRL)

    assert rows(shop, order_id) == ()
    assert panel.tabs.tabText(PHOTOS) == "照片"


def test_words_are_taken_back(qtbot, shop, panel, order_id, tmp_path, expect_dialog) -> None:
    panel.photos.bring([file(tmp_path, "red")])

    def answer(dialog: PhotoDialog) -> None:
        dialog.caption.setText("错的")
        dialog.doing.click()

    expect_dialog(answer)
    panel.photos.describe(panel.photos.strip.keys[0])
    panel.tabs.setFocus()
    qtbot.keyClick(panel.tabs, Qt.Key.Key_Z, CTRL)

    assert [row.caption for row in rows(shop, order_id)] == [""]


def test_nothing_of_one_order_is_taken_back_on_another(qtbot, shop, panel, order_id, tmp_path) -> None:
    other = shop.returned(Wanted(3, 1))
    panel.photos.bring([file(tmp_path, "red")])
    panel.show_order(other)
    qtbot.keyClick(panel.tabs, Qt.Key.Key_Z, CTRL)

    assert len(rows(shop, order_id)) == 1


def test_evidence_cannot_be_removed_and_says_of_what(shop, panel, work, clock, order_id, tmp_path) -> None:
    panel.photos.bring([file(tmp_path, "red")])
    clock.later(minutes=1)
    shop.approve(order_id)
    panel.refresh()
    (key,) = panel.photos.strip.keys
    button, photo = panel.photos.strip._buttons[key], panel.photos.strip._shown[key]
    removing = panel.photos.strip.offer(photo, button).actions()[-1]

    assert (removing.text(), removing.isEnabled()) == ("移除", False)
    assert removing.toolTip() == "审核的凭证，一直留在单上"
    panel.photos.remove(key)
    assert "审核的凭证" in work.last
    assert len(rows(shop, order_id)) == 1


def test_who_only_pays_looks_at_photos(qtbot, shop, theme, order_id, clock) -> None:
    content_hash = keep_photo(shop.session, encoded("red"))
    order_photos.add(shop.session, order_id, [Attached(content_hash)])
    payer = hired(shop.session, "小钱", Role.FINANCE)
    panel = opened(
        qtbot,
        desk_at_work(replace(shop.session, operator_id=payer, operator_name="小钱"), theme),
        order_id,
    )
    QGuiApplication.clipboard().setImage(QImage.fromData(encoded("green")))
    qtbot.keyClick(panel.tabs, Qt.Key.Key_V, CTRL)

    assert (len(panel.photos.strip.keys), panel.photos.strip.adding.isVisible()) == (1, False)
    assert "权限" in panel.photos.hint.text()
    assert len(rows(shop, order_id)) == 1


def test_a_file_that_is_gone_is_shown_as_a_broken_picture(shop, panel, order_id, tmp_path) -> None:
    content_hash = keep_photo(shop.session, encoded("red"))
    order_photos.add(shop.session, order_id, [Attached(content_hash)])
    photo_path(shop.session.database, content_hash).unlink()
    panel.refresh()

    (button,) = panel.photos.strip._buttons.values()
    assert not button.icon().isNull()
    assert button.toolTip().startswith("文件不在了，或者已损坏")
