"""Two readers of PDF text that share nothing with the writer."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO

import zxingcpp
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

_PRINTER_DPI = 203


def squeezed(text: str) -> str:
    """A text without its spaces and line ends: where lines break is not the claim."""
    return "".join(text.split())


def page_texts(content: bytes) -> list[str]:
    return [squeezed(page.extract_text()) for page in PdfReader(BytesIO(content)).pages]


def whole_text(content: bytes) -> str:
    return "".join(page_texts(content))


class Viewer:
    """The program's own PDF viewer, as a reader."""

    def __init__(self, content: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)

    def text(self) -> str:
        return squeezed("".join(self.document.getAllText(page).text() for page in self.pages))

    @property
    def pages(self) -> range:
        return range(self.document.pageCount())

    def picture(self, page: int = 0, dpi: int = _PRINTER_DPI) -> Image.Image:
        """A page as a label printer of so many dots to the inch would print it."""
        points = self.document.pagePointSize(page)
        size = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
        drawn = self.document.render(page, size).convertToFormat(QImage.Format.Format_ARGB32)
        picture = Image.frombuffer(
            "RGBA", (drawn.width(), drawn.height()), bytes(drawn.constBits()), "raw", "BGRA", 0, 1
        )
        paper = Image.new("RGBA", picture.size, "white")
        paper.alpha_composite(picture)
        return paper.convert("L")


def codes_on(content: bytes) -> set[tuple[str, str]]:
    """The kind and the words of every code on the pages, read by a reader of barcodes."""
    viewer = Viewer(content)
    return {
        (str(code.format), code.text)
        for page in viewer.pages
        for code in zxingcpp.read_barcodes(viewer.picture(page))
    }


def printed_values(paper: object) -> Iterator[str | int]:
    """Every text and every amount in fen of a paper, however deep."""
    for field in fields(paper):  # type: ignore[arg-type]
        yield from _printed(field.name, getattr(paper, field.name))


def _printed(name: str, value: object) -> Iterator[str | int]:
    if isinstance(value, tuple):
        for item in value:
            yield from _printed(name, item)
    elif is_dataclass(value):
        yield from printed_values(value)
    elif name.endswith("_fen") or (isinstance(value, str) and name != "state"):
        assert isinstance(value, str | int)
        yield value
