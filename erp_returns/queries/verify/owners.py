"""The claim about who can always get in: somebody is left who manages the operators."""

from __future__ import annotations

from typing import Final

from peewee import SqliteDatabase

from erp_returns.domain.text import translatable
from erp_returns.queries.people import able_owners, operators
from erp_returns.queries.verify.report import Claim, Findings

_NOBODY: Final = translatable("verify", "没有一位在用的店主能管理操作员：谁也不能再给出权限。")


def _owners(database: SqliteDatabase, findings: Findings) -> None:
    findings.rows += len(operators(database))
    if not able_owners(database):
        findings.add(_NOBODY)


CLAIMS = (Claim("owners", translatable("verify", "总有一位在用的店主能管理操作员"), _owners),)
