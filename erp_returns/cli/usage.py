"""How the command line is written: commands, options, and what is said of wrong ones, in Chinese."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, NoReturn

from erp_returns import __version__
from erp_returns.cli import backups, commands, drawing, exporting, owner_pin, papers, statistics, verifying
from erp_returns.domain.kinds import Mark, PaymentMethod, ReturnKind, Status, StockState
from erp_returns.domain.labels import label

PAPER_SIZES: Final = ("a4", "a5", "100x100", "60x40")
PLATFORMS: Final = ("template", "taobao", "pdd", "jd", "douyin", "youzan", "shopify")

_YEARS: Final = range(2000, 2101)

_ABOUT: Final = "退换货：小店自己电脑上的售后工作台。不写命令就打开窗口。"
_ENDS: Final = "退出码：0 完成，1 被拒绝或发现问题（原因写在标准错误输出），2 命令写得不对。"
_COMPLAINTS: Final = (
    (r"the following arguments are required: (.*)", r"还缺少：\1"),
    (r"unrecognized arguments: (.*)", r"不认识：\1"),
    (r"argument (.*): expected one argument", r"\1 后面要写一个值"),
    (r"argument (.*): expected at least one argument", r"\1 后面至少要写一个值"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1 不能是 \2，可以是：\3"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1 后面不能写 \2"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 不能与 \2 一起用"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 写得不完整，可能是 \2"),
    (r"argument (.*?): (.*)", r"\1：\2"),
)
"""What argparse complains of, and how that is said in Chinese; the first that fits."""


class _Usage(argparse.HelpFormatter):
    """Says 用法 where argparse says usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are Chinese."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(add_help=False, formatter_class=_Usage, allow_abbrev=False, **options)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> NoReturn:
        said = next(
            (
                re.sub(pattern, chinese, message)
                for pattern, chinese in _COMPLAINTS
                if re.fullmatch(pattern, message)
            ),
            message,
        )
        self.exit(2, f"{self.format_usage()}命令写得不对：{said}。\n")


def parser() -> argparse.ArgumentParser:
    """The whole command line; `run` is the command's function, which gives whether all was in order."""
    top = _Parser(prog="erp-returns", description=_ABOUT, epilog=_ENDS)
    top.add_argument("--version", action="version", version=f"erp-returns {__version__}", help="显示版本")
    _add_shop(top, None)
    top.add_argument("--lang", choices=("zh", "en"), help="窗口的语言")
    top.set_defaults(run=commands.open_window)
    named = top.add_subparsers(title="命令", metavar="命令", dest="command", parser_class=_Parser)
    _add_import(_command(named, "import", "导入文件"))
    _add_template(_command(named, "template", "保存空白模板"))
    _add_returns(_command(named, "returns", "列出或显示退换货单"))
    _add_export(_command(named, "export", "把列表存成 Excel 或 CSV"))
    _add_pdf(_command(named, "pdf", "把单据、标签、台账和分析报告存成 PDF"))
    _add_statistics(_command(named, "stats", "统计：走势、退货率、原因、时效、人员、库存、钱货对账"))
    _add_backups(named)
    checked = _command(named, "verify", "检查数据库的每一条规则")
    checked.set_defaults(run=verifying.verify_shop)
    checked.add_argument("--lang", choices=("zh", "en"), default=argparse.SUPPRESS, help="用哪种语言说")
    _add_common(checked, json=True)
    reset = _command(named, "reset-owner-pin", "店主忘了密码：在这台电脑上换一个或清除，会记入操作日志")
    reset.set_defaults(run=owner_pin.reset_owner_pin)
    reset.add_argument("name", nargs="?", metavar="NAME", help="哪一位店主；不写而有几位时会问")
    _add_common(reset)
    drawn = _command(named, "screenshots", "把演示数据的每个画面存成图片")
    drawn.set_defaults(run=drawing.take_screenshots)
    drawn.add_argument("folder", type=Path, metavar="DIR", help="图片放在这里")
    _add_common(drawn)
    return top


def _command(named: Any, name: str, about: str) -> argparse.ArgumentParser:  # noqa: ANN401 - argparse's own
    made: argparse.ArgumentParser = named.add_parser(name, help=about, description=about)
    return made


def _subcommands(above: argparse.ArgumentParser) -> Any:  # noqa: ANN401 - argparse's own
    return above.add_subparsers(
        title="命令", metavar="命令", dest="subcommand", required=True, parser_class=_Parser
    )


