"""What the lists of return orders and of sales share: list, search, filters, and the order beside them."""
