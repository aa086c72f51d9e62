"""Finds the files that ship with the program: fonts, icons, default reasons, demo material."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `path("fonts", "NotoSansSC-Regular.ttf")`.

    An installed program carries them inside the package, a checkout beside it.
    """
    installed = _PACKAGE / "_resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
