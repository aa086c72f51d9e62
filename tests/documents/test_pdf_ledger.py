"""The ledger: every row once, sums of pages and of all, the same bytes, little memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from erp_returns import resources
from erp_returns.documents.list_files import Cell, Cells, ListColumn, ListSheet
from erp_returns.documents.pdf.ledger import LedgerPaper, write_ledger
from erp_returns.documents.pdf.papers import ShopHeader
from erp_returns.domain.money import yuan_text
from tests.documents.pdf_reading import page_texts, whole_text

COLUMNS = (
    ListColumn("单号", Cells.ID),
    ListColumn("会员", Cells.TEXT),
    ListColumn("应退", Cells.MONEY),
    ListColumn("件数", Cells.NUMBER),
    ListColumn("申请时间", Cells.TIME),
    ListColumn("日期", Cells.DATE),
    ListColumn("商品", Cells.LONG),
)
FONTS = resources.path("fonts")


def rows(count: int, fen: int = 101) -> Iterator[tuple[Cell, ...]]:
    for n in range(count):
        at = datetime.fromisoformat(f"2026-11-21T10:{n % 60:02}")
        yield (f"RT{n:06}", f"会员{n}", fen, 3, at, date(2026, 11, 20), "衬衫 红 L" * 30)


def paper(table: Iterator[tuple[Cell, ...]]) -> LedgerPaper:
    return LedgerPaper(
        shop=ShopHeader("小店", None, "页脚"),
        title="退换货台账",
        sheet=ListSheet("台账", COLUMNS, table),
        filters="申请日期 2026-11-01 至 2026-11-21",
        printed_time="2026-11-22 09:20",
        printed_by="王店主",
    )


def written(out: Path, count: int, fen: int = 101) -> bytes:
    write_ledger(out, paper(rows(count, fen)), FONTS)
    return out.read_bytes()


def test_every_row_stands_once_and_the_head_on_every_page(tmp_path):
    content = written(tmp_path / "a.pdf", 95)
    pages, text = page_texts(content), whole_text(content)

    assert len(pages) > 2
    assert all("应退" in page and f"共{len(pages)}页" in page for page in pages)
    assert all(text.count(f"RT{n:06}") == 1 for n in range(95))
    assert "2026-11-2110:07" in text
    assert "申请日期2026-11-01至2026-11-21" in text


def test_what_most_rows_hold_is_not_cut_and_a_figure_never_is(tmp_path):
    table = [(f"RT{n:06}", f"会员{n}", 101, 3, None, None, "衬衫 红 L") for n in range(50)]
    table[30] = ("RT000030", "很长的会员名" * 20, 9_999_999_999_99, 3, None, None, "衬衫 红 L")
    write_ledger(tmp_path / "a.pdf", paper(iter(table)), FONTS)

    text = whole_text((tmp_path / "a.pdf").read_bytes())
    assert text.count("…") == 1
    assert text.count("衬衫红L") == 50
    assert yuan_text(9_999_999_999_99) in text


@settings(max_examples=8, deadline=None)
@given(count=st.integers(0, 80), fen=st.integers(-500, 9_999_99))
def test_the_sums_are_those_of_the_rows(count: int, fen: int, tmp_path_factory):
    text = whole_text(written(tmp_path_factory.mktemp("ledger") / "a.pdf", count, fen))

    assert f"合计{count}" in text
    assert yuan_text(count * fen) in text


def test_page_sums_add_up_to_the_whole(tmp_path):
    pages = page_texts(written(tmp_path / "a.pdf", 95, 100))
    sums = [float(page.split("本页小计")[1].split("打印")[0].split("合计")[0]) for page in pages]

    assert sum(sums) == 95.0


def test_a_list_without_rows_is_one_page_that_says_so(tmp_path):
    assert len(page_texts(written(tmp_path / "a.pdf", 0))) == 1


def test_the_same_list_gives_the_same_bytes(tmp_path):
    assert written(tmp_path / "a.pdf", 60) == written(tmp_path / "b.pdf", 60)


def test_what_fails_half_way_leaves_what_stood_there(tmp_path):
    out = tmp_path / "a.pdf"
    before = written(out, 5)

    def broken() -> Iterator[tuple[Cell, ...]]:
        yield from rows(500)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_ledger(out, paper(broken()), FONTS)
    assert out.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_a_thousand_pages_more_take_little_more_memory(tmp_path):
    def peak(count: int) -> int:
        tracemalloc.start()
        try:
            write_ledger(tmp_path / "a.pdf", paper(rows(count)), FONTS)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    written(tmp_path / "warm.pdf", 5)
    few, many = peak(100), peak(3_000)
    assert many - few < 8 * 1024 * 1024
