"""Who may do what: one row per permission; roles are presets of rows."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from erp_returns.domain.kinds import Role
from erp_returns.domain.text import Sentence, translatable


class Permission(StrEnum):
    """Something a person may be allowed to do."""

    CREATE = "create"
    EDIT = "edit"
    RESUBMIT = "resubmit"
    CANCEL = "cancel"
    INSTRUCT = "instruct"
    SHIP_BACK = "ship_back"
    CONFIRM = "confirm"
    FOLLOW_UP = "follow_up"
    MATCH_PARCEL = "match_parcel"
    APPROVE = "approve"
    REJECT = "reject"
    REVIEW_AGAIN = "review_again"
    CLOSE_SHORT = "close_short"
    RECEIVE = "receive"
    INSPECT = "inspect"
    SHIP = "ship"
    SEND_BACK = "send_back"
    SUPPLIER_RETURN = "supplier_return"
    STOCKTAKE = "stocktake"
    ADJUST_STOCK = "adjust_stock"
    PAY = "pay"
    REFUSE_REFUND = "refuse_refund"
    COLLECT = "collect"
    IMPORT = "import"
    EXPORT = "export"
    STATISTICS = "statistics"
    REASONS = "reasons"
    PARAMETERS = "parameters"
    WAREHOUSES = "warehouses"
    TEMPLATES = "templates"
    OPERATORS = "operators"
    OVERRIDE_WINDOW = "override_window"
    RAISE_REFUND = "raise_refund"
    CROSS_SHIP = "cross_ship"
    PAY_BEFORE_GOODS = "pay_before_goods"
    REVERSE = "reverse"
    WAIVE = "waive"
    REOPEN = "reopen"
    WITHOUT_SALE = "without_sale"
    LARGE_COMPENSATION = "large_compensation"
    RESTORE = "restore"
    CLOSE_PERIOD = "close_period"


class PermissionRule(NamedTuple):
    """What a permission is called, and which roles have it from the start (the owner has all)."""

    label: str
    roles: frozenset[Role]

    @property
    def named(self) -> Sentence:
        """What it is called, as a fact of a sentence."""
        return Sentence(self.label, context="permissions")


_SERVICE = frozenset({Role.SERVICE})
_WAREHOUSE = frozenset({Role.WAREHOUSE})
_FINANCE = frozenset({Role.FINANCE})
_ALL = frozenset({Role.SERVICE, Role.WAREHOUSE, Role.FINANCE})
_OWNER: frozenset[Role] = frozenset()

PERMISSIONS: dict[Permission, PermissionRule] = {
    Permission.CREATE: PermissionRule(translatable("permissions", "新建退换货单"), _SERVICE),
    Permission.EDIT: PermissionRule(translatable("permissions", "修改退换货单"), _SERVICE),
    Permission.RESUBMIT: PermissionRule(translatable("permissions", "重新提交"), _SERVICE),
    Permission.CANCEL: PermissionRule(translatable("permissions", "取消"), _SERVICE),
    Permission.INSTRUCT: PermissionRule(translatable("permissions", "通知退货"), _SERVICE),
    Permission.SHIP_BACK: PermissionRule(translatable("permissions", "填写退回物流"), _SERVICE),
    Permission.CONFIRM: PermissionRule(translatable("permissions", "确认收货"), _SERVICE),
    Permission.FOLLOW_UP: PermissionRule(translatable("permissions", "跟进"), _SERVICE),
    Permission.MATCH_PARCEL: PermissionRule(translatable("permissions", "认领无主件"), _SERVICE | _WAREHOUSE),
    Permission.APPROVE: PermissionRule(translatable("permissions", "审核通过"), _OWNER),
    Permission.REJECT: PermissionRule(translatable("permissions", "审核拒绝"), _OWNER),
    Permission.REVIEW_AGAIN: PermissionRule(translatable("permissions", "退回复审"), _OWNER),
    Permission.CLOSE_SHORT: PermissionRule(translatable("permissions", "少件结案"), _OWNER),
    Permission.RECEIVE: PermissionRule(translatable("permissions", "收货"), _WAREHOUSE),
    Permission.INSPECT: PermissionRule(translatable("permissions", "验货"), _WAREHOUSE),
    Permission.SHIP: PermissionRule(translatable("permissions", "换出"), _WAREHOUSE),
    Permission.SEND_BACK: PermissionRule(translatable("permissions", "退回客户"), _WAREHOUSE),
    Permission.SUPPLIER_RETURN: PermissionRule(translatable("permissions", "退厂"), _WAREHOUSE),
    Permission.STOCKTAKE: PermissionRule(translatable("permissions", "盘点"), _WAREHOUSE),
    Permission.ADJUST_STOCK: PermissionRule(translatable("permissions", "库存调整"), _OWNER),
    Permission.PAY: PermissionRule(translatable("permissions", "同意退款"), _FINANCE),
    Permission.REFUSE_REFUND: PermissionRule(translatable("permissions", "拒绝退款"), _FINANCE),
    Permission.COLLECT: PermissionRule(translatable("permissions", "收取补款"), _FINANCE),
    Permission.IMPORT: PermissionRule(translatable("permissions", "导入"), _ALL),
    Permission.EXPORT: PermissionRule(translatable("permissions", "导出与打印"), _ALL),
    Permission.STATISTICS: PermissionRule(translatable("permissions", "统计分析"), _ALL),
    Permission.REASONS: PermissionRule(translatable("permissions", "原因与类型"), _OWNER),
    Permission.PARAMETERS: PermissionRule(translatable("permissions", "参数设置"), _OWNER),
    Permission.WAREHOUSES: PermissionRule(translatable("permissions", "仓库设置"), _OWNER),
    Permission.TEMPLATES: PermissionRule(translatable("permissions", "话术模板"), _OWNER),
    Permission.OPERATORS: PermissionRule(translatable("permissions", "操作员与权限"), _OWNER),
    Permission.OVERRIDE_WINDOW: PermissionRule(translatable("permissions", "超期放行"), _OWNER),
    Permission.RAISE_REFUND: PermissionRule(translatable("permissions", "提高退款"), _OWNER),
    Permission.CROSS_SHIP: PermissionRule(translatable("permissions", "先行换货"), _OWNER),
    Permission.PAY_BEFORE_GOODS: PermissionRule(translatable("permissions", "先行退款"), _OWNER),
    Permission.REVERSE: PermissionRule(translatable("permissions", "冲销"), _OWNER),
    Permission.WAIVE: PermissionRule(translatable("permissions", "免补"), _OWNER),
    Permission.REOPEN: PermissionRule(translatable("permissions", "重开"), _OWNER),
    Permission.WITHOUT_SALE: PermissionRule(translatable("permissions", "无原单退货"), _OWNER),
    Permission.LARGE_COMPENSATION: PermissionRule(translatable("permissions", "超额补偿"), _OWNER),
    Permission.RESTORE: PermissionRule(translatable("permissions", "恢复备份"), _OWNER),
    Permission.CLOSE_PERIOD: PermissionRule(translatable("permissions", "关闭账期"), _OWNER),
}


def preset(role: Role) -> frozenset[Permission]:
    """What a role may do unless permissions were given or taken."""
    if role is Role.OWNER:
        return frozenset(Permission)
    return frozenset(name for name, rule in PERMISSIONS.items() if role in rule.roles)


class PermissionGroup(NamedTuple):
    """Permissions that belong together in the shop's work."""

    label: str
    permissions: tuple[Permission, ...]


