"""What the shop said once of files that no layout knows, remembered by name and known again by columns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from erp_returns.documents.sales_files.presets import Preset
from erp_returns.domain.errors import TextMissing, TextTooLong
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import ImportPreset
from erp_returns.services.events import shop_event
from erp_returns.services.session import write

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.services.session import Changes, Session

_LONGEST_NAME = 60
_NAME = Sentence(translatable("import", "方案名称"))


def presets(database: SqliteDatabase) -> tuple[Preset, ...]:
    """All presets, the newest first."""
    rows = database.execute_sql("SELECT name, kind, columns FROM import_preset ORDER BY id DESC")
    return tuple(
        Preset(name, layout, tuple((ours, theirs) for ours, theirs in json.loads(columns).items()))
        for name, layout, columns in rows
    )


def remember(session: Session, preset: Preset) -> Changes:
    """Keep a preset; one of the same name is replaced."""
    with write(session, Permission.IMPORT) as w:
        name = preset.name.strip()
        if not name:
            raise TextMissing(_NAME)
        if len(name) > _LONGEST_NAME:
            raise TextTooLong(_NAME, _LONGEST_NAME, len(name))
        columns = json.dumps(dict(preset.columns), ensure_ascii=False)
        before = ImportPreset.get_or_none(ImportPreset.name == name)
        ImportPreset.delete().where(ImportPreset.name == name).execute()
        ImportPreset.insert(name=name, kind=preset.layout, columns=columns).execute()
        shop_event(
            w, f"preset:{name}", "edit" if before else "add", before.columns if before else "", columns
        )
        return w.changes(number_=name)


def forget(session: Session, name: str) -> Changes:
    """Take a preset away; what was imported by it stays."""
    with write(session, Permission.IMPORT) as w:
        known = ImportPreset.get_or_none(ImportPreset.name == name)
        if known is not None:
            ImportPreset.delete().where(ImportPreset.name == name).execute()
            shop_event(w, f"preset:{name}", "delete", known.columns, "")
        return w.changes(number_=name)
