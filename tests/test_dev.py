"""The two commands of the README, with every process they would start written down instead."""

import importlib.util
import shutil
import signal
import sys
from pathlib import Path

import pytest

import dev


class Machine:
    """A machine that notes which commands are run on it, and knows what it was told."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.failing: set[str] = set()
        self.libraries = {*dev.DRAWING, *dev.WINDOW}
        self.packages: set[str] = {*dev.DRAWING.values(), *dev.WINDOW.values()}
        self.root = True

    def call(self, *command: object, **_environment: str) -> int:
        words = [str(part) for part in command]
        self.commands.append(words)
        if "venv" in words:
            dev.python().parent.mkdir(parents=True)
            dev.python().touch()
        return int(any(word in self.failing for word in words))

    def answers(self, *command: object) -> bool:
        words = [str(part) for part in command]
        if words[:2] == ["apt-cache", "show"]:
            return words[2] in self.packages
        return dev.python().exists() if "pip" in words else False

    def ran(self, *part: str) -> list[list[str]]:
        return [command for command in self.commands if set(part) <= set(command)]


@pytest.fixture
def machine(monkeypatch, tmp_path):
    machine = Machine()
    for name in ("pyproject.toml", "setup.py"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "installed.txt")
    monkeypatch.setattr(dev, "call", machine.call)
    monkeypatch.setattr(dev, "answers", machine.answers)
    monkeypatch.setattr(dev, "loads", lambda library: library in machine.libraries)
    monkeypatch.setattr(dev, "rights", lambda: [] if machine.root else None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    return machine


def test_run_makes_the_environment_and_opens_the_demo(machine):
    assert dev.main(["run"]) == 0
    assert [command[1:3] for command in machine.commands] == [
        ["-m", "venv"],
        ["-m", "pip"],
        [str(dev.ROOT / "main.py"), "--demo"],
    ]


def test_arguments_go_to_the_program_instead_of_the_demo(machine):
    dev.main(["run", "--db", "shop.db"])
    assert machine.commands[-1][2:] == ["--db", "shop.db"]


def test_the_second_run_only_opens_the_program(machine):
    dev.main(["run"])
    machine.commands.clear()
    dev.main(["run"])
    assert [command[1] for command in machine.commands] == [str(dev.ROOT / "main.py")]


def test_a_changed_list_of_requirements_is_installed_again(machine):
    dev.main(["run"])
    machine.commands.clear()
    (dev.ROOT / "pyproject.toml").write_text("changed", encoding="utf-8")
    dev.main(["run"])
    assert len(machine.ran("pip", "install")) == 1


def test_tests_install_the_tools_that_running_left_out(machine):
    dev.main(["run"])
    dev.main(["test"])
    assert [command[-1] for command in machine.ran("pip", "install")] == [".", ".[dev]"]


def test_running_is_content_with_what_the_tests_installed(machine):
    dev.main(["test"])
    dev.main(["run"])
    assert len(machine.ran("pip", "install")) == 1


def test_an_installation_that_failed_is_tried_again(machine, capsys):
    machine.failing.add("pip")
    assert dev.main(["test"]) == 1
    assert "请检查网络" in capsys.readouterr().out
    machine.failing.clear()
    assert dev.main(["test"]) == 0


def test_missing_libraries_are_installed_by_the_administrator(machine):
    machine.libraries -= {"libGL.so.1", "libdbus-1.so.3"}
    dev.main(["test"])
    (command,) = machine.ran("apt-get", "install")
    assert command[-2:] == ["libgl1", "libdbus-1-3"]


def test_a_package_is_asked_for_under_its_newer_name(machine):
    machine.libraries.discard("libglib-2.0.so.0")
    machine.packages = {"libglib2.0-0t64"}
    dev.main(["test"])
    assert machine.ran("apt-get", "install", "libglib2.0-0t64")


def test_without_rights_the_exact_command_is_named_and_nothing_is_installed(machine, capsys):
    machine.root = False
    machine.libraries.discard("libEGL.so.1")
    assert dev.main(["test"]) == 1
    assert "sudo apt-get install -y libegl1" in capsys.readouterr().out
    assert machine.commands == []


def test_a_system_without_apt_is_told_what_is_missing(machine, monkeypatch, capsys):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    machine.libraries.discard("libxcb-cursor.so.0")
    assert dev.main(["run"]) == 1
    assert "libxcb-cursor.so.0" in capsys.readouterr().out


def test_tests_need_no_libraries_of_a_window(machine):
    machine.libraries -= set(dev.WINDOW)
    dev.main(["test"])
    assert machine.ran("apt-get") == []


def test_other_systems_bring_their_libraries_along(machine, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    machine.libraries.clear()
    assert dev.main(["run"]) == 0
    assert machine.ran("apt-get") == []


def test_a_python_without_venv_gets_it(machine, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    dev.main(["test"])
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert machine.ran("apt-get", "install", f"python{version}-venv")


def test_without_a_desktop_the_window_is_refused_at_once(machine, monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert dev.main(["run"]) == 1
    assert "没有图形桌面" in capsys.readouterr().out
    assert machine.commands == []


@pytest.mark.parametrize("argument", ["verify", "--help"])
def test_what_answers_in_text_needs_no_desktop(machine, monkeypatch, argument):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert dev.main(["run", argument]) == 0


def test_check_asks_every_tool_and_names_the_one_that_complains(machine, capsys):
    machine.failing.add("mypy")
    assert dev.main(["check"]) == 1
    assert [command[2] for command in machine.commands[-4:]][:3] == ["ruff", "ruff", "mypy"]
    assert capsys.readouterr().out.endswith("未通过 / Not passed: mypy\n")


def test_the_result_of_the_tests_is_the_result_of_the_command(machine):
    machine.failing.add("pytest")
    assert dev.main(["test", "-x"]) == 1


def test_an_older_python_hands_over_to_a_newer_one(machine, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(shutil, "which", {"python3.12": "/usr/bin/python3.12"}.get)
    monkeypatch.setattr(sys, "argv", ["dev.py", "test"])
    dev.main(["test"])
    assert machine.commands == [["/usr/bin/python3.12", "dev.py", "test"]]


def test_the_window_is_tested_by_itself_and_one_failing_part_fails_both(machine):
    machine.failing.add("--ignore=tests/ui")

    assert dev.main(["test"]) == 1
    assert [command[3:] for command in machine.ran("pytest")] == [["--ignore=tests/ui"], ["tests/ui"]]


def test_named_tests_run_alone(machine):
    assert dev.main(["test", "tests/domain"]) == 0
    assert [command[3:] for command in machine.ran("pytest")] == [["tests/domain"]]


@pytest.mark.parametrize("arguments", [[], ["play"]])
def test_an_unknown_command_gets_the_list(machine, capsys, arguments):
    assert dev.main(arguments) == 2
    assert "dev.py run" in capsys.readouterr().out


def test_the_ci_runs_the_same_two_commands():
    script = (Path(dev.__file__).parent / ".ci" / "run").read_text(encoding="utf-8")
    assert [line for line in script.splitlines() if line.startswith("python3")] == [
        'python3 dev.py test "$@" || failed=1',
        "python3 dev.py check || failed=1",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")
def test_a_command_that_a_signal_ended_has_failed():
    aborts = "import os; os.abort()"

    assert dev.call(sys.executable, "-c", aborts) == 128 + signal.SIGABRT
    assert dev.call(sys.executable, "-c", "raise SystemExit(3)") == 3
