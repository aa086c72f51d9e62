"""Claims that hold what was posted against the sealed history: number, amount, time and hand agree."""

from __future__ import annotations

from erp_returns.domain.imported import BY_FILE, SENT_BEFORE
from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim
from erp_returns.queries.verify.statements import Statement, counted, looking

_YUAN = "printf('%,d.%02d', abs(p.amount_fen) / 100, abs(p.amount_fen) % 100)"
"""An amount as an event says it."""


def _told(table: str, what: str, where: str, action: str, says: str) -> Statement:
    """Postings without an event of their order that says the same at the same time by the same hand."""
    return Statement(
        f"""
        SELECT p.id, r.number AS 'order', p.number, '{what}' AS what, o.name AS operator, p.posted_at AS at
        FROM {table} p JOIN return_order r ON r.id = p.return_order_id
        LEFT JOIN operator o ON o.id = p.operator_id
        WHERE {where} AND NOT EXISTS (
            SELECT 1 FROM order_event e
            WHERE e.return_order_id = p.return_order_id AND e.action IN ({action}) AND {says}
              AND e.at = p.posted_at AND e.operator_id = p.operator_id)
        """,
        translatable(
            "verify",
            "退换货单 {order}：{what} {number}（{operator}，{at}）与操作记录不符："
            "编号、金额、时间或经手人变了。",
        ),
    )


_POSTED = "p.reverses_id IS NULL"
_DOCUMENT = "CASE WHEN json_valid(e.after) THEN json_extract(e.after, '$.document') ELSE e.after END"
"""The document that an event names: its own text in the events of older programs."""
_PAID = f"{_DOCUMENT} = p.number || ' ' || {_YUAN}"

_TOLD = (
    _told("refund", translatable("verify", "退款"), _POSTED, "'pay'", _PAID),
    _told("collection", translatable("verify", "补款"), f"{_POSTED} AND p.waived = 0", "'collect'", _PAID),
    _told("collection", translatable("verify", "免补"), f"{_POSTED} AND p.waived = 1", "'waive'", _PAID),
    _told("receipt", translatable("verify", "收货单"), _POSTED, "'receive'", f"{_DOCUMENT} = p.number"),
    _told(
        "inspection",
        translatable("verify", "验货单"),
        _POSTED,
        "'inspect', 'receive'",
        f"{_DOCUMENT} = coalesce((SELECT c.number FROM receipt c WHERE c.id = p.receipt_id), p.number)",
    ),
    _told(
        "shipment",
        translatable("verify", "换出发货单"),
        f"{_POSTED} AND p.purpose = 'replacement'",
        "'ship'",
        f"{_DOCUMENT} = p.number",
    ),
    _told(
        "shipment",
        translatable("verify", "退回发货单"),
        f"{_POSTED} AND p.purpose = 'send_back'",
        "'send_back'",
        f"{_DOCUMENT} = p.number",
    ),
)
_MOVED = Statement(
    """
    SELECT m.id, r.number AS 'order', m.document, p.code, m.quantity, o.name AS operator, m.posted_at AS at
    FROM stock_movement m JOIN return_order r ON r.id = m.return_order_id
    LEFT JOIN operator o ON o.id = m.operator_id LEFT JOIN product p ON p.id = m.product_id
    WHERE NOT EXISTS (
        SELECT 1 FROM order_event e WHERE e.return_order_id = m.return_order_id
        AND e.at = m.posted_at AND e.operator_id = m.operator_id)
    """,
    translatable(
        "verify",
        "退换货单 {order}：{document} 的库存流水（{code} {quantity} 件，{operator}，{at}）"
        "没有对应的操作记录。",
    ),
)

