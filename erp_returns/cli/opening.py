"""Sitting down to the shop that the command line means."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from erp_returns.cli.proving import proved
from erp_returns.cli.saying import progress

if TYPE_CHECKING:
    from erp_returns.services.session import Session


@contextmanager
def open_shop(
    arguments: Namespace, *, new: bool = False, trial: bool = False, proving: bool = True
) -> Iterator[Session]:
    """Sit down to the shop that is meant, as the operator who is named or the first owner.

    Where there is none, `new` work begins one, and a `trial` has one in memory. Without `proving` nobody
    is asked for a PIN: for work on the machine that shows nothing of customers.
    """
    from erp_returns.domain.errors import StorageUnreachable
    from erp_returns.models.database import open_database, storage_trouble
    from erp_returns.services.places import default_database, make_folder
    from erp_returns.services.session import utc_now
    from erp_returns.services.setup import found_shop, open_session

    with ExitStack() as leaving:
        path: Path = arguments.db or default_database()
        if arguments.demo:
            path = demo_copy(leaving, arguments.db)
        elif trial and not path.exists():
            path = Path(":memory:")
        elif not new and not path.exists():
            raise StorageUnreachable(str(path), "文件不存在，请先导入订单，或用 --db 指定数据库")
        elif arguments.db is None:
            make_folder(path.parent)
        database = open_database(path)
        leaving.callback(database.close)
        leaving.enter_context(storage_trouble(str(path)))
        found_shop(database, utc_now())
        session = open_session(database, arguments.operator)
        yield proved(session) if proving else session


def demo_copy(leaving: ExitStack, path: Path | None = None) -> Path:
    """A demo shop at `path`, or in a folder that is thrown away afterwards."""
    from erp_returns.models.database import storage_trouble
    from erp_returns.services.demo import open_demo

    if path is None:
        folder = TemporaryDirectory(prefix="erp-returns-", ignore_cleanup_errors=True)
        path = Path(leaving.enter_context(folder)) / "demo.db"
    with progress("准备演示数据") as making, storage_trouble(str(path)):
        open_demo(path, making)
    return path
