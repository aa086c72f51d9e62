"""What an entry of a shop's list has to be, beyond its texts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import singledispatch
from typing import TYPE_CHECKING

from erp_returns.domain.errors import TextMissing
from erp_returns.domain.errors.catalogue import (
    AmountOutOfRange,
    KindInUse,
    ParentNested,
    PatternBroken,
    ReasonUnfit,
    WarehouseIdle,
)
from erp_returns.domain.kinds import FeeKind, ReturnKind, WindowUnit
from erp_returns.domain.labels import label
from erp_returns.domain.money import LARGEST_FEN, yuan_text
from erp_returns.domain.text import Sentence, translatable
from erp_returns.queries.reading import scalar
from erp_returns.services.catalog_edits import (
    CarrierEdit,
    Edit,
    ProductEdit,
    ReasonEdit,
    TypeEdit,
    WarehouseEdit,
)

if TYPE_CHECKING:
    from peewee import SqliteDatabase

_LONGEST_WINDOW = 9999
_WHOLE = 10_000
_KINDS = Sentence(translatable("catalogue", "适用业务类型"))
_WINDOW = Sentence(translatable("catalogue", "期限"))
_FEE = Sentence(translatable("catalogue", "售后服务费"))
_PRICE = Sentence(translatable("catalogue", "售价"))
_COST = Sentence(translatable("catalogue", "成本"))


@singledispatch
def checked(edit: Edit, _database: SqliteDatabase) -> Edit:
    """The entry as it is to be stored; raises a `Refusal` where it cannot be."""
    return edit


@checked.register(ReasonEdit)
def _(edit: ReasonEdit, database: SqliteDatabase) -> Edit:
    if not edit.kinds:
        raise TextMissing(_KINDS)
    if edit.parent_id is not None:
        _check_parent(edit, edit.parent_id, database)
    for kind in set(ReturnKind) - edit.kinds:
        sql = "SELECT name FROM return_type WHERE reason_id = ? AND kind = ? ORDER BY position"
        proposing = scalar(database, sql, (edit.id, kind))
        if proposing is not None:
            raise ReasonUnfit(edit.text, Sentence(label(kind)), str(proposing))
    return edit


def _check_parent(edit: ReasonEdit, parent_id: int, database: SqliteDatabase) -> None:
    parent = scalar(database, "SELECT text FROM reason WHERE id = ?", (parent_id,))
    above = scalar(database, "SELECT parent_id FROM reason WHERE id = ?", (parent_id,))
    children = scalar(database, "SELECT count(*) FROM reason WHERE parent_id = ?", (edit.id,))
    if above is not None or children or parent_id == edit.id:
        raise ParentNested(edit.text, str(parent))


@checked.register(TypeEdit)
def _(edit: TypeEdit, database: SqliteDatabase) -> Edit:
    if edit.window_unit is WindowUnit.NONE:
        edit = replace(edit, window_amount=0)
    elif not 1 <= edit.window_amount <= _LONGEST_WINDOW:
        raise AmountOutOfRange(_WINDOW, "1", str(_LONGEST_WINDOW), str(edit.window_amount))
    edit = _with_fee(edit)
    if edit.reason_id is not None:
        sql = f"SELECT text FROM reason WHERE id = ? AND for_{edit.kind.value} = 0"
        unfit = scalar(database, sql, (edit.reason_id,))
        if unfit is not None:
            raise ReasonUnfit(str(unfit), Sentence(label(edit.kind)), edit.name)
    sql = "SELECT kind FROM return_type WHERE id = ?"
    if edit.id and scalar(database, sql, (edit.id,)) != edit.kind:
        sql = "SELECT count(*) FROM return_order WHERE return_type_id = ?"
        count = scalar(database, sql, (edit.id,))
        if count:
            raise KindInUse(edit.name, int(count))
    return edit


def _with_fee(edit: TypeEdit) -> TypeEdit:
    if edit.fee_kind is FeeKind.NONE:
        return replace(edit, fee_value=0)
    if edit.fee_kind is FeeKind.PERCENT:
        if not 0 <= edit.fee_value <= _WHOLE:
            raise AmountOutOfRange(_FEE, "0 %", "100 %", f"{yuan_text(edit.fee_value)} %")
    else:
        _check_amount(_FEE, edit.fee_value)
    return edit


@checked.register(WarehouseEdit)
def _(edit: WarehouseEdit, _database: SqliteDatabase) -> Edit:
    if not (edit.takes_in or edit.sends_out):
        raise WarehouseIdle(edit.name)
    return edit


@checked.register(CarrierEdit)
def _(edit: CarrierEdit, _database: SqliteDatabase) -> Edit:
    for pattern in edit.patterns.split():
        try:
            re.compile(pattern)
        except re.error as error:
            raise PatternBroken(pattern) from error
    return edit


@checked.register(ProductEdit)
def _(edit: ProductEdit, _database: SqliteDatabase) -> Edit:
    _check_amount(_PRICE, edit.price_fen)
    _check_amount(_COST, edit.cost_fen)
    return edit


def _check_amount(name: Sentence, fen: int) -> None:
    if not 0 <= fen <= LARGEST_FEN:
        raise AmountOutOfRange(name, yuan_text(0), yuan_text(LARGEST_FEN), yuan_text(fen))
