"""Files that cannot be taken or written, each with the way out."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors import Refusal
from erp_returns.domain.text import Words, translatable


class FileRefusal(Refusal):
    """Base of the refusals that name one file (its name, without the folder)."""

    file: str


class FileNotFound(FileRefusal):
    """The path leads nowhere."""

    template: ClassVar[str] = translatable("errors", "找不到文件“{file}”，它可能已被移动或改名，请重新选择。")


class IsFolder(FileRefusal):
    """The path is a folder."""

    template: ClassVar[str] = translatable("errors", "“{file}”是文件夹，请打开它，选择里面的订单文件。")


class FileInUse(FileRefusal):
    """The file is open elsewhere or may not be read."""

    template: ClassVar[str] = translatable(
        "errors", "打不开“{file}”，它可能正在 Excel 中打开，或者没有读取权限；请关闭后再试。"
    )


class LockFile(FileRefusal):
    """What Excel or LibreOffice puts beside a file that is open; `wanted` is that file's name."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{file}”是“{wanted}”打开时产生的临时文件，里面没有数据；请关闭正打开它的程序，再选择“{wanted}”。",
    )
    wanted: str


class FileUnreadable(FileRefusal):
    """The operating system could not read the file; `reason` is its own word for it."""

    template: ClassVar[str] = translatable(
        "errors", "读取“{file}”时出错（{reason}），请把文件复制到本机硬盘后再试。"
    )
    reason: str


class FileUnwritable(FileRefusal):
    """The file could not be written; nothing was left half written."""

    template: ClassVar[str] = translatable(
        "errors", "无法写入“{file}”（{reason}），请关闭正打开它的程序，或换一个有空间、可写入的位置。"
    )
    reason: str


class EmptyFile(FileRefusal):
    """The file holds nothing at all."""

    template: ClassVar[str] = translatable("errors", "“{file}”是空文件，请从平台重新导出。")


class NotATable(FileRefusal):
    """The content is something else; `kind` names it."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”不是订单表格（{kind}），请选择平台导出的 CSV 或 Excel（xlsx、xls）文件。"
    )
    kind: str


class DamagedFile(FileRefusal):
    """The file is cut off or broken inside."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”不完整或已损坏，请从平台重新导出，或重新复制一份。"
    )


class PasswordProtected(FileRefusal):
    """The workbook is encrypted."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”设有打开密码，请在 Excel 中取消密码并另存后再导入。"
    )


class FileTooLarge(FileRefusal):
    """The sheet spans more cells than can be held in memory."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”的表格范围太大，请删去远处的零散格子，或按月份分成几个文件。"
    )


class UnknownEncoding(FileRefusal):
    """Neither UTF-8 nor GB18030, nor marked as UTF-16."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{file}”的文字编码无法识别，请用 Excel 打开后另存为“CSV UTF-8（逗号分隔）”再导入。",
    )


class BrokenQuotes(FileRefusal):
    """A quotation mark opens at `row` and never closes."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”第 {row} 行的引号没有成对，后面的内容无法分行；请补上引号，或从平台重新导出。"
    )
    row: int


class UnknownLayout(FileRefusal):
    """No layout fits; `known` names those that would, `columns` what the file has."""

    template: ClassVar[str] = translatable(
        "errors",
        "认不出“{file}”是哪种文件。可以导入的有：{known}。这个文件的列是：{columns}。",
    )
    known: Words
    columns: Words


class StockElsewhere(FileRefusal):
    """What lies on the shelves is taken in where it is compared with the books."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”像库存文件；库存数量请到“库存”页，按“导入库存快照…”导入。"
    )


class MissingColumns(FileRefusal):
    """The layout is recognised but lacks columns it cannot do without."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”像是{layout}，但缺少列：{columns}。请补上这些列，或从平台重新导出。"
    )
    layout: Words
    columns: Words


class NoRows(FileRefusal):
    """Nothing below the header."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”只有表头，没有内容；请选择有内容的时间段重新导出。"
    )


class NoFiles(Refusal):
    """Nothing was chosen."""

    template: ClassVar[str] = translatable("errors", "没有选择文件，请选择要导入的文件。")


class DetailListMissing(FileRefusal):
    """The Taobao order list came without its detail list."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{file}”是淘宝订单列表，还缺与它一起导出的订单明细（ExportOrderDetailList），请把两个文件一起选择。",
    )


class OrderListMissing(FileRefusal):
    """The Taobao detail list came without its order list."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{file}”是淘宝订单明细，还缺与它一起导出的订单列表（ExportOrderList），请把两个文件一起选择。",
    )


class MixedPlatforms(Refusal):
    """Files of different kinds were given at once; `kinds` names them."""

    template: ClassVar[str] = translatable("errors", "选择的文件不是同一种（{kinds}），请分几次导入。")
    kinds: Words
