"""Taking files in, stopped in each of its phases: nothing is left, and what was too late is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from erp_returns.queries.reading import scalar
from erp_returns.services import file_kinds
from erp_returns.services.file_kinds import PRODUCTS
from erp_returns.ui.imports import ImportDialog
from erp_returns.ui.jobs import JobRunner
from tests.documents.sales_files_kit import export
from tests.ui.actions.desks import DeskAtWork

ROWS = [{"商品编码": f"N{n}", "商品名称": "甲"} for n in range(3)]


class Later:
    """Work waits until it is asked for, in the same thread."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def go(self) -> None:
        self.waiting.pop(0)()

    def shutdown(self) -> None:
        self.waiting.clear()


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def dialog(at_work: DeskAtWork, later: Later, tmp_path: Path, qtbot: QtBot) -> ImportDialog:
    desk = replace(at_work.desk, jobs=JobRunner(later))
    dialog = ImportDialog(desk, [export(tmp_path, *ROWS)])
    qtbot.addWidget(dialog, before_close_func=lambda _: later.waiting.clear())
    dialog.show()
    return dialog


def products(at_work: DeskAtWork) -> int:
    sql = "SELECT count(*) FROM product WHERE code LIKE 'N%'"
    return int(scalar(at_work.desk.session.database, sql) or 0)


def runs(at_work: DeskAtWork) -> int:
    return int(scalar(at_work.desk.session.database, "SELECT count(*) FROM import_run") or 0)


def words(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def when(phase: str, monkeypatch: pytest.MonkeyPatch, stop: Callable[[], object]) -> None:
    """Press 取消 in the middle of a phase."""

    def stopping(wrapped: Callable[..., object]) -> Callable[..., object]:
        def work(*args: object, **named: object) -> object:
            stop()
            return wrapped(*args, **named)

        return work

    kind = replace(PRODUCTS, **{phase: stopping(getattr(PRODUCTS, phase))})  # type: ignore[arg-type] # a field
    monkeypatch.setitem(file_kinds.KINDS, "products", kind)


def test_before_reading_began(dialog: ImportDialog, at_work: DeskAtWork, later: Later) -> None:
    dialog.close()
    later.go()
    assert (products(at_work), runs(at_work), dialog.isVisible()) == (0, 0, False)


@pytest.mark.parametrize("phase", ["read", "preview"])
def test_while_it_is_read_and_previewed(
    dialog: ImportDialog, at_work: DeskAtWork, later: Later, monkeypatch: pytest.MonkeyPatch, phase: str
) -> None:
    when(phase, monkeypatch, dialog.close)
    later.go()
    assert (products(at_work), runs(at_work), dialog.isVisible()) == (0, 0, False)
    assert "新增" not in words(dialog)


def previewed(dialog: ImportDialog, later: Later) -> None:
    later.go()
    assert "新增 3 种商品" in words(dialog)
    dialog._import.click()


def test_before_the_booking_began(dialog: ImportDialog, at_work: DeskAtWork, later: Later) -> None:
    previewed(dialog, later)
    dialog.close()
    assert dialog.isVisible()
    assert "正在取消" in words(dialog)
    later.go()
    assert (products(at_work), runs(at_work), dialog.isVisible()) == (0, 0, False)


def test_in_the_middle_of_the_booking(
    dialog: ImportDialog, at_work: DeskAtWork, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    when("apply", monkeypatch, dialog.close)
    previewed(dialog, later)
    later.go()
    assert (products(at_work), runs(at_work), dialog.isVisible()) == (0, 0, False)


def test_what_was_booked_before_it_was_stopped_is_told(
    dialog: ImportDialog, at_work: DeskAtWork, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    def book(*args: object, **named: object) -> object:
        done = PRODUCTS.apply(*args, **named)
        dialog.close()
        return done

    monkeypatch.setitem(file_kinds.KINDS, "products", replace(PRODUCTS, apply=book))  # type: ignore[arg-type]
    previewed(dialog, later)
    later.go()
    assert products(at_work) == 3
    assert dialog.isVisible()
    assert "导入完成：新增 3 种商品" in words(dialog)
    dialog.close()
    assert not dialog.isVisible()


def test_a_refusal_after_it_was_stopped_can_be_left(
    dialog: ImportDialog, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    from erp_returns.domain.errors import DiskFull

    def full(*_args: object, **_named: object) -> object:
        dialog.close()
        raise DiskFull("shop.db")

    monkeypatch.setitem(file_kinds.KINDS, "products", replace(PRODUCTS, apply=full))  # type: ignore[arg-type]
    previewed(dialog, later)
    later.go()
    assert "磁盘已满" in words(dialog)
    dialog.close()
    assert not dialog.isVisible()
