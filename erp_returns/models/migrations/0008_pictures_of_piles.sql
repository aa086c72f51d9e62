-- A picture taken at the bench belongs to its receipt, and shows one pile of its line. What was posted stays.
ALTER TABLE photo ADD COLUMN receipt_id INTEGER REFERENCES receipt (id);
ALTER TABLE photo ADD COLUMN inspection_line_id INTEGER REFERENCES inspection_line (id);
CREATE TRIGGER photo_evidence_no_delete BEFORE DELETE ON photo WHEN coalesce(OLD.parcel_id, OLD.receipt_id, OLD.inspection_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'photo is evidence'); END;
CREATE TRIGGER photo_fixed BEFORE UPDATE OF id, return_order_id, parcel_id, receipt_id, inspection_id, inspection_line_id, content_hash, added_at, added_by_id ON photo BEGIN SELECT RAISE(ABORT, 'photo is kept as it was added'); END;