def _add_shop(to: argparse.ArgumentParser, default: object) -> None:
    """Which shop, and who works: before the command or after it."""
    to.add_argument(
        "--db", type=Path, metavar="FILE", default=default, help="数据库；不写就用自己的数据文件夹"
    )
    demo = "用一家演示店铺，用完丢弃；同时写 --db 就保留在那里"
    to.add_argument("--demo", action="store_true", default=default or False, help=demo)
    by = "命令由哪位操作员来做，设了密码的会问密码；不写就是店主"
    to.add_argument("--operator", metavar="NAME", default=default, help=by)


def _add_common(to: argparse.ArgumentParser, *, json: bool = False) -> None:
    _add_shop(to, argparse.SUPPRESS)
    if json:
        to.add_argument("--json", action="store_true", help="输出一份 JSON，给程序用；金额以分计，时间为 UTC")


_IMPORTS: Final = (
    (
        "orders",
        "导入销售订单（CSV、xlsx、xls）；同一份导入两遍什么也不会变",
        "淘宝的订单列表和宝贝列表请一起写",
    ),
    (
        "returns",
        "导入退换货：平台的退款、售后列表，或退换货模板；已有的单不会重复",
        "售后文件，先导入它们的订单",
    ),
    ("products", "导入商品资料：新商品加入，已有的按文件更新", "商品文件"),
)


def _add_import(above: argparse.ArgumentParser) -> None:
    named = _subcommands(above)
    for kind, about, files in _IMPORTS:
        taken = _command(named, kind, about)
        taken.set_defaults(run=commands.import_files, kind=kind)
        taken.add_argument("files", nargs="+", type=Path, metavar="FILE", help=files)
        taken.add_argument("--platform", choices=PLATFORMS, default="", help="只接受这个平台的文件")
        taken.add_argument("--dry-run", action="store_true", help="只看会发生什么，不写入")
        _add_common(taken, json=True)
    stock = _command(named, "stock", "导入库存：作为一个仓库现在的良品数，与账面的差异记成盘点或期初")
    stock.set_defaults(run=commands.import_stock)
    stock.add_argument("file", type=Path, metavar="FILE", help="有商品编码（或条码）和库存两列的文件")
    stock.add_argument("--warehouse", required=True, metavar="NAME", help="哪个仓库：编码或名称")
    stock.add_argument("--whole", action="store_true", help="文件里没有的商品就是没有库存")
    stock.add_argument("--dry-run", action="store_true", help="只看会发生什么，不写入")
    _add_common(stock, json=True)


_TEMPLATES: Final = (
    ("orders", "销售订单的模板，里面有一行示例"),
    ("returns", "退换货的模板，里面有一行示例"),
    ("products", "商品资料的模板，里面有一行示例"),
)


def _add_template(above: argparse.ArgumentParser) -> None:
    named = _subcommands(above)
    for kind, about in _TEMPLATES:
        saved = _command(named, kind, about)
        saved.set_defaults(run=commands.save_template, kind=kind)
        saved.add_argument("out", type=_table_file, metavar="OUT", help="保存到这里，以 .csv 或 .xlsx 结尾")


def _add_returns(above: argparse.ArgumentParser) -> None:
    named = _subcommands(above)
    listed = _command(named, "list", "列出退换货单，最近的在前")
    listed.set_defaults(run=commands.list_returns)
    _add_return_filters(listed)
    listed.add_argument("--limit", type=_count, default=200, metavar="N", help="最多列出多少张，默认 200")
    _add_common(listed, json=True)
    shown = _command(named, "show", "显示一张退换货单：商品、金额和原因、进度、操作记录")
    shown.set_defaults(run=commands.show_return)
    shown.add_argument("number", metavar="NUMBER", help="退换货单号")
    _add_common(shown, json=True)


