"""What stands against a draft, in one red sentence; what is worth knowing, in amber."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.weighing import Weighed
from erp_returns.ui.texts import sentence, told
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class Verdict(QWidget):
    """Hidden while there is nothing to say. `changed` follows the reason for going past the window."""

    changed = Signal()

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._insisted = False
        self._may_override = ground.leave.override_window
        self._frame = QFrame()
        self._frame.setObjectName("notice_bar")
        self.refusal = WrappedLabel()
        self.more = QLabel()
        self.warning = WrappedLabel()
        self.override = QLineEdit()
        self.override.setPlaceholderText(self.tr("超期放行的理由"))
        self.override.setAccessibleName(self.tr("超期放行的理由"))
        desk.theme.dress(self.refusal, FontRole.BODY, Tone.DANGER)
        desk.theme.dress(self.more, FontRole.SMALL, Tone.DANGER)
        desk.theme.dress(self.warning, FontRole.SMALL, Tone.WARNING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        frame = QVBoxLayout(self._frame)
        frame.setContentsMargins(12, 8, 12, 8)
        frame.setSpacing(4)
        frame.addWidget(self.refusal)
        frame.addWidget(self.more)
        column.addWidget(self._frame)
        column.addWidget(self.override)
        column.addWidget(self.warning)
        self.override.textChanged.connect(self.changed)

    def insist(self) -> None:
        """Say the refusal again, louder: somebody tried to save."""
        self._insisted = True
        mark(self._frame, tone="danger")

    def show_weighed(self, weighed: Weighed) -> None:
        """Say it."""
        said = [sentence(each) for each in weighed.refusals]
        self.refusal.setText(said[0] if said else "")
        self._frame.setVisible(bool(said))
        if self._insisted:
            self._insisted = False
            mark(self._frame, tone="")
        self.more.setText(self.tr("另有 {n} 个问题").format(n=len(said) - 1))
        self.more.setToolTip("\n".join(said[1:20]))
        self.more.setVisible(len(said) > 1)
        self.warning.setText("\n".join(told(each, "errors") for each in weighed.warnings))
        self.warning.setVisible(bool(weighed.warnings))
        self.override.setVisible(weighed.late and self._may_override)
        self.setVisible(bool(said or weighed.warnings or weighed.late))
