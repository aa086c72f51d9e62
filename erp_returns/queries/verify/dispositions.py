"""Claims about goods that were kept: what went to suppliers, what was repaired, what couriers owe."""

from __future__ import annotations

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim
from erp_returns.queries.verify.statements import Statement, counted, looking

_EXPECTED = """
SELECT t.number AS document, s.product_id AS product, 'defective' AS state, t.warehouse_id AS warehouse,
       -s.quantity AS units
FROM supplier_return_line s JOIN supplier_return t ON t.id = s.supplier_return_id
WHERE t.status IN ('shipped', 'closed')
UNION ALL
SELECT t.number, s.product_id, 'good', t.warehouse_id, s.replaced
FROM supplier_return_line s JOIN supplier_return t ON t.id = s.supplier_return_id
UNION ALL
SELECT r.number, l.product_id, 'repair', r.warehouse_id, iif(r.reverses_id IS NULL, -r.quantity, r.quantity)
FROM repair r JOIN inspection_line i ON i.id = r.inspection_line_id
JOIN return_line l ON l.id = i.return_line_id
UNION ALL
SELECT r.number, l.product_id, iif(r.grade = 'good', 'good', 'defective'), r.warehouse_id,
       iif(r.reverses_id IS NULL, r.quantity, -r.quantity)
FROM repair r JOIN inspection_line i ON i.id = r.inspection_line_id
JOIN return_line l ON l.id = i.return_line_id WHERE r.grade <> 'scrap'
"""
"""What papers to suppliers and repairs move: document, product, state, warehouse, units."""
_MOVED = Statement(
    f"""
    SELECT 0, c.document, coalesce(p.code, '?') AS code, c.state, c.expected, c.moved FROM (
        SELECT document, product, state, warehouse, sum(expected) AS expected, sum(moved) AS moved FROM (
            SELECT document, product, state, warehouse, units AS expected, 0 AS moved FROM ({_EXPECTED})
            UNION ALL
            SELECT m.document, m.product_id, m.state, m.warehouse_id, 0, m.quantity FROM stock_movement m
            WHERE m.document IN (SELECT number FROM supplier_return UNION ALL SELECT number FROM repair)
               OR m.type IN ('supplier_out', 'supplier_in', 'repaired')
        ) GROUP BY 1, 2, 3, 4 HAVING sum(expected) <> sum(moved)
    ) c LEFT JOIN product p ON p.id = c.product
    """,
    translatable(
        "verify", "{document}：{code} 在{state}应变动 {expected} 件，库存流水中是 {moved} 件（或仓库不符）。"
    ),
)
_TOO_MANY = Statement(
    """
    SELECT i.id, d.number, i.quantity, k.units FROM (
        SELECT line, sum(units) AS units FROM (
            SELECT s.inspection_line_id AS line, s.quantity AS units FROM supplier_return_line s
            JOIN supplier_return t ON t.id = s.supplier_return_id
            WHERE t.status <> 'cancelled' AND s.inspection_line_id IS NOT NULL
            UNION ALL
            SELECT inspection_line_id, iif(reverses_id IS NULL, quantity, -quantity) FROM repair
        ) GROUP BY 1
    ) k JOIN inspection_line i ON i.id = k.line JOIN inspection d ON d.id = i.inspection_id
    WHERE k.units > i.quantity OR k.units < 0
    """,
    translatable("verify", "验货单 {number}：验了 {quantity} 件，退厂和返修完成却有 {units} 件。"),
)
_PURPOSE = Statement(
    """
    SELECT i.id, d.number FROM inspection_line i JOIN inspection d ON d.id = i.inspection_id
    WHERE i.disposition NOT IN ('to_supplier', 'mark_down')
          AND EXISTS (SELECT 1 FROM supplier_return_line s WHERE s.inspection_line_id = i.id)
       OR i.disposition <> 'repair' AND EXISTS (SELECT 1 FROM repair r WHERE r.inspection_line_id = i.id)
    """,
    translatable("verify", "验货单 {number}：没有定为退厂或返修的商品，却退厂或返修了。"),
)
_REPAIR_TWINS = Statement(
    """
    SELECT b.id, b.number, a.number AS posted FROM repair b JOIN repair a ON a.id = b.reverses_id
    WHERE a.reverses_id IS NOT NULL OR a.inspection_line_id <> b.inspection_line_id
       OR a.quantity <> b.quantity OR a.grade <> b.grade OR a.warehouse_id <> b.warehouse_id
       OR a.cost_fen <> b.cost_fen
    """,
    translatable("verify", "{number} 与它冲销的返修 {posted} 不是一正一反。"),
)
_REPAIR_TOLD = Statement(
    """
    SELECT p.id, p.number FROM repair p JOIN inspection_line i ON i.id = p.inspection_line_id
    JOIN return_line l ON l.id = i.return_line_id
    WHERE NOT EXISTS (
        SELECT 1 FROM order_event e WHERE e.return_order_id = l.return_order_id
        AND e.action = iif(p.reverses_id IS NULL, 'goods_repaired', 'goods_repair_reversed')
        AND e.at = p.posted_at AND e.operator_id = p.operator_id
        AND json_extract(e.after, '$.document') = p.number)
    """,
    translatable("verify", "返修 {number}：操作记录中没有这一步（编号、时间、经手人）。"),
)
_SETTLED = Statement(
    """
    SELECT id, number, left_over, credit_fen FROM (
        SELECT t.id, t.number, t.status, t.credit_fen, t.shipped_at, t.closed_at, t.note,
               (SELECT coalesce(sum(quantity - replaced), 0) FROM supplier_return_line
                WHERE supplier_return_id = t.id) AS left_over,
               (SELECT coalesce(sum(replaced), 0) FROM supplier_return_line
                WHERE supplier_return_id = t.id) AS replaced
        FROM supplier_return t
    ) WHERE status = 'closed' AND (left_over = 0 AND credit_fen > 0
                                   OR left_over > 0 AND credit_fen = 0 AND note = '')
       OR status <> 'closed' AND credit_fen > 0
       OR status = 'shipped' AND left_over = 0
       OR status IN ('open', 'cancelled') AND (replaced > 0 OR shipped_at IS NOT NULL)
       OR status IN ('shipped', 'closed') AND shipped_at IS NULL
       OR (closed_at IS NOT NULL) <> (status IN ('closed', 'cancelled'))
    """,
    translatable(
        "verify", "退厂单 {number}：还有 {left_over} 件没有换回，贷项 {credit} 元，与它的状态不符。"
    ),
)
_CLAIM = Statement(
    """
    SELECT c.id, trim(c.carrier || ' ' || c.tracking_number) AS parcel, c.claimed_fen, c.agreed_fen,
           c.paid_fen
    FROM carrier_claim c
    WHERE c.claimed_fen = 0 OR c.agreed_fen > c.claimed_fen OR c.paid_fen > c.claimed_fen
       OR (c.paid_fen > 0) <> (c.status = 'paid') OR c.status = 'agreed' AND c.agreed_fen = 0
       OR c.status = 'open' AND c.agreed_fen > 0
       OR (c.closed_at IS NOT NULL) <> (c.status IN ('paid', 'refused'))
    """,
    translatable(
        "verify", "物流索赔 {parcel}：索赔 {claimed} 元，同意 {agreed} 元，赔付 {paid} 元，与它的状态不符。"
    ),
)
_SECOND = Statement(
    """
    SELECT l.id, r.number, l.position, k.once, k.twice FROM (
        SELECT i.return_line_id AS line,
               sum(iif(d.provisional, iif(d.reverses_id IS NULL, i.quantity, -i.quantity), 0)) AS once,
               sum(iif(d.round = 2, iif(d.reverses_id IS NULL, i.quantity, -i.quantity), 0)) AS twice
        FROM inspection_line i JOIN inspection d ON d.id = i.inspection_id GROUP BY 1
    ) k JOIN return_line l ON l.id = k.line JOIN return_order r ON r.id = l.return_order_id
    WHERE k.twice > k.once
    """,
    translatable("verify", "退换货单 {number} 第 {position} 行：一检 {once} 件，二检却有 {twice} 件。"),
)

CLAIMS = (
    Claim(
        "suppliers",
        translatable("verify", "每张退厂单：不多于验出的件数，库存流水与它一致，结清的正好结清"),
        looking(counted("supplier_return"), _MOVED, _SETTLED),
    ),
    Claim(
        "repairs",
        translatable("verify", "每笔返修：不多于在修的件数，冲销一正一反，都有操作记录"),
        looking(counted("repair"), _TOO_MANY, _PURPOSE, _REPAIR_TWINS, _REPAIR_TOLD),
    ),
    Claim(
        "carrier_claims",
        translatable("verify", "每笔物流索赔：赔付不多于索赔，金额与状态相符，都有操作记录"),
        looking(counted("carrier_claim"), _CLAIM),
    ),
    Claim(
        "second_inspection",
        translatable("verify", "每行二检：不多于一检的件数"),
        looking(counted("inspection"), _SECOND),
    ),
)
