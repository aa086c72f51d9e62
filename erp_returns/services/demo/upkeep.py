"""The demo's work beside its orders: repairs, returns to suppliers, counts, parcels that nobody can place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Final

from erp_returns.domain.kinds import Grade, StockState, SupplierReturnStatus
from erp_returns.domain.times import stored
from erp_returns.models import StockBalance, SupplierReturn, Warehouse
from erp_returns.queries.dispositions import GoodsRow, for_supplier, in_repair, supplier_lines
from erp_returns.services import repairs, stocktaking, supplier_returns
from erp_returns.services.demo.days import at_work
from erp_returns.services.demo.material import Material, invent_parcel
from erp_returns.services.demo.shop import Staff
from erp_returns.services.parameters import reset_parameter, set_parameter
from erp_returns.services.receiving import Arrival, register_parcel

Step = tuple[datetime, str, Callable[[], object]]
"""A moment, a name, and what happens then."""

_UNCLAIMED: Final = 7

_TO_SUPPLIERS: Final = (
    (58, "ship credit"),
    (46, "ship replaced"),
    (45, "cancel"),
    (34, "ship credit"),
    (25, "ship replaced_part credit"),
    (11, "ship"),
    (5, "ship"),
    (2, ""),
)
"""How many days ago goods were collected for a supplier, and what became of them until now."""

_WAITS: Final = {"ship": (14, 40), "cancel": (2, 6), "replaced": (150, 240), "replaced_part": (100, 160)}
"""Hours until something happens to goods for a supplier."""
_CREDIT_WAITS: Final = (120, 220)

_REPAIRS: Final = (55, 38, 21, 6)
"""How many days ago the tailor brought back what was mended."""

_MENDED: Final = (
    (Grade.GOOD, "已重新缝好"),
    (Grade.GOOD, "换了配件，试过没问题"),
    (Grade.GOOD, "已修好，可二次销售"),
    (Grade.DEFECTIVE, "修补处看得出，折价卖"),
    (Grade.SCRAP, "修不好，报废"),
)

_SNAPSHOTS: Final = (87, 59, 28, 8)
"""How many days ago the stock of the main warehouse came from the shop's own system."""

_COUNTED: Final = 10
"""How many products somebody counts in an hour."""

_SLOW: Final = 4
"""One product of so many is hardly ever sold."""


def house_work(staff: Staff, material: Material, morning: datetime) -> Iterator[Iterator[Step]]:
    """What is done beside the orders, each work step by step."""

    def ago(days: float, chance: Random) -> datetime:
        return at_work(morning - timedelta(days=days), chance)

    # for some days customers are told by hand
    by_hand = morning - timedelta(days=3, hours=15)
    yield iter([(by_hand, "set", lambda: set_parameter(staff.owner, "auto_instruct", value=False))])
    again = morning - timedelta(minutes=190)
    yield iter([(again, "set", lambda: reset_parameter(staff.owner, "auto_instruct"))])
    for number in range(_UNCLAIMED):
        chance = Random(f"unclaimed {number}")
        parcel = invent_parcel(material, chance)
        yield iter([(ago(chance.uniform(0.2, 7), chance), "register", _unclaimed(staff, parcel, chance))])
    for number, (days, course) in enumerate(_TO_SUPPLIERS):
        chance = Random(f"supplier {number}")
        yield _ToSupplier(staff, material, chance).steps(ago(days, chance), course)
    for number, days in enumerate(_REPAIRS):
        chance = Random(f"repair {number}")
        yield iter([(ago(days, chance), "repair", partial(_finish_repairs, staff, chance, number))])
    for number, days in enumerate(_SNAPSHOTS):
        chance = Random(f"snapshot {number}")
        yield iter([(ago(days, chance), "snapshot", partial(_take_over_stock, staff, chance, number))])
    chance = Random("count")
    yield iter([(ago(19, chance), "count", partial(_count_store, staff, chance))])
    yield iter([(ago(0.5, chance), "count", partial(_begin_count, staff))])


def _unclaimed(staff: Staff, parcel: tuple[str, str], chance: Random) -> Callable[[], object]:
    carrier, tracking = parcel
    arrival = Arrival(tracking, carrier, note=chance.choice(("无寄件信息", "面单破损", "")))
    return partial(register_parcel, chance.choice(staff.warehouse), arrival)


