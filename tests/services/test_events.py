"""A history that cannot be changed unnoticed."""

from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.seals import FIRST, SHOP_FIELDS, seal
from erp_returns.services.events import shop_event
from erp_returns.services.session import write
from tests.builders import new_shop

VALUE = st.one_of(st.text(), st.integers())


@given(st.lists(VALUE, min_size=1), st.lists(VALUE, min_size=1))
def test_two_different_rows_never_carry_one_seal(one, other):
    assert (seal(FIRST, *one) == seal(FIRST, *other)) == (one == other)


@given(VALUE)
def test_a_seal_depends_on_the_row_before(value):
    assert seal(FIRST, value) != seal(seal(FIRST, value), value)


def test_the_shop_log_chains_without_gaps(tmp_path):
    session = new_shop(tmp_path)
    with write(session) as w:
        shop_event(w, "参数 最多补偿", "set", "10.00", "20.00")
        shop_event(w, "参数 最多补偿", "reset", "20.00")
    previous = FIRST
    for *values, found in session.database.execute_sql(
        f"SELECT {', '.join(SHOP_FIELDS)}, seal FROM shop_event ORDER BY id"
    ):
        assert found == seal(previous, *values)
        previous = found
    assert previous != FIRST
