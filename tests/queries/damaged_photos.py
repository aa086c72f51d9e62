"""Photos damaged on purpose, and what has to be said of each."""

PHOTO_DAMAGES = [
    (
        "photos_belong",
        "UPDATE photo SET return_line_id = (SELECT max(id) FROM return_line WHERE return_order_id = 2)",
        "指着另一张单的商品",
    ),
    (
        "photos_belong",
        "UPDATE photo SET receipt_id = (SELECT max(id) FROM receipt WHERE return_order_id = 2)",
        "另一张单的收货",
    ),
    (
        "photos_belong",
        "UPDATE photo SET inspection_id = (SELECT max(id) FROM inspection WHERE return_order_id = 2)",
        "另一张单的验货",
    ),
    ("photos_belong", "UPDATE photo SET inspection_line_id = 2", "与它拍的那一堆不同"),
    ("history_adds_up", "DELETE FROM photo", "“照片”是“0”，按操作记录应为“1”"),
]
