"""A list whose rows arrive from beside the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from erp_returns.queries.return_list import ReturnFilter, ReturnListRow, ReturnSort, return_list
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.pages.orders.order_list import OrderList
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.pages.returns.columns import return_columns
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.empty_state import EmptyState
from tests.builders import new_shop
from tests.queries.seed import NOW, Seed, at
from tests.ui.actions.desks import DeskAtWork, desk_at_work, dressed


class Later:
    """Work waits until the test does it."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def shutdown(self) -> None:
        self.waiting.clear()

    def do_all(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return dressed(qapp)


@pytest.fixture
def at_work(tmp_path: Path, theme: Theme) -> DeskAtWork:
    session = new_shop(tmp_path)
    seed = Seed(session.database)
    shop = seed.insert("shop", name="小店")
    for n in range(1, 501):
        status = "completed" if n % 2 else "pending_review"
        seed.order(f"RT-{n:04d}", shop_id=shop, requested_at=at(1 + n // 24, n % 24), status=status)
    return desk_at_work(session, theme)


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def orders(qtbot: QtBot, at_work: DeskAtWork, later: Later) -> OrderList[ReturnListRow]:
    desk = at_work.desk
    slow = Desk(
        desk.session, desk.theme, desk.icons, JobRunner(later), desk.notices, desk.changes, desk.router
    )
    empty = EmptyState(desk.theme, desk.icons, "clipboard-list", "还没有")
    columns = return_columns(Clock(lambda: NOW, None))
    shown: OrderList[ReturnListRow] = OrderList(slow, columns, "退换货单", "columns/test", empty)
    qtbot.addWidget(shown)
    shown.resize(800, 400)
    shown.show()
    return shown


def show(orders: OrderList[ReturnListRow], desk: DeskAtWork, **wanted: str) -> None:
    found = ReturnFilter(**wanted)  # type: ignore[arg-type] # any field by its name
    orders.show_list(return_list(desk.desk.session.database, found, ReturnSort(), NOW))


def test_nothing_is_read_in_the_window(
    orders: OrderList[ReturnListRow], at_work: DeskAtWork, later: Later
) -> None:
    show(orders, at_work)
    assert orders.table.rowCount() == 0
    later.do_all()
    assert orders.table.rowCount() == 500


def test_the_answer_to_a_question_nobody_asks_any_more_is_not_shown(
    orders: OrderList[ReturnListRow], at_work: DeskAtWork, later: Later
) -> None:
    show(orders, at_work, text="RT-0001")
    show(orders, at_work, text="RT-0002")
    later.waiting.reverse()
    later.do_all()
    assert [orders.table.row_texts(row)[0] for row in range(orders.table.rowCount())] == ["RT-0002"]


def test_an_order_far_down_is_chosen_once_all_places_are_known(
    orders: OrderList[ReturnListRow], at_work: DeskAtWork, later: Later
) -> None:
    show(orders, at_work)
    orders.seek(3)
    later.do_all()
    assert orders.view.current_key() == 3


def test_an_order_that_is_not_in_the_list_is_missed_only_when_that_is_certain(
    qtbot: QtBot, orders: OrderList[ReturnListRow], at_work: DeskAtWork, later: Later
) -> None:
    show(orders, at_work, status="completed")
    orders.seek(2)
    later.waiting.pop(0)()
    assert orders.table.rowCount() == 200
    with qtbot.waitSignal(orders.missing) as missed:
        later.do_all()
    assert missed.args == [2]


def test_a_refresh_keeps_the_place_however_far_down(
    orders: OrderList[ReturnListRow], at_work: DeskAtWork, later: Later
) -> None:
    show(orders, at_work)
    later.do_all()
    orders.view.choose(40)
    top = orders.view.verticalScrollBar().value()
    source = return_list(at_work.desk.session.database, ReturnFilter(), ReturnSort(), NOW)
    orders.show_list(source, keep=True)
    later.do_all()
    assert (orders.view.current_key(), orders.view.verticalScrollBar().value()) == (40, top)


def test_what_cannot_be_read_is_told(
    orders: OrderList[ReturnListRow], at_work: DeskAtWork, later: Later
) -> None:
    show(orders, at_work, status="completed")
    at_work.desk.session.database.execute_sql("ALTER TABLE return_order RENAME TO elsewhere")
    later.do_all()
    assert at_work.told
