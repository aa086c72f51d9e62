<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>组成部分</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>退换货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>版本 {version} · Qt {qt} · MIT 许可</source>
        <translation>Version {version} · Qt {qt} · MIT licence</translation>
    </message>
    <message>
        <source>Qt 与 PySide6 按 LGPL 第 3 版使用，未作修改，可以换成您自己的版本。</source>
        <translation>Qt and PySide6 are used under the LGPL version 3, unmodified; you may replace them with your own build.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>更多操作</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>{action}  {key}</source>
        <translation>{action}  {key}</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Excel 工作簿 (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel workbook (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>销售订单模板.xlsx</source>
        <translation>Sales order template.xlsx</translation>
    </message>
    <message>
        <source>保存导入模板</source>
        <translation>Save the import template</translation>
    </message>
    <message>
        <source>模板已保存到 {path}</source>
        <translation>Template saved to {path}</translation>
    </message>
    <message>
        <source>{code} 对应几张单，选一张</source>
        <translation>{code} belongs to several orders, choose one</translation>
    </message>
    <message>
        <source>销售单 {number} 有几张没有完成的退换货单</source>
        <translation>Sales order {number} has several open return orders</translation>
    </message>
    <message>
        <source>{code} 还没有退换货单</source>
        <translation>{code} has no return order yet</translation>
    </message>
    <message>
        <source>按包裹建单，马上清点</source>
        <translation>Create an order from this parcel and count it now</translation>
    </message>
    <message>
        <source>商品是销售单里所有还能退的；没有寄回的不点就行。</source>
        <translation>It lists everything that can still come back; leave out what was not sent.</translation>
    </message>
    <message>
        <source>{status} · {units} 件 · {sale}</source>
        <translation>{status} · {units} pcs · {sale}</translation>
    </message>
    <message>
        <source>新建退换货单</source>
        <translation>New return order</translation>
    </message>
    <message>
        <source>{code} 是我们发出的包裹，没有送到？</source>
        <translation>{code} is a parcel we sent. Was it not delivered?</translation>
    </message>
    <message>
        <source>拒收退件</source>
        <translation>Refused parcel</translation>
    </message>
    <message>
        <source>客户拒收，整件退回</source>
        <translation>The customer refused it, all of it comes back</translation>
    </message>
    <message>
        <source>在途退件</source>
        <translation>Parcel in transit</translation>
    </message>
    <message>
        <source>没有送到，快递退回</source>
        <translation>Not delivered, returned by the carrier</translation>
    </message>
    <message>
        <source>{number} 换出的包裹退回来了</source>
        <translation>The replacement of {number} came back</translation>
    </message>
    <message>
        <source>收下以后要重新换出。商品是什么状态？</source>
        <translation>It will have to be sent again. What state are the goods in?</translation>
    </message>
    <message>
        <source>换出退回，{state}</source>
        <translation>Replacement back, {state}</translation>
    </message>
    <message>
        <source>不是，打开这张单清点</source>
        <translation>No, open this order and count</translation>
    </message>
    <message>
        <source>{number} 换出退回已入库（{state}），等待重新换出</source>
        <translation>Replacement of {number} is back in stock ({state}) and waits to be sent again</translation>
    </message>
    <message>
        <source>“{name}”不在这张单上，销售单里还能退 {left} 件：请客服改单，或按 Alt+1 记为错货。</source>
        <translation>&quot;{name}&quot; is not on this order; the sale still has {left} pcs to return: ask customer service to change the order, or press Alt+1 for a wrong product.</translation>
    </message>
    <message>
        <source>“{name}”不在这张单上，也不能从这张销售单退回：放到一边，按 Alt+1 记为错货。</source>
        <translation>&quot;{name}&quot; is not on this order and cannot come back from this sale: put it aside and press Alt+1 for a wrong product.</translation>
    </message>
    <message>
        <source>没有找到 {code}：不是 {number} 的商品，也不是单号或运单号。</source>
        <translation>{code} not found: it is no product of {number}, no document number and no tracking number.</translation>
    </message>
    <message>
        <source>包裹 {code} 已由{operator}在 {at} 登记为无主件。</source>
        <translation>Parcel {code} was registered as unclaimed by {operator} on {at}.</translation>
    </message>
    <message>
        <source>去认领</source>
        <translation>Claim it</translation>
    </message>
    <message>
        <source>在无主件中找它的单</source>
        <translation>Find its order among the unclaimed parcels</translation>
    </message>
    <message>
        <source>登记为无主件</source>
        <translation>Register as unclaimed</translation>
    </message>
    <message>
        <source>快递不明</source>
        <translation>Carrier unknown</translation>
    </message>
    <message>
        <source>没有找到 {code}，再按一次 Enter 登记为无主件。</source>
        <translation>{code} not found. Press Enter again to register an unclaimed parcel.</translation>
    </message>
    <message>
        <source>没有找到 {code}</source>
        <translation>{code} not found</translation>
    </message>
    <message>
        <source>不是任何退换货单、运单或订单的号码。登记后在“无主件”中等人认领。</source>
        <translation>No return order, tracking number or sales order has this number. Once registered it waits under &quot;Unclaimed&quot; to be claimed.</translation>
    </message>
    <message>
        <source>是 {number} 的运单号</source>
        <translation>It is a tracking number of {number}</translation>
    </message>
    <message>
        <source>是另一个包裹</source>
        <translation>It is another parcel</translation>
    </message>
    <message>
        <source>{code} 还没有登记过</source>
        <translation>{code} is not registered yet</translation>
    </message>
    <message>
        <source>是商品条码的话：商品资料里没有它，按 Esc 继续清点。</source>
        <translation>If it is a product barcode: the product list does not have it; press Esc to go on counting.</translation>
    </message>
    <message>
        <source>已登记无主件 {parcel}</source>
        <translation>Unclaimed parcel {parcel} registered</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>去看另一个列表</source>
        <translation>Go to the other list</translation>
    </message>
    <message>
        <source>{number} 刚被别人处理，已不在列表中；您填写的金额没有提交。</source>
        <translation>{number} was just handled by somebody else and left the list; the amounts you entered were not submitted.</translation>
    </message>
    <message>
        <source>{person} 刚修改了这张单，下面还是修改前的内容。您填写的金额不会丢失。</source>
        <translation>{person} has just changed this order; below it still stands as before. The amounts you entered are kept.</translation>
    </message>
    <message>
        <source>没有待审核的单，都处理好了。</source>
        <translation>Nothing to review, all done.</translation>
    </message>
    <message>
        <source>没有待退款的单，都付清了。</source>
        <translation>Nothing to refund, all paid.</translation>
    </message>
    <message>
        <source>去看待退款（{n}）</source>
        <translation>Go to refunds ({n})</translation>
    </message>
    <message>
        <source>去看待审核（{n}）</source>
        <translation>Go to reviews ({n})</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>今日包裹</source>
        <translation>Today&apos;s parcels</translation>
    </message>
    <message>
        <source>今天还没有收到包裹</source>
        <translation>No parcels received today</translation>
    </message>
    <message>
        <source>今日包裹 {count}</source>
        <translation>Today&apos;s parcels {count}</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>这一步只清点数量；品级在验货时再定。</source>
        <translation>This step only counts; the grade is decided at inspection.</translation>
    </message>
    <message>
        <source>第 {place} 行（{name}）待验只有 {expected} 件。</source>
        <translation>Line {place} ({name}) has only {expected} pcs to inspect.</translation>
    </message>
    <message>
        <source>第 {place} 行（{name}）只等 {expected} 件；多出的勾选“多件”（Alt+6）。</source>
        <translation>Line {place} ({name}) expects only {expected} pcs; tick &quot;Surplus&quot; for the rest (Alt+6).</translation>
    </message>
    <message>
        <source>第 {place} 行（{name}）没有要收的了；多出的勾选“多件”（Alt+6）。</source>
        <translation>Line {place} ({name}) expects nothing more; tick &quot;Surplus&quot; for the rest (Alt+6).</translation>
    </message>
</context>
<context>
    <name>BenchFoot</name>
    <message>
        <source>少件结案 F8</source>
        <translation>Close short F8</translation>
    </message>
    <message>
        <source>没有寄回的不再等，退款按实收计算</source>
        <translation>Stop waiting for what was not sent; the refund follows what arrived</translation>
    </message>
    <message>
        <source>全部相符 F2</source>
        <translation>All as expected F2</translation>
    </message>
    <message>
        <source>过账 Enter</source>
        <translation>Post Enter</translation>
    </message>
    <message>
        <source>↑↓ 换行 · 数字 实收 · + − 增减 · M 缺</source>
        <translation>↑↓ line · digits count · + − change · M missing</translation>
    </message>
    <message>
        <source>G 良品 · D 次品 · S 报废 · B 退回客户</source>
        <translation>G good · D defective · S scrap · B send back</translation>
    </message>
    <message>
        <source>/ 手输单号 · Esc 放下</source>
        <translation>/ type a number · Esc put aside</translation>
    </message>
    <message>
        <source>验货过账 Enter</source>
        <translation>Post inspection Enter</translation>
    </message>
</context>
<context>
    <name>BenchHead</name>
    <message>
        <source>已验 {done} / {of}</source>
        <translation>Inspected {done} / {of}</translation>
    </message>
    <message>
        <source>实收 {done} / {of}</source>
        <translation>Received {done} / {of}</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>物流与备注</source>
        <translation>Shipping and notes</translation>
    </message>
    <message>
        <source>收起或展开下面的内容</source>
        <translation>Fold or unfold what is below</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>平台退款单号</source>
        <translation>Platform refund no.</translation>
    </message>
    <message>
        <source>退还优惠</source>
        <translation>Benefits to return</translation>
    </message>
    <message>
        <source>退回运单号</source>
        <translation>Return tracking no.</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>买家留言</source>
        <translation>Buyer&apos;s message</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>券、积分、红包</source>
        <translation>Coupons…</translation>
    </message>
    <message>
        <source>要退还给客户的优惠券、积分或红包；不计入退款金额</source>
        <translation>Coupons, points or red packets to give back to the customer; not part of the refund</translation>
    </message>
    <message>
        <source>已有的单用“填写退回物流”登记包裹</source>
        <translation>For an existing order, register parcels with &quot;Enter return tracking&quot;</translation>
    </message>
    <message>
        <source>收货人 {name}</source>
        <translation>Receiver {name}</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>照片 {n}</source>
        <translation>Photos {n}</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>BuyerFields</name>
    <message>
        <source>{count} 单，{amount}</source>
        <translation>{count} ({amount})</translation>
    </message>
    <message>
        <source>{count} 单，已退 {amount}</source>
        <translation>{count} ({amount} refunded)</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>购买</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>退换货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>退换率</source>
        <translation>Return rate</translation>
    </message>
    <message>
        <source>拒绝 / 拒收</source>
        <translation>Rejected / refused</translation>
    </message>
    <message>
        <source>买家备注</source>
        <translation>Buyer note</translation>
    </message>
</context>
<context>
    <name>BuyerPane</name>
    <message>
        <source>买家</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>退货地址</source>
        <translation>Return address</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>退入仓库</source>
        <translation>Inbound warehouse</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>买家留言</source>
        <translation>Buyer&apos;s message</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>退回权益</source>
        <translation>Benefits returned</translation>
    </message>
    <message>
        <source>订单留言</source>
        <translation>Order message</translation>
    </message>
    <message>
        <source>订单备注</source>
        <translation>Order note</translation>
    </message>
</context>
<context>
    <name>BuyerSection</name>
    <message>
        <source>买家</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>{n} 单，{paid}</source>
        <translation>{n} ({paid})</translation>
    </message>
    <message>
        <source>{n} 单（{rate}%）</source>
        <translation>{n} ({rate}%)</translation>
    </message>
    <message>
        <source>审核拒绝 {rejected} 单，拒收 {parcels} 件</source>
        <translation>Rejected {rejected}, parcels refused {parcels}</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>姓名电话</source>
        <translation>Name, phone</translation>
    </message>
    <message>
        <source>购买</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>首次购买</source>
        <translation>First purchase</translation>
    </message>
    <message>
        <source>退换货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Refusals</translation>
    </message>
    <message>
        <source>累计退款</source>
        <translation>Refunded so far</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>CarrierDialog</name>
    <message>
        <source>新增快递公司</source>
        <translation>New carrier</translation>
    </message>
    <message>
        <source>编辑快递公司</source>
        <translation>Edit carrier</translation>
    </message>
    <message>
        <source>例如：顺丰速运</source>
        <translation>e.g. SF Express</translation>
    </message>
    <message>
        <source>每行一个正则表达式，例如 SF\d{13}；扫描单号时据此认出快递公司</source>
        <translation>One regular expression per line, e.g. SF\d{13}; scanned numbers are recognised by it</translation>
    </message>
    <message>
        <source>输入一个单号，看规则认不认得</source>
        <translation>Enter a number to test</translation>
    </message>
    <message>
        <source>试一试</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>可以选用</source>
        <translation>Offered for choice</translation>
    </message>
    <message>
        <source>✓ 认得</source>
        <translation>✓ Recognised</translation>
    </message>
    <message>
        <source>✗ 不认得</source>
        <translation>✗ Not recognised</translation>
    </message>
</context>
<context>
    <name>CatalogList</name>
    <message>
        <source>已删除“{name}”</source>
        <translation>&quot;{name}&quot; deleted</translation>
    </message>
    <message>
        <source>已保存“{name}”</source>
        <translation>&quot;{name}&quot; saved</translation>
    </message>
    <message>
        <source>删除“{name}”？没有单据用到它，删除后不能恢复。</source>
        <translation>Delete &quot;{name}&quot;? No document uses it. It cannot be restored.</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>隐藏</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>不能删除</source>
        <translation>Cannot be deleted</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>Charges</name>
    <message>
        <source>费用与扣款</source>
        <translation>Fees and deductions</translation>
    </message>
    <message>
        <source>没有费用和扣款</source>
        <translation>No fees or deductions</translation>
    </message>
    <message>
        <source>加费用</source>
        <translation>Add fee</translation>
    </message>
    <message>
        <source>服务费</source>
        <translation>Service fee</translation>
    </message>
    <message>
        <source>加扣款</source>
        <translation>Add deduction</translation>
    </message>
    <message>
        <source>折损扣款</source>
        <translation>Wear deduction</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除选中的费用或扣款（Del）</source>
        <translation>Delete the selected fee or deduction (Del)</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>{name}（已隐藏）</source>
        <translation>{name} (hidden)</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>可选的处理</source>
        <translation>Possible ways</translation>
    </message>
    <message>
        <source>备注，可以不填（按 Tab 进入）</source>
        <translation>Note, optional (Tab to enter)</translation>
    </message>
    <message>
        <source>包裹备注</source>
        <translation>Parcel note</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>退换货类型</source>
        <translation>Return type</translation>
    </message>
    <message>
        <source>退换货原因</source>
        <translation>Return reason</translation>
    </message>
    <message>
        <source>退入仓库</source>
        <translation>Inbound warehouse</translation>
    </message>
    <message>
        <source>换出仓库</source>
        <translation>Outbound warehouse</translation>
    </message>
    <message>
        <source>用于所有行</source>
        <translation>Use for all lines</translation>
    </message>
    <message>
        <source>有的行单独选了原因；点这里让所有行都用整单的原因</source>
        <translation>Some lines have a reason of their own; click to use the order&apos;s reason for all</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>客户还应补</source>
        <translation>Customer still owes</translation>
    </message>
    <message>
        <source>补款金额</source>
        <translation>Amount collected</translation>
    </message>
    <message>
        <source>付款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>付款账号</source>
        <translation>Payer&apos;s account</translation>
    </message>
</context>
<context>
    <name>ColumnsHeader</name>
    <message>
        <source>恢复默认列</source>
        <translation>Restore default columns</translation>
    </message>
</context>
<context>
    <name>CopyableNumber</name>
    <message>
        <source>复制单号</source>
        <translation>Copy number</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
</context>
<context>
    <name>DatesEditor</name>
    <message>
        <source>添加这一天</source>
        <translation>Add this day</translation>
    </message>
</context>
<context>
    <name>DaysPopup</name>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>筛选这些天</source>
        <translation>Filter these days</translation>
    </message>
</context>
<context>
    <name>DispatchDialog</name>
    <message>
        <source>退回的商品还没有收齐，现在发出会标记为“先行换货”。</source>
        <translation>Not everything has come back yet; shipping now marks the order &quot;Advance exchange&quot;.</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>换出仓库</source>
        <translation>Outbound warehouse</translation>
    </message>
    <message>
        <source>换出商品</source>
        <translation>Replacement goods</translation>
    </message>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>请填写快递单号。</source>
        <translation>Enter the tracking number.</translation>
    </message>
    <message>
        <source>待发 {left} 件</source>
        <translation>To ship: {left} pcs</translation>
    </message>
    <message>
        <source>{product} 本次发出</source>
        <translation>{product} to ship now</translation>
    </message>
</context>
<context>
    <name>EarlierReturns</name>
    <message>
        <source>之前的退换货</source>
        <translation>Earlier returns</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>收货与验货</source>
        <translation>Receipt and inspection</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>{time} {person} 收到 {units} 件</source>
        <translation>{time} {person} received {units} pcs</translation>
    </message>
    <message>
        <source>{product}：{grade} {units} 件，{disposition}</source>
        <translation>{product}: {grade} {units} pcs, {disposition}</translation>
    </message>
    <message>
        <source>{kind} {units} 件</source>
        <translation>{kind} {units} pcs</translation>
    </message>
    <message>
        <source>{product}：{kind} {units} 件</source>
        <translation>{product}: {kind} {units} pcs</translation>
    </message>
    <message>
        <source>责任方 {liability}</source>
        <translation>Liable: {liability}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>筛选：</source>
        <translation>Filters:</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>修改筛选：{label}</source>
        <translation>Change filter: {label}</translation>
    </message>
    <message>
        <source>去掉筛选：{label}</source>
        <translation>Remove filter: {label}</translation>
    </message>
</context>
<context>
    <name>FilterStrip</name>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>没有可选的</source>
        <translation>Nothing to choose</translation>
    </message>
</context>
<context>
    <name>FlagEditor</name>
    <message>
        <source>开启</source>
        <translation>On</translation>
    </message>
</context>
<context>
    <name>GlobalSearch</name>
    <message>
        <source>搜索单号、手机、姓名、运单号  Ctrl+K</source>
        <translation>Search number, mobile, name  Ctrl+K</translation>
    </message>
    <message>
        <source>退换货单</source>
        <translation>Return orders</translation>
    </message>
    <message>
        <source>销售订单</source>
        <translation>Sales orders</translation>
    </message>
    <message>
        <source>搜索全部单据</source>
        <translation>Search all documents</translation>
    </message>
    <message>
        <source>没有找到“{text}”。可以输入单号、运单号、手机（或后四位）、姓名的开头。</source>
        <translation>&quot;{text}&quot; not found. Enter a document or tracking number, a mobile (or its last 4 digits), or the start of a name.</translation>
    </message>
</context>
<context>
    <name>GoodsPane</name>
    <message>
        <source>退入商品明细</source>
        <translation>Returned items</translation>
    </message>
    <message>
        <source>换出商品明细</source>
        <translation>Replacement items</translation>
    </message>
    <message>
        <source>同一订单的其他售后</source>
        <translation>Other returns of this sale</translation>
    </message>
    <message>
        <source>退款商品明细</source>
        <translation>Refunded items</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count} pcs</translation>
    </message>
    <message>
        <source>{spec}（实收 {other}）</source>
        <translation>{spec} (received {other})</translation>
    </message>
    <message>
        <source>{price} × {count}</source>
        <translation>{price} × {count}</translation>
    </message>
    <message>
        <source>买了 {sold} 件，还能退 {left} 件</source>
        <translation>{sold} bought, {left} can still come back</translation>
    </message>
    <message>
        <source>实收 {count}</source>
        <translation>Received {count}</translation>
    </message>
    <message>
        <source>验收 {count}</source>
        <translation>Accepted {count}</translation>
    </message>
    <message>
        <source>少件 {count}</source>
        <translation>Short {count}</translation>
    </message>
    <message>
        <source>待退回 {count}</source>
        <translation>To send back {count}</translation>
    </message>
    <message>
        <source>已退回 {count}</source>
        <translation>Sent back {count}</translation>
    </message>
    <message>
        <source>未收货</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>已发 {count}</source>
        <translation>Shipped {count}</translation>
    </message>
    <message>
        <source>已预留 {count}</source>
        <translation>Reserved {count}</translation>
    </message>
    <message>
        <source>未发出</source>
        <translation>Not shipped</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>GoodsRows</name>
    <message>
        <source>[赠] {product}</source>
        <translation>[Gift] {product}</translation>
    </message>
    <message>
        <source>同整单</source>
        <translation>As the order</translation>
    </message>
    <message>
        <source>{order} 占 {units} 件</source>
        <translation>{order} holds {units} pcs</translation>
    </message>
    <message>
        <source>{units} 件还没有发货</source>
        <translation>{units} pcs not shipped yet</translation>
    </message>
    <message>
        <source>{units} 件已经发货</source>
        <translation>{units} pcs already shipped</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>实付 {paid} 元，已申请 {claimed} 元</source>
        <translation>Paid ¥{paid}, ¥{claimed} already claimed</translation>
    </message>
    <message>
        <source>没有剩余数量</source>
        <translation>Nothing left</translation>
    </message>
</context>
<context>
    <name>GoodsTable</name>
    <message>
        <source>退入商品明细</source>
        <translation>Returned items</translation>
    </message>
    <message>
        <source>把删除的商品都放回来；Ctrl+Z 只撤销上一步</source>
        <translation>Put all deleted items back; Ctrl+Z takes back only the last step</translation>
    </message>
    <message>
        <source>删除退入商品</source>
        <translation>Delete returned items</translation>
    </message>
    <message>
        <source>把选中的商品从这张单中去掉（Del）</source>
        <translation>Take the selected items off this order (Del)</translation>
    </message>
    <message>
        <source>看看这些商品为什么不能退</source>
        <translation>See why these items cannot be returned</translation>
    </message>
    <message>
        <source>不能退的商品</source>
        <translation>Items that cannot be returned</translation>
    </message>
    <message>
        <source>退款明细</source>
        <translation>Refund lines</translation>
    </message>
    <message>
        <source>删除退款行</source>
        <translation>Delete refund lines</translation>
    </message>
    <message>
        <source>{lines} 行 {units} 件</source>
        <translation>Lines: {lines} · {units} pcs</translation>
    </message>
    <message>
        <source>{lines} 行</source>
        <translation>Lines: {lines}</translation>
    </message>
    <message>
        <source>已删除 {n} 行，恢复全部</source>
        <translation>Lines deleted: {n} — restore all</translation>
    </message>
    <message>
        <source>没有要退的商品了 — 点“恢复全部”，或按 Ctrl+Z</source>
        <translation>No items left to return — click &quot;restore all&quot; or press Ctrl+Z</translation>
    </message>
    <message>
        <source>这张订单没有还能退的商品</source>
        <translation>Nothing of this sale can be returned any more</translation>
    </message>
    <message>
        <source>另有 {n} 行不能退</source>
        <translation>{n} more cannot be returned</translation>
    </message>
    <message>
        <source>退入商品</source>
        <translation>Returned items</translation>
    </message>
    <message>
        <source>没有退入商品</source>
        <translation>No returned items</translation>
    </message>
</context>
<context>
    <name>HalfDone</name>
    <message>
        <source>继续 {number}</source>
        <translation>Continue {number}</translation>
    </message>
    <message>
        <source>{at} 保存</source>
        <translation>Saved {at}</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>以上清点都不要了</source>
        <translation>Drops everything counted so far</translation>
    </message>
    <message>
        <source>上次清点到一半</source>
        <translation>Left half counted</translation>
    </message>
    <message>
        <source>也可以直接扫描下一个包裹，以后再继续。</source>
        <translation>You can also scan the next parcel and continue later.</translation>
    </message>
    <message>
        <source>已放弃，请扫描下一个包裹</source>
        <translation>Discarded; scan the next parcel</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>{reason}（{liability}）</source>
        <translation>{reason} ({liability})</translation>
    </message>
    <message>
        <source>{person} {time} 申请</source>
        <translation>{person} requested {time}</translation>
    </message>
    <message>
        <source>超时 {age}</source>
        <translation>{age} late</translation>
    </message>
    <message>
        <source>还剩 {age}</source>
        <translation>{age} left</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>帮助：{title}</source>
        <translation>Help: {title}</translation>
    </message>
    <message>
        <source>本页按键</source>
        <translation>Keys on this page</translation>
    </message>
    <message>
        <source>到处可用</source>
        <translation>Everywhere</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>跟进</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>导入销售订单</source>
        <translation>Import sales orders</translation>
    </message>
    <message>
        <source>选择要导入的文件</source>
        <translation>Choose files to import</translation>
    </message>
    <message>
        <source>订单文件</source>
        <translation>Order files</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>没有问题，全部可以导入。</source>
        <translation>No problems, everything can be imported.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>保存问题文件…</source>
        <translation>Save problem file…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>正在读取 {names}</source>
        <translation>Reading {names}</translation>
    </message>
    <message>
        <source>读取完会先给您看内容，确认后才写入。</source>
        <translation>You see the contents first; nothing is written before you confirm.</translation>
    </message>
    <message>
        <source>不能导入</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{layout}：新订单 {new} 张，更新 {changed} 张，没有变化 {unchanged} 张</source>
        <translation>{layout}: {new} new, {changed} updated, {unchanged} unchanged</translation>
    </message>
    <message>
        <source>编码 {encoding}，{rows} 行，{columns} 列；{refused} 行有问题，其余可以导入。</source>
        <translation>Encoding {encoding}, rows {rows}, columns {columns}; rows with problems {refused}, the others can be imported.</translation>
    </message>
    <message>
        <source>导入 {count} 张</source>
        <translation>Import ({count})</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>没有可以导入的订单。</source>
        <translation>No orders that can be imported.</translation>
    </message>
    <message>
        <source>前几行</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>文件里没有数据行。</source>
        <translation>The file has no data rows.</translation>
    </message>
    <message>
        <source>订单 ({count})</source>
        <translation>Orders ({count})</translation>
    </message>
    <message>
        <source>原文件前 {count} 行</source>
        <translation>First rows ({count})</translation>
    </message>
    <message>
        <source>问题 ({count})</source>
        <translation>Problems ({count})</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>导入完成：新增 {added} 张，更新 {updated} 张，没有变化 {unchanged} 张</source>
        <translation>Import finished: {added} added, {updated} updated, {unchanged} unchanged</translation>
    </message>
    <message>
        <source>有 {count} 个问题没有导入；可以保存问题文件，改好后再导入一次。</source>
        <translation>Problems not imported: {count}. Save the problem file, correct it and import again.</translation>
    </message>
    <message>
        <source>全部导入，没有问题。</source>
        <translation>Everything was imported, no problems.</translation>
    </message>
    <message>
        <source>保存问题文件</source>
        <translation>Save problem file</translation>
    </message>
    <message>
        <source>问题行已保存到 {path}。</source>
        <translation>Problem rows saved to {path}.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>仓库收货</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>收货</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>待换出</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>待退回</source>
        <translation>To send back</translation>
    </message>
    <message>
        <source>无主件</source>
        <translation>Unclaimed</translation>
    </message>
    <message>
        <source>全部相符</source>
        <translation>All as expected</translation>
    </message>
    <message>
        <source>少件结案</source>
        <translation>Close short</translation>
    </message>
    <message>
        <source>过账</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>没有读到，请再扫一次。</source>
        <translation>Not read; scan again.</translation>
    </message>
    <message>
        <source>F3 收货</source>
        <translation>F3 Receive</translation>
    </message>
    <message>
        <source>F6 待换出</source>
        <translation>F6 To ship</translation>
    </message>
    <message>
        <source>F7 待退回</source>
        <translation>F7 To send back</translation>
    </message>
    <message>
        <source>F4 无主件</source>
        <translation>F4 Unclaimed</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{title}（另有 {n} 项）</source>
        <translation>{title} ({n} more)</translation>
    </message>
    <message>
        <source>正在取消：{title}</source>
        <translation>Cancelling: {title}</translation>
    </message>
</context>
<context>
    <name>Laying</name>
    <message>
        <source>{number} 已经在台上，请清点</source>
        <translation>{number} is on the bench already, count it</translation>
    </message>
    <message>
        <source>{number} 是{kind}，没有要收的商品；包裹请登记为无主件，交客服处理。</source>
        <translation>{number} is &quot;{kind}&quot;: it has no goods to receive; register the parcel as unclaimed for customer service.</translation>
    </message>
    <message>
        <source>包裹 {code} 已由{operator}在 {at} 收过：{number}（{receipt}），{status}。</source>
        <translation>Parcel {code} was received by {operator} on {at}: {number} ({receipt}), {status}.</translation>
    </message>
    <message>
        <source>再次打开</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>还要收 {units} 件，待验 {waiting} 件</source>
        <translation>{units} pcs to receive, {waiting} to inspect</translation>
    </message>
    <message>
        <source>{number} 上次清点到一半</source>
        <translation>{number} was counted half way</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>已点 {units} 件，{at} 保存</source>
        <translation>{units} pcs counted, saved {at}</translation>
    </message>
    <message>
        <source>放弃，重新清点</source>
        <translation>Discard, count again</translation>
    </message>
    <message>
        <source>{number} 还要收货，也有待验的商品</source>
        <translation>{number} has goods to receive and goods to inspect</translation>
    </message>
    <message>
        <source>继续收货</source>
        <translation>Continue receiving</translation>
    </message>
    <message>
        <source>还要收 {units} 件</source>
        <translation>{units} pcs to receive</translation>
    </message>
    <message>
        <source>验货</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>待验 {units} 件</source>
        <translation>{units} pcs to inspect</translation>
    </message>
    <message>
        <source>{order}：待验 {units} 件</source>
        <translation>{order}: {units} pcs to inspect</translation>
    </message>
    <message>
        <source>{order}：应收 {units} 件</source>
        <translation>{order}: {units} pcs expected</translation>
    </message>
    <message>
        <source>{number} 还没有过账，清点已保存。</source>
        <translation>{number} is not posted yet, the count is saved.</translation>
    </message>
    <message>
        <source>{number} 没有还要收的商品：{operator}在 {at} 收完，现在{status}。</source>
        <translation>{number} expects nothing more: {operator} received the last on {at}, now &quot;{status}&quot;.</translation>
    </message>
    <message>
        <source>{number} 没有还要收的商品，现在{status}。</source>
        <translation>{number} expects nothing more, now &quot;{status}&quot;.</translation>
    </message>
    <message>
        <source>有 {units} 件待退回客户（F7）。</source>
        <translation>{units} pcs to send back to the customer (F7).</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>应收商品</source>
        <translation>Expected goods</translation>
    </message>
</context>
<context>
    <name>LogisticsPane</name>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
    <message>
        <source>收货</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>验货</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Shipments</translation>
    </message>
    <message>
        <source>原订单发货</source>
        <translation>Original shipment</translation>
    </message>
    <message>
        <source>还没有物流和收货记录</source>
        <translation>Nothing shipped or received yet</translation>
    </message>
    <message>
        <source>{grams} 克</source>
        <translation>{grams} g</translation>
    </message>
    <message>
        <source>到付 {amount}</source>
        <translation>Cash on delivery {amount}</translation>
    </message>
    <message>
        <source>快递公司未填</source>
        <translation>Carrier not given</translation>
    </message>
    <message>
        <source>还没到</source>
        <translation>Not arrived</translation>
    </message>
    <message>
        <source>迟到收货</source>
        <translation>Late receipt</translation>
    </message>
    <message>
        <source>实收 {units} 件，应收 {expected} 件</source>
        <translation>Received {units} of {expected} pcs</translation>
    </message>
    <message>
        <source>{grade} {count} 件，{disposition}</source>
        <translation>{grade} {count} pcs, {disposition}</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>换出退回</source>
        <translation>Replacement back</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>冲销 {number}</source>
        <translation>Reverses {number}</translation>
    </message>
    <message>
        <source>已由 {number} 冲销</source>
        <translation>Reversed by {number}</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count} pcs</translation>
    </message>
    <message>
        <source>责任 {who}</source>
        <translation>Liable: {who}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>退换货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>没有权限打开“{title}”，请店主授权。</source>
        <translation>You may not open &quot;{title}&quot;; ask the owner.</translation>
    </message>
    <message>
        <source>松开鼠标，导入这些文件</source>
        <translation>Drop to import these files</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>操作员：{name}</source>
        <translation>Operator: {name}</translation>
    </message>
    <message>
        <source>新建退换货…</source>
        <translation>New return…</translation>
    </message>
    <message>
        <source>导入销售订单…</source>
        <translation>Import sales orders…</translation>
    </message>
    <message>
        <source>保存导入模板…</source>
        <translation>Save import template…</translation>
    </message>
    <message>
        <source>打开数据库…</source>
        <translation>Open database…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>本页帮助</source>
        <translation>Help for this page</translation>
    </message>
    <message>
        <source>打开日志文件夹</source>
        <translation>Open log folder</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>正在进行：{jobs}。现在退出会取消它，已经开始的部分不会留下。</source>
        <translation>In progress: {jobs}. Quitting cancels it; nothing half done stays behind.</translation>
    </message>
    <message>
        <source>取消并退出</source>
        <translation>Cancel and quit</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>单据(&amp;D)</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>视图(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>默认文字大小</source>
        <translation>Default text size</translation>
    </message>
    <message>
        <source>没有权限，请店主授权</source>
        <translation>No permission; ask the owner</translation>
    </message>
    <message>
        <source>这一页没有单据操作</source>
        <translation>Nothing to do with documents on this page</translation>
    </message>
</context>
<context>
    <name>MilestoneTrack</name>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>Not needed</translation>
    </message>
</context>
<context>
    <name>MoneyDialog</name>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Transaction no.</translation>
    </message>
    <message>
        <source>付款日期</source>
        <translation>Payment date</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>平台退款单号、转账流水号</source>
        <translation>Refund or transfer no.</translation>
    </message>
    <message>
        <source>请填写金额。</source>
        <translation>Enter the amount.</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>金额（元）</source>
        <translation>Amount (¥)</translation>
    </message>
    <message>
        <source>不能少于 {least} 元。</source>
        <translation>At least ¥{least}.</translation>
    </message>
    <message>
        <source>不能多于 {most} 元。</source>
        <translation>At most ¥{most}.</translation>
    </message>
</context>
<context>
    <name>MoneyEditor</name>
    <message>
        <source>请输入金额，例如 25.00。</source>
        <translation>Enter an amount, e.g. 25.00.</translation>
    </message>
</context>
<context>
    <name>MoneyPane</name>
    <message>
        <source>各行退款</source>
        <translation>Refund by line</translation>
    </message>
    <message>
        <source>收付记录</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>客户应补</source>
        <translation>Customer owes</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>Refund due</translation>
    </message>
    <message>
        <source>{count} 行合计，每行的金额和原因在下面</source>
        <translation>{count} lines in all; the amount and reason of each are below</translation>
    </message>
    <message>
        <source>还要收客户 {amount}</source>
        <translation>Still to collect {amount}</translation>
    </message>
    <message>
        <source>还要退 {amount}</source>
        <translation>Still to refund {amount}</translation>
    </message>
    <message>
        <source>款项已结清</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>免补</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>收补款</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>付款日 {day}</source>
        <translation>Paid on {day}</translation>
    </message>
    <message>
        <source>冲销 {number}</source>
        <translation>Reverses {number}</translation>
    </message>
    <message>
        <source>已由 {number} 冲销</source>
        <translation>Reversed by {number}</translation>
    </message>
    <message>
        <source>退款凭证</source>
        <translation>Refund record</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>允许退运费</source>
        <translation>Refund freight</translation>
    </message>
    <message>
        <source>优惠券、积分，不折成钱</source>
        <translation>Coupons, points</translation>
    </message>
    <message>
        <source>退回运费补偿</source>
        <translation>Return freight</translation>
    </message>
    <message>
        <source>换出运费</source>
        <translation>Replacement freight</translation>
    </message>
    <message>
        <source>退还优惠</source>
        <translation>Benefits to return</translation>
    </message>
    <message>
        <source>最多 {most} 元；责任不在买家时通常补偿</source>
        <translation>At most ¥{most}; usually paid when the buyer is not liable</translation>
    </message>
    <message>
        <source>允许退运费（{paid} 元）</source>
        <translation>Refund freight (¥{paid})</translation>
    </message>
    <message>
        <source>这张订单的运费已在 {order} 中退还，只能退一次</source>
        <translation>The freight of this sale was refunded in {order}; it goes back only once</translation>
    </message>
    <message>
        <source>把买家下单时付的运费一起退还</source>
        <translation>Refund the freight the buyer paid as well</translation>
    </message>
    <message>
        <source>这张订单没有收运费</source>
        <translation>No freight was charged on this sale</translation>
    </message>
    <message>
        <source>客户应补</source>
        <translation>Customer owes</translation>
    </message>
    <message>
        <source>还应退</source>
        <translation>Still to refund</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>Refund due</translation>
    </message>
    <message>
        <source>已退 {paid}</source>
        <translation>Refunded {paid}</translation>
    </message>
    <message>
        <source>已收补款 {paid}</source>
        <translation>Collected {paid}</translation>
    </message>
</context>
<context>
    <name>MoneySide</name>
    <message>
        <source>允许退运费</source>
        <translation>Refund freight</translation>
    </message>
    <message>
        <source>退回运费补偿</source>
        <translation>Return freight</translation>
    </message>
    <message>
        <source>售后服务费</source>
        <translation>Service fee</translation>
    </message>
    <message>
        <source>收取换出运费</source>
        <translation>Charge replacement freight</translation>
    </message>
    <message>
        <source>把客户下单时付的运费一起退，每张订单只能退一次</source>
        <translation>Also refund the freight the customer paid; once per sale</translation>
    </message>
    <message>
        <source>这张订单没有付运费</source>
        <translation>No freight was paid on this sale</translation>
    </message>
    <message>
        <source>原运费已在 {order} 中退还</source>
        <translation>Freight already refunded in {order}</translation>
    </message>
    <message>
        <source>客户寄回的运费由我们补偿，最多 {most} 元</source>
        <translation>We pay the customer&apos;s return freight, at most ¥{most}</translation>
    </message>
    <message>
        <source>责任方是买家，寄回的运费由买家承担</source>
        <translation>The buyer is liable and pays the return freight</translation>
    </message>
    <message>
        <source>清空后按退换货类型计算</source>
        <translation>Clear it to follow the return type</translation>
    </message>
    <message>
        <source>有多项费用，请在审核时修改</source>
        <translation>There are several fees; change them in review</translation>
    </message>
    <message>
        <source>客户应补</source>
        <translation>Customer owes</translation>
    </message>
    <message>
        <source>差额，两不相欠</source>
        <translation>Difference: nothing owed</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>Refund due</translation>
    </message>
    <message>
        <source>{product} × {units}：{why}</source>
        <translation>{product} × {units}: {why}</translation>
    </message>
    <message>
        <source>{product}：{why}</source>
        <translation>{product}: {why}</translation>
    </message>
    <message>
        <source>另有 {n} 行</source>
        <translation>{n} more lines</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>取消这张单</source>
        <translation>Cancel this order</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>必填。Enter 确认，Shift+Enter 换行</source>
        <translation>Required. Enter confirms, Shift+Enter starts a new line</translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation>Give a reason.</translation>
    </message>
    <message>
        <source>最多 {most} 个字，现在有 {count} 个，请写短一些。</source>
        <translation>At most {most} characters, now {count}; shorten it.</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>留言与备注</source>
        <translation>Messages and notes</translation>
    </message>
    <message>
        <source>买家留言</source>
        <translation>Buyer&apos;s message</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>上次拒绝原因</source>
        <translation>Last rejection</translation>
    </message>
    <message>
        <source>订单留言</source>
        <translation>Order message</translation>
    </message>
    <message>
        <source>卖家备注</source>
        <translation>Seller note</translation>
    </message>
    <message>
        <source>第 {n} 行备注</source>
        <translation>Note on line {n}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>关闭提示</source>
        <translation>Close notice</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>程序出了意外错误，刚才的操作没有完成。程序可以继续使用；请保存报告并发给维护人员。</source>
        <translation>Something unexpected went wrong and the last step was not completed. You can go on working; please save the report and send it to your support.</translation>
    </message>
</context>
<context>
    <name>OrderActions</name>
    <message>
        <source>{number} 已{action}</source>
        <translation>{number}: &quot;{action}&quot; done</translation>
    </message>
</context>
<context>
    <name>OrderPane</name>
    <message>
        <source>读取最新</source>
        <translation>Load the latest</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>已复制 {number}</source>
        <translation>{number} copied</translation>
    </message>
    <message>
        <source>没有选中单据</source>
        <translation>No document selected</translation>
    </message>
    <message>
        <source>在左边选一张，这里显示它的全部内容</source>
        <translation>Choose one on the left to see all of it here</translation>
    </message>
    <message>
        <source>在单独的窗口中打开（双击单据）</source>
        <translation>Open in a window of its own (double-click the row)</translation>
    </message>
    <message>
        <source>在单独的窗口中打开</source>
        <translation>Open in a window of its own</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>在列表中查找</source>
        <translation>Find in list</translation>
    </message>
    <message>
        <source>在单独的窗口中打开</source>
        <translation>Open in a window of its own</translation>
    </message>
    <message>
        <source>查找中…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>共 {count} 单</source>
        <translation>Orders: {count}</translation>
    </message>
    <message>
        <source>没有符合条件的单据</source>
        <translation>No matching documents</translation>
    </message>
    <message>
        <source>换一个条件，或者去掉筛选</source>
        <translation>Change a filter, or clear them</translation>
    </message>
    <message>
        <source>去掉全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>隐藏详情 (F9)</source>
        <translation>Hide details (F9)</translation>
    </message>
    <message>
        <source>显示详情 (F9)</source>
        <translation>Show details (F9)</translation>
    </message>
</context>
<context>
    <name>OutgoingStation</name>
    <message>
        <source>{verb} Enter</source>
        <translation>{verb} Enter</translation>
    </message>
    <message>
        <source>没有等着的单</source>
        <translation>No orders waiting</translation>
    </message>
    <message>
        <source>{code} 没有退换货单。</source>
        <translation>{code} has no return order.</translation>
    </message>
    <message>
        <source>“{name}”不是这张单要发的。</source>
        <translation>&quot;{name}&quot; is not to be shipped on this order.</translation>
    </message>
    <message>
        <source>{number} 不在这里，现在{status}。</source>
        <translation>{number} is not here, now &quot;{status}&quot;.</translation>
    </message>
    <message>
        <source>{code} 的单不在这里。</source>
        <translation>The order of {code} is not here.</translation>
    </message>
</context>
<context>
    <name>ParameterRow</name>
    <message>
        <source>● 已修改</source>
        <translation>● Changed</translation>
    </message>
    <message>
        <source>默认：{value}</source>
        <translation>Default: {value}</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>恢复默认：{label}</source>
        <translation>Reset: {label}</translation>
    </message>
</context>
<context>
    <name>ParametersPage</name>
    <message>
        <source>搜索参数 (Ctrl+F)</source>
        <translation>Search settings (Ctrl+F)</translation>
    </message>
    <message>
        <source>搜索参数</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>参数分组</source>
        <translation>Groups of settings</translation>
    </message>
    <message>
        <source>没有找到参数</source>
        <translation>No setting found</translation>
    </message>
    <message>
        <source>换一个词，或按 Esc 清空搜索。</source>
        <translation>Try another word, or press Esc to clear the search.</translation>
    </message>
</context>
<context>
    <name>ParcelFields</name>
    <message>
        <source>快递单号，可扫描</source>
        <translation>Scan or type</translation>
    </message>
    <message>
        <source>快递单号</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>快递公司</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>选择快递公司</source>
        <translation>Choose a carrier</translation>
    </message>
</context>
<context>
    <name>PartingDialog</name>
    <message>
        <source>退回商品</source>
        <translation>Goods to send back</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>向客户收取</source>
        <translation>Charge the customer</translation>
    </message>
    <message>
        <source>客户为寄回商品付的运费；没有就留 0</source>
        <translation>Freight the customer pays for sending the goods; leave 0 if none</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>请填写快递单号。</source>
        <translation>Enter the tracking number.</translation>
    </message>
</context>
<context>
    <name>PathEditor</name>
    <message>
        <source>（没有设定）</source>
        <translation>(not set)</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>选择图片</source>
        <translation>Choose image</translation>
    </message>
    <message>
        <source>找不到这个文件夹，没有保存。</source>
        <translation>Folder not found; not saved.</translation>
    </message>
    <message>
        <source>找不到这个文件，没有保存。</source>
        <translation>File not found; not saved.</translation>
    </message>
</context>
<context>
    <name>PatternEditor</name>
    <message>
        <source>今天的第一个：{number}</source>
        <translation>The first today: {number}</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>还应退</source>
        <translation>Still to refund</translation>
    </message>
    <message>
        <source>退款金额</source>
        <translation>Refund amount</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>收款账号</source>
        <translation>Payee&apos;s account</translation>
    </message>
    <message>
        <source>已拦截发货</source>
        <translation>Shipment stopped</translation>
    </message>
    <message>
        <source>商品还没有发出；付款前请先通知仓库不要发货</source>
        <translation>The goods have not been shipped; tell the warehouse to hold them before paying</translation>
    </message>
    <message>
        <source>应退 {due}，已退 {paid}。</source>
        <translation>Due {due}, refunded {paid}.</translation>
    </message>
    <message>
        <source>商品还没有收齐，现在付款会标记为“先行退款”。</source>
        <translation>Not everything has come back yet; paying now marks the order &quot;Advance refund&quot;.</translation>
    </message>
    <message>
        <source>平台显示这张订单已退款 {paid} 元，请核对，避免重复退款。</source>
        <translation>The platform shows ¥{paid} refunded on this sale; check it so that nothing is refunded twice.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <source>已送往打印机</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>这份文件无法显示。请导出后用其他程序打开，或重新生成。</source>
        <translation>This file cannot be shown. Export it and open it in another program, or create it again.</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>导出PDF…</source>
        <translation>Export PDF…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>导出PDF</source>
        <translation>Export PDF</translation>
    </message>
</context>
<context>
    <name>PercentEdit</name>
    <message>
        <source>百分比</source>
        <translation>Per cent</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>从文件添加；也可以把照片拖到这里，或按 Ctrl+V 粘贴</source>
        <translation>Add from files; you can also drag photos here or paste with Ctrl+V</translation>
    </message>
    <message>
        <source>没有照片</source>
        <translation>No photos</translation>
    </message>
    <message>
        <source>照片 ({pattern})</source>
        <translation>Photos ({pattern})</translation>
    </message>
    <message>
        <source>照片 {name}</source>
        <translation>Photo {name}</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>PhotoTray</name>
    <message>
        <source>已保存在单上的照片是凭证，不能在这里移除。</source>
        <translation>Photos saved with the order are evidence and cannot be removed here.</translation>
    </message>
    <message>
        <source>第 {n} 张</source>
        <translation>No. {n}</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>第 {n} 张，共 {of} 张</source>
        <translation>{n} of {of}</translation>
    </message>
    <message>
        <source>这张照片无法显示</source>
        <translation>This photo cannot be shown</translation>
    </message>
</context>
<context>
    <name>PhotoWindow</name>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>这张照片打不开</source>
        <translation>This photo cannot be opened</translation>
    </message>
    <message>
        <source>上一张</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一张</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>第 {at} 张，共 {count} 张</source>
        <translation>{at} of {count}</translation>
    </message>
    <message>
        <source>这张照片无法显示：文件不在了，或者已损坏。</source>
        <translation>This photo cannot be shown: the file is missing or damaged.</translation>
    </message>
</context>
<context>
    <name>PhotosPane</name>
    <message>
        <source>添加照片：修改单据，或在收货时拍照</source>
        <translation>To add photos, edit the order or take them at receipt</translation>
    </message>
</context>
<context>
    <name>Previews</name>
    <message>
        <source>退换货单 {number}</source>
        <translation>Return order {number}</translation>
    </message>
    <message>
        <source>退款凭证 {number}</source>
        <translation>Refund record {number}</translation>
    </message>
    <message>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <source>生成 {title}</source>
        <translation>Creating {title}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>正在准备演示店铺</source>
        <translation>Preparing the demo shop</translation>
    </message>
    <message>
        <source>第一次需要几秒钟，以后很快。</source>
        <translation>It takes some seconds the first time, and is quick afterwards.</translation>
    </message>
    <message>
        <source>程序出了意外错误，无法打开。请保存报告并发给维护人员。</source>
        <translation>Something unexpected went wrong and the program cannot open. Please save the report and send it to your support.</translation>
    </message>
</context>
<context>
    <name>QuantityEdit</name>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>{least} 至 {most}</source>
        <translation>{least} to {most}</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>等待处理的单</source>
        <translation>Orders waiting</translation>
    </message>
    <message>
        <source>J 下一单 · K 上一单 · Enter 进入 · Esc 回到列表</source>
        <translation>J next · K previous · Enter open · Esc back to the list</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>待退款</source>
        <translation>To refund</translation>
    </message>
</context>
<context>
    <name>RaiseDialog</name>
    <message>
        <source>提高退款</source>
        <translation>Raise refund</translation>
    </message>
    <message>
        <source>按 {agreed} 元同意</source>
        <translation>Agree to ¥{agreed}</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）应退 {entitled} 元，要提高到 {agreed} 元。</source>
        <translation>Line {line} ({product}): ¥{entitled} due, to be raised to ¥{agreed}.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>必填。Enter 确认，Shift+Enter 换行</source>
        <translation>Required. Enter confirms, Shift+Enter starts a new line</translation>
    </message>
    <message>
        <source>请写明提高的原因。</source>
        <translation>Say why it is raised.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>新增原因</source>
        <translation>New reason</translation>
    </message>
    <message>
        <source>编辑原因</source>
        <translation>Edit reason</translation>
    </message>
    <message>
        <source>例如：尺码不合适</source>
        <translation>e.g. Does not fit</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable</translation>
    </message>
    <message>
        <source>责任方决定运费由谁承担</source>
        <translation>Who is liable decides who pays the freight</translation>
    </message>
    <message>
        <source>适用业务</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>需要照片</source>
        <translation>Needs photo</translation>
    </message>
    <message>
        <source>没有照片就不能提交，例如破损、污渍</source>
        <translation>Cannot be submitted without a photo, e.g. damage, stains</translation>
    </message>
    <message>
        <source>质量问题</source>
        <translation>Quality problem</translation>
    </message>
    <message>
        <source>开启“每行只换一次”时，质量问题不受限制</source>
        <translation>Quality problems are exempt from &quot;Exchange each line once&quot;</translation>
    </message>
    <message>
        <source>新建单据时可以选用</source>
        <translation>Offered for new orders</translation>
    </message>
    <message>
        <source>（无，作为最上级）</source>
        <translation>(none, top level)</translation>
    </message>
    <message>
        <source>上级原因</source>
        <translation>Parent reason</translation>
    </message>
    <message>
        <source>下面还有原因，原因只分两级</source>
        <translation>Other reasons stand below it; there are only two levels</translation>
    </message>
    <message>
        <source>（不指定）</source>
        <translation>(nobody)</translation>
    </message>
    <message>
        <source>差错人</source>
        <translation>Caused by</translation>
    </message>
    <message>
        <source>因员工差错引起的原因可以指定是谁，统计中只有店主看得到</source>
        <translation>Reasons caused by staff may name who; only the owner sees it in the statistics</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>退换货原因</source>
        <translation>Return reasons</translation>
    </message>
    <message>
        <source>还没有原因。按 Ins 新增一个。</source>
        <translation>No reasons yet. Press Ins to add one.</translation>
    </message>
    <message>
        <source>退换货类型</source>
        <translation>Return types</translation>
    </message>
    <message>
        <source>还没有类型。按 Ins 新增一个。</source>
        <translation>No types yet. Press Ins to add one.</translation>
    </message>
</context>
<context>
    <name>ReceiverFields</name>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮编</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>省市区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>详细地址</source>
        <translation>Address</translation>
    </message>
</context>
<context>
    <name>ReceivingDesk</name>
    <message>
        <source>请扫描下一个包裹</source>
        <translation>Scan the next parcel</translation>
    </message>
    <message>
        <source>{name}：{counted} / {expected}</source>
        <translation>{name}: {counted} / {expected}</translation>
    </message>
    <message>
        <source>运单号 {number} 已记到 {order}</source>
        <translation>Tracking number {number} added to {order}</translation>
    </message>
    <message>
        <source>先扫描一个包裹，再按 F2</source>
        <translation>Scan a parcel first, then press F2</translation>
    </message>
    <message>
        <source>全部相符，按 Enter 过账</source>
        <translation>All as expected, press Enter to post</translation>
    </message>
    <message>
        <source>{number} 已放下，清点已保存；再扫一次继续</source>
        <translation>{number} put aside, the count is saved; scan it again to continue</translation>
    </message>
    <message>
        <source>{number} 已放下</source>
        <translation>{number} put aside</translation>
    </message>
    <message>
        <source>{name}：{counted} / {expected}  {piles}</source>
        <translation>{name}: {counted} / {expected}  {piles}</translation>
    </message>
    <message>
        <source>{why} 已重新读取，请核对后再过账。</source>
        <translation>{why} Loaded again; check before you post.</translation>
    </message>
    <message>
        <source>{number} 已过账 {units} 件 {piles} → {warehouse} · {status}</source>
        <translation>{number}: {units} pcs posted {piles} → {warehouse} · {status}</translation>
    </message>
    <message>
        <source>请扫描包裹</source>
        <translation>Scan a parcel</translation>
    </message>
    <message>
        <source>退换货单号、快递单号、销售单号都可以。鼠标不用，光标一直在上面的扫描框里。</source>
        <translation>Return order, tracking or sales order number. No mouse needed: the cursor stays in the scan field above.</translation>
    </message>
</context>
<context>
    <name>ReplacementBackDialog</name>
    <message>
        <source>入库状态</source>
        <translation>Goes to stock as</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ReplacementTable</name>
    <message>
        <source>换出商品明细</source>
        <translation>Replacement items</translation>
    </message>
    <message>
        <source>没有换出商品 — 在上面搜索并添加</source>
        <translation>No replacement items — search above to add</translation>
    </message>
    <message>
        <source>添加换出商品：编码、条码、名称</source>
        <translation>Add a replacement: code, barcode, name</translation>
    </message>
    <message>
        <source>删除换出商品</source>
        <translation>Delete replacement</translation>
    </message>
    <message>
        <source>选中的商品不换出（Del）</source>
        <translation>Do not send the selected items (Del)</translation>
    </message>
    <message>
        <source>{lines} 行 {units} 件</source>
        <translation>Lines: {lines} · {units} pcs</translation>
    </message>
</context>
<context>
    <name>ReplacementView</name>
    <message>
        <source>编码、条码或名称</source>
        <translation>Code, barcode or name</translation>
    </message>
</context>
<context>
    <name>Replacements</name>
    <message>
        <source>换出商品</source>
        <translation>Replacement goods</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>错误详情</source>
        <translation>Error details</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>保存报告…</source>
        <translation>Save report…</translation>
    </message>
    <message>
        <source>已复制。</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>已保存到 {path}。</source>
        <translation>Saved to {path}.</translation>
    </message>
    <message>
        <source>保存报告</source>
        <translation>Save report</translation>
    </message>
</context>
<context>
    <name>ReturnEditor</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存这张退换货单（Ctrl+S）</source>
        <translation>Save this return order (Ctrl+S)</translation>
    </message>
    <message>
        <source>保存并新建</source>
        <translation>Save and new</translation>
    </message>
    <message>
        <source>保存，然后接着找下一张订单（Ctrl+Enter）</source>
        <translation>Save, then find the next sale (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>不保存，关闭窗口（Esc）</source>
        <translation>Close without saving (Esc)</translation>
    </message>
    <message>
        <source>换一张订单</source>
        <translation>Another sale</translation>
    </message>
    <message>
        <source>回到查找，换一张销售订单（Ctrl+F）</source>
        <translation>Go back and choose another sale (Ctrl+F)</translation>
    </message>
    <message>
        <source>按我的输入保存</source>
        <translation>Save what I entered</translation>
    </message>
    <message>
        <source>放弃我的，重新载入</source>
        <translation>Drop mine, load again</translation>
    </message>
    <message>
        <source>Del 删除&#x3000;Ctrl+Z 撤销&#x3000;数字 改数量</source>
        <translation>Del delete · Ctrl+Z undo · digits quantity</translation>
    </message>
    <message>
        <source>新建退换货</source>
        <translation>New return</translation>
    </message>
    <message>
        <source>新建退换货 · {sale}</source>
        <translation>New return · {sale}</translation>
    </message>
    <message>
        <source>修改 {number}</source>
        <translation>Edit {number}</translation>
    </message>
    <message>
        <source>已保存 {number}</source>
        <translation>{number} saved</translation>
    </message>
    <message>
        <source>还没有保存</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>刚才填写的内容还没有保存，离开后就没有了。</source>
        <translation>What you entered is not saved and will be lost if you leave.</translation>
    </message>
    <message>
        <source>不保存，离开</source>
        <translation>Leave without saving</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>买家</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>物流与收货</source>
        <translation>Shipping and receipt</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>退换货单详情</source>
        <translation>Return order details</translation>
    </message>
    <message>
        <source>照片 {count}</source>
        <translation>Photos {count}</translation>
    </message>
    <message>
        <source>打开原销售订单</source>
        <translation>Open the sale</translation>
    </message>
    <message>
        <source>拒绝原因：{reason}</source>
        <translation>Rejected: {reason}</translation>
    </message>
    <message>
        <source>{what} {count} 件</source>
        <translation>{what} {count} pcs</translation>
    </message>
    <message>
        <source>验货异常：{found}</source>
        <translation>Inspection differs: {found}</translation>
    </message>
</context>
<context>
    <name>ReturnsPage</name>
    <message>
        <source>新建退换货</source>
        <translation>New return</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>从销售订单新建退换货单 (Ctrl+N)</source>
        <translation>New return order from a sale (Ctrl+N)</translation>
    </message>
    <message>
        <source>导入销售订单 (Ctrl+I)</source>
        <translation>Import sales orders (Ctrl+I)</translation>
    </message>
    <message>
        <source>退换货单</source>
        <translation>Return orders</translation>
    </message>
    <message>
        <source>单号、快递单号、手机、姓名…</source>
        <translation>Number, mobile, name…</translation>
    </message>
    <message>
        <source>还没有退换货单</source>
        <translation>No return orders yet</translation>
    </message>
    <message>
        <source>先导入销售订单（Ctrl+I），再从订单新建退换货（Ctrl+N）</source>
        <translation>Import sales orders first (Ctrl+I), then start a return from one (Ctrl+N)</translation>
    </message>
    <message>
        <source>预览并打印退换货单 (Ctrl+P)</source>
        <translation>Preview and print the return order (Ctrl+P)</translation>
    </message>
    <message>
        <source>先选一张退换货单</source>
        <translation>Choose a return order first</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>ReversalDialog</name>
    <message>
        <source>用一笔相反的记录更正；原来的那一笔会留着，注明已冲销。</source>
        <translation>Corrects it by an opposite posting; the original stays, marked as reversed.</translation>
    </message>
    <message>
        <source>冲销哪一笔</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>必填。Enter 确认，Shift+Enter 换行</source>
        <translation>Required. Enter confirms, Shift+Enter starts a new line</translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation>Give a reason.</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>免补</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>补款</source>
        <translation>Collection</translation>
    </message>
</context>
<context>
    <name>SaleBuyerPane</name>
    <message>
        <source>发货包裹</source>
        <translation>Shipped parcels</translation>
    </message>
    <message>
        <source>买家</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>买家留言</source>
        <translation>Buyer&apos;s message</translation>
    </message>
    <message>
        <source>卖家备注</source>
        <translation>Seller note</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
</context>
<context>
    <name>SaleFinder</name>
    <message>
        <source>输入或扫描单号、手机号、姓名，找到客户的销售订单</source>
        <translation>Type or scan a number, mobile or name to find the customer&apos;s sale</translation>
    </message>
    <message>
        <source>找到要退换的销售订单</source>
        <translation>Find the sale to return</translation>
    </message>
    <message>
        <source>查找销售订单</source>
        <translation>Find a sale</translation>
    </message>
    <message>
        <source>订单号、平台单号、运单号、手机号或后四位、姓名</source>
        <translation>Order, platform or tracking no., mobile or last 4 digits, name</translation>
    </message>
    <message>
        <source>找到的销售订单</source>
        <translation>Sales found</translation>
    </message>
    <message>
        <source>↑ ↓ 选择，Enter 打开</source>
        <translation>↑ ↓ choose, Enter opens</translation>
    </message>
    <message>
        <source>没有找到“{text}” — 核对号码，或先导入这张订单</source>
        <translation>&quot;{text}&quot; not found — check the number, or import the sale first</translation>
    </message>
</context>
<context>
    <name>SaleGoodsPane</name>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>退换货单</source>
        <translation>Return orders</translation>
    </message>
    <message>
        <source>{count} 件，还能退 {left} 件</source>
        <translation>{count} pcs, {left} can still come back</translation>
    </message>
    <message>
        <source>{price} × {count}</source>
        <translation>{price} × {count}</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>赠品</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>不支持退货</source>
        <translation>Not returnable</translation>
    </message>
    <message>
        <source>已退 {amount}</source>
        <translation>Refunded {amount}</translation>
    </message>
    <message>
        <source>已购 {bought} · 已发 {shipped} · 在退换货单上 {active} · 可退 {left}</source>
        <translation>Bought {bought} · Shipped {shipped} · On returns {active} · Returnable {left}</translation>
    </message>
    <message>
        <source>还没有付款</source>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>{count} 件都在退换货单上</source>
        <translation>All {count} pcs are on return orders</translation>
    </message>
    <message>
        <source>已发 {count}</source>
        <translation>Shipped {count}</translation>
    </message>
    <message>
        <source>售后 {count}</source>
        <translation>On returns {count}</translation>
    </message>
    <message>
        <source>可退 {count}</source>
        <translation>Returnable {count}</translation>
    </message>
    <message>
        <source>未发可退款 {count}</source>
        <translation>Unshipped, refundable {count}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>SaleHead</name>
    <message>
        <source>订单 {number}</source>
        <translation>Sale {number}</translation>
    </message>
    <message>
        <source>平台单号</source>
        <translation>Platform no.</translation>
    </message>
    <message>
        <source>下单 {at}</source>
        <translation>Ordered {at}</translation>
    </message>
    <message>
        <source>发货 {at}</source>
        <translation>Shipped {at}</translation>
    </message>
    <message>
        <source>签收 {at}</source>
        <translation>Signed for {at}</translation>
    </message>
    <message>
        <source>未发货</source>
        <translation>Not shipped</translation>
    </message>
    <message>
        <source>实付 {paid}（含运费 {freight}）</source>
        <translation>Paid {paid} (freight {freight})</translation>
    </message>
    <message>
        <source>已有 {n} 张退换货单</source>
        <translation>Return orders: {n}</translation>
    </message>
</context>
<context>
    <name>SaleMoneyPane</name>
    <message>
        <source>退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>实付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>退换货单已退款</source>
        <translation>Refunded by returns</translation>
    </message>
    <message>
        <source>平台已退款</source>
        <translation>Refunded by platform</translation>
    </message>
    <message>
        <source>最多还能退</source>
        <translation>Can still be refunded</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>运费</source>
        <translation>Freight</translation>
    </message>
    <message>
        <source>加价</source>
        <translation>Surcharge</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>整单优惠 {amount}</source>
        <translation>Order discount {amount}</translation>
    </message>
    <message>
        <source>优惠券 {amount}</source>
        <translation>Coupon {amount}</translation>
    </message>
    <message>
        <source>积分 {amount}</source>
        <translation>Points {amount}</translation>
    </message>
    <message>
        <source>红包 {amount}</source>
        <translation>Red packet {amount}</translation>
    </message>
</context>
<context>
    <name>SalePanel</name>
    <message>
        <source>商品与售后</source>
        <translation>Goods and returns</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>收货与买家</source>
        <translation>Receiver and buyer</translation>
    </message>
    <message>
        <source>销售订单详情</source>
        <translation>Sales order details</translation>
    </message>
    <message>
        <source>平台单号</source>
        <translation>Platform no.</translation>
    </message>
    <message>
        <source>先选一张销售订单</source>
        <translation>Choose a sale first</translation>
    </message>
    <message>
        <source>订单还没有付款，没有可以退换的商品</source>
        <translation>The sale is not paid yet; nothing can be returned</translation>
    </message>
    <message>
        <source>没有还能退的商品：已购的都在退换货单上</source>
        <translation>Nothing left to return: all of it is on return orders</translation>
    </message>
    <message>
        <source>下单</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>付款</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>发货</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Signed for</translation>
    </message>
</context>
<context>
    <name>SaleSection</name>
    <message>
        <source>销售订单</source>
        <translation>Sales order</translation>
    </message>
    <message>
        <source>订单号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>平台单号</source>
        <translation>Platform no.</translation>
    </message>
    <message>
        <source>订单状态</source>
        <translation>Order status</translation>
    </message>
    <message>
        <source>下单</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>实付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>其中运费</source>
        <translation>Of which freight</translation>
    </message>
    <message>
        <source>发货</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>平台已退款</source>
        <translation>Refunded by platform</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>新建退换货</source>
        <translation>New return</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入销售订单 (Ctrl+I)</source>
        <translation>Import sales orders (Ctrl+I)</translation>
    </message>
    <message>
        <source>销售订单</source>
        <translation>Sales orders</translation>
    </message>
    <message>
        <source>单号、快递单号、手机、姓名…</source>
        <translation>Number, mobile, name…</translation>
    </message>
    <message>
        <source>还没有销售订单</source>
        <translation>No sales orders yet</translation>
    </message>
    <message>
        <source>导入平台导出的订单文件，或把文件拖到窗口里</source>
        <translation>Import the order file of your platform, or drop it on the window</translation>
    </message>
    <message>
        <source>导入订单  Ctrl+I</source>
        <translation>Import orders  Ctrl+I</translation>
    </message>
    <message>
        <source>先选一张销售订单</source>
        <translation>Choose a sale first</translation>
    </message>
    <message>
        <source>没有权限新建退换货单，请店主授权</source>
        <translation>No permission to start return orders; ask the owner</translation>
    </message>
    <message>
        <source>从这张订单新建退换货单 (Ctrl+N)</source>
        <translation>New return order from this sale (Ctrl+N)</translation>
    </message>
    <message>
        <source>新建退换货…</source>
        <translation>New return…</translation>
    </message>
</context>
<context>
    <name>ScanEdit</name>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>扫描或输入单号、运单号，按 Enter</source>
        <translation>Scan or type a number, press Enter</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
</context>
<context>
    <name>SendingBackDesk</name>
    <message>
        <source>待退回</source>
        <translation>To send back</translation>
    </message>
    <message>
        <source>没有要退回客户的商品</source>
        <translation>No goods to send back</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>退回商品</source>
        <translation>Goods to send back</translation>
    </message>
    <message>
        <source>扫退换货单号选单，再扫运单号</source>
        <translation>Scan the return order, then the tracking number</translation>
    </message>
    <message>
        <source>{number} 的商品已退回客户</source>
        <translation>Goods of {number} sent back</translation>
    </message>
    <message>
        <source>没有找到 {code}。</source>
        <translation>{code} not found.</translation>
    </message>
</context>
<context>
    <name>ShipBackDialog</name>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
    <message>
        <source>再加一个包裹</source>
        <translation>Another parcel</translation>
    </message>
    <message>
        <source>请填写快递单号。</source>
        <translation>Enter the tracking number.</translation>
    </message>
    <message>
        <source>去掉这个包裹</source>
        <translation>Remove this parcel</translation>
    </message>
    <message>
        <source>已登记：{parcels}</source>
        <translation>Registered: {parcels}</translation>
    </message>
</context>
<context>
    <name>ShippingDesk</name>
    <message>
        <source>待换出</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>没有等着换出的商品</source>
        <translation>No replacements to ship</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Ship replacement</translation>
    </message>
    <message>
        <source>换出商品</source>
        <translation>Replacement goods</translation>
    </message>
    <message>
        <source>扫换货单号选单，扫商品核对，再扫运单号</source>
        <translation>Scan the exchange, then its goods to check them, then the tracking number</translation>
    </message>
    <message>
        <source>{number} 已换出，等待客户收货</source>
        <translation>Replacement of {number} shipped, waiting for delivery</translation>
    </message>
    <message>
        <source>没有找到 {code}。</source>
        <translation>{code} not found.</translation>
    </message>
    <message>
        <source>没有找到 {code}：不是 {number} 要换出的商品。</source>
        <translation>{code} not found: it is no replacement of {number}.</translation>
    </message>
    <message>
        <source>还有 {units} 件没有核对：先扫商品，或按 Enter 不核对直接换出。</source>
        <translation>{units} pcs not checked: scan them, or press Enter to ship unchecked.</translation>
    </message>
    <message>
        <source>拿错了：“{name}”不是 {number} 要换出的商品。</source>
        <translation>Wrong item: &quot;{name}&quot; is no replacement of {number}.</translation>
    </message>
    <message>
        <source>“{name}”只要 {due} 件，已经够了。</source>
        <translation>&quot;{name}&quot;: only {due} pcs needed, that is enough.</translation>
    </message>
    <message>
        <source>{name} {checked}/{due}，还差 {left} 件</source>
        <translation>{name} {checked}/{due}, {left} pcs to go</translation>
    </message>
    <message>
        <source>{name} {checked}/{due}，全部核对，请扫运单号</source>
        <translation>{name} {checked}/{due}, all checked; scan the tracking number</translation>
    </message>
</context>
<context>
    <name>ShopDialog</name>
    <message>
        <source>新增店铺</source>
        <translation>New shop</translation>
    </message>
    <message>
        <source>编辑店铺</source>
        <translation>Edit shop</translation>
    </message>
    <message>
        <source>与导入文件中的店铺名称一致</source>
        <translation>As the shop is called in import files</translation>
    </message>
    <message>
        <source>例如：淘宝、拼多多、抖店、门店</source>
        <translation>e.g. Taobao, Pinduoduo, Douyin, store</translation>
    </message>
    <message>
        <source>默认退换货类型</source>
        <translation>Default return type</translation>
    </message>
    <message>
        <source>默认退入仓库</source>
        <translation>Default inbound warehouse</translation>
    </message>
    <message>
        <source>默认换出仓库</source>
        <translation>Default outbound warehouse</translation>
    </message>
    <message>
        <source>可以选用</source>
        <translation>Offered for choice</translation>
    </message>
    <message>
        <source>（按参数设置）</source>
        <translation>(as in settings)</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>{who}责任</source>
        <translation>{who} liable</translation>
    </message>
    <message>
        <source>买家：{text}</source>
        <translation>Buyer: {text}</translation>
    </message>
    <message>
        <source>内部：{text}</source>
        <translation>Internal: {text}</translation>
    </message>
    <message>
        <source>订单：{text}</source>
        <translation>Order: {text}</translation>
    </message>
    <message>
        <source>退换货原因</source>
        <translation>Return reason</translation>
    </message>
    <message>
        <source>留言和备注</source>
        <translation>Messages and notes</translation>
    </message>
    <message>
        <source>良品处置</source>
        <translation>Good goods</translation>
    </message>
    <message>
        <source>次品处置</source>
        <translation>Defective goods</translation>
    </message>
    <message>
        <source>良品</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>次品</source>
        <translation>Defective</translation>
    </message>
    <message>
        <source>差异（Alt+1 … Alt+6）</source>
        <translation>Differences (Alt+1 … Alt+6)</translation>
    </message>
    <message>
        <source>责任未定</source>
        <translation>Liability open</translation>
    </message>
    <message>
        <source>谁造成的</source>
        <translation>Who caused it</translation>
    </message>
    <message>
        <source> 件</source>
        <translation> pcs</translation>
    </message>
    <message>
        <source>差异件数</source>
        <translation>Units that differ</translation>
    </message>
    <message>
        <source>有差异或退回客户的单，过账后回到待审核。</source>
        <translation>With differences or goods to send back, the order returns to review after posting.</translation>
    </message>
    <message>
        <source>包裹备注</source>
        <translation>Parcel note</translation>
    </message>
    <message>
        <source>到付金额</source>
        <translation>COD amount</translation>
    </message>
    <message>
        <source>到付金额（元）</source>
        <translation>COD (¥)</translation>
    </message>
</context>
<context>
    <name>StorageTroubleDialog</name>
    <message>
        <source>无法打开数据库</source>
        <translation>Cannot open the database</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>选择其他文件…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>选择数据库文件（可以输入新的文件名）</source>
        <translation>Choose a database file (or type a new name)</translation>
    </message>
    <message>
        <source>数据库 (*.db);;所有文件 (*)</source>
        <translation>Database (*.db);;All files (*)</translation>
    </message>
</context>
<context>
    <name>SupplierDialog</name>
    <message>
        <source>新增供应商</source>
        <translation>New supplier</translation>
    </message>
    <message>
        <source>编辑供应商</source>
        <translation>Edit supplier</translation>
    </message>
    <message>
        <source>可以选用</source>
        <translation>Offered for choice</translation>
    </message>
</context>
<context>
    <name>TypeDialog</name>
    <message>
        <source>新增退换货类型</source>
        <translation>New return type</translation>
    </message>
    <message>
        <source>编辑退换货类型</source>
        <translation>Edit return type</translation>
    </message>
    <message>
        <source>例如：七天无理由退货</source>
        <translation>e.g. 7-day free return</translation>
    </message>
    <message>
        <source>业务类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>默认原因</source>
        <translation>Default reason</translation>
    </message>
    <message>
        <source>选择这个类型时先填上的原因，可以再改</source>
        <translation>Filled in when this type is chosen; can be changed</translation>
    </message>
    <message>
        <source>新建单据时可以选用</source>
        <translation>Offered for new orders</translation>
    </message>
    <message>
        <source>签收（或交易完成）后多久之内可以申请</source>
        <translation>How long after delivery (or completion of the sale) it may be requested</translation>
    </message>
    <message>
        <source>申请期限</source>
        <translation>Return window</translation>
    </message>
    <message>
        <source>售后服务费</source>
        <translation>Service fee</translation>
    </message>
    <message>
        <source>（不预填）</source>
        <translation>(do not fill in)</translation>
    </message>
</context>
<context>
    <name>UnclaimedDesk</name>
    <message>
        <source>无主件</source>
        <translation>Unclaimed</translation>
    </message>
    <message>
        <source>没有无主件，每个包裹都有主了</source>
        <translation>No unclaimed parcels</translation>
    </message>
    <message>
        <source>这个包裹是谁的？</source>
        <translation>Whose parcel is this?</translation>
    </message>
    <message>
        <source>↑↓ 选包裹，再输入或扫描退换货单号、订单号、手机号或收货人，Enter 认领。</source>
        <translation>↑↓ choose a parcel, then type or scan a return or sales order number, mobile or receiver; Enter claims it.</translation>
    </message>
    <message>
        <source>已选中 {number}，再输入它的单号</source>
        <translation>{number} selected, now enter its order</translation>
    </message>
    <message>
        <source>没有要认领的包裹</source>
        <translation>No parcels to claim</translation>
    </message>
    <message>
        <source>输入或扫描这个包裹的单号、手机号或收货人</source>
        <translation>Type or scan this parcel&apos;s order number, mobile or receiver</translation>
    </message>
    <message>
        <source>没有找到 {code}：换一个单号、手机号或姓名试试。</source>
        <translation>{code} not found: try another number, mobile or name.</translation>
    </message>
    <message>
        <source>{number} 属于哪张单？</source>
        <translation>Which order does {number} belong to?</translation>
    </message>
    <message>
        <source>Enter 认领选中的，也可以按数字键。</source>
        <translation>Enter claims the selected one; digits work too.</translation>
    </message>
    <message>
        <source>为 {number} 建单并认领</source>
        <translation>Create an order for {number} and claim it</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>超期放行的理由</source>
        <translation>Why the window may be exceeded</translation>
    </message>
    <message>
        <source>另有 {n} 个问题</source>
        <translation>{n} more problems</translation>
    </message>
</context>
<context>
    <name>WarehouseDialog</name>
    <message>
        <source>新增仓库</source>
        <translation>New warehouse</translation>
    </message>
    <message>
        <source>编辑仓库</source>
        <translation>Edit warehouse</translation>
    </message>
    <message>
        <source>收退货的人，客户寄回时填写</source>
        <translation>Who receives returns; customers write it on the parcel</translation>
    </message>
    <message>
        <source>例如：浙江省 杭州市 余杭区</source>
        <translation>e.g. Yuhang District, Hangzhou, Zhejiang</translation>
    </message>
    <message>
        <source>街道、门牌；审核通过后告诉客户的退货地址</source>
        <translation>Street and number; the return address customers are told after approval</translation>
    </message>
    <message>
        <source>退入仓库</source>
        <translation>Inbound warehouse</translation>
    </message>
    <message>
        <source>退回的商品可以进入</source>
        <translation>Returned goods may go in</translation>
    </message>
    <message>
        <source>换出仓库</source>
        <translation>Outbound warehouse</translation>
    </message>
    <message>
        <source>换货的商品可以从这里发出</source>
        <translation>Replacements may be shipped from here</translation>
    </message>
    <message>
        <source>检查库存</source>
        <translation>Check stock</translation>
    </message>
    <message>
        <source>导入期初库存以后打开：没有库存就不能换出</source>
        <translation>Switch on after importing opening stock: no stock, no shipment</translation>
    </message>
    <message>
        <source>新建单据时可以选用</source>
        <translation>Offered for new orders</translation>
    </message>
</context>
<context>
    <name>WeekdaysEditor</name>
    <message>
        <source>星期{day}</source>
        <translation>{day}</translation>
    </message>
</context>
<context>
    <name>_Parcels</name>
    <message>
        <source>无主件</source>
        <translation>Unclaimed</translation>
    </message>
    <message>
        <source>已收货</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>待清点</source>
        <translation>To be counted</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>窗口、打印、PDF 预览</source>
        <translation>Window, printing, PDF preview</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>PDF 单据</source>
        <translation>PDF documents</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR codes</translation>
    </message>
    <message>
        <source>读取 Excel</source>
        <translation>Reading Excel</translation>
    </message>
    <message>
        <source>写出 Excel</source>
        <translation>Writing Excel</translation>
    </message>
    <message>
        <source>各系统的文件夹</source>
        <translation>Folders of each system</translation>
    </message>
    <message>
        <source>时区</source>
        <translation>Time zones</translation>
    </message>
    <message>
        <source>字体</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>图标</source>
        <translation>Icons</translation>
    </message>
    <message>
        <source>省市区</source>
        <translation>Regions</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>新建退换货</source>
        <translation>New return</translation>
    </message>
    <message>
        <source>从销售订单新建，预填所有还能退的商品</source>
        <translation>From a sale, with everything that can still come back</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>修改商品、数量、原因、金额、仓库和收货人</source>
        <translation>Change items, quantities, reasons, amounts, warehouses and receiver</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>确认金额，同意退换货</source>
        <translation>Confirm the amount and agree to the return</translation>
    </message>
    <message>
        <source>审核拒绝</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>拒绝申请，原因会告诉客户</source>
        <translation>Reject the request; the customer is told the reason</translation>
    </message>
    <message>
        <source>重新提交</source>
        <translation>Resubmit</translation>
    </message>
    <message>
        <source>修改后再次提交审核</source>
        <translation>Submit for review again after changes</translation>
    </message>
    <message>
        <source>通知退货</source>
        <translation>Notify customer</translation>
    </message>
    <message>
        <source>已把退货地址告诉客户</source>
        <translation>The customer has been told the return address</translation>
    </message>
    <message>
        <source>填写退回物流</source>
        <translation>Enter return tracking</translation>
    </message>
    <message>
        <source>登记客户寄回的快递公司和单号，可以有多个包裹</source>
        <translation>Register the carrier and number of what the customer sent; several parcels are possible</translation>
    </message>
    <message>
        <source>收货</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>清点包裹，商品进入退入仓库</source>
        <translation>Count the parcel; goods go into the inbound warehouse</translation>
    </message>
    <message>
        <source>验货</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>给收到的商品定品级和处置</source>
        <translation>Give the received goods a grade and a disposition</translation>
    </message>
    <message>
        <source>少件结案</source>
        <translation>Close short</translation>
    </message>
    <message>
        <source>不再等没有寄回的商品，退款按实收计算</source>
        <translation>Stop waiting for what was not sent; the refund follows what arrived</translation>
    </message>
    <message>
        <source>收取补款</source>
        <translation>Collect payment</translation>
    </message>
    <message>
        <source>登记客户补的差价</source>
        <translation>Register the difference the customer paid</translation>
    </message>
    <message>
        <source>免补</source>
        <translation>Waive</translation>
    </message>
    <message>
        <source>不再收取客户应补的差价</source>
        <translation>Do not collect what the customer owes</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Ship replacement</translation>
    </message>
    <message>
        <source>从换出仓库发出换货商品</source>
        <translation>Ship the replacement from the outbound warehouse</translation>
    </message>
    <message>
        <source>换出退回</source>
        <translation>Replacement back</translation>
    </message>
    <message>
        <source>换出的包裹没有送到、退了回来</source>
        <translation>The replacement was not delivered and came back</translation>
    </message>
    <message>
        <source>确认收货</source>
        <translation>Confirm delivery</translation>
    </message>
    <message>
        <source>客户已收到换出的商品</source>
        <translation>The customer has received the replacement</translation>
    </message>
    <message>
        <source>同意退款</source>
        <translation>Approve refund</translation>
    </message>
    <message>
        <source>登记付给客户的退款，不会超过应退金额</source>
        <translation>Register a refund to the customer, never above what is due</translation>
    </message>
    <message>
        <source>退回复审</source>
        <translation>Back to review</translation>
    </message>
    <message>
        <source>退回待审核，重新确认金额或类型</source>
        <translation>Return it to review to confirm amount or type again</translation>
    </message>
    <message>
        <source>拒绝退款</source>
        <translation>Refuse refund</translation>
    </message>
    <message>
        <source>不予退款，已收到的商品转为待退回</source>
        <translation>No refund; goods received are to be sent back</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>把不收的商品寄回客户</source>
        <translation>Send goods we do not accept back to the customer</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>重新打开已结束的单，回到待审核</source>
        <translation>Reopen a closed order; it returns to review</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>客户不退了；释放数量、金额和预留</source>
        <translation>The customer keeps the goods; frees quantities, amounts and reservations</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>用一笔相反的记录更正已登记的收货、验货、付款或发货</source>
        <translation>Correct a receipt, inspection, payment or shipment by an opposite posting</translation>
    </message>
    <message>
        <source>您没有“{permission}”的权限。</source>
        <translation>You do not have the permission &quot;{permission}&quot;.</translation>
    </message>
    <message>
        <source>{kind}没有“{action}”这一步。</source>
        <translation>&quot;{kind}&quot; has no step &quot;{action}&quot;.</translation>
    </message>
    <message>
        <source>现在是“{status}”；{action}只能在这些状态进行：{allowed}</source>
        <translation>Now &quot;{status}&quot;; &quot;{action}&quot; is possible only in: {allowed}</translation>
    </message>
    <message>
        <source>{word} </source>
        <translation>&quot;{word}&quot; </translation>
    </message>
    <message>
        <source>没有还要收的商品。</source>
        <translation>No more goods to receive.</translation>
    </message>
    <message>
        <source>没有待验的商品；请先收货。</source>
        <translation>Nothing to inspect; receive first.</translation>
    </message>
    <message>
        <source>没有待退回客户的商品。</source>
        <translation>No goods to send back to the customer.</translation>
    </message>
    <message>
        <source>已退款 {refunded} 元、已收补款 {collected} 元；请先冲销这些款项。</source>
        <translation>¥{refunded} refunded, ¥{collected} collected; reverse these payments first.</translation>
    </message>
    <message>
        <source>换出商品已发出 {units} 件；请等它退回后再操作。</source>
        <translation>{units} pcs of the replacement were shipped; wait until they come back.</translation>
    </message>
    <message>
        <source>已收货 {units} 件，不能取消；请改为审核拒绝并退回客户。</source>
        <translation>{units} pcs received, so it cannot be cancelled; reject it and send the goods back.</translation>
    </message>
    <message>
        <source>没有还要退的款。</source>
        <translation>Nothing left to refund.</translation>
    </message>
    <message>
        <source>您审核了这张单；参数“审核付款分离”要求由另一个人付款。</source>
        <translation>You reviewed this order; the setting &quot;Separate review and payment&quot; asks for another person to pay.</translation>
    </message>
    <message>
        <source>客户没有要补的款。</source>
        <translation>The customer owes nothing.</translation>
    </message>
    <message>
        <source>重新提交的次数已用完；请与客户协商后新建。</source>
        <translation>No resubmissions left; settle it with the customer and create a new order.</translation>
    </message>
    <message>
        <source>还没有登记过可以冲销的记录。</source>
        <translation>Nothing has been posted that could be reversed.</translation>
    </message>
    <message>
        <source>没有可以冲销的退款或补款。</source>
        <translation>No refund or collection to reverse.</translation>
    </message>
</context>
<context>
    <name>approvals</name>
    <message>
        <source>不到 1 分钟</source>
        <translation>less than 1 min</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} 小时</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} 天</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>超时 {age}</source>
        <translation>{age} late</translation>
    </message>
    <message>
        <source>刚到</source>
        <translation>Just in</translation>
    </message>
    <message>
        <source>已等 {age}</source>
        <translation>Waiting {age}</translation>
    </message>
    <message>
        <source>黑名单</source>
        <translation>Blacklisted</translation>
    </message>
    <message>
        <source>白名单</source>
        <translation>Whitelisted</translation>
    </message>
    <message>
        <source>同一订单</source>
        <translation>Same sale</translation>
    </message>
    <message>
        <source>同一买家</source>
        <translation>Same buyer</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>扣款</source>
        <translation>Deduction</translation>
    </message>
    <message>
        <source>少件</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>多件</source>
        <translation>Surplus</translation>
    </message>
    <message>
        <source>商品不符</source>
        <translation>Wrong product</translation>
    </message>
    <message>
        <source>破损</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>缺赠品</source>
        <translation>Gift missing</translation>
    </message>
    <message>
        <source>缺配件</source>
        <translation>Accessory missing</translation>
    </message>
    <message>
        <source>规格不符</source>
        <translation>Other spec</translation>
    </message>
    <message>
        <source>验货异常</source>
        <translation>Inspection differs</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>适用业务类型</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>售后服务费</source>
        <translation>Service fee</translation>
    </message>
    <message>
        <source>售价</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>成本</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>退换货类型</source>
        <translation>Return types</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouses</translation>
    </message>
    <message>
        <source>邮编</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>快递公司</source>
        <translation>Carriers</translation>
    </message>
    <message>
        <source>单号规则</source>
        <translation>Number rules</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shops</translation>
    </message>
    <message>
        <source>平台</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>供应商</source>
        <translation>Suppliers</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>款号</source>
        <translation>Style no.</translation>
    </message>
    <message>
        <source>规格</source>
        <translation>Spec</translation>
    </message>
    <message>
        <source>条码</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>会员账号</source>
        <translation>Member account</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>还没有仓库。按 Ins 新增一个。</source>
        <translation>No warehouses yet. Press Ins to add one.</translation>
    </message>
    <message>
        <source>还没有快递公司。按 Ins 新增一个。</source>
        <translation>No carriers yet. Press Ins to add one.</translation>
    </message>
    <message>
        <source>还没有店铺。导入销售订单时自动新增，也可以按 Ins 新增。</source>
        <translation>No shops yet. They are added when you import sales; or press Ins.</translation>
    </message>
    <message>
        <source>还没有供应商。按 Ins 新增一个。</source>
        <translation>No suppliers yet. Press Ins to add one.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>需要</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>行</source>
        <translation>#</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>规格</source>
        <translation>Spec</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>已购</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>可退</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>直接输入数字修改，按 + 或 − 加减一件</source>
        <translation>Type a number, or press + or − to change by one</translation>
    </message>
    <message>
        <source>补偿金额</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>不退货，只补偿这个金额</source>
        <translation>Compensate this amount, nothing comes back</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>选中多行时改其中一行，所选各行一起改</source>
        <translation>With several lines selected, changing one changes all</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>按实付分摊计算，审核时可以调整</source>
        <translation>Shared from what was paid; can be changed in review</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>为什么不能退</source>
        <translation>Why it cannot be returned</translation>
    </message>
    <message>
        <source>换的行</source>
        <translation>For line</translation>
    </message>
    <message>
        <source>代替退入商品明细中的哪一行</source>
        <translation>Which of the returned items it replaces</translation>
    </message>
    <message>
        <source>换出商品</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>双击或直接输入编码、条码、名称更换</source>
        <translation>Double-click, or type a code, barcode or name to change</translation>
    </message>
    <message>
        <source>输入后就是议定单价；清空又按规则计价</source>
        <translation>What you type is the agreed price; clear it to price by rule</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>计价</source>
        <translation>Pricing</translation>
    </message>
    <message>
        <source>订单号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>平台单号</source>
        <translation>Platform no.</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>下单时间</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>实付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>退换单</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>订单状态</source>
        <translation>Order status</translation>
    </message>
    <message>
        <source>平台已退</source>
        <translation>Platform refund</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>业务类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>退入商品</source>
        <translation>Returned item</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>验收</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>同意退款</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>已换出</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>有多少处用到它；用到的不能删除，可以隐藏</source>
        <translation>How often it is used; what is used can be hidden, not deleted</translation>
    </message>
    <message>
        <source>可选用</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>新建单据时可以选用；取消勾选就隐藏它</source>
        <translation>Offered for new documents; untick to hide it</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>实收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>品级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>退换货单</source>
        <translation>Return order</translation>
    </message>
    <message>
        <source>退回商品</source>
        <translation>Goods to send back</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>换货单</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>换出仓库</source>
        <translation>Outbound warehouse</translation>
    </message>
    <message>
        <source>最迟</source>
        <translation>Due by</translation>
    </message>
    <message>
        <source>应发</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>到件时间</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>运单号</source>
        <translation>Tracking no.</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Registered by</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>退入</source>
        <translation>Inbound</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Outbound</translation>
    </message>
    <message>
        <source>查库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>单号规则</source>
        <translation>Number rules</translation>
    </message>
    <message>
        <source>平台</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>默认类型</source>
        <translation>Default type</translation>
    </message>
    <message>
        <source>默认退入仓库</source>
        <translation>Default inbound</translation>
    </message>
    <message>
        <source>默认换出仓库</source>
        <translation>Default outbound</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>适用业务</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>没有照片就不能提交</source>
        <translation>Cannot be submitted without a photo</translation>
    </message>
    <message>
        <source>质量</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>算作质量问题</source>
        <translation>Counts as a quality problem</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>默认原因</source>
        <translation>Default reason</translation>
    </message>
    <message>
        <source>申请期限</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>服务费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>补 {amount}</source>
        <translation>Owes {amount}</translation>
    </message>
    <message>
        <source>{goods} 等 {count} 种</source>
        <translation>{goods} and others, {count} in all</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>现在这一步应该在什么时候完成</source>
        <translation>When the present step should be done</translation>
    </message>
    <message>
        <source>申请时间</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>销售订单号</source>
        <translation>Sales order no.</translation>
    </message>
    <message>
        <source>快递单号</source>
        <translation>Tracking no.</translation>
    </message>
    <message>
        <source>平台退款单号</source>
        <translation>Platform refund no.</translation>
    </message>
    <message>
        <source>审核时间</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>超时 {count} 天</source>
        <translation>{count} d late</translation>
    </message>
    <message>
        <source>超时 {count} 小时</source>
        <translation>{count} h late</translation>
    </message>
    <message>
        <source>剩 {count} 天</source>
        <translation>{count} d left</translation>
    </message>
    <message>
        <source>剩 {count} 小时</source>
        <translation>{count} h left</translation>
    </message>
    <message>
        <source>售后</source>
        <translation>After-sales</translation>
    </message>
    <message>
        <source>快递公司</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>发货时间</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>签收时间</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>运费</source>
        <translation>Freight</translation>
    </message>
    <message>
        <source>退换货单数</source>
        <translation>Return orders</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>没有写入权限</source>
        <translation>no permission to write</translation>
    </message>
    <message>
        <source>磁盘是只读的</source>
        <translation>the disk is read-only</translation>
    </message>
    <message>
        <source>这是一个文件夹</source>
        <translation>this is a folder</translation>
    </message>
    <message>
        <source>文件夹不存在</source>
        <translation>the folder does not exist</translation>
    </message>
    <message>
        <source>文件名太长</source>
        <translation>the file name is too long</translation>
    </message>
    <message>
        <source>文件正被占用</source>
        <translation>the file is in use</translation>
    </message>
    <message>
        <source>找不到文件“{file}”，它可能已被移动或改名，请重新选择。</source>
        <translation>File &quot;{file}&quot; not found; it may have been moved or renamed. Choose it again.</translation>
    </message>
    <message>
        <source>“{file}”是文件夹，请打开它，选择里面的订单文件。</source>
        <translation>&quot;{file}&quot; is a folder; open it and choose the order files in it.</translation>
    </message>
    <message>
        <source>打不开“{file}”，它可能正在 Excel 中打开，或者没有读取权限；请关闭后再试。</source>
        <translation>&quot;{file}&quot; cannot be opened; it may be open in Excel, or you lack permission to read it. Close it and try again.</translation>
    </message>
    <message>
        <source>读取“{file}”时出错（{reason}），请把文件复制到本机硬盘后再试。</source>
        <translation>Reading &quot;{file}&quot; failed ({reason}); copy the file to a disk of this computer and try again.</translation>
    </message>
    <message>
        <source>无法写入“{file}”（{reason}），请关闭正打开它的程序，或换一个有空间、可写入的位置。</source>
        <translation>&quot;{file}&quot; cannot be written ({reason}); close the program that has it open, or choose a place with room that can be written.</translation>
    </message>
    <message>
        <source>“{file}”是空文件，请从平台重新导出。</source>
        <translation>&quot;{file}&quot; is empty; export it again from the platform.</translation>
    </message>
    <message>
        <source>“{file}”不是订单表格（{kind}），请选择平台导出的 CSV 或 Excel（xlsx、xls）文件。</source>
        <translation>&quot;{file}&quot; is no order file ({kind}); choose a CSV or Excel file (xlsx, xls) exported from the platform.</translation>
    </message>
    <message>
        <source>“{file}”不完整或已损坏，请从平台重新导出，或重新复制一份。</source>
        <translation>&quot;{file}&quot; is incomplete or damaged; export it again from the platform, or copy it again.</translation>
    </message>
    <message>
        <source>“{file}”设有打开密码，请在 Excel 中取消密码并另存后再导入。</source>
        <translation>&quot;{file}&quot; is protected by a password; remove the password in Excel, save a copy and import that.</translation>
    </message>
    <message>
        <source>“{file}”的表格范围太大，请删去远处的零散格子，或按月份分成几个文件。</source>
        <translation>The sheet in &quot;{file}&quot; is too large; delete the stray cells far out, or split the file by month.</translation>
    </message>
    <message>
        <source>“{file}”的文字编码无法识别，请用 Excel 打开后另存为“CSV UTF-8（逗号分隔）”再导入。</source>
        <translation>The text encoding of &quot;{file}&quot; is not recognised; open it in Excel, save it as &quot;CSV UTF-8 (Comma delimited)&quot; and import that.</translation>
    </message>
    <message>
        <source>“{file}”第 {row} 行的引号没有成对，后面的内容无法分行；请补上引号，或从平台重新导出。</source>
        <translation>&quot;{file}&quot; has an unmatched quotation mark in row {row}, so what follows cannot be split into rows; add the missing mark, or export again from the platform.</translation>
    </message>
    <message>
        <source>认不出“{file}”是哪种订单文件。可以导入的有：{known}。这个文件的列是：{columns}。</source>
        <translation>&quot;{file}&quot; is no known kind of order file. These can be imported: {known}. The columns of this file are: {columns}.</translation>
    </message>
    <message>
        <source>“{file}”像是{layout}，但缺少列：{columns}。请补上这些列，或从平台重新导出。</source>
        <translation>&quot;{file}&quot; looks like &quot;{layout}&quot; but lacks the columns: {columns}. Add them, or export again from the platform.</translation>
    </message>
    <message>
        <source>“{file}”只有表头，没有订单；请选择有订单的时间段重新导出。</source>
        <translation>&quot;{file}&quot; has a header but no orders; export a period that has orders.</translation>
    </message>
    <message>
        <source>没有选择文件，请选择要导入的订单文件。</source>
        <translation>No file was chosen; choose the order files to import.</translation>
    </message>
    <message>
        <source>“{file}”是淘宝订单列表，还缺与它一起导出的订单明细（ExportOrderDetailList），请把两个文件一起选择。</source>
        <translation>&quot;{file}&quot; is a Taobao order list; the order details exported with it (ExportOrderDetailList) are missing. Choose both files together.</translation>
    </message>
    <message>
        <source>“{file}”是淘宝订单明细，还缺与它一起导出的订单列表（ExportOrderList），请把两个文件一起选择。</source>
        <translation>&quot;{file}&quot; holds Taobao order details; the order list exported with it (ExportOrderList) is missing. Choose both files together.</translation>
    </message>
    <message>
        <source>选择的文件不是同一种（{kinds}），请分几次导入。</source>
        <translation>The files chosen are not of one kind ({kinds}); import them one after the other.</translation>
    </message>
    <message>
        <source>没有名为“{name}”的在用操作员，请核对姓名，或请店主在参数设置中添加。</source>
        <translation>There is no active operator &quot;{name}&quot;; check the name, or ask the owner to add it in the settings.</translation>
    </message>
    <message>
        <source>这个{what}已经不存在，可能刚被删除，请刷新后再试。</source>
        <translation>This entry of &quot;{what}&quot; no longer exists; it may just have been deleted. Refresh and try again.</translation>
    </message>
    <message>
        <source>原因只分两级，“{text}”不能放在“{parent}”下面；请选择一个最上级的原因，或不选上级。</source>
        <translation>Reasons have only two levels, so &quot;{text}&quot; cannot stand below &quot;{parent}&quot;; choose a top-level reason, or none.</translation>
    </message>
    <message>
        <source>原因“{reason}”不适用于“{kind}”，请为“{type}”换一个默认原因，或先修改该原因的适用业务。</source>
        <translation>Reason &quot;{reason}&quot; is not used for &quot;{kind}&quot;; choose another default reason for &quot;{type}&quot;, or change what the reason is used for.</translation>
    </message>
    <message>
        <source>“{name}”已用于 {count} 张退换货单，业务类型不能再改；请新建一个类型，把它隐藏。</source>
        <translation>&quot;{name}&quot; is used by {count} return orders, so its kind can no longer change; create a new type and hide this one.</translation>
    </message>
    <message>
        <source>{name}应在 {low} 到 {high} 之间，不能是 {value}。</source>
        <translation>{name} must be between {low} and {high}, not {value}.</translation>
    </message>
    <message>
        <source>单号规则“{pattern}”写得不对；请每行写一个正则表达式，例如 77\d{{13}}。</source>
        <translation>Number rule &quot;{pattern}&quot; is not valid; write one regular expression per line, e.g. 77\d{{13}}.</translation>
    </message>
    <message>
        <source>仓库“{name}”既不退入也不换出，请至少勾选一项；不再使用的仓库可以隐藏。</source>
        <translation>Warehouse &quot;{name}&quot; neither takes in nor sends out; tick at least one. A warehouse no longer used can be hidden.</translation>
    </message>
    <message>
        <source>“{text}”不是金额，请输入最多两位小数的数字，例如 12.50。</source>
        <translation>&quot;{text}&quot; is no amount; enter a number with at most two decimals, e.g. 12.50.</translation>
    </message>
    <message>
        <source>金额 {text} 过大，单笔最多 {largest} 元，请检查是否多打了数字。</source>
        <translation>Amount {text} is too large, at most ¥{largest} each; check for extra digits.</translation>
    </message>
    <message>
        <source>{name}不能为负数（{amount}），请输入 0 或正数。</source>
        <translation>{name} cannot be negative ({amount}); enter 0 or more.</translation>
    </message>
    <message>
        <source>{name}必须大于 0，请输入金额。</source>
        <translation>{name} must be above 0; enter an amount.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）：同意退款 {agreed} 元超过应退 {entitled} 元；请调低，或由有“提高退款”权限的人填写说明后提高。</source>
        <translation>Line {line} ({product}): the agreed refund ¥{agreed} is above the ¥{entitled} due; lower it, or let somebody with the permission &quot;Raise refund&quot; raise it with an explanation.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）：补偿 {asked} 元超过该行剩余可退金额 {left} 元，请调低。</source>
        <translation>Line {line} ({product}): compensation ¥{asked} is above the ¥{left} that is left of the line; lower it.</translation>
    </message>
    <message>
        <source>不退货补偿 {asked} 元超过 {most} 元的上限，需要店主审核。</source>
        <translation>Compensation ¥{asked} without a return is above the limit of ¥{most}; the owner has to review it.</translation>
    </message>
    <message>
        <source>订单 {sale} 的退款合计将达 {drawn} 元，超过可退上限 {most} 元（实付 {paid} + 补款 {collected} − 客户保留的换出商品 {kept}）。请把本单减少 {excess} 元。</source>
        <translation>Refunds of sale {sale} would reach ¥{drawn}, above the ceiling of ¥{most} (paid {paid} + collected {collected} − replacements kept by the customer {kept}). Lower this order by ¥{excess}.</translation>
    </message>
    <message>
        <source>订单 {sale} 的原运费已在 {order} 中退还，每张订单只能退一次；请取消“允许退运费”。</source>
        <translation>The freight of sale {sale} was refunded in {order} and goes back only once; untick &quot;Refund freight&quot;.</translation>
    </message>
    <message>
        <source>售后服务费 {fee} 元超过商品退款 {goods} 元，请调低。</source>
        <translation>Service fee ¥{fee} is above the goods refund ¥{goods}; lower it.</translation>
    </message>
    <message>
        <source>退回运费补偿 {asked} 元超过上限 {most} 元，请调低，或在参数设置中修改上限。</source>
        <translation>Return freight ¥{asked} is above the limit of ¥{most}; lower it, or change the limit in the settings.</translation>
    </message>
    <message>
        <source>{number} 还应退 {due} 元，不能付 {asked} 元；请把金额改为不超过 {due} 元。</source>
        <translation>{number} still owes the customer ¥{due}, so ¥{asked} cannot be paid; enter at most ¥{due}.</translation>
    </message>
    <message>
        <source>{number} 客户还应补 {due} 元，不能收 {asked} 元；请把金额改为不超过 {due} 元。</source>
        <translation>The customer still owes ¥{due} on {number}, so ¥{asked} cannot be collected; enter at most ¥{due}.</translation>
    </message>
    <message>
        <source>{number} 的应退金额已变为 {due} 元（屏幕上是 {seen} 元），请刷新核对后再付款。</source>
        <translation>The refund due of {number} is now ¥{due} (¥{seen} on screen); refresh and check before paying.</translation>
    </message>
    <message>
        <source>{number} 由{operator}审核，付款必须由另一个人操作（参数“审核付款分离”已打开）。</source>
        <translation>{number} was reviewed by {operator}; another person has to pay (the setting &quot;Separate review and payment&quot; is on).</translation>
    </message>
    <message>
        <source>{number} 的商品还没有发货，请先拦截发货并勾选“已拦截发货”再付款。</source>
        <translation>The goods of {number} are not shipped yet; stop the shipment and tick &quot;Shipment stopped&quot; before paying.</translation>
    </message>
    <message>
        <source>{number} 已退款 {refunded} 元、已收补款 {collected} 元，不能{action}；请先冲销这些款项。</source>
        <translation>{number} has ¥{refunded} refunded and ¥{collected} collected, so &quot;{action}&quot; is not possible; reverse these payments first.</translation>
    </message>
    <message>
        <source>平台退款单号 {platform_number} 已用于 {order}，同一笔退款不能登记两次。</source>
        <translation>Platform refund number {platform_number} is used by {order}; one refund cannot be registered twice.</translation>
    </message>
    <message>
        <source>{date} 及以前的账期已关闭（到 {until}），不能登记这一天的款项。</source>
        <translation>The books are closed for {date} and before (until {until}); no payment can be registered on this day.</translation>
    </message>
    <message>
        <source>这张单没有任何退入商品，请至少保留一行。</source>
        <translation>This order has no returned items; keep at least one line.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）的数量是 {asked}，请输入 1 到 {most} 之间的整数。</source>
        <translation>Line {line} ({product}) has quantity {asked}; enter a whole number from 1 to {most}.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）：要退 {asked} 件，{sold} 件中还能退 {left} 件{others}。请把数量改为不超过 {left}，或删除该行。</source>
        <translation>Line {line} ({product}): {asked} pcs asked back, but of {sold} only {left} can still come back{others}. Lower the quantity to {left} or less, or delete the line.</translation>
    </message>
    <message>
        <source>订单 {sale} 还没有付款，不能退换货；如已付款，请重新导入平台订单更新。</source>
        <translation>Sale {sale} is not paid, so nothing can be returned; if it has been paid, import the platform&apos;s orders again.</translation>
    </message>
    <message>
        <source>订单 {sale} 已被平台关闭，只能收回商品，不能再退款 {asked} 元；请把退款金额改为 0。</source>
        <translation>Sale {sale} was closed by the platform: goods can come back, but ¥{asked} cannot be refunded; set the refund to 0.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）还没有发货，不能退货或换货；请改用“仅退款”。</source>
        <translation>Line {line} ({product}) has not been shipped and cannot be returned or exchanged; use &quot;Refund only&quot;.</translation>
    </message>
    <message>
        <source>“{type}”的期限到 {last} 为止（从 {base} 起 {window}），现在已超期；请换一个类型，或由有“超期放行”权限的人填写理由。</source>
        <translation>The window of &quot;{type}&quot; ended on {last} ({window} from {base}), so this is too late; choose another type, or let somebody with the permission &quot;Exceed window&quot; give a reason.</translation>
    </message>
    <message>
        <source>原因“{reason}”需要照片凭证，请至少添加一张照片。</source>
        <translation>Reason &quot;{reason}&quot; needs photo evidence; add at least one photo.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）已申请过 {count} 次售后，参数设置为最多 {most} 次。</source>
        <translation>Line {line} ({product}) has been returned {count} times; the settings allow {most}.</translation>
    </message>
    <message>
        <source>{number} 已重新提交 {count} 次，参数设置为最多 {most} 次；请与客户协商后新建。</source>
        <translation>{number} has been resubmitted {count} times; the settings allow {most}. Settle it with the customer and create a new order.</translation>
    </message>
    <message>
        <source>换货单没有换出商品，请在“换出商品明细”中至少保留一行。</source>
        <translation>The exchange has no replacement; keep at least one line in &quot;Replacement items&quot;.</translation>
    </message>
    <message>
        <source>请先选择原销售订单；没有原单的退货需要店主权限。</source>
        <translation>Choose the sale first; returns without a sale need the owner&apos;s permission.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）是“{basis}”，不能放在“{kind}”单里；请更换业务类型，或删除该行。</source>
        <translation>Line {line} ({product}) is &quot;{basis}&quot; and does not fit into a &quot;{kind}&quot; order; choose another kind, or delete the line.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）与第 {other} 行重复，请合并成一行并修改数量。</source>
        <translation>Line {line} ({product}) repeats line {other}; merge them into one and change the quantity.</translation>
    </message>
    <message>
        <source>类型“{type}”用于“{its_kind}”，不能用在“{kind}”单上，请选择“{kind}”的类型。</source>
        <translation>Type &quot;{type}&quot; is for &quot;{its_kind}&quot;, not for &quot;{kind}&quot; orders; choose a type for &quot;{kind}&quot;.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）已换过一次，参数“每行只换一次”已打开；请改为退货退款，或使用质量问题原因。</source>
        <translation>Line {line} ({product}) was exchanged before, and the setting &quot;Exchange each line once&quot; is on; make it a return with refund, or use a quality reason.</translation>
    </message>
    <message>
        <source>{product} 标记为不支持退货；如仍要退，请在行备注中写明原因。</source>
        <translation>{product} is marked as not returnable; to return it all the same, say why in the note of the line.</translation>
    </message>
    <message>
        <source>编号规则“{pattern}”不可用：需要且只能有一个流水号（如 {{0000}}），日期只能用 {{yyyymmdd}}、{{yymmdd}}、{{yyyymm}}、{{yyyy}}，最长 40 个字符。</source>
        <translation>Number pattern &quot;{pattern}&quot; cannot be used: it needs exactly one running number (such as {{0000}}); dates only as {{yyyymmdd}}, {{yymmdd}}, {{yyyymm}}, {{yyyy}}; at most 40 characters.</translation>
    </message>
    <message>
        <source>{operator}没有“{permission}”的权限，请由有权限的人操作，或请店主授权。</source>
        <translation>{operator} lacks the permission &quot;{permission}&quot;; ask somebody who has it, or the owner.</translation>
    </message>
    <message>
        <source>找不到“{number}”，请核对号码后再试。</source>
        <translation>&quot;{number}&quot; not found; check the number and try again.</translation>
    </message>
    <message>
        <source>{number} 现在是“{status}”，不能{action}；可以{action}的状态：{allowed}。</source>
        <translation>{number} is now &quot;{status}&quot;, so &quot;{action}&quot; is not possible; &quot;{action}&quot; is possible in: {allowed}.</translation>
    </message>
    <message>
        <source>{number} 已被{operator}在 {at} 修改，您的输入仍保留在屏幕上；请刷新核对后重新保存。</source>
        <translation>{number} was changed by {operator} on {at}; what you entered is still on the screen. Refresh, check and save again.</translation>
    </message>
    <message>
        <source>请填写{name}。</source>
        <translation>Fill in: {name}.</translation>
    </message>
    <message>
        <source>{name}最长 {most} 个字，现在有 {length} 个，请缩短。</source>
        <translation>{name} may have at most {most} characters, now {length}; shorten it.</translation>
    </message>
    <message>
        <source>{action}需要填写说明，请写一句原因。</source>
        <translation>&quot;{action}&quot; needs an explanation; give a reason in a sentence.</translation>
    </message>
    <message>
        <source>{number} 已经冲销过，不能再次冲销。</source>
        <translation>{number} is reversed already and cannot be reversed again.</translation>
    </message>
    <message>
        <source>已经有名为“{name}”的{what}，请换一个名称。</source>
        <translation>&quot;{what}&quot; already has &quot;{name}&quot;; choose another name.</translation>
    </message>
    <message>
        <source>“{name}”已被 {count} 处使用，不能删除；可以把它隐藏。</source>
        <translation>&quot;{name}&quot; is used {count} times and cannot be deleted; you can hide it.</translation>
    </message>
    <message>
        <source>“{name}”应为 {range}，不能设为“{value}”。</source>
        <translation>&quot;{name}&quot; should be {range} and cannot be &quot;{value}&quot;.</translation>
    </message>
    <message>
        <source>数据库文件 {path} 已损坏，程序没有改动它；请从最近的备份恢复，并保留此文件以便检查。</source>
        <translation>Database file {path} is damaged; the program has not changed it. Restore the latest backup, and keep this file for inspection.</translation>
    </message>
    <message>
        <source>{path} 不是退换货程序的数据库，程序没有改动它；请选择正确的文件。</source>
        <translation>{path} is no database of this program; it has not been changed. Choose the right file.</translation>
    </message>
    <message>
        <source>数据库 {path} 由更新的版本创建（结构 {found}，本程序支持到 {known}），程序没有改动它；请升级程序后再打开。</source>
        <translation>Database {path} was made by a newer version (structure {found}, this program knows up to {known}); it has not been changed. Update the program to open it.</translation>
    </message>
    <message>
        <source>数据库 {path} 正被另一个程序占用，本次操作没有保存；请稍等几秒后重试，或关闭占用它的程序。</source>
        <translation>Database {path} is held by another program; nothing was saved. Wait some seconds and try again, or close that program.</translation>
    </message>
    <message>
        <source>磁盘已满，本次操作没有保存（{path}）；请清理磁盘空间后重试。</source>
        <translation>The disk is full; nothing was saved ({path}). Free some space and try again.</translation>
    </message>
    <message>
        <source>无法写入 {path}；请检查文件是否只读、被占用，或换一个有写入权限的文件夹。</source>
        <translation>{path} cannot be written; check whether the file is read-only or in use, or choose a folder that can be written.</translation>
    </message>
    <message>
        <source>无法打开 {path}：{why}。请检查路径和权限。</source>
        <translation>{path} cannot be opened: {why}. Check the path and your permissions.</translation>
    </message>
    <message>
        <source>{number} 已有收货 {received} 件、换出 {shipped} 件，不能{action}；{way_out}</source>
        <translation>{number} has {received} pcs received and {shipped} pcs shipped, so &quot;{action}&quot; is not possible; {way_out}</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）：清点 {counted} 件，只等 {expected} 件；多出的请按“多收商品”登记。</source>
        <translation>Line {line} ({product}): {counted} pcs counted, only {expected} expected; register the rest as surplus.</translation>
    </message>
    <message>
        <source>还没有清点到任何商品；请录入实收数量，或按 F2“全部相符”。</source>
        <translation>Nothing is counted yet; enter what arrived, or press F2 &quot;All as expected&quot;.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）：验货 {inspected} 件，待验只有 {waiting} 件，请核对数量。</source>
        <translation>Line {line} ({product}): {inspected} pcs inspected, only {waiting} waiting; check the quantity.</translation>
    </message>
    <message>
        <source>{number} 还没有审核，参数“审核前收货”设为拒绝；请先让有权限的人审核。</source>
        <translation>{number} is not reviewed, and the setting &quot;Receipt before review&quot; refuses it; have it reviewed first.</translation>
    </message>
    <message>
        <source>{product} 在{warehouse}的{state}库存只有 {left} 件可用，需要 {asked} 件；请调拨、补货或更换商品。</source>
        <translation>{product} has only {left} pcs available in {warehouse} ({state}), {asked} needed; transfer stock, restock or choose another product.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）：要发 {asked} 件，还应发 {left} 件，请核对数量。</source>
        <translation>Line {line} ({product}): {asked} pcs to ship, only {left} left to ship; check the quantity.</translation>
    </message>
    <message>
        <source>仓库“{warehouse}”不能用于{use}，请在参数设置中修改仓库或换一个仓库。</source>
        <translation>Warehouse &quot;{warehouse}&quot; cannot be used as {use}; change it in the settings or choose another.</translation>
    </message>
    <message>
        <source>包裹 {tracking_number} 已由{operator}在 {at} 登记过。</source>
        <translation>Parcel {tracking_number} was registered by {operator} on {at}.</translation>
    </message>
    <message>
        <source>{number} 没有缺少的商品，不需要少件结案。</source>
        <translation>{number} is not short of anything; there is nothing to close short.</translation>
    </message>
    <message>
        <source>订单明细</source>
        <translation>Order lines</translation>
    </message>
    <message>
        <source>换出商品</source>
        <translation>Replacement items</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>，{order} 占 {units} 件</source>
        <translation>, {order} holds {units} pcs</translation>
    </message>
    <message>
        <source>，{units} 件未发货</source>
        <translation>, {units} pcs not shipped</translation>
    </message>
    <message>
        <source>同意退款</source>
        <translation>Agreed refund</translation>
    </message>
    <message>
        <source>补偿金额</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>费用名称</source>
        <translation>Name of the fee</translation>
    </message>
    <message>
        <source>退回运费补偿</source>
        <translation>Return freight</translation>
    </message>
    <message>
        <source>换出运费</source>
        <translation>Replacement freight</translation>
    </message>
    <message>
        <source>{amount} {unit}</source>
        <translation>{amount} {unit}</translation>
    </message>
    <message>
        <source>退换货原因</source>
        <translation>Return reason</translation>
    </message>
    <message>
        <source>买家留言</source>
        <translation>Buyer&apos;s message</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>行备注</source>
        <translation>Note of the line</translation>
    </message>
    <message>
        <source>赠品没有一起退回：{gifts}。</source>
        <translation>The gift does not come back with it: {gifts}.</translation>
    </message>
    <message>
        <source>客户保留的商品 {kept} 元低于满减门槛 {threshold} 元，请考虑扣回优惠。</source>
        <translation>What the customer keeps, ¥{kept}, is below the promotion threshold of ¥{threshold}; consider taking back the discount.</translation>
    </message>
    <message>
        <source>平台已退款 {refunded} 元，请核对后再审核，避免重复退款。</source>
        <translation>The platform refunded ¥{refunded} already; check before review so that nothing is refunded twice.</translation>
    </message>
    <message>
        <source>已超过该类型的期限。</source>
        <translation>The window of this type is over.</translation>
    </message>
    <message>
        <source>演示数据没有做完，已删去；再次打开演示时会重新生成。</source>
        <translation>The demo data was not finished and has been removed; it is made again when you open the demo.</translation>
    </message>
    <message>
        <source>快递单号</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Outbound</translation>
    </message>
    <message>
        <source>其中 {units} 件正在 {order} 上退货，请在那张单上收货。</source>
        <translation>{units} pcs of it are coming back on {order}; receive them there.</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>其中有已报废的商品，请先冲销验货。</source>
        <translation>Some of it was scrapped; reverse the inspection first.</translation>
    </message>
    <message>
        <source>退回运费</source>
        <translation>Return freight</translation>
    </message>
    <message>
        <source>没有待退回的商品。</source>
        <translation>No goods to send back.</translation>
    </message>
    <message>
        <source>退换货类型</source>
        <translation>Return type</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouses</translation>
    </message>
    <message>
        <source>请保留该行，数量不少于已收和已结案的件数。</source>
        <translation>Keep this line, with no fewer units than were received or closed.</translation>
    </message>
    <message>
        <source>商品已收进原来的退入仓库，请不要更改退入仓库。</source>
        <translation>Goods were received into the inbound warehouse; leave the warehouse as it is.</translation>
    </message>
    <message>
        <source>换出商品已发出，不能更改；请等它退回后再改。</source>
        <translation>The replacement was shipped and cannot change; wait until it comes back.</translation>
    </message>
    <message>
        <source>“{file}”是{found}，不是{wanted}的订单文件；请选择正确的文件，或去掉平台的限制。</source>
        <translation>&quot;{file}&quot; is &quot;{found}&quot;, not an order file of {wanted}; choose the right file, or lift the limit to one platform.</translation>
    </message>
    <message>
        <source>退入商品</source>
        <translation>Returned items</translation>
    </message>
    <message>
        <source>“{file}”不是可以识别的图片，或者已损坏；请添加 JPG、PNG、WEBP、BMP 或 GIF 图片。</source>
        <translation>&quot;{file}&quot; is no known kind of picture, or is damaged; add a JPG, PNG, WEBP, BMP or GIF picture.</translation>
    </message>
    <message>
        <source>“{file}”有 {size} 兆字节，一张照片最多 {most} 兆字节；请缩小后再添加。</source>
        <translation>&quot;{file}&quot; has {size} MB; a photo may have at most {most} MB. Make it smaller and add it again.</translation>
    </message>
    <message>
        <source>粘贴的图片</source>
        <translation>Pasted picture</translation>
    </message>
    <message>
        <source>到付金额</source>
        <translation>COD amount</translation>
    </message>
    <message>
        <source>退入</source>
        <translation>Inbound</translation>
    </message>
    <message>
        <source>退款金额</source>
        <translation>Refund amount</translation>
    </message>
    <message>
        <source>付款日期（例如 2026-11-21）</source>
        <translation>payment date (e.g. 2026-11-21)</translation>
    </message>
    <message>
        <source>补款金额</source>
        <translation>Amount collected</translation>
    </message>
    <message>
        <source>请改为审核拒绝并退回客户，或先冲销收货和发货。</source>
        <translation>reject it and send the goods back, or reverse the receipt and shipment first.</translation>
    </message>
    <message>
        <source>换出商品已发出，请等它退回后再操作。</source>
        <translation>The replacement was shipped; wait until it comes back.</translation>
    </message>
    <message>
        <source>导入已取消，没有写入任何内容；可以随时重新导入。</source>
        <translation>The import was cancelled and nothing was written; you can import again at any time.</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>原运费由 {before} 改为 {after}：{order} 不再退</source>
        <translation>Original freight changed from {before} to {after}: {order} no longer refunds it</translation>
    </message>
    <message>
        <source>认领无主件 {carrier} {number}</source>
        <translation>Claimed unclaimed parcel {carrier} {number}</translation>
    </message>
    <message>
        <source>这张单还没有审核，已先收货；请通知审核人。</source>
        <translation>This order is not reviewed yet, but its goods were received; tell the reviewer.</translation>
    </message>
    <message>
        <source>未发货仅退款，自动审核</source>
        <translation>Refund of unshipped goods, approved automatically</translation>
    </message>
    <message>
        <source>发出满 {days} 天，自动确认收货</source>
        <translation>Shipped {days} days ago, delivery confirmed automatically</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>近7天</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>近30天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>下单日期</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>业务类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>退换货类型</source>
        <translation>Return type</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>售后</source>
        <translation>After-sales</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>这里是全部退换货单。上面的状态按钮既是数量也是筛选，左边是列表，右边是选中单据的进度、商品、金额和记录。</source>
        <translation>All return orders. The status buttons at the top count and filter; the list is on the left, and on the right you see the progress, goods, money and history of the order you chose.</translation>
    </message>
    <message>
        <source>单据的状态不能手工改：它由已经登记的事情决定，例如审核、收货、换出、退款。登记错了可以冲销，状态会自己退回去。</source>
        <translation>A status is never set by hand: it follows from what was posted, such as review, receipt, replacement and refund. A wrong posting can be reversed, and the status steps back by itself.</translation>
    </message>
    <message>
        <source>现在能做的事是右边的按钮；不能做的是灰色，把鼠标放上去会说明原因和办法。</source>
        <translation>What can be done now is a button on the right; what cannot is grey, and its tool tip says why and what to do.</translation>
    </message>
    <message>
        <source>新建退换货单</source>
        <translation>New return order</translation>
    </message>
    <message>
        <source>换一张单据</source>
        <translation>Another document</translation>
    </message>
    <message>
        <source>打开单据</source>
        <translation>Open the document</translation>
    </message>
    <message>
        <source>复制选中的行</source>
        <translation>Copy the selected rows</translation>
    </message>
    <message>
        <source>这里是导入的销售订单，售后不会改动它。选中一张，右边显示还能退什么、已经退过什么。</source>
        <translation>The imported sales orders; returns never change them. Choose one to see on the right what can still come back and what was refunded.</translation>
    </message>
    <message>
        <source>新建退换货：选中订单后按 Ctrl+N。能退的商品全部带出，不退的选中后按 Del 删去。</source>
        <translation>New return: choose a sale and press Ctrl+N. Everything that can come back is listed; select what stays and press Del.</translation>
    </message>
    <message>
        <source>导入：把文件拖进窗口，或用“文件 → 导入”。先看预览，确认后才写入；同一份导入两遍不会重复。</source>
        <translation>Import: drop files on the window, or use File → Import. You see a preview first, and nothing is written before you confirm; importing twice adds nothing twice.</translation>
    </message>
    <message>
        <source>从选中的订单新建退换货单</source>
        <translation>New return order from the selected sale</translation>
    </message>
    <message>
        <source>导入销售订单</source>
        <translation>Import sales orders</translation>
    </message>
    <message>
        <source>光标总在扫描框里：扫退换货单号、快递单号或订单号，对应的单据就出现在中间。清点、验货、入库在这一屏完成。</source>
        <translation>The cursor stays in the scan field: scan a return order, tracking or sales order number, and its order appears in the middle. Counting, inspection and putting into stock happen on this one screen.</translation>
    </message>
    <message>
        <source>实收和应收不一样时照实填写。差异会写进单据并退回复审，退款按实际收到的重新计算。</source>
        <translation>If more or less arrives than expected, enter what you see. Differences are noted on the order, which returns to review; the refund follows what really arrived.</translation>
    </message>
    <message>
        <source>换货的商品也从这里发出：扫换货单号，填快递单号，按“换出”。</source>
        <translation>Replacements leave from here too: scan the exchange, enter the tracking number, press &quot;Ship replacement&quot;.</translation>
    </message>
    <message>
        <source>全部相符</source>
        <translation>All as expected</translation>
    </message>
    <message>
        <source>过账</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>输入实收、加减一件、这一行缺</source>
        <translation>Type the count, one more or fewer, this line is missing</translation>
    </message>
    <message>
        <source>一件良品、次品、报废、退回客户</source>
        <translation>One unit good, defective, scrap, back to customer</translation>
    </message>
    <message>
        <source>勾选差异</source>
        <translation>Tick a difference</translation>
    </message>
    <message>
        <source>没有寄回的不再等</source>
        <translation>Stop waiting for what was not sent</translation>
    </message>
    <message>
        <source>收货、待换出、待退回、无主件</source>
        <translation>Receiving, to ship, to send back, unclaimed</translation>
    </message>
    <message>
        <source>手输一个单号</source>
        <translation>Type a number by hand</translation>
    </message>
    <message>
        <source>先放下，清点保存着</source>
        <translation>Put it aside; the count is kept</translation>
    </message>
    <message>
        <source>两个队列：待审核和待退款，等得最久的排在最前。一张单据占满右边：商品、验货照片、金额和为什么、买家以前的退货。</source>
        <translation>Two queues, to review and to refund, longest waiting first. One order fills the right side: goods, inspection photos, the money and why, and the buyer&apos;s earlier returns.</translation>
    </message>
    <message>
        <source>拒绝要写原因，客户会看到。做完一张，下一张自己出来。</source>
        <translation>A rejection needs a reason, which the customer sees. When one order is done, the next one comes up by itself.</translation>
    </message>
    <message>
        <source>同意退款</source>
        <translation>Approve the refund</translation>
    </message>
    <message>
        <source>退回复审</source>
        <translation>Back to review</translation>
    </message>
    <message>
        <source>进去改金额、回到队列</source>
        <translation>Go in to change amounts, back to the queue</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>下一张、上一张</source>
        <translation>Next, previous</translation>
    </message>
    <message>
        <source>左边是退换货原因，右边是店铺自己的退换货类型。原因的责任方决定运费由谁承担；类型决定业务类型、申请期限和服务费，并预填一个原因。</source>
        <translation>Return reasons on the left, the shop&apos;s own return types on the right. The liable party of a reason decides who pays the freight; a type sets the kind, the return window and the fee, and fills in a reason.</translation>
    </message>
    <message>
        <source>“使用”是有多少处用到它。用到的不能删除，取消勾选“可选用”就不再出现在新单据里，旧单据不受影响。</source>
        <translation>&quot;Used&quot; counts where it is used. What is used cannot be deleted; untick &quot;Active&quot; to keep it out of new orders. Old orders are not affected.</translation>
    </message>
    <message>
        <source>顺序就是新建单据时的顺序：拖动，或按 Alt+↑、Alt+↓。</source>
        <translation>The order here is the order in new documents: drag, or press Alt+↑ and Alt+↓.</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删除没有用过的</source>
        <translation>Delete if unused</translation>
    </message>
    <message>
        <source>隐藏或显示</source>
        <translation>Hide or show</translation>
    </message>
    <message>
        <source>上移、下移</source>
        <translation>Move up, down</translation>
    </message>
    <message>
        <source>左边选分组，右边修改。改完离开输入框就已保存，立即生效，并记入日志；不合要求的值会说明原因，输入的内容留在原处。</source>
        <translation>Choose a group on the left, edit on the right. A change is saved as you leave the field, takes effect at once and is logged; a value that does not fit is explained and stays where you typed it.</translation>
    </message>
    <message>
        <source>每项都写着默认值；改过的有“● 已修改”，按“恢复默认”就回到默认值。</source>
        <translation>Every setting shows its default; changed ones have &quot;● Changed&quot;, and &quot;Reset&quot; takes the default back.</translation>
    </message>
    <message>
        <source>左边下方是仓库、快递公司、店铺和供应商，每个都可以新增、编辑、隐藏。</source>
        <translation>Below on the left are warehouses, carriers, shops and suppliers; each can be added to, edited and hidden.</translation>
    </message>
    <message>
        <source>搜索参数</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>清空搜索</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>搜索全部单据</source>
        <translation>Search all documents</translation>
    </message>
    <message>
        <source>切换页面</source>
        <translation>Switch page</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>放大、缩小文字</source>
        <translation>Larger, smaller text</translation>
    </message>
    <message>
        <source>本页帮助</source>
        <translation>Help for this page</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>订单模板</source>
        <translation>Order template</translation>
    </message>
    <message>
        <source>淘宝订单列表</source>
        <translation>Taobao order list</translation>
    </message>
    <message>
        <source>淘宝订单明细</source>
        <translation>Taobao order details</translation>
    </message>
    <message>
        <source>“{column}”没有填写，请补上。</source>
        <translation>&quot;{column}&quot; is empty; fill it in.</translation>
    </message>
    <message>
        <source>看不出这一行属于哪张订单，请填写订单号或平台单号。</source>
        <translation>It is not clear which order this row belongs to; fill in the order number or platform number.</translation>
    </message>
    <message>
        <source>商品编码和商品名称都没有填写，请至少填一个。</source>
        <translation>Neither product code nor product name is given; fill in at least one.</translation>
    </message>
    <message>
        <source>“{value}”不是金额，请改成最多两位小数的数字，例如 12.50。</source>
        <translation>&quot;{value}&quot; is no amount; enter a number with at most two decimals, e.g. 12.50.</translation>
    </message>
    <message>
        <source>金额“{value}”是负数，请改成 0 或正数；退款请另做退换货单。</source>
        <translation>Amount &quot;{value}&quot; is negative; enter 0 or more, and make refunds as return orders.</translation>
    </message>
    <message>
        <source>金额“{value}”超过 100,000,000.00 元，请检查是否多打了数字。</source>
        <translation>Amount &quot;{value}&quot; is above 100,000,000.00; check for extra digits.</translation>
    </message>
    <message>
        <source>“{value}”不是整数数量，请改成 1 到 1,000,000 之间的整数。</source>
        <translation>&quot;{value}&quot; is no whole quantity; enter a whole number from 1 to 1,000,000.</translation>
    </message>
    <message>
        <source>数量“{value}”超出范围，请改成 1 到 1,000,000 之间的整数。</source>
        <translation>Quantity &quot;{value}&quot; is out of range; enter a whole number from 1 to 1,000,000.</translation>
    </message>
    <message>
        <source>已发数量 {value} 多于数量 {quantity}，请改成不超过 {quantity} 的整数。</source>
        <translation>Shipped quantity {value} is above quantity {quantity}; enter a whole number up to {quantity}.</translation>
    </message>
    <message>
        <source>行优惠“{value}”大于这一行的总价（数量 × 单价），请改小。</source>
        <translation>Line discount &quot;{value}&quot; is above the total of the line (quantity × unit price); lower it.</translation>
    </message>
    <message>
        <source>“{value}”不是存在的日期时间，请改成像 2025-11-01 10:00:00 这样的日期。</source>
        <translation>&quot;{value}&quot; is no date and time; enter one such as 2025-11-01 10:00:00.</translation>
    </message>
    <message>
        <source>“{value}”看不懂，请填“是”或“否”。</source>
        <translation>&quot;{value}&quot; is not understood; enter &quot;yes&quot; or &quot;no&quot;.</translation>
    </message>
    <message>
        <source>不认识订单状态“{value}”，请改成：待付款、待发货、已发货、已完成、已关闭。</source>
        <translation>Order status &quot;{value}&quot; is unknown; use one of: 待付款 (to pay), 待发货 (to ship), 已发货 (shipped), 已完成 (completed), 已关闭 (closed).</translation>
    </message>
    <message>
        <source>“{column}”{value} 已被 Excel 变成科学计数，号码已丢失；请从平台重新导出，不要用 Excel 另存。</source>
        <translation>Excel turned &quot;{column}&quot; {value} into scientific notation and lost digits; export again from the platform and do not save it with Excel.</translation>
    </message>
    <message>
        <source>“{column}”{value} 的末几位已被 Excel 变成 0，号码已丢失；请从平台重新导出，不要用 Excel 另存。</source>
        <translation>Excel turned the last digits of &quot;{column}&quot; {value} into 0, so the number is lost; export again from the platform and do not save it with Excel.</translation>
    </message>
    <message>
        <source>这一格是还没有计算的公式，请在 Excel 中打开并保存一次，或直接填写数值。</source>
        <translation>This cell holds a formula that was not calculated; open and save the file in Excel once, or enter the value.</translation>
    </message>
    <message>
        <source>这一格是 Excel 的错误值 {value}，请改成正确的内容。</source>
        <translation>This cell holds the Excel error {value}; enter the right content.</translation>
    </message>
    <message>
        <source>同一张订单前面写的是“{first}”，这里是“{value}”；请改成一致，或把这里留空。</source>
        <translation>The same order says &quot;{first}&quot; above and &quot;{value}&quot; here; make them agree, or leave this cell empty.</translation>
    </message>
    <message>
        <source>平台单号 {value} 已经属于前面的订单 {number}，请核对订单号和平台单号。</source>
        <translation>Platform number {value} already belongs to order {number} above; check the order number and platform number.</translation>
    </message>
    <message>
        <source>这一行比表头多 {count} 格，可能是内容里的逗号没有加引号；请改正，或从平台重新导出。</source>
        <translation>This row has {count} cells more than the header, perhaps a comma without quotation marks; correct it, or export again from the platform.</translation>
    </message>
    <message>
        <source>订单 {number} 前面已经有一份，内容不同；请只保留最新导出的一份。</source>
        <translation>Order {number} occurs above with other contents; keep only the latest export.</translation>
    </message>
    <message>
        <source>订单明细里没有订单 {number} 的商品；请把同一时间段的两个文件一起导出。</source>
        <translation>The order details have no goods of order {number}; export both files for the same period.</translation>
    </message>
    <message>
        <source>订单列表里没有订单 {number}；请把同一时间段的两个文件一起导出。</source>
        <translation>The order list does not have order {number}; export both files for the same period.</translation>
    </message>
    <message>
        <source>同一张订单的第 {row} 行有问题，整张订单没有导入；请改正后一起导入。</source>
        <translation>Row {row} of the same order has a problem, so the whole order was not imported; correct it and import them together.</translation>
    </message>
    <message>
        <source>同一张订单在“{file}”第 {row} 行有问题，整张订单没有导入；请改正后一起导入。</source>
        <translation>Row {row} of the same order in &quot;{file}&quot; has a problem, so the whole order was not imported; correct it and import them together.</translation>
    </message>
    <message>
        <source>本程序的模板</source>
        <translation>Template of this program</translation>
    </message>
    <message>
        <source>淘宝、天猫</source>
        <translation>Taobao, Tmall</translation>
    </message>
    <message>
        <source>订单 {number} 没有商品明细，请补上明细后再导入。</source>
        <translation>Order {number} has no goods; add its lines and import again.</translation>
    </message>
    <message>
        <source>订单 {number} 没有下单时间，请补上后再导入。</source>
        <translation>Order {number} has no order time; add it and import again.</translation>
    </message>
    <message>
        <source>订单号 {number} 超过 {most} 个字符，请核对。</source>
        <translation>Order number {number} is longer than {most} characters; check it.</translation>
    </message>
    <message>
        <source>订单号 {number} 已属于另一张订单（店铺或平台单号不同），请核对后再导入。</source>
        <translation>Order number {number} belongs to another sale (other shop or platform number); check it and import again.</translation>
    </message>
    <message>
        <source>订单 {number} 已有退换货单，文件里的金额或明细与这里不同，只更新了状态和物流；请核对这张订单。</source>
        <translation>Order {number} has return orders, and the file differs from what is stored here in amounts or lines; only status and shipping were updated. Check this sale.</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>{status}的单：迟到包裹。只清点数量，商品记为客户所有，过账后转到“待退回”。</source>
        <translation>{status}: a late parcel. Only count it; the goods are noted as the customer&apos;s, and after posting they wait &quot;to send back&quot;.</translation>
    </message>
    <message>
        <source>上次验货有差异，正等待复审。</source>
        <translation>The last inspection found differences; waiting for another review.</translation>
    </message>
    <message>
        <source>还没有审核，参数设为审核前不收货；过账会被拒绝。</source>
        <translation>Not reviewed yet, and the settings refuse receipt before review; posting will be refused.</translation>
    </message>
    <message>
        <source>还没有审核。可以先收，过账后请通知审核人。</source>
        <translation>Not reviewed yet. You may receive it; tell the reviewer after posting.</translation>
    </message>
    <message>
        <source>良{n}</source>
        <translation>G {n}</translation>
    </message>
    <message>
        <source>次{n}</source>
        <translation>D {n}</translation>
    </message>
    <message>
        <source>废{n}</source>
        <translation>S {n}</translation>
    </message>
    <message>
        <source>退{n}</source>
        <translation>B {n}</translation>
    </message>
    <message>
        <source>缺{n}</source>
        <translation>M {n}</translation>
    </message>
    <message>
        <source>已收{n}</source>
        <translation>{n} received</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>商品退款</source>
        <translation>Goods refund</translation>
    </message>
    <message>
        <source>换入商品价值</source>
        <translation>Value of goods in</translation>
    </message>
    <message>
        <source>{worth} = 该行 {quantity} 件实付 {paid}</source>
        <translation>{worth} = ¥{paid} paid for the line&apos;s {quantity} pcs</translation>
    </message>
    <message>
        <source>{worth} = 实付 {paid} × {units} ÷ {quantity} 件</source>
        <translation>{worth} = paid {paid} × {units} ÷ {quantity} pcs</translation>
    </message>
    <message>
        <source>{worth} = 实付 {paid} 的余额，最后 {units} 件</source>
        <translation>{worth} = rest of paid {paid}, last {units} pcs</translation>
    </message>
    <message>
        <source>{worth} = 实付 {paid} 的余额 {left} × {units} ÷ 剩余 {left_units} 件</source>
        <translation>{worth} = rest {left} of paid {paid} × {units} ÷ {left_units} pcs left</translation>
    </message>
    <message>
        <source>{paid} = 优惠后行价 {gross} − 分摊整单优惠 {share}</source>
        <translation>{paid} = discounted line price {gross} − share of order discount {share}</translation>
    </message>
    <message>
        <source>{paid} = 优惠后行价 {gross} + 分摊加价 {share}</source>
        <translation>{paid} = discounted line price {gross} + share of surcharge {share}</translation>
    </message>
    <message>
        <source>{paid} = 优惠后行价</source>
        <translation>{paid} = discounted line price</translation>
    </message>
    <message>
        <source>原运费</source>
        <translation>Original freight</translation>
    </message>
    <message>
        <source>退回运费补偿</source>
        <translation>Return freight</translation>
    </message>
    <message>
        <source>售后服务费</source>
        <translation>Service fee</translation>
    </message>
    <message>
        <source>折损扣款</source>
        <translation>Wear deduction</translation>
    </message>
    <message>
        <source>换出商品价值</source>
        <translation>Value of replacement</translation>
    </message>
    <message>
        <source>换出运费</source>
        <translation>Replacement freight</translation>
    </message>
    <message>
        <source>补偿，最多 {left}（实付 {paid} − 已申请 {claimed}）</source>
        <translation>Compensation, at most {left} (paid {paid} − claimed {claimed})</translation>
    </message>
    <message>
        <source>议定单价</source>
        <translation>Agreed unit price</translation>
    </message>
    <message>
        <source>同款换货，按原实付计价</source>
        <translation>Same style, at the price paid</translation>
    </message>
    <message>
        <source>商品售价</source>
        <translation>List price</translation>
    </message>
    <message>
        <source>服务费</source>
        <translation>Service fee</translation>
    </message>
    <message>
        <source>审核同意 {agreed}（应退 {entitled}）{note}</source>
        <translation>Agreed in review {agreed} (due {entitled}) {note}</translation>
    </message>
    <message>
        <source>补偿（该行实付 {paid}）</source>
        <translation>Compensation ({paid} paid for the line)</translation>
    </message>
    <message>
        <source>{name} {amount} {note} </source>
        <translation>{name} {amount} {note} </translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>workdays</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>元</source>
        <translation>CNY</translation>
    </message>
    <message>
        <source>默认退换货类型</source>
        <translation>Default return type</translation>
    </message>
    <message>
        <source>新建退换货单时预选的类型；空着就用列表中的第一个</source>
        <translation>Preselected in new return orders; the first of the list if empty</translation>
    </message>
    <message>
        <source>默认退入仓库</source>
        <translation>Default inbound warehouse</translation>
    </message>
    <message>
        <source>退回商品进入的仓库；空着就用第一个可退入的仓库</source>
        <translation>Where returned goods go; the first inbound warehouse if empty</translation>
    </message>
    <message>
        <source>默认换出仓库</source>
        <translation>Default outbound warehouse</translation>
    </message>
    <message>
        <source>换货商品发出的仓库；空着就用第一个可换出的仓库</source>
        <translation>Where replacements are shipped from; the first outbound warehouse if empty</translation>
    </message>
    <message>
        <source>未发货仅退款自动审核</source>
        <translation>Approve refunds of unshipped goods</translation>
    </message>
    <message>
        <source>没有发货的商品申请仅退款时，系统自动审核通过，直接进入待退款</source>
        <translation>A &quot;Refund only&quot; request for goods not shipped is approved automatically and goes straight to refund</translation>
    </message>
    <message>
        <source>审核后自动通知退货</source>
        <translation>Notify customer on approval</translation>
    </message>
    <message>
        <source>审核通过的同时记为已把退货地址告诉客户</source>
        <translation>Approval also notes that the customer was told the return address</translation>
    </message>
    <message>
        <source>退货期限起算</source>
        <translation>Return window starts</translation>
    </message>
    <message>
        <source>期限从签收还是交易完成的第二天起算</source>
        <translation>The window starts on the day after delivery or after completion of the sale</translation>
    </message>
    <message>
        <source>签收时间</source>
        <translation>On delivery</translation>
    </message>
    <message>
        <source>交易完成时间</source>
        <translation>On completion</translation>
    </message>
    <message>
        <source>假定在途天数</source>
        <translation>Assumed days in transit</translation>
    </message>
    <message>
        <source>不知道签收时间时，按发货时间加这些天起算</source>
        <translation>If the delivery time is unknown, the window starts this long after shipment</translation>
    </message>
    <message>
        <source>每行最多申请次数</source>
        <translation>Returns per line</translation>
    </message>
    <message>
        <source>同一订单行最多申请几次售后；0 表示不限</source>
        <translation>How often a line of a sale may be returned; 0 means no limit</translation>
    </message>
    <message>
        <source>每行只换一次</source>
        <translation>Exchange each line once</translation>
    </message>
    <message>
        <source>同一订单行只能换货一次，质量问题除外</source>
        <translation>A line of a sale can be exchanged only once, except for quality problems</translation>
    </message>
    <message>
        <source>最多重新提交次数</source>
        <translation>Resubmissions</translation>
    </message>
    <message>
        <source>审核拒绝后最多可以重新提交几次</source>
        <translation>How often an order may be resubmitted after rejection</translation>
    </message>
    <message>
        <source>审核付款分离</source>
        <translation>Separate review and payment</translation>
    </message>
    <message>
        <source>审核的人不能付款</source>
        <translation>Who reviewed an order cannot pay it</translation>
    </message>
    <message>
        <source>未发货退款的原运费</source>
        <translation>Freight of unshipped goods</translation>
    </message>
    <message>
        <source>未发货的商品退款时，运费什么时候退</source>
        <translation>When goods not shipped are refunded, when the freight goes back</translation>
    </message>
    <message>
        <source>随最后的商品退</source>
        <translation>With the last goods</translation>
    </message>
    <message>
        <source>随第一次申请退</source>
        <translation>With the first request</translation>
    </message>
    <message>
        <source>不退</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>退回运费补偿上限</source>
        <translation>Return freight limit</translation>
    </message>
    <message>
        <source>每张单补偿客户寄回运费的最高金额</source>
        <translation>The most we pay for the customer&apos;s return freight per order</translation>
    </message>
    <message>
        <source>按发货运费封顶</source>
        <translation>Cap by shipping freight</translation>
    </message>
    <message>
        <source>我们发货的运费，退回运费补偿不超过它；0 表示不按它封顶</source>
        <translation>What shipping cost us; return freight never exceeds it. 0 means no such cap</translation>
    </message>
    <message>
        <source>补偿上限</source>
        <translation>Compensation limit</translation>
    </message>
    <message>
        <source>不退货的补偿超过这个金额需要店主审核</source>
        <translation>Compensation without a return above this needs the owner&apos;s review</translation>
    </message>
    <message>
        <source>允许先行退款</source>
        <translation>Allow advance refunds</translation>
    </message>
    <message>
        <source>打开后，财务可以在收到退货前付款</source>
        <translation>Finance may pay before the goods are back</translation>
    </message>
    <message>
        <source>账期关闭到</source>
        <translation>Books closed until</translation>
    </message>
    <message>
        <source>这一天及以前的日期不能再登记款项；空着表示不关闭</source>
        <translation>No payments can be registered on this day and before; empty means not closed</translation>
    </message>
    <message>
        <source>清点验货一步完成</source>
        <translation>Count and inspect in one step</translation>
    </message>
    <message>
        <source>收货和验货在同一屏、一次过账</source>
        <translation>Receipt and inspection on one screen, posted together</translation>
    </message>
    <message>
        <source>审核前收货</source>
        <translation>Receipt before review</translation>
    </message>
    <message>
        <source>包裹在审核前到达时怎么办</source>
        <translation>What to do when a parcel arrives before review</translation>
    </message>
    <message>
        <source>提醒后收货</source>
        <translation>Warn and receive</translation>
    </message>
    <message>
        <source>拒绝收货</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>直接收货</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>二次验货</source>
        <translation>Second inspection</translation>
    </message>
    <message>
        <source>一检后商品留在待处理，由另一个人二检后才入库</source>
        <translation>After the first inspection goods wait until another person inspects them again</translation>
    </message>
    <message>
        <source>良品默认处置</source>
        <translation>Good goods go to</translation>
    </message>
    <message>
        <source>验为良品时预选的处置</source>
        <translation>Preselected when goods are found good</translation>
    </message>
    <message>
        <source>次品默认处置</source>
        <translation>Defective goods go to</translation>
    </message>
    <message>
        <source>验为次品时预选的处置</source>
        <translation>Preselected when goods are found defective</translation>
    </message>
    <message>
        <source>允许负库存</source>
        <translation>Allow negative stock</translation>
    </message>
    <message>
        <source>打开后，库存不足也可以出库</source>
        <translation>Goods can leave even if stock does not suffice</translation>
    </message>
    <message>
        <source>自动确认收货</source>
        <translation>Confirm delivery automatically</translation>
    </message>
    <message>
        <source>换出后这么多天自动确认客户收货；0 表示不自动</source>
        <translation>Delivery of a replacement is confirmed after this many days; 0 means never</translation>
    </message>
    <message>
        <source>扫描声音</source>
        <translation>Scan sounds</translation>
    </message>
    <message>
        <source>扫描正确和错误时发出不同的声音</source>
        <translation>Different sounds for right and wrong scans</translation>
    </message>
    <message>
        <source>超过这个时间没有完成就标为超时；0 表示不计时</source>
        <translation>After this time it counts as overdue; 0 means no deadline</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>审核时限</source>
        <translation>Time to review</translation>
    </message>
    <message>
        <source>通知退货时限</source>
        <translation>Time to notify</translation>
    </message>
    <message>
        <source>退货时限</source>
        <translation>Time to return</translation>
    </message>
    <message>
        <source>补款时限</source>
        <translation>Time to collect</translation>
    </message>
    <message>
        <source>换出时限</source>
        <translation>Time to ship</translation>
    </message>
    <message>
        <source>退款时限</source>
        <translation>Time to refund</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>Workdays</translation>
    </message>
    <message>
        <source>每周哪几天上班（1 为周一，7 为周日）</source>
        <translation>Which days of the week you work (1 is Monday, 7 is Sunday)</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>不计入工作日的日期，每行一个，例如 2026-10-01</source>
        <translation>Days that are no workdays, one per line, e.g. 2026-10-01</translation>
    </message>
    <message>
        <source>销售订单号</source>
        <translation>Sales order numbers</translation>
    </message>
    <message>
        <source>退换货单号</source>
        <translation>Return order numbers</translation>
    </message>
    <message>
        <source>收货单号</source>
        <translation>Receipt numbers</translation>
    </message>
    <message>
        <source>验货单号</source>
        <translation>Inspection numbers</translation>
    </message>
    <message>
        <source>发货单号</source>
        <translation>Shipment numbers</translation>
    </message>
    <message>
        <source>退款单号</source>
        <translation>Refund numbers</translation>
    </message>
    <message>
        <source>补款单号</source>
        <translation>Collection numbers</translation>
    </message>
    <message>
        <source>退厂单号</source>
        <translation>Supplier return numbers</translation>
    </message>
    <message>
        <source>盘点单号</source>
        <translation>Stocktake numbers</translation>
    </message>
    <message>
        <source>日期用 {yyyymmdd} 等，流水号用若干个 0，例如 {0000}</source>
        <translation>Dates as {yyyymmdd} and so on, the running number as zeros, e.g. {0000}</translation>
    </message>
    <message>
        <source>店铺名称</source>
        <translation>Shop name</translation>
    </message>
    <message>
        <source>印在单据顶部的名称</source>
        <translation>Printed at the top of documents</translation>
    </message>
    <message>
        <source>店铺标志</source>
        <translation>Shop logo</translation>
    </message>
    <message>
        <source>印在单据顶部的图片（PNG 或 JPEG）</source>
        <translation>Picture printed at the top of documents (PNG or JPEG)</translation>
    </message>
    <message>
        <source>单据页脚</source>
        <translation>Document footer</translation>
    </message>
    <message>
        <source>印在每张单据底部的一两行字</source>
        <translation>One or two lines printed at the bottom of every document</translation>
    </message>
    <message>
        <source>标签尺寸</source>
        <translation>Label size</translation>
    </message>
    <message>
        <source>标签打印机的纸张（毫米）</source>
        <translation>Paper of the label printer (mm)</translation>
    </message>
    <message>
        <source>保留备份数</source>
        <translation>Backups kept</translation>
    </message>
    <message>
        <source>自动备份只保留最近的这么多份</source>
        <translation>Only this many automatic backups are kept</translation>
    </message>
    <message>
        <source>第二备份文件夹</source>
        <translation>Second backup folder</translation>
    </message>
    <message>
        <source>同时复制一份到这里（U 盘或共享文件夹）</source>
        <translation>A copy is put here too (USB stick or shared folder)</translation>
    </message>
    <message>
        <source>备份提醒</source>
        <translation>Backup reminder</translation>
    </message>
    <message>
        <source>超过这么多天没有成功备份就提醒</source>
        <translation>Reminds you if no backup succeeded for this many days</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>界面语言，重新打开程序后生效</source>
        <translation>Language of the windows, from the next start</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>界面文字的大小（磅）</source>
        <translation>Size of the text on screen (points)</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>浅色、深色或跟随系统</source>
        <translation>Light, dark, or as the system</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>闲置锁定</source>
        <translation>Lock when idle</translation>
    </message>
    <message>
        <source>有多个操作员时，闲置这么多分钟后锁定；0 表示不锁定</source>
        <translation>With several operators, locks after this many idle minutes; 0 means never</translation>
    </message>
    <message>
        <source>默认值</source>
        <translation>Defaults</translation>
    </message>
    <message>
        <source>审核与期限</source>
        <translation>Review and windows</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>仓库收货</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>编号规则</source>
        <translation>Number patterns</translation>
    </message>
    <message>
        <source>店铺与单据</source>
        <translation>Shop and documents</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>列表中的第一个</source>
        <translation>First of the list</translation>
    </message>
    <message>
        <source>列表中的第一个（{name}）</source>
        <translation>First of the list ({name})</translation>
    </message>
    <message>
        <source>开启</source>
        <translation>On</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
