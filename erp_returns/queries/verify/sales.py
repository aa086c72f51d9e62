"""Claims about sales: what was paid, what came back, what was drawn."""

from __future__ import annotations

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim
from erp_returns.queries.verify.statements import Statement, counted, looking

LIVE = "r.rejected + r.cancelled = 0"
"""An order (called r) that was neither refused nor cancelled."""

_ACTIVE = f"""
CASE WHEN {LIVE} THEN l.requested - l.closed_short - l.sent_back ELSE l.received - l.sent_back END
"""
_CLAIMED = f"CASE WHEN {LIVE} THEN l.requested - l.closed_short - l.decided_back ELSE 0 END"
_WORTH = f"CASE WHEN {LIVE} THEN l.entitled_fen ELSE 0 END"

_PAID = Statement(
    """
    SELECT s.id, s.number, s.paid_fen, s.freight_paid_fen, coalesce(s.sum, 0) AS lines_fen
    FROM (SELECT id, number, paid_fen, freight_paid_fen,
                 (SELECT sum(paid_fen) FROM sales_order_line WHERE sales_order_id = o.id) AS sum
          FROM sales_order o) s
    WHERE s.paid_fen <> s.freight_paid_fen + coalesce(s.sum, 0)
    """,
    translatable(
        "verify",
        "销售订单 {number}：各行实付合计 {lines} 元加运费 {freight_paid} 元，不等于订单实付 {paid} 元。",
    ),
)
_FREIGHT = Statement(
    """
    SELECT id, number, freight_paid_fen, freight_fen, paid_fen FROM sales_order
    WHERE freight_paid_fen <> min(freight_fen, paid_fen)
    """,
    translatable(
        "verify",
        "销售订单 {number}：实付运费记为 {freight_paid} 元，应为运费 {freight} 元与实付 {paid} 元中较小的。",
    ),
)
_UNITS = Statement(
    f"""
    SELECT s.id, o.number, s.position, s.quantity, s.shipped_quantity AS shipped, c.goods, c.unshipped,
           (SELECT group_concat(r.number || ' ' || ({_ACTIVE}), '，') FROM return_line l
            JOIN return_order r ON r.id = l.return_order_id WHERE l.sales_order_line_id = s.id) AS orders
    FROM (SELECT l.sales_order_line_id AS line,
                 sum(CASE WHEN l.basis = 'goods' THEN {_ACTIVE} ELSE 0 END) AS goods,
                 sum(CASE WHEN l.basis = 'unshipped' THEN {_ACTIVE} ELSE 0 END) AS unshipped
          FROM return_line l JOIN return_order r ON r.id = l.return_order_id
          WHERE l.sales_order_line_id IS NOT NULL GROUP BY 1) c
    JOIN sales_order_line s ON s.id = c.line JOIN sales_order o ON o.id = s.sales_order_id
    WHERE c.goods > s.shipped_quantity OR c.goods + c.unshipped > s.quantity
    """,
    translatable(
        "verify",
        "销售订单 {number} 第 {position} 行：订购 {quantity} 件、已发 {shipped} 件，"
        "却有退货 {goods} 件、未发货退款 {unshipped} 件在单（{orders}）。",
    ),
)
_REPLACED_UNITS = Statement(
    f"""
    SELECT p.id, o.number, p.position, p.shipped, c.units,
           (SELECT group_concat(r.number || ' ' || ({_ACTIVE}), '，') FROM return_line l
            JOIN return_order r ON r.id = l.return_order_id WHERE l.replacement_line_id = p.id) AS orders
    FROM (SELECT l.replacement_line_id AS line, sum({_ACTIVE}) AS units
          FROM return_line l JOIN return_order r ON r.id = l.return_order_id
          WHERE l.replacement_line_id IS NOT NULL GROUP BY 1) c
    JOIN replacement_line p ON p.id = c.line JOIN return_order o ON o.id = p.return_order_id
    WHERE c.units > p.shipped
    """,
    translatable(
        "verify",
        "换货单 {number} 第 {position} 行换出商品：发出 {shipped} 件，却有 {units} 件在退（{orders}）。",
    ),
)
_CLAIMS = f"""
SELECT l.sales_order_line_id AS line, sum({_CLAIMED}) AS units, sum({_WORTH}) AS worth,
       sum(l.basis = 'compensation') AS compensations
FROM return_line l JOIN return_order r ON r.id = l.return_order_id
WHERE l.sales_order_line_id IS NOT NULL GROUP BY 1
"""
_SHARES = f"""
(SELECT group_concat(r.number || ' ' || printf('%.2f', ({_WORTH}) / 100.0), '，') FROM return_line l
 JOIN return_order r ON r.id = l.return_order_id WHERE l.sales_order_line_id = s.id) AS orders
"""
"""What each order is worth of a sale line (called s)."""
_ENTITLED = Statement(
    f"""
    SELECT s.id, o.number, s.position, s.paid_fen, c.worth AS worth_fen, {_SHARES}
    FROM ({_CLAIMS}) c
    JOIN sales_order_line s ON s.id = c.line JOIN sales_order o ON o.id = s.sales_order_id
    WHERE c.worth > s.paid_fen
    """,
    translatable(
        "verify",
        "销售订单 {number} 第 {position} 行：应退合计 {worth} 元，多于该行实付 {paid} 元（{orders}）。",
    ),
)
_WITHDRAWN = """
SELECT 1 FROM return_order w JOIN order_event e ON e.return_order_id = w.id
JOIN json_each(iif(json_valid(e.before), e.before, '{}'), '$.lines') g
WHERE w.sales_order_id = o.id AND e.action = 'edit' AND json_extract(g.value, '$.basis') = 'compensation'
  AND json_extract(g.value, '$.source.line_id') = s.id AND json_extract(g.value, '$.source.replacement') = 0
"""
"""Edits that took a compensation off a line (called s, of the sale o): what was left of it then was less."""
_ALL_BACK = Statement(
    f"""
    SELECT s.id, o.number, s.position, s.quantity, s.paid_fen, c.worth AS worth_fen, {_SHARES}
    FROM ({_CLAIMS}) c
    JOIN sales_order_line s ON s.id = c.line JOIN sales_order o ON o.id = s.sales_order_id
    WHERE c.units >= s.quantity AND c.worth < s.paid_fen AND c.compensations = 0
      AND NOT EXISTS ({_WITHDRAWN})
    """,
    translatable(
        "verify",
        "销售订单 {number} 第 {position} 行：{quantity} 件全在退，应退合计 {worth} 元，"
        "不是实付 {paid} 元（{orders}）。",
    ),
)
_REPLACED_WORTH = Statement(
    f"""
    SELECT p.id, o.number, p.position, p.value_fen, c.worth AS worth_fen
    FROM (SELECT l.replacement_line_id AS line, sum({_WORTH}) AS worth
          FROM return_line l JOIN return_order r ON r.id = l.return_order_id
          WHERE l.replacement_line_id IS NOT NULL GROUP BY 1) c
    JOIN replacement_line p ON p.id = c.line JOIN return_order o ON o.id = p.return_order_id
    WHERE c.worth > p.value_fen
    """,
    translatable(
        "verify", "换货单 {number} 第 {position} 行换出商品：应退合计 {worth} 元，多于其价值 {value} 元。"
    ),
)
_RETURNED = """
coalesce((SELECT sum(l.entitled_fen) FROM return_line l
          JOIN replacement_line p ON p.id = l.replacement_line_id
          JOIN return_order b ON b.id = l.return_order_id
          WHERE p.return_order_id = r.id AND b.rejected + b.cancelled = 0), 0)
"""
"""What replacements of an exchange are worth that come back."""
_SET_OFF = """
min(r.return_freight_fen,
    max(0, r.value_out_fen + r.freight_charged_fen + r.fee_fen + r.deduction_fen
        - r.goods_fen - r.freight_fen))
"""
"""Return freight that paid for part of an exchange: given to the customer, and paid by the customer."""
_GAINED = f"""
max(0, min(r.collected_fen - r.refunded_fen, -r.net_due_fen))
+ CASE WHEN r.kind = 'exchange' THEN {_SET_OFF} ELSE 0 END
"""
"""What the customer paid for an exchange that costs more."""
_KEPT = f"""
CASE WHEN r.kind = 'exchange' THEN max(0,
    max(0, r.value_out_fen - min(r.waived_fen, max(0, r.refunded_fen - r.net_due_fen - r.collected_fen))
        - max(0, -r.net_due_fen - r.waived_fen - max(0, r.collected_fen - r.refunded_fen)))
    - {_RETURNED}) ELSE 0 END
"""
"""What the customer paid for replacements that stay."""
_DRAWN = "max(r.drawn_fen, r.refunded_fen - r.collected_fen - r.return_freight_fen)"
"""What an order takes of its sale: what is agreed, or what was paid out and is not back, if that is more."""
_CEILING = Statement(
    f"""
    SELECT s.id, s.number, s.paid_fen, c.collected AS collected_fen, c.kept AS kept_fen, c.drawn AS drawn_fen,
           c.orders
    FROM (SELECT r.sales_order_id AS sale, sum({_GAINED}) AS collected, sum({_KEPT}) AS kept,
                 sum({_DRAWN}) AS drawn,
                 group_concat(r.number || ' ' || printf('%.2f', ({_DRAWN}) / 100.0), '，') AS orders
          FROM return_order r WHERE {LIVE} AND r.sales_order_id IS NOT NULL GROUP BY 1) c
    JOIN sales_order s ON s.id = c.sale
    WHERE c.drawn > s.paid_fen + c.collected - c.kept
    """,
    translatable(
        "verify",
        "销售订单 {number}：各单已退和待退合计 {drawn} 元，"
        "多于实付 {paid} 元加补款 {collected} 元减客户留下的换货 {kept} 元（{orders}）。",
    ),
)
_FREIGHT_ONCE = Statement(
    f"""
    SELECT s.id, s.number, s.freight_paid_fen, sum(r.freight_fen) AS freight_fen, count(*) AS orders
    FROM return_order r JOIN sales_order s ON s.id = r.sales_order_id
    WHERE {LIVE} AND r.freight_fen > 0 GROUP BY s.id
    HAVING count(*) > 1 OR sum(r.freight_fen) > s.freight_paid_fen
    """,
    translatable(
        "verify",
        "销售订单 {number}：{orders} 张单一共退原运费 {freight} 元，只能退一次，最多 {freight_paid} 元。",
    ),
)
_EFFECT = Statement(
    f"""
    SELECT id, number, effect, derived FROM (
        SELECT o.id, o.number, o.effect, CASE
            WHEN coalesce(g.returned, 0) > 0 THEN iif(
                (SELECT coalesce(sum(quantity), 0) FROM sales_order_line WHERE sales_order_id = o.id)
                + coalesce(x.sent, 0) > g.here + g.never_sent, 'part_returned', 'fully_returned')
            WHEN coalesce(c.refunded, 0) > 0 THEN
                iif(c.refunded >= o.paid_fen, 'fully_refunded', 'part_refunded')
            WHEN coalesce(c.waiting, 0) > 0 THEN 'open'
            WHEN coalesce(c.exchanged, 0) > 0 THEN 'exchanged'
            ELSE 'none' END AS derived
        FROM sales_order o
        LEFT JOIN (
            SELECT sales_order_id AS sale, sum(refunded_fen) AS refunded,
                   sum(status NOT IN ('completed', 'rejected', 'cancelled')) AS waiting,
                   sum(kind = 'exchange' AND status = 'completed') AS exchanged
            FROM return_order GROUP BY 1) c ON c.sale = o.id
        LEFT JOIN (
            SELECT r.sales_order_id AS sale, sum(l.accepted) AS here,
                   sum(iif(r.kind = 'exchange', 0, l.accepted)) AS returned,
                   sum(iif(l.basis = 'unshipped', l.requested - l.closed_short, 0)) AS never_sent
            FROM return_order r JOIN return_line l ON l.return_order_id = r.id
            WHERE {LIVE} GROUP BY 1) g ON g.sale = o.id
        LEFT JOIN (
            SELECT r.sales_order_id AS sale, sum(p.quantity) AS sent
            FROM return_order r JOIN replacement_line p ON p.return_order_id = r.id
            WHERE {LIVE} AND r.kind = 'exchange' GROUP BY 1) x ON x.sale = o.id
        WHERE o.effect <> 'none' OR c.sale IS NOT NULL
    ) WHERE effect <> derived
    """,
    translatable("verify", "销售订单 {number}：售后情况记为“{effect}”，按退换货单应为“{derived}”。"),
)

CLAIMS = (
    Claim(
        "sale_paid",
        translatable("verify", "每张销售订单：各行实付加运费等于实付"),
        looking(counted("sales_order"), _PAID, _FREIGHT),
    ),
    Claim(
        "units",
        translatable("verify", "每个订单行：在退的件数不超过订购和已发件数"),
        looking(counted("return_line"), _UNITS, _REPLACED_UNITS),
    ),
    Claim(
        "entitlement",
        translatable("verify", "每个订单行：应退合计不超过实付，全部退回时分文不差"),
        looking(counted("return_line"), _ENTITLED, _ALL_BACK, _REPLACED_WORTH),
    ),
    Claim(
        "ceiling",
        translatable("verify", "每张销售订单：退款不超过实付，原运费只退一次"),
        looking(counted("return_order", "sales_order_id IS NOT NULL"), _CEILING, _FREIGHT_ONCE),
    ),
    Claim(
        "sale_effect",
        translatable("verify", "每张销售订单：售后情况与退换货单一致"),
        looking(counted("sales_order"), _EFFECT),
    ),
)
