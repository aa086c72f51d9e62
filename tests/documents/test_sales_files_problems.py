import csv
import zipfile
from pathlib import Path

import pytest

from erp_returns.documents.refusals import BrokenQuotes, FileUnwritable
from erp_returns.documents.sales_files import read_sales_files, refuse_sales, write_problem_file
from tests.documents.sales_files_kit import (
    DETAIL_LIST,
    LINE,
    ORDER_LIST,
    csv_bytes,
    messages,
    read_line,
    taobao_pair,
    template,
    template_rows,
    workbook,
)


def read_csv(path):
    return list(csv.reader(path.read_text("utf-8-sig").splitlines()))


@pytest.mark.parametrize(
    ("column", "cell", "words"),
    [
        ("数量", "", "没有填写"),
        ("数量", "0", "超出范围"),
        ("数量", "-1", "超出范围"),
        ("数量", "1000001", "超出范围"),
        ("数量", "9999999999999999999999", "整数"),
        ("数量", "1.5", "不是整数"),
        ("数量", "两件", "不是整数"),
        ("数量", "¥2", "不是整数"),
        ("单价", "", "没有填写"),
        ("单价", "-45.00", "是负数"),
        ("单价", "45.005", "不是金额"),
        ("单价", "1,23", "不是金额"),
        ("单价", "4.5E+1", "不是金额"),
        ("单价", "100000000.01", "超过 100,000,000.00 元"),
        ("单价", "100000000", "超过 100,000,000.00 元"),
        ("实付金额", "很多", "不是金额"),
        ("实付金额", "-1", "是负数"),
        ("行优惠", "90.01", "大于这一行的总价"),
        ("已发数量", "3", "多于数量"),
        ("下单时间", "2025-02-30 10:00:00", "不是存在的日期"),
        ("下单时间", "2025-02-30", "不是存在的日期"),
        ("下单时间", "2025-11-01 24:00:00", "不是存在的日期"),
        ("下单时间", "2025-11-01 10:60:00", "不是存在的日期"),
        ("下单时间", "1025-11-01 10:00:00", "不在 2000 到 2099"),
        ("下单时间", "1900-01-01", "不在 2000 到 2099"),
        ("下单时间", "1900-01-00 00:00:00", "不是存在的日期"),
        ("付款时间", "9999-12-31 23:59:59", "不在 2000 到 2099"),
        ("下单时间", "45962.4", "不是存在的日期"),
        ("下单时间", "昨天", "不是存在的日期"),
        ("订单状态", "在路上", "不认识订单状态"),
        ("赠品", "也许", "看不懂"),
        ("商品编码", "6.9012E+12", "科学计数"),
        ("商品编码", "#N/A", "错误值"),
        ("手机", "1.38E+10", "科学计数"),
        ("收货人", "#REF!", "错误值"),
        ("平台单号", "4.01235E+18", "科学计数"),
    ],
)
def test_a_cell_that_makes_no_sense_is_told_with_its_row_and_column(tmp_path, column, cell, words):
    parsed = read_line(tmp_path, **{column: cell})
    (problem,) = parsed.problems
    assert parsed.sales == ()
    assert (problem.file, problem.row, problem.column) == ("订单.csv", 2, column)
    assert words in problem.message
    assert problem.message.endswith("。")


def test_a_line_without_any_product_is_a_problem(tmp_path):
    assert "请至少填一个" in messages(read_line(tmp_path, 商品编码=""))[0]


def test_the_largest_quantity_and_amount_are_taken(tmp_path):
    assert read_line(tmp_path, 数量="1,000,000", 单价="100").problems == ()
    assert read_line(tmp_path, 数量="1", 单价="100,000,000.00").problems == ()


def test_all_problems_of_an_order_are_told_at_once(tmp_path):
    parsed = read_line(tmp_path, 数量="x", 单价="y", 下单时间="z")
    assert [problem.column for problem in parsed.problems] == ["数量", "单价", "下单时间"]


def test_a_problem_can_be_told_in_another_language(tmp_path):
    (problem,) = read_line(tmp_path, 数量="x").problems
    assert str(problem.said) == problem.message
    assert problem.said.facts["value"] == "x"


