"""The look of the program: tokens, faces, one style sheet, and the object that applies them."""

from erp_returns.ui.theme.fonts import Faces, FontRole
from erp_returns.ui.theme.theme import Appearance, Theme
from erp_returns.ui.theme.tokens import DARK, LIGHT, Chip, Tokens, Tone

__all__ = ["DARK", "LIGHT", "Appearance", "Chip", "Faces", "FontRole", "Theme", "Tokens", "Tone"]
