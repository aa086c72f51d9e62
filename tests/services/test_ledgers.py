"""Lists are printed as registers: with their columns, the words of their filters and their sums."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from erp_returns.queries.exports import Reading
from erp_returns.queries.return_list import ReturnFilter, ReturnSort, return_list
from erp_returns.queries.sale_list import SaleFilter, SaleSort, sale_list
from erp_returns.services.exports import ListExport
from erp_returns.services.ledgers import write_returns_ledger, write_sales_ledger
from tests.documents.pdf_reading import whole_text
from tests.journeys.shop import ShopAtWork, Wanted


class StoppedError(Exception):
    """Somebody pressed cancel."""


def nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    shop = ShopAtWork(tmp_path)
    for _ in range(2):
        shop.returned(Wanted(3, 1))
    shop.set("shop_name", "小满衣橱")
    return shop


def ledger(shop: ShopAtWork, out: Path, keys: tuple[str, ...] = ()) -> bytes:
    source = return_list(shop.session.database, ReturnFilter(), ReturnSort(), "2026-11-21T02:30:00Z")
    wanted = ListExport(source, source.positions(lambda: False), "退换货台账", keys)
    assert write_returns_ledger(shop.session, out, wanted, "申请日期 近30天", Reading(), nobody) == 1
    return out.read_bytes()


def test_the_register_of_returns_has_its_filters_its_rows_and_their_sum(
    shop: ShopAtWork, tmp_path: Path
) -> None:
    text = whole_text(ledger(shop, tmp_path / "台账.pdf"))

    assert "小满衣橱" in text
    assert "申请日期近30天" in text
    assert "RT20261121-0001" in text
    assert "合计2" in text


def test_only_the_columns_that_were_chosen_stand_there(shop: ShopAtWork, tmp_path: Path) -> None:
    text = whole_text(ledger(shop, tmp_path / "台账.pdf", ("number", "shop")))

    assert "单号店铺" in text
    assert "应退" not in text


def test_the_same_list_gives_the_same_bytes(shop: ShopAtWork, tmp_path: Path) -> None:
    assert ledger(shop, tmp_path / "a.pdf") == ledger(shop, tmp_path / "b.pdf")


def test_sales_have_their_register_too(shop: ShopAtWork, tmp_path: Path) -> None:
    out = tmp_path / "sales.pdf"
    source = sale_list(shop.session.database, SaleFilter(), SaleSort())
    wanted = ListExport(source, source.positions(lambda: False), "销售台账")

    assert write_sales_ledger(shop.session, out, wanted, "", Reading(), nobody) == 1
    assert PdfReader(BytesIO(out.read_bytes())).metadata is not None
    assert "SO-1" in whole_text(out.read_bytes())


def test_who_stops_it_leaves_no_file(shop: ShopAtWork, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    source = return_list(shop.session.database, ReturnFilter(), ReturnSort(), "2026-11-21T02:30:00Z")
    wanted = ListExport(source, source.positions(lambda: False), "台账")
    out = tmp_path / "none.pdf"
    with pytest.raises(StoppedError):
        write_returns_ledger(shop.session, out, wanted, "", Reading(), stop)
    assert not out.exists()
