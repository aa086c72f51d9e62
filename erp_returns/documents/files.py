"""Files written out: whole and safely on the disk, or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from erp_returns.documents.refusals import FileUnwritable
from erp_returns.domain.errors import DiskFull
from erp_returns.domain.text import translatable

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_REASONS: Final = {
    errno.EACCES: translatable("errors", "没有写入权限"),
    errno.EPERM: translatable("errors", "没有写入权限"),
    errno.EROFS: translatable("errors", "磁盘是只读的"),
    errno.EISDIR: translatable("errors", "这是一个文件夹"),
    errno.ENOENT: translatable("errors", "文件夹不存在"),
    errno.ENOTDIR: translatable("errors", "文件夹不存在"),
    errno.ENAMETOOLONG: translatable("errors", "文件名太长"),
    errno.EBUSY: translatable("errors", "文件正被占用"),
}

_TAKEN: Final = translatable("errors", "已有同名文件")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, then put it there; what stood there before stays until then.

    Raises `DiskFull`, or `FileUnwritable` with why; nothing is left half written.
    """
    with whole_file(path) as part:
        part.write_bytes(data)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Hand out a place beside `path` to write to; it becomes `path` when all went well, else it is gone.

    Raises `DiskFull`, or `FileUnwritable` with why.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        part = path.with_name(f".{path.name[:60]}.part")
        try:
            yield part
            _bring_to_disk(part)
            part.replace(path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        _settle(path.parent)
    except OSError as error:
        raise _refusal(error, path) from error


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Hand out a new folder within `folder`, on the same disk; at the end it is gone, with all in it."""
    try:
        stage = Path(tempfile.mkdtemp(prefix=".erp-returns-", dir=folder))
    except OSError as error:
        raise _refusal(error, folder) from error
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def move_all(stage: Path, places: Iterable[Path], *, replace: bool) -> tuple[Path, ...]:
    """Put the files of `stage` in their places (same names); nothing is moved where one is taken already.

    Raises `FileUnwritable`; with `replace` what stands there gives way.
    """
    wanted = tuple(places)
    taken = None if replace else next((path for path in wanted if path.exists()), None)
    if taken is not None:
        raise FileUnwritable(taken.name, _TAKEN)
    for path in wanted:
        try:
            (stage / path.name).replace(path)
        except OSError as error:
            raise _refusal(error, path) from error
    return wanted


def _refusal(error: OSError, path: Path) -> DiskFull | FileUnwritable:
    if error.errno in _FULL:
        return DiskFull(str(path))
    why = _REASONS.get(error.errno or 0) or error.strerror or str(error)
    return FileUnwritable(path.name or str(path), why)


def _bring_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Let the new name reach the disk too, where the system can."""
    if os.name != "posix":
        return
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
