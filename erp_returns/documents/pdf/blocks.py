"""The blocks records are put together from: title, parties, milestones, money, photos, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from erp_returns.documents.pdf.lines import (
    ACCENT,
    ALARM,
    ASIDE,
    BODY,
    GREY,
    QUIET,
    STRONG,
    Colour,
    Line,
    Style,
    fit,
    set_field,
    set_figure,
    set_lines,
)
from erp_returns.documents.pdf.papers import MoneyPart, MoneySum, Photo, ShopHeader, Step, StepState
from erp_returns.documents.pdf.pictures import prepared_logo, prepared_photo
from erp_returns.documents.pdf.sheet import (
    HAIR,
    INSET,
    LEFT,
    MM,
    RIGHT,
    TINT,
    TO_FILL_IN,
    WHITE,
    WIDTH,
    Sheet,
)
from erp_returns.domain.capital import capital_yuan
from erp_returns.domain.money import yuan_text

ADDRESS = Style(12, 18, bold=True)
"""What is read where parcels are packed."""

_SHOP = Style(10, 14, bold=True)
_TITLE = Style(21, 31, bold=True)
_NUMBER = Style(10.5, 15, bold=True)
_KIND = Style(9.5, 15)
_STATE = Style(9, 15, bold=True, colour=ACCENT)
_ALARMING_STATE = replace(_STATE, colour=ALARM)
_MARK = Style(8, 13)
_CAPITAL = Style(10, 16, bold=True)
_AMOUNT = Style(21, 27, bold=True)
_STEP_STYLES: dict[StepState, Style] = {
    "done": Style(8.5, 12, bold=True),
    "current": Style(8.5, 12, bold=True, colour=ACCENT),
    "open": Style(8.5, 12, colour=GREY),
    "skipped": Style(8.5, 12, colour=GREY),
    "stopped": Style(8.5, 12, bold=True, colour=ALARM),
}
_STEP_COLOURS: dict[StepState, Colour] = {
    "done": ACCENT,
    "current": ACCENT,
    "open": HAIR,
    "skipped": HAIR,
    "stopped": ALARM,
}
_STEP_WORDS: dict[StepState, str] = {"current": "进行中", "skipped": "不需要"}

_PARTY_GAP = Line(6, ())
_LOGO = 15 * MM
_CODE_WIDTH = 62 * MM
_CODE_HEIGHT = 12 * MM
_LABEL_WIDTH = 50.0
_PART_LABEL_WIDTH = 92.0
_AMOUNT_WIDTH = 80.0
_PHOTOS_IN_ROW = 4
_PHOTO_GAP = 8.0
_PHOTO_HEIGHT = 36 * MM
_SIGNATURE_HEIGHT = 19 * MM


@dataclass(frozen=True, slots=True)
class Title:
    """What a record is: its name, number, a state beside the name, what kind it is, and marks.

    An `alarming` state stands in red; a number that is `coded` stands as barcode too.
    """

    name: str
    number: str
    state: str
    kind: str
    marks: tuple[str, ...] = ()
    alarming: bool = False
    coded: bool = True


@dataclass(frozen=True, slots=True)
class Party:
    """A titled block of labels with their values."""

    title: str
    fields: tuple[tuple[str, str], ...]


def known(*fields: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The fields that have a value."""
    return tuple((label, value) for label, value in fields if value.strip())


def draw_title(sheet: Sheet, shop: ShopHeader, title: Title) -> None:
    """Shop and title at the left of the first page, the number as barcode and text at the right."""
    top = sheet.y
    code_height = _CODE_HEIGHT if title.coded else 0
    if title.coded:
        sheet.barcode(title.number, RIGHT, top, _CODE_WIDTH, _CODE_HEIGHT)
    code_foot = _write_down(
        sheet,
        RIGHT - _CODE_WIDTH,
        top - code_height - 2,
        set_lines(sheet.fonts, title.number, _NUMBER, _CODE_WIDTH, "right"),
    )
    left = LEFT + _draw_logo(sheet, shop.logo)
    room = RIGHT - _CODE_WIDTH - 14 - left
    foot = _write_down(sheet, left, top, set_lines(sheet.fonts, shop.name, _SHOP, room))
    sheet.write(left, foot, title.name, _TITLE)
    if title.state:
        name_width = sheet.fonts.bold.width(title.name, _TITLE.size)
        style = _ALARMING_STATE if title.alarming else _STATE
        _draw_tag(sheet, left + name_width + 10, foot - 9, title.state, style, room - name_width - 10)
    foot = _draw_kind(sheet, left, foot - _TITLE.height, room, title)
    sheet.y = min(foot, code_foot, top - (_LOGO if shop.logo else 0)) - 5
    sheet.rule(weight=1.2, colour=ACCENT)


def draw_parties(sheet: Sheet, left: Sequence[Party], right: Sequence[Party]) -> None:
    """Blocks in two columns."""
    half = WIDTH / 2 - 10
    stacks = [(LEFT, _set_parties(sheet, left, half)), (RIGHT - half, _set_parties(sheet, right, half))]
    sheet.place(stacks, above=8)


