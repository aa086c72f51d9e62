"""What is drawn, as a table: a row is a file's name and how to come there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from erp_returns.documents.sales_files import write_template
from erp_returns.domain.actions import Action
from erp_returns.domain.errors import DatabaseNewer
from erp_returns.domain.kinds import Mark, Status
from erp_returns.domain.parameter_types import Group
from erp_returns.domain.sources import ProductFacts
from erp_returns.queries import catalog
from erp_returns.queries.people import operators
from erp_returns.queries.stock_list import StockFilter, stock_list
from erp_returns.queries.usage import Entry
from erp_returns.services.papers import record_pdf, voucher_pdf
from erp_returns.ui.dialogs.about import AboutDialog
from erp_returns.ui.dialogs.backups import BackupsDialog
from erp_returns.ui.dialogs.carrier import CarrierDialog
from erp_returns.ui.dialogs.collection import CollectionDialog
from erp_returns.ui.dialogs.dispatch import DispatchDialog
from erp_returns.ui.dialogs.forgone import ForgoneDialog
from erp_returns.ui.dialogs.help import HelpDialog
from erp_returns.ui.dialogs.parting import PartingDialog
from erp_returns.ui.dialogs.payment import PaymentDialog
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.dialogs.preparing import PreparingDialog
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.dialogs.reason import ReasonChoices, ReasonDialog
from erp_returns.ui.dialogs.reason_note import NoteDialog
from erp_returns.ui.dialogs.reason_reversal import ReversalDialog
from erp_returns.ui.dialogs.return_type import TypeDialog
from erp_returns.ui.dialogs.ship_back import ShipBackDialog
from erp_returns.ui.dialogs.shop import ShopChoices, ShopDialog
from erp_returns.ui.dialogs.storage_trouble import StorageTroubleDialog
from erp_returns.ui.dialogs.supplier import SupplierDialog
from erp_returns.ui.dialogs.warehouse import WarehouseDialog
from erp_returns.ui.editor import ReturnEditor
from erp_returns.ui.importing.matching import MatchingDialog
from erp_returns.ui.imports import ImportDialog
from erp_returns.ui.pages import TABS
from erp_returns.ui.pages.parameters import ParametersPage
from erp_returns.ui.pages.parameters.lists import LISTS
from erp_returns.ui.pages.stock import StockPage
from erp_returns.ui.pages.stock.snapshot import SnapshotDialog
from erp_returns.ui.screenshots import batches, errands, floor, lists, papers, people, statistics
from erp_returns.ui.screenshots.stage import Stage

_ORDERS = (
    Status.PENDING_REVIEW,
    Status.AWAITING_RETURN,
    Status.AWAITING_EXCHANGE,
    Status.AWAITING_REFUND,
    Status.COMPLETED,
)


@dataclass(frozen=True, slots=True)
class View:
    """One picture. `show` gives the widget to draw; one that is not the window is thrown away after."""

    name: str
    show: Callable[[Stage], QWidget]


def _accepts(_command: object) -> str:
    return ""


def _tab(key: str, stage: Stage) -> QWidget:
    return stage.tab(key)


def _order(key: str, status: Status, stage: Stage) -> QWidget:
    return stage.tab(key, stage.order(status))


def _movements(stage: Stage) -> QWidget:
    return stage.page("stock", StockPage, lambda page: page.views.setCurrentWidget(page.movements))


def _counting(stage: Stage) -> QWidget:
    return stage.page("stock", StockPage, lambda page: page.views.setCurrentWidget(page.counting))


def _snapshot(stage: Stage) -> QWidget:
    path = stage.folder / "stock.csv"
    found = stock_list(stage.desk.session.database, StockFilter()).first(5)
    lines = [f"{row.code},{row.good + at}" for at, row in enumerate(found)]
    path.write_text("\n".join(("SKU,Quantity", *lines, "-,x")), encoding="utf-8-sig")
    return SnapshotDialog(stage.desk, path, stage.window)


def _without_sale(stage: Stage) -> QWidget:
    editor = ReturnEditor(stage.desk, parent=stage.window)
    editor.write_without_sale()
    if editor.form is not None:
        adding = editor.form.goods.adding
        for row in catalog.search_products(stage.desk.session.database, "", 3):
            adding.picked.emit(ProductFacts(row.id, row.code, row.name, row.spec, row.style, row.price_fen))
    return editor


def _backups(stage: Stage) -> QWidget:
    return BackupsDialog(stage.desk, stage.window)


def _group(group: Group | Entry, stage: Stage) -> QWidget:
    return stage.page("parameters", ParametersPage, lambda page: page.show_place(group))


def _found(stage: Stage) -> QWidget:
    return stage.page("parameters", ParametersPage, lambda page: page.searching.setText("freight"))


def _on_order(dialog: Callable[..., QWidget], status: Status, stage: Stage) -> QWidget:
    return dialog(stage.desk, stage.detail(status), _accepts, stage.window)


def _note(stage: Stage) -> QWidget:
    detail = stage.detail(Status.PENDING_REVIEW)
    return NoteDialog(stage.desk, Action.REJECT, detail, _accepts, stage.window)


def _parting(stage: Stage) -> QWidget:
    return PartingDialog(stage.desk, stage.marked(Mark.SEND_BACK), _accepts, stage.window)


def _reversal(stage: Stage) -> QWidget:
    return ReversalDialog(stage.desk, stage.paid(), _accepts, stage.window)


def _record(stage: Stage) -> QWidget:
    number = stage.detail(Status.AWAITING_EXCHANGE).order.number
    return _preview(stage, record_pdf(stage.desk.session, number), number)


def _voucher(stage: Stage) -> QWidget:
    number = stage.paid().refunds[0].number
    return _preview(stage, voucher_pdf(stage.desk.session, number), number)


def _preview(stage: Stage, pdf: bytes, number: str) -> QWidget:
    return PdfPreview(stage.desk.theme, stage.desk.icons, pdf, number, f"{number}.pdf", stage.window)


def _import(stage: Stage) -> QWidget:
    path = stage.folder / "orders.csv"
    write_template(path)
    return ImportDialog(stage.desk, [path], stage.window)


def _matching(stage: Stage) -> QWidget:
    path = stage.folder / "九月销售.csv"
    path.write_text("单据号,日期,货名,件,每件,收款\nH-1,2026-09-01 10:00:00,陶瓷杯,2,9.90,19.80\n", "utf-8")
    dialog = MatchingDialog(stage.desk, path, parent=stage.window)
    for ours, theirs in (("平台单号", "单据号"), ("商品名称", "货名"), ("数量", "件")):
        dialog.choose(ours, theirs)
    return dialog


def _reason(stage: Stage) -> QWidget:
    database = stage.desk.session.database
    rows = catalog.reasons(database)
    choices = ReasonChoices(rows, operators(database))
    return ReasonDialog(stage.desk.theme, rows[1], choices, _accepts, stage.window)


def _type(stage: Stage) -> QWidget:
    database = stage.desk.session.database
    types, reasons = catalog.return_types(database), catalog.reasons(database)
    return TypeDialog(stage.desk.theme, types[0], reasons, _accepts, stage.window)


def _shop(stage: Stage) -> QWidget:
    database = stage.desk.session.database
    choices = ShopChoices(catalog.return_types(database), catalog.warehouses(database))
    return ShopDialog(stage.desk.theme, catalog.shops(database)[0], choices, _accepts, stage.window)


def _entry(dialog: Callable[..., QWidget], read: Callable[[Any], list[Any]], stage: Stage) -> QWidget:
    rows = read(stage.desk.session.database)
    return dialog(stage.desk.theme, rows[0] if rows else None, _accepts, stage.window)


def _help(stage: Stage) -> QWidget:
    dialog = HelpDialog(stage.desk.theme, stage.window)
    dialog.show_tab(TABS[0])
    return dialog


def _trouble(stage: Stage) -> QWidget:
    refusal = DatabaseNewer("shop.db", 9, 1)
    return StorageTroubleDialog(stage.desk.theme, stage.desk.icons, refusal)


def _preparing(stage: Stage) -> QWidget:
    title, note = stage.window.windowTitle(), "…"
    dialog = PreparingDialog(stage.desk.theme, stage.desk.jobs, title, note, stage.window)
    dialog.bar.setRange(0, 100)
    dialog.bar.setValue(40)
    return dialog


_ARRANGED: dict[str, Callable[[Stage], QWidget]] = {"statistics": statistics.tab}
"""Tabs that would come as they were left."""

VIEWS: tuple[View, ...] = (
    *(View(tab.key, _ARRANGED.get(tab.key, partial(_tab, tab.key))) for tab in TABS),
    *(View(f"returns-{status}", partial(_order, "returns", status)) for status in _ORDERS),
    View("returns-today", lists.today),
    View("sales-frozen", lists.frozen),
    View("view-name", lists.view_name),
    View("intake-order", partial(_order, "intake", Status.AWAITING_RETURN)),
    *(View(name, show) for name, show in floor.stations().items()),
    View("parcel-register", floor.register),
    *(View(name, show) for name, show in errands.panes().items()),
    View("today", errands.today),
    View("log", errands.log),
    View("stock-movements", _movements),
    View("stock-counting", _counting),
    View("stock-snapshot", _snapshot),
    *(View(name, show) for name, show in statistics.each().items()),
    *(View(f"parameters-{group}", partial(_group, group)) for group in Group),
    *(View(f"list-{listed.entry}", partial(_group, listed.entry)) for listed in LISTS),
    View("parameters-search", _found),
    View("operators", people.operators_pane),
    View("operator", people.operator),
    View("pin", people.pin),
    View("sign-in", people.sign_in),
    View("editor-find", lambda stage: ReturnEditor(stage.desk, parent=stage.window)),
    View("editor-without-sale", _without_sale),
    View("editor-new", lambda stage: ReturnEditor(stage.desk, stage.sale(), parent=stage.window)),
    View(
        "editor-change",
        lambda stage: ReturnEditor(stage.desk, 0, stage.order(Status.PENDING_REVIEW), stage.window),
    ),
    View("ship-back", partial(_on_order, ShipBackDialog, Status.AWAITING_RETURN)),
    View("note", _note),
    View("payment", partial(_on_order, PaymentDialog, Status.AWAITING_REFUND)),
    View("collection", partial(_on_order, CollectionDialog, Status.AWAITING_PAYMENT)),
    View("dispatch", partial(_on_order, DispatchDialog, Status.AWAITING_EXCHANGE)),
    View("forgone", partial(_on_order, ForgoneDialog, Status.AWAITING_EXCHANGE)),
    View("parting", _parting),
    View("reversal", _reversal),
    View("messages", errands.messages),
    View("message-templates", errands.templates),
    View("follow-up", errands.follow_up),
    View("photo", errands.photo),
    View("dispute", errands.dispute),
    View("amendment", errands.amendment),
    View("instruction", errands.instruction),
    View("replacement-back", errands.replacement_back),
    View("raise", errands.raised),
    View("buyer", errands.buyer),
    View("parcel", floor.parcel),
    View("second-inspection", floor.second_inspection),
    View("supplier-draft", floor.supplier_draft),
    View("supplier-send", floor.supplier_send),
    View("supplier-settle", floor.supplier_settle),
    View("repaired", floor.repaired),
    View("claim", floor.claim),
    View("claim-answer", floor.claim_answer),
    *(
        View(f"batch-{action}", partial(batches.batch, action))
        for action in (Action.APPROVE, Action.REJECT, Action.PAY)
    ),
    View("batch-result", batches.result),
    View("export-list", batches.export_list),
    View("backups", _backups),
    View("import", _import),
    View("import-matching", _matching),
    View("record", _record),
    View("voucher", _voucher),
    *(View(name, show) for name, show in papers.printed().items()),
    View("paper-pick-list", papers.pick_list),
    View("paper-analysis", papers.analysis),
    View("printers", papers.printers),
    View("reason", _reason),
    View("return-type", _type),
    View("warehouse", partial(_entry, WarehouseDialog, catalog.warehouses)),
    View("carrier", partial(_entry, CarrierDialog, catalog.carriers)),
    View("supplier", partial(_entry, SupplierDialog, catalog.suppliers)),
    View("shop", _shop),
    View("question", lambda stage: Question("⋯", stage.desk.session.operator_name, "OK", danger=True)),
    View("check", errands.check),
    View("defect", errands.defect),
    View("help", _help),
    View("about", lambda stage: AboutDialog(stage.desk.theme, stage.window)),
    View("storage-trouble", _trouble),
    View("report", errands.report),
    View("preparing", _preparing),
)
