"""Damaged import files: a sound one of each layout, then bytes, cells, columns and rows changed by chance."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from erp_returns.documents.after_sale_files.template import COLUMNS
from erp_returns.documents.after_sale_files.writing import EXAMPLE
from tests.documents.platform_examples import EXAMPLES
from tests.documents.sales_files_kit import (
    DETAIL_LIST,
    FIXTURES,
    LINE,
    ORDER_LIST,
    csv_bytes,
    template_rows,
    xlsx_bytes,
)
from tests.documents.structures import damaged_xls, damaged_xlsx

Rows = list[list[str]]
CELLS = (
    *(
        "",
        "0",
        "-1",
        "1.5",
        "1,000",
        "￥12",
        "=",
        '="',
        "'",
        '"',
        "\n",
        "\t",
        "9" * 30,
        "4.01E+18",
        "#N/A",
        "-",
    ),
    *(
        "2025-13-01",
        "2026-02-30 25:61:00",
        "合计",
        "😀",
        "null",
        "\ufeff",
        "1;2;3",
        "a" * 3000,
        "\x01",
        "１２",
    ),
    *(
        "99999999.99",
        "100000000.01",
        "已完成",
        "退款成功",
        "无退款申请",
        "CNY",
        "草莓(0件)",
        "换货",
        "仅退款",
        "待换货",
        "待收货",
        "换货成功",
        "待审核",
        "售后关闭",
        "2099-01-01 00:00:00",
        "1900-01-01",
        "2015-01-01 10:00:00",
        "(999999999件)",
        "件)件)",
    ),
)


def _rows(path: Path) -> Rows:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    return list(csv.reader(io.StringIO(text, newline="")))


def _example(row: dict[str, str]) -> Rows:
    return [list(row), list(row.values()), list(row.values())]


def _one(row: dict[str, str]) -> Rows:
    return [list(row), list(row.values())]


OUR_EXCHANGE = {
    "平台退款编号": "TK-9",
    "平台单号": "P1",
    "业务": "换货",
    "状态": "已完成",
    "商品编码": "TS-01",
    "数量": "1",
    "退款金额": "",
    "换出商品编码": "TS-01",
    "换出数量": "1",
    "换出单价": "",
    "换出快递单号": "YT9",
    "补款金额": "",
}
OUR_REFUND = {
    "平台退款编号": "TK-8",
    "平台单号": "P2",
    "业务": "退货退款",
    "状态": "已完成",
    "申请时间": "2025-11-06 10:00:00",
    "商品编码": "TS-01",
    "数量": "1",
    "退款金额": "45.00",
    "退回快递单号": "YT8",
}

SOUND: dict[str, list[tuple[str, Rows]]] = {
    "template": [("订单.csv", template_rows(LINE, LINE, {**LINE, "平台单号": "P2"}))],
    "taobao": [(path.name, _rows(path)) for path in (ORDER_LIST, DETAIL_LIST)],
    **{name: [(f"{name}.csv", _example(row))] for name, row in EXAMPLES.items()},
    **{
        f"{name}_file": [(f"{name}.csv", _rows(FIXTURES / f"{name}.csv"))]
        for name in (
            "pdd_orders_export",
            "jd_orders",
            "douyin_orders",
            "youzan_orders",
            "shopify_orders_export",
        )
    },
    "taobao_refunds": [("退款.csv", _rows(FIXTURES / "tmall_refund_202511.csv"))],
    "douyin_after_sales": [
        (
            "售后.csv",
            _example(
                {
                    "售后单号": "\t7100",
                    "订单号": "\t6917926768823643751",
                    "商品单号": "\t6917926768823643751",
                    "商品名称": "辣丝丝",
                    "商家编码": "LS-1",
                    "应付金额（元）": "28.90",
                    "售后类型": "退货退款",
                    "退商品金额（元）": "28.90",
                    "退运费金额（元）": "0",
                    "售后状态": "售后成功",
                    "售后申请时间": "2025-11-06 10:00:00",
                    "退货物流单号": "\tSF1234567890",
                }
            ),
        )
    ],
    "douyin_exchanges_after_sales": [
        (
            "换货.csv",
            _example(
                {
                    "售后单号": "\t7101",
                    "订单号": "\t6917926768823643751",
                    "商品单号": "\t6917926768823643751",
                    "商品名称": "辣丝丝",
                    "商家编码": "LS-1",
                    "应付金额（元）": "28.90",
                    "售后类型": "换货",
                    "退商品金额（元）": "-",
                    "售后状态": "换货待买家收货",
                    "售后申请时间": "2025-11-06 10:00:00",
                    "退货物流单号": "\tSF1234567890",
                    "换货物流单号": "\tYT8800000000077",
                    "换货商品信息": "\t辣丝丝 2袋 x1",
                }
            ),
        )
    ],
    "exchanges_returns_template": [("换货.csv", _one(OUR_EXCHANGE))],
    "refunds_returns_template": [("退款.csv", _one(OUR_REFUND))],
    "returns_template": [
        (
            "退换货.csv",
            [[column.names[0] for column in COLUMNS], [EXAMPLE.get(column.field, "") for column in COLUMNS]],
        )
    ],
    "stock": [("库存.csv", [["商品编码", "名称", "库存"], ["TS-01", "甲", "5"], ["A", "乙", "0"]])],
    "products": [
        (
            "商品.csv",
            _example(
                {
                    "商品编码": "A",
                    "商品名称": "甲",
                    "售价": "9.90",
                    "成本": "",
                    "供应商": "一厂",
                    "不可退": "否",
                }
            ),
        )
    ],
}
"""The files of each layout: name and rows."""
ORDERS = tuple(
    name
    for name in SOUND
    if not any(word in name for word in ("refund", "after", "returns", "products", "stock"))
)
"""Those that hold sales; the others hold after-sale cases, products, or stock."""
SALES = 40
"""Sales that damaged cases may hit, P0 and on."""


def sales_to_hit() -> Rows:
    """A sound file of these sales."""
    return template_rows(
        *(
            {
                **LINE,
                "平台单号": f"P{n}",
                "数量": "60",
                "实付金额": "2700.00",
                "下单时间": "2025-01-01 10:00:00",
            }
            for n in range(SALES)
        )
    )


def damaged(chance: Random, name: str, folder: Path) -> list[Path]:
    """Write the files of a layout, each damaged in one to six ways; now and then as a workbook."""
    paths = []
    for file, sound in SOUND[name]:
        rows = [list(row) for row in sound]
        for _ in range(chance.randint(0, 5)):
            chance.choice(_TABLE)(chance, rows)
        path = folder / file
        form = chance.random()
        if form < _OLD_BOOKS:
            path, data = path.with_suffix(".xls"), damaged_xls(chance, rows)
        elif form < _BOOKS:
            path, data = path.with_suffix(".xlsx"), damaged_xlsx(chance, rows)
        elif form < _SOUND_BOOKS:
            path, data = path.with_suffix(".xlsx"), xlsx_bytes(rows)
        else:
            encoding = chance.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16"))
            data = _text(rows).encode(encoding, "replace")
        for _ in range(chance.choice((0, 0, 1, 1, 2, 4))):
            data = chance.choice(_BYTES)(chance, data)
        path.write_bytes(data)
        paths.append(path)
    return paths


_OLD_BOOKS, _BOOKS, _SOUND_BOOKS = 0.08, 0.2, 0.24
"""Shares of files: damaged .xls, up to there damaged .xlsx, up to there sound ones (but for their bytes)."""


def _text(rows: Rows) -> str:
    return csv_bytes(rows, "utf-8").decode("utf-8")


def _cell(chance: Random, rows: Rows) -> None:
    row = chance.choice(rows)
    if row:
        row[chance.randrange(len(row))] = chance.choice(CELLS)


def _weird(chance: Random, rows: Rows) -> None:
    row = chance.choice(rows)
    if row:
        row[chance.randrange(len(row))] = "".join(
            chr(chance.choice((chance.randrange(32, 127), 0x4E00, 0xA0))) for _ in range(9)
        )


def _renumber(chance: Random, rows: Rows) -> None:
    """Another case, of another of the shop's sales."""
    numbers = {"平台退款编号": f"TK-{chance.randrange(3000)}", "平台单号": f"P{chance.randrange(SALES)}"}
    for name, number in numbers.items():
        if rows and name in rows[0]:
            place = rows[0].index(name)
            for row in rows[1:]:
                row[place : place + 1] = [number]


