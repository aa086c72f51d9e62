"""When a buyer is unusual: the settings of that rule."""

from __future__ import annotations

from erp_returns.domain.parameter_types import Group, Parameter, ParameterKind
from erp_returns.domain.text import translatable

BUYER_PARAMETERS = (
    Parameter(
        "buyer_least_sales",
        Group.BUYERS,
        ParameterKind.COUNT,
        5,
        translatable("parameters", "最少订单数"),
        translatable("parameters", "付过款的订单少于这么多的买家不算退换率，也不提醒"),
        1,
        999,
        translatable("parameters", "单"),
    ),
    Parameter(
        "buyer_high_rate",
        Group.BUYERS,
        ParameterKind.COUNT,
        40,
        translatable("parameters", "异常退换率"),
        translatable("parameters", "有退换的订单达到这个比例就提醒；0 表示不提醒"),
        0,
        100,
        "%",
    ),
    Parameter(
        "buyer_times_average",
        Group.BUYERS,
        ParameterKind.COUNT,
        2,
        translatable("parameters", "店铺平均的倍数"),
        translatable("parameters", "退换率还要达到店铺平均的这么多倍才提醒；0 表示不与平均比"),
        0,
        50,
        translatable("parameters", "倍"),
    ),
    Parameter(
        "buyer_refused_parcels",
        Group.BUYERS,
        ParameterKind.COUNT,
        2,
        translatable("parameters", "拒收提醒次数"),
        translatable("parameters", "买家拒收过这么多个包裹就提醒；0 表示不提醒"),
        0,
        99,
        translatable("parameters", "个"),
    ),
)
