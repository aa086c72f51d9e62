"""A file is written whole, or the one that stood there stays."""

import errno
import os
from pathlib import Path

import pytest

from erp_returns.documents.files import write_whole
from erp_returns.documents.refusals import FileUnwritable
from erp_returns.domain.errors import DiskFull


def failing(code):
    def fail(*_args, **_options):
        raise OSError(code, os.strerror(code))

    return fail


def test_a_file_holds_what_was_written(tmp_path):
    write_whole(tmp_path / "单.pdf", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"单.pdf": b"new"}


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "单.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    with pytest.raises(DiskFull, match="磁盘已满"):
        write_whole(path, b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"单.pdf": b"old"}


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("folder", "这是一个文件夹"),
        ("/", "这是一个文件夹"),
        ("nowhere/单.pdf", "文件夹不存在"),
        ("file/单.pdf", "文件夹不存在"),
        (f"{'长' * 200}.pdf", "文件名太长"),
    ],
)
def test_a_place_that_cannot_be_written_says_why(tmp_path, place, why):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileUnwritable) as refused:
        write_whole(tmp_path / place, b"new")
    assert why in str(refused.value)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder"]


def test_a_forbidden_place_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "open", failing(errno.EACCES))
    with pytest.raises(FileUnwritable, match="没有写入权限"):
        write_whole(tmp_path / "单.pdf", b"new")
