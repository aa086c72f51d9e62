"""The log leaves the shop as a file: whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from erp_returns.documents.list_files import write_lists
from erp_returns.domain.permissions import Permission
from erp_returns.queries.event_log import EventLog
from erp_returns.queries.exports import Watch
from erp_returns.queries.log_export import LogReading, log_sheet
from erp_returns.services.session import Session, require


def export_log(
    session: Session, out: Path, log: EventLog, ids: Sequence[int], name: str, how: LogReading, watch: Watch
) -> int:
    """Write events as XLSX or CSV by the suffix of `out`; how many there are."""
    require(session, Permission.EXPORT)
    return sum(write_lists(out, [log_sheet(name, log, ids, how, watch)]))