class _ToSupplier:
    """Goods on their way to a supplier."""

    def __init__(self, staff: Staff, material: Material, chance: Random) -> None:
        self.material = material
        self.chance = chance
        self.owner = staff.owner
        self.packer = staff.warehouse[0]
        self.paper_id = 0

    def steps(self, moment: datetime, course: str) -> Iterator[Step]:
        """Collect them, then go on as `course` says."""
        yield moment, "collect", self.collect
        for name in course.split() if self.paper_id else ():
            wait = self.chance.uniform(*_WAITS.get(name, _CREDIT_WAITS))
            moment = at_work(moment + timedelta(hours=wait), self.chance)
            yield moment, name, getattr(self, name)

    def collect(self) -> None:
        """Most of what lies there is of one supplier."""
        piles: dict[tuple[int, int], list[GoodsRow]] = {}
        for row in for_supplier(self.owner.database):
            if row.supplier_id:
                piles.setdefault((row.supplier_id, row.warehouse_id), []).append(row)
        if not piles:
            return
        (supplier_id, _), goods = max(piles.items(), key=lambda each: sum(row.units for row in each[1]))
        lines = tuple(supplier_returns.Taken(row.id, row.units) for row in goods)
        draft = supplier_returns.SupplierDraft(supplier_id, lines)
        self.paper_id = supplier_returns.create(self.packer, draft).order_id

    def ship(self) -> None:
        """They leave."""
        parcel = supplier_returns.Sending(*invent_parcel(self.material, self.chance))
        supplier_returns.ship(self.packer, self.paper_id, self._paper.version, parcel)

    def cancel(self) -> None:
        """They wait for more of the same supplier."""
        note = "件数太少，攒够一箱再退"
        supplier_returns.cancel(self.packer, self.paper_id, self._paper.version, note)

    def replaced(self) -> None:
        """The supplier sends others for all of them."""
        units = {line.id: line.quantity for line in supplier_lines(self.owner.database, self.paper_id)}
        self._take_back(units)

    def replaced_part(self) -> None:
        """The supplier sends one that it still has."""
        line = supplier_lines(self.owner.database, self.paper_id)[0]
        self._take_back({line.id: 1})

    def credit(self) -> None:
        """The supplier lets off some of what is owed to it; nothing where it has sent goods for all."""
        paper = self._paper
        if paper.status != SupplierReturnStatus.SHIPPED:
            return
        lines = supplier_lines(self.owner.database, self.paper_id)
        worth = sum((line.quantity - line.replaced) * line.unit_cost_fen for line in lines)
        fen = worth * self.chance.choice((100, 100, 90)) // 100
        supplier_returns.credit(self.packer, paper.id, paper.version, fen, "冲下月货款")

    def _take_back(self, units: dict[int, int]) -> None:
        supplier_returns.receive_back(self.packer, self.paper_id, self._paper.version, units, "厂家换新")

    @property
    def _paper(self) -> SupplierReturn:
        found: SupplierReturn = SupplierReturn.get_by_id(self.paper_id)
        return found


def _finish_repairs(staff: Staff, chance: Random, number: int) -> None:
    """What has been in repair for some days is done, but not all of it."""
    packer = chance.choice(staff.warehouse)
    until = stored(packer.clock() - timedelta(days=3))
    waiting = [row for row in in_repair(packer.database) if row.since < until]
    for place, row in enumerate(waiting[: chance.choice((2, 2, 3))]):
        grade, note = _MENDED[(number + place) % len(_MENDED)]
        cost = 0 if grade is Grade.SCRAP else chance.randrange(8_00, 36_00, 2_00)
        repairs.finish(packer, repairs.Repaired(row.id, row.units, grade, cost, note))


def _take_over_stock(staff: Staff, chance: Random, number: int) -> None:
    """Some goods were sold since, others came in."""
    home = Warehouse.get(Warehouse.name == "主仓").id
    shelves = []
    for row in _lying(home, StockState.GOOD):
        if row.product_id % _SLOW == 0:
            continue
        left = int(row.quantity * chance.uniform(0.4, 0.8))
        units = left if (row.product_id + number) % 2 else row.quantity + chance.randrange(8, 40)
        shelves.append(stocktaking.Shelf(row.product_id, max(12, units)))
    stocktaking.take_snapshot(staff.owner, home, stored(staff.owner.clock()), shelves)


def _count_store(staff: Staff, chance: Random) -> None:
    """Somebody counts a shelf of the store; some of it is not what the books say."""
    counter = staff.warehouse[1]
    store = Warehouse.get(Warehouse.name == "门店仓").id
    taken = stocktaking.begin_count(counter, store, "月度抽盘").order_id
    for row in _lying(store, StockState.GOOD)[:_COUNTED]:
        found = row.quantity + chance.choice((0, 0, 0, -1, -1, 1))
        stocktaking.count(counter, taken, (row.product_id, StockState.GOOD), found)
    stocktaking.post_count(staff.owner, taken, "差异已复点")


def _begin_count(staff: Staff) -> None:
    """Somebody began to count what is unfit, and went home."""
    counter = staff.warehouse[0]
    aside = Warehouse.get(Warehouse.name == "次品仓").id
    taken = stocktaking.begin_count(counter, aside, "月底盘次品").order_id
    for place, row in enumerate(_lying(aside, StockState.DEFECTIVE)[:_COUNTED]):
        found = row.quantity - (place == 1)
        stocktaking.count(counter, taken, (row.product_id, StockState.DEFECTIVE), found)


def _lying(warehouse_id: int, state: StockState) -> list[StockBalance]:
    found = StockBalance.select().where(
        (StockBalance.warehouse_id == warehouse_id)
        & (StockBalance.state == state)
        & (StockBalance.quantity > 0)
    )
    return list(found.order_by(StockBalance.product_id))