def test_one_bad_line_refuses_its_order_and_no_other(tmp_path):
    rows = [LINE, {**LINE, "数量": "0"}, {**LINE, "平台单号": "P2"}, {**LINE, "商品编码": "C"}]
    parsed = read_sales_files([template(tmp_path / "t.csv", *rows)])
    assert [sale.platform_number for sale in parsed.sales] == ["P2"]
    (refused,) = parsed.refused
    assert [row.row for row in refused.rows] == [2, 3, 5]
    assert "第 3 行有问题" in refused.rows[0].problem
    assert "超出范围" in refused.rows[1].problem


def test_a_row_with_more_cells_than_the_header_is_a_problem(tmp_path):
    (tmp_path / "t.csv").write_text("订单号,商品名称,数量,单价,实付金额\nA1,一,二,2,1.00,2.00\n", "utf-8")
    parsed = read_sales_files([tmp_path / "t.csv"])
    assert messages(parsed) == [
        "这一行比表头多 1 格，可能是内容里的逗号没有加引号；请改正，或从平台重新导出。"
    ]


def test_blank_cells_beyond_the_header_do_no_harm(tmp_path):
    (tmp_path / "t.csv").write_text("订单号,商品名称,数量,单价,实付金额\nA1,袜子,2,1.00,2.00,,\n", "utf-8")
    assert len(read_sales_files([tmp_path / "t.csv"]).sales) == 1


def test_a_quote_that_glues_the_end_of_a_row_to_the_next_is_refused_with_its_row(tmp_path):
    content = '订单号,商品名称,数量,单价,实付金额\nA1,袜子,2,1.00,"2.00\nA"2,鞋子,2,1.00,2.00\n'
    (tmp_path / "t.csv").write_text(content, "utf-8")
    with pytest.raises(BrokenQuotes, match="第 2 行"):
        read_sales_files([tmp_path / "t.csv"])


def test_ids_that_all_lost_their_last_digits_are_refused(tmp_path):
    rows = [{**LINE, "平台单号": f"40123456789012{number}00"} for number in range(3)]
    parsed = read_sales_files([template(tmp_path / "t.csv", *rows)])
    assert parsed.sales == ()
    assert all("末几位" in message for message in messages(parsed))


def test_one_id_among_many_may_end_in_zeros(tmp_path):
    rows = [{**LINE, "平台单号": number} for number in ("4012345678901230000", "4012345678901234567")]
    assert read_sales_files([template(tmp_path / "t.csv", *rows)]).problems == ()


def test_a_formula_that_was_never_calculated_is_a_problem(tmp_path):
    path = workbook(
        tmp_path / "t.xlsx", [["订单号", "商品名称", "数量", "单价", "实付金额"], ["A1", "袜子", 2, 1, 2]]
    )
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(b'<c r="E2"><v>2</v></c>', b'<c r="E2"><f>C2*D2</f></c>'))
    assert messages(read_sales_files([path])) == [
        "这一格是还没有计算的公式，请在 Excel 中打开并保存一次，或直接填写数值。"
    ]


def test_the_problem_file_has_the_same_layout_and_says_why(tmp_path):
    rows = [{**LINE, "数量": "0", "收货人": "张三"}, {**LINE, "平台单号": "P2"}]
    source = template(tmp_path / "订单.csv", *rows)
    written = write_problem_file(read_sales_files([source]), tmp_path / "问题.csv")
    assert written == (tmp_path / "问题.csv",)
    assert written[0].read_bytes().startswith(b"\xef\xbb\xbf")
    header, row = read_csv(written[0])
    assert header == ["问题", *template_rows()[0]]
    assert row[1:] == template_rows(rows[0])[1]
    assert row[0] == "数量：数量“0”超出范围，请改成 1 到 1,000,000 之间的整数。"


def test_a_mended_problem_file_is_read_as_a_sales_file(tmp_path):
    source = template(tmp_path / "订单.csv", {**LINE, "数量": "0"}, {**LINE, "商品编码": "B"})
    (path,) = write_problem_file(read_sales_files([source]), tmp_path / "问题.csv")
    path.write_text(path.read_text("utf-8-sig").replace(",0,", ",2,"), "utf-8-sig")
    parsed = read_sales_files([path])
    assert [len(sale.lines) for sale in parsed.sales] == [2]


