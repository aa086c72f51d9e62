-- What an inspection looked at, as the checklist called it then; and who bears freight that was due at the door.
CREATE TABLE inspection_check (
    id INTEGER PRIMARY KEY,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id),
    text TEXT NOT NULL CHECK (length(text) > 0),
    met INTEGER NOT NULL CHECK (met IN (0, 1))
) STRICT;
CREATE INDEX inspection_check_inspection ON inspection_check (inspection_id);
CREATE TRIGGER inspection_check_no_update BEFORE UPDATE ON inspection_check BEGIN SELECT RAISE(ABORT, 'inspection_check is append-only'); END;
CREATE TRIGGER inspection_check_no_delete BEFORE DELETE ON inspection_check BEGIN SELECT RAISE(ABORT, 'inspection_check is append-only'); END;
ALTER TABLE parcel ADD COLUMN collect_by TEXT NOT NULL DEFAULT '' CHECK (collect_by IN ('', 'seller', 'buyer', 'carrier'));
CREATE INDEX photo_parcel ON photo (parcel_id) WHERE parcel_id IS NOT NULL;
