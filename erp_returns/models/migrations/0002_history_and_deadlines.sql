-- How long every history is, kept beside it: so the loss of its last rows is noticed, not only of one between.
ALTER TABLE return_order ADD COLUMN events INTEGER NOT NULL DEFAULT 0 CHECK (events >= 0);
UPDATE return_order SET events = (SELECT count(*) FROM order_event WHERE return_order_id = return_order.id);
CREATE TRIGGER order_event_counted AFTER INSERT ON order_event BEGIN UPDATE return_order SET events = events + 1 WHERE id = NEW.return_order_id; END;

CREATE TABLE shop_history (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    events INTEGER NOT NULL CHECK (events > 0)
) STRICT;
INSERT INTO shop_history (id, events) SELECT 1, count(*) FROM shop_event GROUP BY 1;
CREATE TRIGGER shop_event_counted AFTER INSERT ON shop_event BEGIN INSERT INTO shop_history (id, events) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET events = events + 1; END;
CREATE INDEX shop_event_at ON shop_event (at, id);

-- What an order has to meet first: the deadline of its milestone, or that of a dispute.
DROP INDEX return_order_due;
CREATE INDEX return_order_deadline ON return_order (min(coalesce(due_by, dispute_due), coalesce(dispute_due, due_by)), id);
