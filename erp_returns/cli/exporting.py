"""Lists as XLSX or CSV, from the command line."""

from __future__ import annotations

from argparse import Namespace

from erp_returns.cli.filters import posted_filter, return_filter
from erp_returns.cli.opening import open_shop
from erp_returns.cli.saying import progress, say, say_json


def export_returns(arguments: Namespace) -> bool:
    """Write the return orders that are wanted."""
    from erp_returns.domain.times import stored
    from erp_returns.queries.exports import Reading
    from erp_returns.queries.return_list import ReturnSort, return_list
    from erp_returns.services import exports

    with open_shop(arguments) as session, progress("导出") as watch:
        wanted = return_filter(arguments, session.database)
        source = return_list(session.database, wanted, ReturnSort(), stored(session.clock()))
        chosen = exports.ListExport(
            source,
            source.positions(lambda: False),
            "退换货单",
            lines_name="商品明细" if arguments.lines else "",
        )
        count = exports.export_returns(session, arguments.out, chosen, Reading(session.zone), watch)
    return _told(arguments, count)


def export_posted(arguments: Namespace) -> bool:
    """Write refunds, receipts, movements or balances that are wanted."""
    from erp_returns.queries.exports import Reading
    from erp_returns.services import posted_exports

    with open_shop(arguments) as session, progress("导出") as watch:
        wanted = posted_filter(arguments, session.database)
        which = posted_exports.PostedList(arguments.which)
        reading = Reading(session.zone)
        count = posted_exports.export_posted(session, arguments.out, which, wanted, reading, watch)
    return _told(arguments, count)


def _told(arguments: Namespace, count: int) -> bool:
    if arguments.json:
        say_json({"path": arguments.out, "rows": count})
    else:
        say(f"{count} 行，已保存到 {arguments.out}。")
    return True
