"""Photos and logos made ready for print: upright, small enough, or known to be unreadable."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

PIXELS_PER_POINT = 300 / 72

_DAMAGE = (OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error, Image.DecompressionBombError)


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


def prepared_photo(content: bytes, width: float, height: float) -> Picture | None:
    """A photo for a frame of `width` × `height` points at 300 dpi; None where it cannot be read."""
    return _prepared(content, width, height, "JPEG")


def prepared_logo(content: bytes, width: float, height: float) -> Picture | None:
    """As `prepared_photo`, but kept sharp; what is transparent becomes white."""
    return _prepared(content, width, height, "PNG")


def _prepared(content: bytes, width: float, height: float, file_format: str) -> Picture | None:
    longest = (int(width * PIXELS_PER_POINT), int(height * PIXELS_PER_POINT))
    try:
        with Image.open(BytesIO(content)) as image:
            image.draft("RGB", longest)
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail(longest)
            flat = _on_white(upright)
    except _DAMAGE:
        return None
    out = BytesIO()
    flat.save(out, file_format, quality=85)
    return Picture(out.getvalue(), *flat.size)


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("RGB")
