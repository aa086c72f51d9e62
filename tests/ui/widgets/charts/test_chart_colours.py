"""The colours of charts: readable, and told apart by any eye and on grey paper."""

import math
from itertools import combinations, pairwise

import pytest

from erp_returns.ui.theme.chart_colours import DARK_CHARTS, LIGHT_CHARTS, ChartColours

_EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""How much of red, green and blue light each eye sees (Machado, Oliveira and Fernandes 2009)."""
_LOOKS = pytest.mark.parametrize("colours", [LIGHT_CHARTS, DARK_CHARTS], ids=["light", "dark"])
_Light = tuple[float, float, float]


def _linear(colour: str) -> _Light:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _lab(light: _Light) -> _Light:
    red, green, blue = (min(max(part, 0.0), 1.0) for part in light)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _apart(one: str, other: str, eye: str) -> float:
    seen = []
    for colour in (one, other):
        light = _linear(colour)
        red, green, blue = (sum(a * b for a, b in zip(row, light, strict=True)) for row in _EYES[eye])
        seen.append(_lab((red, green, blue)))
    return math.dist(*seen)


@_LOOKS
@pytest.mark.parametrize("eye", _EYES)
def test_parts_are_told_apart_by_every_eye(colours: ChartColours, eye: str) -> None:
    fills = [part.fill for part in colours.parts]
    assert min(_apart(one, other, eye) for one, other in combinations(fills, 2)) > 20


@_LOOKS
def test_parts_differ_in_lightness_alone(colours: ChartColours) -> None:
    lightness = sorted(_lab(_linear(part.fill))[0] for part in colours.parts)
    assert min(lighter - darker for darker, lighter in pairwise(lightness)) > 10


@_LOOKS
def test_outlines_stand_out_from_the_surface(colours: ChartColours) -> None:
    edges = [*(part.edge for part in colours.parts), colours.line, colours.zero]
    assert all(_contrast(edge, colours.surface) >= 3 for edge in edges)


@_LOOKS
def test_text_on_a_part_can_be_read(colours: ChartColours) -> None:
    assert all(_contrast(part.fill, part.text) >= 4.5 for part in colours.parts)


@_LOOKS
def test_text_on_the_surface_can_be_read(colours: ChartColours) -> None:
    for ground in (colours.surface, colours.raised, colours.band):
        assert _contrast(colours.text, ground) >= 4.5
        assert _contrast(colours.secondary, ground) >= 4.5
    assert _contrast(colours.line, colours.surface) >= 4.5


@_LOOKS
@pytest.mark.parametrize("eye", _EYES)
def test_the_line_is_told_from_the_columns_it_runs_over(colours: ChartColours, eye: str) -> None:
    assert _apart(colours.line, colours.parts[0].fill, eye) > 20
