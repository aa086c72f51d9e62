"""A stock file from the shop's own system: matched with its products, compared with the books, posted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.documents.sales_files import write_problem_file
from erp_returns.documents.stock_files import ParsedStock, ShelfProblem, read_stock_file, refuse_shelves
from erp_returns.domain.errors import NotFound, Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, sentence, translatable
from erp_returns.domain.times import stored
from erp_returns.domain.tracking import fold
from erp_returns.queries.catalog import warehouses
from erp_returns.queries.stock_list import Shelved, shelved
from erp_returns.services.backups import Why, back_up
from erp_returns.services.session import Session, require
from erp_returns.services.stocktaking import Shelf, take_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from erp_returns.services.session import Changes

_UNKNOWN = translatable("import", "没有编码或条码是“{code}”的商品，请先在参数设置里添加，或导入商品。")
_SHARED = translatable("import", "有 {count} 个商品的条码是“{code}”，请在文件里改用商品编码。")


class Compared(NamedTuple):
    """A product as the file has it, beside the books."""

    product_id: int
    code: str
    name: str
    spec: str
    on_hand: int
    counted: int

    @property
    def difference(self) -> int:
        """Units more (or fewer) than the books say."""
        return self.counted - self.on_hand


@dataclass(frozen=True, slots=True)
class Matched:
    """A stock file with the product of each row, and what is wrong with the others.

    `unread` are products that such a row may name: how many of them there are nobody knows.
    """

    parsed: ParsedStock
    rows: tuple[Compared, ...]
    problems: tuple[ShelfProblem, ...]
    unread: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class StockImported:
    """What came of a stock file; `number` is the snapshot's, '' where nothing was written.

    The rows with `problems` stand in `problem_files`; `trouble` is what kept those from being written.
    """

    file: str
    encoding: str
    dry_run: bool
    warehouse: str
    number: str
    products: int
    differing: int
    problems: tuple[ShelfProblem, ...]
    problem_files: tuple[Path, ...] = ()
    trouble: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Shelving:
    """Where a file's goods lie, and when (UTC text); `whole`: products that it does not name have none."""

    warehouse_id: int
    at: str
    whole: bool = False


def match(parsed: ParsedStock, known: Sequence[Shelved]) -> Matched:
    """Find the product of each row: by its code, else by its barcode; a product named twice is added up."""
    by_code: defaultdict[str, dict[int, Shelved]] = defaultdict(dict)
    for product in known:
        for name in filter(None, (product.code, product.barcode)):
            by_code[fold(name)][product.id] = product
    counted: dict[int, int] = {}
    products: dict[int, Shelved] = {}
    problems: list[ShelfProblem] = list(parsed.problems)
    for shelf in parsed.shelves:
        found = _named(shelf.code, by_code)
        if len(found) == 1:
            (product,) = found
            products[product.id] = product
            counted[product.id] = counted.get(product.id, 0) + shelf.quantity
        else:
            said = _why(shelf.code, len(found))
            problems.append(ShelfProblem(shelf.row, parsed.code_column, said, shelf.code))
    unread = {product.id for problem in problems if problem.code for product in _named(problem.code, by_code)}
    rows = tuple(
        Compared(product.id, product.code, product.name, product.spec, product.on_hand, counted[product.id])
        for product in products.values()
        if product.id not in unread
    )
    ordered = tuple(sorted(problems, key=lambda problem: problem.row))
    return Matched(parsed, rows, ordered, frozenset(unread))


def _named(code: str, by_code: Mapping[str, Mapping[int, Shelved]]) -> list[Shelved]:
    """The products that a code may mean; of several only those that are written just so."""
    found = list(by_code.get(fold(code), {}).values())
    same = [product for product in found if code in (product.code, product.barcode)]
    return same or found


def _why(code: str, count: int) -> Sentence:
    return sentence(_SHARED, code=code, count=count) if count else sentence(_UNKNOWN, code=code)


def book_stock(session: Session, matched: Matched, shelving: Shelving) -> Changes:
    """Back up, then post what was counted as the good stock of a warehouse; the first one is its opening."""
    require(session, Permission.ADJUST_STOCK)
    back_up(session, Why.IMPORT)
    return take_snapshot(
        session,
        shelving.warehouse_id,
        shelving.at,
        [Shelf(row.product_id, row.counted) for row in matched.rows],
        whole=shelving.whole,
        unread=matched.unread,
    )


def keep_problems(matched: Matched, out: Path) -> tuple[Path, ...]:
    """Write the rows that were not taken as they stand, with why; `FileUnwritable` or `DiskFull`."""
    return write_problem_file(refuse_shelves(matched.parsed, matched.problems), out)


def import_stock(
    session: Session,
    path: Path,
    warehouse: str,
    *,
    whole: bool = False,
    dry_run: bool = False,
    reading: Callable[[int, int], None] = lambda _done, _total: None,
) -> StockImported:
    """Take a stock file as the good stock of a warehouse (code or name) now, as `book_stock` does.

    The rows that are not taken are written beside it, as 原名.问题. Raises `NotFound` for a warehouse nobody
    knows.
    """
    require(session, Permission.ADJUST_STOCK)
    places = warehouses(session.database)
    place = next((row for row in places if warehouse in (row.code, row.name)), None)
    if place is None:
        raise NotFound(warehouse)
    matched = match(read_stock_file(path, progress=reading), shelved(session.database, place.id))
    number = ""
    if matched.rows and not dry_run:
        number = book_stock(session, matched, Shelving(place.id, stored(session.clock()), whole)).number
    trouble: Refusal | None = None
    written: tuple[Path, ...] = ()
    try:
        written = () if dry_run else keep_problems(matched, path.with_name(f"{path.stem}.问题{path.suffix}"))
    except Refusal as refusal:
        trouble = refusal
    return StockImported(
        matched.parsed.file,
        matched.parsed.encoding,
        dry_run,
        place.name,
        number,
        len(matched.rows),
        sum(bool(row.difference) for row in matched.rows),
        matched.problems,
        written,
        trouble,
    )
