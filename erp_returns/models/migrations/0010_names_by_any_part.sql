-- A name is found by any part of it, and by its pinyin: every name that stands somewhere is known here,
-- and its parts are added beside the window (`parted` says whether they were).
CREATE TABLE known_name (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    parted INTEGER NOT NULL DEFAULT 0 CHECK (parted IN (0, 1))
) STRICT;
CREATE INDEX known_name_new ON known_name (id) WHERE parted = 0;

CREATE TABLE name_part (
    part TEXT NOT NULL CHECK (length(part) > 1),
    name_id INTEGER NOT NULL REFERENCES known_name (id),
    PRIMARY KEY (part, name_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX product_name ON product (name);

CREATE TRIGGER sales_order_name_new AFTER INSERT ON sales_order
WHEN new.receiver_name <> '' AND NOT EXISTS (SELECT 1 FROM known_name WHERE name = new.receiver_name)
BEGIN
    INSERT INTO known_name (name) VALUES (new.receiver_name) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER sales_order_name_changed AFTER UPDATE OF receiver_name ON sales_order
WHEN new.receiver_name <> '' AND NOT EXISTS (SELECT 1 FROM known_name WHERE name = new.receiver_name)
BEGIN
    INSERT INTO known_name (name) VALUES (new.receiver_name) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER return_order_name_new AFTER INSERT ON return_order
WHEN new.receiver_name <> '' AND NOT EXISTS (SELECT 1 FROM known_name WHERE name = new.receiver_name)
BEGIN
    INSERT INTO known_name (name) VALUES (new.receiver_name) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER return_order_name_changed AFTER UPDATE OF receiver_name ON return_order
WHEN new.receiver_name <> '' AND NOT EXISTS (SELECT 1 FROM known_name WHERE name = new.receiver_name)
BEGIN
    INSERT INTO known_name (name) VALUES (new.receiver_name) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER member_name_new AFTER INSERT ON member
BEGIN
    INSERT INTO known_name (name) VALUES (new.account) ON CONFLICT DO NOTHING;
    INSERT INTO known_name (name) SELECT new.name WHERE new.name <> '' ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER member_name_changed AFTER UPDATE OF account, name ON member
BEGIN
    INSERT INTO known_name (name) VALUES (new.account) ON CONFLICT DO NOTHING;
    INSERT INTO known_name (name) SELECT new.name WHERE new.name <> '' ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER product_name_new AFTER INSERT ON product WHEN new.name <> ''
BEGIN
    INSERT INTO known_name (name) VALUES (new.name) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER product_name_changed AFTER UPDATE OF name ON product WHEN new.name <> ''
BEGIN
    INSERT INTO known_name (name) VALUES (new.name) ON CONFLICT DO NOTHING;
END;

INSERT INTO known_name (name)
SELECT receiver_name FROM sales_order WHERE receiver_name <> ''
UNION SELECT receiver_name FROM return_order WHERE receiver_name <> ''
UNION SELECT account FROM member
UNION SELECT name FROM member WHERE name <> ''
UNION SELECT name FROM product WHERE name <> '';
