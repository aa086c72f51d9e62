-- A picture taken at the bench shows one pile of its line. What was posted with a parcel or an inspection stays.
ALTER TABLE photo ADD COLUMN inspection_line_id INTEGER REFERENCES inspection_line (id);
CREATE TRIGGER photo_evidence_no_delete BEFORE DELETE ON photo WHEN OLD.parcel_id IS NOT NULL OR OLD.inspection_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'photo is evidence'); END;
CREATE TRIGGER photo_fixed BEFORE UPDATE OF id, return_order_id, parcel_id, inspection_id, inspection_line_id, content_hash, added_at, added_by_id ON photo BEGIN SELECT RAISE(ABORT, 'photo is kept as it was added'); END;
