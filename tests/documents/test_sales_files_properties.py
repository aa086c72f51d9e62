import contextlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.documents.sales_files import (
    SaleDraft,
    SaleLineDraft,
    SaleParcelDraft,
    read_sales_files,
    write_problem_file,
    write_template,
)
from erp_returns.documents.sales_files.cells import EDGES
from erp_returns.domain.errors import Refusal
from tests.documents.sales_files_kit import DETAIL_LIST, ORDER_LIST

FILE_EACH_TIME = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)

characters = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n")
texts = st.text(characters, max_size=60).filter(lambda text: text == text.strip(EDGES))
odd_texts = st.sampled_from(
    ["", "-", "null", "'x", '="x"', "=1+1", "#N/A", "0012", "—", "无退款申请", "合计"]
)
anything = texts | odd_texts
codes = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,30}", fullmatch=True).filter(lambda code: code != "null")
numbers = st.integers(1, 10**19).map(lambda number: f"N{number}")
amounts = st.integers(0, 10_000_000_000)
times = st.none() | st.datetimes(datetime(2000, 1, 2), datetime(2099, 12, 30), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%SZ}"
)


@st.composite
def lines(draw):
    quantity = draw(st.integers(1, 1_000_000))
    price = draw(st.integers(0, 10_000_000_000 // quantity))
    return SaleLineDraft(
        platform_line_number=draw(codes | st.just("")),
        product_code=draw(codes),
        product_name=draw(anything),
        style=draw(codes | st.just("")),
        spec=draw(anything),
        barcode=draw(codes | st.just("")),
        quantity=quantity,
        shipped_quantity=draw(st.none() | st.integers(0, quantity)),
        unit_price_fen=price,
        line_discount_fen=draw(st.integers(0, quantity * price)),
        gift=draw(st.booleans()),
        source_row=0,
    )


parcel_lists = st.lists(
    st.builds(SaleParcelDraft, st.sampled_from(["", "圆通速递", "顺丰速运"]), codes),
    max_size=3,
    unique_by=lambda parcel: parcel.tracking_number.upper(),
).map(tuple)
statuses = st.sampled_from(["pending_payment", "pending_shipment", "shipped", "completed", "closed"])
TEXTS = (
    "shop",
    "member_account",
    "member_name",
    "receiver_name",
    "region",
    "address",
    "buyer_note",
    "seller_note",
    "seller_flag",
)
AMOUNTS = (
    "freight_fen",
    "coupon_fen",
    "points_fen",
    "red_packet_fen",
    "order_discount_fen",
    "paid_fen",
    "platform_refunded_fen",
    "promotion_threshold_fen",
)
TIMES = ("ordered_at", "paid_at", "shipped_at", "signed_at", "completed_at")
drafts = st.builds(
    SaleDraft,
    platform=st.just("template"),
    number=numbers,
    platform_number=numbers | st.just(""),
    status=statuses,
    receiver_mobile=codes | st.just(""),
    receiver_phone=codes | st.just(""),
    postcode=codes | st.just(""),
    parcels=parcel_lists,
    lines=st.lists(lines(), min_size=1, max_size=4).map(tuple),
    source_rows=st.just(()),
    **dict.fromkeys(TEXTS, anything),
    **dict.fromkeys(AMOUNTS, amounts),
    **dict.fromkeys(TIMES, times),
)
sales_lists = st.lists(
    drafts,
    min_size=1,
    max_size=4,
    unique_by=(lambda sale: sale.number, lambda sale: sale.platform_number or sale.number),
)


def numbered(sales):
    """The sales with the rows they have when written one after the other."""
    row = 2
    for sale in sales:
        rows = tuple(range(row, row + len(sale.lines)))
        row += len(rows)
        yield _with(sale, rows)


def _with(sale, rows):
    from dataclasses import replace

    placed = tuple(replace(line, source_row=row) for line, row in zip(sale.lines, rows, strict=True))
    return replace(sale, lines=placed, source_rows=rows)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@FILE_EACH_TIME
@given(sales=sales_lists)
def test_what_is_written_as_a_template_is_read_back_the_same(tmp_path, suffix, sales):
    path = tmp_path / f"t{suffix}"
    write_template(path, sales)
    parsed = read_sales_files([path])
    assert parsed.problems == ()
    assert parsed.sales == tuple(numbered(sales))


def read_or_refuse(paths, folder):
    with contextlib.suppress(Refusal):
        parsed = read_sales_files(paths)
        assert all(problem.message for problem in parsed.problems)
        write_problem_file(parsed, folder / "问题.csv")


edits = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4)), min_size=1, max_size=8)


@FILE_EACH_TIME
@given(list_edits=edits, detail_edits=edits, insert=st.booleans())
def test_damaged_exports_give_a_refusal_or_problems_and_never_a_crash(
    tmp_path, list_edits, detail_edits, insert
):
    paths = []
    for source, changes in ((ORDER_LIST, list_edits), (DETAIL_LIST, detail_edits)):
        content = bytearray(source.read_bytes())
        for where, piece in changes:
            place = int(where * len(content))
            content[place : place + (0 if insert else len(piece))] = piece
        paths.append(tmp_path / source.name)
        paths[-1].write_bytes(bytes(content))
    read_or_refuse(paths, tmp_path)


cells = st.sampled_from(
    [
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
        "9" * 30,
        "4.01E+18",
        "#N/A",
        "-",
        "2025-13-01",
        "合计",
        "😀",
    ]
) | st.text(max_size=8)


@FILE_EACH_TIME
@given(changes=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 53), cells), max_size=10))
def test_any_cell_may_hold_anything(tmp_path, changes):
    import csv
    import io

    paths = []
    for source in (ORDER_LIST, DETAIL_LIST):
        rows = list(csv.reader(io.StringIO(source.read_bytes().decode("gb18030"), newline="")))
        for row, column, cell in changes:
            rows[row + 1 if row + 1 < len(rows) else 1][column % len(rows[0])] = cell
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        paths.append(tmp_path / source.name)
        paths[-1].write_bytes(text.getvalue().encode("utf-8", "replace"))
    read_or_refuse(paths, tmp_path)


@FILE_EACH_TIME
@given(content=st.binary(max_size=400))
def test_random_bytes_are_refused(tmp_path, content):
    path = Path(tmp_path / "x.csv")
    path.write_bytes(content)
    with pytest.raises(Refusal):
        read_sales_files([path])