def _drop_column(chance: Random, rows: Rows) -> None:
    place = chance.randrange(max(map(len, rows)) or 1)
    for row in rows:
        del row[place : place + 1]


def _repeat_column(chance: Random, rows: Rows) -> None:
    place = chance.randrange(max(map(len, rows)) or 1)
    for row in rows:
        row.extend(row[place : place + 1])


def _shuffle_columns(chance: Random, rows: Rows) -> None:
    order = list(range(min(map(len, rows))))
    chance.shuffle(order)
    for row in rows:
        row[: len(order)] = [row[place] for place in order]


def _repeat_row(chance: Random, rows: Rows) -> None:
    rows.insert(chance.randrange(len(rows) + 1), list(chance.choice(rows)))


def _drop_row(chance: Random, rows: Rows) -> None:
    if len(rows) > 1:
        del rows[chance.randrange(len(rows))]


def _blank_row(chance: Random, rows: Rows) -> None:
    rows.insert(chance.randrange(len(rows) + 1), [""] * chance.randrange(1, 80))


def _long_row(chance: Random, rows: Rows) -> None:
    chance.choice(rows).append(chance.choice(CELLS))


def _swap_bytes(chance: Random, data: bytes) -> bytes:
    content = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def _cut(chance: Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _take_out(chance: Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randrange(64) :]


def _put_in(chance: Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    piece = chance.choice((b'"', b"\0", b"\r", b"\n", b",", b"\xff\xfe", b"PK\x03\x04", chance.randbytes(5)))
    return data[:start] + piece + data[start:]


_TABLE: Sequence[Callable[[Random, Rows], None]] = (
    *(_cell, _cell, _cell, _weird, _renumber, _renumber),
    *(_drop_column, _repeat_column, _shuffle_columns, _repeat_row, _drop_row, _blank_row, _long_row),
)
_BYTES: Sequence[Callable[[Random, bytes], bytes]] = (_swap_bytes, _cut, _take_out, _put_in)
