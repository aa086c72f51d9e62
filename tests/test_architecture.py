"""The rooms of the house: imports run one way, and names say what a module holds."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "erp_returns"
MODULES = sorted(PACKAGE.rglob("*.py"))
NUMBERED = PACKAGE / "models" / "migrations"
SOURCES = [*MODULES, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "benchmarks").rglob("*.py"))]

MOST_LINES = 450
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
SAYS_NOTHING = re.compile(r"(^|_)(utils?|helpers?|managers?|common|misc|data|info)(_|$)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_imports_run_one_way_through_the_rooms():
    # In a process of its own: the linter sets up logging for itself and silences everybody else's.
    checked = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("path", [path for path in SOURCES if NUMBERED not in path.parents], ids=name)
def test_a_file_is_short_enough_to_be_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_named_after_what_it_holds(path):
    assert not [part for part in path.relative_to(PACKAGE).with_suffix("").parts if SAYS_NOTHING.search(part)]


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_nothing_is_imported_wholesale(path):
    nodes = ast.walk(ast.parse(path.read_bytes()))
    wholesale = [
        node.module
        for node in nodes
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]
    assert wholesale == []


def test_what_takes_long_to_load_is_loaded_when_it_is_first_used():
    program = (
        "import sys, erp_returns.ui.previews, erp_returns.ui.main_window\n"
        "late = {'reportlab', 'pypinyin', 'xlsxwriter', 'PIL'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(late)) or None)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert loaded.returncode == 0, loaded.stderr


def test_records_are_declared_when_one_is_first_asked_for_not_when_the_window_stands():
    program = (
        "import sys, erp_returns.app, erp_returns.ui.pages.returns\n"
        "rooms = {name for name in sys.modules if name.startswith('erp_returns.models.')}\n"
        "early = rooms - {'erp_returns.models.base', 'erp_returns.models.database'}\n"
        "sys.exit(', '.join(sorted(early)) or None)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert loaded.returncode == 0, loaded.stderr