_LANDED = """
CASE p.disposition WHEN 'restock' THEN 'good' WHEN 'mark_down' THEN 'defective' WHEN 'repair' THEN 'repair'
                   WHEN 'to_supplier' THEN 'defective' WHEN 'send_back' THEN 'customer' END
"""
"""Where an inspected group goes; scrap goes nowhere."""
_STANDING = "d.reverses_id IS NULL"
_EXPECTED = f"""
SELECT d.number AS document, p.return_line_id AS line, l.product_id AS product,
       iif(d.late, 'customer', 'quarantine') AS state, d.warehouse_id AS warehouse, p.quantity AS units
FROM receipt_line p JOIN receipt d ON d.id = p.receipt_id JOIN return_line l ON l.id = p.return_line_id
WHERE {_STANDING}
UNION ALL
SELECT d.number, p.return_line_id, l.product_id, 'quarantine', 0, -p.quantity
FROM inspection_line p JOIN inspection d ON d.id = p.inspection_id
JOIN return_line l ON l.id = p.return_line_id WHERE {_STANDING} AND d.provisional = 0
UNION ALL
SELECT d.number, p.return_line_id, l.product_id, {_LANDED}, p.warehouse_id, p.quantity
FROM inspection_line p JOIN inspection d ON d.id = p.inspection_id
JOIN return_line l ON l.id = p.return_line_id WHERE {_STANDING} AND d.provisional = 0
  AND p.disposition <> 'scrap'
UNION ALL
SELECT d.number, p.replacement_line_id, l.product_id, 'good', d.warehouse_id, -p.quantity
FROM shipment_line p JOIN shipment d ON d.id = p.shipment_id
JOIN replacement_line l ON l.id = p.replacement_line_id WHERE {_STANDING} AND d.imported = 0
UNION ALL
SELECT d.number, p.return_line_id, l.product_id, 'customer', d.warehouse_id, -p.quantity
FROM shipment_line p JOIN shipment d ON d.id = p.shipment_id
JOIN return_line l ON l.id = p.return_line_id WHERE {_STANDING}
"""
"""What standing documents move: document, line, product, state, warehouse (0: whichever), units."""
_DOCUMENTS = Statement(
    f"""
    SELECT 0, c.document, coalesce(p.code, '?') AS code, c.state, c.expected, c.moved FROM (
        SELECT document, line, product, state, warehouse, sum(expected) AS expected, sum(moved) AS moved
        FROM (
            SELECT document, line, product, state, warehouse, units AS expected, 0 AS moved FROM ({_EXPECTED})
            UNION ALL
            SELECT m.document, m.line_id, m.product_id, m.state,
                   iif(m.state = 'quarantine' AND m.quantity < 0, 0, m.warehouse_id), 0, m.quantity
            FROM stock_movement m WHERE m.type NOT IN ('reversal', 'replacement_back')
              AND m.document IN (
                SELECT number FROM receipt d WHERE {_STANDING}
                UNION ALL SELECT number FROM inspection d WHERE {_STANDING}
                UNION ALL SELECT number FROM shipment d WHERE {_STANDING})
        ) GROUP BY document, line, product, state, warehouse HAVING sum(expected) <> sum(moved)
    ) c LEFT JOIN product p ON p.id = c.product
    """,
    translatable(
        "verify", "{document}：{code} 在{state}应变动 {expected} 件，库存流水中是 {moved} 件（或仓库不符）。"
    ),
)

_SENT_BEFORE = Statement(
    f"""
    SELECT p.id, p.number FROM shipment p
    WHERE p.imported <> (p.reverses_id IS NULL AND EXISTS (
        SELECT 1 FROM order_event e
        WHERE e.return_order_id = p.return_order_id AND e.action = 'ship' AND {_DOCUMENT} = p.number
          AND e.note = '{SENT_BEFORE}'))
    """,
    translatable("verify", "{number}：“由文件导入，不计库存”的标记与操作记录不符。"),
)

_UNREVIEWED = Statement(
    """
    SELECT r.id, r.number FROM return_order r
    WHERE r.imported = 0 AND r.reviewed_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM order_event e WHERE e.return_order_id = r.id AND e.action = 'approve'
        AND e.at = r.reviewed_at AND e.operator_id = r.reviewed_by_id)
    """,
    translatable("verify", "退换货单 {number}：记为已审核，操作记录中却没有这次审核（时间、审核人）。"),
)


def _moment(column: str, what: str, actions: str, hand: str = "e.operator_id") -> Statement:
    """Orders with a moment at which their history tells of no such step (by a `hand`)."""
    return Statement(
        f"""
        SELECT r.id, r.number, '{what}' AS what, r.{column} AS at FROM return_order r
        WHERE r.imported = 0 AND r.{column} IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM order_event e
            WHERE e.return_order_id = r.id AND e.at = r.{column} AND e.action IN ({actions})
              AND e.operator_id = {hand})
        """,
        translatable("verify", "退换货单 {number}：{what}时间记为 {at}，操作记录中却没有这一步。"),
    )


