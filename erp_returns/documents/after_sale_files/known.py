"""All the layouts of after-sale cases that are understood, and their files read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from erp_returns.documents.after_sale_files import douyin, taobao, template
from erp_returns.documents.after_sale_files.drafts import AfterSaleDraft
from erp_returns.documents.row_files import ParsedRows, read_row_files, refuse_rows
from erp_returns.documents.sales_files.presets import Preset
from erp_returns.documents.sheets import Cancel, Progress, never, no_progress

PLATFORMS: Final = {each.LAYOUT.code: each.PLATFORM for each in (template, taobao, douyin)}
"""By the code of their layout."""

ParsedAfterSales: TypeAlias = ParsedRows[AfterSaleDraft]


def read_after_sale_files(
    paths: Sequence[Path],
    *,
    progress: Progress = no_progress,
    cancelled: Cancel = never,
    presets: Sequence[Preset] = (),
) -> ParsedAfterSales:
    """Read one or several files of after-sale cases, as `read_row_files` does."""
    return read_row_files(paths, PLATFORMS, progress=progress, cancelled=cancelled, presets=presets)


def refuse_after_sales(
    parsed: ParsedAfterSales, reasons: Mapping[int, str], *, cancelled: Cancel = never
) -> ParsedAfterSales:
    """Move cases, by their place in `parsed.found`, to the refused rows with the reason for each."""
    return refuse_rows(parsed, PLATFORMS, reasons, cancelled=cancelled)
