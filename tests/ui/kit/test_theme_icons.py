import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

import erp_returns
from erp_returns import resources
from erp_returns.domain.kinds import Status
from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import DARK, LIGHT, Appearance, FontRole, Theme, Tokens, Tone
from erp_returns.ui.theme.stylesheet import ART, stylesheet
from erp_returns.ui.theme.theme import mark

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
UI = Path(erp_returns.__file__).parent / "ui"


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


# -------------------------------------------------------------------- tokens


@BOTH
def test_every_status_has_a_chip_of_its_own(tokens: Tokens) -> None:
    assert set(tokens.chips) == {status.value for status in Status}
    assert len({chip.background for chip in tokens.chips.values()}) == len(Status)


@BOTH
def test_chips_can_be_read(tokens: Tokens) -> None:
    weak = {name: chip for name, chip in tokens.chips.items() if contrast(chip.background, chip.text) < 4.5}
    assert not weak


@BOTH
@pytest.mark.parametrize("tone", list(Tone))
def test_text_of_every_tone_can_be_read_on_every_ground(tokens: Tokens, tone: Tone) -> None:
    grounds = (tokens.window, tokens.surface, tokens.raised, tokens.selection, tokens.selection_idle)
    assert [ground for ground in grounds if contrast(tokens.tone(tone), ground) < 4.5] == []


@BOTH
def test_the_primary_button_can_be_read_in_every_state(tokens: Tokens) -> None:
    grounds = (tokens.accent, tokens.accent_hover, tokens.accent_pressed)
    assert [ground for ground in grounds if contrast(tokens.on_accent, ground) < 4.5] == []


@BOTH
def test_boxes_to_tick_and_the_focus_stand_out(tokens: Tokens) -> None:
    assert min(contrast(tokens.outline, tokens.surface), contrast(tokens.accent, tokens.window)) >= 3


@BOTH
def test_the_arrows_and_ticks_of_the_sheet_are_there_in_its_inks(tokens: Tokens) -> None:
    inks = {tokens.text, tokens.secondary, tokens.on_accent}
    for name in ART:
        drawn = resources.path("styles", tokens.name, f"{name}.svg").read_text("utf-8")
        assert set(re.findall(r"#[0-9A-F]{6}", drawn)) <= inks


@BOTH
def test_the_sheet_names_only_pictures_that_exist(tokens: Tokens) -> None:
    sheet = stylesheet(tokens, resources.path("styles"), 16)
    assert {Path(name).stem for name in re.findall(r'url\("([^"]+)"\)', sheet)} == set(ART)


# --------------------------------------------------------------------- theme


def test_dark_and_light_repaint_what_is_open(qtbot: QtBot, theme: Theme) -> None:
    theme.apply(Appearance.DARK)
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    theme.apply(Appearance.LIGHT)
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window


def test_a_label_that_changes_its_colour_keeps_the_size_of_the_text(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("剩 16 天")
    qtbot.addWidget(label)
    theme.dress(label, FontRole.BODY, Tone.SECONDARY)
    label.show()
    theme.apply(points=14)
    mark(label, tone=Tone.WARNING.value)
    assert label.font().pointSizeF() == 14


@pytest.mark.parametrize(("points", "kept"), [(3, 9), (9, 9), (12.5, 12.5), (20, 20), (99, 20)])
def test_text_is_between_9_and_20_points(theme: Theme, points: float, kept: float) -> None:
    theme.apply(points=points)
    assert theme.points == kept


def test_a_dressed_label_follows_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("退换货单")
    qtbot.addWidget(label)
    theme.dress(label, FontRole.TITLE)
    before = label.font().pointSizeF()
    theme.apply(points=20)
    assert label.font().pointSizeF() == pytest.approx(2 * before)


def test_a_label_that_is_gone_does_not_disturb(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("x")
    theme.dress(label, FontRole.TITLE)
    del label
    theme.apply(points=11)
    assert theme.points == 11


def test_digits_are_all_of_one_width(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font(FontRole.BODY))
    assert len({metrics.horizontalAdvance(str(digit) * 10) for digit in range(10)}) == 1


def test_chinese_has_a_face(theme: Theme) -> None:
    shown = QFontInfo(theme.font(FontRole.BODY)).family()
    assert shown == theme.faces.text[0]


def test_rows_are_32_pixels_at_the_usual_size_and_44_on_the_bench(theme: Theme) -> None:
    assert theme.row_height() == pytest.approx(32, abs=3)
    assert theme.row_height(FontRole.BENCH) == pytest.approx(44, abs=3)


def test_a_button_is_never_lower_than_its_text(qtbot: QtBot, theme: Theme) -> None:
    theme.apply(points=20)
    button = QPushButton("新建退换货")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() >= QFontMetrics(button.font()).height() + 8


def test_a_mark_is_seen_by_the_style_sheet(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    mark(label, tone="danger")
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == LIGHT.danger


def test_only_the_theme_room_names_colours() -> None:
    named = {
        str(path.relative_to(UI))
        for path in UI.rglob("*.py")
        if path.parent.name != "theme" and re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))
    }
    assert named == set()


# --------------------------------------------------------------------- icons


def test_every_icon_that_ships_can_be_drawn(icons: Icons) -> None:
    names = [path.stem for path in resources.path("icons").glob("*.svg")]
    blank = [name for name in names if not has_ink(icons.icon(name))]
    assert (blank, len(names) > 50) == ([], True)


def has_ink(icon: QIcon) -> bool:
    image = icon.pixmap(16, 16).toImage()
    return any(image.pixelColor(x, y).alpha() > 100 for x in range(16) for y in range(16))


def test_an_icon_that_does_not_ship_is_an_error(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-drawing")


def test_every_icon_the_window_names_ships() -> None:
    asked = re.compile(r"""(?:icons?\.(?:icon|dress|on_accent|pixmap)\([^")]*?|icon=)"([a-z0-9-]+)\"""")
    named = {name for path in UI.rglob("*.py") for name in asked.findall(path.read_text("utf-8"))}
    missing = {name for name in named if not resources.path("icons", f"{name}.svg").is_file()}
    assert named
    assert not missing


def test_icons_take_the_ink_of_the_theme(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    icons.dress(button, "plus")
    light = button.icon().cacheKey()
    theme.apply(Appearance.DARK)
    dark = button.icon().pixmap(16, 16).toImage().pixelColor(8, 8)
    assert button.icon().cacheKey() != light
    assert dark.lightness() == pytest.approx(QColor(DARK.text).lightness(), abs=3)


def test_an_icon_is_drawn_once(icons: Icons) -> None:
    assert icons.icon("plus").cacheKey() == icons.icon("plus").cacheKey()


# ------------------------------------------------------------------ soundness


def test_a_long_session_does_not_use_up_pythons_constants() -> None:
    """PySide6 6.12 takes a reference of None with every call; before Python 3.12 that ends the process."""
    code = (
        "import erp_returns.ui\n"
        "from PySide6.QtCore import QObject, Signal\n"
        "class Bell(QObject):\n    rung = Signal()\n"
        "bell = Bell()\n"
        "for _ in range(30_000):\n    bell.setObjectName('x')\n    bell.rung.emit()\n"
        "print('alive')\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.stdout == "alive\n"


def test_importing_the_kit_does_not_draw_in_what_starts_late() -> None:
    code = (
        "import sys, erp_returns.ui.tables, erp_returns.ui.theme, erp_returns.ui.notices\n"
        "late = {'PySide6.QtPdf', 'PySide6.QtPrintSupport', 'reportlab', 'PySide6.QtNetwork'}\n"
        "print(sorted(late & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
