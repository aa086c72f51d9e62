"""Trouble with files and disks."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import translatable


class StorageRefusal(Refusal):
    """Base of trouble with the database file."""


class DatabaseDamaged(StorageRefusal):
    """The file is no sound database."""

    template: ClassVar[str] = translatable(
        "errors", "数据库文件 {path} 已损坏，程序没有改动它；请从最近的备份恢复，并保留此文件以便检查。"
    )
    path: str


class DatabaseForeign(StorageRefusal):
    """A database of another program."""

    template: ClassVar[str] = translatable(
        "errors", "{path} 不是退换货程序的数据库，程序没有改动它；请选择正确的文件。"
    )
    path: str


class DatabaseNewer(StorageRefusal):
    """A database of a later version."""

    template: ClassVar[str] = translatable(
        "errors",
        "数据库 {path} 由更新的版本创建（结构 {found}，本程序支持到 {known}），程序没有改动它；请升级程序后再打开。",
    )
    path: str
    found: int
    known: int


class DatabaseOlder(StorageRefusal):
    """A database of an earlier version, where nothing may be changed."""

    template: ClassVar[str] = translatable(
        "errors",
        "数据库 {path} 由较早的版本创建（结构 {found}，本程序是 {known}），这里只读不改；请先用本程序打开一次，它会备份并升级，然后再检查。",
    )
    path: str
    found: int
    known: int


class DatabaseLocked(StorageRefusal):
    """Somebody else holds the file."""

    template: ClassVar[str] = translatable(
        "errors", "数据库 {path} 正被另一个程序占用，本次操作没有保存；请稍等几秒后重试，或关闭占用它的程序。"
    )
    path: str


class DiskFull(StorageRefusal):
    """No room to write."""

    template: ClassVar[str] = translatable(
        "errors", "磁盘已满，本次操作没有保存（{path}）；请清理磁盘空间后重试。"
    )
    path: str


class StorageReadOnly(StorageRefusal):
    """The file or folder may not be written."""

    template: ClassVar[str] = translatable(
        "errors", "无法写入 {path}；请检查文件是否只读、被占用，或换一个有写入权限的文件夹。"
    )
    path: str


class StorageUnreachable(StorageRefusal):
    """The file or folder cannot be opened."""

    template: ClassVar[str] = translatable("errors", "无法打开 {path}：{why}。请检查路径和权限。")
    path: str
    why: str
