"""What a sale of a file amounts to: its identity, what was paid for each part, and what is wrong with it."""

from __future__ import annotations

import hashlib
import marshal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from erp_returns.documents.sales_files import problems as says
from erp_returns.documents.sales_files.drafts import RowProblem
from erp_returns.domain.amounts import PaidSale, PricedLine, paid_sale
from erp_returns.domain.kinds import SaleStatus
from erp_returns.domain.money import LARGEST_FEN, yuan_text
from erp_returns.domain.text import Sentence, translatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erp_returns.documents.sales_files.drafts import SaleDraft
    from erp_returns.services.file_days import Today

DEFAULT_SHOP: Final = "默认店铺"
SHOPS: Final = {"pdd": "拼多多", "jd": "京东", "douyin": "抖店", "youzan": "有赞", "shopify": "Shopify"}
"""The shop of sales whose file names none, by platform."""

MOST_UNITS: Final = 1_000_000
LONGEST_NUMBER: Final = 100

NO_LINES: Final = translatable("import", "订单 {number} 没有商品明细，请补上明细后再导入。")
NO_TIME: Final = translatable("import", "订单 {number} 没有下单时间，请补上后再导入。")
NUMBER_TOO_LONG: Final = translatable("import", "订单号 {number} 超过 {most} 个字符，请核对。")
NUMBER_OF_OTHER: Final = translatable(
    "import", "订单号 {number} 已属于另一张订单（店铺或平台单号不同），请核对后再导入。"
)
PART_OF_ORDER: Final = translatable(
    "import",
    "订单 {number} 在系统里还有 {count} 个子订单，文件里没有；这张订单没有改动，请导出全部子订单后再导入。",
)
MONEY_DIFFERS: Final = translatable(
    "import",
    "订单 {number} 已有退换货单，文件里的金额或明细与这里不同，只更新了状态和物流；请核对这张订单。",
)

LineFacts = tuple[str, str, str, str, str, str, int, int | None, int, int, bool]
"""What a line says: platform line number, product code and name, style, spec, barcode, units, units
shipped, price, discount, gift."""

_line_facts = attrgetter(
    "platform_line_number",
    "product_code",
    "product_name",
    "style",
    "spec",
    "barcode",
    "quantity",
    "shipped_quantity",
    "unit_price_fen",
    "line_discount_fen",
    "gift",
)
_MONEY_FIELDS = (
    "freight_fen",
    "coupon_fen",
    "points_fen",
    "red_packet_fen",
    "order_discount_fen",
    "paid_fen",
    "platform_refunded_fen",
    "promotion_threshold_fen",
)
_amounts = attrgetter(*_MONEY_FIELDS)
_TIMES = (
    translatable("import", "下单时间"),
    translatable("import", "付款时间"),
    translatable("import", "发货时间"),
    translatable("import", "签收时间"),
    translatable("import", "完成时间"),
)
_times = attrgetter("ordered_at", "paid_at", "shipped_at", "signed_at", "completed_at")
_order_facts = attrgetter(
    "platform",
    "shop",
    "platform_number",
    "number",
    "member_account",
    "member_name",
    "ordered_at",
    "paid_at",
    "shipped_at",
    "signed_at",
    "completed_at",
    *_MONEY_FIELDS,
    "receiver_name",
    "receiver_mobile",
    "receiver_phone",
    "postcode",
    "region",
    "address",
    "buyer_note",
    "seller_note",
    "seller_flag",
)
_PLAIN = 2
"""The marshal format that writes equal values alike; what is written is hashed and never read back."""
_LEFT = (SaleStatus.SHIPPED, SaleStatus.COMPLETED)
_STATUSES = frozenset(map(str, SaleStatus))


class Sale(NamedTuple):
    """A sale of a file, looked at: its lines as plain facts, and a fingerprint of all it says."""

    draft: SaleDraft
    lines: tuple[LineFacts, ...]
    fingerprint: str

    @property
    def shop(self) -> str:
        """The name of its shop."""
        return self.draft.shop or SHOPS.get(self.draft.platform, DEFAULT_SHOP)

    @property
    def ordered_at(self) -> str | None:
        """When it was ordered, or the first time known of it."""
        d = self.draft
        return d.ordered_at or d.paid_at or d.shipped_at or d.signed_at or d.completed_at

    @property
    def sent(self) -> bool:
        """Whether goods left, as far as the file shows."""
        return bool(self.draft.shipped_at or self.draft.parcels)

    @property
    def unpaid(self) -> bool:
        """Whether no money came in, whatever total the file shows."""
        d = self.draft
        closed_unpaid = d.status == SaleStatus.CLOSED and not d.paid_at and not self.sent
        return d.status == SaleStatus.PENDING_PAYMENT or closed_unpaid


class Money(NamedTuple):
    """The money of a sale in fen."""

    goods_fen: int
    order_discount_fen: int
    paid_fen: int
    parts: PaidSale