def draw_receiver(sheet: Sheet, title: str, who: str, address: str, beside: Party) -> None:
    """Who gets the goods and where, in letters that are read from a table's length; a block at the right."""
    half = WIDTH / 2 - 10
    lines = [
        *set_lines(sheet.fonts, title, STRONG, half),
        *set_lines(sheet.fonts, who or "—", ADDRESS, half),
        *set_lines(sheet.fonts, address or "—", ADDRESS, half),
    ]
    sheet.place([(LEFT, lines), (RIGHT - half, _set_parties(sheet, [beside], half))], above=8)


def draw_fields(sheet: Sheet, fields: Sequence[tuple[str, str]]) -> None:
    """Labels with their values over the whole width, one below the other."""
    for label, value in fields:
        sheet.place([(LEFT, set_field(sheet.fonts, label, value, _LABEL_WIDTH, WIDTH))])


def draw_steps(sheet: Sheet, steps: Sequence[Step]) -> None:
    """The milestones in a row, each with its time and person."""
    pitch = WIDTH / len(steps)
    sheet.need(70)
    y = sheet.y - 9
    for place, step in enumerate(steps):
        x = LEFT + pitch * (place + 0.5)
        if place:
            sheet.line((x - pitch + 7, y), (x - 7, y), weight=1, colour=_STEP_COLOURS[step.state])
        _draw_step_sign(sheet, x, y, step.state)
    sheet.y -= 18
    sheet.place([(LEFT + pitch * i + 3, _set_step(sheet, step, pitch - 6)) for i, step in enumerate(steps)])


def draw_parts(sheet: Sheet, parts: Sequence[MoneyPart], style: Style = BODY) -> None:
    """The lines of a receipt: each amount with its name and how it came about."""
    fonts = sheet.fonts
    why_left = INSET + _PART_LABEL_WIDTH
    amount_left = WIDTH - INSET - _AMOUNT_WIDTH
    for part in parts:
        label = set_lines(fonts, part.label, style, _PART_LABEL_WIDTH - 8)
        why = set_lines(fonts, part.why, ASIDE, amount_left - why_left - 8)
        amount = [set_figure(fonts, yuan_text(part.amount_fen), style, _AMOUNT_WIDTH)]
        stacks = [(LEFT + INSET, label), (LEFT + why_left, why), (LEFT + amount_left, amount)]
        sheet.place(stacks, above=2.5, below=2.5)
        sheet.rule()


def draw_total(sheet: Sheet, total: MoneySum) -> None:
    """A sum in large figures, and in words as vouchers require."""
    fonts = sheet.fonts
    figures = f"¥{yuan_text(total.amount_fen)}"
    figures_width = fonts.bold.width(figures, _AMOUNT.size)
    words = f"人民币（大写）{capital_yuan(total.amount_fen)}"
    stack = [
        *set_lines(fonts, total.label, STRONG, WIDTH - figures_width - 40),
        *set_lines(fonts, words, _CAPITAL, WIDTH - figures_width - 40),
    ]
    height = sum(line.height for line in stack) + 12
    sheet.need(height)
    sheet.fill(LEFT, sheet.y, WIDTH, height)
    sheet.write(RIGHT - INSET, sheet.y - (height - _AMOUNT.height) / 2, figures, _AMOUNT, "right")
    sheet.place([(LEFT + INSET, stack)], above=6, below=6)
    sheet.rule(weight=0.8, colour=GREY)


def draw_photos(sheet: Sheet, photos: Sequence[Photo]) -> None:
    """Photos in rows of four with their captions; one that cannot be read is an empty frame saying so."""
    width = (WIDTH - _PHOTO_GAP * (_PHOTOS_IN_ROW - 1)) / _PHOTOS_IN_ROW
    for start in range(0, len(photos), _PHOTOS_IN_ROW):
        row = [
            (LEFT + i * (width + _PHOTO_GAP), p) for i, p in enumerate(photos[start : start + _PHOTOS_IN_ROW])
        ]
        captions = [(x, set_lines(sheet.fonts, photo.caption, QUIET, width, "centre")) for x, photo in row]
        sheet.need(_PHOTO_HEIGHT + 3 * QUIET.height)
        for x, photo in row:
            _draw_photo(sheet, x, width, photo.content)
        sheet.y -= _PHOTO_HEIGHT
        sheet.place(captions, above=2, below=6)


def draw_signatures(sheet: Sheet, roles: Sequence[str]) -> None:
    """A field for each role to sign and date by hand."""
    sheet.need(_SIGNATURE_HEIGHT + 12)
    sheet.y -= 12
    pitch = WIDTH / len(roles)
    sheet.frame(LEFT, sheet.y, WIDTH, _SIGNATURE_HEIGHT, TO_FILL_IN)
    for place, role in enumerate(roles):
        x = LEFT + pitch * place
        if place:
            sheet.line((x, sheet.y), (x, sheet.y - _SIGNATURE_HEIGHT), colour=TO_FILL_IN)
        sheet.write(x + 6, sheet.y - 4, role, STRONG)
        date_top = sheet.y - _SIGNATURE_HEIGHT + QUIET.height + 3
        sheet.write(x + pitch - 6, date_top, "年　　月　　日", QUIET, "right")
    sheet.y -= _SIGNATURE_HEIGHT


