from array import array
from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Status
from erp_returns.ui.jobs import Job, JobRunner
from erp_returns.ui.tables import Column, Kind, WindowedTable
from erp_returns.ui.tables.windowed import FIRST, KEPT_PAGES, PAGE
from tests.ui.kit.checking import checked_by_qt
from tests.ui.kit.rows import COLUMNS, OrderRow, Shelf

DISPLAY = Qt.ItemDataRole.DisplayRole


class Later:
    """An executor that runs when told to, as a thread would some time later."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def shutdown(self) -> None:
        self.waiting.clear()

    def run(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


def test_a_windowed_table_passes_qts_tester_empty_filled_and_refreshed(
    table: WindowedTable[OrderRow],
) -> None:
    watch = checked_by_qt(table)
    shelf = Shelf([])
    table.set_source(shelf)
    shelf.ids = list(range(1, 1000))
    table.refresh()
    shelf.ids = list(range(1500, 1, -1))
    table.refresh()
    assert table.rowCount() == 1499
    watch.setUseFetchMore(False)


def test_the_first_rows_stand_before_the_positions_arrive(qapp: object) -> None:
    later = Later()
    table = WindowedTable(COLUMNS, JobRunner(later))
    shelf = Shelf(range(5000, 0, -1))
    table.set_source(shelf)
    assert (table.rowCount(), table.exact, table.row_texts(0)[0]) == (FIRST, False, "RT20261121-5000")
    later.run()
    assert (table.rowCount(), table.exact, table.row_texts(4999)[0]) == (5000, True, "RT20261121-0001")


def test_positions_that_only_add_rows_insert_them(qtbot: QtBot) -> None:
    later = Later()
    table = WindowedTable(COLUMNS, JobRunner(later))
    table.set_source(Shelf(range(5000)))
    with qtbot.waitSignal(table.rowsInserted, timeout=0), qtbot.assertNotEmitted(table.modelReset):
        later.run()


def test_a_jump_reads_one_page_only(table: WindowedTable[OrderRow]) -> None:
    shelf = Shelf(range(100_000))
    table.set_source(shelf)
    for row in range(50_000, 50_030):
        table.data(table.index(row, 0))
    assert shelf.asked == [list(range(50_000, 50_000 + PAGE))]


def test_the_page_last_used_stays_when_many_others_were_seen(table: WindowedTable[OrderRow]) -> None:
    shelf = Shelf(range(100_000))
    table.set_source(shelf)
    for at in range(2, KEPT_PAGES + 2):
        table.row_texts(at * PAGE)
        table.row_texts(99_999)
    shelf.asked.clear()
    table.row_texts(99_998)
    table.row_texts(2 * PAGE)
    assert shelf.asked == [list(range(2 * PAGE, 3 * PAGE))]


def test_a_short_list_needs_no_positions(qapp: object) -> None:
    later = Later()
    table = WindowedTable(COLUMNS, JobRunner(later))
    table.set_source(Shelf(range(7)))
    assert (table.rowCount(), table.exact, later.waiting) == (7, True, [])


def test_a_new_source_drops_the_positions_of_the_old_one(qapp: object) -> None:
    later = Later()
    runner = JobRunner(later)
    table = WindowedTable(COLUMNS, runner)
    table.set_source(Shelf(range(5000)))
    running: tuple[Job[object], ...] = runner.running
    table.set_source(Shelf(range(10, 17)))
    later.run()
    assert (table.rowCount(), len(running)) == (7, 1)


def test_ids_and_rows_find_each_other(table: WindowedTable[OrderRow]) -> None:
    table.set_source(Shelf(range(1000, 0, -1)))
    assert (table.id_at(0), table.id_at(1000), table.row_of(1000), table.row_of(7), table.row_of(0)) == (
        1000,
        None,
        0,
        993,
        -1,
    )
    assert table.rows_of([3, 1000, 998, 4444, 2, 1]) == [0, 2, 997, 998, 999]


def test_a_row_that_is_gone_meanwhile_is_blank(table: WindowedTable[OrderRow]) -> None:
    shelf = Shelf(range(1000))
    table.set_source(shelf)
    shelf.ids.remove(500)
    assert table.row_texts(500) == ("",) * len(COLUMNS)


def test_a_source_that_fails_while_painting_is_reported_and_leaves_blanks(
    qtbot: QtBot, table: WindowedTable[OrderRow]
) -> None:
    shelf = Shelf(range(1000))
    table.set_source(shelf)
    shelf.broken = True
    with qtbot.waitSignal(table.failed, timeout=0) as failed:
        assert table.row_texts(700)[0] == ""
    assert isinstance((failed.args or [None])[0], OSError)


def test_values_become_text_by_kind(table: WindowedTable[OrderRow]) -> None:
    table.set_source(Shelf([100]))
    texts = [table.data(table.index(0, column), DISPLAY) for column in range(len(COLUMNS))]
    assert texts == ["RT20261121-0100", "王小鱼", "3", "¥1,234.00", "2026-11-21 10:03", "pending_review"]


def test_a_stored_value_of_the_trade_shows_its_word() -> None:
    column: Column[OrderRow] = Column("status", "状态", Kind.STATUS)
    assert column.writer()(Status.AWAITING_RETURN) == "待退货"


def test_money_stands_at_the_right(table: WindowedTable[OrderRow]) -> None:
    alignment = table.columns[3].alignment
    assert alignment & int(Qt.AlignmentFlag.AlignRight)


def test_positions_are_kept_in_few_bytes(table: WindowedTable[OrderRow]) -> None:
    table.set_source(Shelf(range(300)))
    ids = table.ids_between(0, 299)
    assert isinstance(ids, array)
    assert ids.itemsize == 8
