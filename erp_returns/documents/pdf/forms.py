"""Forms: how a kind of record is drawn, alone as a document or bound with others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from erp_returns.documents.pdf.fonts import load_fonts
from erp_returns.documents.pdf.sheet import A4_HEIGHT, Running, Sheet, Volume

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Form(Generic[P]):
    """What every page of a paper carries, and what stands on it; `height` is that of the pages, in points."""

    name: str
    running: Callable[[P], Running]
    draw: Callable[[Sheet, P], None]
    height: float = A4_HEIGHT


def alone(form: Form[P], paper: P, fonts: Path) -> bytes:
    """A paper as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    sheet = Sheet(load_fonts(fonts), form.running(paper), height=form.height)
    form.draw(sheet, paper)
    return sheet.finish()


def bound(form: Form[P], papers: Iterable[P], fonts: Path, title: str) -> bytes:
    """Several papers as one PDF called `title`, each with its own pages; they are read one by one."""
    faces = load_fonts(fonts)
    volume = Volume(faces, title, "", form.name, height=form.height)
    for paper in papers:
        sheet = Sheet(faces, form.running(paper), volume)
        form.draw(sheet, paper)
        sheet.end()
    return volume.finish()
