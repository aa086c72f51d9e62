"""The list of returns as a file: `python benchmarks/exports.py DB [ROWS]`; processor time, not the clock's."""

from __future__ import annotations

import csv
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from xlsxwriter import Workbook

from erp_returns.documents.list_files import Cell, Cells, ListColumn
from erp_returns.domain.times import stored
from erp_returns.models.database import open_database
from erp_returns.queries.batches import pages
from erp_returns.queries.exports import RETURN_FIELDS, Reading, list_sheet
from erp_returns.queries.listing import ListSource
from erp_returns.queries.reading import places
from erp_returns.queries.return_list import ReturnFilter, ReturnListRow, ReturnSort, return_list
from erp_returns.services.exports import ListExport, export_returns
from erp_returns.services.setup import open_session

ROWS = 50_000
ROUNDS = 3


def quiet(_done: int, _total: int) -> None:
    """Hear how far it is, and let it go on."""


def seconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def bare_csv(out: Path, columns: Sequence[ListColumn], rows: Sequence[Sequence[Cell]]) -> None:
    """The floor: the same cells, as they are, through `csv.writer`."""
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.title for column in columns])
        writer.writerows(rows)


def bare_xlsx(out: Path, columns: Sequence[ListColumn], rows: Sequence[Sequence[Cell]]) -> None:
    """The floor: the same cells, each by the method of its type, through XlsxWriter."""
    with Workbook(str(out), {"constant_memory": True, "strings_to_urls": False}) as book:
        page = book.add_worksheet()
        money, moment = book.add_format({"num_format": "#,##0.00"}), book.add_format({"num_format": "yyyy"})
        for place, column in enumerate(columns):
            page.write_string(0, place, column.title)
        for at, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                if isinstance(cell, str):
                    if cell:
                        page.write_string(at, place, cell)
                elif isinstance(cell, int):
                    is_money = columns[place].cells is Cells.MONEY
                    page.write_number(at, place, cell / 100 if is_money else cell, money)
                elif isinstance(cell, datetime):
                    page.write_datetime(at, place, cell, moment)


def bare_read(source: ListSource[ReturnListRow], ids: Sequence[int]) -> int:
    """The floor of reading: the list's own statement, page by page, nothing made of its rows."""
    connection, found = source.database.connection(), 0
    for page in pages(ids):
        sql = f"{source.listing.select} WHERE o.id IN ({places(len(page))})"
        found += len(connection.execute(sql, tuple(page)).fetchall())
    return found


def main() -> None:
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else ROWS
    session = open_session(open_database(Path(sys.argv[1])))
    source = return_list(session.database, ReturnFilter(), ReturnSort(), stored(session.clock()))
    ids = source.positions(lambda: False)[:wanted]
    reading = Reading(session.zone)
    listed = list_sheet("退换货单", RETURN_FIELDS, source, ids, reading, quiet)
    rows = list(listed.rows)
    read = seconds(lambda: bare_read(source, ids))
    print(
        f"{len(rows)} rows of {len(listed.columns)} columns; their statement alone {len(rows) / read:,.0f} rows/s"
    )
    with tempfile.TemporaryDirectory() as folder:
        for suffix, bare in ((".xlsx", bare_xlsx), (".csv", bare_csv)):
            out = Path(folder) / f"list{suffix}"
            export = ListExport(source, ids, "退换货单")
            floor = seconds(partial(bare, out, listed.columns, rows))
            ours = seconds(partial(export_returns, session, out, export, reading, quiet))
            print(
                f"{suffix[1:]}: {len(rows) / ours:,.0f} rows/s, {out.stat().st_size / 2**20:.1f} MB; writer alone "
                f"{len(rows) / floor:,.0f} rows/s; speed {floor / ours:.2f} × the writer alone, "
                f"{(read + floor) / ours:.2f} × the statement and the writer"
            )


if __name__ == "__main__":
    main()
