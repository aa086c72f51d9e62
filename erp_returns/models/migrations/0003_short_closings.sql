-- Units let go because they never came, and expected again: what the units closed short of a line add up from.
CREATE TABLE short_closing (
    id INTEGER PRIMARY KEY,
    return_line_id INTEGER NOT NULL REFERENCES return_line (id),
    receipt_id INTEGER REFERENCES receipt (id),
    quantity INTEGER NOT NULL CHECK (quantity <> 0)
) STRICT;
CREATE INDEX short_closing_line ON short_closing (return_line_id);
CREATE INDEX short_closing_receipt ON short_closing (receipt_id) WHERE receipt_id IS NOT NULL;
INSERT INTO short_closing (return_line_id, quantity) SELECT id, closed_short FROM return_line WHERE closed_short > 0;
CREATE TRIGGER short_closing_no_update BEFORE UPDATE ON short_closing BEGIN SELECT RAISE(ABORT, 'short_closing is append-only'); END;
CREATE TRIGGER short_closing_no_delete BEFORE DELETE ON short_closing BEGIN SELECT RAISE(ABORT, 'short_closing is append-only'); END;
