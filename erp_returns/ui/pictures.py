"""Pictures on their way into the shop: from files and from the clipboard, read as far as the system can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from erp_returns.domain.errors import Refusal
from erp_returns.services.photos import keep_photo, keep_photo_file
from erp_returns.services.session import Session
from erp_returns.ui.jobs import JobToken

Brought: TypeAlias = Path | QImage
"""A picture's file, or what was pasted."""

_QUALITY = 92


@dataclass(frozen=True, slots=True)
class Kept:
    """Hashes of the pictures that were kept, and what stood against others."""

    hashes: tuple[str, ...]
    refused: tuple[Refusal, ...] = ()


def keep_all(session: Session, brought: Sequence[Brought], token: JobToken) -> Kept:
    """Keep pictures one after the other, beside the window; one that is refused leaves the others alone."""
    hashes: list[str] = []
    refused: list[Refusal] = []
    for done, each in enumerate(brought):
        token.check()
        token.progress(done, len(brought))
        try:
            hashes.append(keep(session, each))
        except Refusal as refusal:
            refused.append(refusal)
    return Kept(tuple(dict.fromkeys(hashes)), tuple(refused))


def keep(session: Session, brought: Brought) -> str:
    """Keep one picture and give its hash; raises a `Refusal`."""
    if isinstance(brought, Path):
        return keep_photo_file(session, brought, heic_as_jpeg)
    return keep_photo(session, _encoded(brought, "PNG"))


def heic_as_jpeg(data: bytes) -> bytes | None:
    """A HEIC picture as an upright JPEG, where the system has a reader for it."""
    source = QBuffer()
    source.setData(QByteArray(data))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    reader.setAutoTransform(True)
    image = reader.read()
    return None if image.isNull() else _encoded(image, "JPEG")


def _encoded(image: QImage, file_format: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, file_format, _QUALITY if file_format == "JPEG" else -1)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
