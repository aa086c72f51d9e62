"""The floor of a start: a bare window with the database, the shipped face and one page of rows."""

import os
import sqlite3
import sys
import time
from pathlib import Path

BEGAN = float(os.environ["BENCH_BEGAN"])
PATH = sys.argv[1]

import peewee  # noqa: E402, F401 - the program needs it too
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QFont, QFontDatabase, QStandardItem, QStandardItemModel  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView  # noqa: E402

app = QApplication([])
fonts = Path(__file__).parents[1] / "resources" / "fonts"
face = QFontDatabase.addApplicationFont(str(fonts / "NotoSansSC-Regular.ttf"))
app.setFont(QFont(QFontDatabase.applicationFontFamilies(face)[0], 10))
connection = sqlite3.connect(PATH)
rows = connection.execute(
    "SELECT number, kind, status, net_due_fen, requested_at, receiver_name FROM return_order "
    "ORDER BY requested_at DESC LIMIT 200"
).fetchall()
model = QStandardItemModel(len(rows), 6)
for at, row in enumerate(rows):
    for column, value in enumerate(row):
        model.setItem(at, column, QStandardItem(str(value)))
model.setHorizontalHeaderLabels(["单号", "业务类型", "状态", "应退", "申请时间", "收货人"])
view = QTableView()
view.setModel(model)
window = QMainWindow()
window.setCentralWidget(view)
window.resize(1280, 720)
window.show()


def painted() -> None:
    """The event loop is idle: everything shown has been drawn."""
    print((time.time() - BEGAN) * 1000)
    connection.close()
    app.quit()


QTimer.singleShot(0, lambda: QTimer.singleShot(0, painted))
app.exec()
