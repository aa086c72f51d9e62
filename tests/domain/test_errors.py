"""Every refusal is one whole Chinese sentence that uses exactly the facts it carries."""

import ast
import pickle
import re
from pathlib import Path
from string import Formatter

import pytest

import erp_returns
from erp_returns.domain import errors
from erp_returns.domain.errors import OverReturn, PaysTooMuch, Refusal

_PACKAGE = Path(erp_returns.__file__).parent


def _below(family: type[Refusal]) -> list[type[Refusal]]:
    return [each for child in family.__subclasses__() for each in (child, *_below(child))]


OURS = [each for each in _below(Refusal) if each.__module__.startswith("erp_returns.domain.")]
SENTENCES = [each for each in OURS if not each.__subclasses__()]


def _places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _example(refusal: type[Refusal]) -> Refusal:
    return refusal(**{name: f"⟨{name}⟩" for name in refusal.places})


def test_the_room_offers_every_refusal_by_name():
    assert sorted(errors.__all__) == sorted(["Refusal", *(each.__name__ for each in OURS)])


@pytest.mark.parametrize("refusal", SENTENCES)
def test_a_sentence_names_exactly_its_facts(refusal):
    assert _places(refusal.template) == set(refusal.places)


@pytest.mark.parametrize("refusal", SENTENCES)
def test_a_sentence_is_whole_and_chinese(refusal):
    words = re.sub(r"\{\{?\w*\}?\}", "", refusal.template).replace("PDF", "")

    assert words.endswith(("。", "？")) or refusal.template.endswith(("；{way_out}", "：{why}"))
    assert not re.search(r"[A-Za-z]{2,}", words)
    assert not re.search(r"[,;:?!]", words)


@pytest.mark.parametrize("refusal", SENTENCES)
def test_a_refusal_reads_as_its_sentence_with_the_facts_filled_in(refusal):
    example = _example(refusal)

    assert str(example) == refusal.template.format(**example.facts)
    assert all(f"⟨{name}⟩" in str(example) for name in example.facts)


def test_no_two_refusals_say_the_same():
    assert len({refusal.template for refusal in SENTENCES}) == len(SENTENCES)


def _templates() -> list[tuple[str, ast.expr | None]]:
    """Every `template` declared in a class of the program, with what it is set to."""
    return [
        (f"{path.relative_to(_PACKAGE)} {node.name}", line.value)
        for path in sorted(_PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for line in node.body
        if isinstance(line, ast.AnnAssign)
        and ast.unparse(line.target) == "template"
        and ast.unparse(line.annotation) == "ClassVar[str]"
    ]


def test_every_sentence_is_marked_so_that_translators_find_it():
    unmarked = [
        name
        for name, value in _templates()
        if not (
            isinstance(value, ast.Call)
            and ast.unparse(value.func) == "translatable"
            and ast.unparse(value.args[0]) == "'errors'"
            and isinstance(value.args[1], ast.Constant)
        )
    ]

    assert unmarked == ["domain/errors/base.py Refusal"]
    assert len(_templates()) > len(SENTENCES)


def test_one_sentence_as_a_person_reads_it():
    way_out = "请把数量改为不超过 1，或删除该行。"
    refused = OverReturn(2, "A-1001 红/L", 3, 4, 1, "，RT20261121-0003 占 2 件", way_out)

    assert str(refused) == (
        "第 2 行（A-1001 红/L）：要退 3 件，4 件中还能退 1 件，RT20261121-0003 占 2 件；"
        "请把数量改为不超过 1，或删除该行。"
    )


def test_a_refusal_takes_its_facts_in_order_or_by_name_and_no_others():
    assert PaysTooMuch("RT1", "1.00", asked="2.00").facts == {"number": "RT1", "due": "1.00", "asked": "2.00"}
    for values, named in ((("RT1",), {}), (("RT1", "1", "2", "3"), {}), (("RT1", "1", "2"), {"more": "3"})):
        with pytest.raises(TypeError):
            PaysTooMuch(*values, **named)


def test_a_refusal_crosses_to_another_process_whole():
    refused = pickle.loads(pickle.dumps(PaysTooMuch("RT1", "1.00", "2.00")))  # noqa: S301 - our own

    assert str(refused) == str(PaysTooMuch("RT1", "1.00", "2.00"))
