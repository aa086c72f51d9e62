from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from erp_returns import resources
from erp_returns.domain.kinds import Status
from erp_returns.domain.money import yuan_text
from erp_returns.domain.tracking import fold
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.count_chips import Count, CountChips
from erp_returns.ui.widgets.date_edit import DateEdit
from erp_returns.ui.widgets.empty_state import EmptyState
from erp_returns.ui.widgets.filter_bar import ActiveFilter, FilterBar
from erp_returns.ui.widgets.milestone_track import MilestoneTrack, Step, StepState
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.money_receipt import MoneyReceipt, ReceiptPart
from erp_returns.ui.widgets.person_time import PersonTime
from erp_returns.ui.widgets.photo_strip import Photo, PhotoStrip, thumbnail
from erp_returns.ui.widgets.quantity_edit import QuantityEdit
from erp_returns.ui.widgets.scan_edit import Outcome, ScanEdit
from erp_returns.ui.widgets.search_box import Choice, SearchBox
from erp_returns.ui.widgets.section import FieldGrid
from erp_returns.ui.widgets.status_chip import StatusChip
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(resources.path("icons"), theme)


Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            qtbot.waitUntil(widget.isActiveWindow)

    return shown


# --------------------------------------------------------------------- money


@given(st.integers(0, 10**10))
def test_every_amount_that_is_shown_is_read_back(qapp: object, fen: int) -> None:
    edit = MoneyEdit(fen)
    assert (edit.fen(), edit.problem()) == (fen, "")


@given(st.text(max_size=12))
def test_whatever_is_typed_stays_and_is_an_amount_or_a_sentence(qapp: object, text: str) -> None:
    edit = MoneyEdit()
    edit.setText(text)
    typed = edit.text()
    fen = edit.fen()
    assert edit.text() == typed
    if fen is None:
        assert edit.problem() or not typed.strip()
    else:
        assert not edit.problem()
        assert MoneyEdit(fen).fen() == fen


@pytest.mark.parametrize("text", ["12.345", "abc", "1.2.3", "--5", "1e3", "０x"])
def test_what_is_no_amount_is_marked_and_explained(qtbot: QtBot, text: str) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    edit.setText(text)
    assert (edit.fen(), edit.property("invalid"), edit.text()) == (None, True, text)
    assert text in edit.problem()


def test_an_amount_out_of_range_names_the_bound(qtbot: QtBot) -> None:
    edit = MoneyEdit(most_fen=6067)
    qtbot.addWidget(edit)
    edit.setText("60.68")
    assert edit.problem() == "不能多于 60.67 元。"


