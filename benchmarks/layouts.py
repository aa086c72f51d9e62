"""Reading every file layout against csv and calamine alone: `python benchmarks/layouts.py [LINES]`."""

from __future__ import annotations

import csv
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from erp_returns.documents.after_sale_files import read_after_sale_files
from erp_returns.documents.product_files import read_product_files
from erp_returns.documents.sales_files import read_sales_files
from erp_returns.documents.stock_files import read_stock_file

Row = Mapping[str, str]
WHEN = "2026-{month:02d}-{day:02d} 10:{minute:02d}:00"


def when(n: int) -> str:
    return WHEN.format(month=n % 10 + 1, day=n % 28 + 1, minute=n % 60)


def template(n: int) -> Row:
    return {
        "平台单号": f"40{n // 3:017d}", "会员账号": f"会员{n // 3 % 5000}", "订单状态": "已完成", "下单时间": when(n // 3),
        "实付金额": "59.70", "收货人": "王伟", "商品编码": f"P{n % 800}", "商品名称": f"商品{n % 800}", "数量": "1",
        "单价": "19.90",
    }  # fmt: skip


def taobao_lines(n: int) -> Row:
    return {
        "子订单编号": f"41{n:017d}", "主订单编号": f"40{n // 3:017d}", "商品标题": f"商品{n % 800}", "商品价格": "19.90",
        "购买数量": "1", "商家编码": f"P{n % 800}", "商品属性": "颜色分类：白色;尺码：M", "订单状态": "交易成功",
        "买家应付货款": "18.90", "退款状态": "没有申请退款", "退款金额": "无退款申请", "订单创建时间": when(n // 3),
        "订单付款时间": when(n // 3),
    }  # fmt: skip


def pdd(n: int) -> Row:
    return {
        "商品": f"商品{n % 800}", "订单号": f"26{n % 10 + 1:02d}{n % 28 + 1:02d}-{n:015d}", "订单状态": "已收货",
        "商品总价(元)": "19.9", "邮费(元)": "0", "用户实付金额(元)": "18.9", "商品数量(件)": "1", "订单成交时间": when(n),
        "商品规格": "白色", "商家编码-规格维度": f"P{n % 800}", "售后状态": "无售后或售后取消",
        "快递单号": f"YT{n:013d}\t", "快递公司": "圆通速递",
    }  # fmt: skip


def jd(n: int) -> Row:
    return {
        "订单号": f"3{n // 2:011d}", "商品ID": f"{n % 800}", "商品名称": f"商品{n % 800}", "订购数量": "1",
        "下单时间": when(n // 2), "京东价": "19.90", "订单金额": "39.80", "应付金额": "39.80", "余额支付": "",
        "订单状态": "完成", "客户姓名": "陈*", "联系电话": "1******6198", "运费金额": "0.00", "货号": f"P{n % 800}",
    }  # fmt: skip


def douyin(n: int) -> Row:
    return {
        "主订单编号": f"\t69{n // 2:017d}", "子订单编号": f"\t68{n:017d}", "选购商品": f"\t商品{n % 800}",
        "商品规格": "\t1袋", "商品数量": "1", "商家编码": f"\tP{n % 800}", "商品单价": "19.90", "订单应付金额": "18.90",
        "运费": "0.00", "优惠总金额": "1.00", "收件人": "##密文", "收件人手机号": "$$密文", "订单提交时间": when(n // 2),
        "支付完成时间": when(n // 2), "订单状态": "已完成", "售后状态": "-", "发货时间": when(n // 2),
    }  # fmt: skip


def youzan(n: int) -> Row:
    return {
        "订单号": f"E2026{n:020d}", "订单状态": "交易完成", "订单创建时间": when(n), "买家付款时间": when(n),
        "商品金额合计": "39.80", "运费": "0.00", "订单实付金额": "39.80", "全部商品名称": f"商品{n % 800}(2件)",
        "买家昵称": f"会员{n % 5000}", "订单已退款金额": "0.00",
    }  # fmt: skip


def shopify(n: int) -> Row:
    first = n % 2 == 0
    order = {
        "Email": f"a{n % 5000}@example.com", "Financial Status": "paid", "Paid at": "2026-01-01 09:58:12 +0000",
        "Fulfillment Status": "fulfilled", "Currency": "CNY", "Shipping": "0.00", "Total": "39.80",
        "Created at": "2026-01-01 09:58:12 +0000",
    }  # fmt: skip
    line = {"Lineitem quantity": "1", "Lineitem name": f"P{n % 800}", "Lineitem price": "19.90"}
    return {"Name": f"#{n // 2}", **(order if first else dict.fromkeys(order, "")), **line}


def refunds(n: int) -> Row:
    return {
        "退款编号": f"15{n:016d}", "订单编号": f"40{n:017d}", "商品编码": f"P{n % 800}", "宝贝标题": f"商品{n % 800}",
        "买家退款金额": "19.90", "是否需要退货": "需要退货", "退款的申请时间": when(n), "退款状态": "退款成功",
        "完结时间": when(n), "部分退款/全部退款": "全部退款", "退货物流单号": f"YT{n:013d}", "退货物流公司": "圆通速递",
        "买家退款原因": "7天无理由退换货",
    }  # fmt: skip


def after_sales(n: int) -> Row:
    return {
        "售后单号": f"\t71{n:017d}", "订单号": f"\t69{n:017d}", "商品单号": f"\t68{n:017d}", "商品名称": f"商品{n % 800}",
        "商家编码": f"P{n % 800}", "应付金额（元）": "19.90", "售后类型": "退货退款", "退商品金额（元）": "19.90",
        "退运费金额（元）": "0", "售后状态": "售后成功", "售后申请时间": when(n), "退货物流单号": f"\tSF{n:012d}",
    }  # fmt: skip


def products(n: int) -> Row:
    return {"商品编码": f"P{n}", "商品名称": f"商品{n}", "规格": "白色 M", "售价": "19.90", "成本": "9.00"}


def exchanges(n: int) -> Row:
    return {
        **after_sales(n), "售后类型": "换货", "退商品金额（元）": "-", "售后状态": "换货成功",
        "换货物流单号": f"\tYT{n:012d}", "换货商品信息": f"\t商品{n % 800} 白色 M x1",
    }  # fmt: skip


def returns(n: int) -> Row:
    return {
        "平台退款编号": f"R{n // 2}", "平台单号": f"40{n // 2:017d}", "业务": "换货", "状态": "已完成",
        "申请时间": when(n // 2), "商品编码": f"P{n % 800}", "数量": "1", "退款金额": "", "换出商品编码": f"P{n % 799}",
    }  # fmt: skip


def stock(n: int) -> Row:
    return {"商品编码": f"P{n}", "名称": f"商品{n}", "库存": str(n % 50)}


def read_stock(paths: list[Path]) -> Any:  # noqa: ANN401 - whatever was understood
    return read_stock_file(paths[0])


LAYOUTS: dict[str, tuple[Callable[[int], Row], Callable[[list[Path]], Any]]] = {
    "own template": (template, read_sales_files),
    "Taobao lines": (taobao_lines, read_sales_files),
    "PDD": (pdd, read_sales_files),
    "JD": (jd, read_sales_files),
    "Douyin": (douyin, read_sales_files),
    "Youzan": (youzan, read_sales_files),
    "Shopify": (shopify, read_sales_files),
    "Taobao refunds": (refunds, read_after_sale_files),
    "Douyin after-sale": (after_sales, read_after_sale_files),
    "Douyin exchanges": (exchanges, read_after_sale_files),
    "own returns": (returns, read_after_sale_files),
    "products": (products, read_product_files),
    "stock": (stock, read_stock),
}
BOOKS = ("own template", "Douyin", "Douyin after-sale", "stock")
"""Layouts that are read as workbooks too."""


def write(path: Path, rows: Iterator[Row]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for number, row in enumerate(rows):
            if not number:
                writer.writerow(row)
            writer.writerow(row.values())


def floor(path: Path) -> float:
    """Seconds of the processor in which the csv module alone walks the file."""
    began = time.process_time()
    with path.open(encoding="utf-8-sig", newline="") as file:
        for _ in csv.reader(file):
            pass
    return time.process_time() - began


def write_book(path: Path, rows: Iterator[Row]) -> None:
    with Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            if not number:
                sheet.write_row(0, 0, list(row))
            for column, cell in enumerate(row.values()):
                sheet.write_string(number + 1, column, cell)


def floor_book(path: Path) -> float:
    """Seconds of the processor in which calamine alone walks the workbook."""
    began = time.process_time()
    for _ in CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows():
        pass
    return time.process_time() - began


def measure(layout: str, path: Path, lines: int, least: float) -> None:
    _, read = LAYOUTS[layout]
    began = time.process_time()
    parsed = read([path])
    taken = time.process_time() - began
    if parsed.problems:
        raise SystemExit(f"{layout}: {parsed.problems[0]}")
    print(f"{layout:18} {path.suffix:5} {lines / taken:10,.0f} lines/s   floor × {taken / least:4.1f}")


def main() -> None:
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    print(f"{lines} lines of each layout; the floor is csv.reader, or calamine, over the same file")
    with tempfile.TemporaryDirectory() as name:
        for layout, (row, _) in LAYOUTS.items():
            path = Path(name) / "file.csv"
            write(path, map(row, range(lines)))
            measure(layout, path, lines, min(floor(path) for _ in range(3)))
        for layout in BOOKS:
            book = Path(name) / "file.xlsx"
            write_book(book, map(LAYOUTS[layout][0], range(lines)))
            measure(layout, book, lines, min(floor_book(book) for _ in range(3)))


if __name__ == "__main__":
    main()
