"""A product list goes in once; what it leaves blank stays, and every change is in the log."""

import pytest

from erp_returns.documents.product_files import read_product_files, write_products_template
from erp_returns.domain.errors import NotPermitted
from erp_returns.domain.kinds import Role
from erp_returns.queries.verify import verify
from erp_returns.services import product_import
from erp_returns.services.people import add_operator
from erp_returns.services.sales_import import ImportCancelled
from erp_returns.services.setup import open_session
from tests.builders import new_shop
from tests.documents.sales_files_kit import export

PRODUCT = {
    "商品编码": "TS-01-M",
    "商品名称": "纯棉T恤",
    "售价": "59.00",
    "成本": "¥21.50",
    "供应商": "一厂",
    "不可退": "否",
}


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def take_in(session, folder, *rows):
    return product_import.apply(session, read_product_files([export(folder, *rows)]))


def product(session, code="TS-01-M"):
    sql = """
        SELECT p.name, p.price_fen, p.cost_fen, p.returnable, s.name FROM product p
        LEFT JOIN supplier s ON s.id = p.supplier_id WHERE p.code = ?
    """
    return session.database.execute_sql(sql, (code,)).fetchone()


def test_a_new_product_comes_with_its_supplier(session, tmp_path):
    result = take_in(session, tmp_path, PRODUCT)
    assert (result.added, result.problems) == (1, ())
    assert product(session) == ("纯棉T恤", 5900, 2150, 1, "一厂")
    assert verify(session.database).clean


def test_the_same_list_again_changes_nothing(session, tmp_path):
    take_in(session, tmp_path, PRODUCT)
    again = take_in(session, tmp_path, PRODUCT)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 1)


def test_a_blank_cell_leaves_what_is_known(session, tmp_path):
    take_in(session, tmp_path, PRODUCT)
    result = take_in(session, tmp_path, PRODUCT | {"售价": "", "供应商": "", "不可退": "是", "成本": "0"})
    assert result.updated == 1
    assert product(session) == ("纯棉T恤", 5900, 0, 0, "一厂")


def test_every_change_is_in_the_log(session, tmp_path):
    take_in(session, tmp_path, PRODUCT)
    take_in(session, tmp_path, PRODUCT | {"售价": "69.00"})
    sql = "SELECT subject, action, before, after FROM shop_event ORDER BY id DESC LIMIT 1"
    told = session.database.execute_sql(sql).fetchone()
    assert told == ("product:TS-01-M", "edit", '{"price_fen": 5900}', '{"price_fen": 6900}')


def test_a_preview_says_the_same_and_writes_nothing(session, tmp_path):
    parsed = read_product_files([export(tmp_path, PRODUCT)])
    assert product_import.preview(session, parsed).new == 1
    assert product(session) is None


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"商品名称": ""}, "名称"),
        ({"商品名称": "x" * 301}, "301"),
        ({"售价": "-1"}, "负数"),
        ({"商品编码": "4.01E+18"}, "科学"),
    ],
)
def test_what_cannot_be_taken_is_told_and_the_rest_goes_in(session, tmp_path, cells, words):
    result = take_in(session, tmp_path, PRODUCT | cells, PRODUCT | {"商品编码": "B"})
    assert result.added == 1
    assert words in result.problems[0].message


def test_a_product_that_stands_twice_and_differs_is_refused(session, tmp_path):
    result = take_in(session, tmp_path, PRODUCT, PRODUCT | {"售价": "1"})
    assert (result.added, len(result.problems)) == (0, 1)


@pytest.mark.parametrize("name", ["商品.csv", "商品.xlsx"])
def test_the_saved_template_can_be_taken_in(session, tmp_path, name):
    write_products_template(tmp_path / name)
    assert product_import.apply(session, read_product_files([tmp_path / name])).added == 1


def test_an_import_that_is_stopped_writes_nothing(session, tmp_path):
    parsed = read_product_files([export(tmp_path, PRODUCT, PRODUCT | {"商品编码": "B"})])
    asked = iter([False, True])
    with pytest.raises(ImportCancelled):
        product_import.apply(session, parsed, None, lambda: next(asked))
    assert product(session) is None


def test_who_may_not_change_products_by_hand_changes_none_by_file(session, tmp_path):
    add_operator(session, "客服", Role.SERVICE)
    clerk = open_session(session.database, "客服", session.clock)
    with pytest.raises(NotPermitted):
        take_in(clerk, tmp_path, PRODUCT)
    assert product(session) is None
