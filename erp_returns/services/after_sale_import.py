"""A shop takes over the after-sale cases of its platforms: shown first, then booked in one write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.kinds import ReturnKind
from erp_returns.services.after_sale_cases import (
    check_times,
    ground_of,
    request_of,
    sources_of,
    standing_order,
)
from erp_returns.services.after_sale_exchanges import exchange_of
from erp_returns.services.after_sale_steps import NEEDS, meet_case, raise_case
from erp_returns.services.after_sale_swaps import meet_exchange, raise_exchange
from erp_returns.services.file_days import today
from erp_returns.services.row_import import RowImport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from erp_returns.documents.after_sale_files import AfterSaleDraft, ParsedAfterSales
    from erp_returns.domain.errors import Refusal
    from erp_returns.services.row_import import Tally
    from erp_returns.services.sales_import import ImportPreview, ImportResult
    from erp_returns.services.session import Session, Write


def preview(
    session: Session,
    parsed: ParsedAfterSales,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPreview:
    """Say what `apply` would do, by doing it on a copy; nobody waits. Raises `ImportCancelled`."""
    return _IMPORT.preview(session, parsed, progress, cancelled)


def apply(
    session: Session,
    parsed: ParsedAfterSales,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    files: Sequence[str] = (),
) -> ImportResult:
    """Book the cases of a file in one transaction; what cannot be taken is listed, the rest goes in.

    `progress(done, total)` counts cases.
    Raises `ImportCancelled` as soon as `cancelled()` says so; nothing is written then.
    """
    return _IMPORT.apply(session, parsed, progress, cancelled, files)


def _take(w: Write, tally: Tally[AfterSaleDraft], place: int, draft: AfterSaleDraft) -> None:
    """Meet the order that is here already, or raise one."""
    if place == 0:
        tally.about.update(goods for each in tally.parsed.found for goods in _goods(each))
    ground = ground_of(w.session.database, w.settings, draft)
    check_times(ground, draft, today(w.session))
    sources = sources_of(ground, draft)
    here = standing_order(ground, draft, sources)
    exchange = draft.kind == ReturnKind.EXCHANGE
    left: Refusal | None = None
    if here:
        changed, left = (meet_exchange if exchange else meet_case)(w, here, draft)
        tally.count(changed=changed)
    elif exchange:
        alone = all(tally.about[goods] == 1 for goods in _goods(draft))
        left = raise_exchange(w, draft, exchange_of(ground, draft, sources, alone=alone))
    else:
        raise_case(w, draft, request_of(ground, draft, sources))
    if not here:
        tally.new += 1
        tally.lines += len(draft.lines)
    if left is not None:
        tally.note(place, left)


def _goods(draft: AfterSaleDraft) -> Iterator[tuple[str, ...]]:
    """What names the goods of a case: its sale, and each line."""
    for line in draft.lines:
        yield draft.sale_number, line.platform_line_number, line.product_code, line.product_name


_IMPORT: RowImport[AfterSaleDraft] = RowImport("returns", NEEDS, _take)
