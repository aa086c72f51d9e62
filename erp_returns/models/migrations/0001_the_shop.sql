-- People
CREATE TABLE operator (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    role TEXT NOT NULL CHECK (role IN ('owner', 'service', 'warehouse', 'finance')),
    pin_hash TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    wrong_tries INTEGER NOT NULL DEFAULT 0,
    locked_until TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE operator_permission (
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    permission TEXT NOT NULL,
    granted INTEGER NOT NULL CHECK (granted IN (0, 1)),
    PRIMARY KEY (operator_id, permission)
) STRICT;

CREATE TABLE preference (
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (operator_id, key)
) STRICT;

CREATE TABLE parameter (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE number_series (
    series TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT;

-- Catalogue
CREATE TABLE supplier (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    contact TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1))
) STRICT;

CREATE TABLE carrier (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    patterns TEXT NOT NULL DEFAULT '',
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE warehouse (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0),
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    contact TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    takes_in INTEGER NOT NULL DEFAULT 1 CHECK (takes_in IN (0, 1)),
    sends_out INTEGER NOT NULL DEFAULT 1 CHECK (sends_out IN (0, 1)),
    check_stock INTEGER NOT NULL DEFAULT 0 CHECK (check_stock IN (0, 1)),
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE reason (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE CHECK (length(text) BETWEEN 1 AND 200),
    parent_id INTEGER REFERENCES reason (id),
    liability TEXT NOT NULL CHECK (liability IN ('seller', 'buyer', 'carrier', 'supplier')),
    for_refund_only INTEGER NOT NULL DEFAULT 1 CHECK (for_refund_only IN (0, 1)),
    for_return_refund INTEGER NOT NULL DEFAULT 1 CHECK (for_return_refund IN (0, 1)),
    for_exchange INTEGER NOT NULL DEFAULT 1 CHECK (for_exchange IN (0, 1)),
    needs_photo INTEGER NOT NULL DEFAULT 0 CHECK (needs_photo IN (0, 1)),
    quality INTEGER NOT NULL DEFAULT 0 CHECK (quality IN (0, 1)),
    caused_by_id INTEGER REFERENCES operator (id),
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE return_type (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    kind TEXT NOT NULL CHECK (kind IN ('refund_only', 'return_refund', 'exchange')),
    reason_id INTEGER REFERENCES reason (id),
    window_amount INTEGER NOT NULL DEFAULT 0 CHECK (window_amount >= 0),
    window_unit TEXT NOT NULL DEFAULT 'none' CHECK (window_unit IN ('none', 'hours', 'days', 'working_days')),
    fee_kind TEXT NOT NULL DEFAULT 'none' CHECK (fee_kind IN ('none', 'fixed', 'percent')),
    fee_value INTEGER NOT NULL DEFAULT 0 CHECK (fee_value >= 0),
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE shop (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    platform TEXT NOT NULL DEFAULT '',
    return_type_id INTEGER REFERENCES return_type (id),
    inbound_warehouse_id INTEGER REFERENCES warehouse (id),
    outbound_warehouse_id INTEGER REFERENCES warehouse (id),
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1))
) STRICT;

CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop (id),
    account TEXT NOT NULL CHECK (length(account) > 0),
    name TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    mark TEXT NOT NULL DEFAULT '' CHECK (mark IN ('', 'black', 'white')),
    UNIQUE (shop_id, account)
) STRICT;
CREATE INDEX member_account ON member (account);
CREATE INDEX member_name ON member (name) WHERE name <> '';

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0),
    style TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    spec TEXT NOT NULL DEFAULT '',
    barcode TEXT NOT NULL DEFAULT '',
    price_fen INTEGER NOT NULL DEFAULT 0 CHECK (price_fen >= 0),
    cost_fen INTEGER NOT NULL DEFAULT 0 CHECK (cost_fen >= 0),
    supplier_id INTEGER REFERENCES supplier (id),
    returnable INTEGER NOT NULL DEFAULT 1 CHECK (returnable IN (0, 1)),
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1))
) STRICT;
CREATE INDEX product_barcode ON product (barcode) WHERE barcode <> '';
CREATE INDEX product_style ON product (style) WHERE style <> '';

