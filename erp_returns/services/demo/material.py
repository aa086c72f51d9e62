"""What the demo shop is invented from: names, places, goods and remarks that ship with the program."""

from __future__ import annotations

import json
from dataclasses import dataclass
from random import Random
from typing import Any, NamedTuple

from erp_returns import resources


class Product(NamedTuple):
    """One SKU of the demo shop; prices in fen."""

    code: str
    style: str
    name: str
    spec: str
    barcode: str
    price_fen: int
    cost_fen: int
    supplier: str
    returnable: bool
    gift: bool


class Buyer(NamedTuple):
    """Somebody who buys, and where parcels go."""

    account: str
    name: str
    mobile: str
    region: str
    address: str


@dataclass(frozen=True, slots=True)
class Material:
    """All of it, read once."""

    people: dict[str, list[str]]
    places: dict[str, list[str]]
    notes: dict[str, Any]
    shops: dict[str, list[Any]]
    products: tuple[Product, ...]
    divisions: dict[str, dict[str, list[str]]]
    carriers: tuple[tuple[str, str], ...]
    """Couriers, each with what its tracking numbers begin with."""


_CARRIERS = (
    ("圆通速递", "YT"),
    ("圆通速递", "YT"),
    ("中通快递", "76"),
    ("中通快递", "78"),
    ("极兔速递", "JT"),
    ("韵达快递", "43"),
    ("顺丰速运", "SF1"),
)
_DIGITS = {"YT": 13, "76": 12, "78": 12, "JT": 13, "43": 13, "SF1": 12}
_RARE_NAME = 0.015
_PREFIXES = ("135", "136", "138", "139", "150", "158", "177", "186", "189", "199")


def read_material() -> Material:
    """Read the files that ship with the program."""
    goods = _read("demo", "products.json")["products"]
    return Material(
        people=_read("demo", "people.json"),
        places=_read("demo", "places.json"),
        notes=_read("demo", "notes.json"),
        shops=_read("demo", "shops.json"),
        products=tuple(_product(row) for row in goods),
        divisions=_read("divisions.json"),
        carriers=_CARRIERS,
    )


def _read(*name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(resources.path(*name).read_text(encoding="utf-8"))
    return content


def _product(row: dict[str, Any]) -> Product:
    return Product(**{name: row[name] for name in Product._fields[:-1]}, gift=row["category"] == "赠品")


def invent_buyer(material: Material, chance: Random, number: int) -> Buyer:
    """A person with a phone and an address that belong to nobody."""
    people, places = material.people, material.places
    if chance.random() < _RARE_NAME:
        name = chance.choice(people["rare_names"])
    else:
        name = chance.choice(people["surnames"]) + chance.choice(people["given_names"])
    province, cities = chance.choice(list(material.divisions.items()))
    city, districts = chance.choice(list(cities.items()))
    region = " ".join((province, city, chance.choice(districts) if districts else "")).strip()
    street, estate = chance.choice(places["streets"]), chance.choice(places["estates"])
    house, block, flat = chance.randrange(1, 400), chance.randrange(1, 30), chance.randrange(101, 1802)
    address = f"{street}{house}号{estate}{block}幢{flat}室"
    mobile = f"{chance.choice(_PREFIXES)}0000{chance.randrange(10_000):04d}"
    return Buyer(f"{chance.choice(people['accounts'])}{number:03d}", name, mobile, region, address)


def invent_parcel(material: Material, chance: Random) -> tuple[str, str]:
    """A courier and a tracking number of its shape."""
    carrier, start = chance.choice(material.carriers)
    digits = _DIGITS[start]
    return carrier, f"{start}{chance.randrange(10**digits):0{digits}d}"
