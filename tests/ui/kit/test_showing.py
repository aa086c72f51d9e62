from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Status
from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.empty_state import EmptyState
from erp_returns.ui.widgets.milestone_track import MilestoneTrack, Step, StepState
from erp_returns.ui.widgets.money_receipt import MoneyReceipt, ReceiptPart
from erp_returns.ui.widgets.section import FieldGrid
from erp_returns.ui.widgets.status_chip import StatusChip
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            qtbot.waitUntil(widget.isActiveWindow)

    return shown


def test_a_status_shows_its_word(qtbot: QtBot, theme: Theme) -> None:
    chip = StatusChip(theme, Status.AWAITING_RETURN)
    qtbot.addWidget(chip)
    assert (chip.text(), chip.accessibleName()) == ("待退货", "待退货")


STEPS = (
    Step("审核", StepState.DONE, "2026-11-21T02:02:00Z", "王"),
    Step("收货", StepState.CURRENT),
    Step("补款", StepState.SKIPPED),
    Step("换出", StepState.OPEN),
)


def test_the_track_is_read_out_with_states_times_and_people(qtbot: QtBot, theme: Theme) -> None:
    track = MilestoneTrack(theme)
    qtbot.addWidget(track)
    track.set_steps(STEPS)
    assert track.accessibleName() == (
        "审核 已完成 2026-11-21 10:02 王；收货 进行中；补款 不需要；换出 未开始"
    )


def test_the_track_wraps_and_grows_where_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    track = MilestoneTrack(theme)
    qtbot.addWidget(track)
    track.set_steps(STEPS)
    assert track.heightForWidth(150) > 2 * track.heightForWidth(2000)


def test_each_state_of_a_step_looks_different(qtbot: QtBot, theme: Theme) -> None:
    pictures = []
    for state in StepState:
        track = MilestoneTrack(theme)
        qtbot.addWidget(track)
        track.set_steps([Step("审核", state)])
        track.resize(60, 40)
        pictures.append(bytes(track.grab().copy(0, 0, 17, 24).toImage().constBits()))
    assert len(set(pictures)) == len(StepState)


def test_the_receipt_shows_parts_why_and_total(qtbot: QtBot, theme: Theme) -> None:
    receipt = MoneyReceipt(theme)
    qtbot.addWidget(receipt)
    parts = [ReceiptPart("商品退款", 14257, "60.67 + 81.90"), ReceiptPart("服务费", -1426)]
    receipt.show_receipt(parts, "应退", 12831)
    before = shown_texts(receipt)
    receipt.show_receipt([ReceiptPart("商品退款", 6067)], "应退", 6067)
    assert before == {"商品退款", "¥142.57", "60.67 + 81.90", "服务费", "-¥14.26", "应退", "¥128.31"}
    assert shown_texts(receipt) == {"商品退款", "¥60.67", "应退"}
    assert receipt.accessibleName() == "应退 ¥60.67"


def shown_texts(widget: QWidget) -> set[str]:
    return {label.text() for label in widget.findChildren(QLabel) if not label.isHidden()}


def test_fields_show_a_dash_for_nothing_and_can_be_selected(qtbot: QtBot, theme: Theme) -> None:
    grid = FieldGrid(theme)
    qtbot.addWidget(grid)
    grid.set_fields([("账号", "小鱼"), ("等级", "")])
    value = grid._pairs[0][1]
    assert (grid.value("账号"), grid.value("等级")) == ("小鱼", "—")
    assert value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_long_text_is_never_cut(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = WrappedLabel("浙江省杭州市西湖区文三路 478 号华星时代广场 A 座 1203 室" * 3)
    column = QVBoxLayout(window)
    column.addWidget(label)
    column.addWidget(QLabel("之后"))
    window.resize(260, 40)
    window.show()
    assert label.height() >= label.heightForWidth(label.width())


def test_a_label_shrinks_again_with_its_text(qtbot: QtBot) -> None:
    label = WrappedLabel()
    qtbot.addWidget(label)
    label.resize(260, 40)
    label.setText("优惠后行价 417.00 − 分摊整单优惠 30.02 " * 9)
    high = label.minimumHeight()
    label.setText("优惠后行价 49.00")
    assert 0 < label.minimumHeight() < high / 3


def test_an_empty_state_offers_its_action(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    state = EmptyState(theme, icons, "package-open", "今天还没有包裹", "扫描运单号开始收货", "登记无主件")
    qtbot.addWidget(state)
    plain = EmptyState(theme, icons, "package-open", "没有")
    qtbot.addWidget(plain)
    assert (state.button.isHidden(), plain.button.isHidden(), plain.hint.isHidden()) == (False, True, True)
