-- Replacements that went out before the shop kept its books here: imported as sent, without stock.
ALTER TABLE shipment ADD COLUMN imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1));
