"""Papers of several orders: in one file or each in its own, and a word of those that have none."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from erp_returns.documents.pdf.label_papers import LabelSize
from erp_returns.documents.refusals import FileUnwritable
from erp_returns.domain.errors import NoGoodsBack, NotFound, NothingToPrint, NotPermitted
from erp_returns.domain.kinds import Role
from erp_returns.domain.paper_kinds import LABELS, PaperKind
from erp_returns.models import OperatorPermission
from erp_returns.services.bound_papers import BOUND, bound_pdf, paper_files
from erp_returns.services.papers import record_pdf
from erp_returns.services.warehouse_papers import inspection_pdf
from tests.documents.pdf_reading import page_texts, whole_text
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from erp_returns.services.session import Session


class StoppedError(Exception):
    """Somebody pressed cancel."""


def nobody(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def shop(tmp_path: Path) -> BusyShop:
    return BusyShop(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def numbers_of(shop: BusyShop, *ids: int) -> list[str]:
    return [str(shop.order(order_id).number) for order_id in ids]


def returned(shop: BusyShop, count: int) -> list[str]:
    """Returns of as many sales."""
    ids: list[int] = []
    for _ in range(count):
        shop.sell_s1()
        ids.append(shop.returned(Wanted(3, 1)))
    return numbers_of(shop, *ids)


def without_goods(shop: BusyShop) -> str:
    shop.sell_s1()
    return numbers_of(shop, shop.refund_only(Wanted(1, fen=1_00)))[0]


def paid(shop: BusyShop) -> str:
    shop.sell_s1()
    order = shop.returned(Wanted(1, 1))
    shop.approve(order)
    shop.receive(order)
    shop.pay(order)
    return numbers_of(shop, order)[0]


def test_records_of_several_orders_are_one_document_each_with_its_pages(shop: BusyShop) -> None:
    numbers = returned(shop, 3)
    found = bound_pdf(shop.session, PaperKind.RECORD, numbers, "退换货单 3 单", nobody)

    pages = page_texts(found.pdf)
    assert found.count == 3
    assert all("第1页" in page and "共1页" in page for page in pages)
    assert [number for number, page in zip(numbers, pages, strict=True) if number in page] == numbers


def test_one_can_jump_to_each_of_them(shop: BusyShop) -> None:
    numbers = returned(shop, 2)
    found = bound_pdf(shop.session, PaperKind.APPLICATION, numbers, "申请表", nobody)

    outline: Any = PdfReader(BytesIO(found.pdf)).outline
    assert [entry.title for entry in outline] == numbers


@pytest.mark.parametrize(
    ("kind", "single"), [(PaperKind.RECORD, record_pdf), (PaperKind.INSPECTION, inspection_pdf)]
)
def test_a_bound_paper_reads_like_the_same_alone(
    shop: BusyShop, kind: PaperKind, single: Callable[[Session, str], bytes]
) -> None:
    (number,) = returned(shop, 1)

    assert page_texts(bound_pdf(shop.session, kind, [number], "单", nobody).pdf) == page_texts(
        single(shop.session, number)
    )


@pytest.mark.parametrize(
    "kind", [PaperKind.SLIP, PaperKind.SLIP_HALF, PaperKind.SLIP_LABEL, PaperKind.INSPECTION]
)
def test_orders_that_have_no_such_paper_are_left_out_and_named(shop: BusyShop, kind: PaperKind) -> None:
    numbers = [*returned(shop, 2), without_goods(shop)]

    found = bound_pdf(shop.session, kind, numbers, "单", nobody)

    assert found.count == 2
    assert [str(refusal.facts["number"]) for refusal in found.left_out] == numbers[2:]
    assert isinstance(found.left_out[0], (NoGoodsBack, NothingToPrint))
    assert numbers[2] not in whole_text(found.pdf)


def test_vouchers_are_those_of_the_orders_that_were_paid(shop: BusyShop) -> None:
    numbers = [paid(shop), *returned(shop, 1)]

    found = bound_pdf(shop.session, PaperKind.VOUCHER, numbers, "凭证", nobody)

    assert found.count == 1
    assert str(found.left_out[0]) == f"{numbers[1]} 还没有可以打印退款凭证的内容：这张单还没有付过退款。"


def test_where_none_has_it_the_first_is_refused(shop: BusyShop) -> None:
    with pytest.raises(NoGoodsBack):
        bound_pdf(shop.session, PaperKind.SLIP, [without_goods(shop)], "卡", nobody)


def test_a_number_that_nobody_knows_is_refused_though_others_are_there(shop: BusyShop) -> None:
    with pytest.raises(NotFound):
        bound_pdf(shop.session, PaperKind.RECORD, [*returned(shop, 1), "RT0"], "单", nobody)


def test_labels_have_the_size_that_is_asked_for(shop: BusyShop) -> None:
    found = bound_pdf(shop.session, PaperKind.SLIP_LABEL, returned(shop, 2), "标签", nobody, LabelSize.SMALL)

    sizes = [page.mediabox for page in PdfReader(BytesIO(found.pdf)).pages]
    assert [(round(box.width * 25.4 / 72), round(box.height * 25.4 / 72)) for box in sizes] == [(60, 40)] * 2


def test_the_same_orders_give_the_same_bytes(shop: BusyShop) -> None:
    numbers = returned(shop, 2)
    for kind in (PaperKind.RECORD, PaperKind.SLIP_LABEL):
        once, again = (bound_pdf(shop.session, kind, numbers, "单", nobody).pdf for _ in range(2))
        assert once == again


def test_everything_that_is_about_one_record_can_be_bound() -> None:
    alone = {
        PaperKind.HANDOVER,
        PaperKind.SHIFT,
        PaperKind.LEDGER,
        PaperKind.ANALYSIS,
        PaperKind.PARCEL_LABEL,
    }

    assert set(BOUND) == set(PaperKind) - alone
    assert set(BOUND) > LABELS - alone


# ------------------------------------------------------------------------- files


def test_a_file_for_each_order(shop: BusyShop, folder: Path) -> None:
    files = {number: folder / f"{number}.pdf" for number in returned(shop, 2)}

    filed = paper_files(shop.session, PaperKind.RECORD, files, nobody)

    assert filed.paths == tuple(files.values())
    assert sorted(folder.iterdir()) == sorted(files.values())
    assert all(number in page_texts(path.read_bytes())[0] for number, path in files.items())


def test_an_order_without_the_paper_has_no_file(shop: BusyShop, folder: Path) -> None:
    numbers = [*returned(shop, 1), without_goods(shop)]
    files = {number: folder / f"{number}.pdf" for number in numbers}

    filed = paper_files(shop.session, PaperKind.SLIP, files, nobody)

    assert list(folder.iterdir()) == [files[numbers[0]]]
    assert [refusal.facts["number"] for refusal in filed.left_out] == numbers[1:]


def test_files_are_all_there_or_none(shop: BusyShop, folder: Path) -> None:
    files = {number: folder / f"{number}.pdf" for number in returned(shop, 2)}

    def stop_at_the_second(done: int, _total: int) -> None:
        if done:
            raise StoppedError

    with pytest.raises(StoppedError):
        paper_files(shop.session, PaperKind.RECORD, files, stop_at_the_second)
    assert list(folder.iterdir()) == []


def test_a_file_that_is_there_is_replaced_only_where_somebody_said_so(shop: BusyShop, folder: Path) -> None:
    files = {number: folder / f"{number}.pdf" for number in returned(shop, 2)}
    last = list(files.values())[-1]
    last.write_bytes(b"mine")
    with pytest.raises(FileUnwritable, match="已有同名文件"):
        paper_files(shop.session, PaperKind.RECORD, files, nobody)
    assert [path.read_bytes() for path in folder.iterdir()] == [b"mine"]
    paper_files(shop.session, PaperKind.RECORD, files, nobody, replace=True)
    assert last.read_bytes().startswith(b"%PDF")


def test_who_may_not_export_gets_no_paper(shop: BusyShop, folder: Path) -> None:
    clerk = shop.session_of("小客", Role.SERVICE)
    OperatorPermission.insert(operator_id=clerk.operator_id, permission="export", granted=0).execute()
    (number,) = returned(shop, 1)

    with pytest.raises(NotPermitted):
        bound_pdf(clerk, PaperKind.RECORD, [number], "单", nobody)
    with pytest.raises(NotPermitted):
        paper_files(clerk, PaperKind.RECORD, {number: folder / "a.pdf"}, nobody)
    assert list(folder.iterdir()) == []
