"""Photos and logos made ready for print: upright, small enough, or known to be unreadable."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

PIXELS_PER_POINT = 300 / 72

Image.MAX_IMAGE_PIXELS = None
"""Sizes are held against `_MOST` instead, before anything is unpacked."""

_DAMAGE = (OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, struct.error, zlib.error)
_UNPACKED_SMALL: Final = frozenset({"JPEG", "MPO"})
_MOST: Final = {True: 120_000_000, False: 60_000_000}
"""Pixels of a picture that can be unpacked at a fraction of its size, and of one that cannot."""

_QUALITY: Final = 92


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG or PNG of `width` × `height` pixels that a page can take as it is."""

    content: bytes
    width: int
    height: int

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """The largest size within `width` × `height` points that keeps the proportions."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


@dataclass(frozen=True, slots=True)
class Heading:
    """What a picture file says of itself before it is unpacked: its format (as in 'PNG'), and its size."""

    format: str
    width: int
    height: int

    @property
    def most(self) -> int:
        """Pixels that a picture of this format may have."""
        return _MOST[self.format in _UNPACKED_SMALL]

    @property
    def too_large(self) -> bool:
        """Whether it would fill the memory."""
        return self.width * self.height > self.most


def heading(content: bytes) -> Heading | None:
    """What a picture file says of itself; None for what is no picture."""
    try:
        with Image.open(BytesIO(content)) as image:
            return Heading(image.format or "", *image.size)
    except _DAMAGE:
        return None


def prepared_photo(content: bytes, width: float, height: float) -> Picture | None:
    """A photo for a frame of `width` × `height` points at 300 dpi; None where it cannot be read."""
    return _prepared(content, width, height, "JPEG")


def prepared_logo(content: bytes, width: float, height: float) -> Picture | None:
    """As `prepared_photo`, but kept sharp; what is transparent becomes white."""
    return _prepared(content, width, height, "PNG")


def as_jpeg(content: bytes) -> bytes | None:
    """A picture of any format that can be read as an upright JPEG of its full size; None for no picture."""
    said = heading(content)
    if said is None or said.too_large:
        return None
    try:
        with Image.open(BytesIO(content)) as image:
            flat = _on_white(ImageOps.exif_transpose(_plain(image)))
    except _DAMAGE:
        return None
    out = BytesIO()
    flat.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _prepared(content: bytes, width: float, height: float, file_format: str) -> Picture | None:
    said = heading(content)
    if said is None or said.too_large:
        return None
    longest = (int(width * PIXELS_PER_POINT), int(height * PIXELS_PER_POINT))
    try:
        with Image.open(BytesIO(content)) as image:
            image.draft("RGB", longest)
            upright = ImageOps.exif_transpose(_plain(image))
            upright.thumbnail(longest)
            flat = _on_white(upright)
    except _DAMAGE:
        return None
    out = BytesIO()
    flat.save(out, file_format, quality=85)
    return Picture(out.getvalue(), *flat.size)


def _plain(image: Image.Image) -> Image.Image:
    """Eight bits for each part of a colour, and no palette: such pictures can be made smaller."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("P", "PA", "1"):
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.load()
    return image


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("RGB")
