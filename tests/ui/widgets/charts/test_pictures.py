"""What of the figures a picture shows."""

from datetime import date

from erp_returns.domain.statistics import MOST_DRAWN, Cell, Grain, Measure, Scope
from erp_returns.ui.widgets.charts.picture import picture_of
from erp_returns.ui.widgets.charts.readings import figure_text, short_text
from tests.ui.widgets.charts.made import course, figures, liabilities, rates, reasons


def test_a_ranking_shows_the_first_rows_and_says_how_many_there_are() -> None:
    picture = picture_of(rates(*((f"商品{at}", 1000 - at) for at in range(30))))
    assert len(picture.names) == MOST_DRAWN
    assert picture.note == "前 12 行，共 30 行"


def test_a_picture_of_all_rows_has_nothing_to_add() -> None:
    assert picture_of(rates(("鞋", 1000), ("袜", 500))).note == ""


def test_a_course_shows_every_step_however_many() -> None:
    assert len(picture_of(course([1] * 60, [1] * 60)).names) == 60


def test_measures_that_differ_have_axes_of_their_own_with_their_unit() -> None:
    orders, money = picture_of(course([3, 14], [80_000, 380_000])).series
    assert (orders.heading, money.heading) == ("退换货单", "退款金额（元）")
    assert orders.axis is not money.axis
    assert len(orders.axis.ticks) == len(money.axis.ticks)


def test_series_of_one_measure_share_their_axis() -> None:
    rows = [("待审核", 1, 95, 600, 900), ("待退货", 1, 4100, 7900, 9000)]
    median, ninety = picture_of(figures("spans", rows)).series
    assert median.axis is ninety.axis
    assert median.axis.largest >= 7900


def test_a_running_share_goes_to_all_of_it() -> None:
    counts, running = picture_of(reasons(20, 10, 5)).series
    assert running.axis.largest == 10_000
    assert counts.axis.largest >= 20


def test_the_axis_of_stacks_reaches_the_longest_sum() -> None:
    picture = picture_of(liabilities(("商家", 50_000, 30_000, 20_000, 10_000), ("买家", 90_000, 0, 0, 0)))
    assert picture.series[0].axis.largest >= 110_000
    assert picture.ends == ("¥1,100.00", "¥900.00")


def test_a_missing_value_is_not_drawn_but_the_row_is_named() -> None:
    picture = picture_of(rates(("鞋", 1000), ("没卖过", None)))
    assert picture.series[0].values == (1000, None)
    assert picture.names == ("鞋", "没卖过")


def test_zeros_alone_are_nothing_to_draw() -> None:
    assert picture_of(course([0, 0], [0, 0])).empty
    assert not picture_of(course([0, 1], [0, 0])).empty


def test_a_statistic_without_a_picture_has_no_marks() -> None:
    picture = picture_of(figures("overdue", [("RT1", "淘宝店", "小鱼", "待退款", "2026-11-01", 3, 100)]))
    assert picture.empty
    assert picture.names == ()


def test_a_mark_tells_all_its_figures() -> None:
    picture = picture_of(rates(("鞋", 1234)))
    assert picture.told[0][0] == ("商品", "鞋")
    assert ("退货率", "12.34%") in picture.told[0]
    assert ("商品退款", "¥1.00") in picture.told[0]
    assert picture.spoken(0).startswith("鞋：退货率 12.34%，退回件数 1")


def test_a_supplier_is_named_with_its_month() -> None:
    picture = picture_of(figures("suppliers", [("青禾服饰厂", "2026-11", 5, 9)]))
    assert picture.names == ("青禾服饰厂 · 2026-11",)


def test_figures_read_as_what_they_are() -> None:
    read: dict[tuple[Cell, Measure], str] = {
        (123456, Measure.MONEY): "¥1,234.56",
        (-50, Measure.MONEY): "-¥0.50",
        (1234, Measure.SHARE): "12.34%",
        (12345, Measure.NUMBER): "12,345",
        (35, Measure.SPAN): "35 分钟",
        (312, Measure.SPAN): "5 小时 12 分",
        (120, Measure.SPAN): "2 小时",
        (2 * 1440 + 200, Measure.SPAN): "2 天 3 小时",
        (2880, Measure.SPAN): "2 天",
        ("2026-11-03", Measure.DAY): "2026-11-03",
    }
    for (cell, measure), text in read.items():
        assert figure_text(cell, measure, Grain.MONTH) == text
    assert figure_text(None, Measure.MONEY, Grain.MONTH) == ""


def test_a_step_reads_by_its_length() -> None:
    day = "2026-11-16"
    assert [figure_text(day, Measure.STEP, grain) for grain in Grain] == [
        "2026-11-16",
        "2026-11-16 至 11-22",
        "2026-11",
    ]
    assert [short_text(day, Measure.STEP, grain) for grain in Grain] == ["11-16", "11-16", "2026-11"]


def test_a_week_over_new_year_names_both_years() -> None:
    assert figure_text("2025-12-29", Measure.STEP, Grain.WEEK) == "2025-12-29 至 2026-01-04"


def test_the_scope_says_how_steps_read() -> None:
    scope = Scope(date(2026, 11, 1), date(2026, 11, 3), grain=Grain.DAY)
    picture = picture_of(figures("course", [("2026-11-01", 1), ("2026-11-02", 2)], scope))
    assert picture.names == ("11-01", "11-02")
