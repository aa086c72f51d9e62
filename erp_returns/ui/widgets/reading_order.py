"""Tab goes as one reads: row by row, column by column, whenever a widget was made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)


def reading_order(top: QWidget) -> list[QWidget]:
    """What Tab stops at in `top`, from its beginning to its end."""
    return [widget for widget in _parts(top, set()) if _is_stop(widget)]


def step_focus(window: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next stop, or the one before; False where it stands at none."""
    here, stops = window.focusWidget(), reading_order(window)
    at = next((at for at, each in enumerate(stops) if each is here), None)
    if at is None or not stops[at].isVisible():
        # Where it is being hidden, whoever hides it says where to go on.
        return False
    target = stops[(at + (1 if forward else -1)) % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    around = target.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(target)
        around = around.parentWidget()
    return True


def _is_stop(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and widget.isEnabled()
    )


def _parts(widget: QWidget, seen: set[QWidget]) -> Iterator[QWidget]:
    """The widget and all in it that is shown, each once."""
    seen.add(widget)
    yield widget
    if isinstance(widget, QAbstractItemView):
        return
    for part in _placed(widget):
        if part not in seen and not part.isHidden() and not part.isWindow():
            yield from _parts(part, seen)


def _placed(widget: QWidget) -> Iterator[QWidget]:
    """Its parts as their place says; what stops Tab itself has none."""
    if isinstance(widget, QMainWindow):
        yield from filter(None, (widget.menuWidget(), widget.centralWidget(), widget.statusBar()))
    elif isinstance(widget, QSplitter):
        yield from map(widget.widget, range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from filter(None, (widget.tabBar(), widget.cornerWidget(), widget.currentWidget()))
    elif isinstance(widget, QStackedWidget):
        yield from filter(None, (widget.currentWidget(),))
    elif isinstance(widget, QScrollArea):
        yield from filter(None, (widget.widget(),))
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)
    elif widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        children = [each for each in widget.children() if isinstance(each, QWidget)]
        yield from sorted(children, key=lambda each: (each.pos().y(), each.pos().x()))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    items = [layout.itemAt(at) for at in range(layout.count())]
    places = [_place(layout, at) for at in range(layout.count())]
    for at in sorted(range(len(items)), key=lambda at: (places[at].y(), places[at].x())):
        yield from _of_item(items[at])


def _of_item(item: QLayoutItem | None) -> Iterator[QWidget]:
    if item is None:
        return
    widget, inner = item.widget(), item.layout()
    if widget is not None:
        yield widget
    elif inner is not None:
        yield from _laid_out(inner)


def _place(layout: QLayout, at: int) -> QPoint:
    """Column and row of an item; where there are none, its number."""
    if isinstance(layout, QGridLayout):
        row, column, *_spans = cast("tuple[int, int, int, int]", layout.getItemPosition(at))
        return QPoint(column, row)
    if isinstance(layout, QFormLayout):
        row, role = cast("tuple[int, QFormLayout.ItemRole]", layout.getItemPosition(at))
        return QPoint(role.value, row)
    return QPoint(at, 0)
