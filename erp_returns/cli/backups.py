"""Backups from the command line."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from erp_returns.cli.opening import open_shop
from erp_returns.cli.saying import complain, say, say_json
from erp_returns.services.places import default_database


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
    """Bring a backup back; what was there is kept aside first, and what cannot be opened is set aside."""
    from erp_returns.domain.errors import DatabaseDamaged, DatabaseForeign
    from erp_returns.services import backups
    from erp_returns.services.rescue import last_backup_of, rescue
    from erp_returns.services.session import utc_now

    path: Path = arguments.db or default_database()
    try:
        with open_shop(arguments, new=True) as session:
            done = backups.restore(session, arguments.source)
    except (DatabaseDamaged, DatabaseForeign) as trouble:
        ours = isinstance(trouble, DatabaseDamaged) or last_backup_of(path, trouble) is not None
        if arguments.demo or not ours:
            raise
        aside = rescue(path, arguments.source, utc_now())
        say(f"已恢复 {arguments.source}。损坏的数据库没有删除，保存为 {aside.name}。")
        return True
    say(f"已恢复 {arguments.source}。恢复前的状态已保存：{done.number}。")
    return True
