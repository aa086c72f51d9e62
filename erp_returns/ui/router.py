"""How a page asks for another: signals that the main window answers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Router(QObject):
    """Requests to show something elsewhere in the program."""

    return_opened = Signal(int)
    """Show a return order (its id) in 退换货单."""
    sale_opened = Signal(int)
    """Show a sales order (its id) in 销售订单."""
    found_asked = Signal(str, str)
    """Show what a list finds: its page (`sales` or `stock`), and the text to search for."""
    new_return_asked = Signal(int)
    """Raise a return from a sale (its id; 0: let the person find it)."""
    edit_asked = Signal(int)
    """Change a return order (its id)."""
    intake_asked = Signal(int)
    """Count a return order (its id) in 仓库收货."""
    record_asked = Signal(int)
    """Preview the record of a return order (its id)."""
    paper_asked = Signal(object, str)
    """Preview or print a paper: its `PaperKind`, and the number of what it is about."""
    printers_asked = Signal()
    """Choose printers for each kind of paper."""
    voucher_asked = Signal(str)
    """Preview the voucher of a refund (its number)."""
    import_asked = Signal(list)
    """Import sales files (paths as text; empty: let the person choose)."""
    backups_asked = Signal()
    """Show the backups of the shop."""
