"""What the history of an order says where a platform's after-sale file raised it or took it further."""

from __future__ import annotations

from typing import Final

from erp_returns.domain.text import translatable

BY_FILE: Final = translatable("events", "由平台售后文件导入")
GOODS_BACK: Final = translatable("events", "由平台售后文件导入：商品此前已退回，不计库存")
SENT_BEFORE: Final = translatable("events", "由平台售后文件导入：换出商品此前已寄出，不计库存")
