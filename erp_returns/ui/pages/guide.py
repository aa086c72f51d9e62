"""What the help says about each tab: paragraphs, and keys with what they do."""

from __future__ import annotations

from typing import NamedTuple

from erp_returns.domain.text import translatable


class Key(NamedTuple):
    """A key, and what it does."""

    keys: str
    does: str


class Guide(NamedTuple):
    """The help of one tab; all texts are marked `translatable("guide", …)`."""

    paragraphs: tuple[str, ...]
    keys: tuple[Key, ...]


GUIDES: dict[str, Guide] = {
    "returns": Guide(
        (
            translatable(
                "guide",
                "这里是全部退换货单。上面的状态按钮既是数量也是筛选，左边是列表，右边是选中单据的进度、商品、金额和记录。",
            ),
            translatable(
                "guide",
                "单据的状态不能手工改：它由已经登记的事情决定，例如审核、收货、换出、退款。登记错了可以冲销，状态会自己退回去。",
            ),
            translatable(
                "guide",
                "现在能做的事是右边的按钮；不能做的是灰色，把鼠标放上去会说明原因和办法。",
            ),
            translatable(
                "guide",
                "每张单都可以添加跟进：写明做什么、哪一天、谁做。“今天”是交接清单：到期的跟进、平台介入、超时、清点一半、迟到包裹和待退回。",
            ),
            translatable(
                "guide",
                "列表怎么看可以存成视图：筛选、排序、显示和冻结的列，用“视图”按钮选择、保存，也可以设为打开时的视图。在列名上按右键选择显示哪些列、冻结到哪一列。",
            ),
            translatable(
                "guide",
                "做过的每件事都在“记录”里，写着从什么改成什么；“视图”菜单的操作日志列出全店的记录，可以按日期、人、操作和文字查找，也可以导出。",
            ),
            translatable(
                "guide",
                "选中多张（Shift、Ctrl、Ctrl+A）可以一起审核、拒绝、付款、打印或导出：先看合计再确认，办完列出每一张的结果；不能办的说明原因，不影响其他的。",
            ),
        ),
        (
            Key("Ctrl+N", translatable("guide", "新建退换货单")),
            Key("↑ ↓", translatable("guide", "换一张单据")),
            Key("Enter", translatable("guide", "打开单据")),
            Key("Ctrl+C", translatable("guide", "复制选中的行")),
            Key("Shift+↑ ↓  Ctrl+A", translatable("guide", "选中多张，一起办理")),
            Key("Ctrl+P", translatable("guide", "打印选中的单据")),
            Key("Ctrl+Shift+P", translatable("guide", "其他单据、标签和台账")),
            Key("Ctrl+Shift+E", translatable("guide", "导出列表")),
            Key("Ctrl+Shift+V", translatable("guide", "选择视图（再按数字）")),
            Key("Alt+↓", translatable("guide", "显示的列、冻结列")),
            Key("Ctrl+T", translatable("guide", "今天：交接清单；在那里 Ctrl+P 打印交接单")),
            Key("Ctrl+Shift+N", translatable("guide", "给选中的单添加跟进")),
            Key("Ctrl+J", translatable("guide", "操作日志")),
        ),
    ),
    "sales": Guide(
        (
            translatable(
                "guide",
                "这里是导入的销售订单，售后不会改动它。选中一张，右边显示还能退什么、已经退过什么。",
            ),
            translatable(
                "guide",
                "新建退换货：选中订单后按 Ctrl+N。能退的商品全部带出，不退的选中后按 Del 删去。",
            ),
            translatable(
                "guide",
                "找不到原单：在查找订单时按 Ctrl+O，扫描退回的商品，填写金额和原因；需要“无原单退货”的权限。",
            ),
            translatable(
                "guide",
                "导入：把文件拖进窗口，或用“文件 → 导入”。先看预览，确认后才写入；同一份导入两遍不会重复。",
            ),
        ),
        (
            Key("Ctrl+N", translatable("guide", "从选中的订单新建退换货单")),
            Key("Ctrl+I", translatable("guide", "导入销售订单")),
            Key("Ctrl+Shift+E", translatable("guide", "导出列表")),
            Key("Ctrl+P", translatable("guide", "打印台账（当前列表）")),
        ),
    ),
    "intake": Guide(
        (
            translatable(
                "guide",
                "光标总在扫描框里：扫退换货单号、快递单号或订单号，对应的单据就出现在中间。清点、验货、入库在这一屏完成。",
            ),
            translatable(
                "guide",
                "实收和应收不一样时照实填写。差异会写进单据并退回复审，退款按实际收到的重新计算。",
            ),
            translatable("guide", "换货的商品也从这里发出：扫换货单号，填快递单号，按“换出”。"),
        ),
        (
            Key("F2", translatable("guide", "全部相符")),
            Key("Enter", translatable("guide", "过账")),
            Key("F9", translatable("guide", "一个键：没有点过就全部相符并过账")),
            Key("0 … 9  + −  M", translatable("guide", "输入实收、加减一件、这一行缺")),
            Key("G  D  X  F  S  B", translatable("guide", "一件良品、次品、返修、退厂、报废、退回客户")),
            Key("Q  W  K  P", translatable("guide", "不良因素、谁造成、检查项目、快递")),
            Key("Alt+1 … 6", translatable("guide", "勾选差异")),
            Key("F8", translatable("guide", "没有寄回的不再等")),
            Key("F3  F6  F7  F4", translatable("guide", "收货、待换出、待退回、无主件")),
            Key("F5  F10  F11  F12", translatable("guide", "二检、退厂、返修、索赔")),
            Key("H", translatable("guide", "退厂、返修、索赔：看已结的")),
            Key("Ctrl+Shift+B", translatable("guide", "包裹登记簿")),
            Key("Ctrl+P", translatable("guide", "打印标签、清点单、退件表和配货单")),
            Key("/", translatable("guide", "手输一个单号")),
            Key("Esc", translatable("guide", "先放下，清点保存着")),
        ),
    ),
    "approvals": Guide(
        (
            translatable(
                "guide",
                "两个队列：待审核和待退款，等得最久的排在最前。一张单据占满右边：商品、验货照片、金额和为什么、买家以前的退货。",
            ),
            translatable("guide", "拒绝要写原因，客户会看到。做完一张，下一张自己出来。"),
            translatable(
                "guide",
                "选中多张（Shift、Ctrl、Ctrl+A）后按同样的键就一起办理：先看合计，确认后一张一张地办。付款清单按付款方式分表导出。",
            ),
        ),
        (
            Key("A", translatable("guide", "同意")),
            Key("R", translatable("guide", "拒绝")),
            Key("J  K", translatable("guide", "下一张、上一张")),
            Key("Shift+↑ ↓  Ctrl+A", translatable("guide", "选中多张，一起办理")),
            Key("P", translatable("guide", "同意退款")),
            Key("B", translatable("guide", "退回复审")),
            Key("Q", translatable("guide", "在待审核和待退款之间切换")),
            Key("L", translatable("guide", "导出付款清单")),
            Key("Enter  Esc", translatable("guide", "进去改金额、回到队列")),
        ),
    ),
    "stock": Guide(
        (
            translatable(
                "guide",
                "结存列出每个商品各种状态的件数，可用是良品减去预留；右边是分布和库龄，Enter 看背后的流水。",
            ),
            translatable(
                "guide",
                "店铺平时的销售不在这里出库，所以良品数量来自店铺系统导出的库存文件：导入快照只过账差异。仓库从第一份快照起检查库存。",
            ),
            translatable(
                "guide",
                "盘点：新建盘点后扫描商品，每扫一次加一件，也可以直接改实盘数。过账前什么也不会变；盘点期间收发的货不会重复计算。",
            ),
        ),
        (
            Key("Enter", translatable("guide", "查看流水；在流水里打开退换货单")),
            Key("Ctrl+F", translatable("guide", "在列表中查找")),
            Key("Ctrl+Shift+E", translatable("guide", "导出列表")),
            Key("Ins", translatable("guide", "新建盘点")),
            Key("F9", translatable("guide", "盘点过账")),
            Key("Del", translatable("guide", "从盘点单去掉一行")),
        ),
    ),
    "statistics": Guide(
        (
            translatable(
                "guide",
                "左边选统计，上面选期间、店铺和类型；图在上，数据在下。标题下面的一句话说明数的是什么。",
            ),
            translatable(
                "guide",
                "鼠标指着图，或者按 Tab 走到图上再按方向键，就显示确切的数字；点数据的列名可以换一个顺序。",
            ),
            translatable(
                "guide",
                "一行就是一张单的（超时的单、钱货对账），按 Enter 打开那张单。最后一次的问题会记住。",
            ),
            translatable(
                "guide",
                "“导出”存图片或 Excel、CSV；“售后分析报告”是可以打印的 PDF。统计太久时按 Esc 停止。",
            ),
        ),
        (
            Key("↑ ↓", translatable("guide", "换一个统计")),
            Key("Ctrl+F", translatable("guide", "到期间和筛选")),
            Key("← →  Home  End", translatable("guide", "在图上移动")),
            Key("Enter", translatable("guide", "从图到数据；从数据打开退换货单")),
            Key("Ctrl+P", translatable("guide", "售后分析报告：预览、打印、PDF")),
            Key("Ctrl+Shift+E", translatable("guide", "导出数据")),
            Key("Ctrl+Shift+A", translatable("guide", "导出全部统计")),
            Key("Ctrl+Shift+G", translatable("guide", "导出图片")),
            Key("Ctrl+Shift+C", translatable("guide", "复制图片")),
            Key("Esc", translatable("guide", "停止统计")),
        ),
    ),
    "reasons": Guide(
        (
            translatable(
                "guide",
                "左边是退换货原因，右边是店铺自己的退换货类型。原因的责任方决定运费由谁承担；类型决定业务类型、申请期限和服务费，并预填一个原因。",
            ),
            translatable(
                "guide",
                "“使用”是有多少处用到它。用到的不能删除，取消勾选“可选用”就不再出现在新单据里，旧单据不受影响。",
            ),
            translatable("guide", "顺序就是新建单据时的顺序：拖动，或按 Alt+↑、Alt+↓。"),
        ),
        (
            Key("Ins", translatable("guide", "新增")),
            Key("Enter  F2", translatable("guide", "编辑")),
            Key("Del", translatable("guide", "删除没有用过的")),
            Key("Ctrl+H", translatable("guide", "隐藏或显示")),
            Key("Alt+↑  Alt+↓", translatable("guide", "上移、下移")),
        ),
    ),
    "parameters": Guide(
        (
            translatable(
                "guide",
                "左边选分组，右边修改。改完离开输入框就已保存，立即生效，并记入日志；不合要求的值会说明原因，输入的内容留在原处。",
            ),
            translatable("guide", "每项都写着默认值；改过的有“● 已修改”，按“恢复默认”就回到默认值。"),
            translatable(
                "guide",
                "“操作员与权限”里新增同事、选角色、设密码；右边的表写着角色默认能做什么，打勾就另外给，去掉勾就收回。有了第二个人，打开程序先选操作员。",
            ),
            translatable("guide", "左边下方是仓库、快递公司、店铺和供应商，每个都可以新增、编辑、隐藏。"),
        ),
        (
            Key("Ctrl+F", translatable("guide", "搜索参数")),
            Key("Esc", translatable("guide", "清空搜索")),
        ),
    ),
}
EVERYWHERE: tuple[Key, ...] = (
    Key("Ctrl+K", translatable("guide", "搜索全部单据")),
    Key("Ctrl+1 … 8", translatable("guide", "切换页面")),
    Key("Ctrl+R", translatable("guide", "刷新")),
    Key("Ctrl+L", translatable("guide", "锁定")),
    Key("Ctrl+Shift+L", translatable("guide", "切换操作员")),
    Key("Ctrl++  Ctrl+-", translatable("guide", "放大、缩小文字")),
    Key("F1", translatable("guide", "本页帮助")),
)
