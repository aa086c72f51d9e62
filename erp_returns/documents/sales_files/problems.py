"""What can be wrong with a row: one sentence each, with the way out."""

from __future__ import annotations

from typing import Final

from erp_returns.domain.text import Sentence, translatable

MISSING: Final = translatable("import", "“{column}”没有填写，请补上。")
NO_ORDER_NUMBER: Final = translatable("import", "看不出这一行属于哪张订单，请填写订单号或平台单号。")
NO_PRODUCT: Final = translatable("import", "商品编码和商品名称都没有填写，请至少填一个。")
NOT_AN_AMOUNT: Final = translatable("import", "“{value}”不是金额，请改成最多两位小数的数字，例如 12.50。")
NEGATIVE_AMOUNT: Final = translatable("import", "金额“{value}”是负数，请改成 0 或正数；退款请另做退换货单。")
AMOUNT_TOO_LARGE: Final = translatable(
    "import", "金额“{value}”超过 100,000,000.00 元，请检查是否多打了数字。"
)
NOT_A_QUANTITY: Final = translatable("import", "“{value}”不是整数数量，请改成 1 到 1,000,000 之间的整数。")
QUANTITY_OUT_OF_RANGE: Final = translatable(
    "import", "数量“{value}”超出范围，请改成 1 到 1,000,000 之间的整数。"
)
SHIPPED_TOO_MANY: Final = translatable(
    "import", "已发数量 {value} 多于数量 {quantity}，请改成不超过 {quantity} 的整数。"
)
DISCOUNT_TOO_LARGE: Final = translatable("import", "行优惠“{value}”大于这一行的总价（数量 × 单价），请改小。")
NOT_A_TIME: Final = translatable(
    "import", "“{value}”不是存在的日期时间，请改成像 2025-11-01 10:00:00 这样的日期。"
)
YEAR_OUT_OF_RANGE: Final = translatable(
    "import", "“{value}”的年份不在 2000 到 2099 之间；请核对，没有时间就留空。"
)
NOT_YES_OR_NO: Final = translatable("import", "“{value}”看不懂，请填“是”或“否”。")
UNKNOWN_STATUS: Final = translatable(
    "import", "不认识订单状态“{value}”，请改成：待付款、待发货、已发货、已完成、已关闭。"
)
LOST_DIGITS: Final = translatable(
    "import", "“{column}”{value} 已被 Excel 变成科学计数，号码已丢失；请从平台重新导出，不要用 Excel 另存。"
)
ZEROED_DIGITS: Final = translatable(
    "import", "“{column}”{value} 的末几位已被 Excel 变成 0，号码已丢失；请从平台重新导出，不要用 Excel 另存。"
)
UNCALCULATED: Final = translatable(
    "import", "这一格是还没有计算的公式，请在 Excel 中打开并保存一次，或直接填写数值。"
)
EXCEL_ERROR: Final = translatable("import", "这一格是 Excel 的错误值 {value}，请改成正确的内容。")
CONTRADICTION: Final = translatable(
    "import", "同一张订单前面写的是“{first}”，这里是“{value}”；请改成一致，或把这里留空。"
)
NUMBER_TAKEN: Final = translatable(
    "import", "平台单号 {value} 已经属于前面的订单 {number}，请核对订单号和平台单号。"
)
TOO_MANY_CELLS: Final = translatable(
    "import", "这一行比表头多 {count} 格，可能是内容里的逗号没有加引号；请改正，或从平台重新导出。"
)
REPEATED_ORDER: Final = translatable(
    "import", "订单 {number} 前面已经有一份，内容不同；请只保留最新导出的一份。"
)
NO_DETAILS: Final = translatable(
    "import", "订单明细里没有订单 {number} 的商品；请把同一时间段的两个文件一起导出。"
)
NO_ORDER: Final = translatable("import", "订单列表里没有订单 {number}；请把同一时间段的两个文件一起导出。")
MIXED_SUB_ORDERS: Final = translatable(
    "import",
    "这一行合并了 {count} 个子订单，“{value}”分不清各属于哪一个；请从平台按子订单（一行一个）重新导出。",
)
FOREIGN_CURRENCY: Final = translatable(
    "import", "这张订单的货币是 {value}，账目以人民币记；请先把金额换算成人民币，货币改为 CNY 后再导入。"
)
SAME_ORDER: Final = translatable(
    "import", "同一张订单的第 {row} 行有问题，整张订单没有导入；请改正后一起导入。"
)
SAME_ORDER_ELSEWHERE: Final = translatable(
    "import", "同一张订单在“{file}”第 {row} 行有问题，整张订单没有导入；请改正后一起导入。"
)


class CellProblem(Exception):
    """A cell cannot be taken; `template` is one of this module's sentences, its column is not known yet."""

    def __init__(self, template: str, **facts: object) -> None:
        super().__init__(template)
        self.template = template
        self.facts = facts

    def told(self, column: str) -> Sentence:
        """The sentence, once the column is known."""
        return Sentence(self.template, {"column": column, **self.facts})
