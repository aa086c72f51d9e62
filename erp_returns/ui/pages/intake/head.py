"""Above and below the lines: whose order it is and what to mind, what is done with which key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.kinds import ParcelKind, ReturnKind, Status
from erp_returns.domain.text import translatable
from erp_returns.ui.desk import Desk
from erp_returns.ui.icons import Icons
from erp_returns.ui.pages.intake.bench import Bench
from erp_returns.ui.pages.intake.opening import Opened
from erp_returns.ui.pages.intake.sheet import Step
from erp_returns.ui.texts import word
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.status_chip import StatusChip
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_LATE = translatable(
    "intake",
    "{status}的单：迟到包裹。只清点数量；商品是客户自己的，请单独放好、不要上架，"
    "等店主决定重开、另建新单，或在“待退回”寄还客户。",
)
_DIFFERS = translatable("intake", "上次验货有差异，正等待复审。")
_REFUSED = translatable("intake", "还没有审核，参数设为审核前不收货；过账会被拒绝。")
_NOT_REVIEWED = translatable("intake", "还没有审核。可以先收，过账后请通知审核人。")


def warning_of(opened: Opened) -> str:
    """What to mind before counting; empty where nothing is wrong."""
    status = Status(opened.order.status)
    said = ""
    if opened.late:
        said = _LATE
    elif status is Status.PENDING_REVIEW:
        rule = opened.settings.text("intake_before_review")
        if opened.order.inspection_differs:
            said = _DIFFERS
        elif rule != "silent":
            said = _REFUSED if rule == "refuse" else _NOT_REVIEWED
    return QCoreApplication.translate("intake", said).format(status=word(status)) if said else ""


class BenchHead(QWidget):
    """The order on the bench: number, status, who, which parcel, how much of it is counted."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.number = QLabel()
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.dress(self.number, FontRole.NUMBER_TITLE)
        self.status = StatusChip(theme)
        self.about = WrappedLabel()
        theme.dress(self.about, FontRole.BODY, Tone.SECONDARY)
        self.figure = QLabel()
        theme.dress(self.figure, FontRole.BENCH_NUMBER)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.warning = WrappedLabel()
        theme.dress(self.warning, FontRole.STRONG, Tone.WARNING)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.number)
        first.addWidget(self.status)
        first.addStretch(1)
        first.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.about)
        column.addWidget(self.warning)

    def show_bench(self, bench: Bench) -> None:
        """Show what lies on the bench."""
        opened = bench.opened
        if opened is None:
            return
        order = opened.order
        self.number.setText(order.number)
        self.status.set_status(Status(order.status))
        buyer = opened.detail.member.account if opened.detail.member else ""
        nobody = self.tr("快递？按 P") if bench.parcel.number else ""
        parcel = " ".join(part for part in (bench.parcel.carrier or nobody, bench.parcel.number) if part)
        if bench.parcel.kind is not ParcelKind.SELF_SENT:
            parcel = f"{word(bench.parcel.kind)} {parcel}".strip()
        parts = (word(ReturnKind(order.kind)), order.type, order.receiver_name or buyer, parcel)
        self.about.setText(" · ".join(part for part in parts if part))
        done, of = bench.counted(), bench.expected()
        graded = bench.step is Step.INSPECT
        text = self.tr("已验 {done} / {of}") if graded else self.tr("实收 {done} / {of}")
        self.figure.setText(text.format(done=done, of=of))
        warning = warning_of(opened)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))


class BenchFoot(QWidget):
    """The keys that count, and the buttons for who has a mouse after all."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = WrappedLabel()
        desk.theme.dress(self.legend, FontRole.SMALL, Tone.SECONDARY)
        self.close_short = QCheckBox(self.tr("少件结案 F8"))
        self.close_short.setToolTip(
            self.tr("没有寄回的不再等，退款按实收计算；收货的人可以直接勾选，不需要“少件结案”权限")
        )
        self.all = QPushButton(self.tr("全部相符 F2"))
        desk.icons.dress(self.all, "check-check")
        self.post = QPushButton(self.tr("过账 Enter"))
        self.post.setProperty("primary", True)
        desk.icons.dress(self.post, "package-check")
        for widget in (self.close_short, self.all, self.post):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.close_short)
        row.addStretch(1)
        row.addWidget(self.all)
        row.addWidget(self.post)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.legend)
        column.addLayout(row)

    def show_bench(self, bench: Bench) -> None:
        """Show what the keys do now."""
        there = bench.opened is not None
        count = self.tr("↑↓ 换行 · 数字 实收 · + − 增减 · M 缺")
        grade = self.tr("G 良品 · D 次品 · X 返修 · F 退厂 · S 报废 · B 退回客户 · Q 不良 · W 责任")
        leave = self.tr("/ 手输单号 · Esc 放下")
        self.legend.setText(" · ".join((count, grade, leave) if bench.grading else (count, leave)))
        receiving = bench.step is Step.RECEIVE
        self.post.setText(self.tr("过账 Enter") if receiving else self.tr("验货过账 Enter"))
        late = bench.opened is not None and bench.opened.late
        self.close_short.setVisible(receiving and not late)
        self.close_short.setChecked(bench.remarks.close_short)
        self.all.setEnabled(there)
        self.post.setEnabled(there)
