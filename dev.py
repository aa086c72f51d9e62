"""Sets the program up on a fresh machine and runs it.

    python3 dev.py run [arguments]     opens the program, on demo data unless told otherwise
    python3 dev.py test [arguments]    passes all tests
    python3 dev.py check               looks the code over: ruff, mypy, import rules

Needs Python 3.11 or newer and nothing else: it makes .venv, installs what the program needs, and on Debian
and Ubuntu also the system libraries that are missing. What is ready already is left alone.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.txt"
OLDEST = (3, 11)
NEWEST_KNOWN_MINOR = 14
_SIGNALLED = 128

DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
"""What Qt loads even without a screen: shared library → package of Debian and Ubuntu."""

WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",
}
"""What Qt loads besides to open a window and to print; without one of these it aborts."""

ANSWERED_IN_TEXT = {"-h", "--help", "--version"}


class Trouble(Exception):
    """Something only the person at the machine can mend; the text says how."""


def call(*command: str | Path, **environment: str) -> int:
    """Run a command in the checkout and return its exit code; a signal that ended it is one as well."""
    code = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **environment}, check=False
    ).returncode
    return code if code >= 0 else _SIGNALLED - code


def answers(*command: str | Path) -> bool:
    """Whether a command exists and succeeds; what it prints is dropped."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def say(text: str) -> None:
    """Print at once, also where output is collected."""
    print(text, flush=True)


def loads(library: str) -> bool:
    """Whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def package_name(package: str) -> str:
    """The name under which this release carries a package; newer ones add t64 to some."""
    renamed = f"{package}t64"
    return (
        renamed
        if not answers("apt-cache", "show", package) and answers("apt-cache", "show", renamed)
        else package
    )


def rights() -> list[str] | None:
    """What to put before a command that needs the administrator; None where that takes a password."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if answers("sudo", "-n", "true") else None


def install_packages(packages: list[str], why: str) -> None:
    """Install system packages, or say what has to be installed."""
    if not shutil.which("apt-get"):
        raise Trouble(
            f"{why}\n请用系统的软件包管理器安装，在 Debian 和 Ubuntu 上叫："
            "\nInstall with your package manager; the names on Debian and Ubuntu are:"
            f"\n  {' '.join(packages)}"
        )
    prefix = rights()
    if prefix is None:
        raise Trouble(
            f"{why}\n请先执行下面这一行，再重新运行本命令：\nRun this line, then the same command again:"
            f"\n  sudo apt-get update && sudo apt-get install -y {' '.join(map(package_name, packages))}"
        )
    say(f"{why}\n正在安装系统软件包 / Installing system packages: {' '.join(packages)}")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    call(*apt, "update")
    names = [package_name(package) for package in packages]
    if call(*apt, "install", "-y", "--no-install-recommends", *names):
        raise Trouble(f"系统软件包没有装上，原因见上 / Not installed, see above: {' '.join(names)}")


def provide_libraries(libraries: dict[str, str]) -> None:
    """See to it that Qt finds the shared libraries it needs (Linux only; elsewhere it brings its own)."""
    if sys.platform != "linux":
        return
    missing = [library for library in libraries if not loads(library)]
    if missing:
        install_packages(
            [libraries[library] for library in missing],
            f"系统缺少图形库 / System libraries are missing: {' '.join(missing)}",
        )


def python() -> Path:
    """The interpreter of the environment."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def provide_environment() -> None:
    """Make .venv unless there is one that works."""
    if answers(python(), "-m", "pip", "--version"):
        return
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        install_packages(
            [f"python{version}-venv"], "系统的 Python 缺少 venv / This Python comes without venv."
        )
    say("正在建立运行环境 / Making the environment: .venv")
    if call(sys.executable, "-m", "venv", "--clear", VENV):
        raise Trouble(f"无法建立运行环境，原因见上 / The environment was not made, see above: {VENV}")


def wanted_state() -> str:
    """What an up-to-date environment was made from."""
    parts = [(ROOT / name).read_bytes() for name in ("pyproject.toml", "setup.py")]
    parts += [str(ROOT).encode(), sys.version.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def provide_program(*, tools: bool) -> None:
    """Install the program into .venv, with the developer's `tools` where asked, unless it is there."""
    wanted = wanted_state()
    present = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
    if python().exists() and wanted in present and (not tools or "tools" in present):
        return
    provide_environment()
    say("正在安装程序所需的软件包，约需一分钟 / Installing what the program needs, about a minute …")
    target = ".[dev]" if tools else "."
    if call(python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", target):
        raise Trouble(
            "软件包没有装上，原因见上；请检查网络后重试。"
            "\nNot installed, see above; check the network and try again."
        )
    STAMP.write_text(f"{wanted} {'tools' if tools else ''}\n", encoding="utf-8")


def has_desktop() -> bool:
    """Whether a window can be opened here."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def run(arguments: list[str]) -> int:
    """Open the program, or do what its command line is told."""
    opens_window = not arguments or (arguments[0].startswith("-") and arguments[0] not in ANSWERED_IN_TEXT)
    if opens_window and not has_desktop():
        raise Trouble(
            "这里没有图形桌面（DISPLAY 和 WAYLAND_DISPLAY 都没有设置），打不开窗口。"
            "请在桌面环境的终端里运行；只想看看画面，可以：\n"
            "There is no desktop here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open. "
            "Run this in a terminal of the desktop; or have the screens drawn as pictures:\n"
            "  python3 dev.py run screenshots out"
        )
    provide_libraries({**DRAWING, **WINDOW} if opens_window else DRAWING)
    provide_program(tools=False)
    return call(python(), ROOT / "main.py", *(arguments or ["--demo"]))


def test(arguments: list[str]) -> int:
    """Pass all tests, without a screen: those of the window by themselves, so that memory stays small."""
    provide_libraries(DRAWING)
    provide_program(tools=True)
    parts = [arguments] if arguments else [["--ignore=tests/ui"], ["tests/ui"]]
    return max([call(python(), "-m", "pytest", *part, QT_QPA_PLATFORM="offscreen") for part in parts])


def check(_arguments: list[str]) -> int:
    """Look the code over with every tool, and only then say which were not content."""
    provide_program(tools=True)
    tools: dict[str, list[str | Path]] = {
        "ruff check": [python(), "-m", "ruff", "check"],
        "ruff format": [python(), "-m", "ruff", "format", "--check"],
        "mypy": [python(), "-m", "mypy"],
        "import-linter": [
            python(),
            "-c",
            "from importlinter.cli import lint_imports_command as main; main()",
        ],
    }
    unhappy = [name for name, command in tools.items() if call(*command)]
    say(f"未通过 / Not passed: {', '.join(unhappy)}" if unhappy else "全部通过 / All passed.")
    return 1 if unhappy else 0


COMMANDS = {"run": run, "test": test, "check": check}


def restart_with_newer_python() -> int:
    """Hand over to a newer Python on this machine, if there is one."""
    for minor in range(NEWEST_KNOWN_MINOR, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            return call(newer, *sys.argv)
    raise Trouble(
        "需要 Python 3.11 或更新的版本 / Python 3.11 or newer is needed: https://www.python.org/downloads/"
    )


def main(arguments: list[str]) -> int:
    """Do one command; 0 done, 1 not done, 2 wrong usage."""
    if not arguments or arguments[0] not in COMMANDS:
        say(__doc__ or "")
        return 2
    try:
        if sys.version_info < OLDEST:
            return restart_with_newer_python()
        return COMMANDS[arguments[0]](arguments[1:])
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
