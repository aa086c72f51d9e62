"""Return records against a bare canvas: `python benchmarks/papers.py DB` takes the first orders of a database."""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import segno
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from erp_returns import resources
from erp_returns.documents.pdf.return_record import build_return_record
from erp_returns.models.database import open_database
from erp_returns.queries.papers import Printing, return_record

FONTS = resources.path("fonts")
STRINGS = 90


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def bare_record(text: str) -> bytes:
    """The floor: one page with as many strings of the same face, rules, and a QR code as one path."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number in range(STRINGS):
        canvas.setFont("BareBold" if number % 9 == 0 else "BareRegular", 9)
        canvas.drawString(40 + number % 3 * 170, 800 - number // 3 * 22, text[number : number + 18])
        canvas.line(40, 796 - number // 3 * 22, 550, 796 - number // 3 * 22)
    path = canvas.beginPath()
    for row, cells in enumerate(segno.make("RT20261121-0001").matrix):
        for column, dark in enumerate(cells):
            if dark:
                path.rect(450 + column * 2, 60 - row * 2, 2, 2)
    canvas.drawPath(path, fill=1, stroke=0)
    canvas.save()
    return out.getvalue()


def read_faces() -> None:
    for name in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(f"Bare{name}", FONTS / f"NotoSansSC-{name}.ttf"))


def main() -> None:
    database = open_database(Path(sys.argv[1]))
    numbers = [row[0] for row in database.execute_sql("SELECT number FROM return_order ORDER BY id LIMIT 40")]
    printing = Printing("2026-11-22T02:00:00Z", "店主")
    papers = [return_record(database, number, printing) for number in numbers]
    text = "退换货单收货验货退款审核客户保留商品明细仓库地址电话快递单号原因备注签字日期金额合计实付应退" * 4
    began = time.perf_counter()
    read_faces()
    bare_record(text)
    cold = (time.perf_counter() - began) * 1000
    began = time.perf_counter()
    build_return_record(papers[0], FONTS)
    first = (time.perf_counter() - began) * 1000
    floor = milliseconds(lambda: bare_record(text), 15)
    places = iter(range(10**6))
    ours = milliseconds(lambda: build_return_record(papers[next(places) % len(papers)], FONTS), 40)
    print(f"bare canvas record: first {cold:.0f} ms (both faces read), then {floor:.1f} ms")
    print(
        f"return record: first {first:.0f} ms, then {ours:.1f} ms: first {first / cold:.2f}, then {ours / floor:.2f} × the floor"
    )


if __name__ == "__main__":
    main()
