"""One word on screen for every stored value."""

from enum import StrEnum

import pytest

from erp_returns.domain import kinds
from erp_returns.domain.labels import LABELS, label

WORDS = [value for value in vars(kinds).values() if isinstance(value, type) and issubclass(value, StrEnum)]
FIXED = {
    kinds.ReturnKind: "仅退款 退货退款 换货",
    kinds.Status: "待审核 审核通过 待退货 待补款 待换货 待收货 待退款 已完成 审核拒绝 已取消",
    kinds.Liability: "商家 买家 物流 供应商",
    kinds.Grade: "良品 次品 报废",
    kinds.Disposition: "上架 折价销售 返修 退厂 报废 退回客户",
    kinds.StockState: "待处理 良品 次品 返修 客户所有",
    kinds.ParcelKind: "自退件 在途退件 拒收件 到店退件",
    kinds.Role: "店主 客服 仓管 财务",
    kinds.Mark: "验货异常 超期 先行换货 先行退款 平台介入 待退回 迟到包裹 无原单",
}
"""The trade's own words, in the order of the enumeration."""


def _sets() -> list[type[StrEnum]]:
    return [words for words in WORDS if words is not StrEnum]


def test_there_is_a_table_for_every_set_of_words():
    assert set(LABELS) == set(_sets())


@pytest.mark.parametrize("words", _sets(), ids=lambda words: words.__name__)
def test_every_value_has_a_word_and_no_two_share_one(words):
    labels = [label(value) for value in words]

    assert all(labels)
    assert len(labels) == len(set(labels))
    assert set(LABELS[words]) == set(words)


@pytest.mark.parametrize("words", FIXED, ids=lambda words: words.__name__)
def test_the_trade_says_it_in_these_words(words):
    assert [label(value) for value in words] == FIXED[words].split()


@pytest.mark.parametrize("words", _sets(), ids=lambda words: words.__name__)
def test_a_word_is_chinese(words):
    assert not any(
        character.isascii() and character.isalpha() for value in words for character in label(value)
    )
