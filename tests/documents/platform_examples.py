"""A row of each export, good in every cell, and reading it."""

from tests.documents.sales_files_kit import messages, read_export

PDD = {
    "订单号": "251101-100000000000001",
    "商品": "保温杯",
    "订单状态": "已收货",
    "商品总价(元)": "100",
    "邮费(元)": "0",
    "用户实付金额(元)": "90",
    "商家实收金额(元)": "95",
    "商品数量(件)": "3",
    "商家编码-规格维度": "BWB",
    "订单成交时间": "2025-11-01 12:00:00",
}
JD = {
    "订单号": "300000000001",
    "商品名称": "鱼油",
    "订购数量": "1",
    "京东价": "100.00",
    "订单金额": "150.00",
    "应付金额": "120.00",
    "余额支付": "30.00",
    "结算金额": "99.00",
    "运费金额": "0.00",
    "订单状态": "完成",
    "下单时间": "2025-11-01 08:06:59",
    "货号": "YY-60",
}
DOUYIN = {
    "主订单编号": "\t6917926768823643751",
    "子订单编号": "\t6917926768823643751",
    "选购商品": "\t辣丝丝",
    "商品规格": "\t1袋",
    "商品数量": "1",
    "商家编码": "\tLS-1",
    "商品单价": "49.90",
    "订单应付金额": "28.90",
    "运费": "0.00",
    "优惠总金额": "21.00",
    "订单状态": "已完成",
    "订单提交时间": "2025-11-01 00:54:10",
    "支付完成时间": "2025-11-01 00:54:20",
    "发货时间": "2025-11-01 08:00:00",
}
YOUZAN = {
    "订单号": "E20251101220543065300001",
    "订单状态": "交易完成",
    "订单创建时间": "2025-11-01 22:05:43",
    "买家付款时间": "2025-11-01 22:05:57",
    "商品金额合计": "100.00",
    "运费": "0.00",
    "订单实付金额": "100.00",
    "全部商品名称": "草莓蛋糕(1件)",
    "订单已退款金额": "0.00",
}
SHOPIFY = {
    "Name": "#1001",
    "Email": "ann@example.com",
    "Financial Status": "paid",
    "Paid at": "2025-11-01 09:58:12 +0000",
    "Fulfillment Status": "fulfilled",
    "Fulfilled at": "2025-11-02 09:58:12 -0500",
    "Currency": "CNY",
    "Shipping": "5.00",
    "Total": "34.98",
    "Created at": "2025-11-01 09:58:12 +0000",
    "Lineitem quantity": "2",
    "Lineitem name": "Crew Tee - Black / S",
    "Lineitem price": "9.99",
    "Lineitem sku": "TEE-BLK-S",
    "Lineitem fulfillment status": "fulfilled",
    "Outstanding Balance": "0.00",
    "Refunded Amount": "",
}
TAOBAO = {
    "子订单编号": "4012345678901234567",
    "主订单编号": "4012345678901234567",
    "商品标题": "纯棉T恤",
    "商品价格": "45.00",
    "购买数量": "2",
    "商家编码": "TS-01-M",
    "商品属性": "颜色分类：白色;尺码：M",
    "订单状态": "交易成功",
    "买家应付货款": "81.82",
    "买家实付金额": "81.82",
    "退款状态": "没有申请退款",
    "退款金额": "无退款申请",
    "订单创建时间": "2025-11-01 10:00:00",
    "订单付款时间": "2025-11-01 10:00:09",
}
EXAMPLES = {
    "pdd_orders": PDD,
    "jd_orders": JD,
    "douyin_orders": DOUYIN,
    "youzan_orders": YOUZAN,
    "shopify_orders": SHOPIFY,
    "taobao_lines": TAOBAO,
}


def only(parsed):
    assert messages(parsed) == []
    (sale,) = parsed.sales
    return sale


def read_one(folder, *rows):
    return only(read_export(folder, *rows))
