"""How the command line is written, where it works, and how it speaks to terminals and pipes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from erp_returns import __version__

ROOT = Path(__file__).resolve().parents[2]
PAID = "RT20261121-0001"


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["import", "--help"],
        ["import", "orders", "-h"],
        ["returns", "list", "--help"],
        ["returns", "show", "--help"],
        ["pdf", "refund", "--help"],
        ["pdf", "slip", "--help"],
        ["pdf", "ledger", "--help"],
        ["pdf", "handover", "--help"],
        ["pdf", "shift", "--help"],
        ["pdf", "analysis", "--help"],
        ["export", "returns", "--help"],
        ["export", "movements", "--help"],
        ["stats", "--help"],
        ["verify", "--help"],
        ["screenshots", "--help"],
        ["reset-owner-pin", "--help"],
    ],
)
def test_help_is_chinese(run, words):
    said = run(*words)
    assert said.code == 0
    assert said.out.startswith("用法：erp-returns")
    assert "usage" not in said.out
    assert "显示这份说明" in said.out


def test_the_version_is_told(run):
    assert run("--version").out.strip() == f"erp-returns {__version__}"


WRONG = [
    (["nonsense"], "不能是 'nonsense'"),
    (["returns"], "还缺少：命令"),
    (["returns", "show"], "还缺少：NUMBER"),
    (["pdf", "return", "RT1"], "还缺少：OUT.pdf"),
    (["import", "orders"], "还缺少：FILE"),
    (["verify", "--db"], "--db 后面要写一个值"),
    (["verify", "--fast"], "不认识：--fast"),
    (["verify", "--json=1"], "--json 后面不能写 '1'"),
    (["--lang", "fr"], "--lang 不能是 'fr'"),
    (["returns", "list", "--status", "飞走了"], "--status：没有“飞走了”，可以是：待审核"),
    (["returns", "list", "--from", "2026-02-30"], "“2026-02-30”不是日期"),
    (["returns", "list", "--limit", "0"], "应是 1 到 1000000 的整数"),
    (["pdf", "ledger", "账.pdf", "--to", "9999-12-31"], "年份应在 2000 到 2100 之间"),
    (["pdf", "slip", "RT1", "卡.pdf", "--paper", "a3"], "--paper 不能是 'a3'，可以是：'a4', 'a5'"),
    (["export", "balances", "库存.pdf"], "应以 .csv 或 .xlsx 结尾"),
    (["export", "refunds", "x.csv", "--method", "支票"], "可以是：平台原路退回"),
    (["template", "orders", "模板.docx"], "应以 .csv 或 .xlsx 结尾"),
]


@pytest.mark.parametrize(("words", "sentence"), WRONG, ids=[" ".join(words) for words, _ in WRONG])
def test_wrong_usage_is_said_in_chinese(run, words, sentence):
    said = run(*words)
    assert said.code == 2
    assert said.out == ""
    assert f"命令写得不对：{sentence}"[:7] in said.err
    assert sentence in said.err


def test_without_a_command_the_window_opens(run, monkeypatch):
    opened = []

    class App:
        @staticmethod
        def run_window(path, *, demo, lang):
            opened.append((path, demo, lang))
            return 0

    monkeypatch.setitem(sys.modules, "erp_returns.app", App)
    assert run("--db", "a.db", "--lang", "en").code == 0
    assert run("--demo").code == 0
    assert opened == [(Path("a.db"), False, "en"), (None, True, None)]


@pytest.fixture
def demo_made(worked, monkeypatch) -> list[Path]:
    """Stands in for the making of the demo: a small shop is copied."""
    made: list[Path] = []

    def open_demo(path: Path, *_args: object) -> None:
        made.append(path)
        if not path.exists():
            shutil.copy(worked, path)

    monkeypatch.setattr("erp_returns.services.demo.open_demo", open_demo)
    return made


def test_commands_work_on_a_demo_that_is_thrown_away(run, demo_made):
    assert run("--demo", "returns", "list").out.endswith("共 2 张。\n")
    assert not demo_made[0].parent.exists()


def test_a_named_demo_is_kept(run, demo_made, tmp_path):
    run("returns", "list", "--demo", "--db", tmp_path / "demo.db")
    assert demo_made == [tmp_path / "demo.db"]
    assert (tmp_path / "demo.db").exists()


def test_progress_is_shown_on_a_terminal_and_wiped_away(run, db, monkeypatch):
    monkeypatch.setattr("erp_returns.cli.saying.sys.stderr.isatty", lambda: True, raising=False)
    err = run("verify", "--db", db).err
    assert err.startswith("\r检查 0%\r检查 ")
    assert err.endswith("\r")


def test_no_progress_is_shown_elsewhere(run, db):
    assert run("verify", "--db", db).err == ""


def test_a_reader_that_leaves_early_is_no_trouble(db):
    command = [sys.executable, ROOT / "main.py", "returns", "show", PAID, "--db", db]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
        assert process.wait(timeout=60) == 0


def test_the_installed_program_speaks_utf_8_in_a_bare_environment(db):
    bare = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, ROOT / "main.py", "returns", "list", "--json", "--db", db]
    done = subprocess.run(command, capture_output=True, env=bare, check=True, timeout=60)
    assert json.loads(done.stdout.decode())["returns"][0]["type"] == "换尺码"


def test_help_is_quick_because_nothing_else_is_loaded():
    wanted = (
        "import sys; sys.argv = ['x', '--help']; from erp_returns.cli import main; main();"
        "print([name for name in ('PySide6', 'peewee', 'reportlab') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", wanted], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_screens_are_drawn_of_the_demo_or_of_a_named_shop(run, demo_made, db, tmp_path, monkeypatch):
    drawn = []

    class Screenshots:
        @staticmethod
        def take(folder, session, progress):
            drawn.append((folder, Path(str(session.database.database))))
            assert Path(os.environ["QT_QPA_PLATFORM"].partition("=")[2]).is_file()
            progress(1, 1)
            return [folder / "01.png"]

    monkeypatch.setitem(sys.modules, "erp_returns.ui.screenshots", Screenshots)
    before = os.environ.get("QT_QPA_PLATFORM")
    said = run("screenshots", tmp_path / "shots")
    run("screenshots", tmp_path / "shots", "--db", db)
    assert said.out == f"1 张画面已保存到 {tmp_path / 'shots'}。\n"
    assert drawn == [(tmp_path / "shots", demo_made[0]), (tmp_path / "shots", db)]
    assert len(demo_made) == 1
    assert os.environ.get("QT_QPA_PLATFORM") == before
