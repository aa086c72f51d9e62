"""Questions about what lies on the bench: what is wrong with a pile, who caused it, what was looked at."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from erp_returns.domain.kinds import Liability
from erp_returns.domain.tracking import guess_carriers
from erp_returns.queries.catalog import carrier_patterns
from erp_returns.ui.pages.intake.answers import Bay
from erp_returns.ui.pages.intake.bench import Bench
from erp_returns.ui.pages.intake.choices import Choice
from erp_returns.ui.pages.intake.lines import pile_text
from erp_returns.ui.pages.intake.sheet import Mark
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.pages.intake.tally import Pile
from erp_returns.ui.texts import word
from erp_returns.ui.widgets.scan_edit import Outcome


class BenchQuestions(QObject):
    """Asks with numbered answers, in the place of the lines."""

    def __init__(self, floor: Floor, bench: Bench, bay: Bay, parent: QObject) -> None:
        super().__init__(parent)
        self._floor = floor
        self._bench = bench
        self._bay = bay

    def ask(self, character: str) -> bool:
        """Ask what a key stands for; False where it stands for no question."""
        ways = {"Q": self.ask_defect, "W": self.ask_cause, "K": self.ask_checks, "P": self.ask_carrier}
        if character in ways:
            ways[character]()
        return character in ways

    def ask_defect(self) -> None:
        """What is wrong with the units that were set apart last."""
        pile, opened = self._spoken_of(), self._bench.opened
        if pile is None or opened is None:
            return
        if not opened.defects:
            said = self.tr("还没有不良因素，请在“参数设置 → 不良因素”中添加。")
            self._floor.say(Outcome.INFO, said)
            return
        choices = [
            Choice(each.text, each.code, partial(self._take_defect, pile, each.id, each.text))
            for each in opened.defects
        ]
        choices.append(Choice(self.tr("没有"), "", partial(self._take_defect, pile, None, "")))
        title = self.tr("{pile} 的不良因素").format(pile=self._named(pile))
        self._bay.ask(title, self.tr("要写说明：↑↓ 选好，按 Tab 写，Enter 记下。"), choices, with_note=True)

    def ask_cause(self) -> None:
        """Who caused the units that were set apart last."""
        pile = self._spoken_of()
        if pile is None:
            return
        choices = [
            Choice(
                self.tr("{who}责任").format(who=word(each)), "", partial(self._take_cause, pile, each.value)
            )
            for each in Liability
        ]
        choices.append(Choice(self.tr("责任未定"), "", partial(self._take_cause, pile, "")))
        self._bay.ask(self.tr("{pile} 是谁造成的？").format(pile=self._named(pile)), "", choices)

    def ask_carrier(self) -> None:
        """Who brought the parcel: those whose numbers look like this first, then all others."""
        parcel = self._bench.parcel
        if self._bench.opened is None:
            return
        patterns = carrier_patterns(self._floor.desk.session.database)
        likely = guess_carriers(parcel.number, patterns) if parcel.number else ()
        fits = self.tr("单号的样子符合")
        choices = [Choice(name, fits, partial(self._take_carrier, name)) for name in likely]
        choices += [
            Choice(name, "", partial(self._take_carrier, name)) for name in patterns if name not in likely
        ]
        title = self.tr("{number} 是哪家快递？").format(number=parcel.number or self.tr("包裹"))
        self._bay.ask(title, self.tr("↑↓ 选，Enter 确定；前九个也可以按数字键。"), choices)

    def _take_carrier(self, name: str) -> None:
        self._bay.end()
        self._bench.name_parcel(replace(self._bench.parcel, carrier=name))
        self._floor.say(Outcome.INFO, self.tr("快递记为{name}").format(name=name))

    def ask_checks(self) -> None:
        """What the checklist asks for: one key for all, or one thing after another."""
        opened = self._bench.opened
        if opened is None or not self._bench.grading:
            return
        if not opened.checklist:
            said = self.tr("这类单没有检查项目，请在“参数设置 → 检查项目”中添加。")
            self._floor.say(Outcome.INFO, said)
            return
        checks = self._bench.remarks.checks
        signs = {True: self.tr("✓ 合格"), False: self.tr("✗ 不合格"), None: self.tr("— 未检查")}
        choices = [Choice(self.tr("全部合格"), "", self._meet_all)]
        choices += [
            Choice(
                each.text,
                f"{signs[checks.get(each.text)]}  {each.link}".strip(),
                partial(self._turn, each.text),
            )
            for each in opened.checklist
        ]
        hint = self.tr("数字键依次改为：合格、不合格、未检查。Esc 回到清点。")
        self._bay.ask(self.tr("检查项目"), hint, choices)

    def _spoken_of(self) -> Pile | None:
        if self._bench.opened is None:
            return None
        pile = self._bench.pile if self._bench.grading else None
        if pile is None:
            said = self.tr("先把不好的分出来（D 次品、X 返修、F 退厂、S 报废、B 退回客户），再记原因。")
            self._floor.say(Outcome.ERROR, said)
        return pile

    def _named(self, pile: Pile) -> str:
        line = self._bench.lines()[self._bench.current]
        return f"{line.line.name} {line.line.spec} {pile_text(line, pile)}"

    def _take_defect(self, pile: Pile, defect_id: int | None, text: str) -> None:
        mark, note = self._bench.mark_of(pile), self._bay.noted()
        self._done(pile, replace(mark, defect_id=defect_id, defect=text, note=note or mark.note))

    def _take_cause(self, pile: Pile, caused_by: str) -> None:
        self._done(pile, replace(self._bench.mark_of(pile), caused_by=caused_by))

    def _done(self, pile: Pile, mark: Mark) -> None:
        self._bay.end()
        self._bench.mark(pile, mark)
        self._floor.back_to_field()
        self._floor.say(Outcome.INFO, self.tr("已记下 {pile}").format(pile=self._named(pile)))

    def _meet_all(self) -> None:
        opened = self._bench.opened
        met = {each.text: True for each in opened.checklist} if opened else {}
        self._bay.end()
        self._bench.note(replace(self._bench.remarks, checks=met))
        self._floor.say(Outcome.INFO, self.tr("检查项目全部合格"))

    def _turn(self, text: str) -> None:
        checks = dict(self._bench.remarks.checks)
        if text not in checks:
            checks[text] = True
        elif checks[text]:
            checks[text] = False
        else:
            del checks[text]
        self._bench.note(replace(self._bench.remarks, checks=checks))
        self.ask_checks()