def _add_return_filters(to: argparse.ArgumentParser) -> None:
    to.add_argument("--text", metavar="TEXT", help="任何单号、快递单号、手机号（或尾号）、姓名的开头")
    to.add_argument(
        "--status",
        type=_word(Status),
        action="append",
        metavar="STATUS",
        help="待审核、待退货、待退款等；可以写几次",
    )
    to.add_argument("--kind", type=_word(ReturnKind), metavar="KIND", help="仅退款、退货退款、换货")
    to.add_argument("--mark", type=_word(Mark), metavar="MARK", help="验货异常、超期、待退回等")
    to.add_argument("--overdue", action="store_true", help="只列超过时限的")
    to.add_argument("--shop", metavar="NAME", help="店铺名称")
    to.add_argument("--type", metavar="NAME", help="退换货类型")
    to.add_argument("--reason", metavar="TEXT", help="退换货原因")
    to.add_argument("--member", metavar="NAME", help="会员账号或姓名的开头")
    to.add_argument(
        "--from", dest="since", type=_day, metavar="DATE", help="申请日期从这一天起，如 2026-11-01"
    )
    to.add_argument("--to", dest="until", type=_day, metavar="DATE", help="申请日期到这一天止")
    to.add_argument(
        "--ordered-from", dest="ordered_since", type=_day, metavar="DATE", help="下单日期从这一天起"
    )
    to.add_argument(
        "--ordered-to", dest="ordered_until", type=_day, metavar="DATE", help="下单日期到这一天止"
    )


def _add_days(to: argparse.ArgumentParser, what: str) -> None:
    to.add_argument("--from", dest="since", type=_day, metavar="DATE", help=f"{what}从这一天起")
    to.add_argument("--to", dest="until", type=_day, metavar="DATE", help=f"{what}到这一天止")


def _add_warehouse(to: argparse.ArgumentParser) -> None:
    to.add_argument("--warehouse", metavar="NAME", help="仓库的编码或名称")


def _add_export(above: argparse.ArgumentParser) -> None:
    named = _subcommands(above)
    returns = _exported(named, "returns", "退换货单")
    returns.set_defaults(run=exporting.export_returns)
    returns.add_argument("--lines", action="store_true", help="附商品明细，作为第二张表")
    _add_return_filters(returns)
    refunds = _exported(named, "refunds", "退款，一笔一行，冲销为负数")
    receipts = _exported(named, "receipts", "收货，一行商品一行")
    movements = _exported(named, "movements", "库存流水")
    balances = _exported(named, "balances", "各仓库、各状态的库存")
    for posted, what in ((refunds, "记账日期"), (receipts, "收货日期"), (movements, "日期")):
        _add_days(posted, what)
    for posted in (refunds, receipts):
        posted.add_argument("--shop", metavar="NAME", help="店铺名称")
    refunds.add_argument("--method", type=_word(PaymentMethod), metavar="METHOD", help="支付宝、微信等")
    for posted in (receipts, movements, balances):
        _add_warehouse(posted)
    for posted in (movements, balances):
        posted.add_argument("--state", type=_word(StockState), metavar="STATE", help="良品、次品、待处理等")


def _exported(named: Any, which: str, about: str) -> argparse.ArgumentParser:  # noqa: ANN401 - argparse's own
    made = _command(named, which, about)
    made.set_defaults(run=exporting.export_posted, which=which)
    made.add_argument("out", type=_table_file, metavar="OUT", help="保存到这里，以 .xlsx 或 .csv 结尾")
    _add_common(made, json=True)
    return made


def _add_pdf(above: argparse.ArgumentParser) -> None:
    named = _subcommands(above)
    for record, about, number in (
        ("return", "退换货单", "退换货单号"),
        ("application", "退换货申请表", "退换货单号"),
        ("inspection", "收货清点单；验过货就是验货报告", "退换货单号"),
        ("refund", "退款凭证", "退款单号；写退换货单号就是它最近的一笔退款"),
        ("exchange", "换货发货单", "发货单号；写退换货单号就是它还要发的，发完了就是最近发出的"),
        ("picklist", "配货单", "仓库的编码或名称：它的全部待换出；或一张退换货单号"),
        ("supplier", "退厂单", "退厂单号"),
    ):
        saved = _command(named, record, about)
        saved.set_defaults(run=papers.save_record, record=record)
        _add_records(saved, number)
    slip = _command(named, "slip", "退货登记卡")
    slip.set_defaults(run=papers.save_slip)
    slip.add_argument(
        "--paper", choices=PAPER_SIZES, default="a4", help="a4、a5，或标签 100x100、60x40（毫米），默认 a4"
    )
    _add_records(slip, "退换货单号")
    handed = _command(named, "handover", "退件表：到货的包裹，请快递员签字")
    handed.set_defaults(run=papers.save_handover)
    _add_days(handed, "到货日期")
    _add_pdf_file(handed)
    shift = _command(named, "shift", "交接单：今天要办的事，交班、接班签字")
    shift.set_defaults(run=papers.save_shift)
    _add_pdf_file(shift)
    analysis = _command(named, "analysis", "售后分析报告：一段时间的图和表，与上期相比")
    analysis.set_defaults(run=papers.save_analysis)
    _add_days(analysis, "统计（不写就是本月到今天）")
    analysis.add_argument("--shop", metavar="NAME", help="店铺名称")
    analysis.add_argument("--kind", type=_word(ReturnKind), metavar="KIND", help="仅退款、退货退款、换货")
    _add_pdf_file(analysis)
    ledger = _command(named, "ledger", "退换货台账：横向，每页小计，最后合计")
    ledger.set_defaults(run=papers.save_ledger)
    _add_return_filters(ledger)
    _add_pdf_file(ledger)