CREATE TABLE checklist_item (
    id INTEGER PRIMARY KEY,
    return_type_id INTEGER REFERENCES return_type (id),
    text TEXT NOT NULL CHECK (length(text) > 0),
    link TEXT NOT NULL DEFAULT '',
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE defect (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0),
    text TEXT NOT NULL,
    visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE message_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    body TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Sales
CREATE TABLE sales_order (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    platform_number TEXT NOT NULL DEFAULT '',
    shop_id INTEGER NOT NULL REFERENCES shop (id),
    member_id INTEGER REFERENCES member (id),
    status TEXT NOT NULL CHECK (status IN ('pending_payment', 'pending_shipment', 'shipped', 'completed', 'closed')),
    ordered_at TEXT NOT NULL,
    paid_at TEXT,
    shipped_at TEXT,
    signed_at TEXT,
    completed_at TEXT,
    goods_fen INTEGER NOT NULL CHECK (goods_fen >= 0),
    order_discount_fen INTEGER NOT NULL DEFAULT 0,
    freight_fen INTEGER NOT NULL DEFAULT 0 CHECK (freight_fen >= 0),
    freight_paid_fen INTEGER NOT NULL DEFAULT 0 CHECK (freight_paid_fen >= 0),
    coupon_fen INTEGER NOT NULL DEFAULT 0 CHECK (coupon_fen >= 0),
    points_fen INTEGER NOT NULL DEFAULT 0 CHECK (points_fen >= 0),
    red_packet_fen INTEGER NOT NULL DEFAULT 0 CHECK (red_packet_fen >= 0),
    paid_fen INTEGER NOT NULL CHECK (paid_fen >= 0),
    platform_refunded_fen INTEGER NOT NULL DEFAULT 0 CHECK (platform_refunded_fen >= 0),
    promotion_threshold_fen INTEGER NOT NULL DEFAULT 0 CHECK (promotion_threshold_fen >= 0),
    receiver_name TEXT NOT NULL DEFAULT '',
    receiver_mobile TEXT NOT NULL DEFAULT '',
    receiver_phone TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    buyer_note TEXT NOT NULL DEFAULT '',
    seller_note TEXT NOT NULL DEFAULT '',
    seller_flag TEXT NOT NULL DEFAULT '',
    platform TEXT NOT NULL DEFAULT '',
    fingerprint TEXT NOT NULL DEFAULT '',
    effect TEXT NOT NULL DEFAULT 'none' CHECK (effect IN ('none', 'open', 'part_refunded', 'fully_refunded', 'part_returned', 'fully_returned')),
    CHECK (freight_paid_fen <= freight_fen AND freight_paid_fen <= paid_fen)
) STRICT;
CREATE INDEX sales_order_ordered ON sales_order (ordered_at, id);
CREATE UNIQUE INDEX sales_order_platform ON sales_order (platform_number, shop_id) WHERE platform_number <> '';
CREATE INDEX sales_order_member ON sales_order (member_id, ordered_at);
CREATE INDEX sales_order_mobile ON sales_order (receiver_mobile) WHERE receiver_mobile <> '';
CREATE INDEX sales_order_receiver ON sales_order (receiver_name) WHERE receiver_name <> '';
CREATE INDEX sales_order_effect ON sales_order (effect, ordered_at, id) WHERE effect <> 'none';
CREATE INDEX sales_order_status ON sales_order (status, ordered_at, id);
CREATE INDEX sales_order_shop ON sales_order (shop_id, ordered_at, id);
CREATE INDEX sales_order_paid ON sales_order (paid_fen, id);
CREATE INDEX sales_order_mobile_tail ON sales_order (substr(receiver_mobile, -4)) WHERE receiver_mobile <> '';

CREATE TABLE sales_parcel (
    id INTEGER PRIMARY KEY,
    sales_order_id INTEGER NOT NULL REFERENCES sales_order (id),
    carrier TEXT NOT NULL DEFAULT '',
    tracking_number TEXT NOT NULL,
    folded TEXT NOT NULL CHECK (length(folded) > 0)
) STRICT;
CREATE UNIQUE INDEX sales_parcel_once ON sales_parcel (sales_order_id, folded);
CREATE INDEX sales_parcel_folded ON sales_parcel (folded);

CREATE TABLE sales_order_line (
    id INTEGER PRIMARY KEY,
    sales_order_id INTEGER NOT NULL REFERENCES sales_order (id),
    position INTEGER NOT NULL CHECK (position > 0),
    platform_line_number TEXT NOT NULL DEFAULT '',
    product_id INTEGER NOT NULL REFERENCES product (id),
    product_name TEXT NOT NULL,
    spec TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    shipped_quantity INTEGER NOT NULL DEFAULT 0 CHECK (shipped_quantity BETWEEN 0 AND quantity),
    unit_price_fen INTEGER NOT NULL CHECK (unit_price_fen >= 0),
    line_discount_fen INTEGER NOT NULL DEFAULT 0 CHECK (line_discount_fen BETWEEN 0 AND quantity * unit_price_fen),
    share_fen INTEGER NOT NULL DEFAULT 0,
    paid_fen INTEGER NOT NULL CHECK (paid_fen >= 0),
    cost_fen INTEGER NOT NULL DEFAULT 0 CHECK (cost_fen >= 0),
    gift INTEGER NOT NULL DEFAULT 0 CHECK (gift IN (0, 1)),
    UNIQUE (sales_order_id, position),
    CHECK (paid_fen = quantity * unit_price_fen - line_discount_fen + share_fen)
) STRICT;
CREATE INDEX sales_order_line_product ON sales_order_line (product_id);

-- Return orders
CREATE TABLE return_order (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('refund_only', 'return_refund', 'exchange')),
    return_type_id INTEGER NOT NULL REFERENCES return_type (id),
    status TEXT NOT NULL CHECK (status IN ('pending_review', 'approved', 'awaiting_return', 'awaiting_payment', 'awaiting_exchange', 'awaiting_delivery', 'awaiting_refund', 'completed', 'rejected', 'cancelled')),
    sales_order_id INTEGER REFERENCES sales_order (id),
    shop_id INTEGER NOT NULL REFERENCES shop (id),
    member_id INTEGER REFERENCES member (id),
    reason_id INTEGER REFERENCES reason (id),
    inbound_warehouse_id INTEGER REFERENCES warehouse (id),
    outbound_warehouse_id INTEGER REFERENCES warehouse (id),
    platform_refund_number TEXT NOT NULL DEFAULT '',
    requested_at TEXT NOT NULL,
    requested_by_id INTEGER NOT NULL REFERENCES operator (id),
    reviewed_at TEXT,
    reviewed_by_id INTEGER REFERENCES operator (id),
    instructed_at TEXT,
    received_at TEXT,
    shipped_at TEXT,
    delivered_at TEXT,
    settled_at TEXT,
    closed_at TEXT,
    rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected IN (0, 1)),
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    due_by TEXT,
    receiver_name TEXT NOT NULL DEFAULT '',
    receiver_mobile TEXT NOT NULL DEFAULT '',
    receiver_phone TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    contact_name TEXT NOT NULL DEFAULT '',
    contact_phone TEXT NOT NULL DEFAULT '',
    contact_address TEXT NOT NULL DEFAULT '',
    buyer_note TEXT NOT NULL DEFAULT '',
    internal_note TEXT NOT NULL DEFAULT '',
    rejection_reason TEXT NOT NULL DEFAULT '',
    goods_fen INTEGER NOT NULL DEFAULT 0 CHECK (goods_fen >= 0),
    freight_fen INTEGER NOT NULL DEFAULT 0 CHECK (freight_fen >= 0),
    allow_freight INTEGER NOT NULL DEFAULT 0 CHECK (allow_freight IN (0, 1)),
    return_freight_fen INTEGER NOT NULL DEFAULT 0 CHECK (return_freight_fen >= 0),
    fee_fen INTEGER NOT NULL DEFAULT 0 CHECK (fee_fen >= 0),
    deduction_fen INTEGER NOT NULL DEFAULT 0 CHECK (deduction_fen >= 0),
    value_out_fen INTEGER NOT NULL DEFAULT 0 CHECK (value_out_fen >= 0),
    freight_charged_fen INTEGER NOT NULL DEFAULT 0 CHECK (freight_charged_fen >= 0),
    net_due_fen INTEGER NOT NULL DEFAULT 0,
    drawn_fen INTEGER NOT NULL DEFAULT 0 CHECK (drawn_fen >= 0),
    refunded_fen INTEGER NOT NULL DEFAULT 0 CHECK (refunded_fen >= 0),
    collected_fen INTEGER NOT NULL DEFAULT 0 CHECK (collected_fen >= 0),
    waived_fen INTEGER NOT NULL DEFAULT 0 CHECK (waived_fen >= 0),
    perks_back TEXT NOT NULL DEFAULT '',
    inspection_differs INTEGER NOT NULL DEFAULT 0 CHECK (inspection_differs IN (0, 1)),
    out_of_window INTEGER NOT NULL DEFAULT 0 CHECK (out_of_window IN (0, 1)),
    cross_ship INTEGER NOT NULL DEFAULT 0 CHECK (cross_ship IN (0, 1)),
    paid_before_goods INTEGER NOT NULL DEFAULT 0 CHECK (paid_before_goods IN (0, 1)),
    late_parcel INTEGER NOT NULL DEFAULT 0 CHECK (late_parcel IN (0, 1)),
    send_back INTEGER NOT NULL DEFAULT 0 CHECK (send_back IN (0, 1)),
    dispute INTEGER NOT NULL DEFAULT 0 CHECK (dispute IN (0, 1)),
    dispute_due TEXT,
    resubmissions INTEGER NOT NULL DEFAULT 0 CHECK (resubmissions >= 0),
    imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (NOT (rejected = 1 AND cancelled = 1)),
    CHECK ((rejected = 1) = (status = 'rejected') AND (cancelled = 1) = (status = 'cancelled')),
    CHECK (kind = 'exchange' OR net_due_fen >= 0),
    CHECK (fee_fen <= goods_fen)
) STRICT;
CREATE UNIQUE INDEX return_order_platform_refund ON return_order (shop_id, platform_refund_number) WHERE platform_refund_number <> '';
CREATE INDEX return_order_requested ON return_order (requested_at, id);
CREATE INDEX return_order_status ON return_order (status, requested_at, id);
CREATE INDEX return_order_kind ON return_order (kind, requested_at, id);
CREATE INDEX return_order_sale ON return_order (sales_order_id);
CREATE INDEX return_order_member ON return_order (member_id, requested_at);
CREATE INDEX return_order_due ON return_order (due_by, id);
CREATE INDEX return_order_shop ON return_order (shop_id, requested_at, id);
CREATE INDEX return_order_type ON return_order (return_type_id, requested_at, id);
CREATE INDEX return_order_reviewed ON return_order (reviewed_at, id);
CREATE INDEX return_order_net_due ON return_order (net_due_fen, id);
CREATE INDEX return_order_mobile ON return_order (receiver_mobile) WHERE receiver_mobile <> '';
CREATE INDEX return_order_receiver ON return_order (receiver_name) WHERE receiver_name <> '';
CREATE INDEX return_order_send_back ON return_order (requested_at, id) WHERE send_back = 1;
CREATE INDEX return_order_inspection_differs ON return_order (requested_at, id) WHERE inspection_differs = 1;
CREATE INDEX return_order_out_of_window ON return_order (requested_at, id) WHERE out_of_window = 1;
CREATE INDEX return_order_cross_ship ON return_order (requested_at, id) WHERE cross_ship = 1;
CREATE INDEX return_order_paid_before_goods ON return_order (requested_at, id) WHERE paid_before_goods = 1;
CREATE INDEX return_order_late_parcel ON return_order (requested_at, id) WHERE late_parcel = 1;
CREATE INDEX return_order_dispute ON return_order (requested_at, id) WHERE dispute = 1;
CREATE INDEX return_order_mobile_tail ON return_order (substr(receiver_mobile, -4)) WHERE receiver_mobile <> '';