def _write_down(sheet: Sheet, x: float, top: float, lines: Sequence[Line]) -> float:
    """Write lines from `top` and return where they end."""
    for line in lines:
        for piece in line.pieces:
            sheet.write(x + piece.x, top, piece.text, piece.style, piece.align)
        top -= line.height
    return top


def _draw_logo(sheet: Sheet, content: bytes | None) -> float:
    """Draw the logo at the left edge and return the width it takes."""
    logo = prepared_logo(content, 2 * _LOGO, _LOGO) if content else None
    if logo is None:
        return 0
    width, _ = logo.fitted(2 * _LOGO, _LOGO)
    sheet.picture(logo, LEFT, sheet.y, width, _LOGO)
    return width + 10


def _draw_kind(sheet: Sheet, left: float, top: float, room: float, title: Title) -> float:
    """Write the kind with the marks behind it and return where they end."""
    lines = set_lines(sheet.fonts, title.kind, _KIND, room)
    foot = _write_down(sheet, left, top, lines)
    x = left + sheet.fonts.regular.width(lines[-1].pieces[0].text, _KIND.size) + 8
    for mark in title.marks:
        width = (
            sheet.fonts.regular.width(fit(mark, sheet.fonts.regular, _MARK.size, room - 10), _MARK.size) + 10
        )
        if x + width > left + room:
            x, foot = left, foot - _KIND.height - 2
        x += _draw_tag(sheet, x, foot + _KIND.height - 1, mark, _MARK, room) + 5
    return foot


def _draw_tag(sheet: Sheet, x: float, top: float, text: str, style: Style, room: float) -> float:
    """Outline a word and return the width taken."""
    shown = fit(text, style.face(sheet.fonts), style.size, room - 10)
    width = style.face(sheet.fonts).width(shown, style.size) + 10
    sheet.frame(x, top, width, style.height, style.colour)
    sheet.write(x + 5, top, shown, style)
    return width


def _set_parties(sheet: Sheet, parties: Sequence[Party], width: float) -> list[Line]:
    lines: list[Line] = []
    for party in parties:
        if lines:
            lines.append(_PARTY_GAP)
        lines.extend(set_lines(sheet.fonts, party.title, STRONG, width))
        for label, value in party.fields:
            lines.extend(set_field(sheet.fonts, label, value, _LABEL_WIDTH, width))
    return lines


def _set_step(sheet: Sheet, step: Step, width: float) -> list[Line]:
    details = (step.time or _STEP_WORDS.get(step.state, ""), step.person)
    return [
        *set_lines(sheet.fonts, step.label, _STEP_STYLES[step.state], width, "centre"),
        *(line for text in details if text for line in set_lines(sheet.fonts, text, QUIET, width, "centre")),
    ]


def _draw_step_sign(sheet: Sheet, x: float, y: float, state: StepState) -> None:
    """A disc with a tick, a ring with a core, an empty ring, or a ring with a dash or a cross."""
    sheet.dot(x, y, 4.5, colour=_STEP_COLOURS[state], filled=state == "done")
    if state == "done":
        sheet.line((x - 2, y - 0.1), (x - 0.5, y - 1.7), weight=1.1, colour=WHITE)
        sheet.line((x - 0.5, y - 1.7), (x + 2.2, y + 1.6), weight=1.1, colour=WHITE)
    elif state == "current":
        sheet.dot(x, y, 1.6, colour=ACCENT, filled=True)
    elif state == "skipped":
        sheet.line((x - 2, y), (x + 2, y), weight=1, colour=GREY)
    elif state == "stopped":
        sheet.line((x - 1.7, y - 1.7), (x + 1.7, y + 1.7), weight=1.1, colour=ALARM)
        sheet.line((x - 1.7, y + 1.7), (x + 1.7, y - 1.7), weight=1.1, colour=ALARM)


def _draw_photo(sheet: Sheet, left: float, width: float, content: bytes) -> None:
    photo = prepared_photo(content, width - 4, _PHOTO_HEIGHT - 4)
    sheet.fill(left, sheet.y, width, _PHOTO_HEIGHT, TINT)
    sheet.frame(left, sheet.y, width, _PHOTO_HEIGHT)
    if photo:
        sheet.picture(photo, left + 2, sheet.y - 2, width - 4, _PHOTO_HEIGHT - 4)
    else:
        middle = sheet.y - (_PHOTO_HEIGHT - QUIET.height) / 2
        sheet.write(left + width / 2, middle, "照片无法读取", QUIET, "centre")
