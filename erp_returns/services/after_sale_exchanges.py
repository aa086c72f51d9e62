"""Exchanges of after-sale files: what goes out for what comes back, and what the file leaves open."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from erp_returns.documents.after_sale_files import AfterSaleDraft, AfterSaleLine, Stage
from erp_returns.domain.amounts import due_sentence
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.money import yuan_text
from erp_returns.domain.requests import LineRequest, ReplacementRequest, ReturnRequest
from erp_returns.domain.text import Words, translatable
from erp_returns.domain.valuation import value
from erp_returns.queries.catalog import defaults
from erp_returns.queries.reading import rows, scalar
from erp_returns.queries.sources import trade
from erp_returns.services.after_sale_cases import Ground, request_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erp_returns.domain.sources import SourceLine

_BETWEEN: Final = re.compile(r"[\s/;；,，:：|、]+")
_MOST_SIBLINGS: Final = 500


class ReplacementUnknown(Refusal):
    """The file names goods to send that the shop does not have."""

    template: ClassVar[str] = translatable(
        "errors", "换出商品“{goods}”不在系统里；请先导入这个商品，或改正编码、规格。"
    )
    goods: str


class ExchangePaysOther(Refusal):
    """The file's money is not what the goods of the exchange come to."""

    template: ClassVar[str] = translatable(
        "errors",
        "换货 {refund} 写着退款 {refunded} 元、补款 {collected} 元，按换出商品的价格是{due}；请核对金额，"
        "或在退换货模板的“换出单价”里写明价格，也可以手工新建换货单并填上这个编号。",
    )
    refund: str
    refunded: str
    collected: str
    due: Words


class _Sibling(NamedTuple):
    id: int
    code: str
    spec: str


_SIBLINGS = f"SELECT id, code, spec FROM product WHERE {{own}} ORDER BY id LIMIT {_MOST_SIBLINGS}"
_OF_STYLE, _OF_NAME = (_SIBLINGS.format(own=f"{column} = ? OR id = ?") for column in ("style", "name"))
"""Products that may be meant where a platform names another colour or size."""


def exchange_of(
    ground: Ground, draft: AfterSaleDraft, sources: Sequence[SourceLine], *, alone: bool
) -> ReturnRequest:
    """What an exchange asks for; what its file leaves open is taken to be the same, and said in a note.

    Units that it does not name are all that are left, or one where it is not `alone` about its goods.
    Raises `ReplacementUnknown` for goods that are not here, `ExchangePaysOther` where the money differs.
    """
    lines, out, hints = [], [], [] if draft.replaced_by == "" else [f"平台换货商品信息：{draft.replaced_by}"]
    for place, (wanted, source) in enumerate(zip(draft.lines, sources, strict=True)):
        left = max(1, source.left(Basis.GOODS))
        units = wanted.quantity if wanted.quantity is not None else left if alone else 1
        if wanted.quantity is None and left > 1:
            hints.append(f"{source.label}：文件没有写件数，按 {units} 件登记，请核对")
        lines.append(LineRequest(source.key, Basis.GOODS, units))
        product_id = _product(ground, draft, wanted, source)
        if product_id == 0:
            hints.append(f"{source.label}：文件没有写换成哪一款，暂按原商品登记，请核对")
        named = wanted.replacement
        out.append(
            ReplacementRequest(
                product_id or source.product_id,
                units if named is None or named.quantity is None else named.quantity,
                None if named is None else named.unit_price_fen,
                replaces=place,
            )
        )
    over = draft.stage in (Stage.REFUSED, Stage.CLOSED)
    request = replace(
        request_for(ground, draft, ReturnKind.EXCHANGE, lines),
        replacements=tuple(out),
        outbound_warehouse_id=defaults(ground.database, ground.sale.shop_id).outbound_warehouse_id,
        internal_note="；".join(filter(None, (draft.internal_note, *([] if over else hints)))),
    )
    if not over:
        _check_money(ground, draft, request)
    return request


def _check_money(ground: Ground, draft: AfterSaleDraft, request: ReturnRequest) -> None:
    """No more moves than the goods come to; what does not move yet is waited for."""
    known = trade(ground.database, request.product_ids)
    due = value(request, ground.sale, known, ground.settings).money.net_due_fen
    if draft.amount_fen > max(0, due) or draft.collected_fen > max(0, -due):
        told = yuan_text(draft.amount_fen), yuan_text(draft.collected_fen)
        raise ExchangePaysOther(draft.refund_number, *told, due_sentence(due))


def _product(ground: Ground, draft: AfterSaleDraft, wanted: AfterSaleLine, source: SourceLine) -> int:
    """The product that goes out, 0 where the file does not say."""
    named = wanted.replacement
    if named is not None and named.product_code:
        found = scalar(ground.database, "SELECT id FROM product WHERE code = ?", (named.product_code,))
        if found is None:
            raise ReplacementUnknown(named.product_code)
        return int(found)
    if not draft.replaced_by and (named is None or not named.spec):
        return 0
    sql, own = (_OF_STYLE, source.style) if source.style else (_OF_NAME, source.product_name)
    siblings = rows(ground.database, _Sibling, sql, (own, source.product_id))
    if named is not None and named.spec:
        same = [each.id for each in siblings if each.spec == named.spec]
        if len(same) != 1:
            raise ReplacementUnknown(f"{source.product_name} {named.spec}")
        return same[0]
    return _meant(draft.replaced_by, siblings) if len(draft.lines) == 1 else 0


def _meant(text: str, siblings: Sequence[_Sibling]) -> int:
    """The one product that free words name by its code or its whole spec, 0 for none or several."""
    fitting = {
        each.id: max(_said(text, [each.code]), _said(text, _BETWEEN.split(each.spec))) for each in siblings
    }
    best = max(fitting.values(), default=0)
    found = [product_id for product_id, length in fitting.items() if best and length == best]
    return found[0] if len(found) == 1 else 0


def _said(text: str, words: Sequence[str]) -> int:
    """Letters of words that all stand in a text as words of their own, 0 where one does not."""
    wanted = [word for word in words if word]
    inside = all(
        re.search(rf"(?<![0-9A-Za-z]){re.escape(word)}(?![0-9A-Za-z])", text, re.IGNORECASE)
        for word in wanted
    )
    return sum(map(len, wanted)) if inside else 0