GROUPS: tuple[PermissionGroup, ...] = (
    PermissionGroup(
        translatable("permissions", "受理"),
        (
            Permission.CREATE,
            Permission.EDIT,
            Permission.RESUBMIT,
            Permission.CANCEL,
            Permission.INSTRUCT,
            Permission.SHIP_BACK,
            Permission.CONFIRM,
            Permission.FOLLOW_UP,
        ),
    ),
    PermissionGroup(
        translatable("permissions", "审核"),
        (Permission.APPROVE, Permission.REJECT, Permission.REVIEW_AGAIN, Permission.CLOSE_SHORT),
    ),
    PermissionGroup(
        translatable("permissions", "仓库"),
        (
            Permission.RECEIVE,
            Permission.INSPECT,
            Permission.SHIP,
            Permission.SEND_BACK,
            Permission.MATCH_PARCEL,
            Permission.SUPPLIER_RETURN,
            Permission.STOCKTAKE,
            Permission.ADJUST_STOCK,
        ),
    ),
    PermissionGroup(
        translatable("permissions", "退款与补款"),
        (Permission.PAY, Permission.REFUSE_REFUND, Permission.COLLECT),
    ),
    PermissionGroup(
        translatable("permissions", "破例"),
        (
            Permission.OVERRIDE_WINDOW,
            Permission.RAISE_REFUND,
            Permission.LARGE_COMPENSATION,
            Permission.WITHOUT_SALE,
            Permission.CROSS_SHIP,
            Permission.PAY_BEFORE_GOODS,
            Permission.WAIVE,
            Permission.REOPEN,
            Permission.REVERSE,
        ),
    ),
    PermissionGroup(
        translatable("permissions", "文件与统计"),
        (Permission.IMPORT, Permission.EXPORT, Permission.STATISTICS),
    ),
    PermissionGroup(
        translatable("permissions", "店铺设置"),
        (
            Permission.REASONS,
            Permission.PARAMETERS,
            Permission.WAREHOUSES,
            Permission.TEMPLATES,
            Permission.CLOSE_PERIOD,
            Permission.RESTORE,
            Permission.OPERATORS,
        ),
    ),
)
"""Every permission once, as it is shown to whoever gives and takes them."""