def test_an_amount_mended_loses_its_mark(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    edit.setText("1.2.3")
    with qtbot.waitSignal(edit.changed, timeout=0) as changed:
        edit.setText("1.23")
    assert (changed.args, edit.property("invalid")) == ([123], False)


def test_leaving_the_field_writes_the_amount_out(qtbot: QtBot, show: Show) -> None:
    edit = MoneyEdit()
    show(edit)
    edit.setFocus()
    edit.setText("１２３４.5元")
    edit.clearFocus()
    assert edit.text() == yuan_text(123450)


def test_a_quantity_stays_in_its_range(qtbot: QtBot) -> None:
    edit = QuantityEdit(1, 3)
    qtbot.addWidget(edit)
    edit.setValue(9)
    assert (edit.value(), edit.toolTip()) == (3, "1 至 3")


def test_a_day_is_given_as_text(qtbot: QtBot) -> None:
    edit = DateEdit("2026-11-21")
    qtbot.addWidget(edit)
    assert edit.day() == "2026-11-21"


# ------------------------------------------------------------------ scanning


@pytest.fixture
def scan(theme: Theme, icons: Icons, show: Show) -> ScanEdit:
    scan = ScanEdit(theme, icons, fold)
    show(scan)
    return scan


def collect(scan: ScanEdit) -> list[str]:
    seen: list[str] = []
    scan.scanned.connect(seen.append)
    return seen


def test_enter_gives_the_folded_code_and_empties_the_field(qtbot: QtBot, scan: ScanEdit) -> None:
    seen = collect(scan)
    qtbot.keyClicks(scan.field, " sf123 456")
    qtbot.keyClick(scan.field, Qt.Key.Key_Return)
    assert (seen, scan.field.text()) == (["SF123456"], "")


def test_codes_scanned_while_the_page_is_busy_wait_in_order(qtbot: QtBot, scan: ScanEdit) -> None:
    seen = collect(scan)
    scan.set_busy(True)
    for code in ("RT1", "RT2", "RT3"):
        qtbot.keyClicks(scan.field, code)
        qtbot.keyClick(scan.field, Qt.Key.Key_Enter)
    qtbot.keyClicks(scan.field, "half")
    before = list(seen)
    scan.set_busy(False)
    assert (before, seen, scan.field.text()) == ([], ["RT1", "RT2", "RT3"], "half")


def test_a_page_that_gets_busy_with_a_waiting_code_holds_back_the_rest(qtbot: QtBot, scan: ScanEdit) -> None:
    seen: list[str] = []

    def work_on(code: str) -> None:
        seen.append(code)
        scan.set_busy(True)

    scan.scanned.connect(work_on)
    for code in ("RT1", "RT2", "RT3"):
        scan.field.setText(code)
        qtbot.keyClick(scan.field, Qt.Key.Key_Return)
    scan.set_busy(False)
    assert seen == ["RT1", "RT2"]


def test_characters_that_arrive_while_an_answer_is_shown_are_kept(qtbot: QtBot, scan: ScanEdit) -> None:
    scan.scanned.connect(lambda code: scan.say(Outcome.OK, code))
    qtbot.keyClicks(scan.field, "RT1")
    qtbot.keyClick(scan.field, Qt.Key.Key_Return)
    qtbot.keyClicks(scan.field, "RT2")
    assert (scan.said(), scan.field.text()) == ("RT1", "RT2")


def test_an_empty_scan_is_nothing(qtbot: QtBot, scan: ScanEdit) -> None:
    with qtbot.assertNotEmitted(scan.scanned):
        qtbot.keyClicks(scan.field, "   ")
        qtbot.keyClick(scan.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_words_a_colour_a_drawing_and_a_sound(
    qtbot: QtBot, theme: Theme, icons: Icons, outcome: Outcome
) -> None:
    heard: list[Outcome] = []
    scan = ScanEdit(theme, icons, fold, heard.append)
    qtbot.addWidget(scan)
    scan.say(outcome, "三件，相符")
    assert (scan.said(), scan._line.property("outcome"), heard) == ("三件，相符", outcome.value, [outcome])
    assert not scan._sign.pixmap().isNull()


# ----------------------------------------------------------------- searching


CHOICES = (
    Choice(1, "RT20261121-0003", "小鱼", "退换货单"),
    Choice(2, "RT20261121-0007", "阿明", "退换货单"),
    Choice(9, "4012345", "小鱼", "销售订单"),
)


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def box(theme: Theme, jobs: JobRunner, show: Show, asked: list[str]) -> SearchBox:
    def search(text: str) -> tuple[Choice, ...]:
        asked.append(text)
        return CHOICES if text == "xy" else ()

    box = SearchBox(theme, jobs, search, placeholder="单号 手机 姓名")
    show(box)
    box.setFocus()
    return box


def test_typing_fast_searches_once(qtbot: QtBot, box: SearchBox, asked: list[str]) -> None:
    qtbot.keyClicks(box, "xy")
    qtbot.waitUntil(lambda: bool(box.choices()))
    assert (asked, box.choices()) == (["xy"], list(CHOICES))


def test_the_arrows_pass_over_headings_and_enter_takes_the_choice(qtbot: QtBot, box: SearchBox) -> None:
    box.setText("xy")
    box.search_now()
    for _ in range(2):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.picked, timeout=0) as picked:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (picked.args, box.choices()) == ([9], [])


def test_enter_without_a_choice_submits_the_text(qtbot: QtBot, box: SearchBox) -> None:
    box.setText(" 4012 ")
    with qtbot.waitSignal(box.submitted, timeout=0) as submitted:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert submitted.args == ["4012"]


def test_escape_closes_the_choices_and_keeps_the_text(qtbot: QtBot, box: SearchBox) -> None:
    box.setText("xy")
    box.search_now()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.choices(), box.text()) == ([], "xy")


def test_nothing_is_searched_for_an_empty_field(box: SearchBox, asked: list[str]) -> None:
    box.setText("  ")
    box.search_now()
    assert asked == []


# --------------------------------------------------------- chips and filters


def test_one_chip_is_on_and_a_press_says_which(qtbot: QtBot, show: Show) -> None:
    chips = CountChips("状态")
    show(chips)
    chips.set_counts([Count("all", "全部", 4120), Count("review", "待审核", 9)])
    with qtbot.waitSignal(chips.chosen, timeout=0) as chosen:
        chips.choose("review")
    assert (chosen.args, chips.current()) == (["review"], "review")
    assert [button.text() for button in chips._buttons.values()] == ["全部 4,120", "待审核 9"]


def test_new_counts_keep_what_is_on_and_say_nothing(qtbot: QtBot, show: Show) -> None:
    chips = CountChips("状态")
    show(chips)
    chips.set_counts([Count("all", "全部", 2), Count("review", "待审核", 1)])
    chips.choose("review")
    with qtbot.assertNotEmitted(chips.chosen):
        chips.set_counts([Count("late", "超时", 1), Count("all", "全部", 3), Count("review", "待审核", 2)])
    assert chips.current() == "review"