def look_at(draft: SaleDraft) -> Sale:
    """Read a draft once."""
    lines = tuple(map(_line_facts, draft.lines))
    parcels = [(parcel.carrier, parcel.tracking_number) for parcel in draft.parcels]
    content = marshal.dumps((_order_facts(draft), str(draft.status), parcels, lines), _PLAIN)
    return Sale(draft, lines, hashlib.sha256(content).hexdigest())


def money_of(sale: Sale) -> Money:
    """Spread what was paid over the lines; an order discount the file does not name is what is missing."""
    draft = sale.draft
    paid = 0 if sale.unpaid else draft.paid_fen
    priced = [PricedLine(line[6], line[8], line[9]) for line in sale.lines]
    parts = paid_sale(paid, draft.freight_fen, priced)
    goods = sum(parts.lines_fen) - sum(parts.shares_fen)
    discount = draft.order_discount_fen
    if not discount and paid:
        perks = draft.coupon_fen + draft.points_fen + draft.red_packet_fen
        discount = goods + draft.freight_fen - perks - paid
    return Money(goods, discount, paid, parts)


def left(sale: Sale, *, sent: bool) -> bool:
    """Whether the goods of a sale left, where its lines do not say; a closed sale's where it was `sent`."""
    status = sale.draft.status
    return status in _LEFT or (status == SaleStatus.CLOSED and sent)


def product_code(line: LineFacts) -> str:
    """The product's code; a product without one gets the same made-up code each time."""
    return line[1] or f"N-{line[2][:40]}{line[4]}"


def problem(sale: Sale, template: str, row: int = 0, column: str = "", **facts: object) -> RowProblem:
    """Say why a sale cannot be taken; `row` is that of the line, else the sale's first."""
    said = Sentence(template, {"number": sale.draft.platform_number or sale.draft.number, **facts})
    first = row or next(iter(sale.draft.source_rows), 0)
    return RowProblem("", first, column, str(said), said)


def problem_of(sale: Sale, today: Today) -> RowProblem | None:
    """What makes a sale impossible, if anything."""
    draft = sale.draft
    if not sale.lines:
        return problem(sale, NO_LINES)
    if not sale.ordered_at:
        return problem(sale, NO_TIME)
    if draft.status not in _STATUSES:
        return problem(sale, says.UNKNOWN_STATUS, value=draft.status)
    longest = max(draft.number, draft.platform_number, key=len)
    if len(longest) > LONGEST_NUMBER:
        return problem(sale, NUMBER_TOO_LONG, number=longest, most=LONGEST_NUMBER)
    amounts = _amounts(draft)
    if min(amounts) < 0 or max(amounts) > LARGEST_FEN:
        return _amount_problem(sale, amounts)
    return _time_problem(sale, today) or _line_problem(sale)


def _time_problem(sale: Sale, today: Today) -> RowProblem | None:
    wrong = today.wrong(sale.draft.ordered_at, zip(_TIMES, _times(sale.draft), strict=True))
    if wrong is None:
        return None
    first = next(iter(sale.draft.source_rows), 0)
    return RowProblem("", first, "", str(wrong), wrong)


def _amount_problem(sale: Sale, amounts: Sequence[int]) -> RowProblem | None:
    for column, fen in zip(_MONEY_FIELDS, amounts, strict=True):
        if fen < 0 and column != "order_discount_fen":
            return problem(sale, says.NEGATIVE_AMOUNT, value=yuan_text(fen))
        if abs(fen) > LARGEST_FEN:
            return problem(sale, says.AMOUNT_TOO_LARGE, value=yuan_text(fen))
    return _line_problem(sale)


def _line_problem(sale: Sale) -> RowProblem | None:
    total = 0
    for place, line in enumerate(sale.lines):
        quantity, shipped, price, discount = line[6:10]
        gross = quantity * price
        if (
            0 < quantity <= MOST_UNITS
            and price >= 0
            and 0 <= discount <= gross
            and (shipped is None or 0 <= shipped <= quantity)
        ):
            total += gross - discount
            continue
        facts = _wrong_line(line)
        return problem(sale, row=sale.draft.lines[place].source_row, **facts)
    if total > LARGEST_FEN:
        return problem(sale, says.AMOUNT_TOO_LARGE, value=yuan_text(total))
    return None


def _wrong_line(line: LineFacts) -> dict[str, Any]:
    quantity, shipped, price, discount = line[6:10]
    if not 0 < quantity <= MOST_UNITS:
        return {"template": says.QUANTITY_OUT_OF_RANGE, "value": quantity}
    if shipped is not None and not 0 <= shipped <= quantity:
        return {"template": says.SHIPPED_TOO_MANY, "value": shipped, "quantity": quantity}
    if price < 0 or discount < 0:
        return {"template": says.NEGATIVE_AMOUNT, "value": yuan_text(min(price, discount))}
    return {"template": says.DISCOUNT_TOO_LARGE, "value": yuan_text(discount)}
