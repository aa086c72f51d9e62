-- What became of goods that were repaired, and what the repair cost.
CREATE TABLE repair (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    inspection_line_id INTEGER NOT NULL REFERENCES inspection_line (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    grade TEXT NOT NULL CHECK (grade IN ('good', 'defective', 'scrap')),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    cost_fen INTEGER NOT NULL DEFAULT 0 CHECK (cost_fen >= 0),
    posted_at TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER REFERENCES repair (id)
) STRICT;
CREATE INDEX repair_inspection_line ON repair (inspection_line_id);
CREATE UNIQUE INDEX repair_reverses ON repair (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE TRIGGER repair_no_update BEFORE UPDATE ON repair BEGIN SELECT RAISE(ABORT, 'repair is append-only'); END;
CREATE TRIGGER repair_no_delete BEFORE DELETE ON repair BEGIN SELECT RAISE(ABORT, 'repair is append-only'); END;

-- Whoever saw an older one is told so.
ALTER TABLE supplier_return ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0);
ALTER TABLE carrier_claim ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0);
ALTER TABLE carrier_claim ADD COLUMN agreed_fen INTEGER NOT NULL DEFAULT 0 CHECK (agreed_fen >= 0);

-- A first inspection that moves nothing until somebody else has inspected the same units.
ALTER TABLE inspection ADD COLUMN provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1));

CREATE INDEX inspection_line_waits ON inspection_line (disposition) WHERE disposition IN ('repair', 'to_supplier');
CREATE INDEX inspection_provisional ON inspection (return_order_id) WHERE provisional = 1;
CREATE INDEX supplier_return_line_inspection ON supplier_return_line (inspection_line_id);
