import re
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import erp_returns
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.text import Sentence, Sentences
from erp_returns.ui.changes import ChangeBus, Page, Topic
from erp_returns.ui.dialogs.report import ReportDialog
from erp_returns.ui.notices import Notices
from erp_returns.ui.texts import CONTEXTS, money_text, sentence, told, word
from erp_returns.ui.theme import Theme, Tone
from erp_returns.ui.widgets.notice_bar import NoticeBar


class Returns(Page):
    topics: ClassVar[frozenset[str]] = frozenset({Topic.RETURNS, Topic.REFUNDS})

    def __init__(self, changes: ChangeBus) -> None:
        super().__init__(changes)
        self.read = 0

    def refresh(self) -> None:
        self.read += 1


@pytest.fixture
def bus(qapp: object) -> ChangeBus:
    return ChangeBus()


@pytest.fixture
def page(qtbot: QtBot, bus: ChangeBus) -> Returns:
    page = Returns(bus)
    qtbot.addWidget(page)
    return page


def test_a_page_reads_first_when_it_is_shown(page: Returns) -> None:
    before = page.read
    page.show()
    assert (before, page.read) == (0, 1)


def test_a_shown_page_reads_again_at_once(page: Returns, bus: ChangeBus) -> None:
    page.show()
    bus.publish(["refunds", "stock"])
    assert page.read == 2


def test_a_hidden_page_reads_again_once_when_shown_next(page: Returns, bus: ChangeBus) -> None:
    page.show()
    page.hide()
    bus.publish(["returns"])
    bus.publish(["refunds"])
    hidden = page.read
    page.show()
    assert (hidden, page.read) == (1, 2)


def test_a_page_leaves_the_topics_of_others_alone(page: Returns, bus: ChangeBus) -> None:
    page.show()
    bus.publish([Topic.REASONS])
    page.hide()
    page.show()
    assert page.read == 1


def test_nothing_changed_is_not_announced(qtbot: QtBot, bus: ChangeBus) -> None:
    with qtbot.assertNotEmitted(bus.changed):
        bus.publish([])


# ------------------------------------------------------------------- notices


class StillWaiting(Refusal):
    template: ClassVar[str] = "{number} 还在{status}，请先完成。"
    number: str
    status: Status


REFUSAL = StillWaiting("RT20261121-0003", Status.AWAITING_RETURN)


@pytest.fixture
def notices(qapp: object) -> Notices:
    return Notices()


@pytest.fixture
def bar(qtbot: QtBot, notices: Notices, theme: Theme) -> NoticeBar:
    bar = NoticeBar(notices, theme)
    qtbot.addWidget(bar)
    return bar


def test_a_refusal_is_one_sentence_with_details_to_open(notices: Notices, bar: NoticeBar) -> None:
    notices.failed(REFUSAL)
    assert bar.label.text() == "RT20261121-0003 还在待退货，请先完成。"
    assert (bar.isHidden(), bar.details.isHidden(), bar.property("tone")) == (False, False, "danger")


def test_a_refusal_stays_until_it_is_closed(notices: Notices, bar: NoticeBar) -> None:
    notices.done("已保存")
    notices.refused(REFUSAL)
    assert not bar._leaving.isActive()
    bar.closing.click()
    assert bar.isHidden()


def test_good_news_leaves_by_itself(notices: Notices, bar: NoticeBar) -> None:
    notices.done("已保存")
    assert bar._leaving.isActive()
    bar._leaving.timeout.emit()
    assert bar.isHidden()


def test_good_news_offers_no_details(notices: Notices, bar: NoticeBar) -> None:
    notices.refused(REFUSAL)
    notices.info("已是最新")
    assert bar.details.isHidden()


def test_a_bug_goes_to_the_log_with_its_traceback(
    notices: Notices, bar: NoticeBar, caplog: pytest.LogCaptureFixture
) -> None:
    kinds: dict[str, str] = {}
    try:
        kinds["kind"]
    except KeyError as error:
        notices.failed(error)
    assert "KeyError: 'kind'" in caplog.text
    assert "意外错误" in bar.label.text()


def test_the_details_open_beside_the_window_and_can_be_copied(
    qtbot: QtBot, notices: Notices, bar: NoticeBar
) -> None:
    notices.refused(REFUSAL)
    bar.show()
    bar.details.click()
    [dialog] = [window for window in QApplication.topLevelWidgets() if isinstance(window, ReportDialog)]
    [copy] = [button for button in dialog.findChildren(QPushButton) if button.text() == "复制"]
    copy.click()
    modal = dialog.isModal()
    dialog.close()
    assert not modal
    assert "StillWaiting\nnumber = 'RT20261121-0003'" in QGuiApplication.clipboard().text()


def test_a_report_that_cannot_be_written_says_so_and_stays(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    dialog = ReportDialog(theme, "出错", "KeyError")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "none" / "report.txt")
    assert "文件夹不存在" in dialog._outcome.text()


def test_a_report_is_saved_whole(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = ReportDialog(theme, "出错", "KeyError")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == "出错\n\nKeyError\n"


# --------------------------------------------------------------------- texts


def test_a_stored_value_has_its_word() -> None:
    assert word(ReturnKind.EXCHANGE) == "换货"


def test_facts_that_are_stored_values_become_words() -> None:
    assert sentence(REFUSAL) == "RT20261121-0003 还在待退货，请先完成。"


def test_a_sentence_inside_a_sentence_is_filled_too() -> None:
    inner = Sentence("{n} 件", {"n": 2})
    said = Sentence(
        "{name}：{what}，{more}", {"name": "红/L", "what": inner, "more": Sentences((inner, inner))}
    )
    assert told(said, "errors") == "红/L：2 件，2 件2 件"


def test_every_room_that_marks_sentences_is_asked_for_their_translation() -> None:
    rooms = Path(erp_returns.__file__).parent
    inner = [path for room in ("domain", "documents", "services") for path in (rooms / room).rglob("*.py")]
    marked = re.compile(r'translatable\(\s*"([a-z_]+)"')
    named = {name for path in inner for name in marked.findall(path.read_text("utf-8"))}
    assert named <= set(CONTEXTS)


@pytest.mark.parametrize(("fen", "text"), [(0, "¥0.00"), (123456, "¥1,234.56"), (-5, "-¥0.05")])
def test_money_is_written_with_its_sign_before_the_currency(fen: int, text: str) -> None:
    assert money_text(fen) == text


def test_every_tone_has_a_name_the_style_sheet_knows() -> None:
    assert {tone.value for tone in Tone} == {"normal", "secondary", "accent", "success", "warning", "danger"}
