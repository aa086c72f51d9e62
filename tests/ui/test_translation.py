"""English is complete and is what the program reads; neither language leaks into the other."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, cast

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMenu, QTabWidget, QWidget

import erp_returns
from erp_returns import resources
from erp_returns.documents.matching import wanted_of
from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.errors import ActionNotNow, NotPermitted
from erp_returns.domain.kinds import Status
from erp_returns.domain.labels import label
from erp_returns.domain.parameters import PARAMETERS
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.text import Sentence, listed
from erp_returns.services.demo import build_demo
from erp_returns.services.file_kinds import KINDS
from erp_returns.ui import i18n, texts
from erp_returns.ui.icons import Icons
from erp_returns.ui.importing.headings import HEADINGS
from erp_returns.ui.pages.intake.page import IntakePage
from erp_returns.ui.pages.intake.stations import MAKERS
from erp_returns.ui.pages.log.window import LogWindow
from erp_returns.ui.pages.returns.page import ReturnsPage
from erp_returns.ui.screenshots import taking
from erp_returns.ui.screenshots.stage import NothingToShow, Stage
from erp_returns.ui.screenshots.views import VIEWS, View
from erp_returns.ui.theme import Appearance, Theme
from erp_returns.ui.widgets.charts import fitting
from tests.builders import sit_down
from tests.ui.reading import CHINESE, said_by, without_chinese, words_in

TS = resources.path("i18n", "erp_returns_en.ts")
CODE = Path(erp_returns.__file__).parent
MORNING = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
LATIN = re.compile(r"[A-Za-z]{2,}")
WORDS_OF_FILES = {("import", f"不认识{what}") for what in ("订单状态", "售后类型", "售后状态")}
"""Sentences that name the words of a file, which are Chinese."""


class Message(NamedTuple):
    """A text of the window: where it was marked, as it is in Chinese and in English."""

    context: str
    source: str
    english: str
    finished: bool


def messages(ts: Path) -> list[Message]:
    """All that a translation file says."""
    found = []
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own tool wrote it
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            said = translation.text or ""
            place = context.findtext("name", "")
            finished = translation.get("type") is None and bool(said)
            found.append(Message(place, message.findtext("source", ""), said, finished))
    return found


@pytest.fixture(scope="module")
def english() -> list[Message]:
    return messages(TS)


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update", resources.path("i18n", "update.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ------------------------------------------------------------------- the file


def test_every_text_of_the_program_has_its_english(tool: ModuleType, tmp_path: Path) -> None:
    ts = Path(shutil.copy(TS, tmp_path))
    tool.update(ts)
    assert [message for message in messages(ts) if not message.finished] == []


def test_a_translation_has_the_places_of_its_source(english: list[Message]) -> None:
    assert [message for message in english if _places(message.source) != _places(message.english)] == []


def _places(text: str) -> set[tuple[str, str, str]] | None:
    """The {places} of a template; None where it is no template."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return None
    return {(name, spec or "", turned or "") for _, name, spec, turned in parts if name is not None}


def test_no_chinese_is_left_in_the_english(english: list[Message]) -> None:
    left = [message for message in english if CHINESE.search(message.english)]
    assert {(message.context, message.source[:7]) for message in left} == WORDS_OF_FILES


def test_mnemonics_stand_where_the_source_has_them(english: list[Message]) -> None:
    assert [message for message in english if ("&" in message.source) != ("&" in message.english)] == []


def test_the_menus_of_the_bar_have_different_mnemonics(english: list[Message]) -> None:
    keys = [
        message.english[message.english.index("&") + 1].upper()
        for message in english
        if "&" in message.english and message.context == "Menus"
    ]
    assert len(keys) == len(set(keys)) == 4


def test_what_the_program_reads_is_what_the_translator_wrote(english: list[Message]) -> None:
    compiled = QTranslator()
    assert compiled.load(str(TS.with_suffix(".qm")))
    read = [compiled.translate(message.context, message.source) for message in english]
    assert read == [message.english for message in english]


# ------------------------------------------------------------------- the code


def test_chinese_in_the_code_of_the_window_stands_only_in_texts_for_translators() -> None:
    assert [found for path in _window_code() for found in _unmarked(path)] == []


def test_texts_for_translators_are_plain_literals() -> None:
    assert [found for path in _window_code() for found in _computed(path)] == []


def test_every_column_of_our_own_files_is_marked_for_translators() -> None:
    ours = {wanted.heading for kind in KINDS.values() for wanted in wanted_of(kind.layouts[0])}
    assert ours == set(HEADINGS)


MEASURED = "国"
"""A character that stands for the width of them all."""
WORD_IN_TYPE = "在途"
"""By this the shop's own return type for parcels in transit is known."""
NO_TEXTS = {MEASURED, WORD_IN_TYPE, fitting._PIECES.pattern}
"""These and the punctuation at which lines may break are not said."""


def _window_code() -> Iterable[Path]:
    """All code of the window, but for what fills its pictures with a shop's own words."""
    return sorted(path for path in (CODE / "ui").rglob("*.py") if path.parent.name != "screenshots")


