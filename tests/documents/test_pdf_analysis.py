"""售后分析报告: every figure that there is room for, the sum of the others, the same bytes, few pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtWidgets import QApplication

from erp_returns import resources
from erp_returns.documents.pdf.analysis import build_analysis
from erp_returns.documents.pdf.analysis_papers import Headline, cell_text, change_text, span_text
from erp_returns.documents.pdf.analysis_rows import MOST_LISTED, MOST_STEPS, Row, shown
from erp_returns.domain.kinds import FigureRow
from erp_returns.domain.statistic_table import GROUPS, STATISTICS, statistic
from erp_returns.domain.statistics import MOST_DRAWN, Drawing, Figures, Grain, Measure, Scope, Statistic
from tests.documents.analysis_samples import SCOPE, everything, figures_of, paper_of
from tests.documents.pdf_reading import Viewer, page_texts, squeezed, whole_text

FONTS = resources.path("fonts")
_LONG = 180
EACH = pytest.mark.parametrize("asked", STATISTICS, ids=lambda asked: asked.key)


def report(*figures: Figures) -> bytes:
    return build_analysis(paper_of(((figures[0].statistic.group, figures),)), FONTS)


@EACH
def test_every_statistic_stands_with_its_name_what_it_counts_and_its_figures(asked: Statistic) -> None:
    figures = figures_of(asked)

    text = whole_text(report(figures))

    assert squeezed(asked.title) in text
    assert squeezed(asked.about) in text
    assert all(squeezed(column.title) in text for column in asked.columns)
    for row in shown(figures).rows:
        for cell, column in zip(row, asked.columns, strict=True):
            assert squeezed(cell_text(cell, column.measure, figures.scope.grain)) in text


@EACH
def test_the_rows_that_have_no_room_are_counted_and_summed(asked: Statistic) -> None:
    figures = figures_of(asked, 45, Scope(date(2020, 1, 1), date(2026, 10, 31), grain=Grain.MONTH))
    found = shown(figures)
    others = len(figures.rows) - len(found.rows)

    assert found.rest is not None
    assert str(others) in str(found.rest[0])
    assert figures.total is not None
    for place, column in enumerate(asked.columns):
        if column.measure in (Measure.NUMBER, Measure.MONEY):
            together = sum(int(row[place] or 0) for row in (*found.rows, found.rest))
            assert together == figures.total[place]


@EACH
def test_a_few_rows_stand_all(asked: Statistic) -> None:
    figures = figures_of(asked, 3)

    assert shown(figures).rows == figures.rows
    assert shown(figures).rest is None


def test_of_a_course_the_newest_steps_are_told() -> None:
    figures = figures_of(statistic("course"), scope=Scope(date(2020, 1, 1), date(2026, 10, 31)))
    found = shown(figures)

    assert found.rows == figures.rows[-MOST_STEPS:]
    assert found.earlier
    assert found.rest is not None
    assert found.rest[0] == f"此前 {len(figures.rows) - MOST_STEPS} 期"


def test_a_rate_of_the_others_is_that_of_their_units() -> None:
    asked = statistic("rate_by_product")
    rows = tuple((f"第 {n} 名", 1000, 10, 100, 5000) for n in range(MOST_DRAWN))
    others = (("甲", 5000, 1, 2, 700), ("乙", 2000, 2, 10, 300))
    total = (FigureRow.TOTAL, 1019, 123, 1212, 61_000)

    rest = shown(Figures(asked, SCOPE, rows + others, total)).rest

    assert rest == ("其余 2 行", 2500, 3, 12, 1000)


def test_what_is_the_same_whole_in_every_row_is_not_added_up() -> None:
    asked = statistic("rate_by_reason")
    rows = tuple((f"第 {n} 名", 100, 1, 100, 5000) for n in range(MOST_DRAWN + 3))
    total = (FigureRow.TOTAL, 1500, 15, 100, 75_000)

    rest = shown(Figures(asked, SCOPE, rows, total)).rest

    assert rest == ("其余 3 行", 300, 3, 100, 15_000)


def test_where_sums_say_nothing_the_others_are_only_counted() -> None:
    asked = statistic("overdue")
    rows = figures_of(asked, MOST_LISTED + 5).rows

    rest = shown(Figures(asked, SCOPE, rows, None)).rest

    assert rest == ("其余 5 行", *(None,) * 6)


def test_a_statistic_without_rows_says_so() -> None:
    text = whole_text(report(figures_of(statistic("reasons"), 0), figures_of(statistic("overdue"), 0)))

    assert "这段时间没有可以统计的内容" in text
    assert "原因排行" in text


def test_the_head_says_whose_period_it_is_and_how_it_compares() -> None:
    (first, *_) = page_texts(build_analysis(everything(), FONTS))

    for told in (
        "青禾家居生活馆",
        "2026-10-01至2026-10-31",
        "上期2026-09-01至2026-09-30",
        "店铺青禾天猫旗舰店",
        "业务退货退款",
        "12,345.67",
        "+14.3%",
        "-0.69个百分点",
        "2天5小时",
    ):
        assert told in first


def test_every_page_says_what_it_is_and_which_of_how_many() -> None:
    pages = page_texts(build_analysis(everything(), FONTS))

    assert all("售后分析报告" in page for page in pages)
    assert all(f"第{at}页" in page and f"共{len(pages)}页" in page for at, page in enumerate(pages, 1))


def test_a_report_of_many_thousand_rows_is_no_longer_than_one_of_fifty() -> None:
    few, many = (len(page_texts(build_analysis(everything(count), FONTS))) for count in (50, 4_000))

    assert few == many <= 20


def test_the_title_of_a_group_never_stands_alone_at_the_foot_of_a_page() -> None:
    for count in range(1, 13):
        pages = page_texts(build_analysis(everything(count), FONTS))
        for group in GROUPS:
            first = next(asked for asked in STATISTICS if asked.group == group)
            assert any(squeezed(group + first.title) in page for page in pages)


def test_the_title_of_a_statistic_stands_with_its_figures() -> None:
    for count in range(1, 13):
        pages = page_texts(build_analysis(everything(count), FONTS))
        for asked in STATISTICS:
            (page,) = (page for page in pages if squeezed(asked.title + asked.about) in page)
            assert squeezed(asked.columns[-1].title) in page.split(squeezed(asked.about))[1]


@pytest.mark.parametrize("count", [3, 8, 11, 12, 20])
def test_a_short_table_stands_whole_under_its_title_and_a_long_one_with_its_first_rows(count: int) -> None:
    paper = everything(count)
    pages = page_texts(build_analysis(paper, FONTS))

    for figures in (each for _, group in paper.groups for each in group):
        asked, found = figures.statistic, shown(figures)
        (page,) = (page for page in pages if squeezed(asked.title + asked.about) in page)
        lines = len(found.rows) + (found.rest is not None)
        fewest = 6 - found.earlier
        for row in found.rows if lines <= 12 else found.rows[:fewest]:
            assert told(row, asked) in page


def told(row: Row, asked: Statistic) -> str:
    cells = zip(row, asked.columns, strict=True)
    return squeezed("".join(cell_text(cell, column.measure, SCOPE.grain) for cell, column in cells))


def test_the_end_of_a_long_table_is_never_one_row_alone() -> None:
    asked = statistic("overdue")
    for pushed in (8, 10, 12):
        for count in range(13, 21):
            listed = figures_of(asked, count)
            pages = page_texts(report(figures_of(statistic("rate_by_product"), pushed), listed))

            assert all(sum(told(row, asked) in page for row in listed.rows) != 1 for page in pages)


def test_a_chapter_follows_on_the_same_page_where_it_has_room() -> None:
    first, second = (figures_of(statistic(key), 3) for key in ("rate_by_shop", "rate_by_reason"))
    groups = tuple((title, (figures,)) for title, figures in (("甲章", first), ("乙章", second)))

    (page,) = page_texts(build_analysis(paper_of(groups), FONTS))

    assert page.index("甲章") < page.index("乙章")


def test_large_figures_and_odd_names_stay_on_the_page() -> None:
    paper = everything(15, unit=987_654)
    odd = replace(
        figures_of(statistic("reasons"), 12),
        rows=tuple(("𠮷" * 60 + "\n", 9, 9, 900, 900 + n, -(10**13)) for n in range(12)),
    )
    viewer = Viewer(build_analysis(replace(paper, groups=(*paper.groups, ("乱", (odd,)))), FONTS))

    for page in viewer.pages:
        box = viewer.document.getAllText(page).boundingRectangle()
        size = viewer.document.pagePointSize(page)
        assert 39 < box.left() < box.right() < size.width() - 38
        assert 20 < box.top() < box.bottom() < size.height() - 18


def test_what_was_paid_back_more_than_paid_out_is_drawn_below_zero() -> None:
    figures = figures_of(statistic("course"))
    rows = tuple((*row[:4], -500_00 if not at % 3 else 900_00) for at, row in enumerate(figures.rows))

    assert "-500.00" in whole_text(report(replace(figures, rows=rows)))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert build_analysis(everything(), FONTS) == build_analysis(everything(), FONTS)


def test_bars_are_as_long_as_their_figures(qapp: QApplication) -> None:
    asked = statistic("rate_by_shop")
    rows = (("甲", 8000, 8, 10, 1), ("乙", 4000, 4, 10, 1), ("丙", 0, 0, 10, 1))
    picture = Viewer(report(Figures(asked, SCOPE, rows, None))).picture(dpi=144)

    longest, half = _bars(picture)

    assert longest == pytest.approx(2 * half, abs=3)


def test_where_everything_is_nothing_there_is_no_picture(qapp: QApplication) -> None:
    asked = statistic("rate_by_shop")
    rows = tuple((name, 0, 0, 10, 0) for name in "甲乙丙丁")

    drawn = build_analysis(paper_of((("退货率", (Figures(asked, SCOPE, rows, None),)),)), FONTS)

    assert whole_text(drawn).count("甲") == 1
    assert _bars(Viewer(drawn).picture(dpi=144)) == []


def _bars(picture: Image.Image) -> list[int]:
    """The pixels of each bar from above, told from text and lines by how dark they are."""
    lengths: list[int] = []
    before = 0
    for y in range(picture.height):
        found = sum(162 <= level <= 166 for level in picture.crop((0, y, picture.width, y + 1)).tobytes())
        if found > _LONG >= before:
            lengths.append(found)
        before = found
    return lengths


# --------------------------------------------------------------------------- cells


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (0, "0 分"),
        (45, "45 分"),
        (60, "1 小时"),
        (200, "3 小时 20 分"),
        (1440, "1 天"),
        (3120, "2 天 4 小时"),
    ],
)
def test_a_span_is_told_in_its_two_largest_units(minutes: int, told: str) -> None:
    assert span_text(minutes) == told


@pytest.mark.parametrize(
    ("cell", "measure", "grain", "told"),
    [
        (None, Measure.MONEY, Grain.DAY, "—"),
        (1_234_567, Measure.MONEY, Grain.DAY, "12,345.67"),
        (1234, Measure.SHARE, Grain.DAY, "12.34 %"),
        (1234, Measure.NUMBER, Grain.DAY, "1,234"),
        ("2026-11-02", Measure.STEP, Grain.DAY, "2026-11-02"),
        ("2026-11-02", Measure.STEP, Grain.WEEK, "2026-11-02 起"),
        ("2026-11-01", Measure.STEP, Grain.MONTH, "2026-11"),
        (FigureRow.TOTAL, Measure.TEXT, Grain.DAY, "合计"),
    ],
)
def test_a_cell_is_told_in_its_measure(
    cell: str | int | None, measure: Measure, grain: Grain, told: str
) -> None:
    assert cell_text(cell, measure, grain) == told


@given(now=st.integers(0, 10**9), before=st.integers(1, 10**9))
def test_a_change_has_the_sign_of_what_changed(now: int, before: int) -> None:
    told = change_text(Headline("退款金额", Measure.MONEY, now, before))

    if told.strip("+-") != "0.0 %":
        assert told.startswith("-") == (now < before)
        assert told.startswith("+") == (now > before)


def test_a_change_from_nothing_is_not_told() -> None:
    assert not change_text(Headline("退换货单", Measure.NUMBER, 5, 0))
    assert not change_text(Headline("退换货单", Measure.NUMBER, 5, None))


def test_every_way_of_drawing_is_among_the_samples() -> None:
    assert {asked.drawing for asked in STATISTICS} == set(Drawing)
