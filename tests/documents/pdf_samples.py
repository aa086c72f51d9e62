"""Records of an invented shop, as its papers: what the tests print."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageDraw

from erp_returns.documents.pdf.papers import (
    Approval,
    Buyer,
    EventRow,
    MoneyPart,
    MoneySum,
    Photo,
    Receiver,
    RefundVoucherPaper,
    ReplacementGoods,
    ReturnContact,
    ReturnedLine,
    ReturnParcel,
    ReturnRecordPaper,
    Reversal,
    SaleFacts,
    Settlement,
    ShopHeader,
    Step,
    WarehouseRow,
)


def picture(colour: str, size: tuple[int, int] = (1200, 900), file_format: str = "JPEG") -> bytes:
    image = Image.new("RGB", size, "#eef0f4")
    draw = ImageDraw.Draw(image)
    wide, high = size
    draw.rounded_rectangle((wide // 6, high // 6, wide * 5 // 6, high * 5 // 6), wide // 12, fill=colour)
    draw.line((0, high, wide, 0), fill="white", width=max(2, wide // 60))
    out = BytesIO()
    image.save(out, file_format)
    return out.getvalue()


def logo() -> bytes:
    image = Image.new("RGBA", (240, 240), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((8, 8, 232, 232), fill="#1d4fbf")
    draw.pieslice((60, 60, 180, 180), 30, 330, fill="white")
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


SHOP = ShopHeader(
    name="青禾家居生活馆",
    logo=logo(),
    footer="青禾家居生活馆　客服 400-820-1234（9:00—21:00）　请将本单与商品一同寄回",
)
SALE = SaleFacts(
    number="SO20261112-0041",
    platform_number="4012358890123456789",
    shop="青禾天猫旗舰店",
    ordered_time="2026-11-12 09:14",
    paid_time="2026-11-12 09:15",
    shipped_time="2026-11-12 17:30",
    signed_time="2026-11-15 12:03",
)
CONTACT = ReturnContact(
    warehouse="杭州退货仓",
    name="沈仓管",
    phone="0571-8888 1234",
    address="浙江省杭州市余杭区良渚街道七贤路 88 号青禾仓储 3 号库 B 区退货组",
)

RETURN = ReturnRecordPaper(
    shop=SHOP,
    number="RT20261116-0003",
    kind="退货退款",
    return_type="质量问题退货",
    status="待退款",
    marks=("验货异常", "先行退款"),
    sale=SALE,
    buyer=Buyer("tb_xiaoyu2016", "余小鱼"),
    receiver=Receiver("余小鱼", "138****5566", "江苏省 苏州市 姑苏区", "平江路 120 号 6 幢 302 室"),
    contact=CONTACT,
    inbound_warehouse="杭州退货仓",
    platform_refund_number="98011223344556677",
    requested_time="2026-11-16 10:02",
    requested_by="李娜",
    lines=(
        ReturnedLine(
            1,
            "A-1001",
            "全棉水洗四件套 北欧简约床上用品",
            "雾霾蓝 1.8 m",
            3333,
            requested=2,
            received=2,
            accepted=2,
            reason="颜色/尺寸与描述不符",
            note="两套都偏灰，买家已拍照",
            entitled_fen=6067,
            refund_fen=6067,
        ),
        ReturnedLine(
            2,
            "B-2040",
            "手工陶瓷马克杯",
            "白 350 ml",
            9900,
            requested=1,
            received=1,
            accepted=1,
            reason="收到商品破损",
            entitled_fen=8190,
            refund_fen=8190,
        ),
        ReturnedLine(
            3,
            "C-0007",
            "竹纤维抹布",
            "5 条装",
            500,
            requested=2,
            received=1,
            accepted=0,
            closed_short=1,
            sent_back=1,
            reason="不喜欢/不想要",
            note="少一条；另一条已使用，退回客户",
            entitled_fen=0,
            refund_fen=0,
        ),
    ),
    parts=(
        MoneyPart(
            "商品退款",
            14257,
            "60.67（91.00 × 2 ÷ 3，未退 3 件）+ 81.90（90.00 行折后价 − 8.10 订单优惠分摊）",
        ),
        MoneyPart("退回运费补偿", 1200, "责任方为商家；买家垫付 12.00，不超过上限 25.00"),
        MoneyPart("售后服务费", -1426, "商品退款 142.57 的 10 %，四舍五入到分"),
        MoneyPart("折损扣款", -500, "礼盒包装破损"),
    ),
    total=MoneySum("应退", 13531),
    remaining=MoneySum("尚待退款", 8531),
    given_back=("购物积分 120 分", "满 199 减 20 店铺券 1 张"),
    settlements=(
        Settlement(
            "退款",
            "RF20261118-0002",
            "支付宝",
            "余小鱼 138****5566",
            5000,
            "2026111822001",
            "2026-11-18 16:20",
            "周会计",
        ),
        Settlement(
            "退款",
            "RF20261118-0001",
            "微信",
            "余小鱼",
            5000,
            "4200001",
            "2026-11-18 16:02",
            "周会计",
            reversed=True,
        ),
    ),
    steps=(
        Step("审核", "done", "2026-11-16 10:30", "王店长"),
        Step("通知退货", "done", "2026-11-16 10:30", "王店长"),
        Step("收货验货", "done", "2026-11-18 14:10", "沈仓管"),
        Step("退款", "current"),
    ),
    parcels=(
        ReturnParcel("顺丰速运", "SF1388800112233", "2026-11-18 13:52"),
        ReturnParcel("中通快递", "75312345678901", ""),
    ),
    warehouse_rows=(
        WarehouseRow(
            "收货", "RC20261118-0004", "2026-11-18 13:55", "沈仓管", "实收 4 件，应收 5 件；少 C-0007 1 条"
        ),
        WarehouseRow(
            "验货", "IN20261118-0004", "2026-11-18 14:10", "沈仓管", "良品 2 上架，次品 1 退厂，1 件退回客户"
        ),
    ),
    photos=(
        Photo("四件套与吊牌色差", picture("#4f6d9a")),
        Photo("马克杯口沿裂纹", picture("#b0685a", (900, 1400))),
        Photo("损坏的文件", b"not a picture"),
    ),
    buyer_note="颜色和图片差太多了，杯子到手就是裂的，请尽快处理，谢谢。",
    internal_note="老客户，已电话沟通；四件套同批次再查一次色差。",
    events=(
        EventRow("2026-11-16 10:02", "李娜", "新建退换货单：3 行，申请退回 5 件"),
        EventRow("2026-11-16 10:30", "王店长", "审核通过，应退 151.37；允许补偿退回运费 12.00"),
        EventRow("2026-11-18 13:55", "沈仓管", "收货 4 件（RC20261118-0004）"),
        EventRow(
            "2026-11-18 14:10", "沈仓管", "验货：接受 3 件，少件结案 1 件，退回客户 1 件；应退改为 135.31"
        ),
        EventRow("2026-11-18 16:20", "周会计", "退款 50.00（支付宝，2026111822001）"),
    ),
    printed_time="2026-11-18 17:05",
    printed_by="周会计",
)

EXCHANGE = replace(
    RETURN,
    number="RT20261121-0007",
    kind="换货",
    return_type="换款",
    status="待补款",
    marks=("先行换货",),
    outbound_warehouse="杭州主仓",
    platform_refund_number="",
    lines=(
        ReturnedLine(
            1,
            "C-0007",
            "竹纤维抹布",
            "5 条装",
            500,
            requested=2,
            received=2,
            accepted=2,
            reason="尺码/款式不合",
            entitled_fen=910,
            refund_fen=910,
        ),
    ),
    replacements=(ReplacementGoods(1, "C-0012", "超细纤维擦窗巾 加厚", "灰 40 × 60 cm", 1, 0, 1500, 1500),),
    parts=(
        MoneyPart("换出商品", 1500, "C-0012 1 × 15.00"),
        MoneyPart("换入商品", -910, "C-0007 2 件，实付 9.10"),
        MoneyPart("换货运费", 0, "责任方为商家，不收"),
    ),
    total=MoneySum("应补（买家补差价）", 590),
    remaining=MoneySum("尚待收款", 590),
    given_back=(),
    settlements=(),
    steps=(
        Step("审核", "done", "2026-11-21 10:30", "王店长"),
        Step("通知退货", "done", "2026-11-21 10:30", "系统"),
        Step("收货验货", "done", "2026-11-22 14:10", "沈仓管"),
        Step("补款", "current"),
        Step("换出", "open"),
        Step("签收", "open"),
        Step("退款", "skipped"),
    ),
    photos=(),
    internal_note="",
    events=RETURN.events[:2],
)

REFUND_ONLY = ReturnRecordPaper(
    shop=ShopHeader("街角小店"),
    number="RT20261122-0001",
    kind="仅退款",
    return_type="未发货退款",
    status="已完成",
    sale=SaleFacts("SO20261121-0002", "", "微店", "2026-11-21 20:00", "2026-11-21 20:01"),
    buyer=Buyer("", "陈一"),
    receiver=Receiver("陈一", "13900001111", "上海市 徐汇区", "漕溪北路 1 号"),
    requested_time="2026-11-22 09:00",
    requested_by="店主",
    comes_back=False,
    lines=(
        ReturnedLine(
            1, "K-01", "手账本", "A5 横线", 2990, 1, reason="多拍/拍错", entitled_fen=2990, refund_fen=2990
        ),
    ),
    parts=(
        MoneyPart("商品退款", 2990, "未发货，整行退回"),
        MoneyPart("原运费", 600, "未发货的最后一件，运费一并退回"),
    ),
    total=MoneySum("应退", 3590),
    remaining=MoneySum("尚待退款", 0),
    settlements=(
        Settlement("退款", "RF20261122-0001", "原路退回", "陈一", 3590, "", "2026-11-22 09:20", "店主"),
    ),
    steps=(
        Step("审核", "done", "2026-11-22 09:00", "系统"),
        Step("退款", "done", "2026-11-22 09:20", "店主"),
    ),
    printed_time="2026-11-22 09:30",
    printed_by="店主",
)

REJECTED = replace(
    RETURN,
    number="RT20261116-0009",
    status="审核拒绝",
    marks=("超期",),
    lines=tuple(
        replace(line, received=0, accepted=0, closed_short=0, sent_back=0) for line in RETURN.lines[:1]
    ),
    settlements=(),
    remaining=None,
    given_back=(),
    parcels=(),
    warehouse_rows=(),
    photos=(),
    internal_note="",
    parts=(MoneyPart("商品退款", 6067, "91.00 × 2 ÷ 3"),),
    total=MoneySum("应退", 6067),
    rejection_reason="商品已使用并清洗，吊牌缺失，且超过退货期限（2026-11-22）。如有质量问题请附照片。",
    steps=(
        Step("审核", "stopped", "2026-11-24 09:40", "王店长"),
        Step("通知退货", "open"),
        Step("收货验货", "open"),
        Step("退款", "open"),
    ),
    events=RETURN.events[:1],
)

RARE = replace(
    RETURN,
    number="RT20261117-0012",
    buyer=Buyer("𠮷野家粉丝😀", "王𬭚"),
    receiver=Receiver("李𬬭（𠮷）", "13700002222", "广西 北海市", "㙟村 𠀋巷 3 号"),
    photos=(),
    internal_note="收件人姓名：𬭚、𬬭、𠮷；Zoë Müller；\u200d控制\u0007符",
)


def long_order(lines: int) -> ReturnRecordPaper:
    goods = tuple(
        ReturnedLine(
            number,
            f"{20000 + number * 7}",
            f"WHITE HANGING HEART T-LIGHT HOLDER 白色吊心烛台 第 {number} 款"
            if number % 3
            else "玻璃星形烛台",
            "默认" if number % 2 else "红色 / 大号 / 礼盒装",
            295 + number,
            1 + number % 4,
            1 + number % 4,
            1 + number % 4,
            reason="质量问题" if number % 5 else "商品与描述不符（材质、颜色）",
            entitled_fen=(295 + number) * (1 + number % 4),
            refund_fen=(295 + number) * (1 + number % 4),
        )
        for number in range(1, lines + 1)
    )
    total = sum(line.refund_fen for line in goods)
    return replace(
        RETURN,
        number="RT20261118-0300",
        lines=goods,
        parts=(MoneyPart("商品退款", total, f"{lines} 行核定金额之和"),),
        total=MoneySum("应退", total),
        remaining=MoneySum("尚待退款", total),
        settlements=(),
        photos=(),
        given_back=(),
    )


VOUCHER = RefundVoucherPaper(
    shop=SHOP,
    number="RF20261118-0002",
    return_number="RT20261116-0003",
    sale_number="SO20261112-0041",
    platform_number="4012358890123456789",
    platform_refund_number="98011223344556677",
    member="tb_xiaoyu2016",
    payee="余小鱼",
    account="支付宝 138****5566",
    method="支付宝",
    reference="2026111822001432109876",
    amount_fen=8531,
    paid_time="2026-11-18 16:20",
    paid_by="周会计",
    parts=RETURN.parts,
    due=RETURN.total,
    earlier=(
        Settlement(
            "退款", "RF20261117-0001", "微信", "余小鱼", 5000, "42000012", "2026-11-17 16:02", "周会计"
        ),
    ),
    remaining_fen=0,
    approvals=(
        Approval("审核", "王店长", "2026-11-16 10:30"),
        Approval("收货验货", "沈仓管", "2026-11-18 14:10"),
        Approval("付款", "周会计", "2026-11-18 16:20"),
    ),
    note="买家要求退到支付宝。",
    printed_time="2026-11-18 16:21",
    printed_by="周会计",
)
REVERSED_VOUCHER = replace(
    VOUCHER,
    number="RF20261118-0003",
    reversal=Reversal("2026-11-19 09:01", "王店长", "账号填错，款项被退回，改用微信重付"),
)
