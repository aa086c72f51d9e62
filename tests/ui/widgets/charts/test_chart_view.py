"""The chart on screen: keys, mouse, what is said to who listens, sharp edges, the file it makes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from erp_returns.domain.statistics import Figures
from erp_returns.ui.theme import Appearance, Theme
from erp_returns.ui.theme.chart_colours import LIGHT_CHARTS
from erp_returns.ui.widgets.charts.chart_view import PAD, ChartView
from erp_returns.ui.widgets.charts.picture import picture_of
from erp_returns.ui.widgets.charts.sheet import Caption, png, sheet
from tests.ui.widgets.charts.made import course, figures, liabilities, rates, reasons

MONTHS = course([12, 30, 21], [120_00, 90_00, 330_00])
EVERY_DRAWING = {
    "course": MONTHS,
    "course below zero": figures("course", [("2026-01-01", 5, 0, 0, 800), ("2026-02-01", 3, 0, 0, -900)]),
    "many days": course([at % 9 for at in range(390)], [100 * at for at in range(390)]),
    "ranking": rates(("鞋", 3000), ("袜", 1500), ("没卖过", None)),
    "pareto": reasons(9, 5, 2, 1),
    "stacked": liabilities(("商家", 50_000, 30_000, 20_000, 10_000), ("买家", 90_000, 0, 0, 0)),
    "several": figures("spans", [("待审核", 1, 95, 600, 900), ("待退货", 1, 4100, 7900, 9000)]),
}


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[ChartView]:
    shown = ChartView(theme)
    shown.resize(640, 320)
    shown.show_picture(picture_of(MONTHS), "")
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    yield shown
    shown.close()
    shown.deleteLater()


def pointed(view: ChartView) -> list[object]:
    found: list[object] = []
    view.pointed.connect(found.append)
    return found


def middle_of(view: ChartView, mark: int) -> QPoint:
    return view.mark_area(mark).center()


def test_the_arrow_keys_go_from_mark_to_mark(view: ChartView, qtbot: QtBot) -> None:
    found = pointed(view)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
    assert found == [0, 1, 2, 1]


def test_the_arrow_keys_stop_at_the_ends(view: ChartView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current == 2
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.current == 0


def test_left_begins_at_the_last_mark(view: ChartView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.current == 2


def test_enter_opens_the_mark_one_is_at(view: ChartView, qtbot: QtBot) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [2]


def test_the_mouse_points_at_what_lies_under_it(view: ChartView, qtbot: QtBot) -> None:
    found = pointed(view)
    qtbot.mouseMove(view, middle_of(view, 1))
    qtbot.mouseMove(view, QPoint(1, 1))
    assert found == [1, None]


def test_a_double_click_opens_what_lies_under_it(view: ChartView, qtbot: QtBot) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, 1))
    assert opened == [1]


def test_who_listens_hears_every_figure(view: ChartView) -> None:
    assert view.accessibleName() == "图表：退换与退款走势"
    assert view.accessibleDescription().split("\n") == [
        "2026-01：退换货单 12，申请件数 0，退款笔数 0，退款金额 ¥120.00",
        "2026-02：退换货单 30，申请件数 0，退款笔数 0，退款金额 ¥90.00",
        "2026-03：退换货单 21，申请件数 0，退款笔数 0，退款金额 ¥330.00",
    ]


def test_who_listens_hears_the_mark_one_goes_to(view: ChartView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription() == "2026-01：退换货单 12，申请件数 0，退款笔数 0，退款金额 ¥120.00"


def test_pointing_shows_the_exact_figures_over_the_chart(view: ChartView, qtbot: QtBot) -> None:
    before = view.grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.grab().toImage() != before


def test_an_empty_chart_says_why(view: ChartView) -> None:
    view.show_picture(picture_of(course([0, 0], [0, 0])), "这段时间没有退换货。")
    assert view.accessibleDescription() == "这段时间没有退换货。"
    assert view.picture is None
    middle = view.grab().toImage().copy(PAD, 140, 640 - 2 * PAD, 40)
    assert len({middle.pixel(x, y) for x in range(middle.width()) for y in range(middle.height())}) > 1


def test_keys_on_an_empty_chart_do_nothing(view: ChartView, qtbot: QtBot) -> None:
    view.show_picture(None, "没有")
    found = pointed(view)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(view, key)
    assert found == []


def test_newer_figures_of_the_same_months_keep_the_place(view: ChartView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    view.show_picture(picture_of(course([1, 2, 3], [1, 2, 3])), "")
    assert view.current == 2
    view.show_picture(picture_of(rates(("鞋", 100))), "")
    assert view.current is None


def test_larger_text_makes_it_higher(view: ChartView, theme: Theme) -> None:
    before = view.minimumHeight()
    theme.apply(points=20)
    assert view.minimumHeight() > 1.5 * before


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("shown", EVERY_DRAWING.values(), ids=EVERY_DRAWING)
def test_every_drawing_is_painted_in_every_look(
    view: ChartView, theme: Theme, shown: Figures, look: Appearance
) -> None:
    theme.apply(look)
    view.show_picture(picture_of(shown), "")
    view.point(0)
    drawn = view.grab().toImage()
    colours = {drawn.pixel(x, y) for x in range(0, drawn.width(), 3) for y in range(0, drawn.height(), 3)}
    assert len(colours) > 3


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_the_edges_of_columns_are_sharp_at_any_ratio(view: ChartView, ratio: float) -> None:
    image = QImage(round(640 * ratio), round(320 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    view.clearFocus()
    view.render(image)
    box = view.laid_out().bars[1].box
    y = round((PAD + box.y + box.height * 0.8) * ratio)
    left = round((PAD + box.x) * ratio)
    row = [QColor(image.pixel(x, y)).name().upper() for x in range(left - 3, left + 4)]
    surface, fill = LIGHT_CHARTS.surface, LIGHT_CHARTS.parts[0].fill
    blended = [colour for colour in row if colour not in (surface, fill)]
    assert surface in row
    assert fill in row
    assert len(blended) <= 1, row


def test_a_picture_to_keep_is_twice_as_sharp_and_on_white_in_any_look(theme: Theme) -> None:
    theme.apply(Appearance.DARK)
    caption = Caption("2026-01-01 至 2026-11-22", "按申请日期数退换货单和件数。")
    drawn = sheet(theme, picture_of(MONTHS), caption)
    assert drawn.devicePixelRatio() == 2
    assert drawn.width() == 1920
    assert QColor(drawn.pixel(4, 4)).name() == "#ffffff"
    kept = QImage.fromData(png(drawn))
    assert (kept.width(), kept.height()) == (drawn.width(), drawn.height())


def test_a_picture_to_keep_shows_its_caption(theme: Theme) -> None:
    without, with_it = (
        sheet(theme, picture_of(MONTHS), Caption(period, "")) for period in ("", "2026-01-01 至 2026-11-22")
    )
    assert without.size() == with_it.size()
    assert without != with_it
