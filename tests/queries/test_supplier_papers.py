"""退厂单 tells what its supplier sent instead, and how it ended."""

from __future__ import annotations

from datetime import UTC

import pytest

from erp_returns.queries.papers import Printing
from erp_returns.queries.warehouse_papers import supplier_return
from tests.queries.seed import CLERK, Seed, at


@pytest.mark.parametrize(
    ("status", "closed_at", "settled", "void"),
    [
        ("shipped", None, "", ""),
        ("closed", at(22), "2026-11-22 02:00", ""),
        ("cancelled", at(22), "", "2026-11-22 02:00"),
    ],
)
def test_a_return_to_the_supplier_tells_what_was_replaced_and_how_it_ended(
    seed: Seed, status: str, closed_at: str | None, settled: str, void: str
) -> None:
    paper_id = seed.insert(
        "supplier_return",
        number="TC-2",
        supplier_id=seed.insert("supplier", name="海宁皮件厂"),
        warehouse_id=1,
        status=status,
        created_at=at(20),
        created_by_id=CLERK,
        closed_at=closed_at,
    )
    seed.insert(
        "supplier_return_line",
        supplier_return_id=paper_id,
        product_id=seed.product("A-1"),
        quantity=3,
        replaced=2,
        unit_cost_fen=4_500,
    )

    paper = supplier_return(seed.database, "TC-2", Printing(at(21), "周仓管", UTC))

    assert [(each.quantity, each.replaced) for each in paper.goods] == [(3, 2)]
    assert (paper.settled_time, paper.void_time) == (settled, void)
