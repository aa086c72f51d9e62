"""Where everything of a chart stands: in its room, in proportion, and nothing over anything else."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.statistics import Figures
from erp_returns.ui.widgets.charts.callout import callout
from erp_returns.ui.widgets.charts.chart_view import lay_out as lay_out_any
from erp_returns.ui.widgets.charts.chart_view import least_height
from erp_returns.ui.widgets.charts.picture import Picture, picture_of
from erp_returns.ui.widgets.charts.shapes import Align, Box, Ink, Layout, Size, Words
from tests.ui.widgets.charts.made import RULER, course, figures, liabilities, rates, reasons

_COUNTS = st.lists(st.integers(0, 5000), min_size=1, max_size=40)
_NAMES = st.text("真丝连衣裙碎花款大衣Pro 4XL", min_size=1, max_size=30)
_FEN = st.integers(0, 10_000_00)
_DRAWN: st.SearchStrategy[Figures] = st.one_of(
    st.lists(st.tuples(st.integers(0, 500), st.integers(-5_000_00, 90_000_00)), min_size=1, max_size=40).map(
        lambda pairs: course([count for count, _ in pairs], [fen for _, fen in pairs])
    ),
    st.lists(st.integers(1, 500), min_size=1, max_size=20).map(
        lambda counts: reasons(*sorted(counts, reverse=True))
    ),
    st.lists(st.tuples(_NAMES, st.integers(0, 10_000)), min_size=1, max_size=15).map(
        lambda named: rates(*named)
    ),
    st.lists(st.tuples(_NAMES, _FEN, _FEN, _FEN, _FEN), min_size=1, max_size=8).map(
        lambda rows: liabilities(*rows)
    ),
    st.lists(
        st.tuples(_NAMES, st.just(1), st.integers(0, 9000), st.integers(0, 90_000)), min_size=1, max_size=9
    ).map(lambda rows: figures("spans", rows)),
)
_WIDTHS = st.integers(320, 1400)
_MORE = st.integers(0, 400)


def _laid_out(shown: Figures, width: int, more: int) -> tuple[Picture, Layout, Box]:
    """A picture in a room of this width that is at least as high as it has to be."""
    picture = picture_of(shown)
    height = least_height(picture, width, RULER) + more
    return picture, lay_out_any(picture, (width, height), RULER), Box(0, 0, width, height)


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - 0.01
        and inner.y >= outer.y - 0.01
        and inner.right <= outer.right + 0.01
        and inner.bottom <= outer.bottom + 0.01
    )


def _written(words: Words) -> Box:
    """Where the letters of words are."""
    wide = max(RULER.width(line, words.size) for line in words.text.split("\n"))
    box = words.box
    x = {Align.LEFT: box.x, Align.CENTRE: box.middle - wide / 2, Align.RIGHT: box.right - wide}[words.align]
    return Box(x, box.y, wide, box.height)


@given(_DRAWN, _WIDTHS, _MORE)
def test_everything_that_is_written_is_in_the_picture(shown: Figures, width: int, more: int) -> None:
    _, layout, room = _laid_out(shown, width, more)
    for words in layout.words:
        if words.ink is not Ink.ON_PART:
            assert _within(_written(words), Box(-8, -8, room.width + 16, room.height + 16)), words


@given(_DRAWN, _WIDTHS, _MORE)
def test_bars_stay_in_the_plot(shown: Figures, width: int, more: int) -> None:
    _, layout, _ = _laid_out(shown, width, more)
    assert all(_within(bar.box, layout.plot) for bar in layout.bars)


@given(_DRAWN, _WIDTHS, _MORE)
def test_every_mark_can_be_pointed_at_and_only_one_at_a_time(shown: Figures, width: int, more: int) -> None:
    picture, layout, _ = _laid_out(shown, width, more)
    assert len(layout.marks) == len(picture.names)
    for at, mark in enumerate(layout.marks):
        assert layout.at(mark.box.middle, mark.box.y + mark.box.height / 2) == at


@given(_DRAWN, _WIDTHS, _MORE)
def test_values_at_columns_and_lines_do_not_cover_each_other(shown: Figures, width: int, more: int) -> None:
    _, layout, _ = _laid_out(shown, width, more)
    values = [_written(words) for words in layout.words if words.ink in (Ink.COLUMN, Ink.LINE)]
    assert not any(one.meets(other) for one, other in combinations(values, 2))


@given(_DRAWN, _WIDTHS, _MORE)
def test_values_of_lines_lie_on_no_column(shown: Figures, width: int, more: int) -> None:
    _, layout, _ = _laid_out(shown, width, more)
    values = [_written(words) for words in layout.words if words.ink is Ink.LINE]
    assert not any(value.meets(bar.box) for value in values for bar in layout.bars)


@given(_DRAWN, _WIDTHS, _MORE)
def test_what_is_said_of_a_mark_lies_in_the_picture(shown: Figures, width: int, more: int) -> None:
    picture, layout, room = _laid_out(shown, width, more)
    for at, mark in enumerate(layout.marks):
        said = callout(picture.told[at], mark, room, RULER, upright=picture.upright)
        assert said.box.x >= 0
        assert said.box.right <= room.width + 0.01


@given(_COUNTS, _WIDTHS)
def test_columns_are_as_high_as_their_values(counts: list[int], width: int) -> None:
    shown = course(counts, [0] * len(counts))
    picture, layout, _ = _laid_out(shown, width, 200)
    axis = picture.series[0].axis
    for bar in layout.bars:
        share = bar.box.height / layout.plot.height
        assert abs(share - counts[bar.mark] / axis.largest) < 1e-6


def test_a_column_below_zero_hangs_from_the_line_of_zero() -> None:
    shown = figures("course", [("2026-01-01", 5), ("2026-02-01", -3)])
    _, layout, _ = _laid_out(shown, 600, 100)
    zero = next(rule.y1 for rule in layout.rules if rule.zero)
    up, down = layout.bars
    assert abs(up.box.bottom - zero) < 0.01
    assert abs(down.box.y - zero) < 0.01


@given(st.lists(_FEN, min_size=4, max_size=4), _WIDTHS)
def test_the_parts_of_a_stack_follow_each_other(parts: list[int], width: int) -> None:
    shown = liabilities(("商家", parts[0], parts[1], parts[2], parts[3]))
    picture, layout, _ = _laid_out(shown, width, 100)
    drawn = picture.series
    reached = layout.plot.x
    for bar in sorted(layout.bars, key=lambda each: each.part):
        assert abs(bar.box.x - reached) < 0.01
        value = drawn[bar.part].values[0] or 0
        true = value / drawn[0].axis.largest * layout.plot.width
        assert abs(bar.box.width - true) < 3 * len(drawn)
        assert bar.box.width >= min(3.0, value * 1000)
        reached = bar.box.right


def test_what_is_too_thin_to_be_seen_is_drawn_at_the_cost_of_the_widest_part() -> None:
    _, layout, _ = _laid_out(liabilities(("买家", 900_000_00, 1, 2, 3)), 900, 100)
    widths = [bar.box.width for bar in layout.bars]
    assert widths[1:4] == [3.0, 3.0, 3.0]
    assert abs(sum(widths) / layout.plot.width - 900_000_06 / 1_000_000_00) < 0.001


def test_a_part_too_thin_for_its_figure_has_it_beside_the_bar_behind_a_sample() -> None:
    _, layout, room = _laid_out(liabilities(("买家", 900_000_00, 50_00, 0, 20_00)), 900, 100)
    written = {words.text: words for words in layout.words}
    assert written["¥900,000.00"].ink is Ink.ON_PART
    whole, freight, marked_down = (written[text] for text in ("¥900,070.00", "¥50.00", "¥20.00"))
    assert layout.bars[-1].box.right < whole.box.x < whole.box.right < freight.box.x
    assert freight.box.right < marked_down.box.x < marked_down.box.right <= room.right
    samples = [key for key in layout.keys if key.sample.y > layout.plot.y]
    assert [key.part for key in samples] == [freight.part, marked_down.part] == [1, 3]
    assert whole.box.right < samples[0].sample.x < samples[0].sample.right < freight.box.x


def test_the_only_part_of_a_stack_says_its_figure_once() -> None:
    _, layout, _ = _laid_out(liabilities(("买家", 900_000_00, 0, 0, 0), ("物流", 0, 0, 30_00, 0)), 900, 100)
    assert [words.text for words in layout.words].count("¥30.00") == 1


@given(st.lists(st.tuples(_NAMES, _FEN, _FEN, _FEN, _FEN), min_size=1, max_size=8), _WIDTHS, _MORE)
def test_figures_at_the_ends_of_stacks_do_not_cover_each_other(
    rows: list[tuple[str, int, int, int, int]], width: int, more: int
) -> None:
    _, layout, _ = _laid_out(liabilities(*rows), width, more)
    right = [words for words in layout.words if layout.plot.y < words.box.y < layout.plot.bottom]
    figures_of_rows = [_written(words) for words in right if words.text.startswith("¥")]
    assert not any(one.meets(other) for one, other in combinations(figures_of_rows, 2))


def test_lying_bars_have_their_values_at_their_ends() -> None:
    _, layout, _ = _laid_out(rates(("鞋", 3000), ("袜", 1500)), 600, 100)
    ends = {words.text: words.box.x for words in layout.words if words.text.endswith("%")}
    first, second = layout.bars
    assert first.box.right < ends["30.00%"] < first.box.right + 12
    assert second.box.right < ends["15.00%"] < second.box.right + 12
    assert abs(first.box.width - 2 * second.box.width) < 0.01


def test_long_names_are_cut_and_whole_in_what_is_said() -> None:
    name = "经典双排扣羊毛呢大衣中长款加厚保暖修身显瘦秋冬新款"
    picture, layout, _ = _laid_out(rates((name, 3000)), 400, 0)
    shown = next(words.text for words in layout.words if words.size is Size.BODY)
    assert shown.endswith("…")
    assert picture.told[0][0][1] == name


def test_reasons_are_named_below_their_columns() -> None:
    picture, layout, _ = _laid_out(reasons(9, 5, 2), 600, 100)
    below = [words for words in layout.words if words.box.y > layout.plot.bottom]
    assert [words.text.replace("\n", "") for words in below] == list(picture.names)


@given(st.integers(1, 400), _WIDTHS)
def test_names_of_steps_leave_out_what_has_no_room(count: int, width: int) -> None:
    _, layout, _ = _laid_out(course([1] * count, [0] * count), width, 50)
    names = [_written(words) for words in layout.words if words.box.y > layout.plot.bottom]
    assert names
    assert not any(one.meets(other) for one, other in pairwise(names[1:]))


def test_the_line_has_a_point_for_each_step() -> None:
    _, layout, _ = _laid_out(course([1, 2, 3], [100_00, 300_00, 200_00]), 600, 100)
    (line,) = layout.lines
    assert [dot.mark for dot in line] == [0, 1, 2]
    assert line[1].y < line[2].y < line[0].y


def test_the_legend_names_every_series_and_tells_lines_from_columns() -> None:
    picture, layout, _ = _laid_out(course([1, 2], [100, 200]), 600, 100)
    assert [key.line for key in layout.keys] == [False, True]
    assert [words.text for words in layout.words[:2]] == [series.heading for series in picture.series]


def test_a_note_stands_at_the_right_of_the_legend() -> None:
    _, layout, _ = _laid_out(rates(*((f"商品{at}", 100) for at in range(20))), 600, 0)
    note = next(words for words in layout.words if words.text == "前 12 行，共 20 行")
    assert note.box.right == 600
