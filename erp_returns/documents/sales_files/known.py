"""All the layouts of sales that are understood."""

from __future__ import annotations

from typing import Final

from erp_returns.documents.sales_files.layouts import TAOBAO_DETAILS, TAOBAO_ORDERS, TEMPLATE
from erp_returns.documents.sales_files.platforms import douyin, jd, pdd, shopify, taobao_lines, youzan

PLATFORMS: Final = {
    platform.layout.code: platform
    for platform in (
        taobao_lines.PLATFORM,
        pdd.PLATFORM,
        jd.PLATFORM,
        douyin.PLATFORM,
        youzan.PLATFORM,
        shopify.PLATFORM,
    )
}
"""Exports of one row per line, by the code of their layout."""

LAYOUTS: Final = (
    TEMPLATE,
    TAOBAO_ORDERS,
    TAOBAO_DETAILS,
    *(platform.layout for platform in PLATFORMS.values()),
)
