"""Sales files go in by the command line, and what cannot is said and kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.documents.sales_files_kit import DETAIL_LIST, LINE, ORDER_LIST, csv_bytes, export, template

ORDER = {**LINE, "下单时间": "2026-11-01 10:00:00"}


def test_the_taobao_pair_goes_in_and_a_second_time_changes_nothing(run, tmp_path):
    first = run("--db", tmp_path / "new.db", "import", "orders", ORDER_LIST, DETAIL_LIST)
    again = run("import", "orders", DETAIL_LIST, ORDER_LIST, "--db", tmp_path / "new.db")
    assert (first.code, first.err) == (again.code, again.err) == (0, "")
    assert "新增 3 张订单（4 行商品），更新 0 张，0 张没有变化。" in first.out
    assert "新增 0 张订单（0 行商品），更新 0 张，3 张没有变化。" in again.out


def test_an_import_is_told_to_programs_as_json(run, tmp_path):
    told = run("import", "orders", ORDER_LIST, DETAIL_LIST, "--db", tmp_path / "new.db", "--json").document
    assert (told["platform"], told["added"], told["rows"], told["problems"]) == ("taobao", 3, 7, [])


def test_a_dry_run_writes_nothing(run, tmp_path):
    said = run("import", "orders", ORDER_LIST, DETAIL_LIST, "--db", tmp_path / "new.db", "--dry-run")
    assert "将新增 3 张订单" in said.out
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_compares_with_what_is_here(run, tmp_path):
    shop = tmp_path / "shop.db"
    run("import", "orders", ORDER_LIST, DETAIL_LIST, "--db", shop)
    said = run("import", "orders", ORDER_LIST, DETAIL_LIST, "--db", shop, "--dry-run", "--json")
    assert (said.document["added"], said.document["unchanged"]) == (0, 3)


def test_rows_that_cannot_be_taken_are_written_beside_the_file(run, tmp_path):
    bad = {**ORDER, "平台单号": "P2", "数量": "-2"}
    file = template(tmp_path / "十一月.csv", ORDER, bad)
    said = run("import", "orders", file, "--db", tmp_path / "shop.db")
    assert said.code == 1
    assert "新增 1 张订单" in said.out
    assert "1 行不能导入" in said.out
    assert "十一月.csv 第 3 行“数量”：" in said.err
    assert "十一月.问题.csv" in said.err
    assert "P2" in (tmp_path / "十一月.问题.csv").read_text(encoding="utf-8-sig")
    assert "P1" not in (tmp_path / "十一月.问题.csv").read_text(encoding="utf-8-sig")


def test_no_problem_file_is_written_where_there_are_no_problems(run, tmp_path):
    run("import", "orders", template(tmp_path / "订单.csv", ORDER), "--db", tmp_path / "shop.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["shop.db", "shop.db.backups", "订单.csv"]


def test_what_the_shop_refuses_is_written_beside_the_file_too(run, tmp_path):
    first, second = {**ORDER, "订单号": "A1"}, {**ORDER, "订单号": "A1", "平台单号": "P2"}
    shop = tmp_path / "shop.db"
    run("import", "orders", template(tmp_path / "一.csv", first), "--db", shop)
    said = run("import", "orders", template(tmp_path / "二.csv", second), "--db", shop)
    assert said.code == 1
    assert "P2" in (tmp_path / "二.问题.csv").read_text(encoding="utf-8-sig")


def test_a_problem_file_that_cannot_be_written_is_said_and_the_rest_is_in(run, tmp_path):
    (tmp_path / "订单.问题.csv").mkdir()
    file = template(tmp_path / "订单.csv", ORDER, {**ORDER, "平台单号": "P2", "数量": "0"})
    said = run("import", "orders", file, "--db", tmp_path / "shop.db")
    assert said.code == 1
    assert "新增 1 张订单" in said.out
    assert "无法写入“订单.问题.csv”" in said.err


def test_a_file_of_another_platform_than_said_is_refused(run, tmp_path):
    shop = tmp_path / "shop.db"
    said = run("import", "orders", ORDER_LIST, DETAIL_LIST, "--platform", "template", "--db", shop)
    assert said.code == 1
    assert "不是本程序的模板的文件" in said.err
    assert run("returns", "list", "--db", shop).out == "共 0 张。\n"


def test_many_problems_are_listed_in_part(run, tmp_path):
    rows = [{**ORDER, "平台单号": f"P{n}", "数量": "x"} for n in range(30)]
    said = run("import", "orders", template(tmp_path / "订单.csv", *rows), "--db", tmp_path / "shop.db")
    assert "……另有 10 个问题。" in said.err


BAD_CELLS = [
    ("数量", "-1"),
    ("数量", "1000001"),
    ("数量", "2.5"),
    ("单价", "-0.01"),
    ("单价", "999999999999"),
    ("实付金额", "12.345"),
    ("下单时间", "2026-02-30 10:00:00"),
    ("平台单号", "4.01235E+18"),
    ("订单状态", "飞走了"),
]


@pytest.mark.parametrize(
    ("column", "cell"), BAD_CELLS, ids=[f"{column} {cell}" for column, cell in BAD_CELLS]
)
def test_an_impossible_cell_is_named_with_its_row(run, tmp_path, column, cell):
    file = template(tmp_path / "订单.csv", {**ORDER, "平台单号": "P0"}, {**ORDER, column: cell})
    said = run("import", "orders", file, "--db", tmp_path / "shop.db")
    assert said.code == 1
    assert f"订单.csv 第 3 行“{column}”：" in said.err
    assert "新增 1 张订单" in said.out


def test_long_names_emoji_and_rare_characters_come_back_unchanged(run, tmp_path):
    name = "王𬭚😀" * 60
    file = template(tmp_path / "订单.csv", {**ORDER, "收货人": name, "买家留言": "🙏 ‍\u202e"})
    assert run("import", "orders", file, "--db", tmp_path / "shop.db").code == 0
    with closing(sqlite3.connect(tmp_path / "shop.db")) as connection:
        assert connection.execute("SELECT receiver_name FROM sales_order").fetchone() == (name,)


NO_EXPORTS = {
    "文档.csv": b"%PDF-1.7\n",
    "空.csv": b"",
    "别的.csv": csv_bytes([["姓名", "电话"], ["张三", "1"]]),
    "乱码.csv": "订单号,数量\n".encode("utf-16-le")[1:] + b"\xff\xfe\xfd",
    "只有表头.csv": csv_bytes([[*LINE]]),
}


@pytest.mark.parametrize("name", NO_EXPORTS)
def test_a_file_that_is_no_export_is_refused_by_name(run, tmp_path, name):
    (tmp_path / name).write_bytes(NO_EXPORTS[name])
    said = run("import", "orders", tmp_path / name, "--db", tmp_path / "shop.db")
    assert (said.code, said.out) == (1, "")
    assert name in said.err
    assert said.err.count("\n") == 1


def test_a_truncated_workbook_is_refused(run, tmp_path):
    run("template", "orders", tmp_path / "整.xlsx")
    whole = (tmp_path / "整.xlsx").read_bytes()
    (tmp_path / "半.xlsx").write_bytes(whole[: len(whole) // 2])
    said = run("import", "orders", tmp_path / "半.xlsx", "--db", tmp_path / "shop.db")
    assert (said.code, said.err) == (1, "“半.xlsx”不完整或已损坏，请从平台重新导出，或重新复制一份。\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["没有.csv"], "找不到文件“没有.csv”"),
        (["."], "是文件夹"),
        ([ORDER_LIST], "还缺与它一起导出的订单明细"),
    ],
)
def test_files_that_cannot_be_had_are_refused(run, tmp_path, words, sentence):
    said = run("import", "orders", *words, "--db", tmp_path / "shop.db")
    assert said.code == 1
    assert sentence in said.err


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_saved_template_can_be_imported(run, tmp_path, suffix):
    file = tmp_path / f"模板.{suffix}"
    assert "模板已保存到" in run("template", "orders", file).out
    assert run("import", "orders", file, "--db", tmp_path / "shop.db", "--json").document["added"] == 1


def test_an_interrupted_import_leaves_nothing_half_done(run, tmp_path, monkeypatch):
    def interrupt(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("erp_returns.services.sales_import._write_run", interrupt)
    shop = tmp_path / "shop.db"
    said = run("import", "orders", ORDER_LIST, DETAIL_LIST, "--db", shop)
    assert (said.code, said.err) == (1, "已中断；没有做完的部分没有保存。\n")
    with closing(sqlite3.connect(shop)) as connection:
        assert connection.execute("SELECT count(*) FROM sales_order").fetchone() == (0,)


REFUND = {
    "退款编号": "150000000000000001",
    "订单编号": "4012345678901234568",
    "商品编码": "BG-02",
    "宝贝标题": "帆布包",
    "买家退款金额": "64.90",
    "是否需要退货": "需要退货",
    "退款的申请时间": "2025-11-06 08:00:00",
    "退款状态": "退款成功",
    "退款完结时间": "2025-11-10 08:00:00",
    "部分退款/全部退款": "全部退款",
}


def test_refunds_of_a_platform_become_returns_once(run, tmp_path):
    shop = tmp_path / "shop.db"
    run("import", "orders", ORDER_LIST, DETAIL_LIST, "--db", shop)
    first = run("import", "returns", export(tmp_path, REFUND), "--db", shop)
    again = run("import", "returns", export(tmp_path, REFUND), "--db", shop)
    assert (first.code, first.err, again.code) == (0, "", 0)
    assert "新增 1 张退换货单（1 行商品），更新 0 张，0 张没有变化。" in first.out
    assert "新增 0 张退换货单（0 行商品），更新 0 张，1 张没有变化。" in again.out
    assert run("verify", "--db", shop).code == 0


def test_a_refund_of_a_sale_that_is_not_here_is_kept_with_the_reason(run, tmp_path):
    said = run("import", "returns", export(tmp_path, REFUND), "--db", tmp_path / "shop.db")
    assert said.code == 1
    assert "先导入它的订单文件" in (tmp_path / "导出.问题.csv").read_text(encoding="utf-8-sig")


def test_products_go_in(run, tmp_path):
    file = export(tmp_path, {"商品编码": "A", "商品名称": "甲"})
    said = run("import", "products", file, "--db", tmp_path / "shop.db", "--dry-run")
    assert "将新增 1 种商品，将更新 0 种，0 种没有变化。" in said.out
    assert run("import", "products", file, "--db", tmp_path / "shop.db").code == 0


@pytest.mark.parametrize("kind", ["orders", "returns", "products"])
def test_every_template_is_saved(run, tmp_path, kind):
    assert run("template", kind, tmp_path / "模板.xlsx").code == 0
    assert (tmp_path / "模板.xlsx").exists()


def test_a_stock_file_becomes_the_stock_of_a_warehouse(run, tmp_path):
    shop = tmp_path / "shop.db"
    run("import", "products", export(tmp_path, {"商品编码": "A", "商品名称": "甲"}), "--db", shop)
    with closing(sqlite3.connect(shop)) as connection:
        (name,) = connection.execute("SELECT name FROM warehouse ORDER BY id").fetchone()
    file = export(tmp_path, {"商品编码": "A", "库存": "7"}, {"商品编码": "X", "库存": "1"}, name="库存.csv")
    seen = run("import", "stock", file, "--warehouse", name, "--db", shop, "--dry-run", "--json").document
    assert (seen["products"], seen["differing"], seen["number"]) == (1, 1, "")
    said = run("import", "stock", file, "--warehouse", name, "--db", shop)
    assert said.code == 1
    assert "1 个商品，其中 1 个与账面不同" in said.out
    assert "第 3 行“商品编码”：没有编码或条码是“X”的商品" in said.err
    kept = (tmp_path / "库存.问题.csv").read_text(encoding="utf-8-sig")
    assert "没有编码或条码是“X”的商品" in kept
    assert "A,7" not in kept
    with closing(sqlite3.connect(shop)) as connection:
        assert connection.execute("SELECT quantity FROM stock_balance").fetchall() == [(7,)]
    assert run("verify", "--db", shop).code == 0


def test_a_warehouse_that_nobody_knows_is_refused(run, tmp_path):
    shop = tmp_path / "shop.db"
    run("import", "products", export(tmp_path, {"商品编码": "A", "商品名称": "甲"}), "--db", shop)
    file = export(tmp_path, {"商品编码": "A", "库存": "7"}, name="库存.csv")
    assert run("import", "stock", file, "--warehouse", "月球", "--db", shop).code == 1
