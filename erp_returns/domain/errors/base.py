"""The base of all refusals."""

from __future__ import annotations

from typing import ClassVar, dataclass_transform


@dataclass_transform(eq_default=False)
class Refusal(Exception):
    """Base of every refusal: `template` is the Chinese sentence, the annotated fields fill it.

    A subclass only declares its fields, in order and with defaults, as a dataclass would. There are
    many of them and all are made at every start, so they share one plain constructor.
    """

    template: ClassVar[str] = ""
    places: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own = tuple(name for name, kind in cls.__annotations__.items() if "ClassVar" not in str(kind))
        cls.places = (*cls.places, *(name for name in own if name not in cls.places))

    def __init__(self, *values: object, **named: object) -> None:
        given = dict(zip(self.places, values, strict=False)) | named
        missing = [name for name in self.places if name not in given and not hasattr(type(self), name)]
        if missing or len(values) > len(self.places) or given.keys() - set(self.places):
            raise TypeError(f"{type(self).__name__} takes {self.places}, not {values} {named}")
        super().__init__(*values)
        for name, value in given.items():
            setattr(self, name, value)

    @property
    def facts(self) -> dict[str, object]:
        """The values named in the template."""
        return {name: getattr(self, name) for name in self.places}

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.facts)

    def __str__(self) -> str:
        return self.template.format(**self.facts)


def _rebuilt(kind: type[Refusal], facts: dict[str, object]) -> Refusal:
    return kind(**facts)
