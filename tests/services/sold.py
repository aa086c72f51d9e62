"""What a shop holds after an import, read as it is stored."""

from erp_returns.services import sales_import
from tests.builders import sales_file

TABLES = ("shop", "member", "product", "sales_order", "sales_parcel", "sales_order_line", "number_series")


def apply(session, *drafts, **options):
    return sales_import.apply(session, sales_file(*drafts), **options)


def held(session):
    return {
        table: session.database.execute_sql(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in TABLES
    }


def sale(session, columns, number="3001"):
    sql = f"SELECT {columns} FROM sales_order WHERE platform_number = ?"
    return session.database.execute_sql(sql, (number,)).fetchone()


def lines(session, columns, number="3001"):
    sql = f"""
        SELECT {columns} FROM sales_order_line l JOIN sales_order o ON o.id = l.sales_order_id
        WHERE o.platform_number = ? ORDER BY l.position
    """
    return session.database.execute_sql(sql, (number,)).fetchall()


def check_books(session):
    database = session.database
    assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    uneven = """
        SELECT o.number FROM sales_order o JOIN sales_order_line l ON l.sales_order_id = o.id GROUP BY o.id
        HAVING sum(l.paid_fen) + o.freight_paid_fen <> o.paid_fen
            OR sum(l.quantity * l.unit_price_fen - l.line_discount_fen) <> o.goods_fen
            OR min(l.paid_fen) < 0 OR max(l.position) <> count(*)
    """
    assert database.execute_sql(uneven).fetchall() == []