</context>
<context>
    <name>permissions</name>
    <message>
        <source>新建退换货单</source>
        <translation>Create return orders</translation>
    </message>
    <message>
        <source>修改退换货单</source>
        <translation>Change return orders</translation>
    </message>
    <message>
        <source>重新提交</source>
        <translation>Resubmit</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>通知退货</source>
        <translation>Notify customer</translation>
    </message>
    <message>
        <source>填写退回物流</source>
        <translation>Enter return tracking</translation>
    </message>
    <message>
        <source>确认收货</source>
        <translation>Confirm delivery</translation>
    </message>
    <message>
        <source>跟进</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>认领无主件</source>
        <translation>Claim parcels</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>审核拒绝</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>退回复审</source>
        <translation>Back to review</translation>
    </message>
    <message>
        <source>少件结案</source>
        <translation>Close short</translation>
    </message>
    <message>
        <source>收货</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>验货</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Ship replacement</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>退厂</source>
        <translation>Return to supplier</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Stocktake</translation>
    </message>
    <message>
        <source>库存调整</source>
        <translation>Adjust stock</translation>
    </message>
    <message>
        <source>同意退款</source>
        <translation>Approve refund</translation>
    </message>
    <message>
        <source>拒绝退款</source>
        <translation>Refuse refund</translation>
    </message>
    <message>
        <source>收取补款</source>
        <translation>Collect payment</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出与打印</source>
        <translation>Export and print</translation>
    </message>
    <message>
        <source>统计分析</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>原因与类型</source>
        <translation>Reasons and types</translation>
    </message>
    <message>
        <source>参数设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>仓库设置</source>
        <translation>Warehouses</translation>
    </message>
    <message>
        <source>话术模板</source>
        <translation>Message templates</translation>
    </message>
    <message>
        <source>操作员与权限</source>
        <translation>Operators and permissions</translation>
    </message>
    <message>
        <source>超期放行</source>
        <translation>Exceed window</translation>
    </message>
    <message>
        <source>提高退款</source>
        <translation>Raise refund</translation>
    </message>
    <message>
        <source>先行换货</source>
        <translation>Advance exchange</translation>
    </message>
    <message>
        <source>先行退款</source>
        <translation>Advance refund</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>免补</source>
        <translation>Waive</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>无原单退货</source>
        <translation>Returns without a sale</translation>
    </message>
    <message>
        <source>超额补偿</source>
        <translation>Exceed compensation limit</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore backups</translation>
    </message>
    <message>
        <source>关闭账期</source>
        <translation>Close the books</translation>
    </message>
