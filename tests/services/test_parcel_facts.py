"""What is written on a parcel that came."""

from __future__ import annotations

import pytest

from erp_returns.domain.errors import AmountTooLarge, NotFound, TextMissing
from erp_returns.domain.kinds import ParcelKind
from erp_returns.models import Parcel, ShopEvent
from erp_returns.queries.exports import Reading
from erp_returns.queries.parcel_list import ParcelFilter, parcel_list
from erp_returns.queries.verify import verify
from erp_returns.services.exports import ListExport, export_parcels
from erp_returns.services.parcels import ParcelFacts, describe_parcel, match_parcel, photos_of
from erp_returns.services.receiving import Arrival, register_parcel
from tests.journeys.shop import ShopAtWork, Wanted

PAID = ParcelFacts("顺丰速运", ParcelKind.SELF_SENT, 850, 12_00, collect_by="buyer", note="外箱压坏")


@pytest.fixture
def shop(tmp_path):
    shop = ShopAtWork(tmp_path)
    register_parcel(shop.session, Arrival("SF1", "顺丰速运", note="王伟"))
    register_parcel(shop.session, Arrival("YT2", "圆通速递", ParcelKind.REFUSED))
    return shop


def listed(shop, **wanted):
    return [
        row.tracking_number for row in parcel_list(shop.session.database, ParcelFilter(**wanted)).first(9)
    ]


def test_weight_freight_and_who_bears_it_are_kept_and_told(shop):
    describe_parcel(shop.session, 1, PAID)
    row = parcel_list(shop.session.database, ParcelFilter(text="SF1")).first(1)[0]
    assert (row.weight_g, row.collect_fen, row.refused, row.collect_by) == (850, 12_00, 0, "buyer")
    told = ShopEvent.select().order_by(ShopEvent.id.desc()).first()
    assert (told.subject, told.action) == ("parcel:SF1", "edit")
    assert verify(shop.session.database).clean


def test_what_did_not_change_is_not_told(shop):
    describe_parcel(shop.session, 1, PAID)
    events = ShopEvent.select().count()
    describe_parcel(shop.session, 1, PAID)
    assert ShopEvent.select().count() == events


def test_a_parcel_that_was_refused_names_its_freight(shop):
    with pytest.raises(TextMissing):
        describe_parcel(shop.session, 1, ParcelFacts("", ParcelKind.REFUSED, refused=True))


def test_an_absurd_freight_is_refused(shop):
    with pytest.raises(AmountTooLarge):
        describe_parcel(shop.session, 1, ParcelFacts("", ParcelKind.REFUSED, collect_fen=10**15))


def test_pictures_belong_to_the_parcel(shop):
    describe_parcel(shop.session, 1, ParcelFacts("", ParcelKind.SELF_SENT, photos=("a" * 64,)))
    assert photos_of(shop.session.database, 1) == ["a" * 64]


def test_a_parcel_that_never_came_is_not_there(shop):
    with pytest.raises(NotFound):
        describe_parcel(shop.session, 99, PAID)


def test_the_register_is_narrowed_down(shop):
    order_id = shop.returned(Wanted(1, 1))
    match_parcel(shop.session, Parcel.get(Parcel.folded == "SF1").id, order_id)
    assert listed(shop) == ["YT2", "SF1"]
    assert listed(shop, carrier="圆通速递") == ["YT2"]
    assert listed(shop, kind="refused") == ["YT2"]
    assert listed(shop, matched="yes") == ["SF1"]
    assert listed(shop, matched="no") == ["YT2"]
    assert listed(shop, text="sf") == ["SF1"]
    assert listed(shop, text="王伟") == ["SF1"]
    assert listed(shop, text=shop.order(order_id).number) == ["SF1"]
    assert listed(shop, collect=True) == []
    assert listed(shop, end="2020-01-01T00:00:00Z") == []


def test_the_register_leaves_as_a_file(shop, tmp_path):
    out = tmp_path / "parcels.csv"
    source = parcel_list(shop.session.database, ParcelFilter())
    wanted = ListExport(source, source.positions(lambda: False), "包裹登记簿")
    assert export_parcels(shop.session, out, wanted, Reading(), lambda _done, _of: None) == 2
    assert "YT2" in out.read_text(encoding="utf-8-sig")
