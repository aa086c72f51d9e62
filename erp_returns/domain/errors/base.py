"""The base of all refusals."""

from __future__ import annotations

from dataclasses import fields
from typing import ClassVar


class Refusal(Exception):
    """Base of every refusal: `template` is the Chinese sentence, the dataclass fields fill it.

    Subclasses are dataclasses (`@dataclass(eq=False)`), so that a window can translate `template`
    and fill in `facts`, and a program can read the fields.
    """

    template: ClassVar[str] = ""

    @property
    def facts(self) -> dict[str, object]:
        """The values named in the template."""
        return {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]

    def __str__(self) -> str:
        return self.template.format(**self.facts)