def test_a_filter_can_be_taken_off_changed_and_added(
    qtbot: QtBot, theme: Theme, icons: Icons, show: Show
) -> None:
    bar = FilterBar(theme, icons)
    show(bar)
    bar.set_filters([ActiveFilter("date", "申请日期", "近30天")], [("shop", "店铺")])
    [change, away] = bar._chips[0].findChildren(QToolButton)
    with qtbot.waitSignals([bar.removed, bar.change_requested], timeout=0):
        away.click()
        change.click()
    assert (change.text(), away.accessibleName()) == ("申请日期 近30天", "去掉筛选：申请日期")


def test_chips_wrap_where_it_is_narrow(show: Show) -> None:
    chips = CountChips("状态")
    show(chips)
    chips.set_counts([Count(str(n), f"待审核{n}", n) for n in range(12)])
    assert chips.heightForWidth(300) >= 2 * chips.heightForWidth(3000)


# ------------------------------------------------------------------- showing


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


def test_who_and_when_leave_out_what_is_missing(qtbot: QtBot, theme: Theme) -> None:
    shown = PersonTime(theme)
    qtbot.addWidget(shown)
    shown.show_who("王小鱼", "2026-11-21T02:02:00Z")
    both = shown.text()
    shown.show_who("", None)
    assert (both, shown.text()) == ("王小鱼 · 2026-11-21 10:02", "")


def test_an_empty_state_offers_its_action(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    state = EmptyState(theme, icons, "package-open", "今天还没有包裹", "扫描运单号开始收货", "登记无主件")
    qtbot.addWidget(state)
    plain = EmptyState(theme, icons, "package-open", "没有")
    qtbot.addWidget(plain)
    assert (state.button.isHidden(), plain.button.isHidden(), plain.hint.isHidden()) == (False, True, True)


# -------------------------------------------------------------------- photos


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(str(tmp_path / "正面.png"))
    return tmp_path / "正面.png"


@pytest.fixture
def strip(theme: Theme, icons: Icons, jobs: JobRunner, show: Show) -> PhotoStrip:
    strip = PhotoStrip(theme, icons, jobs)
    show(strip)
    return strip


def test_a_thumbnail_keeps_its_shape(picture: Path) -> None:
    image = thumbnail(picture, 88)
    assert (image.width(), image.height()) == (88, 66)


def test_a_file_that_is_no_picture_gives_none(tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_bytes(b"no picture")
    assert thumbnail(tmp_path / "x.jpg", 88).isNull()


def test_photos_show_and_open_and_a_missing_file_still_stands(
    qtbot: QtBot, strip: PhotoStrip, picture: Path
) -> None:
    strip.set_photos([Photo(4, picture, "正面"), Photo(5, picture.with_name("gone.jpg"))])
    with qtbot.waitSignal(strip.opened, timeout=0) as opened:
        strip._buttons[4].click()
    assert opened.args == [4]
    assert not strip._buttons[5].icon().isNull()


def test_delete_removes_the_photo_in_focus(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    strip.set_photos([Photo(4, picture), Photo(5, picture)])
    strip._buttons[5].setFocus()
    with qtbot.waitSignal(strip.removed, timeout=0) as removed:
        qtbot.keyClick(strip._buttons[5], Qt.Key.Key_Delete)
    assert removed.args == [5]


def test_a_pasted_picture_arrives_as_png(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    with qtbot.waitSignal(strip.image_pasted, timeout=0) as pasted:
        qtbot.keyClick(strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert QImage.fromData(bytes((pasted.args or [b""])[0])).width() == 400


def test_dropped_files_that_are_pictures_are_taken(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(picture)), QUrl.fromLocalFile("/x/notes.txt")])
    with qtbot.waitSignal(strip.files_added, timeout=0) as added:
        strip._take(offered)
    assert added.args == [[picture]]


def test_files_are_asked_for_by_the_button(
    qtbot: QtBot, strip: PhotoStrip, picture: Path, expect_dialog: Callable[[object], None]
) -> None:
    expect_dialog(([str(picture)], ""))
    with qtbot.waitSignal(strip.files_added, timeout=0) as added:
        strip.adding.click()
    assert added.args == [[picture]]


def test_a_strip_that_only_shows_takes_nothing(
    qtbot: QtBot, theme: Theme, icons: Icons, jobs: JobRunner, picture: Path
) -> None:
    strip = PhotoStrip(theme, icons, jobs, editable=False)
    qtbot.addWidget(strip)
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    assert (strip.paste(), strip.acceptDrops(), strip.adding.isHidden()) == (False, False, True)


def test_a_search_opens_below_its_field(box: SearchBox) -> None:
    box.setText("xy")
    box.search_now()
    assert box._popup is not None
    assert box._popup.pos() == box.mapToGlobal(QPoint(0, box.height() + 2))
