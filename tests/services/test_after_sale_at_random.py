"""Any mixture of refunds and exchanges, taken in twice beside orders raised by hand: each counts once."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.documents.after_sale_files import ReplacementDraft, Stage
from erp_returns.domain.kinds import ReturnKind
from erp_returns.services import review
from tests.builders import add_product, add_s1, new_shop
from tests.services.cases import apply, case, count, damages, of, raise_by_hand, refunded, version
from tests.services.test_after_sale_exchanges import SENT, SWAP

swaps = st.builds(
    replace,
    st.just(SWAP),
    refund_number=st.sampled_from(["1", "2", "3"]),
    stage=st.sampled_from(list(Stage)),
    collected_fen=st.sampled_from([0, 0, 1967, 100]),
    sent=st.sampled_from([(), SENT]),
    replaced_by=st.sampled_from(["", "B-2001", "红/L"]),
    lines=st.lists(
        st.builds(
            of,
            st.sampled_from(["A-1001", "B-2001", "C-3001"]),
            st.sampled_from([0, 0, 1000]),
            quantity=st.none() | st.integers(1, 4),
            replacement=st.none()
            | st.builds(
                ReplacementDraft,
                st.sampled_from(["", "B-2001", "D-1"]),
                st.just(""),
                st.none() | st.integers(1, 3),
                st.none() | st.sampled_from([0, 2000, 5000]),
            ),
        ),
        min_size=1,
        max_size=2,
        unique_by=lambda each: each.product_code,
    ).map(tuple),
)
refunds = st.builds(
    case,
    refund_number=st.sampled_from(["2", "3", "4"]),
    stage=st.sampled_from([Stage.ASKED, Stage.AGREED, Stage.PAYABLE, Stage.DONE, Stage.CLOSED]),
    lines=st.builds(of, st.sampled_from(["A-1001", "B-2001"]), st.integers(1, 9000)).map(
        lambda each: (each,)
    ),
)
files = st.lists(swaps | refunds, min_size=1, max_size=4, unique_by=lambda draft: draft.refund_number)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=files, second=files, by_hand=st.lists(st.sampled_from(["A-1001", "B-2001"]), max_size=2))
def test_whatever_is_swapped_units_and_money_count_once_and_every_invariant_holds(
    tmp_path_factory, first, second, by_hand
):
    session = new_shop(tmp_path_factory.mktemp("shop"))
    sale = add_s1(session)
    add_product(session, "D-1", 5000)
    for code in dict.fromkeys(by_hand):
        here = raise_by_hand(session, sale, code, kind=ReturnKind.EXCHANGE)
        review.approve(session, here, version(session, here))
    apply(session, *first)
    apply(session, *second)
    before = count(session, "order_event"), count(session, "shipment"), refunded(session)
    again = apply(session, *second)
    assert (again.added, again.updated) == (0, 0)
    assert (count(session, "order_event"), count(session, "shipment"), refunded(session)) == before
    assert count(session, "stock_movement") == 0
    assert damages(session) == []
