"""The shop with orders behind a desk, as the page of return orders has it."""

from tests.ui.pages.returns.conftest import asked, at_work, orders, shop, shop_and_orders, theme

__all__ = ["asked", "at_work", "orders", "shop", "shop_and_orders", "theme"]