def test_a_problem_file_that_still_has_problems_does_not_pile_up_columns(tmp_path):
    path = template(tmp_path / "订单.csv", {**LINE, "数量": "0"})
    for _ in range(2):
        (path,) = write_problem_file(read_sales_files([path]), tmp_path / "问题.csv")
    assert read_csv(path)[0].count("问题") == 1


def test_the_problem_file_of_a_workbook_is_a_workbook(tmp_path):
    source = workbook(tmp_path / "订单.xlsx", template_rows({**LINE, "数量": "0"}))
    (path,) = write_problem_file(read_sales_files([source]), tmp_path / "问题.csv")
    assert path == tmp_path / "问题.xlsx"
    assert len(read_sales_files([path]).problems) == 1


def test_the_pair_gives_a_problem_file_for_each_and_both_read_again(tmp_path):
    pair = taobao_pair(tmp_path, {"总金额": "x"})
    written = write_problem_file(read_sales_files(pair), tmp_path / "问题.csv")
    assert [path.name for path in written] == [f"问题-{ORDER_LIST.stem}.csv", f"问题-{DETAIL_LIST.stem}.csv"]
    assert read_csv(written[0])[1][1] == '="4012345678901234567"'
    written[0].write_text(written[0].read_text("utf-8-sig").replace(",x,", ",100.01,"), "utf-8-sig")
    assert read_sales_files(written).sales == read_sales_files(taobao_pair(tmp_path)).sales


def test_files_of_one_name_do_not_overwrite_each_other(tmp_path):
    paths = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        paths.append(template(tmp_path / folder / "订单.csv", {**LINE, "平台单号": folder, "数量": "0"}))
    written = write_problem_file(read_sales_files(paths), tmp_path / "问题.csv")
    assert len({path for path in written if path.exists()}) == 2


def test_without_problems_there_is_no_problem_file(tmp_path):
    assert write_problem_file(read_line(tmp_path), tmp_path / "问题.csv") == ()


def test_a_problem_file_that_cannot_be_written_is_a_refusal(tmp_path):
    with pytest.raises(FileUnwritable):
        write_problem_file(read_line(tmp_path, 数量="0"), tmp_path / "没有" / "问题.csv")


def test_a_sale_refused_later_joins_the_refused_rows_of_its_files(tmp_path):
    parsed = read_sales_files([DETAIL_LIST, ORDER_LIST])
    refused = refuse_sales(parsed, {0: "号码太长。"})
    assert [sale.platform_number[-1] for sale in refused.sales] == ["8", "9"]
    assert [(table.file, [row.row for row in table.rows]) for table in refused.refused] == [
        (ORDER_LIST.name, [2]),
        (DETAIL_LIST.name, [2, 3]),
    ]
    written = write_problem_file(refused, tmp_path / "问题.csv")
    assert read_sales_files(written).sales[0].lines[0].product_code == "TS-01-M"


def test_a_sale_refused_later_keeps_company_with_those_refused_before(tmp_path):
    paths = [
        template(tmp_path / "1.csv", {**LINE, "数量": "0"}, {**LINE, "平台单号": "P2"}),
        template(tmp_path / "2.csv", {**LINE, "平台单号": "P3"}),
    ]
    parsed = refuse_sales(read_sales_files(paths), {0: "甲。", 1: "乙。"})
    assert parsed.sales == ()
    problems = [(table.file, [row.problem for row in table.rows]) for table in parsed.refused]
    assert [(file, [words[-2:] for words in told]) for file, told in problems] == [
        ("1.csv", ["数。", "甲。"]),
        ("2.csv", ["乙。"]),
    ]


def test_every_row_is_either_taken_or_written_with_its_problem(tmp_path):
    rows = template_rows(
        *({**LINE, "平台单号": f"P{number % 7}", "数量": str(number % 5)} for number in range(40))
    )
    path = Path(tmp_path / "t.csv")
    path.write_bytes(csv_bytes(rows))
    parsed = read_sales_files([path])
    taken = [row for sale in parsed.sales for row in sale.source_rows]
    refused = [row.row for table in parsed.refused for row in table.rows]
    assert sorted(taken + refused) == list(range(2, 42))
