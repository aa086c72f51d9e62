"""Sales of every platform come in once, into their platform's shop, with every fen accounted for."""

import pytest

from erp_returns.documents.sales_files import read_sales_files
from erp_returns.documents.sales_files.presets import Preset
from erp_returns.queries.verify import verify
from erp_returns.services import sales_import
from erp_returns.services.file_kinds import KINDS
from erp_returns.services.import_presets import remember
from erp_returns.services.order_files import import_files
from tests.builders import new_shop
from tests.documents.platform_examples import EXAMPLES, TAOBAO
from tests.documents.sales_files_kit import DETAIL_LIST, ORDER_LIST, export
from tests.services.sold import check_books


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def shops(session):
    sql = "SELECT s.name FROM sales_order o JOIN shop s ON s.id = o.shop_id ORDER BY o.id"
    return [name for (name,) in session.database.execute_sql(sql)]


@pytest.mark.parametrize(
    ("layout", "shop"),
    [
        ("pdd_orders", "拼多多"),
        ("jd_orders", "京东"),
        ("douyin_orders", "抖店"),
        ("youzan_orders", "有赞"),
        ("shopify_orders", "Shopify"),
        ("taobao_lines", "默认店铺"),
    ],
)
def test_a_platform_has_its_shop_and_the_same_file_again_changes_nothing(session, tmp_path, layout, shop):
    parsed = read_sales_files([export(tmp_path, EXAMPLES[layout])])
    assert sales_import.apply(session, parsed).added == 1
    again = sales_import.apply(session, parsed)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 1)
    assert shops(session) == [shop]
    check_books(session)


def test_the_list_of_lines_meets_the_sale_of_the_pair_and_keeps_its_postage(session, tmp_path):
    sales_import.apply(session, read_sales_files([ORDER_LIST, DETAIL_LIST]))
    line = TAOBAO | {
        "主订单编号": "4012345678901234568",
        "商品标题": "帆布包",
        "商品价格": "59.90",
        "购买数量": "1",
    }
    line |= {"商家编码": "BG-02", "买家应付货款": "59.90", "订单状态": "交易关闭"}
    result = sales_import.apply(session, read_sales_files([export(tmp_path, line)]))
    assert result.added == 0
    assert shops(session) == ["测试小店"] * 3
    sql = "SELECT paid_fen, freight_fen FROM sales_order WHERE platform_number = '4012345678901234568'"
    assert session.database.execute_sql(sql).fetchone() == (6490, 500)


def test_a_newer_export_brings_what_the_platform_changed_and_leaves_the_rest(session, tmp_path):
    waiting = EXAMPLES["pdd_orders"] | {"订单状态": "待发货", "商家备注": ""}
    sales_import.apply(session, read_sales_files([export(tmp_path, waiting)]))
    session.database.execute_sql("UPDATE sales_order SET receiver_mobile = '13800000001'")
    sent = waiting | {"订单状态": "已发货，待收货", "快递单号": "YT1234567890", "快递公司": "圆通速递"}
    result = sales_import.apply(session, read_sales_files([export(tmp_path, sent)]))
    assert (result.added, result.updated) == (0, 1)
    sql = "SELECT status, receiver_mobile, (SELECT tracking_number FROM sales_parcel) FROM sales_order"
    assert session.database.execute_sql(sql).fetchone() == ("shipped", "13800000001", "YT1234567890")
    older = sales_import.apply(session, read_sales_files([export(tmp_path, waiting)]))
    assert (older.updated, older.older) == (0, 1)


def test_a_file_with_some_of_the_sub_orders_takes_none_away(session, tmp_path):
    first = EXAMPLES["douyin_orders"]
    second = first | {"子订单编号": "\t6917926768823643752", "商家编码": "\tLS-2"}
    sales_import.apply(session, read_sales_files([export(tmp_path, first, second)]))
    result = sales_import.apply(session, read_sales_files([export(tmp_path, second)]))
    assert (result.updated, result.unchanged) == (0, 1)
    assert "还有 1 个子订单" in result.problems[0].message
    sql = "SELECT count(*), sum(paid_fen) FROM sales_order_line"
    assert session.database.execute_sql(sql).fetchone() == (2, 5780)


def test_a_file_with_more_of_the_sub_orders_adds_them(session, tmp_path):
    first = EXAMPLES["douyin_orders"]
    second = first | {"子订单编号": "\t6917926768823643752", "商家编码": "\tLS-2"}
    sales_import.apply(session, read_sales_files([export(tmp_path, first)]))
    assert sales_import.apply(session, read_sales_files([export(tmp_path, first, second)])).updated == 1
    assert session.database.execute_sql("SELECT count(*) FROM sales_order_line").fetchone() == (2,)
    check_books(session)


def test_a_command_knows_the_files_that_were_matched_in_the_window(session, tmp_path):
    columns = {
        "平台单号": "单据",
        "下单时间": "日期",
        "商品名称": "货名",
        "数量": "件",
        "单价": "每件",
        "实付金额": "收款",
    }
    remember(session, Preset("杯子", "template", tuple(columns.items())))
    row = {
        "单据": "H-1",
        "日期": "2026-11-01",
        "货名": "杯",
        "件": "1",
        "每件": "9.90",
        "收款": "9.90",
        "收货人": "×",
    }
    done = import_files(session, [export(tmp_path, row)])
    assert (done.added, done.problems) == (1, ())
    returns = {"平台退款编号": "编号", "平台单号": "单据", "商品名称": "货名", "退款金额": "退了"}
    remember(session, Preset("退的", "returns_template", tuple(returns.items())))
    back = export(tmp_path, {"编号": "R-1", "单据": "H-1", "货名": "杯", "退了": "9.90"}, name="退.csv")
    assert import_files(session, [back], kind=KINDS["returns"]).added == 1
    assert verify(session.database).clean
