"""What ships with the program is whole and agrees with itself and with the words of the trade."""

import json
import re
from collections import Counter
from itertools import pairwise

import pytest

from erp_returns import resources
from erp_returns.domain.kinds import FeeKind, Liability, ReturnKind, WindowUnit


def load(*parts):
    return json.loads(resources.path(*parts).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reasons():
    return {reason["text"]: reason for reason in load("reasons.json")["reasons"]}


TYPES = load("reasons.json")["types"]
CARRIERS = load("carriers.json")["carriers"]
PRODUCTS = load("demo", "products.json")["products"]


def test_no_reason_is_written_twice():
    texts = Counter(reason["text"] for reason in load("reasons.json")["reasons"])
    assert [text for text, times in texts.items() if times > 1] == []


def test_every_reason_speaks_the_words_of_the_trade(reasons):
    for reason in reasons.values():
        assert Liability(reason["liability"])
        assert {ReturnKind(kind) for kind in reason["kinds"]}


def test_a_group_is_offered_wherever_one_of_its_reasons_is(reasons):
    for reason in reasons.values():
        group = reasons.get(reason["parent"], reason)
        assert set(reason["kinds"]) <= set(group["kinds"])
        assert group["unshipped"] or not reason["unshipped"]


def test_groups_come_before_their_reasons_and_hold_no_groups(reasons):
    order = list(reasons)
    for text, reason in reasons.items():
        if reason["parent"]:
            assert order.index(reason["parent"]) < order.index(text)
            assert reasons[reason["parent"]]["parent"] is None


@pytest.mark.parametrize("kind", ReturnKind)
def test_every_kind_has_types_to_choose_from(kind):
    assert sum(row["kind"] == kind for row in TYPES) >= 4


@pytest.mark.parametrize("row", TYPES, ids=lambda row: row["name"])
def test_a_type_proposes_a_reason_of_its_own_kind(row, reasons):
    assert row["kind"] in reasons[row["reason"]]["kinds"]
    assert FeeKind(row["fee"]["kind"]) is FeeKind.NONE or row["fee"]["value"] > 0


@pytest.mark.parametrize("row", TYPES, ids=lambda row: row["name"])
def test_a_window_has_a_length_unless_there_is_none(row):
    assert (row["window"]["amount"] == 0) == (WindowUnit(row["window"]["unit"]) is WindowUnit.NONE)


@pytest.mark.parametrize(
    ("number", "carrier"),
    [
        ("SF1234567890123", "顺丰速运"),
        ("YT8812345678901", "圆通速递"),
        ("JT5123456789012", "极兔速递"),
        ("JDVA12345678901", "京东快递"),
        ("DPK202512345678", "德邦快递"),
        ("78912345678901", "中通快递"),
        ("773123456789012", "申通快递"),
        ("312345678901234", "韵达快递"),
        ("9812345678901", "邮政快递包裹"),
        ("EA123456789CN", "EMS"),
    ],
)
def test_a_number_of_today_names_its_carrier_alone(number, carrier):
    assert [row["name"] for row in CARRIERS if any(re.fullmatch(p, number) for p in row["patterns"])] == [
        carrier
    ]


def test_every_carrier_has_a_code_and_shapes_that_are_patterns():
    assert len({row["code"] for row in CARRIERS}) == len({row["name"] for row in CARRIERS}) == len(CARRIERS)
    for row in CARRIERS:
        for shape in [*row["patterns"], *row["wide"]]:
            re.compile(shape)


def test_addresses_can_be_made_from_provinces_cities_and_districts():
    divisions = load("divisions.json")
    assert len(divisions) >= 31
    assert "余杭区" in divisions["浙江省"]["杭州市"]


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product["code"])
def test_a_demo_barcode_carries_its_check_digit(product):
    digits = [int(digit) for digit in product["barcode"]]
    assert len(digits) == 13
    assert (sum(digits[::2]) + 3 * sum(digits[1::2])) % 10 == 0


def test_demo_products_are_told_apart_by_code_and_barcode():
    for key in ("code", "barcode"):
        assert max(Counter(product[key] for product in PRODUCTS).values()) == 1


def test_demo_products_of_a_style_stand_together():
    styles = [product["style"] for product in PRODUCTS]
    changes = sum(before != after for before, after in pairwise(styles))
    assert changes + 1 == len(set(styles))


@pytest.mark.parametrize("face", ["NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"])
def test_every_face_ships_with_its_licence(face):
    assert resources.path("fonts", face).stat().st_size > 1_000_000
    assert "SIL OPEN FONT LICENSE" in resources.path("fonts", "OFL.txt").read_text(encoding="utf-8").upper()
