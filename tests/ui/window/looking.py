"""What an eye would find wrong with a window: cut texts, fields without a name, Tab going astray."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from erp_returns.ui.widgets.place_label import PlaceLabel

_MOST_STOPS = 400
_ROUNDING = 1
_WORDS = re.compile(r"[A-Za-z]{3,}")
_NO_WORDS = frozenset(
    {"Alt", "CSV", "Ctrl", "Del", "Enter", "Esc", "Excel", "Ins", "PDF", "PgDown", "PgUp", "Shift", "XLSX"}
)
"""Names that Chinese uses as well."""


def shown(top: QWidget) -> list[QWidget]:
    """Every part of a window that is to be seen."""
    parts = [top, *top.findChildren(QWidget)]
    return [part for part in parts if part.isVisibleTo(top) and part.window() is top.window()]


def cut(top: QWidget) -> Iterator[str]:
    """Texts for which their widget has no room."""
    for part in shown(top):
        if _is_cut(part):
            yield f"cut: {called(part)} {part.size().toTuple()}"


def outside(top: QWidget) -> Iterator[str]:
    """Parts that stick out of what they lie in, and cannot be scrolled to."""
    for part in shown(top):
        around = part.parentWidget()
        if around is None or part is top or part.isWindow() or part.geometry().isEmpty():
            continue
        area = around.parentWidget()
        scrolled = isinstance(area, QAbstractScrollArea) and area.viewport() is around
        if not scrolled and not around.rect().contains(part.geometry()):
            yield f"outside: {called(part)} {part.geometry().getRect()} of {around.size().toTuple()}"
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if isinstance(part, QScrollArea) and part.horizontalScrollBarPolicy() == never:
            missing = part.horizontalScrollBar().maximum()
            if missing:
                yield f"outside: {missing} px of {called(part)}"


def nameless(top: QWidget) -> Iterator[str]:
    """What keys can reach and a screen reader has no name for; pictures without a word."""
    for part in shown(top):
        if part.focusPolicy() == Qt.FocusPolicy.NoFocus or part.focusProxy() or part is top:
            continue
        known = QAccessible.queryAccessibleInterface(part)
        if not known.text(QAccessible.Text.Name).strip() and not isinstance(part, QScrollArea):
            yield f"no name: {called(part)}"
    for part in shown(top):
        bare = isinstance(part, QAbstractButton) and not _words_on(part) and not part.toolTip()
        inner = isinstance(part.parentWidget(), QLineEdit) or part.objectName().startswith("qt_")
        if bare and not inner:
            yield f"no tip: {called(part)}"


def foreign(top: QWidget) -> Iterator[str]:
    """Texts of the program itself that are not Chinese."""
    for part in shown(top):
        texts = [] if isinstance(part, PlaceLabel) else [part.toolTip()]
        if isinstance(part, QAbstractButton):
            texts.append(part.text())
        if isinstance(part, QLineEdit):
            texts.append(part.placeholderText())
        for text in texts:
            if set(_WORDS.findall(text)) - _NO_WORDS:
                yield f"foreign: {text!r} on {called(part)}"


def badly_ended(dialog: QDialog) -> Iterator[str]:
    """Feet of dialogs that break the rule: 返回 or 关闭 to leave, what it is for at the far right."""
    buttons = [part for part in shown(dialog) if isinstance(part, QPushButton) and part.text()]
    if any(button.text() == "取消" for button in buttons):
        yield "取消 is a step of the trade; the way out says 返回"
    ways_out = [button for button in buttons if button.text() in ("返回", "关闭")]
    if not ways_out:
        yield "no way out"
        return
    foot = [button for button in buttons if abs(_middle(button, dialog) - _middle(ways_out[0], dialog)) < 8]
    last = max(foot, key=lambda button: button.mapTo(dialog, QPoint()).x())
    primary = [button for button in foot if button.property("primary") or button.property("danger")]
    if primary and last is not primary[-1]:
        yield f"{last.text()!r} stands at the far right, not {primary[-1].text()!r}"
    if not primary and last not in ways_out:
        yield f"{last.text()!r} stands at the far right of a dialog that is only read"


def astray(top: QWidget) -> Iterator[str]:
    """Steps of Tab that go up without going right, or back to the left in a row; what it never comes to."""
    stops, places = tabbed(top)
    for part in shown(top):
        stop = part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.focusProxy() and part.isEnabled()
        if stop and stops and part not in stops:
            yield f"Tab never comes to {called(part)}"
    first = min(range(len(stops)), key=lambda at: (places[at].top() // 12, places[at].left()), default=0)
    order = [*range(first, len(stops)), *range(first)]
    for before, after in pairwise(order):
        one, other = _beside(stops[before], stops[after]) or (places[before], places[after])
        up = other.bottom() < one.top() and other.left() <= one.left() + 8
        back = abs(other.center().y() - one.center().y()) < 8 and other.right() < one.left()
        if up or back:
            yield f"Tab: {called(stops[before])} → {called(stops[after])}"


def tabbed(top: QWidget) -> tuple[list[QWidget], list[QRect]]:
    """Where Tab stops, from where the focus stands, until it comes back; and where each was seen then."""
    stops: list[QWidget] = []
    places: list[QRect] = []
    for _press in range(_MOST_STOPS):
        focused = cast("QWidget | None", top.focusWidget())
        here = top if focused is None else focused
        QTest.keyClick(here, Qt.Key.Key_Tab)
        reached = cast("QWidget | None", top.focusWidget())
        if reached is None or (reached in stops and reached is not here):
            break
        if reached is not here:
            stops.append(reached)
            places.append(_seen(reached, top))
    return stops, places


def called(part: QWidget) -> str:
    """A widget as a person would name it."""
    words = _words_on(part) or part.accessibleName() or part.objectName()
    return f"{type(part).__name__} {words[:40]!r} in {type(part.parentWidget()).__name__}"


def _words_on(part: QWidget) -> str:
    if isinstance(part, QToolButton) and part.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    text = getattr(part, "text", None)
    return text() if isinstance(part, QLabel | QAbstractButton | QLineEdit) and callable(text) else ""


def _middle(part: QWidget, top: QWidget) -> int:
    return part.mapTo(top, part.rect().center()).y()


def _seen(part: QWidget, top: QWidget) -> QRect:
    """What is to be seen of a part; where it is scrolled away, what it is scrolled in."""
    rect = _within(part, top)
    around = part.parentWidget()
    while around is not None and around is not top:
        if isinstance(around, QScrollArea):
            view = _within(around, top)
            rect = rect.intersected(view) if rect.intersects(view) else view
        around = around.parentWidget()
    return rect


def _beside(one: QWidget, other: QWidget) -> tuple[QRect, QRect] | None:
    """Where two parts of what is scrolled lie to each other; None where they are not of one content."""
    around = one.parentWidget()
    while around is not None:
        content = around.widget() if isinstance(around, QScrollArea) else None
        if content is not None and content.isAncestorOf(other):
            return _seen(one, content), _seen(other, content)
        around = around.parentWidget()
    return None


def _within(part: QWidget, top: QWidget) -> QRect:
    return QRect(part.mapTo(top, QPoint()), part.size())


def _is_cut(part: QWidget) -> bool:
    if isinstance(part, QLabel):
        return _label_is_cut(part)
    if isinstance(part, QPushButton | QCheckBox | QRadioButton) and part.text():
        return part.minimumSizeHint().width() > part.width() + _ROUNDING
    if isinstance(part, QTabBar) and not part.usesScrollButtons():
        return any(part.tabRect(at).right() > part.width() for at in range(part.count()))
    return isinstance(part, QComboBox | QLineEdit | QAbstractSpinBox) and _field_is_cut(part)


def _field_is_cut(field: QComboBox | QLineEdit | QAbstractSpinBox) -> bool:
    width = QFontMetrics(field.font()).horizontalAdvance
    if isinstance(field, QComboBox):
        return width(field.currentText()) > _room_of(field)
    if isinstance(field, QAbstractSpinBox):
        return width(field.text()) > field.lineEdit().width()
    hint = not field.text() and not isinstance(field.parent(), QAbstractSpinBox | QComboBox)
    return hint and width(field.placeholderText()) > _room_of(field) and not field.toolTip()


def _label_is_cut(label: QLabel) -> bool:
    if not label.text() or not label.pixmap().isNull():
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + _ROUNDING
    return label.sizeHint().width() > label.width() + _ROUNDING


def _room_of(field: QComboBox | QLineEdit) -> int:
    if isinstance(field, QComboBox):
        option = QStyleOptionComboBox()
        field.initStyleOption(option)
        edit = QStyle.SubControl.SC_ComboBoxEditField
        return field.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, field).width()
    frame = QStyleOptionFrame()
    field.initStyleOption(frame)
    inner = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, field).width()
    return inner - field.textMargins().left() - field.textMargins().right()
