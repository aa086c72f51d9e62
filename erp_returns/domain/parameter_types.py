"""What a setting of the shop is: its group, its editor, its default and its range."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from erp_returns.domain.text import translatable

ParameterValue: TypeAlias = bool | int | str
"""What a setting holds; amounts are fen."""


class ParameterKind(StrEnum):
    """What a setting holds, and with what it is edited."""

    FLAG = "flag"
    COUNT = "count"
    MONEY = "money"
    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    DATE = "date"
    DATES = "dates"
    WEEKDAYS = "weekdays"
    PATTERN = "pattern"
    FILE = "file"
    FOLDER = "folder"
    RETURN_TYPE = "return_type"
    INBOUND_WAREHOUSE = "inbound_warehouse"
    OUTBOUND_WAREHOUSE = "outbound_warehouse"


class Group(StrEnum):
    """Under which heading a setting is shown."""

    DEFAULTS = "defaults"
    REVIEW = "review"
    MONEY = "money"
    BUYERS = "buyers"
    WAREHOUSE = "warehouse"
    DEADLINES = "deadlines"
    NUMBERS = "numbers"
    SHOP = "shop"
    BACKUP = "backup"
    APPEARANCE = "appearance"
    SECURITY = "security"


GROUPS: dict[Group, str] = {
    Group.DEFAULTS: translatable("parameters", "默认值"),
    Group.REVIEW: translatable("parameters", "审核与期限"),
    Group.MONEY: translatable("parameters", "金额"),
    Group.BUYERS: translatable("parameters", "买家提醒"),
    Group.WAREHOUSE: translatable("parameters", "仓库收货"),
    Group.DEADLINES: translatable("parameters", "时限"),
    Group.NUMBERS: translatable("parameters", "编号规则"),
    Group.SHOP: translatable("parameters", "店铺与单据"),
    Group.BACKUP: translatable("parameters", "备份"),
    Group.APPEARANCE: translatable("parameters", "界面"),
    Group.SECURITY: translatable("parameters", "安全"),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One setting. `default` has the type of `kind`: bool, int (count or fen) or text."""

    name: str
    group: Group
    kind: ParameterKind
    default: ParameterValue
    label: str
    help: str
    low: int = 0
    high: int = 0
    unit: str = ""
    choices: tuple[tuple[str, str], ...] = ()
