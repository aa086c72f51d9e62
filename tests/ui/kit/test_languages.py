import importlib.util
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from erp_returns import resources
from erp_returns.ui.i18n import Language, load
from erp_returns.ui.texts import translated

SOURCE = """
from PySide6.QtWidgets import QWidget
from erp_returns.domain.text import translatable

REFUND = translatable("words", "待退款")

class Desk(QWidget):
    def name(self) -> str:
        return self.tr("退换货 {n} 单")
"""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update", resources.path("i18n", "update.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def ts(tool: ModuleType, tmp_path: Path) -> Path:
    (tmp_path / "desk.py").write_text(SOURCE, "utf-8")
    ts = tmp_path / "erp_returns_en.ts"
    tool.update(ts, tmp_path)
    return ts


@pytest.fixture
def installed(qapp: QCoreApplication) -> Iterator[list[QTranslator]]:
    translators: list[QTranslator] = []
    before = QLocale()
    yield translators
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_marked_texts_and_tr_texts_are_both_collected(ts: Path) -> None:
    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(ts).getroot().iter("context")  # noqa: S314 - our own tool wrote it
        for message in context.iter("message")
    }
    assert found == {("words", "待退款"), ("Desk", "退换货 {n} 单")}


def test_a_translation_is_kept_by_an_update_compiled_and_shown(
    tool: ModuleType, ts: Path, qapp: QCoreApplication, installed: list[QTranslator]
) -> None:
    text = ts.read_text("utf-8")
    mark = '<source>待退款</source>\n        <translation type="unfinished"></translation>'
    assert mark in text
    ts.write_text(text.replace(mark, "<source>待退款</source><translation>To refund</translation>"), "utf-8")
    tool.update(ts, ts.parent)
    tool.release(ts)
    installed += load(qapp, Language.ENGLISH, ts.parent)
    assert translated("words", "待退款") == "To refund"


def test_standard_buttons_speak_chinese(
    qtbot: QtBot, qapp: QCoreApplication, installed: list[QTranslator]
) -> None:
    installed += load(qapp, Language.CHINESE, resources.path("i18n"))
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_a_language_without_its_file_leaves_the_source_texts(
    qapp: QCoreApplication, installed: list[QTranslator], tmp_path: Path
) -> None:
    installed += load(qapp, Language.ENGLISH, tmp_path)
    assert (installed, translated("words", "待退款")) == ([], "待退款")