</context>
<context>
    <name>self._model</name>
    <message>
        <source>（没有单号）</source>
        <translation>(no number)</translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message>
        <source>退换货单</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>销售订单</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>仓库收货</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>退款审批</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>原因与类型</source>
        <translation>Reasons and types</translation>
    </message>
    <message>
        <source>参数设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>verify</name>
    <message>
        <source>这一项没有查完：{why}</source>
        <translation>This check did not finish: {why}</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行：{what}记为 {kept} 件，按单据应为 {actual} 件。</source>
        <translation>Return order {number}, line {position}: &quot;{what}&quot; is noted as {kept} pcs, but the documents say {actual}.</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>received</translation>
    </message>
    <message>
        <source>已验收</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>决定退回客户</source>
        <translation>to send back</translation>
    </message>
    <message>
        <source>已退回客户</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>待处理库存</source>
        <translation>quarantine stock</translation>
    </message>
    <message>
        <source>客户所有库存</source>
        <translation>customer&apos;s stock</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行：不退货的行却有收货、验货或退回的件数。</source>
        <translation>Return order {number}, line {position}: nothing comes back on this line, yet it has units received, inspected or sent back.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行：少件结案 {closed_short} 件，操作记录中却没有这一步。</source>
        <translation>Return order {number}, line {position}: {closed_short} pcs closed short, but the history has no such step.</translation>
    </message>
    <message>
        <source>换货单 {number} 第 {position} 行换出商品：记为发出 {kept} 件，按发货单应为 {actual} 件。</source>
        <translation>Exchange {number}, replacement line {position}: noted as {kept} pcs shipped, but the shipments say {actual}.</translation>
    </message>
    <message>
        <source>换货单 {number} 第 {position} 行换出商品：预留 {reserved} 件，最多只能预留 {waiting} 件。</source>
        <translation>Exchange {number}, replacement line {position}: {reserved} pcs reserved, at most {waiting} possible.</translation>
    </message>
    <message>
        <source>退换货单 {number}：“待退回”标记为 {kept}，按件数应为 {actual}。</source>
        <translation>Return order {number}: the mark &quot;To send back&quot; is noted as {kept}, by units it should be {actual}.</translation>
    </message>
    <message>
        <source>{code} 在{warehouse}的{state}库存记为 {kept} 件，按库存流水应为 {moved} 件。</source>
        <translation>{code}: stock in {warehouse} ({state}) is noted as {kept} pcs, but the movements give {moved}.</translation>
    </message>
    <message>
        <source>{code} 在{warehouse}的{state}库存是 {quantity} 件，低于零。</source>
        <translation>{code}: stock in {warehouse} ({state}) is {quantity} pcs, below zero.</translation>
    </message>
    <message>
        <source>每行退货：已收、已验收、退回的件数等于收货单、验货单、发货单和库存流水</source>
        <translation>Every returned line: units received, accepted and sent back agree with receipts, inspections, shipments and stock movements</translation>
    </message>
    <message>
        <source>每行换出：发出的件数等于发货单，预留不超过待发</source>
        <translation>Every replacement line: units shipped agree with the shipments, reservations do not exceed what is to ship</translation>
    </message>
    <message>
        <source>每张退换货单：“待退回”标记与件数一致</source>
        <translation>Every return order: the mark &quot;To send back&quot; agrees with its units</translation>
    </message>
    <message>
        <source>每个库存结存：等于库存流水之和</source>
        <translation>Every stock balance: is the sum of its movements</translation>
    </message>
    <message>
        <source>没有低于零的库存（参数允许的除外）</source>
        <translation>No stock below zero (unless the settings allow it)</translation>
    </message>
    <message>
        <source>退换货单 {number}：状态是“{status}”，按已登记的事实应为“{derived}”。</source>
        <translation>Return order {number}: its status is &quot;{status}&quot;, but what was posted makes it &quot;{derived}&quot;.</translation>
    </message>
    <message>
        <source>退换货单 {number}：状态是“{status}”，结束时间却与它不符。</source>
        <translation>Return order {number}: its status is &quot;{status}&quot;, but its closing time does not agree.</translation>
    </message>
    <message>
        <source>退换货单 {number}：没有操作记录。</source>
        <translation>Return order {number}: has no history.</translation>
    </message>
    <message>
        <source>退换货单 {number}：第 {sequence} 条操作记录前缺了 {missing} 条。</source>
        <translation>Return order {number}: {missing} entries are missing before entry {sequence} of its history.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {sequence} 条操作记录：从“{stated}”开始，上一条却停在“{previous}”。</source>
        <translation>Return order {number}, history entry {sequence}: starts from &quot;{stated}&quot;, but the entry before ended at &quot;{previous}&quot;.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {sequence} 条操作记录被改动过（封印不符）。</source>
        <translation>Return order {number}, history entry {sequence}: was tampered with (seal broken).</translation>
    </message>
    <message>
        <source>退换货单 {number}：状态是“{status}”，最后一条操作记录却停在“{last}”。</source>
        <translation>Return order {number}: its status is &quot;{status}&quot;, but its last history entry ended at &quot;{last}&quot;.</translation>
    </message>
    <message>
        <source>退换货单 {number}：应退净额是 {kept} 元，最后一条操作记录却是 {last} 元。</source>
        <translation>Return order {number}: its net refund is ¥{kept}, but its last history entry says ¥{last}.</translation>
    </message>
    <message>
        <source>设置记录第 {row} 条（{subject}）或它前面的记录被改动过（封印不符）。</source>
        <translation>Settings history entry {row} ({subject}), or one before it, was tampered with (seal broken).</translation>
    </message>
    <message>
        <source>每张退换货单：状态由已登记的事实得出</source>
        <translation>Every return order: its status follows from what was posted</translation>
    </message>
    <message>
        <source>每张退换货单：结束的有结束时间，没结束的没有</source>
        <translation>Every return order: closed ones have a closing time, open ones none</translation>
    </message>
    <message>
        <source>每张退换货单：操作记录首尾相接，没有缺漏和改动</source>
        <translation>Every return order: its history is unbroken, complete and unaltered</translation>
    </message>
    <message>
        <source>设置记录首尾相接，没有改动</source>
        <translation>The settings history is unbroken and unaltered</translation>
    </message>
    <message>
        <source>{table} 第 {row} 行：{column} 是 {value}，不是整数分。</source>
        <translation>{table} row {row}: {column} is {value}, not a whole number of fen.</translation>
    </message>
    <message>
        <source>{table} 第 {row} 行：{column} 是 {value} 分，不能为负。</source>
        <translation>{table} row {row}: {column} is {value} fen, but cannot be negative.</translation>
    </message>
    <message>
        <source>退换货单 {number}：{what}记为 {kept} 元，按明细应为 {actual} 元。</source>
        <translation>Return order {number}: &quot;{what}&quot; is noted as ¥{kept}, but the lines give ¥{actual}.</translation>
    </message>
    <message>
        <source>商品退款</source>
        <translation>goods refund</translation>
    </message>
    <message>
        <source>服务费</source>
        <translation>service fee</translation>
    </message>
    <message>
        <source>折损扣款</source>
        <translation>wear deduction</translation>
    </message>
    <message>
        <source>换出商品价值</source>
        <translation>value of replacement</translation>
    </message>
    <message>
        <source>应退净额</source>
        <translation>net refund</translation>
    </message>
    <message>
        <source>占用额度</source>
        <translation>amount claimed</translation>
    </message>
    <message>
        <source>退换货单 {number}：“{name}”记为 {amount} 元，按比例应为 {due} 元。</source>
        <translation>Return order {number}: &quot;{name}&quot; is noted as ¥{amount}, by its rate it should be ¥{due}.</translation>
    </message>
    <message>
        <source>已退款</source>
        <translation>refunded</translation>
    </message>
    <message>
        <source>已补款</source>
        <translation>collected</translation>
    </message>
    <message>
        <source>已免补</source>
        <translation>waived</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行：同意退款 {agreed} 元，多于应退 {entitled} 元，却没有说明。</source>
        <translation>Return order {number}, line {position}: ¥{agreed} agreed, above the ¥{entitled} due, without an explanation.</translation>
    </message>
    <message>
        <source>所有金额都是整数分，不该为负的不为负</source>
        <translation>All amounts are whole fen, and none is negative that cannot be</translation>
    </message>
    <message>
        <source>每张退换货单：金额等于各项明细</source>
        <translation>Every return order: its amounts agree with its lines</translation>
    </message>
    <message>
        <source>每张退换货单：已退、已补、免补等于各笔款项</source>
        <translation>Every return order: refunded, collected and waived agree with the payments</translation>
    </message>
    <message>
        <source>{table}：编号 {number} 出现了 {times} 次。</source>
        <translation>{table}: number {number} occurs {times} times.</translation>
    </message>
    <message>
        <source>{table}：编号 {number} 比编号记录（到 {last}）还大，以后会重复。</source>
        <translation>{table}: number {number} is beyond the number record (up to {last}) and will be given again.</translation>
    </message>
    <message>
        <source>{table}：编号 {number} 不在任何编号记录里，以后可能重复。</source>
        <translation>{table}: number {number} is in no number record and may be given again.</translation>
    </message>
    <message>
        <source>每个单据编号：只用一次，不超过编号记录</source>
        <translation>Every document number: used once, within the number record</translation>
    </message>
    <message>
        <source>{number} 被冲销了 {times} 次，只能冲销一次。</source>
        <translation>{number} was reversed {times} times; only once is possible.</translation>
    </message>
    <message>
        <source>{number} 冲销的 {posted} 本身就是一笔冲销。</source>
        <translation>{posted}, reversed by {number}, is itself a reversal.</translation>
    </message>
    <message>
        <source>{number} 与它冲销的 {posted} 不是一正一反。</source>
        <translation>{number} and {posted}, which it reverses, do not balance.</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>refunds</translation>
    </message>
    <message>
        <source>补款</source>
        <translation>collections</translation>
    </message>
    <message>
        <source>免补</source>
        <translation>waivers</translation>
    </message>
    <message>
        <source>收货单</source>
        <translation>receipts</translation>
    </message>
    <message>
        <source>换出发货单</source>
        <translation>replacement shipments</translation>
    </message>
    <message>
        <source>退回发货单</source>
        <translation>return shipments</translation>
    </message>
    <message>
        <source>退换货单 {number}：有 {posted} 笔{what}，操作记录中却有 {told} 笔。</source>
        <translation>Return order {number}: {posted} of &quot;{what}&quot; posted, but {told} in its history.</translation>
    </message>
    <message>
        <source>退换货单 {number}：有 {reversals} 笔款项冲销，操作记录中却只有 {told} 笔。</source>
        <translation>Return order {number}: {reversals} payments reversed, but only {told} in its history.</translation>
    </message>
    <message>
        <source>每笔单据最多冲销一次，冲销与原单一正一反</source>
        <translation>Every posting is reversed at most once, and the reversal balances it</translation>
    </message>
    <message>
        <source>每笔款项、收货和发货都有操作记录</source>
        <translation>Every payment, receipt and shipment stands in a history</translation>
    </message>
    <message>
        <source>销售订单 {number}：各行实付合计 {lines} 元加运费 {freight_paid} 元，不等于订单实付 {paid} 元。</source>
        <translation>Sale {number}: its lines ¥{lines} plus freight ¥{freight_paid} do not make the ¥{paid} paid.</translation>
    </message>
    <message>
        <source>销售订单 {number}：实付运费记为 {freight_paid} 元，应为运费 {freight} 元与实付 {paid} 元中较小的。</source>
        <translation>Sale {number}: freight paid is noted as ¥{freight_paid}; it should be the lesser of freight ¥{freight} and paid ¥{paid}.</translation>
    </message>
    <message>
        <source>销售订单 {number} 第 {position} 行：订购 {quantity} 件、已发 {shipped} 件，却有退货 {goods} 件、未发货退款 {unshipped} 件在单。</source>
        <translation>Sale {number}, line {position}: {quantity} ordered and {shipped} shipped, yet {goods} are on returns and {unshipped} on refunds of unshipped goods.</translation>
    </message>
    <message>
        <source>换货单 {number} 第 {position} 行换出商品：发出 {shipped} 件，却有 {units} 件在退。</source>
        <translation>Exchange {number}, replacement line {position}: {shipped} shipped, yet {units} are on returns.</translation>
    </message>
    <message>
        <source>销售订单 {number} 第 {position} 行：应退合计 {worth} 元，多于该行实付 {paid} 元。</source>
        <translation>Sale {number}, line {position}: refunds due ¥{worth} exceed the ¥{paid} paid for the line.</translation>
    </message>
    <message>
        <source>销售订单 {number} 第 {position} 行：{quantity} 件全在退，应退合计 {worth} 元，不是实付 {paid} 元。</source>
        <translation>Sale {number}, line {position}: all {quantity} pcs are on returns, but refunds due ¥{worth} are not the ¥{paid} paid.</translation>
    </message>
    <message>
        <source>换货单 {number} 第 {position} 行换出商品：应退合计 {worth} 元，多于其价值 {value} 元。</source>
        <translation>Exchange {number}, replacement line {position}: refunds due ¥{worth} exceed its value of ¥{value}.</translation>
    </message>
    <message>
        <source>销售订单 {number}：各单已退和待退合计 {drawn} 元，多于实付 {paid} 元加补款 {collected} 元减客户留下的换货 {kept} 元。</source>
        <translation>Sale {number}: refunds made and due ¥{drawn} exceed ¥{paid} paid plus ¥{collected} collected less ¥{kept} of replacements kept.</translation>
    </message>
    <message>
        <source>销售订单 {number}：{orders} 张单一共退原运费 {freight} 元，只能退一次，最多 {freight_paid} 元。</source>
        <translation>Sale {number}: {orders} orders together refund ¥{freight} of freight; only once is possible, at most ¥{freight_paid}.</translation>
    </message>
    <message>
        <source>销售订单 {number}：售后情况记为“{effect}”，按退换货单应为“{derived}”。</source>
        <translation>Sale {number}: its after-sales state is noted as &quot;{effect}&quot;, but its return orders make it &quot;{derived}&quot;.</translation>
    </message>
    <message>
        <source>每张销售订单：各行实付加运费等于实付</source>
        <translation>Every sale: its lines plus freight make what was paid</translation>
    </message>
    <message>
        <source>每个订单行：在退的件数不超过订购和已发件数</source>
        <translation>Every line of a sale: units on returns do not exceed those ordered and shipped</translation>
    </message>
    <message>
        <source>每个订单行：应退合计不超过实付，全部退回时分文不差</source>
        <translation>Every line of a sale: refunds due do not exceed what was paid, and match it to the fen if all comes back</translation>
    </message>
    <message>
        <source>每张销售订单：退款不超过实付，原运费只退一次</source>
        <translation>Every sale: refunds do not exceed what was paid, freight is refunded once</translation>
    </message>
    <message>
        <source>每张销售订单：售后情况与退换货单一致</source>
        <translation>Every sale: its after-sales state agrees with its return orders</translation>
    </message>
    <message>
        <source>SQLite 检查：{said}</source>
        <translation>SQLite check: {said}</translation>
    </message>
    <message>
        <source>{table} 第 {row} 行指向 {target} 中不存在的记录。</source>
        <translation>{table} row {row} points to a missing record of {target}.</translation>
    </message>
    <message>
        <source>数据库的程序标识是 {found}，应为 {wanted}。</source>
        <translation>The application mark of the database is {found}, it should be {wanted}.</translation>
    </message>
    <message>
        <source>数据库的结构是第 {found} 版，应为第 {wanted} 版。</source>
        <translation>The structure of the database is version {found}, it should be {wanted}.</translation>
    </message>
    <message>
        <source>数据库缺少 {kind} {name}，约束不再起作用。</source>
        <translation>The database lacks {kind} {name}, so a rule no longer holds.</translation>
    </message>
    <message>
        <source>数据库的 {kind} {name} 被改动过。</source>
        <translation>{kind} {name} of the database was altered.</translation>
    </message>
    <message>
        <source>照片或凭证 {hash} 的文件不在照片文件夹里。</source>
        <translation>The file of photo or evidence {hash} is not in the photo folder.</translation>
    </message>
    <message>
        <source>数据库文件完好（SQLite 自检）</source>
        <translation>The database file is sound (SQLite self-check)</translation>
    </message>
    <message>
        <source>没有指向不存在记录的引用（SQLite 自检）</source>
        <translation>No reference points to a missing record (SQLite self-check)</translation>
    </message>
    <message>
        <source>数据库的表、索引和防改触发器都在</source>
        <translation>Tables, indexes and tamper triggers are all in place</translation>
    </message>
    <message>
        <source>照片和凭证的文件都在</source>
        <translation>The files of photos and evidence are all in place</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>仅退款</source>
        <translation>Refund only</translation>
    </message>
    <message>
        <source>退货退款</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>换货</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>待退货</source>
        <translation>To return</translation>
    </message>
    <message>
        <source>待补款</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>待换货</source>
        <translation>To exchange</translation>
    </message>
    <message>
        <source>待收货</source>
        <translation>In delivery</translation>
    </message>
    <message>
        <source>待退款</source>
        <translation>To refund</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>审核拒绝</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>未发货</source>
        <translation>Unshipped</translation>
    </message>
    <message>
        <source>折价补偿</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>商家</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>买家</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>物流</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>供应商</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>待付款</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>待发货</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>已发货</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>已关闭</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>无售后</source>
        <translation>No returns</translation>
    </message>
    <message>
        <source>售后中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>部分退款</source>
        <translation>Part refunded</translation>
    </message>
    <message>
        <source>全部退款</source>
        <translation>Fully refunded</translation>
    </message>
    <message>
        <source>部分退货</source>
        <translation>Part returned</translation>
    </message>
    <message>
        <source>全部退货</source>
        <translation>Fully returned</translation>
    </message>
    <message>
        <source>良品</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>次品</source>
        <translation>Defective</translation>
    </message>
    <message>
        <source>报废</source>
        <translation>Scrap</translation>
    </message>
    <message>
        <source>上架</source>
        <translation>Restock</translation>
    </message>
    <message>
        <source>折价销售</source>
        <translation>Mark down</translation>
    </message>
    <message>
        <source>返修</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>退厂</source>
        <translation>To supplier</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>客户所有</source>
        <translation>Customer&apos;s</translation>
    </message>
    <message>
        <source>退货入库</source>
        <translation>Return in</translation>
    </message>
    <message>
        <source>换货入库</source>
        <translation>Exchange in</translation>
    </message>
    <message>
        <source>换出退回</source>
        <translation>Replacement back</translation>
    </message>
    <message>
        <source>售后出库</source>
        <translation>After-sales out</translation>
    </message>
    <message>
        <source>质检转移</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>退厂出库</source>
        <translation>Supplier out</translation>
    </message>
    <message>
        <source>退厂换回</source>
        <translation>Supplier in</translation>
    </message>
    <message>
        <source>返修完成</source>
        <translation>Repaired</translation>
    </message>
    <message>
        <source>报废出库</source>
        <translation>Scrapped</translation>
    </message>
    <message>
        <source>盘点调整</source>
        <translation>Stocktake</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>少件</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>多件</source>
        <translation>Surplus</translation>
    </message>
    <message>
        <source>错货</source>
        <translation>Wrong product</translation>
    </message>
    <message>
        <source>破损</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>缺赠品</source>
        <translation>Gift missing</translation>
    </message>
    <message>
        <source>缺配件</source>
        <translation>Accessory missing</translation>
    </message>
    <message>
        <source>规格不符</source>
        <translation>Other spec</translation>
    </message>
    <message>
        <source>自退件</source>
        <translation>Sent by customer</translation>
    </message>
    <message>
        <source>在途退件</source>
        <translation>In transit</translation>
    </message>
    <message>
        <source>拒收件</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>到店退件</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>workdays</translation>
    </message>
    <message>
        <source>不收费</source>
        <translation>None</translation>
    </message>
    <message>
        <source>固定金额</source>
        <translation>Fixed amount</translation>
    </message>
    <message>
        <source>按商品退款百分比</source>
        <translation>Per cent of goods</translation>
    </message>
    <message>
        <source>平台原路退回</source>
        <translation>Via platform</translation>
    </message>
    <message>
        <source>支付宝</source>
        <translation>Alipay</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>银行转账</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>其他方式</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>店主</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>客服</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>仓管</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>财务</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>验货异常</source>
        <translation>Inspection differs</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Out of window</translation>
    </message>
    <message>
        <source>先行换货</source>
        <translation>Advance exchange</translation>
    </message>
    <message>
        <source>先行退款</source>
        <translation>Advance refund</translation>
    </message>
    <message>
        <source>平台介入</source>
        <translation>Platform dispute</translation>
    </message>
    <message>
        <source>待退回</source>
        <translation>To send back</translation>
    </message>
    <message>
        <source>迟到包裹</source>
        <translation>Late parcel</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>通知退货</source>
        <translation>Notify customer</translation>
    </message>
    <message>
        <source>收货验货</source>
        <translation>Receive, inspect</translation>
    </message>
    <message>
        <source>补款</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Ship replacement</translation>
    </message>
    <message>
        <source>客户收货</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
</TS>
