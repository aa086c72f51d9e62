"""Scanned and typed numbers: one spelling, and whose they probably are."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns import resources
from erp_returns.domain.tracking import fold, guess_carriers

CARRIERS = json.loads(resources.path("carriers.json").read_text(encoding="utf-8"))["carriers"]
SURE = {carrier["name"]: carrier["patterns"] for carrier in CARRIERS}


@pytest.mark.parametrize(
    ("code", "folded"),
    [
        ("sf1234567890123", "SF1234567890123"),
        (" SF 1234 5678 90123\t\r\n", "SF1234567890123"),
        ("ＳＦ１２３４５６７８９０１２３", "SF1234567890123"),
        ("SF\u3000123\u00a0456", "SF123456"),
        ("\ufeffSF123\u200b456", "SF123456"),
        ("\u202aSF123456\u202c", "SF123456"),
        ("\u2066SF123\u2060456\u2069", "SF123456"),
        ("SF123\u00ad456\u200e", "SF123456"),
        ("LBX1-2-a", "LBX1-2-A"),
        ("RT20261121-0003", "RT20261121-0003"),
        ("退货①", "退货1"),
        ("", ""),
    ],
)
def test_one_code_has_one_spelling(code, folded):
    assert fold(code) == folded


@given(st.text() | st.text("AaΐßAﬁé\u0301\u0308\u0345\u200b １①").map(str))
def test_a_folded_code_stays_as_it_is(code):
    assert fold(fold(code)) == fold(code)


@given(
    st.text("0123456789ABCDEFXYZ-", max_size=20),
    st.lists(st.sampled_from(" \t\u200b\u3000\ufeff"), max_size=5),
)
def test_width_case_and_invisible_marks_make_no_difference(code, marks):
    wide = "".join(chr(ord(c) + 0xFEE0) for c in code)

    assert fold(code) == code
    assert fold(code.lower()) == code
    assert fold(wide) == code
    assert fold("".join(marks).join([*code, ""])) == code


@pytest.mark.parametrize(
    ("code", "carrier"),
    [
        ("SF1234567890123", "顺丰速运"),
        ("sfA234567890123", "顺丰速运"),
        ("YT1234567890123", "圆通速递"),
        ("JT0123456789012", "极兔速递"),
        ("JT123456789012", "极兔速递"),
        ("JDVA12345678901", "京东快递"),
        ("DPK123456789012", "德邦快递"),
        ("78123456789012", "中通快递"),
        ("773123456789012", "申通快递"),
        ("462123456789012", "韵达快递"),
        ("312123456789012", "韵达快递"),
        ("621123456789012", "菜鸟速递"),
        ("9876543210123", "邮政快递包裹"),
        ("PA12345678901", "邮政快递包裹"),
        ("EA123456789CN", "EMS"),
        ("1123456789012", "EMS"),
        ("ＳＦ １２３４５６７８９０１２３", "顺丰速运"),
    ],
)
def test_a_sure_shape_names_its_carrier_alone(code, carrier):
    assert guess_carriers(code, SURE) == (carrier,)


@pytest.mark.parametrize(
    "code", ["", "SF", "SF12345678901234", "RT20261121-0003", "6901234567892", "X SF1234567890123"]
)
def test_other_numbers_name_nobody(code):
    assert guess_carriers(code, SURE) == ()


def test_a_number_that_fits_several_names_them_in_the_tables_order():
    patterns = {"B": [r"\d{4}"], "A": [r"X\d", r"12\d\d"], "C": [], "D": [r"\d{5}"]}

    assert guess_carriers("1234", patterns) == ("B", "A")


@pytest.mark.parametrize("carrier", SURE)
def test_the_sure_shapes_of_a_carrier_are_its_own(carrier):
    for other in set(SURE) - {carrier}:
        assert not set(SURE[carrier]) & set(SURE[other])


@given(st.data(), st.sampled_from([name for name, shapes in SURE.items() if shapes]))
def test_whatever_fits_a_sure_shape_is_guessed(data, carrier):
    shape = data.draw(st.sampled_from(SURE[carrier]))
    code = data.draw(st.from_regex(shape.replace(r"\d", "[0-9]"), fullmatch=True))

    assert carrier in guess_carriers(code, SURE)
