-- What was exchanged was not returned: a sale that saw nothing but exchanges says so.
DROP INDEX sales_order_effect;
ALTER TABLE sales_order DROP COLUMN effect;
ALTER TABLE sales_order ADD COLUMN effect TEXT NOT NULL DEFAULT 'none' CHECK (effect IN ('none', 'open', 'part_refunded', 'fully_refunded', 'part_returned', 'fully_returned', 'exchanged'));

UPDATE sales_order SET effect = (
    SELECT CASE
        WHEN g.returned > 0 THEN iif(
            (SELECT coalesce(sum(quantity), 0) FROM sales_order_line WHERE sales_order_id = sales_order.id)
            + (SELECT coalesce(sum(p.quantity), 0)
               FROM return_order r JOIN replacement_line p ON p.return_order_id = r.id
               WHERE r.sales_order_id = sales_order.id AND r.rejected + r.cancelled = 0 AND r.kind = 'exchange')
            > g.here + g.never_sent, 'part_returned', 'fully_returned')
        WHEN c.refunded > 0 THEN iif(c.refunded >= sales_order.paid_fen, 'fully_refunded', 'part_refunded')
        WHEN c.waiting > 0 THEN 'open'
        WHEN c.exchanged > 0 THEN 'exchanged'
        ELSE 'none' END
    FROM (SELECT sum(refunded_fen) AS refunded,
                 sum(status NOT IN ('completed', 'rejected', 'cancelled')) AS waiting,
                 sum(kind = 'exchange' AND status = 'completed') AS exchanged
          FROM return_order WHERE sales_order_id = sales_order.id) c,
         (SELECT sum(l.accepted) AS here, sum(iif(r.kind = 'exchange', 0, l.accepted)) AS returned,
                 sum(iif(l.basis = 'unshipped', l.requested - l.closed_short, 0)) AS never_sent
          FROM return_order r JOIN return_line l ON l.return_order_id = r.id
          WHERE r.sales_order_id = sales_order.id AND r.rejected + r.cancelled = 0) g
) WHERE id IN (SELECT sales_order_id FROM return_order);

CREATE INDEX sales_order_effect ON sales_order (effect, ordered_at, id) WHERE effect <> 'none';
