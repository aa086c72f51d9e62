"""What lies in a parcel though nobody asked to return it: asked about once, then counted like the rest."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from erp_returns.domain.kinds import DifferenceKind
from erp_returns.queries import scan as s
from erp_returns.services.extra_goods import receive_with_extra
from erp_returns.services.receiving import receive
from erp_returns.services.session import Changes, Session
from erp_returns.ui.pages.intake.answers import Bay
from erp_returns.ui.pages.intake.bench import Bench
from erp_returns.ui.pages.intake.choices import Choice
from erp_returns.ui.pages.intake.sheet import ExtraGoods, Step
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.widgets.scan_edit import Outcome


class ExtraDesk(QObject):
    """Asks what to do with a product that no line waits for, and counts it from then on."""

    def __init__(self, floor: Floor, bench: Bench, bay: Bay, parent: QObject) -> None:
        super().__init__(parent)
        self._floor = floor
        self._bench = bench
        self._bay = bay

    def take(self, found: s.Product) -> None:
        """A product was scanned that no line of the order waits for."""
        if self._bench.step is Step.INSPECT or self._bench.opened is None:
            said = self.tr("“{name}”没有待验的；验货只验已收的商品。")
            self._floor.say(Outcome.ERROR, said.format(name=found.name))
        elif self._bench.has_extra(found.product_id):
            self._count(found)
        else:
            self._ask(found)

    def _ask(self, found: s.Product) -> None:
        title = self.tr("“{name}”没有申请退回").format(name=found.name)
        choices = []
        late = self._bench.opened is not None and self._bench.opened.late
        if found.returnable and not late:
            detail = self.tr("还能退 {left} 件，过账后复审").format(left=found.returnable)
            choices.append(Choice(self.tr("加一行，一起退"), detail, partial(self._add, found, True)))
        choices.append(
            Choice(
                self.tr("客户所有，寄回客户"),
                self.tr("过账后在“待退回”（F7）等待寄回"),
                partial(self._add, found, False),
            )
        )
        if not late:
            choices.append(
                Choice(self.tr("放到一边，记为错货"), self.tr("不入库，只记差异"), self._tick_wrong)
            )
        self._bay.ask(title, self.tr("多寄来的商品怎么处理？Esc 回到清点。"), choices)
        self._floor.say(Outcome.WARN, title)

    def _add(self, found: s.Product, returnable: bool) -> None:  # noqa: FBT001 - bound by a choice
        self._bay.end()
        self._bench.add_extra(
            ExtraGoods(
                found.product_id,
                found.code,
                found.name,
                found.returnable if returnable else 9999,
                found.sale_line_id if returnable else None,
            )
        )
        self._count(found)

    def _count(self, found: s.Product) -> None:
        problem = self._bench.count_extra(found.product_id)
        if problem:
            self._floor.say(Outcome.ERROR, problem)
        else:
            units = self._bench.lines()[self._bench.current].tally.total
            said = self.tr("申请以外：{name} {units} 件").format(name=found.name, units=units)
            self._floor.say(Outcome.WARN, said)

    def _tick_wrong(self) -> None:
        self._bay.end()
        self._bench.tick(DifferenceKind.WRONG_PRODUCT, on=True)
        self._floor.say(Outcome.WARN, self.tr("已记为错货，请把它单独放好"))


def post_parcel(session: Session, bench: Bench, version: int) -> Changes:
    """Post what was counted out of the parcel on the bench."""
    extras = bench.extras()
    if extras:
        return receive_with_extra(session, bench.intake(), extras, version)
    return receive(session, bench.intake(), version)
