-- Units that came back before the shop kept its books here: imported as received and accepted, without stock.
ALTER TABLE return_line ADD COLUMN imported INTEGER NOT NULL DEFAULT 0 CHECK (imported BETWEEN 0 AND accepted);