def _marks(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in names:
                yield node


def _computed(path: Path) -> Iterator[str]:
    for call in _marks(ast.parse(path.read_text("utf-8")), "tr", "translatable"):
        if not all(isinstance(each, ast.Constant) for each in call.args):
            yield f"{path.relative_to(CODE)}:{call.lineno}"


def _unmarked(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    calls = _marks(tree, "tr", "translatable", "translate")
    marked = {id(each) for call in calls for argument in call.args for each in ast.walk(argument)}
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in marked | told else None
        if isinstance(text, str) and CHINESE.search(text.strip()) and text not in NO_TEXTS:
            yield f"{path.relative_to(CODE)}: {text}"


# ---------------------------------------------------------------- in sentences


@contextmanager
def spoken(app: QApplication, language: i18n.Language) -> Iterator[None]:
    """Speak a language for a while."""
    before = QLocale()
    installed = i18n.load(app, language, resources.path("i18n"))
    try:
        yield
    finally:
        for translator in installed:
            app.removeTranslator(translator)
        QLocale.setDefault(before)


@pytest.fixture
def in_english(qapp: QApplication) -> Iterator[None]:
    with spoken(qapp, i18n.Language.ENGLISH):
        yield


@pytest.mark.usefixtures("in_english")
def test_an_action_is_named_as_one_even_where_a_status_has_the_same_word() -> None:
    status = Sentence(label(Status.APPROVED))
    refusal = ActionNotNow("RT1", status, ACTIONS[Action.APPROVE].named, listed([status]))
    assert texts.sentence(refusal) == (
        'RT1 is now "Approved", so "Approve" is not possible; "Approve" is possible in: Approved.'
    )


@pytest.mark.usefixtures("in_english")
def test_a_permission_is_named_as_one_even_where_a_status_has_the_same_word() -> None:
    refusal = NotPermitted("Ann", PERMISSIONS[Permission.REJECT].named)
    assert 'lacks the permission "Reject"' in texts.sentence(refusal)


@pytest.mark.usefixtures("in_english")
def test_enumerations_are_joined_as_the_language_does() -> None:
    assert texts.listed(["a", "b"]) == "a, b"
    assert texts.told(Sentence("{all}", {"all": listed(["a", Sentence("取消")])}), "errors") == "a, Cancel"


# ------------------------------------------------------------------- the walk

CHINESE_ON_PURPOSE = re.compile(
    "|".join(
        (
            "中文",
            "左袖开线",
            *(
                re.escape(each.default)
                for each in PARAMETERS.values()
                if isinstance(each.default, str) and each.default
            ),
        )
    )
)
"""The name of the language; what a view itself types; what customers read unless the shop words it anew."""
LATIN_ON_PURPOSE = frozenset(
    (
        *("Ctrl", "Alt", "Shift", "Enter", "Esc", "Del", "Delete", "Ins", "Tab", "PgUp", "PgDown"),
        *("PDF", "PNG", "JPEG", "CSV", "XLSX", "Excel", "UTF", "MB", "yyyymmdd", "backups", "daily"),
        *("Qt", "PySide", "MIT", "LGPL"),
        *("English", "OK", "freight", "SKU", "Quantity"),
    )
)
"""Keys, kinds and names of files, who made what; the name of a language; what a view itself types."""
MATERIAL = {"import", "import-matching", "about", "messages", "message-templates", "instruction"}
"""These show a file's own rows, licences, and what is sent to customers."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("spoken") / "demo.db"
    build_demo(path, now=MORNING)
    return path


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, resources.path())


def walk(theme: Theme, database: Path) -> Iterator[tuple[str, str]]:
    """Every text of every view, with the name of the view."""
    session = sit_down(database)
    icons = Icons(resources.path("icons"), theme)
    with taking._stage(session, theme, icons, Appearance.LIGHT) as stage:
        for view in VIEWS:
            yield from ((view.name, text) for text in _heard(view, stage))
        page = stage.window.show_tab("intake")
        assert isinstance(page, IntakePage)
        for key in MAKERS:
            page.show_station(key)
            yield from ((key, text) for text in said_by(page))
        returns = stage.window.show_tab("returns")
        assert isinstance(returns, ReturnsPage)
        returns.show_today()
        yield from (("today", text) for text in _settled(returns))
        log = LogWindow(stage.desk, stage.window)
        log.show()
        yield from (("log", text) for text in _settled(log))
        taking._throw_away(log)
    session.database.close()


def _settled(window: QWidget) -> set[str]:
    taking._settle()
    return said_by(window)


def _heard(view: View, stage: Stage) -> set[str]:
    try:
        shown = view.show(stage)
    except NothingToShow:
        return set()
    shown.show()
    taking._settle()
    for menu in shown.findChildren(QMenu):
        menu.aboutToShow.emit()
    found = said_by(shown)
    for tabs in shown.findChildren(QTabWidget):
        found |= _turned(tabs)
    if shown is not stage.window:
        taking._throw_away(shown)
    return found


def _turned(tabs: QTabWidget) -> set[str]:
    found: set[str] = set()
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        found |= said_by(cast("QWidget", tabs.widget(at)))
    return found


def test_no_chinese_is_said_in_english_but_what_the_shop_wrote(
    qapp: QApplication, theme: Theme, demo: Path, tmp_path: Path
) -> None:
    database = without_chinese(demo, tmp_path / "shop.db")
    with spoken(qapp, i18n.Language.ENGLISH):
        found = [
            (place, text)
            for place, text in walk(theme, database)
            if place not in MATERIAL and CHINESE.search(CHINESE_ON_PURPOSE.sub("", text))
        ]
    assert found == []


def test_no_english_is_said_in_chinese_but_names_and_what_the_shop_wrote(
    qapp: QApplication, theme: Theme, demo: Path, tmp_path: Path
) -> None:
    database = Path(shutil.copy(demo, tmp_path / "shop.db"))
    usual = {word for each in PARAMETERS.values() for word in LATIN.findall(str(each.default))}
    known = LATIN_ON_PURPOSE | usual | words_in(demo) | set(LATIN.findall(str(database)))
    with spoken(qapp, i18n.Language.CHINESE):
        found = [
            (place, text)
            for place, text in walk(theme, database)
            if place not in MATERIAL and set(LATIN.findall(text)) - known
        ]
    assert found == []
