"""What each command does; a command gives whether everything was in order."""

from __future__ import annotations

import gc
from argparse import Namespace
from typing import TYPE_CHECKING

from erp_returns.cli.filters import return_filter
from erp_returns.cli.opening import open_shop
from erp_returns.cli.saying import complain, progress, say, say_json

if TYPE_CHECKING:
    from erp_returns.queries.return_list import ReturnListRow
    from erp_returns.services.order_files import Imported

_LISTED = 20


def open_window(arguments: Namespace) -> bool:
    """Open the window; nothing of what a start makes is garbage, so none is looked for before it stands."""
    gc.disable()
    from erp_returns.app import run_window

    return run_window(arguments.db, demo=arguments.demo, lang=arguments.lang) == 0


def import_files(arguments: Namespace) -> bool:
    """Take files of a kind in, and say what came of them."""
    from erp_returns.documents.sheets import open_elsewhere
    from erp_returns.services import order_files
    from erp_returns.services.file_kinds import KINDS

    kind = KINDS[arguments.kind]
    shop = open_shop(arguments, new=True, trial=arguments.dry_run)
    with shop as session, progress("读取") as reading, progress("写入") as writing:
        done = order_files.import_files(
            session,
            arguments.files,
            kind=kind,
            platform=arguments.platform,
            dry_run=arguments.dry_run,
            reading=reading,
            writing=writing,
        )
    if arguments.json:
        say_json(done)
    else:
        _say_import(done, kind.many)
    for problem in done.problems[:_LISTED]:
        column = f"“{problem.column}”" if problem.column else ""
        complain(f"{problem.file} 第 {problem.row} 行{column}：{problem.message}")
    if len(done.problems) > _LISTED:
        complain(f"……另有 {len(done.problems) - _LISTED} 个问题。")
    for path in done.problem_files:
        complain(f"没有导入的行和原因写在 {path}，改正后可以直接导入它。")
    if done.trouble is not None:
        complain(done.trouble)
    for name in open_elsewhere(arguments.files):
        complain(f"“{name}”正在别的程序里打开着，读到的是上次保存的内容。")
    return not (done.problems or done.trouble)


def _say_import(done: Imported, many: str) -> None:
    say(f"{done.layout}（{done.encoding}），共 {done.rows} 行。")
    verbs = ("将新增", "将更新") if done.dry_run else ("新增", "更新")
    unit = many.split()[1][0]
    lines = f"（{done.lines} 行商品）" if done.kind != "products" else ""
    added = f"{verbs[0]} {many.format(count=done.added)}{lines}"
    say(f"{added}，{verbs[1]} {done.updated} {unit}，{done.unchanged} {unit}没有变化。")
    if done.unread:
        say(f"没有读取的工作表：{'、'.join(done.unread)}。")
    if done.older:
        say(f"其中 {done.older} 张比系统里的旧，没有改动。")
    if done.refused_rows:
        say(f"{done.refused_rows} 行不能导入。")
    if done.dry_run:
        say("这是预览，没有写入任何内容。")


def import_stock(arguments: Namespace) -> bool:
    """Take a stock file in as what lies in a warehouse now, and say what came of it."""
    from erp_returns.services import stock_import

    with open_shop(arguments) as session, progress("读取") as reading:
        done = stock_import.import_stock(
            session,
            arguments.file,
            arguments.warehouse,
            whole=arguments.whole,
            dry_run=arguments.dry_run,
            reading=reading,
        )
    if arguments.json:
        say_json(done)
    else:
        say(f"{done.warehouse}：{done.products} 个商品，其中 {done.differing} 个与账面不同。")
        say(f"已记为库存快照 {done.number}。" if done.number else "没有写入任何内容。")
    for problem in done.problems[:_LISTED]:
        complain(f"{done.file} 第 {problem.row} 行“{problem.column}”：{problem.said}")
    if len(done.problems) > _LISTED:
        complain(f"……另有 {len(done.problems) - _LISTED} 个问题。")
    for path in done.problem_files:
        complain(f"没有导入的行和原因写在 {path}，改正后可以直接导入它。")
    if done.trouble is not None:
        complain(done.trouble)
    return not (done.problems or done.trouble)


def save_template(arguments: Namespace) -> bool:
    """Save a template with an example in it."""
    from erp_returns.services.file_kinds import KINDS

    KINDS[arguments.kind].write_template(arguments.out)
    say(f"模板已保存到 {arguments.out}。")
    return True


def list_returns(arguments: Namespace) -> bool:
    """List return orders."""
    from erp_returns.documents.plain import table
    from erp_returns.domain.times import stored
    from erp_returns.queries.return_list import ReturnSort, return_list

    with open_shop(arguments) as session:
        now = stored(session.clock())
        source = return_list(session.database, return_filter(arguments, session.database), ReturnSort(), now)
        total, rows = source.count(), source.first(arguments.limit)
    if arguments.json:
        say_json({"total": total, "returns": [_json_row(row, now) for row in rows]})
        return True
    if rows:
        headings = (
            "单号",
            "状态",
            "业务",
            "类型",
            "收货人",
            "商品",
            "件数",
            "应退",
            "申请时间",
            "销售订单",
            "标记",
        )
        say(table(headings, [_text_row(row, now) for row in rows], frozenset({6, 7})))
    shown = f"，列出最近的 {len(rows)} 张（--limit 可以更多）" if len(rows) < total else ""
    say(f"共 {total} 张{shown}。")
    return True


def _text_row(row: ReturnListRow, now: str) -> tuple[str, ...]:
    from erp_returns.documents.plain import shortened
    from erp_returns.domain.kinds import ReturnKind, Status
    from erp_returns.domain.labels import label
    from erp_returns.domain.money import yuan_text
    from erp_returns.domain.times import local_text

    marks = [label(mark) for mark in row.marks] + (["超时"] if row.overdue(now) else [])
    return (
        row.number,
        label(Status(row.status)),
        label(ReturnKind(row.kind)),
        row.type,
        shortened(row.receiver, 14),
        shortened(row.goods, 28),
        str(row.units),
        yuan_text(row.net_due_fen),
        local_text(row.requested_at),
        row.sale_number,
        " ".join(marks),
    )


def _json_row(row: ReturnListRow, now: str) -> dict[str, object]:
    due = {"to_refund_fen": row.to_refund_fen, "to_collect_fen": row.to_collect_fen}
    return {**row._asdict(), **due, "marks": row.marks, "overdue": row.overdue(now)}


def show_return(arguments: Namespace) -> bool:
    """Show everything about one return order."""
    from erp_returns.documents.json_text import fields_of
    from erp_returns.documents.plain import return_record_text
    from erp_returns.domain.times import stored
    from erp_returns.queries import papers
    from erp_returns.queries.return_detail import return_detail, return_order_id

    with open_shop(arguments) as session:
        if arguments.json:
            found = return_detail(session.database, return_order_id(session.database, arguments.number))
            due = {"to_refund_fen": found.to_refund_fen, "to_collect_fen": found.to_collect_fen}
            say_json({**fields_of(found), **due, "marks": found.marks})
        else:
            printing = papers.Printing(stored(session.clock()), session.operator_name, session.zone)
            say(return_record_text(papers.return_record(session.database, arguments.number, printing)))
    return True
