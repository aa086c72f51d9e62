"""Invented sales of four months: some three thousand, as the platforms would export them today."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from erp_returns.documents.sales_files.drafts import ParsedSales, SaleDraft, SaleLineDraft, SaleParcelDraft
from erp_returns.domain.kinds import SaleStatus
from erp_returns.domain.times import stored
from erp_returns.services.demo.days import while_open
from erp_returns.services.demo.material import Buyer, Material, Product, invent_buyer, invent_parcel
from erp_returns.services.demo.roads import ROADS

SALES = 3000
DAYS = 120
_BUYERS = 1100
_FREE_FREIGHT_FEN = 99_00
_PROMOTIONS = ((300_00, 40_00), (200_00, 20_00))
_GIFT_FROM_FEN = 250_00
_COUPON_FROM_FEN = 50_00
_NO_PROMOTION, _UNPAID, _IN_PARTS = 0.5, 0.03, 0.08
"""How many sales miss the promotion, are never paid, and (of those under way) were shipped in part."""

_LATELY = 3
"""Days within which sales wait for shipment by themselves."""

_ROAD = (SaleStatus.PENDING_SHIPMENT, SaleStatus.SHIPPED, SaleStatus.SHIPPED, SaleStatus.COMPLETED)
"""The status of a sale that was paid, shipped, signed for, completed."""


def invent_sales(material: Material, morning: datetime) -> list[SaleDraft]:
    """Sales in the order in which they came in; all that happened to them lies before `morning`."""
    chance = Random("sales")
    buyers = [invent_buyer(material, chance, number) for number in range(1, _BUYERS + 1)]
    moments = sorted(
        morning - timedelta(minutes=20 + int(chance.random() ** 1.15 * DAYS * 24 * 60)) for _ in range(SALES)
    )
    counts: Counter[str] = Counter()
    drafts = []
    for number, ordered in enumerate(moments):
        day = ordered.astimezone().strftime("%Y%m%d")
        counts[day] += 1
        inventor = _Inventor(material, Random(f"sale {number}"), morning)
        drafts.append(inventor.sale(f"SO{day}-{counts[day]:04d}", ordered, chance.choice(buyers)))
    return drafts


def stop_some(drafts: list[SaleDraft], material: Material, morning: datetime) -> list[SaleDraft]:
    """Let some sales never be shipped, and others be refused at the door: one for each story of that kind."""
    chance = Random("stopped")
    returnable = {product.code for product in material.products if product.returnable}
    stopped = list(drafts)
    for need in ("unshipped", "transit"):
        for road in (road for road in ROADS if road.need == need and road.last > _LATELY):
            first, last = (stored(morning - timedelta(days=days)) for days in (road.first, road.last))
            fit = [
                place
                for place, draft in enumerate(stopped)
                if draft.signed_at
                and draft.parcels
                and first < (draft.paid_at or "") < (draft.shipped_at or "") < last
                and all(line.product_code in returnable for line in draft.lines)
            ]
            for place in chance.sample(fit, road.orders):
                stopped[place] = _stopped(stopped[place], shipped=need == "transit")
    return stopped


def _stopped(draft: SaleDraft, *, shipped: bool) -> SaleDraft:
    """A sale that never reached its buyer."""
    stopped = replace(draft, status=SaleStatus.SHIPPED, signed_at=None, completed_at=None)
    if shipped:
        return stopped
    return replace(stopped, status=SaleStatus.PENDING_SHIPMENT, shipped_at=None, parcels=())


def closed(draft: SaleDraft, refunded_fen: int) -> SaleDraft:
    """A sale that its platform closed after it had refunded it."""
    return replace(draft, status=SaleStatus.CLOSED, platform_refunded_fen=refunded_fen)


def as_file(drafts: list[SaleDraft]) -> ParsedSales:
    """Drafts as a file that was read without problems."""
    return ParsedSales("demo", ("演示数据",), "UTF-8", (), tuple(drafts), (), len(drafts), (), ())


class _Stations(NamedTuple):
    """How far a sale is, and its times as UTC text."""

    status: SaleStatus
    ordered_at: str
    parcels: tuple[SaleParcelDraft, ...] = ()
    paid_at: str | None = None
    shipped_at: str | None = None
    signed_at: str | None = None
    completed_at: str | None = None


class _Inventor:
    """Makes up one sale."""

    def __init__(self, material: Material, chance: Random, morning: datetime) -> None:
        self.material = material
        self.chance = chance
        self.morning = morning
        self.goods = [product for product in material.products if not product.gift]
        self.gift = next(product for product in material.products if product.gift)

    def sale(self, number: str, ordered: datetime, buyer: Buyer) -> SaleDraft:
        """One sale with its lines, money and times."""
        chance, shop = self.chance, self.chance.choices(self.material.shops["shops"], (6, 3, 2, 1))[0]
        in_store = shop["platform"] == "store"
        if in_store:
            ordered = while_open(ordered)
        lines = self._lines()
        goods = sum(line.quantity * line.unit_price_fen - line.line_discount_fen for line in lines)
        threshold, off = next((each for each in _PROMOTIONS if goods >= each[0]), (0, 0))
        if chance.random() < _NO_PROMOTION:
            threshold = off = 0
        coupon = chance.choice((0, 0, 0, 0, 5_00, 10_00)) if goods > _COUPON_FROM_FEN else 0
        freight = 0 if goods >= _FREE_FREIGHT_FEN else chance.choice((0, 6_00, 8_00, 10_00))
        stations = self._stations(ordered, in_store=in_store)
        if stations.status == SaleStatus.SHIPPED and chance.random() < _IN_PARTS:
            lines = self._partly_shipped(lines)
        return SaleDraft(
            platform=shop["platform"],
            shop=shop["name"],
            platform_number=self._platform_number(shop["platform"], ordered),
            number=number,
            member_account=buyer.account,
            member_name=buyer.name,
            freight_fen=freight,
            coupon_fen=coupon,
            points_fen=0,
            red_packet_fen=0,
            order_discount_fen=off,
            paid_fen=goods - off - coupon + freight,
            platform_refunded_fen=0,
            promotion_threshold_fen=threshold,
            receiver_name=buyer.name,
            receiver_mobile=buyer.mobile,
            receiver_phone="",
            postcode="",
            region=buyer.region,
            address=buyer.address,
            buyer_note=chance.choice(self.material.notes["buyer_on_sale"]),
            seller_note="",
            seller_flag="",
            lines=lines,
            source_rows=(),
            **stations._asdict(),
        )

    def _lines(self) -> tuple[SaleLineDraft, ...]:
        chance = self.chance
        count = chance.choices((1, 2, 3, 4, 6, 25), (55, 26, 11, 5, 2.7, 0.3))[0]
        products = chance.sample(self.goods, count)
        lines = [self._line(product) for product in products]
        if sum(line.quantity * line.unit_price_fen for line in lines) >= _GIFT_FROM_FEN:
            lines.append(self._line(self.gift))
        return tuple(lines)

    def _line(self, product: Product) -> SaleLineDraft:
        chance = self.chance
        quantity = 1 if product.gift else chance.choices((1, 2, 3, 5), (80, 14, 5, 1))[0]
        discount = 0 if product.gift else chance.choice((0, 0, 0, 0, 0, 3_00, 5_00, 10_00))
        return SaleLineDraft(
            platform_line_number="",
            product_code=product.code,
            product_name=product.name,
            style=product.style,
            spec=product.spec,
            barcode=product.barcode,
            quantity=quantity,
            shipped_quantity=None,
            unit_price_fen=product.price_fen,
            line_discount_fen=discount,
            gift=product.gift,
            source_row=0,
        )

    def _partly_shipped(self, lines: tuple[SaleLineDraft, ...]) -> tuple[SaleLineDraft, ...]:
        """The last line is still to come."""
        counts = [line.quantity for line in lines[:-1]] + [0 if len(lines) > 1 else lines[-1].quantity]
        return tuple(replace(line, shipped_quantity=count) for line, count in zip(lines, counts, strict=True))

    def _stations(self, ordered: datetime, *, in_store: bool) -> _Stations:
        """When a sale went through its stations, as far as it is by now."""
        chance = self.chance
        paid = ordered + timedelta(minutes=chance.randrange(1, 19))
        at = stored(ordered)
        if in_store:
            done = stored(paid)
            return _Stations(SaleStatus.COMPLETED, at, (), done, done, done, done)
        if chance.random() < _UNPAID:
            late = ordered < self.morning - timedelta(days=1)
            return _Stations(SaleStatus.CLOSED if late else SaleStatus.PENDING_PAYMENT, at)
        shipped = paid + timedelta(hours=chance.uniform(5, 44))
        signed = shipped + timedelta(hours=chance.uniform(30, 110))
        completed = signed + timedelta(days=chance.choice((1, 3, 7, 10)), hours=chance.uniform(0, 5))
        parcel = SaleParcelDraft(*invent_parcel(self.material, chance))
        moments = (paid, shipped, signed, completed)
        reached = sum(moment < self.morning for moment in moments)
        times = [stored(moment) if moment < self.morning else None for moment in moments]
        return _Stations(_ROAD[reached - 1], at, (parcel,) if reached > 1 else (), *times)

    def _platform_number(self, platform: str, ordered: datetime) -> str:
        chance = self.chance
        if platform == "store":
            return ""
        if platform == "pinduoduo":
            return f"{ordered.astimezone():%y%m%d}-{chance.randrange(10**15):015d}"
        if platform == "douyin":
            return f"69{chance.randrange(10**17):017d}"
        return f"{chance.choice(('33', '40', '41'))}{chance.randrange(10**17):017d}"