CREATE TABLE return_line (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    position INTEGER NOT NULL CHECK (position > 0),
    basis TEXT NOT NULL CHECK (basis IN ('goods', 'unshipped', 'compensation')),
    sales_order_line_id INTEGER REFERENCES sales_order_line (id),
    replacement_line_id INTEGER REFERENCES replacement_line (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    product_name TEXT NOT NULL,
    spec TEXT NOT NULL DEFAULT '',
    edited_spec TEXT NOT NULL DEFAULT '',
    unit_price_fen INTEGER NOT NULL DEFAULT 0 CHECK (unit_price_fen >= 0),
    requested INTEGER NOT NULL CHECK (requested >= 0),
    received INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0),
    accepted INTEGER NOT NULL DEFAULT 0 CHECK (accepted >= 0),
    decided_back INTEGER NOT NULL DEFAULT 0 CHECK (decided_back >= 0),
    closed_short INTEGER NOT NULL DEFAULT 0 CHECK (closed_short >= 0),
    sent_back INTEGER NOT NULL DEFAULT 0 CHECK (sent_back >= 0),
    reason_id INTEGER REFERENCES reason (id),
    note TEXT NOT NULL DEFAULT '',
    entitled_fen INTEGER NOT NULL CHECK (entitled_fen >= 0),
    agreed_fen INTEGER NOT NULL CHECK (agreed_fen >= 0),
    raise_note TEXT NOT NULL DEFAULT '',
    UNIQUE (return_order_id, position),
    CHECK ((basis = 'compensation') = (requested = 0)),
    CHECK (sales_order_line_id IS NULL OR replacement_line_id IS NULL),
    CHECK (accepted + decided_back <= received AND sent_back <= received),
    CHECK (received + closed_short <= requested),
    CHECK (agreed_fen <= entitled_fen OR raise_note <> '')
) STRICT;
CREATE INDEX return_line_sale ON return_line (sales_order_line_id) WHERE sales_order_line_id IS NOT NULL;
CREATE INDEX return_line_replacement ON return_line (replacement_line_id) WHERE replacement_line_id IS NOT NULL;
CREATE INDEX return_line_reason ON return_line (reason_id, return_order_id) WHERE reason_id IS NOT NULL;

