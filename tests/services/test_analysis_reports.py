"""售后分析报告 of a shop at work: its own figures, compared, and nothing that is not for whoever asks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from erp_returns.domain.errors import NotPermitted, PeriodBackwards
from erp_returns.domain.kinds import ReturnKind, Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Grain, Scope
from erp_returns.models import OperatorPermission
from erp_returns.services.analysis_reports import analysis_pdf
from tests.documents.pdf_reading import page_texts, squeezed, whole_text
from tests.journeys.busy import BusyShop

if TYPE_CHECKING:
    from pathlib import Path

NOVEMBER = Scope(date(2026, 11, 1), date(2026, 11, 30), grain=Grain.DAY)
ERRORS = "工作差错"


class StoppedError(Exception):
    """Somebody pressed cancel."""


def nobody(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def shop(tmp_path: Path) -> BusyShop:
    return BusyShop(tmp_path)


def test_an_owner_gets_every_statistic(shop: BusyShop) -> None:
    text = whole_text(analysis_pdf(shop.session, NOVEMBER, nobody))

    assert all(squeezed(each.title) in text for each in STATISTICS)


def test_what_only_an_owner_sees_is_in_nobody_elses_report(shop: BusyShop) -> None:
    clerk = shop.session_of("小李", Role.FINANCE)

    text = whole_text(analysis_pdf(clerk, NOVEMBER, nobody))

    assert ERRORS not in text
    assert "每个操作员" in text


@pytest.mark.parametrize("lost", [Permission.EXPORT, Permission.STATISTICS])
def test_it_takes_both_permissions(shop: BusyShop, lost: Permission) -> None:
    clerk = shop.session_of("小李", Role.FINANCE)
    OperatorPermission.insert(operator_id=clerk.operator_id, permission=lost, granted=0).execute()

    with pytest.raises(NotPermitted):
        analysis_pdf(clerk, NOVEMBER, nobody)


def test_a_month_is_compared_with_the_month_before(shop: BusyShop) -> None:
    (head, *_) = page_texts(analysis_pdf(shop.session, NOVEMBER, nobody))

    assert "2026-11-01至2026-11-30" in head
    assert "上期2026-10-01至2026-10-31" in head


def test_what_it_is_narrowed_to_is_said(shop: BusyShop) -> None:
    name = shop.session.database.execute_sql("SELECT name FROM shop WHERE id = 1").fetchone()[0]
    narrowed = Scope(NOVEMBER.first, NOVEMBER.last, 1, ReturnKind.EXCHANGE, Grain.DAY)

    (head, *_) = page_texts(analysis_pdf(shop.session, narrowed, nobody))

    assert squeezed(f"店铺{name}") in head
    assert "业务换货" in head


def test_a_period_that_runs_backwards_is_refused(shop: BusyShop) -> None:
    with pytest.raises(PeriodBackwards, match="从 2026-11-30 到 2026-11-01 是倒过来的"):
        analysis_pdf(shop.session, Scope(NOVEMBER.last, NOVEMBER.first), nobody)


def test_whoever_watches_may_stop_it(shop: BusyShop) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        analysis_pdf(shop.session, NOVEMBER, stop)


def test_whoever_watches_hears_it_to_the_end(shop: BusyShop) -> None:
    heard: list[tuple[int, int]] = []
    analysis_pdf(shop.session, NOVEMBER, lambda done, total: heard.append((done, total)))

    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert heard[-1][0] == heard[-1][1]


def test_the_same_figures_give_the_same_bytes(shop: BusyShop) -> None:
    assert analysis_pdf(shop.session, NOVEMBER, nobody) == analysis_pdf(shop.session, NOVEMBER, nobody)