def _add_records(to: argparse.ArgumentParser, number: str) -> None:
    to.add_argument("numbers", nargs="+", metavar="NUMBER", help=f"{number}；可以写几个")
    to.add_argument("--each", action="store_true", help="每个单独一份 PDF，OUT.pdf 处写放它们的文件夹")
    _add_pdf_file(to)


def _add_pdf_file(to: argparse.ArgumentParser) -> None:
    to.add_argument("out", type=_pdf_file, metavar="OUT.pdf", help="保存到这里")
    _add_common(to)


_FIGURES: Final = (
    "不写日期就是到今天为止的十二个月；库存、超时的单和钱货对账说的都是现在。"
    "JSON 里金额以分计，比率以万分之一计（1234 是 12.34%），时长以分钟计，日期是当地的；"
    "每一列的 measure 说明它是哪一种。"
)


def _add_statistics(to: argparse.ArgumentParser) -> None:
    to.set_defaults(run=statistics.tell_statistics)
    to.epilog = _FIGURES
    _add_days(to, "期间")
    to.add_argument("--shop", metavar="NAME", help="店铺名称")
    to.add_argument("--kind", type=_word(ReturnKind), metavar="KIND", help="仅退款、退货退款、换货")
    ways = "；".join(f"{name} {way.about}" for name, way in statistics.WAYS.items())
    to.add_argument("--by", choices=tuple(statistics.WAYS), default="month", metavar="BY", help=ways)
    to.add_argument("--out", type=_table_file, metavar="FILE", help="存成文件，以 .xlsx 或 .csv 结尾")
    _add_common(to, json=True)


def _add_backups(above: Any) -> None:  # noqa: ANN401 - argparse's own
    taken = _command(above, "backup", "备份数据库和照片，并检查备份无误")
    taken.set_defaults(run=backups.back_up)
    taken.add_argument(
        "dest", nargs="?", type=Path, metavar="DEST", help="文件或文件夹；不写就放在数据库旁边"
    )
    _add_common(taken, json=True)
    brought = _command(above, "restore", "从备份恢复；现在的状态会先另存一份")
    brought.set_defaults(run=backups.restore)
    brought.add_argument(
        "source", type=Path, metavar="SRC", help="备份文件，或备份所在的文件夹（取最近的一份）"
    )
    _add_common(brought)


def _word(words: type[StrEnum]) -> Callable[[str], str]:
    """Reads one of the fixed words, as it is shown or as it is stored."""

    def read(text: str) -> str:
        known = {label(each): each for each in words} | {each.value: each for each in words}
        if text not in known:
            listed = "、".join(label(each) for each in words)
            raise argparse.ArgumentTypeError(f"没有“{text}”，可以是：{listed}")
        return known[text].value

    return read


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2026-11-21 这样") from None
    if day.year not in _YEARS:
        raise argparse.ArgumentTypeError(f"“{text}”的年份应在 {_YEARS[0]} 到 {_YEARS[-1]} 之间")
    return day


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= 1_000_000:  # noqa: PLR2004
        raise argparse.ArgumentTypeError(f"“{text}”应是 1 到 1000000 的整数")
    return int(text)


def _pdf_file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".pdf" and not path.is_dir():
        raise argparse.ArgumentTypeError(f"“{text}”应以 .pdf 结尾")
    return path


def _table_file(text: str) -> Path:
    if Path(text).suffix.lower() not in {".csv", ".xlsx"}:
        raise argparse.ArgumentTypeError(f"“{text}”应以 .csv 或 .xlsx 结尾")
    return Path(text)