CREATE TABLE replacement_line (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    position INTEGER NOT NULL CHECK (position > 0),
    product_id INTEGER NOT NULL REFERENCES product (id),
    product_name TEXT NOT NULL,
    spec TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    shipped INTEGER NOT NULL DEFAULT 0 CHECK (shipped BETWEEN 0 AND quantity),
    reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved BETWEEN 0 AND quantity),
    unit_price_fen INTEGER NOT NULL CHECK (unit_price_fen >= 0),
    value_fen INTEGER NOT NULL CHECK (value_fen >= 0),
    price_agreed INTEGER NOT NULL DEFAULT 0 CHECK (price_agreed IN (0, 1)),
    replaces_line_id INTEGER REFERENCES return_line (id),
    UNIQUE (return_order_id, position)
) STRICT;
CREATE INDEX replacement_line_product ON replacement_line (product_id) WHERE reserved > 0;

CREATE TABLE charge (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    kind TEXT NOT NULL CHECK (kind IN ('fee', 'deduction')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    basis_points INTEGER NOT NULL DEFAULT 0 CHECK (basis_points BETWEEN 0 AND 10000),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX charge_order ON charge (return_order_id);

CREATE TABLE return_parcel (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    carrier TEXT NOT NULL DEFAULT '',
    tracking_number TEXT NOT NULL,
    folded TEXT NOT NULL CHECK (length(folded) > 0)
) STRICT;
CREATE UNIQUE INDEX return_parcel_once ON return_parcel (return_order_id, folded);
CREATE INDEX return_parcel_folded ON return_parcel (folded);

CREATE TABLE photo (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER REFERENCES return_order (id),
    return_line_id INTEGER REFERENCES return_line (id),
    parcel_id INTEGER REFERENCES parcel (id),
    inspection_id INTEGER REFERENCES inspection (id),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    caption TEXT NOT NULL DEFAULT '',
    added_at TEXT NOT NULL,
    added_by_id INTEGER NOT NULL REFERENCES operator (id)
) STRICT;
CREATE INDEX photo_order ON photo (return_order_id);

CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    text TEXT NOT NULL CHECK (length(text) > 0),
    due_on TEXT NOT NULL,
    person_id INTEGER REFERENCES operator (id),
    done_at TEXT,
    created_at TEXT NOT NULL,
    created_by_id INTEGER NOT NULL REFERENCES operator (id)
) STRICT;
CREATE INDEX follow_up_due ON follow_up (due_on) WHERE done_at IS NULL;
CREATE INDEX follow_up_order ON follow_up (return_order_id);

-- Warehouse
CREATE TABLE parcel (
    id INTEGER PRIMARY KEY,
    carrier TEXT NOT NULL DEFAULT '',
    tracking_number TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('self_sent', 'in_transit', 'refused', 'handed_in')),
    arrived_at TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    weight_g INTEGER NOT NULL DEFAULT 0 CHECK (weight_g >= 0),
    collect_fen INTEGER NOT NULL DEFAULT 0 CHECK (collect_fen >= 0),
    refused_for_collect INTEGER NOT NULL DEFAULT 0 CHECK (refused_for_collect IN (0, 1)),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX parcel_folded ON parcel (folded);
CREATE INDEX parcel_arrived ON parcel (arrived_at, id);

CREATE TABLE parcel_match (
    parcel_id INTEGER NOT NULL REFERENCES parcel (id),
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    PRIMARY KEY (parcel_id, return_order_id)
) STRICT;
CREATE INDEX parcel_match_order ON parcel_match (return_order_id);

CREATE TABLE intake_draft (
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (operator_id, return_order_id)
) STRICT;

CREATE TABLE receipt (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    parcel_id INTEGER REFERENCES parcel (id),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
    posted_at TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER REFERENCES receipt (id)
) STRICT;
CREATE INDEX receipt_order ON receipt (return_order_id);
CREATE INDEX receipt_posted ON receipt (posted_at, id);

CREATE TABLE receipt_line (
    id INTEGER PRIMARY KEY,
    receipt_id INTEGER NOT NULL REFERENCES receipt (id),
    return_line_id INTEGER NOT NULL REFERENCES return_line (id),
    expected INTEGER NOT NULL CHECK (expected >= 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0)
) STRICT;
CREATE INDEX receipt_line_receipt ON receipt_line (receipt_id);
CREATE INDEX receipt_line_line ON receipt_line (return_line_id);

CREATE TABLE inspection (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    receipt_id INTEGER REFERENCES receipt (id),
    round INTEGER NOT NULL DEFAULT 1 CHECK (round IN (1, 2)),
    posted_at TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER REFERENCES inspection (id)
) STRICT;
CREATE INDEX inspection_order ON inspection (return_order_id);

CREATE TABLE inspection_line (
    id INTEGER PRIMARY KEY,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id),
    return_line_id INTEGER NOT NULL REFERENCES return_line (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    grade TEXT NOT NULL CHECK (grade IN ('good', 'defective', 'scrap')),
    disposition TEXT NOT NULL CHECK (disposition IN ('restock', 'mark_down', 'repair', 'to_supplier', 'scrap', 'send_back')),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    caused_by TEXT NOT NULL DEFAULT '' CHECK (caused_by IN ('', 'seller', 'buyer', 'carrier', 'supplier')),
    defect_id INTEGER REFERENCES defect (id),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX inspection_line_inspection ON inspection_line (inspection_id);
CREATE INDEX inspection_line_line ON inspection_line (return_line_id);

CREATE TABLE difference (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    receipt_id INTEGER REFERENCES receipt (id),
    inspection_id INTEGER REFERENCES inspection (id),
    return_line_id INTEGER REFERENCES return_line (id),
    kind TEXT NOT NULL CHECK (kind IN ('fewer', 'more', 'wrong_product', 'damaged', 'gift_missing', 'accessory_missing', 'other_spec')),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    caused_by TEXT NOT NULL DEFAULT '' CHECK (caused_by IN ('', 'seller', 'buyer', 'carrier', 'supplier')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX difference_order ON difference (return_order_id);

CREATE TABLE stock_movement (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL CHECK (type IN ('return_in', 'exchange_in', 'replacement_back', 'after_sale_out', 'inspection', 'supplier_out', 'supplier_in', 'repaired', 'scrapped', 'sent_back', 'stocktake', 'opening', 'reversal')),
    product_id INTEGER NOT NULL REFERENCES product (id),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    state TEXT NOT NULL CHECK (state IN ('quarantine', 'good', 'defective', 'repair', 'customer')),
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    unit_cost_fen INTEGER NOT NULL DEFAULT 0 CHECK (unit_cost_fen >= 0),
    return_order_id INTEGER REFERENCES return_order (id),
    document TEXT NOT NULL,
    line_id INTEGER,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    posted_at TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER REFERENCES stock_movement (id)
) STRICT;
CREATE INDEX stock_movement_product ON stock_movement (product_id, warehouse_id, state);
CREATE INDEX stock_movement_posted ON stock_movement (posted_at, id);
CREATE INDEX stock_movement_order ON stock_movement (return_order_id) WHERE return_order_id IS NOT NULL;
CREATE INDEX stock_movement_document ON stock_movement (document);

CREATE TABLE stock_balance (
    product_id INTEGER NOT NULL REFERENCES product (id),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    state TEXT NOT NULL CHECK (state IN ('quarantine', 'good', 'defective', 'repair', 'customer')),
    quantity INTEGER NOT NULL,
    PRIMARY KEY (product_id, warehouse_id, state)
) STRICT;

CREATE TABLE shipment (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('replacement', 'send_back')),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    carrier TEXT NOT NULL DEFAULT '',
    tracking_number TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL DEFAULT '',
    charge_fen INTEGER NOT NULL DEFAULT 0 CHECK (charge_fen >= 0),
    came_back INTEGER NOT NULL DEFAULT 0 CHECK (came_back IN (0, 1)),
    posted_at TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER REFERENCES shipment (id)
) STRICT;
CREATE INDEX shipment_order ON shipment (return_order_id);
CREATE INDEX shipment_folded ON shipment (folded) WHERE folded <> '';

CREATE TABLE shipment_line (
    id INTEGER PRIMARY KEY,
    shipment_id INTEGER NOT NULL REFERENCES shipment (id),
    replacement_line_id INTEGER REFERENCES replacement_line (id),
    return_line_id INTEGER REFERENCES return_line (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    CHECK ((replacement_line_id IS NULL) <> (return_line_id IS NULL))
) STRICT;
CREATE INDEX shipment_line_shipment ON shipment_line (shipment_id);

CREATE TABLE supplier_return (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    status TEXT NOT NULL CHECK (status IN ('open', 'shipped', 'closed', 'cancelled')),
    carrier TEXT NOT NULL DEFAULT '',
    tracking_number TEXT NOT NULL DEFAULT '',
    credit_fen INTEGER NOT NULL DEFAULT 0 CHECK (credit_fen >= 0),
    created_at TEXT NOT NULL,
    created_by_id INTEGER NOT NULL REFERENCES operator (id),
    shipped_at TEXT,
    closed_at TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE supplier_return_line (
    id INTEGER PRIMARY KEY,
    supplier_return_id INTEGER NOT NULL REFERENCES supplier_return (id),
    inspection_line_id INTEGER REFERENCES inspection_line (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    replaced INTEGER NOT NULL DEFAULT 0 CHECK (replaced BETWEEN 0 AND quantity),
    unit_cost_fen INTEGER NOT NULL DEFAULT 0 CHECK (unit_cost_fen >= 0),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX supplier_return_line_order ON supplier_return_line (supplier_return_id);

CREATE TABLE carrier_claim (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER REFERENCES return_order (id),
    parcel_id INTEGER REFERENCES parcel (id),
    carrier TEXT NOT NULL,
    tracking_number TEXT NOT NULL DEFAULT '',
    claimed_fen INTEGER NOT NULL CHECK (claimed_fen >= 0),
    paid_fen INTEGER NOT NULL DEFAULT 0 CHECK (paid_fen >= 0),
    status TEXT NOT NULL CHECK (status IN ('open', 'agreed', 'paid', 'refused')),
    created_at TEXT NOT NULL,
    created_by_id INTEGER NOT NULL REFERENCES operator (id),
    closed_at TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE stocktake (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    kind TEXT NOT NULL CHECK (kind IN ('count', 'snapshot')),
    taken_at TEXT NOT NULL,
    posted_at TEXT,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE stocktake_line (
    id INTEGER PRIMARY KEY,
    stocktake_id INTEGER NOT NULL REFERENCES stocktake (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    state TEXT NOT NULL,
    expected INTEGER NOT NULL,
    counted INTEGER NOT NULL CHECK (counted >= 0),
    UNIQUE (stocktake_id, product_id, state)
) STRICT;

-- Settlement
CREATE TABLE refund (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    method TEXT NOT NULL CHECK (method IN ('platform', 'alipay', 'wechat', 'bank', 'cash', 'other')),
    payee TEXT NOT NULL DEFAULT '',
    account TEXT NOT NULL DEFAULT '',
    reference TEXT NOT NULL DEFAULT '',
    proof_hash TEXT NOT NULL DEFAULT '',
    paid_on TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER REFERENCES refund (id),
    CHECK ((reverses_id IS NULL) = (amount_fen > 0))
) STRICT;
CREATE INDEX refund_order ON refund (return_order_id);
CREATE INDEX refund_posted ON refund (posted_at, id);

CREATE TABLE collection (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    waived INTEGER NOT NULL DEFAULT 0 CHECK (waived IN (0, 1)),
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    method TEXT NOT NULL DEFAULT 'other' CHECK (method IN ('platform', 'alipay', 'wechat', 'bank', 'cash', 'other')),
    payer TEXT NOT NULL DEFAULT '',
    account TEXT NOT NULL DEFAULT '',
    reference TEXT NOT NULL DEFAULT '',
    proof_hash TEXT NOT NULL DEFAULT '',
    paid_on TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER REFERENCES collection (id),
    CHECK ((reverses_id IS NULL) = (amount_fen > 0))
) STRICT;
CREATE INDEX collection_order ON collection (return_order_id);

-- History
CREATE TABLE order_event (
    id INTEGER PRIMARY KEY,
    return_order_id INTEGER NOT NULL REFERENCES return_order (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    action TEXT NOT NULL,
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    at TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    net_due_fen INTEGER NOT NULL DEFAULT 0,
    seal TEXT NOT NULL CHECK (length(seal) = 64),
    UNIQUE (return_order_id, sequence)
) STRICT;
CREATE INDEX order_event_at ON order_event (at, id);

CREATE TABLE shop_event (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    action TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    at TEXT NOT NULL,
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    files TEXT NOT NULL,
    layout TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused INTEGER NOT NULL
) STRICT;

CREATE TABLE import_preset (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    columns TEXT NOT NULL
) STRICT;

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    page TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (operator_id, page, name)
) STRICT;

-- What was posted is reversed once. Partial, so that the index stays small and is always used.
CREATE UNIQUE INDEX receipt_reverses ON receipt (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX inspection_reverses ON inspection (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX stock_movement_reverses ON stock_movement (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX shipment_reverses ON shipment (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX refund_reverses ON refund (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX collection_reverses ON collection (reverses_id) WHERE reverses_id IS NOT NULL;

-- Posted rows are never edited or deleted; they are reversed by a row that names them.
CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt BEGIN SELECT RAISE(ABORT, 'receipt is append-only'); END;
CREATE TRIGGER receipt_no_delete BEFORE DELETE ON receipt BEGIN SELECT RAISE(ABORT, 'receipt is append-only'); END;
CREATE TRIGGER receipt_line_no_update BEFORE UPDATE ON receipt_line BEGIN SELECT RAISE(ABORT, 'receipt_line is append-only'); END;
CREATE TRIGGER receipt_line_no_delete BEFORE DELETE ON receipt_line BEGIN SELECT RAISE(ABORT, 'receipt_line is append-only'); END;
CREATE TRIGGER inspection_no_update BEFORE UPDATE ON inspection BEGIN SELECT RAISE(ABORT, 'inspection is append-only'); END;
CREATE TRIGGER inspection_no_delete BEFORE DELETE ON inspection BEGIN SELECT RAISE(ABORT, 'inspection is append-only'); END;
CREATE TRIGGER inspection_line_no_update BEFORE UPDATE ON inspection_line BEGIN SELECT RAISE(ABORT, 'inspection_line is append-only'); END;
CREATE TRIGGER inspection_line_no_delete BEFORE DELETE ON inspection_line BEGIN SELECT RAISE(ABORT, 'inspection_line is append-only'); END;
CREATE TRIGGER difference_no_update BEFORE UPDATE ON difference BEGIN SELECT RAISE(ABORT, 'difference is append-only'); END;
CREATE TRIGGER difference_no_delete BEFORE DELETE ON difference BEGIN SELECT RAISE(ABORT, 'difference is append-only'); END;
CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement BEGIN SELECT RAISE(ABORT, 'stock_movement is append-only'); END;
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement BEGIN SELECT RAISE(ABORT, 'stock_movement is append-only'); END;
CREATE TRIGGER shipment_no_update BEFORE UPDATE ON shipment BEGIN SELECT RAISE(ABORT, 'shipment is append-only'); END;
CREATE TRIGGER shipment_no_delete BEFORE DELETE ON shipment BEGIN SELECT RAISE(ABORT, 'shipment is append-only'); END;
CREATE TRIGGER shipment_line_no_update BEFORE UPDATE ON shipment_line BEGIN SELECT RAISE(ABORT, 'shipment_line is append-only'); END;
CREATE TRIGGER shipment_line_no_delete BEFORE DELETE ON shipment_line BEGIN SELECT RAISE(ABORT, 'shipment_line is append-only'); END;
CREATE TRIGGER refund_no_update BEFORE UPDATE ON refund BEGIN SELECT RAISE(ABORT, 'refund is append-only'); END;
CREATE TRIGGER refund_no_delete BEFORE DELETE ON refund BEGIN SELECT RAISE(ABORT, 'refund is append-only'); END;
CREATE TRIGGER collection_no_update BEFORE UPDATE ON collection BEGIN SELECT RAISE(ABORT, 'collection is append-only'); END;
CREATE TRIGGER collection_no_delete BEFORE DELETE ON collection BEGIN SELECT RAISE(ABORT, 'collection is append-only'); END;
CREATE TRIGGER order_event_no_update BEFORE UPDATE ON order_event BEGIN SELECT RAISE(ABORT, 'order_event is append-only'); END;
CREATE TRIGGER order_event_no_delete BEFORE DELETE ON order_event BEGIN SELECT RAISE(ABORT, 'order_event is append-only'); END;
CREATE TRIGGER shop_event_no_update BEFORE UPDATE ON shop_event BEGIN SELECT RAISE(ABORT, 'shop_event is append-only'); END;
CREATE TRIGGER shop_event_no_delete BEFORE DELETE ON shop_event BEGIN SELECT RAISE(ABORT, 'shop_event is append-only'); END;
CREATE TRIGGER return_order_no_delete BEFORE DELETE ON return_order BEGIN SELECT RAISE(ABORT, 'return_order is never deleted'); END;
CREATE TRIGGER return_order_number BEFORE UPDATE OF number ON return_order WHEN NEW.number <> OLD.number BEGIN SELECT RAISE(ABORT, 'a number is given once'); END;