_MOMENT_ALONE = Statement(
    """
    SELECT r.id, r.number, coalesce(r.closed_at, '') AS closed, coalesce(r.settled_at, '') AS settled
    FROM return_order r
    WHERE r.imported = 0 AND (
        r.closed_at IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM order_event e WHERE e.return_order_id = r.id AND e.at = r.closed_at
            AND e.to_status IN ('completed', 'rejected', 'cancelled'))
        OR r.settled_at IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM order_event e WHERE e.return_order_id = r.id AND e.at = r.settled_at))
    """,
    translatable(
        "verify",
        "退换货单 {number}：结束时间 {closed}、结清时间 {settled}，操作记录中没有这样的一步。",
    ),
)
_REASON = Statement(
    """
    SELECT r.id, r.number FROM return_order r
    WHERE r.rejected = 1 AND r.imported = 0 AND NOT EXISTS (
        SELECT 1 FROM order_event e WHERE e.return_order_id = r.id AND e.to_status = 'rejected'
        AND e.note = r.rejection_reason)
    """,
    translatable("verify", "退换货单 {number}：拒绝原因与操作记录不符。"),
)
_IMPORTED = Statement(
    f"""
    SELECT r.id, r.number FROM return_order r
    WHERE r.imported <> EXISTS (
        SELECT 1 FROM order_event e
        WHERE e.return_order_id = r.id AND e.action = 'create' AND e.note = '{BY_FILE}')
    """,
    translatable("verify", "退换货单 {number}：“由文件导入”的标记与操作记录不符。"),
)
_MARKS = Statement(
    """
    SELECT id, number, what FROM (
        SELECT r.id, r.number, CASE
            WHEN r.late_parcel = 1
                 AND NOT EXISTS (
                     SELECT 1 FROM receipt c WHERE c.return_order_id = r.id AND c.late = 1
                     AND c.reverses_id IS NULL
                     AND NOT EXISTS (SELECT 1 FROM receipt b WHERE b.reverses_id = c.id))
                THEN '{late}'
            WHEN r.cross_ship = 1 AND NOT EXISTS (
                SELECT 1 FROM order_event e WHERE e.return_order_id = r.id AND (
                    e.action = 'ship' AND e.from_status <> 'awaiting_exchange'
                    OR e.action = 'reverse')) THEN '{cross}'
            WHEN r.paid_before_goods = 1 AND NOT EXISTS (
                SELECT 1 FROM order_event e WHERE e.return_order_id = r.id AND (
                    e.action = 'pay' AND e.from_status <> 'awaiting_refund'
                    OR e.action = 'reverse')) THEN '{early}'
            WHEN r.resubmissions <> (SELECT count(*) FROM order_event e
                WHERE e.return_order_id = r.id AND e.action = 'resubmit') THEN '{again}' END AS what
        FROM return_order r
        WHERE r.late_parcel + r.cross_ship + r.paid_before_goods > 0 OR r.resubmissions > 0
    ) WHERE what IS NOT NULL
    """.format(
        late=translatable("verify", "迟到包裹"),
        cross=translatable("verify", "先行换货"),
        early=translatable("verify", "先行退款"),
        again=translatable("verify", "重新提交次数"),
    ),
    translatable("verify", "退换货单 {number}：标记“{what}”与登记的不符。"),
)

_MOMENTS = (
    _moment("requested_at", translatable("verify", "申请"), "'create'", "r.requested_by_id"),
    _moment("instructed_at", translatable("verify", "通知退货"), "'approve', 'instruct'"),
    _moment("received_at", translatable("verify", "收货"), "'receive'"),
    _moment("shipped_at", translatable("verify", "换出"), "'ship'"),
    _moment("delivered_at", translatable("verify", "客户收货"), "'confirm'"),
)

CLAIMS = (
    Claim(
        "told",
        translatable("verify", "每笔款项、收货、验货和发货：编号、金额、时间、经手人与操作记录一致"),
        looking(
            "SELECT (SELECT count(*) FROM refund) + (SELECT count(*) FROM collection)"
            " + (SELECT count(*) FROM receipt) + (SELECT count(*) FROM inspection)"
            " + (SELECT count(*) FROM shipment)",
            *_TOLD,
            _MOVED,
        ),
    ),
    Claim(
        "documents",
        translatable("verify", "每张收货单、验货单和发货单：库存流水正是它写的商品、件数和去处"),
        looking(counted("stock_movement"), _DOCUMENTS, _SENT_BEFORE),
    ),
    Claim(
        "milestones",
        translatable("verify", "每张退换货单：审核、通知、收货、换出、确认都有操作记录"),
        looking(counted("return_order"), _UNREVIEWED, *_MOMENTS, _MOMENT_ALONE, _REASON, _IMPORTED, _MARKS),
    ),
)
