from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.ui.afterwards import Afterwards
from erp_returns.ui.icons import Icons


def test_what_can_wait_is_done_once_after_the_first_painting(qtbot: QtBot):
    widget, done = QWidget(), []
    qtbot.addWidget(widget)
    Afterwards(widget, lambda: done.append(1))
    widget.show()
    assert done == []
    qtbot.waitUntil(lambda: done == [1])
    widget.repaint()
    qtbot.wait(0)
    assert done == [1]


def test_a_held_icon_leaves_the_room_it_will_take(qtbot: QtBot, icons: Icons):
    button = QPushButton("x")
    qtbot.addWidget(button)
    icons.hold()
    icons.dress(button, "plus")
    held = button.sizeHint()
    blank = button.icon().cacheKey()
    icons.release()
    assert (button.sizeHint(), button.icon().cacheKey() == blank) == (held, False)
