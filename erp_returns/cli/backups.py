"""Backups from the command line."""

from __future__ import annotations

from argparse import Namespace

from erp_returns.cli.opening import open_shop
from erp_returns.cli.saying import complain, say, say_json


def back_up(arguments: Namespace) -> bool:
    """Copy the shop with its photos to a file or folder; beside the database where none is named."""
    from erp_returns.services import backups

    with open_shop(arguments) as session:
        if arguments.dest is None:
            kept = backups.back_up(session)
        else:
            kept = backups.copy_to(session, arguments.dest)
    if arguments.json:
        say_json({"path": kept.backup.path, "taken_at": kept.backup.taken_at, **kept.counted._asdict()})
    else:
        found = kept.counted
        say(f"已备份到 {kept.backup.path}，检查无误：{found.sales} 张销售订单，{found.returns} 张退换货单。")
    if kept.second_trouble is not None:
        complain(f"第二备份文件夹没有成功：{kept.second_trouble}")
    return kept.second_trouble is None


def restore(arguments: Namespace) -> bool:
    """Bring a backup back; what was there is kept aside first."""
    from erp_returns.services import backups

    with open_shop(arguments, new=True) as session:
        done = backups.restore(session, arguments.source)
    say(f"已恢复 {arguments.source}。恢复前的状态保存在备份文件夹里：{done.number}。")
    return True
