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
    <name>AmendmentDialog</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>换出商品已发出 {units} 件，收货人不能再改；包裹退回并登记后可以改。</source>
        <translation>{units} replacement pcs are shipped, so the receiver can no longer change; it can once the parcel is back and registered.</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>只有店里的人看得到。Enter 保存，Shift+Enter 换行</source>
        <translation>Only the shop sees it. Enter saves, Shift+Enter starts a new line</translation>
    </message>
    <message>
        <source>最多 {most} 个字，现在有 {count} 个，请写短一些。</source>
        <translation>At most {most} characters, now {count}; shorten it.</translation>
    </message>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Excel 工作簿 (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel workbook (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>{kind}模板.xlsx</source>
        <translation>{kind} template.xlsx</translation>
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
        <source>是另一个包裹，{carrier}</source>
        <translation>Another parcel, {carrier}</translation>
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
        <source>导出付款清单…</source>
        <translation>Export payment list…</translation>
    </message>
    <message>
        <source>{number} 已不在列表中：{done}。您填写的金额没有提交。</source>
        <translation>{number} is no longer in the list: {done}. The amounts you entered were not submitted.</translation>
    </message>
    <message>
        <source>{done}。下面还是修改前的内容，您填写的金额不会丢失。</source>
        <translation>{done}. Below it still stands as before; the amounts you entered are kept.</translation>
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
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>付款清单…</source>
        <translation>Payment list…</translation>
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
        <source>全部…</source>
        <translation>All…</translation>
    </message>
    <message>
        <source>包裹登记簿（Ctrl+Shift+B）</source>
        <translation>Parcel register (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>今日包裹 {count}</source>
        <translation>Today&apos;s parcels {count}</translation>
    </message>
</context>
<context>
    <name>BackupSign</name>
    <message>
        <source>已 {days} 天没有备份</source>
        <translation>No backup for {days} d</translation>
    </message>
    <message>
        <source>上次备份 {at}</source>
        <translation>Last backup {at}</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>查看备份、立即备份或恢复</source>
        <translation>See backups, back up now or restore</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>备份与恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>每天第一次打开、导入、升级和恢复之前会自动备份，照片也在内。备份在：{folder}</source>
        <translation>Backups are made on the first start of the day and before imports, updates and restores, with the photos. They are in: {folder}</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>还没有备份 — 按“立即备份”</source>
        <translation>No backups yet — click &quot;Back up now&quot;</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>恢复选中的备份…</source>
        <translation>Restore selected…</translation>
    </message>
    <message>
        <source>从其他文件恢复…</source>
        <translation>Restore from file…</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>店铺将回到备份时的样子：{name}。现在的状态会先另存为一份备份，之后可以再恢复回来。其他电脑或窗口里没有保存的内容会丢失。</source>
        <translation>The shop goes back to the state of this backup: {name}. The present state is saved as a backup first and can be brought back later. What is not saved on other computers or in other windows will be lost.</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>已取消，没有留下半份备份，店铺也没有改动。</source>
        <translation>Cancelled. No half-made backup was left, and the shop is unchanged.</translation>
    </message>
    <message>
        <source>已备份并检查无误：{sales} 张销售订单，{returns} 张退换货单。</source>
        <translation>Backed up and checked: {sales} sales, {returns} return orders.</translation>
    </message>
    <message>
        <source>第二备份文件夹没有成功：{why}</source>
        <translation>The second backup folder failed: {why}</translation>
    </message>
    <message>
        <source>已恢复。恢复前的状态保存在 {name}。</source>
        <translation>Restored. The state before it is kept in {name}.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>没有权限，请店主授权</source>
        <translation>No permission; ask the owner</translation>
    </message>
    <message>
        <source>备份 (*.db);;所有文件 (*)</source>
        <translation>Backups (*.db);;All files (*)</translation>
    </message>
    <message>
        <source>选择备份</source>
        <translation>Choose backup</translation>
    </message>
</context>
<context>
    <name>BalancesView</name>
    <message>
        <source>没有库存</source>
        <translation>No stock</translation>
    </message>
    <message>
        <source>导入一份库存快照，或者去掉筛选</source>
        <translation>Import a stock snapshot, or clear the filters</translation>
    </message>
    <message>
        <source>去掉全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>库存结存</source>
        <translation>Stock balances</translation>
    </message>
    <message>
        <source>导入库存快照…</source>
        <translation>Import stock snapshot…</translation>
    </message>
    <message>
        <source>库存分布</source>
        <translation>Where it is</translation>
    </message>
    <message>
        <source>这个商品没有库存</source>
        <translation>No stock of this product</translation>
    </message>
    <message>
        <source>没有符合条件的库存</source>
        <translation>No matching stock</translation>
    </message>
    <message>
        <source>还没有库存</source>
        <translation>No stock yet</translation>
    </message>
    <message>
        <source>换一个条件，或者去掉筛选</source>
        <translation>Change a filter, or clear them</translation>
    </message>
    <message>
        <source>退回来的商品收货后在这里；原有的库存导入一份快照就有了</source>
        <translation>Returned goods are here once received; import a snapshot for the stock there was before</translation>
    </message>
    <message>
        <source>编码、条码、款号、名称…</source>
        <translation>Code, barcode, style no., name…</translation>
    </message>
    <message>
        <source>从店铺系统导出的库存文件校正良品数量</source>
        <translation>Corrects good stock by the stock file exported from the shop system</translation>
    </message>
    <message>
        <source>没有权限调整库存，请店主授权</source>
        <translation>No permission to adjust stock; ask the owner</translation>
    </message>
    <message>
        <source>Enter 查看流水；库龄按先进先出推算</source>
        <translation>Enter shows the movements; ages assume first in, first out</translation>
    </message>
</context>
<context>
    <name>BatchActions</name>
    <message>
        <source>核对选中的 {n} 单</source>
        <translation>Check the {n} selected</translation>
    </message>
    <message>
        <source>选中的 {n} 单都不能{action}：{why}</source>
        <translation>None of the {n} selected allows &quot;{action}&quot;: {why}</translation>
    </message>
    <message>
        <source>批量{action} {n} 单</source>
        <translation>Batch of {n}: {action}</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>对选中的单批量办理</source>
        <translation>Do this for all selected orders</translation>
    </message>
    <message>
        <source>选中了 {n} 单；“{action}”要一单一单地办，请只选一单。</source>
        <translation>{n} orders are selected; &quot;{action}&quot; is done one at a time, so select only one.</translation>
    </message>
    <message>
        <source>您没有“{permission}”的权限。</source>
        <translation>You do not have the permission &quot;{permission}&quot;.</translation>
    </message>
    <message>
        <source>选中的单里没有“{status}”的。</source>
        <translation>None of the selected orders is &quot;{status}&quot;.</translation>
    </message>
    <message>
        <source>已选 {n} 单</source>
        <translation>{n} selected</translation>
    </message>
    <message>
        <source>应退 {amount}</source>
        <translation>Due {amount}</translation>
    </message>
    <message>
        <source>待付 {amount}</source>
        <translation>To pay {amount}</translation>
    </message>
    <message>
        <source>{action} {n} 单</source>
        <translation>{action} ({n})</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>批量{action}</source>
        <translation>Batch: {action}</translation>
    </message>
    <message>
        <source>{action} {n} 单</source>
        <translation>{action} ({n})</translation>
    </message>
    <message>
        <source>选中的单都不能办理，原因见上面</source>
        <translation>None of the selected orders can be done; see the reasons above</translation>
    </message>
    <message>
        <source>选中 {all} 单，可办理 {n} 单</source>
        <translation>{all} selected, {n} can be done</translation>
    </message>
    <message>
        <source>客户应补 {amount}</source>
        <translation>Customers owe {amount}</translation>
    </message>
    <message>
        <source>最早的一单已等 {age}</source>
        <translation>The oldest has waited {age}</translation>
    </message>
    <message>
        <source>另有 {n} 单不能办理，原因见列表。</source>
        <translation>{n} cannot be done; see the reasons in the list.</translation>
    </message>
    <message>
        <source>{numbers} 等</source>
        <translation>{numbers} …</translation>
    </message>
    <message>
        <source>{n} 单不能办理（{numbers}）：{why}</source>
        <translation>{n} cannot be done ({numbers}): {why}</translation>
    </message>
    <message>
        <source>应退合计</source>
        <translation>Total due</translation>
    </message>
    <message>
        <source>选中的单</source>
        <translation>Selected orders</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>BatchResultDialog</name>
    <message>
        <source>批量{action}的结果</source>
        <translation>Batch result: {action}</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>保存为 CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已复制 {n} 行</source>
        <translation>{n} rows copied</translation>
    </message>
    <message>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>{action}：已办理 {n} 单，合计 {amount}</source>
        <translation>{action}: {n} done, {amount} in all</translation>
    </message>
    <message>
        <source>{done}；{n} 单没有办理</source>
        <translation>{done}; {n} not done</translation>
    </message>
    <message>
        <source>批量{action}结果.csv</source>
        <translation>Batch result {action}.csv</translation>
    </message>
    <message>
        <source>保存结果</source>
        <translation>Save result</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>这一步只清点数量；品级在验货时再定。</source>
        <translation>This step only counts; the grade is decided at inspection.</translation>
    </message>
    <message>
        <source>客户自己的商品只点数量，不分品级。</source>
        <translation>The customer&apos;s own goods are only counted, without grades.</translation>
    </message>
    <message>
        <source>第 {place} 行（{name}）销售单只能再退 {expected} 件。</source>
        <translation>Line {place} ({name}): the sale has only {expected} pcs left to return.</translation>
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
        <source>没有寄回的不再等，退款按实收计算；收货的人可以直接勾选，不需要“少件结案”权限</source>
        <translation>Stop waiting for what was not sent; the refund follows what arrived. Whoever receives may tick this without the permission &quot;Close short&quot;</translation>
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
        <source>G 良品 · D 次品 · X 返修 · F 退厂 · S 报废 · B 退回客户 · Q 不良 · W 责任</source>
        <translation>G good · D defective · X repair · F to supplier · S scrap · B send back · Q defects · W liable</translation>
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
        <source>快递？按 P</source>
        <translation>Carrier? Press P</translation>
    </message>
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
    <name>BenchPhotos</name>
    <message>
        <source>第 {n} 张</source>
        <translation>No. {n}</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>照片读完时已离开那张单，直接添加到了单据上。</source>
        <translation>You had left that order when the photos were read; they were added to it.</translation>
    </message>
</context>
<context>
    <name>BenchPrinting</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>标签、清点单、退件表和配货单 (Ctrl+P)</source>
        <translation>Labels, count sheet, hand-over list and pick list (Ctrl+P)</translation>
    </message>
    <message>
        <source>正在清点 {number}</source>
        <translation>Counting {number}</translation>
    </message>
    <message>
        <source>收货清点单</source>
        <translation>Count sheet</translation>
    </message>
    <message>
        <source>刚过账 {number}</source>
        <translation>Just posted: {number}</translation>
    </message>
    <message>
        <source>打印机与纸张…</source>
        <translation>Printers and paper…</translation>
    </message>
    <message>
        <source>今日包裹 {count}</source>
        <translation>Today&apos;s parcels {count}</translation>
    </message>
    <message>
        <source>今日退件表</source>
        <translation>Today&apos;s hand-over list</translation>
    </message>
    <message>
        <source>待换出</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>配货单 {warehouse}（{n} 单）</source>
        <translation>Pick list {warehouse} ({n} orders)</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
</context>
<context>
    <name>BenchQuestions</name>
    <message>
        <source>还没有不良因素，请在“参数设置 → 不良因素”中添加。</source>
        <translation>No defects yet; add them under &quot;Settings → Defects&quot;.</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{pile} 的不良因素</source>
        <translation>Defects: {pile}</translation>
    </message>
    <message>
        <source>要写说明：↑↓ 选好，按 Tab 写，Enter 记下。</source>
        <translation>For a note: choose with ↑↓, Tab to write, Enter to keep it.</translation>
    </message>
    <message>
        <source>{who}责任</source>
        <translation>{who} liable</translation>
    </message>
    <message>
        <source>责任未定</source>
        <translation>Liability open</translation>
    </message>
    <message>
        <source>{pile} 是谁造成的？</source>
        <translation>Who caused {pile}?</translation>
    </message>
    <message>
        <source>单号的样子符合</source>
        <translation>number fits</translation>
    </message>
    <message>
        <source>{number} 是哪家快递？</source>
        <translation>Which carrier is {number}?</translation>
    </message>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>↑↓ 选，Enter 确定；前九个也可以按数字键。</source>
        <translation>↑↓ choose, Enter takes it; the first nine also by digit.</translation>
    </message>
    <message>
        <source>快递记为{name}</source>
        <translation>Carrier noted as {name}</translation>
    </message>
    <message>
        <source>这类单没有检查项目，请在“参数设置 → 检查项目”中添加。</source>
        <translation>No checks for this kind of order; add them under &quot;Settings → Checks&quot;.</translation>
    </message>
    <message>
        <source>✓ 合格</source>
        <translation>✓ Passed</translation>
    </message>
    <message>
        <source>✗ 不合格</source>
        <translation>✗ Failed</translation>
    </message>
    <message>
        <source>— 未检查</source>
        <translation>— Not checked</translation>
    </message>
    <message>
        <source>全部合格</source>
        <translation>All passed</translation>
    </message>
    <message>
        <source>数字键依次改为：合格、不合格、未检查。Esc 回到清点。</source>
        <translation>A digit goes through passed, failed, not checked. Esc back to counting.</translation>
    </message>
    <message>
        <source>检查项目</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>先把不好的分出来（D 次品、X 返修、F 退厂、S 报废、B 退回客户），再记原因。</source>
        <translation>First sort out the bad ones (D defective, X repair, F to supplier, S scrap, B send back), then note why.</translation>
    </message>
    <message>
        <source>已记下 {pile}</source>
        <translation>Noted: {pile}</translation>
    </message>
    <message>
        <source>检查项目全部合格</source>
        <translation>All checks passed</translation>
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
        <source>几个包裹，或者客户到店退货</source>
        <translation>Several parcels, or handed in at the shop</translation>
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
        <translation>None</translation>
    </message>
    <message>
        <source>要退还给客户的优惠券、积分或红包；不计入退款金额</source>
        <translation>Coupons, points or red packets to give back to the customer; not part of the refund</translation>
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
    <name>BuyerHead</name>
    <message>
        <source>无原单退货</source>
        <translation>Return without a sale</translation>
    </message>
    <message>
        <source>无原单</source>
        <translation>No sale</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>会员账号</source>
        <translation>Member account</translation>
    </message>
    <message>
        <source>会员账号或手机，可不填</source>
        <translation>Account or mobile</translation>
    </message>
    <message>
        <source>店铺和会员在新建时定下；要换，请取消这张单后另开一张</source>
        <translation>Shop and member are fixed when the order is created; to change them, cancel this order and start another</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>姓名和手机填在“收货人”里，原因写在“内部备注”里</source>
        <translation>Put name and mobile under &quot;Receiver&quot;, and the reason into &quot;Internal note&quot;</translation>
    </message>
    <message>
        <source>没有这个会员</source>
        <translation>No such member</translation>
    </message>
</context>
<context>
    <name>BuyerLine</name>
    <message>
        <source>买家共 {sales} 单 {paid}，退换 {returns} 单 {refunded}，拒绝 {rejected} 单，拒收 {parcels} 件</source>
        <translation>Purchases {sales} ({paid}), returns {returns} ({refunded}), rejected {rejected}, parcels refused {parcels}</translation>
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
        <source>修改</source>
        <translation>Edit</translation>
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
</context>
<context>
    <name>BuyerView</name>
    <message>
        <source>编辑买家</source>
        <translation>Edit buyer</translation>
    </message>
    <message>
        <source>修改等级、黑白名单标记和备注</source>
        <translation>Change level, black or white list, and note</translation>
    </message>
    <message>
        <source>{count} 单 {units} 件，{amount}</source>
        <translation>{count} ({units} pcs, {amount})</translation>
    </message>
    <message>
        <source>{count} 单 {units} 件，已退 {amount}</source>
        <translation>{count} ({units} pcs, {amount} refunded)</translation>
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
        <source>退换货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>退换率</source>
        <translation>Return rate</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Refusals</translation>
    </message>
    <message>
        <source>首次购买</source>
        <translation>First purchase</translation>
    </message>
    <message>
        <source>最近购买</source>
        <translation>Last purchase</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>不足 {least} 单，不计算</source>
        <translation>Fewer than {least} orders: not counted</translation>
    </message>
    <message>
        <source>按单 {orders} %，按件 {units} %</source>
        <translation>{orders}% of orders, {units}% of units</translation>
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
        <source>包装费</source>
        <translation>Packaging</translation>
    </message>
    <message>
        <source>违约费</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>赠品未退</source>
        <translation>Gift not returned</translation>
    </message>
    <message>
        <source>配件缺失</source>
        <translation>Accessory missing</translation>
    </message>
    <message>
        <source>满减差额</source>
        <translation>Promotion shortfall</translation>
    </message>
    <message>
        <source>加费用</source>
        <translation>Add fee</translation>
    </message>
    <message>
        <source>加“{name}”；按箭头选择其他名称</source>
        <translation>Adds &quot;{name}&quot;; the arrow offers other names</translation>
    </message>
    <message>
        <source>比例应是 0 到 100 之间的数字，例如 10 或 12.5。</source>
        <translation>The percentage is a number from 0 to 100, e.g. 10 or 12.5.</translation>
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
    <name>ChartView</name>
    <message>
        <source>图表</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>图表：{title}</source>
        <translation>Chart: {title}</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>新增检查项目</source>
        <translation>New check</translation>
    </message>
    <message>
        <source>编辑检查项目</source>
        <translation>Edit check</translation>
    </message>
    <message>
        <source>例如：吊牌完好</source>
        <translation>e.g. tag intact</translation>
    </message>
    <message>
        <source>所有类型</source>
        <translation>All types</translation>
    </message>
    <message>
        <source>退换货类型</source>
        <translation>Return type</translation>
    </message>
    <message>
        <source>标准文件的网址或路径，可以不填</source>
        <translation>Web address or path of the standard, optional</translation>
    </message>
    <message>
        <source>可以选用</source>
        <translation>Offered for choice</translation>
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
    <name>ClaimAnswerDialog</name>
    <message>
        <source>物流索赔</source>
        <translation>Carrier claim</translation>
    </message>
    <message>
        <source>{order} 索赔 {claimed}，现在{status}</source>
        <translation>{order}: {claimed} claimed, now &quot;{status}&quot;</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>同意赔付</source>
        <translation>Payment agreed</translation>
    </message>
    <message>
        <source>已收到赔付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>拒绝赔付</source>
        <translation>Claim refused</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>收到赔付由有“收取补款”权限的人登记。</source>
        <translation>Payments are registered by whoever may &quot;Collect payment&quot;.</translation>
    </message>
    <message>
        <source>请填写金额。</source>
        <translation>Enter the amount.</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>物流索赔</source>
        <translation>Carrier claim</translation>
    </message>
    <message>
        <source>提出索赔</source>
        <translation>Make claim</translation>
    </message>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>索赔金额</source>
        <translation>Amount claimed</translation>
    </message>
    <message>
        <source>损坏或丢失</source>
        <translation>Damaged or lost</translation>
    </message>
    <message>
        <source>例如：外箱压坏，皮鞋 1 双变形</source>
        <translation>e.g. box crushed, 1 pair of shoes out of shape</translation>
    </message>
    <message>
        <source>请填写索赔金额。</source>
        <translation>Enter the amount claimed.</translation>
    </message>
</context>
<context>
    <name>ClaimingDesk</name>
    <message>
        <source>没有等着的物流索赔</source>
        <translation>No carrier claims waiting</translation>
    </message>
    <message>
        <source>包裹损坏或丢失时，在这里扫它的运单号或退换货单号，就能提出索赔。</source>
        <translation>If a parcel is damaged or lost, scan its tracking or return order number here to make a claim.</translation>
    </message>
    <message>
        <source>物流索赔</source>
        <translation>Carrier claim</translation>
    </message>
    <message>
        <source>提出索赔</source>
        <translation>Make claim</translation>
    </message>
    <message>
        <source>登记答复</source>
        <translation>Enter answer</translation>
    </message>
    <message>
        <source>可索赔</source>
        <translation>To claim</translation>
    </message>
    <message>
        <source>扫损坏或丢失的包裹提出索赔；没有单号的按 N</source>
        <translation>Scan a damaged or lost parcel to make a claim; without a number press N</translation>
    </message>
    <message>
        <source>{at} 收货时记下 {n} 件是物流损坏，还没有索赔；按 Enter 提出</source>
        <translation>Noted as damaged in transit on receipt at {at}, not claimed yet: {n} pcs; Enter makes the claim</translation>
    </message>
    <message>
        <source>索赔 {claimed}，{operator}在 {at} 提出</source>
        <translation>{claimed} claimed by {operator} at {at}</translation>
    </message>
    <message>
        <source>同意赔付 {fen}，还没有到账</source>
        <translation>{fen} agreed, not paid yet</translation>
    </message>
    <message>
        <source>{at} {state}，实际赔付 {fen}</source>
        <translation>{at} {state}, {fen} paid</translation>
    </message>
    <message>
        <source>{number} 已记为拒赔</source>
        <translation>{number} noted as refused</translation>
    </message>
    <message>
        <source>{number} 的赔付已登记</source>
        <translation>Payment for {number} registered</translation>
    </message>
    <message>
        <source>{number} 已同意赔付，等到账</source>
        <translation>{number} agreed, waiting for payment</translation>
    </message>
    <message>
        <source>不是任何退换货单的包裹</source>
        <translation>Not a parcel of any return order</translation>
    </message>
    <message>
        <source>{code} 对应不止一张单，请扫退换货单号。</source>
        <translation>{code} fits several orders; scan the return order.</translation>
    </message>
    <message>
        <source>填写快递公司、单号和金额</source>
        <translation>Enter carrier, number and amount</translation>
    </message>
    <message>
        <source>{number} 已提出索赔</source>
        <translation>Claim made for {number}</translation>
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
    <message>
        <source>冻结到此列</source>
        <translation>Freeze to here</translation>
    </message>
    <message>
        <source>冻结到</source>
        <translation>Freeze to</translation>
    </message>
    <message>
        <source>取消冻结</source>
        <translation>Unfreeze</translation>
    </message>
</context>
<context>
    <name>ComparingDialog</name>
    <message>
        <source>比较两个人的修改</source>
        <translation>Compare two people&apos;s changes</translation>
    </message>
    <message>
        <source>您填写的时候：{done}</source>
        <translation>While you were typing: {done}</translation>
    </message>
    <message>
        <source>您填写的内容和现在的单没有不同，可以直接保存。</source>
        <translation>What you entered does not differ from the order as it is now; you can save.</translation>
    </message>
    <message>
        <source>有 {n} 处不同。</source>
        <translation>Differences: {n}.</translation>
    </message>
    <message>
        <source>{n} 处两个人都改了，请选择用谁的。</source>
        <translation>Changed by both: {n}. Choose whose to keep.</translation>
    </message>
    <message>
        <source>{n} 处只有对方改过，已选对方的。</source>
        <translation>Changed only by the other: {n}. Theirs is chosen.</translation>
    </message>
    <message>
        <source>全部用对方的</source>
        <translation>All theirs</translation>
    </message>
    <message>
        <source>全部用我的</source>
        <translation>All mine</translation>
    </message>
    <message>
        <source>按选择保存</source>
        <translation>Save choices</translation>
    </message>
    <message>
        <source>返回填写</source>
        <translation>Back to editing</translation>
    </message>
    <message>
        <source>{choice}（Alt+{key}）</source>
        <translation>{choice} (Alt+{key})</translation>
    </message>
    <message>
        <source>← → 选择&#x3000;↑ ↓ 换行&#x3000;Enter 保存</source>
        <translation>← → choose · ↑ ↓ next row · Enter save</translation>
    </message>
    <message>
        <source>打开时</source>
        <translation>When opened</translation>
    </message>
    <message>
        <source>对方改成</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>我填的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>两个人都改了</source>
        <translation>Changed by both</translation>
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
    <name>CountChips</name>
    <message>
        <source>更多 {count}</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>还有 {count} 项，点开选择</source>
        <translation>{count} more; open to choose</translation>
    </message>
</context>
<context>
    <name>CountingView</name>
    <message>
        <source>盘点单</source>
        <translation>Stocktakes</translation>
    </message>
    <message>
        <source>还没有盘点单 — 按 Ins 新建，或导入库存快照</source>
        <translation>No stocktakes yet — press Ins for one, or import a stock snapshot</translation>
    </message>
    <message>
        <source>盘点明细</source>
        <translation>Stocktake lines</translation>
    </message>
    <message>
        <source>扫描商品条码开始盘点；每扫一次加一件</source>
        <translation>Scan a product barcode to start counting; every scan adds one</translation>
    </message>
    <message>
        <source>扫描或输入商品编码、条码</source>
        <translation>Scan or type a code or barcode</translation>
    </message>
    <message>
        <source>库存状态</source>
        <translation>Stock state</translation>
    </message>
    <message>
        <source>新建盘点  Ins</source>
        <translation>New stocktake  Ins</translation>
    </message>
    <message>
        <source>过账 F9</source>
        <translation>Post F9</translation>
    </message>
    <message>
        <source>先选一张盘点中的盘点单，或新建盘点</source>
        <translation>Choose a stocktake in progress first, or start a new one</translation>
    </message>
    <message>
        <source>没有编码或条码是 {code} 的商品</source>
        <translation>No product has the code or barcode {code}</translation>
    </message>
    <message>
        <source>盘点单 {number}：{lines} 行，其中 {differing} 行有差异，合计 {change} 件。过账后不能修改。</source>
        <translation>Stocktake {number}: {lines} lines, {differing} of them differ, {change} pcs in all. It cannot change after posting.</translation>
    </message>
    <message>
        <source>盘点过账</source>
        <translation>Post stocktake</translation>
    </message>
    <message>
        <source>过账</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>盘点单 {number} 已过账。</source>
        <translation>Stocktake {number} posted.</translation>
    </message>
    <message>
        <source>{lines} 行，{differing} 行有差异，合计 {change} 件，按成本 {worth}</source>
        <translation>{lines} lines, {differing} differ, {change} pcs in all, {worth} at cost</translation>
    </message>
    <message>
        <source>没有盘点的权限，请店主授权</source>
        <translation>No permission for stocktakes; ask the owner</translation>
    </message>
    <message>
        <source>选一个仓库，开始一次盘点 (Ins)</source>
        <translation>Choose a warehouse and start a stocktake (Ins)</translation>
    </message>
    <message>
        <source>先新建一张盘点单 (Ins)；已过账的不能再改</source>
        <translation>Start a stocktake first (Ins); posted ones cannot change</translation>
    </message>
    <message>
        <source>每扫一次加一件；也可以在下面直接改实盘数</source>
        <translation>Every scan adds one; you can also enter the count below</translation>
    </message>
    <message>
        <source>扫到的商品记到这个库存状态</source>
        <translation>Scanned goods count to this stock state</translation>
    </message>
    <message>
        <source>没有权限调整库存，请店主过账</source>
        <translation>No permission to adjust stock; ask the owner to post</translation>
    </message>
    <message>
        <source>把差异记入库存流水 (F9)</source>
        <translation>Posts the differences to stock (F9)</translation>
    </message>
    <message>
        <source>{product}：实盘 {units} 件，账面 {expected} 件</source>
        <translation>{product}: {units} pcs counted, {expected} in the books</translation>
    </message>
    <message>
        <source>有几个商品用这个条码，请选一个</source>
        <translation>Several products have this barcode; choose one</translation>
    </message>
    <message>
        <source>这张盘点单已过账，不能再改。</source>
        <translation>This stocktake is posted and can no longer change.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
</context>
<context>
    <name>DailyRound</name>
    <message>
        <source>每日备份</source>
        <translation>Daily backup</translation>
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
    <name>DefectDialog</name>
    <message>
        <source>新增不良因素</source>
        <translation>New defect</translation>
    </message>
    <message>
        <source>编辑不良因素</source>
        <translation>Edit defect</translation>
    </message>
    <message>
        <source>例如：PS</source>
        <translation>e.g. PS</translation>
    </message>
    <message>
        <source>例如：破损</source>
        <translation>e.g. damaged</translation>
    </message>
    <message>
        <source>可以选用</source>
        <translation>Offered for choice</translation>
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
        <source>{product} 本次发出</source>
        <translation>{product} to ship now</translation>
    </message>
</context>
<context>
    <name>DisputeDialog</name>
    <message>
        <source>平台期限</source>
        <translation>Platform deadline</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>平台要我们做什么。Enter 确认，Shift+Enter 换行</source>
        <translation>What the platform asks of us. Enter confirms, Shift+Enter starts a new line</translation>
    </message>
    <message>
        <source>请写明平台要我们做什么。</source>
        <translation>Say what the platform asks of us.</translation>
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
    <name>EntryDialog</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>EventView</name>
    <message>
        <source>选中的记录</source>
        <translation>Selected entry</translation>
    </message>
    <message>
        <source>打开这张退换货单 (Enter)</source>
        <translation>Open this return order (Enter)</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>没有别的改动</source>
        <translation>No other changes</translation>
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
    <name>ExportDialog</name>
    <message>
        <source>导出列表</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>当前列表，按现在的筛选（{n} 单）</source>
        <translation>The list as filtered now ({n} orders)</translation>
    </message>
    <message>
        <source>选中的 {n} 单</source>
        <translation>The {n} selected orders</translation>
    </message>
    <message>
        <source>当前列表，按现在的筛选（{n} 行）</source>
        <translation>The list as filtered now ({n} rows)</translation>
    </message>
    <message>
        <source>选中的 {n} 行</source>
        <translation>The {n} selected rows</translation>
    </message>
    <message>
        <source>全部列</source>
        <translation>All columns</translation>
    </message>
    <message>
        <source>只要屏幕上显示的列</source>
        <translation>Only the columns on screen</translation>
    </message>
    <message>
        <source>附商品明细（第二张表）</source>
        <translation>With goods lines (second sheet)</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>XLSX 里单号是文本，金额和日期是真值；CSV 只有一张表；PDF 是横向台账，有小计和合计。</source>
        <translation>XLSX keeps order numbers as text, amounts and dates as real values. CSV has one table only. PDF is a landscape ledger with subtotals and a total.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>退换货单</source>
        <translation>Return orders</translation>
    </message>
    <message>
        <source>退换货台账</source>
        <translation>Return ledger</translation>
    </message>
    <message>
        <source>商品明细</source>
        <translation>Goods lines</translation>
    </message>
    <message>
        <source>销售订单</source>
        <translation>Sales orders</translation>
    </message>
    <message>
        <source>销售订单台账</source>
        <translation>Sales ledger</translation>
    </message>
    <message>
        <source>库存结存</source>
        <translation>Stock balances</translation>
    </message>
    <message>
        <source>库存流水</source>
        <translation>Stock movements</translation>
    </message>
    <message>
        <source>包裹登记簿</source>
        <translation>Parcel register</translation>
    </message>
    <message>
        <source>付款清单</source>
        <translation>Payment list</translation>
    </message>
    <message>
        <source>导出{name}</source>
        <translation>Export: {name}</translation>
    </message>
    <message>
        <source>导出列表</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>{paper} {n} 单</source>
        <translation>{paper}, orders: {n}</translation>
    </message>
    <message>
        <source>生成 {title}</source>
        <translation>Creating {title}</translation>
    </message>
    <message>
        <source>导出到文件夹，每单一个 PDF</source>
        <translation>Export to folder, one PDF per order</translation>
    </message>
    <message>
        <source>已导出 {n} 个文件到 {path}</source>
        <translation>{n} files exported to {path}</translation>
    </message>
    <message>
        <source>导出 {n} 个 PDF</source>
        <translation>Export {n} PDFs</translation>
    </message>
    <message>
        <source>另有 {n} 单没有打印：{why}</source>
        <translation>Not printed: {n}. {why}</translation>
    </message>
    <message>
        <source>已停止：{title}，没有留下文件。</source>
        <translation>Stopped: {title}. No file was left behind.</translation>
    </message>
    <message>
        <source>已导出 {n} 单到 {path}</source>
        <translation>{n} orders exported to {path}</translation>
    </message>
    <message>
        <source>已导出 {n} 行到 {path}</source>
        <translation>{n} rows exported to {path}</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
</context>
<context>
    <name>ExtraDesk</name>
    <message>
        <source>“{name}”没有待验的；验货只验已收的商品。</source>
        <translation>&quot;{name}&quot; has nothing to inspect; only received goods are inspected.</translation>
    </message>
    <message>
        <source>“{name}”没有申请退回</source>
        <translation>&quot;{name}&quot; is not on this return</translation>
    </message>
    <message>
        <source>还能退 {left} 件，过账后复审</source>
        <translation>{left} pcs can still come back; reviewed again</translation>
    </message>
    <message>
        <source>加一行，一起退</source>
        <translation>Add a line and return it too</translation>
    </message>
    <message>
        <source>客户所有，寄回客户</source>
        <translation>Customer&apos;s own, send back</translation>
    </message>
    <message>
        <source>过账后在“待退回”（F7）等待寄回</source>
        <translation>after posting it waits under &quot;To send back&quot; (F7)</translation>
    </message>
    <message>
        <source>放到一边，记为错货</source>
        <translation>Put aside as wrong product</translation>
    </message>
    <message>
        <source>不入库，只记差异</source>
        <translation>not to stock, only noted as a difference</translation>
    </message>
    <message>
        <source>多寄来的商品怎么处理？Esc 回到清点。</source>
        <translation>What about the extra goods? Esc back to counting.</translation>
    </message>
    <message>
        <source>申请以外：{name} {units} 件</source>
        <translation>Not asked for: {name}, {units} pcs</translation>
    </message>
    <message>
        <source>已记为错货，请把它单独放好</source>
        <translation>Noted as a wrong product; put it aside</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>数据</source>
        <translation>Figures</translation>
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
    <name>FollowUpDialog</name>
    <message>
        <source>修改跟进</source>
        <translation>Edit follow-up</translation>
    </message>
    <message>
        <source>添加跟进</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>要做什么，例如：催客户寄回。Enter 确认，Shift+Enter 换行</source>
        <translation>What to do, e.g. urge the customer to send it back. Enter confirms, Shift+Enter starts a new line</translation>
    </message>
    <message>
        <source>不指定，谁当班谁做</source>
        <translation>Nobody: whoever is on duty</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>请写明要做什么。</source>
        <translation>Say what is to be done.</translation>
    </message>
    <message>
        <source>最多 {most} 个字，现在有 {count} 个，请写短一些。</source>
        <translation>At most {most} characters, now {count}; shorten it.</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>3 天后</source>
        <translation>3 days</translation>
    </message>
    <message>
        <source>7 天后</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>跟进</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>添加跟进</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>记下以后要做的事，写明日期和负责人 (Ctrl+Shift+N)</source>
        <translation>Note what is to be done, when and by whom (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>没有要跟进的事</source>
        <translation>Nothing to follow up</translation>
    </message>
    <message>
        <source>记下以后要做的事 (Ctrl+Shift+N)</source>
        <translation>Note what is to be done (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>FollowUpView</name>
    <message>
        <source>已完成：{text}</source>
        <translation>Done: {text}</translation>
    </message>
    <message>
        <source>勾上表示已完成（空格）</source>
        <translation>Tick when done (Space)</translation>
    </message>
    <message>
        <source>{day} 已过期</source>
        <translation>Was due {day}</translation>
    </message>
    <message>
        <source>今天 {day}</source>
        <translation>Today {day}</translation>
    </message>
    <message>
        <source>{at} 完成</source>
        <translation>Done {at}</translation>
    </message>
    <message>
        <source>由 {name} 做</source>
        <translation>For {name}</translation>
    </message>
    <message>
        <source>谁当班谁做</source>
        <translation>For whoever is on duty</translation>
    </message>
    <message>
        <source>{name} 记</source>
        <translation>Noted by {name}</translation>
    </message>
    <message>
        <source>修改跟进</source>
        <translation>Edit follow-up</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>没有跟进的权限，请店主授权</source>
        <translation>No permission for follow-ups; ask the owner</translation>
    </message>
    <message>
        <source>已添加跟进</source>
        <translation>Follow-up added</translation>
    </message>
    <message>
        <source>已修改跟进</source>
        <translation>Follow-up changed</translation>
    </message>
    <message>
        <source>已完成：{text}</source>
        <translation>Done: {text}</translation>
    </message>
    <message>
        <source>已恢复：{text}</source>
        <translation>Open again: {text}</translation>
    </message>
</context>
<context>
    <name>ForgoneDialog</name>
    <message>
        <source>{product} 不再发出</source>
        <translation>{product}: ship no more</translation>
    </message>
    <message>
        <source>不再发出</source>
        <translation>Ship no more</translation>
    </message>
    <message>
        <source>结案后</source>
        <translation>After that</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>必填，例如：厂家停产。Enter 确认，Shift+Enter 换行</source>
        <translation>Required, e.g. no longer made. Enter confirms, Shift+Enter starts a new line</translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation>Give a reason.</translation>
    </message>
    <message>
        <source>两不相欠</source>
        <translation>Nothing owed</translation>
    </message>
    <message>
        <source>应退给客户 {amount}</source>
        <translation>{amount} to refund</translation>
    </message>
    <message>
        <source>客户还应补 {amount}</source>
        <translation>{amount} to collect</translation>
    </message>
</context>
<context>
    <name>FrozenPane</name>
    <message>
        <source>{name}（冻结的列）</source>
        <translation>{name} (frozen columns)</translation>
    </message>
</context>
<context>
    <name>GlobalSearch</name>
    <message>
        <source>搜索单号、手机、姓名、商品  Ctrl+K</source>
        <translation>Number, mobile, name, product  Ctrl+K</translation>
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
        <source>会员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>商品库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>搜索全部单据</source>
        <translation>Search all documents</translation>
    </message>
    <message>
        <source>没有找到“{text}”。可以输入单号、运单号、手机（或后四位）、姓名或拼音首字母、商品。</source>
        <translation>&quot;{text}&quot; not found. Enter an order or tracking number, a mobile (or its last 4 digits), a name or its pinyin initials, or a product.</translation>
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
        <source>添加商品：编码、条码、名称</source>
        <translation>Add goods: code, barcode, name</translation>
    </message>
    <message>
        <source>查找或扫描退回的商品（Ctrl+K）；同一商品再扫一次，数量加一</source>
        <translation>Find or scan what comes back (Ctrl+K); scanning it again adds one</translation>
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
        <source>还没有商品 — 在上面输入或扫描退回的商品（Ctrl+K）</source>
        <translation>No goods yet — type or scan what comes back in the field above (Ctrl+K)</translation>
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
        <source>记录</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>选择要导入的文件</source>
        <translation>Choose files to import</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>订单、售后和商品文件</source>
        <translation>Files of orders, after-sale cases and products</translation>
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
        <source>手工对应列…</source>
        <translation>Match columns…</translation>
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
        <source>{layout}：新增 {new}，更新 {changed}，没有变化 {unchanged}</source>
        <translation>{layout}: {new} new, {changed} updated, {unchanged} unchanged</translation>
    </message>
    <message>
        <source>按方案“{name}”读取。</source>
        <translation>Read by the layout &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>导入 {count}</source>
        <translation>Import {count}</translation>
    </message>
    <message>
        <source>没有可以导入的内容。</source>
        <translation>Nothing to import.</translation>
    </message>
    <message>
        <source>导入完成：新增 {added}，更新 {updated}，没有变化 {unchanged}</source>
        <translation>Import done: {added} new, {updated} updated, {unchanged} unchanged</translation>
    </message>
    <message>
        <source>有 {count} 个问题，列在下面；没有导入的行可以保存成问题文件，改好后再导入。</source>
        <translation>Problems: {count}, listed below. Rows that were not imported can be saved as a problem file, mended and imported again.</translation>
    </message>
    <message>
        <source>编码 {encoding}，{rows} 行，{columns} 列；{refused} 行有问题，其余可以导入。</source>
        <translation>Encoding {encoding}, rows {rows}, columns {columns}; rows with problems {refused}, the others can be imported.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>没有读取的工作表：{names}。</source>
        <translation>Sheets not read: {names}.</translation>
    </message>
    <message>
        <source>库存数量不在这里导入，请到“库存”页按“导入库存快照…”。</source>
        <translation>Stock is not imported here; go to the tab &quot;Stock&quot; and choose &quot;Import stock snapshot…&quot;.</translation>
    </message>
    <message>
        <source>{names} 正在别的程序里打开着，读到的是上次保存的内容。</source>
        <translation>{names}: open in another program; this is as last saved.</translation>
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
    <message>
        <source>正在取消…</source>
        <translation>Cancelling…</translation>
    </message>
</context>
<context>
    <name>InstructionDialog</name>
    <message>
        <source>复制，并记为已通知</source>
        <translation>Copy and note as told</translation>
    </message>
    <message>
        <source>粘贴到与客户的聊天里；可以先修改，改动不会保存。</source>
        <translation>Paste it into your chat with the customer. You may change it first; changes are not kept.</translation>
    </message>
    <message>
        <source>给客户的话</source>
        <translation>For the customer</translation>
    </message>
    <message>
        <source>只复制</source>
        <translation>Copy only</translation>
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
        <source>二检</source>
        <translation>Second inspection</translation>
    </message>
    <message>
        <source>退厂</source>
        <translation>To supplier</translation>
    </message>
    <message>
        <source>返修</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>索赔</source>
        <translation>Claims</translation>
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
        <source>包裹登记簿…</source>
        <translation>Parcel register…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
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
    <message>
        <source>F5 二检</source>
        <translation>F5 Re-inspect</translation>
    </message>
    <message>
        <source>F10 退厂</source>
        <translation>F10 To supplier</translation>
    </message>
    <message>
        <source>F11 返修</source>
        <translation>F11 Repair</translation>
    </message>
    <message>
        <source>F12 索赔</source>
        <translation>F12 Claims</translation>
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
    <name>KeptStation</name>
    <message>
        <source>{code} 不在这里。</source>
        <translation>{code} is not here.</translation>
    </message>
    <message>
        <source>这里没有要做的</source>
        <translation>Nothing to do here</translation>
    </message>
    <message>
        <source>回到等着的 H</source>
        <translation>Waiting ones H</translation>
    </message>
    <message>
        <source>已结的 H</source>
        <translation>Settled ones H</translation>
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
    <name>Lock</name>
    <message>
        <source>请选择操作员</source>
        <translation>Choose the operator</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>{name}已锁定</source>
        <translation>{name} locked the program</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>{name}还开着 {n} 个窗口，里面没有保存的输入会丢失。</source>
        <translation>{name} still has {n} windows open; what is not saved in them will be lost.</translation>
    </message>
    <message>
        <source>正在进行：{jobs}，会被取消。</source>
        <translation>In progress: {jobs}. It will be cancelled.</translation>
    </message>
    <message>
        <source>关掉并继续</source>
        <translation>Close and go on</translation>
    </message>
    <message>
        <source>还没有做完</source>
        <translation>Not finished yet</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>单号、备注、改动、操作…</source>
        <translation>Number, note, change…</translation>
    </message>
    <message>
        <source>在操作日志中查找</source>
        <translation>Find in activity log</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>没有符合条件的记录</source>
        <translation>No matching entries</translation>
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
        <source>操作日志</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>查找中…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>共 {count} 条</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
    <message>
        <source>把列出的记录写成 Excel、CSV 文件 (Ctrl+Shift+E)</source>
        <translation>Writes the entries listed to an Excel or CSV file (Ctrl+Shift+E)</translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <source>操作日志</source>
        <translation>Activity log</translation>
    </message>
</context>
<context>
    <name>LogisticsPane</name>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
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
        <source>二检</source>
        <translation>Second inspection</translation>
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
        <source>运费 {amount} 由客户付</source>
        <translation>The customer pays {amount} freight</translation>
    </message>
    <message>
        <source>运费本店承担</source>
        <translation>The shop pays the freight</translation>
    </message>
    <message>
        <source>冲销{posting}</source>
        <translation>Reverse: {posting}</translation>
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
    <name>LookingBack</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>操作日志…</source>
        <translation>Activity log…</translation>
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
        <source>导入订单、售后或商品…</source>
        <translation>Import orders, cases or products…</translation>
    </message>
    <message>
        <source>保存导入模板</source>
        <translation>Save the import template</translation>
    </message>
    <message>
        <source>打印机与纸张…</source>
        <translation>Printers and paper…</translation>
    </message>
    <message>
        <source>备份与恢复…</source>
        <translation>Backup and restore…</translation>
    </message>
    <message>
        <source>销售订单…</source>
        <translation>Sales orders…</translation>
    </message>
    <message>
        <source>退换货单…</source>
        <translation>Return orders…</translation>
    </message>
    <message>
        <source>商品…</source>
        <translation>Products…</translation>
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
        <source>新建退换货…</source>
        <translation>New return…</translation>
    </message>
    <message>
        <source>打开数据库…</source>
        <translation>Open database…</translation>
    </message>
    <message>
        <source>正在进行：{jobs}。现在退出会取消它，没有办完的不会留下，已经办好的仍然有效。</source>
        <translation>In progress: {jobs}. Quitting cancels it; nothing half done stays behind, and what is done stays done.</translation>
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
        <source>取消并退出</source>
        <translation>Cancel and quit</translation>
    </message>
</context>
<context>
    <name>MatchingDialog</name>
    <message>
        <source>手工对应列 — {name}</source>
        <translation>Match columns — {name}</translation>
    </message>
    <message>
        <source>记住并读取</source>
        <translation>Remember and read</translation>
    </message>
    <message>
        <source>忘记这个方案</source>
        <translation>Forget this layout</translation>
    </message>
    <message>
        <source>为每一项选择文件里的列，带 * 的必须有。下次遇到有这些列的文件，会自动照此读取。</source>
        <translation>Choose the file&apos;s column for each item; * is required. The next file with these columns is read the same way.</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>方案名称</source>
        <translation>Name of this layout</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>（不读取）</source>
        <translation>(not read)</translation>
    </message>
    <message>
        <source>{name} *（至少一项）</source>
        <translation>{name} * (at least one)</translation>
    </message>
    <message>
        <source>{name} *</source>
        <translation>{name} *</translation>
    </message>
    <message>
        <source>还要对应：{names}</source>
        <translation>Still to match: {names}</translation>
    </message>
    <message>
        <source>同一列只能对应一项：{names}</source>
        <translation>One column matches only one item: {names}</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>编辑买家 {account}</source>
        <translation>Edit buyer {account}</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
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
    <name>MessagesDialog</name>
    <message>
        <source>话术 {number}</source>
        <translation>Messages {number}</translation>
    </message>
    <message>
        <source>话术模板</source>
        <translation>Message templates</translation>
    </message>
    <message>
        <source>给客户的话</source>
        <translation>For the customer</translation>
    </message>
    <message>
        <source>复制  Enter</source>
        <translation>Copy  Enter</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>编辑模板…</source>
        <translation>Edit templates…</translation>
    </message>
    <message>
        <source>没有权限，请店主授权</source>
        <translation>No permission; ask the owner</translation>
    </message>
    <message>
        <source>已复制，可以粘贴到与客户的聊天里。</source>
        <translation>Copied; paste it into your chat with the customer.</translation>
    </message>
    <message>
        <source>可以先修改再复制，改动不会保存到模板。</source>
        <translation>You may change it before copying; the template stays as it is.</translation>
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
        <source>另退（不计入金额）：{perks}</source>
        <translation>Also back (not in the amount): {perks}</translation>
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
        <source>允许退优惠</source>
        <translation>Return benefits</translation>
    </message>
    <message>
        <source>退积分</source>
        <translation>Return points</translation>
    </message>
    <message>
        <source>券、积分</source>
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
        <source>最多 {most} 元（{cap}）；责任不在买家时通常补偿</source>
        <translation>At most ¥{most} ({cap}); usually paid when the buyer is not liable</translation>
    </message>
    <message>
        <source>这张订单没有用到</source>
        <translation>Nothing used on this sale</translation>
    </message>
    <message>
        <source>另退（不计入金额）：{perks}</source>
        <translation>Also back (not in the amount): {perks}</translation>
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
        <source>客户寄回的运费由我们补偿，最多 {most} 元（{cap}）</source>
        <translation>We pay the customer&apos;s return freight, at most ¥{most} ({cap})</translation>
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
</context>
<context>
    <name>MovementsView</name>
    <message>
        <source>没有符合条件的流水</source>
        <translation>No matching movements</translation>
    </message>
    <message>
        <source>收货、验货、发货和盘点都会在这里留下流水</source>
        <translation>Receipts, inspections, shipments and stocktakes show here</translation>
    </message>
    <message>
        <source>去掉全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>库存流水</source>
        <translation>Stock movements</translation>
    </message>
    <message>
        <source>显示全部商品的流水</source>
        <translation>Show movements of all products</translation>
    </message>
    <message>
        <source>单据号、退换货单号、编码、条码…</source>
        <translation>Document, return, code…</translation>
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
    <name>OperatorDialog</name>
    <message>
        <source>新增操作员</source>
        <translation>New operator</translation>
    </message>
    <message>
        <source>编辑操作员</source>
        <translation>Edit operator</translation>
    </message>
    <message>
        <source>姓名 *</source>
        <translation>Name *</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>4 到 12 个数字或文字；不填就是不设</source>
        <translation>4–12 digits or letters; empty: none</translation>
    </message>
    <message>
        <source>在这里工作，可以进入</source>
        <translation>Works here and may sign in</translation>
    </message>
    <message>
        <source>已保存“{name}”</source>
        <translation>&quot;{name}&quot; saved</translation>
    </message>
</context>
<context>
    <name>OperatorsPane</name>
    <message>
        <source>操作员</source>
        <translation>Operators</translation>
    </message>
    <message>
        <source>权限</source>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>“{name}”可以进入了</source>
        <translation>&quot;{name}&quot; may sign in again</translation>
    </message>
    <message>
        <source>“{name}”已停用</source>
        <translation>&quot;{name}&quot; disabled</translation>
    </message>
    <message>
        <source>{name}的权限已恢复为角色默认</source>
        <translation>Permissions of {name} reset to the role</translation>
    </message>
    <message>
        <source>{name}的权限（{role}）</source>
        <translation>Permissions of {name} ({role})</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Enable</translation>
    </message>
    <message>
        <source>{name}没有设密码：任何人都能以店主的身份进入，做任何事。</source>
        <translation>{name} has no password: anybody can enter as owner and do anything.</translation>
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
        <source>密码…</source>
        <translation>Password…</translation>
    </message>
    <message>
        <source>恢复角色默认</source>
        <translation>Reset to role</translation>
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
        <source>刚保存的单不符合现在的筛选，列表里没有显示它。</source>
        <translation>The order just saved does not fit the filters, so it is not in the list.</translation>
    </message>
    <message>
        <source>显示全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>隐藏详情 (F9)</source>
        <translation>Hide details (F9)</translation>
    </message>
    <message>
        <source>显示详情 (F9)</source>
        <translation>Show details (F9)</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
    <message>
        <source>列表是空的，没有可以导出的</source>
        <translation>The list is empty, nothing to export</translation>
    </message>
    <message>
        <source>把列表或选中的单写成 Excel、CSV 文件 (Ctrl+Shift+E)</source>
        <translation>Writes the list or the selected orders to an Excel or CSV file (Ctrl+Shift+E)</translation>
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
    <name>OwnPinDialog</name>
    <message>
        <source>修改我的密码</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>现在的密码</source>
        <translation>Present password</translation>
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
    <message>
        <source>用现在的</source>
        <translation>Take theirs</translation>
    </message>
    <message>
        <source>用现在的：{label}</source>
        <translation>Take theirs: {label}</translation>
    </message>
    <message>
        <source>现在是“{value}”；再填一次就用您的，点“用现在的”就用对方的。</source>
        <translation>It is now &quot;{value}&quot;. Enter yours again to use it, or click &quot;Take theirs&quot;.</translation>
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
    <name>ParcelDialog</name>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{operator}在 {at} 登记 · {orders}</source>
        <translation>Registered by {operator} at {at} · {orders}</translation>
    </message>
    <message>
        <source>无主件</source>
        <translation>Unclaimed</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>来件方式</source>
        <translation>Came as</translation>
    </message>
    <message>
        <source>重量（克）</source>
        <translation>Weight (g)</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>到付金额</source>
        <translation>COD amount</translation>
    </message>
    <message>
        <source>到付</source>
        <translation>COD</translation>
    </message>
    <message>
        <source>没有支付，包裹拒收</source>
        <translation>Not paid, parcel refused</translation>
    </message>
    <message>
        <source>谁承担</source>
        <translation>Who pays</translation>
    </message>
    <message>
        <source>还没有定</source>
        <translation>Open</translation>
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
    <name>ParcelRegister</name>
    <message>
        <source>包裹登记簿</source>
        <translation>Parcel register</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ParcelRows</name>
    <message>
        <source>再加一个包裹</source>
        <translation>Another parcel</translation>
    </message>
    <message>
        <source>到店：客户把商品送到店里，没有快递单号</source>
        <translation>Handed in at the shop, no tracking number</translation>
    </message>
    <message>
        <source>这个包裹已经到货，不能去掉</source>
        <translation>This parcel has arrived and cannot be removed</translation>
    </message>
    <message>
        <source>去掉这个包裹</source>
        <translation>Remove this parcel</translation>
    </message>
</context>
<context>
    <name>ParcelsDialog</name>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ParcelsView</name>
    <message>
        <source>没有符合条件的包裹</source>
        <translation>No matching parcels</translation>
    </message>
    <message>
        <source>收货和登记无主件时，包裹都会记在这里</source>
        <translation>Parcels are noted here when they are received or registered as unclaimed</translation>
    </message>
    <message>
        <source>去掉全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>包裹登记簿</source>
        <translation>Parcel register</translation>
    </message>
    <message>
        <source>运单号、退换货单号、备注…</source>
        <translation>Tracking no., order, note…</translation>
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
        <source>客户付寄回运费的填写金额；填 0 由本店承担。</source>
        <translation>What the customer pays for sending it back; 0 if the shop pays.</translation>
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
    <name>Patience</name>
    <message>
        <source>另一个窗口正在保存，请稍候…&#x3000;您的输入都在，轮到后会自动继续。</source>
        <translation>Another window is saving, please wait… Your input is kept and goes on by itself when it is its turn.</translation>
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
    <name>PayBatch</name>
    <message>
        <source>退款合计</source>
        <translation>Total refund</translation>
    </message>
    <message>
        <source>每单按这位买家上次的方式</source>
        <translation>Each by the buyer&apos;s last method</translation>
    </message>
    <message>
        <source>可不填，例如批量转账的批次号</source>
        <translation>Optional, e.g. the batch number of the transfers</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>付款日期</source>
        <translation>Payment date</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Transaction no.</translation>
    </message>
    <message>
        <source>{method} {amount}（{n} 单）</source>
        <translation>{method} {amount} ({n} orders)</translation>
    </message>
    <message>
        <source>账期已关闭到 {until}，请改用之后的付款日期。</source>
        <translation>The books are closed until {until}; choose a later payment date.</translation>
    </message>
    <message>
        <source>已拦截发货（{n} 单）</source>
        <translation>Shipment stopped ({n} orders)</translation>
    </message>
    <message>
        <source>商品还没有发出；付款前请先通知仓库不要发货</source>
        <translation>The goods have not been shipped; tell the warehouse to hold them before paying</translation>
    </message>
    <message>
        <source>{numbers} 等</source>
        <translation>{numbers} …</translation>
    </message>
    <message>
        <source>{n} 单的原订单平台显示已退过款（{numbers}），请核对，避免重复退款。</source>
        <translation>For {n} orders the platform already shows a refund on the sale ({numbers}); check, so as not to pay twice.</translation>
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
        <source>这张单的收货人是 {receiver}，原订单是 {bought}；请核对收款人。</source>
        <translation>The receiver of this order is {receiver}, that of the sale {bought}; check the payee.</translation>
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
    <name>PhotoDialog</name>
    <message>
        <source>说明会印在单据上，显示在照片下面。</source>
        <translation>The caption is printed on documents, below the photo.</translation>
    </message>
    <message>
        <source>照片说明</source>
        <translation>Photo caption</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>例如：左袖开线，外箱压扁</source>
        <translation>e.g. left sleeve torn, box crushed</translation>
    </message>
    <message>
        <source>所属商品</source>
        <translation>Shows</translation>
    </message>
    <message>
        <source>整张单</source>
        <translation>Whole order</translation>
    </message>
    <message>
        <source>随{why}登记的照片，所属商品不能改：{shown}</source>
        <translation>Added with &quot;{why}&quot;; what it shows cannot change: {shown}</translation>
    </message>
</context>
<context>
    <name>PhotoRemoval</name>
    <message>
        <source>这张照片是{who}添加的；移除的人和原因记在单据的记录里。</source>
        <translation>{who} added this photo; who removes it and why goes into the history of the order.</translation>
    </message>
    <message>
        <source>移除照片</source>
        <translation>Remove photo</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>必填。Enter 确认，Shift+Enter 换行</source>
        <translation>Required. Enter confirms, Shift+Enter starts a new line</translation>
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
        <source>写说明、选商品…</source>
        <translation>Caption, product…</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>文件不在了，或者已损坏</source>
        <translation>File missing or damaged</translation>
    </message>
</context>
<context>
    <name>PhotoTray</name>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>照片还在读取，马上就好，请再保存一次。</source>
        <translation>The photos are still being read; save again in a moment.</translation>
    </message>
    <message>
        <source>已保存在单上的照片，请在单据的“照片”里移除。</source>
        <translation>Photos saved with the order are removed under &quot;Photos&quot; of the order.</translation>
    </message>
    <message>
        <source>第 {n} 张</source>
        <translation>No. {n}</translation>
    </message>
</context>
<context>
    <name>PhotoWindow</name>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>上一张（←）</source>
        <translation>Previous (←)</translation>
    </message>
    <message>
        <source>下一张（→）</source>
        <translation>Next (→)</translation>
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
        <source>拖到这里、Ctrl+V 粘贴或从文件添加，单据在哪一步都可以。右键或 F2 写说明、选商品，Delete 移除；审核时已有的和随收货、验货登记的照片是凭证，一直保留。</source>
        <translation>Drag photos here, paste with Ctrl+V or add files, at any step of the order. Right click or F2: caption and product; Del removes. Photos from the review, receipts and inspections are evidence and stay.</translation>
    </message>
    <message>
        <source>添加照片需要“修改退换货单”、“收货”或“验货”的权限。</source>
        <translation>Adding photos needs the permission &quot;Change return orders&quot;, &quot;Receive&quot; or &quot;Inspect&quot;.</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>照片说明已保存，Ctrl+Z 撤销</source>
        <translation>Caption saved. Ctrl+Z undoes it</translation>
    </message>
    <message>
        <source>照片已移除，Ctrl+Z 撤销</source>
        <translation>Photo removed. Ctrl+Z undoes it</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>已添加 {count} 张照片，Ctrl+Z 撤销</source>
        <translation>Photos added: {count}. Ctrl+Z undoes it</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>{name}的密码</source>
        <translation>Password of {name}</translation>
    </message>
    <message>
        <source>新的密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>4 到 12 个数字或文字；不填就是不设</source>
        <translation>4–12 digits or letters; empty: none</translation>
    </message>
    <message>
        <source>再输入一次</source>
        <translation>Repeat it</translation>
    </message>
    <message>
        <source>两次输入的不一样，请重新输入。</source>
        <translation>The two entries differ; enter them again.</translation>
    </message>
    <message>
        <source>{name}的密码已更改</source>
        <translation>Password of {name} changed</translation>
    </message>
    <message>
        <source>{name}不再需要密码</source>
        <translation>{name} no longer needs a password</translation>
    </message>
</context>
<context>
    <name>PostingChoices</name>
    <message>
        <source>冲销哪一笔</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>迟到收货</source>
        <translation>Late receipt</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>免补</source>
        <translation>Waived</translation>
    </message>
</context>
<context>
    <name>Previews</name>
    <message>
        <source>{name} {first} 至 {last}</source>
        <translation>{name} {first} to {last}</translation>
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
    <name>PrintersDialog</name>
    <message>
        <source>打印机与纸张</source>
        <translation>Printers and paper</translation>
    </message>
    <message>
        <source>记住的是您自己的选择。标签选好打印机后不再询问，直接打印；其他单据预览时用它，打印时还可以改。</source>
        <translation>This is remembered for you alone. With a printer chosen for labels they print at once; other papers use theirs in the preview, where it can still be changed.</translation>
    </message>
    <message>
        <source>这台电脑还没有装打印机；装好后再打开这里选择。</source>
        <translation>No printer is installed on this computer; install one and come back to choose it.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>每次询问</source>
        <translation>Ask every time</translation>
    </message>
    <message>
        <source>{printer}，纸张 {width} × {height} 毫米</source>
        <translation>{printer}, paper {width} × {height} mm</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>已送往打印机 {printer}：{n} 页</source>
        <translation>Sent to printer {printer}: {n} pages</translation>
    </message>
    <message>
        <source>已停止打印 {title}</source>
        <translation>Printing stopped: {title}</translation>
    </message>
    <message>
        <source>打印 {title}</source>
        <translation>Printing {title}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>正在升级数据库</source>
        <translation>Upgrading the database</translation>
    </message>
    <message>
        <source>先备份，再升级；很大的店铺需要一两分钟，请不要关机。</source>
        <translation>It is backed up first, then upgraded; a very large shop takes a minute or two. Please do not switch off.</translation>
    </message>
    <message>
        <source>正在准备演示店铺</source>
        <translation>Preparing the demo shop</translation>
    </message>
    <message>
        <source>第一次需要几秒钟，以后很快。</source>
        <translation>It takes some seconds the first time, and is quick afterwards.</translation>
    </message>
    <message>
        <source>损坏的文件会改名留下；很大的店铺需要一两分钟，请不要关机。</source>
        <translation>The damaged file is kept under another name. A very large shop takes a minute or two; do not turn off the computer.</translation>
    </message>
    <message>
        <source>正在恢复备份</source>
        <translation>Restoring backup</translation>
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
    <name>Question</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>截至现在</source>
        <translation>As of now</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>业务类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>退货和换货</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>全部店铺</source>
        <translation>All shops</translation>
    </message>
    <message>
        <source>截至 {last}</source>
        <translation>As of {last}</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>期间太长，分得太细就看不清了</source>
        <translation>Too long a period for such fine steps</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>等待处理的单</source>
        <translation>Orders waiting</translation>
    </message>
    <message>
        <source>付款清单…  L</source>
        <translation>Payment list…  L</translation>
    </message>
    <message>
        <source>J K 下一单、上一单 · Q 换列表 · Enter 进入</source>
        <translation>J K next, previous · Q other list · Enter opens</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>待退款</source>
        <translation>To refund</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
    <message>
        <source>没有待退款的单</source>
        <translation>No orders to refund</translation>
    </message>
    <message>
        <source>把所有待退款按付款方式分表导出，交给付款的人 (L)</source>
        <translation>Exports all orders to refund, a sheet for each way of payment, for whoever pays (L)</translation>
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
    <name>ReceiverLines</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
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
    <name>RejectBatch</name>
    <message>
        <source>必填，会告诉每一位客户。Enter 确认，Shift+Enter 换行</source>
        <translation>Required; every customer is told. Enter confirms, Shift+Enter starts a new line</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
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
    <name>RepairReversalDialog</name>
    <message>
        <source>冲销返修</source>
        <translation>Reverse repair</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>商品回到在修，可以重新复验。</source>
        <translation>The goods are in repair again and can be checked again.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation>Give a reason.</translation>
    </message>
</context>
<context>
    <name>RepairedDialog</name>
    <message>
        <source>返修完成</source>
        <translation>Repaired</translation>
    </message>
    <message>
        <source>{order} · {warehouse} · 在修 {units} 件</source>
        <translation>{order} · {warehouse} · {units} pcs in repair</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>复验结果</source>
        <translation>Checked again</translation>
    </message>
    <message>
        <source>返修费用</source>
        <translation>Repair cost</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>做了什么；报废的写明留下了什么</source>
        <translation>What was done; for scrap, what was kept</translation>
    </message>
</context>
<context>
    <name>RepairingDesk</name>
    <message>
        <source>没有在修的商品</source>
        <translation>No goods in repair</translation>
    </message>
    <message>
        <source>验货时处置选“返修”的商品会出现在这里；修好后复验，转良品、次品或报废。</source>
        <translation>Goods set to &quot;Repair&quot; at inspection wait here; once repaired they are checked again and become good, defective or scrap.</translation>
    </message>
    <message>
        <source>返修</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>返修完成</source>
        <translation>Repaired</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>{document} 验货，{time} 送修</source>
        <translation>Inspected by {document}, in repair since {time}</translation>
    </message>
    <message>
        <source>在修 {units} 件，共 {all} 件</source>
        <translation>{units} of {all} pcs in repair</translation>
    </message>
    <message>
        <source>{time} {operator}复验：{grade} {units} 件，费用 {cost}</source>
        <translation>Checked by {operator}, {time}: {grade} {units} pcs, cost {cost}</translation>
    </message>
    <message>
        <source>{number} 返修完成，已转库存</source>
        <translation>{number}: repaired and put to stock</translation>
    </message>
    <message>
        <source>已冲销，商品回到在修（{number}）</source>
        <translation>Reversed; the goods are in repair again ({number})</translation>
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
    <message>
        <source>请勾选退回来的包裹。</source>
        <translation>Tick the parcel that came back.</translation>
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
    <name>ReplacementUnits</name>
    <message>
        <source>待发 {left} 件</source>
        <translation>To ship: {left} pcs</translation>
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
        <source>返回</source>
        <translation>Back</translation>
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
        <source>比较两个人的修改</source>
        <translation>Compare two people&apos;s changes</translation>
    </message>
    <message>
        <source>逐处选择用谁的，再保存（Ctrl+D）</source>
        <translation>Choose whose to keep one by one, then save (Ctrl+D)</translation>
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
        <source>无原单</source>
        <translation>No sale</translation>
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
        <source>{done}。您的输入都在，请先比较，再保存。</source>
        <translation>{done}. Your input is kept; compare first, then save.</translation>
    </message>
    <message>
        <source>{done}。{what}。您的输入都在，请先比较，再保存。</source>
        <translation>{done}. {what}. Your input is kept; compare first, then save.</translation>
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
        <translation>Shipping</translation>
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
        <source>记录 · 跟进 {count}</source>
        <translation>History ({count})</translation>
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
        <source>打印这张单的各种单据与标签</source>
        <translation>Print papers and labels of this order</translation>
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
    <message>
        <source>迟到包裹：{units} 件是客户自己的商品，请单独放在{warehouse}，不要上架。由店主决定：{again}、另建新单，或退回客户。</source>
        <translation>Late parcel: {units} pcs are the customer&apos;s own; keep them apart in {warehouse}, off the shelves. The owner decides: {again}, a new order, or send back.</translation>
    </message>
    <message>
        <source>重新提交</source>
        <translation>Resubmit</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
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
        <source>导出</source>
        <translation>Export</translation>
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
        <source>导入订单、售后或商品 (Ctrl+I)</source>
        <translation>Import orders, after-sale cases or products (Ctrl+I)</translation>
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
        <source>退换货台账（当前列表）</source>
        <translation>Return ledger (this list)</translation>
    </message>
    <message>
        <source>交接单（今天）</source>
        <translation>Handover sheet (today)</translation>
    </message>
    <message>
        <source>退换货单 (Ctrl+P) 和其他单据、标签、台账 (Ctrl+Shift+P)</source>
        <translation>Return order (Ctrl+P), other papers, labels, ledger (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>先选一张退换货单</source>
        <translation>Choose a return order first</translation>
    </message>
    <message>
        <source>添加跟进…</source>
        <translation>Add follow-up…</translation>
    </message>
    <message>
        <source>话术…</source>
        <translation>Messages…</translation>
    </message>
    <message>
        <source>导出列表…</source>
        <translation>Export list…</translation>
    </message>
</context>
<context>
    <name>ReturnsSelection</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>每单一个 PDF…</source>
        <translation>One PDF per order…</translation>
    </message>
    <message>
        <source>导出列表…</source>
        <translation>Export list…</translation>
    </message>
    <message>
        <source>付款清单…</source>
        <translation>Payment list…</translation>
    </message>
    <message>
        <source>{paper}（选中的 {n} 单）</source>
        <translation>{paper} ({n} selected)</translation>
    </message>
    <message>
        <source>每单一个 PDF</source>
        <translation>One PDF per order</translation>
    </message>
</context>
<context>
    <name>ReversalDialog</name>
    <message>
        <source>用一笔相反的记录更正；原来的那一笔会留着，注明已冲销。</source>
        <translation>Corrects it by an opposite posting; the original stays, marked as reversed.</translation>
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
        <source>还没有销售订单 — 按 Esc 回去，再按 Ctrl+I 导入平台的订单文件</source>
        <translation>No sales orders yet — press Esc, then Ctrl+I to import the order file of the platform</translation>
    </message>
    <message>
        <source>无原单退货…</source>
        <translation>Return without a sale…</translation>
    </message>
    <message>
        <source>找不到原单，也要退换（Ctrl+O）</source>
        <translation>The sale cannot be found, but goods come back (Ctrl+O)</translation>
    </message>
    <message>
        <source>需要“无原单退货”的权限，请找店主</source>
        <translation>Needs the permission &quot;Returns without a sale&quot;; ask the owner</translation>
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
        <source>还能退 {units} 件，最多 {money}</source>
        <translation>{units} pcs may come back, at most {money}</translation>
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
        <source>导入订单、售后或商品 (Ctrl+I)</source>
        <translation>Import orders, after-sale cases or products (Ctrl+I)</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
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
    <message>
        <source>导出列表…</source>
        <translation>Export list…</translation>
    </message>
    <message>
        <source>打印台账（当前列表）</source>
        <translation>Print ledger (this list)</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>导出图片…</source>
        <translation>Export image…</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy image</translation>
    </message>
    <message>
        <source>导出数据…</source>
        <translation>Export figures…</translation>
    </message>
    <message>
        <source>导出全部统计…</source>
        <translation>Export all statistics…</translation>
    </message>
    <message>
        <source>售后分析报告</source>
        <translation>After-sales report</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
    <message>
        <source>没有图可以导出</source>
        <translation>No chart to export</translation>
    </message>
    <message>
        <source>没有数据可以导出</source>
        <translation>No figures to export</translation>
    </message>
    <message>
        <source>导出图片</source>
        <translation>Export image</translation>
    </message>
    <message>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <source>图片已复制</source>
        <translation>Image copied</translation>
    </message>
    <message>
        <source>导出数据</source>
        <translation>Export figures</translation>
    </message>
    <message>
        <source>导出全部统计</source>
        <translation>Export all statistics</translation>
    </message>
    <message>
        <source>统计分析 {first} {last}</source>
        <translation>Statistics {first} {last}</translation>
    </message>
    <message>
        <source>已导出 {n} 行到 {path}</source>
        <translation>{n} rows exported to {path}</translation>
    </message>
    <message>
        <source>已停止：{title}，没有留下文件。</source>
        <translation>Stopped: {title}. No file was left behind.</translation>
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
    <name>Seat</name>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>切换操作员…</source>
        <translation>Switch operator…</translation>
    </message>
    <message>
        <source>修改我的密码…</source>
        <translation>Change my password…</translation>
    </message>
    <message>
        <source>操作员：{name}</source>
        <translation>Operator: {name}</translation>
    </message>
</context>
<context>
    <name>SecondDesk</name>
    <message>
        <source>没有等着二检的商品</source>
        <translation>No goods wait for a second inspection</translation>
    </message>
    <message>
        <source>参数“二次验货”打开后，一检过的商品在这里等另一个人二检，二检后才入库、才退款。</source>
        <translation>With the setting &quot;Second inspection&quot; on, goods inspected once wait here for another person; only then they go to stock and are refunded.</translation>
    </message>
    <message>
        <source>二检</source>
        <translation>Second inspection</translation>
    </message>
    <message>
        <source>一检结果</source>
        <translation>First result</translation>
    </message>
    <message>
        <source>一检 {who}，{at}</source>
        <translation>First by {who}, {at}</translation>
    </message>
    <message>
        <source>这里有您一检的商品，要由另一个人二检。</source>
        <translation>You inspected some of this first; another person has to do the second inspection.</translation>
    </message>
    <message>
        <source>{order} 二检已过账 {number}</source>
        <translation>{order}: second inspection {number} posted</translation>
    </message>
</context>
<context>
    <name>SecondInspectionDialog</name>
    <message>
        <source>二检</source>
        <translation>Second inspection</translation>
    </message>
    <message>
        <source>二检过账</source>
        <translation>Post inspection</translation>
    </message>
    <message>
        <source>一检 {who}，待二检 {units} 件；下面先填的是一检结果。</source>
        <translation>First by {who}, {units} pcs for the second; the first result is filled in below.</translation>
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
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>报废的写明原因和留下了什么</source>
        <translation>For scrap, why and what was kept</translation>
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
    <name>ServiceDialog</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ShipBackDialog</name>
    <message>
        <source>已登记：{parcels}。登记错的请用“补充信息”更正。</source>
        <translation>Registered: {parcels}. Correct wrong ones with &quot;Add information&quot;.</translation>
    </message>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
    <message>
        <source>请填写快递单号；客户送到店里的请勾选“到店”。</source>
        <translation>Enter the tracking number; tick &quot;Handed in&quot; for goods brought to the shop.</translation>
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
        <source>检查项目 K：✓ {met}</source>
        <translation>Checks K: ✓ {met}</translation>
    </message>
    <message>
        <source>检查项目 K</source>
        <translation>Checks K</translation>
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
    <name>SignIn</name>
    <message>
        <source>退换货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>退出程序</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>请选择操作员</source>
        <translation>Choose the operator</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>没有设密码，直接按回车</source>
        <translation>No password set, just press Enter</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message>
        <source>导入库存快照</source>
        <translation>Import stock snapshot</translation>
    </message>
    <message>
        <source>选择库存文件</source>
        <translation>Choose stock file</translation>
    </message>
    <message>
        <source>库存文件</source>
        <translation>Stock file</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>快照时间</source>
        <translation>Taken at</translation>
    </message>
    <message>
        <source>文件里没有的商品按 0 件</source>
        <translation>Products not in the file have 0 pcs</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>文件里没有认识的商品。</source>
        <translation>The file has no product that is known here.</translation>
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
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>正在读取 {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>快照之后在这里收到和发出的货，会加在快照之上。</source>
        <translation>What was received or shipped here after the snapshot is added to it.</translation>
    </message>
    <message>
        <source>库存快照 {number} 已导入：{count} 个商品。{warehouse}从现在起检查库存。</source>
        <translation>Stock snapshot {number} imported: {count} products. Stock is checked in {warehouse} from now on.</translation>
    </message>
    <message>
        <source>保存问题文件</source>
        <translation>Save problem file</translation>
    </message>
    <message>
        <source>问题行已保存到 {path}。</source>
        <translation>Problem rows saved to {path}.</translation>
    </message>
    <message>
        <source>不能导入</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>{count} 个商品，其中 {differing} 个与账面不同</source>
        <translation>{count} products, {differing} differ from the books</translation>
    </message>
    <message>
        <source>编码取自“{code}”列，数量取自“{units}”列；{refused} 行有问题。</source>
        <translation>Codes from column &quot;{code}&quot;, quantities from column &quot;{units}&quot;; {refused} rows have problems.</translation>
    </message>
    <message>
        <source>问题 ({count})</source>
        <translation>Problems ({count})</translation>
    </message>
    <message>
        <source>导入 {count} 个商品</source>
        <translation>Import {count} products</translation>
    </message>
</context>
<context>
    <name>StatisticList</name>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>停止 (Esc)</source>
        <translation>Stop (Esc)</translation>
    </message>
    <message>
        <source>正在统计…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>没有算出来，按 Ctrl+R 再试一次。</source>
        <translation>No figures; press Ctrl+R to try again.</translation>
    </message>
    <message>
        <source>已停止。按 Ctrl+R 重新统计，或者缩短期间。</source>
        <translation>Stopped. Press Ctrl+R to count again, or choose a shorter period.</translation>
    </message>
    <message>
        <source>数字都是 0，没有可以画的；数据在下面。</source>
        <translation>All figures are 0, so there is nothing to draw; they stand below.</translation>
    </message>
</context>
<context>
    <name>StockListView</name>
    <message>
        <source>在列表中查找</source>
        <translation>Find in list</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>把列表或选中的行写成 Excel、CSV 文件或 PDF 台账 (Ctrl+Shift+E)</source>
        <translation>Writes the list or the selected rows to an Excel or CSV file or a PDF ledger (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
    <message>
        <source>查找中…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>共 {count} 条</source>
        <translation>Entries: {count}</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>Balances</translation>
    </message>
    <message>
        <source>流水</source>
        <translation>Movements</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Stocktakes</translation>
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
        <source>返回</source>
        <translation>Back</translation>
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
        <source>恢复 {when} 的备份</source>
        <translation>Restore the backup of {when}</translation>
    </message>
    <message>
        <source>最近</source>
        <translation>latest</translation>
    </message>
    <message>
        <source>损坏的文件不会删除，改名留在原来的文件夹里</source>
        <translation>Damaged files are not deleted; they stay in their folder under another name</translation>
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
    <name>SuggestedOrders</name>
    <message>
        <source>这个包裹可能是谁的</source>
        <translation>Whose parcel may this be?</translation>
    </message>
    <message>
        <source>按 Enter 选择，或按 Alt+数字认领；都不是，就输入手机号、收货人、单号。</source>
        <translation>Enter or Alt+digit claims it; if it is none of these, type mobile, receiver or number.</translation>
    </message>
    <message>
        <source>可能的单</source>
        <translation>Possible orders</translation>
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
    <name>SupplierDraftDialog</name>
    <message>
        <source>退厂单</source>
        <translation>Supplier return</translation>
    </message>
    <message>
        <source>保存退厂单</source>
        <translation>Save supplier return</translation>
    </message>
    <message>
        <source>供应商</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>选择供应商</source>
        <translation>Choose supplier</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>请选择供应商；没有的，请先在参数设置的供应商里添加。</source>
        <translation>Choose the supplier; if it is missing, add it in the settings, under Suppliers.</translation>
    </message>
</context>
<context>
    <name>SupplierSendDialog</name>
    <message>
        <source>退厂出库</source>
        <translation>Ship to supplier</translation>
    </message>
    <message>
        <source>{supplier} · {units} 件 · 成本 {worth}</source>
        <translation>{supplier} · {units} pcs · cost {worth}</translation>
    </message>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>供应商上门取货的，快递单号可以不填。发出以后不能再改这张单。</source>
        <translation>If the supplier collects it, no tracking number is needed. Once shipped, this document can no longer change.</translation>
    </message>
</context>
<context>
    <name>SupplierSettleDialog</name>
    <message>
        <source>退厂结清</source>
        <translation>Settle supplier return</translation>
    </message>
    <message>
        <source>{supplier} · 还有 {owed} 件没有换回，成本 {worth}</source>
        <translation>{supplier} · {owed} pcs not replaced, cost {worth}</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>换回商品，入良品</source>
        <translation>Replaced, to good stock</translation>
    </message>
    <message>
        <source>贷项，结清余下的</source>
        <translation>Credit, settles the rest</translation>
    </message>
    <message>
        <source>贷项金额</source>
        <translation>Credit amount</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>换回入库</source>
        <translation>Replacement in</translation>
    </message>
    <message>
        <source>结清</source>
        <translation>Settle</translation>
    </message>
</context>
<context>
    <name>SuppliersDesk</name>
    <message>
        <source>没有要退厂的商品</source>
        <translation>No goods for suppliers</translation>
    </message>
    <message>
        <source>验货时处置选“退厂”的商品会出现在这里，按供应商开退厂单。</source>
        <translation>Goods set to &quot;To supplier&quot; at inspection wait here; make supplier returns of them.</translation>
    </message>
    <message>
        <source>退厂</source>
        <translation>To supplier</translation>
    </message>
    <message>
        <source>退厂商品</source>
        <translation>Goods for the supplier</translation>
    </message>
    <message>
        <source>开退厂单</source>
        <translation>New supplier return</translation>
    </message>
    <message>
        <source>退厂出库</source>
        <translation>Ship to supplier</translation>
    </message>
    <message>
        <source>结清</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>选中要退厂的商品，按 Enter 开退厂单；按 N 从折价的次品中选</source>
        <translation>Choose goods and press Enter for a supplier return; N chooses from marked-down goods</translation>
    </message>
    <message>
        <source>没有供应商</source>
        <translation>No supplier</translation>
    </message>
    <message>
        <source>待开单</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>{supplier} · {warehouse} · {units} 件 · 成本 {worth}</source>
        <translation>{supplier} · {warehouse} · {units} pcs · cost {worth}</translation>
    </message>
    <message>
        <source>还有 {owed} 件没有换回</source>
        <translation>{owed} pcs not replaced</translation>
    </message>
    <message>
        <source>贷项 {fen}</source>
        <translation>Credit {fen}</translation>
    </message>
    <message>
        <source>已开退厂单 {number}，发出前可以修改</source>
        <translation>Supplier return {number} made; it can change until it is shipped</translation>
    </message>
    <message>
        <source>没有折价的次品</source>
        <translation>No marked-down goods</translation>
    </message>
    <message>
        <source>折价的次品</source>
        <translation>Marked-down goods</translation>
    </message>
    <message>
        <source>改为退给供应商：填写件数，一张单只能是一个仓库、一个供应商</source>
        <translation>Return to the supplier instead: enter the units; one document has one warehouse and one supplier</translation>
    </message>
    <message>
        <source>已修改退厂单 {number}</source>
        <translation>Supplier return {number} changed</translation>
    </message>
    <message>
        <source>{number} 已发出，等供应商换货或给贷项</source>
        <translation>{number} shipped; waiting for replacement or credit</translation>
    </message>
    <message>
        <source>{number} 换回的商品已入良品</source>
        <translation>Replacements of {number} put to good stock</translation>
    </message>
    <message>
        <source>{number} 已按贷项结清</source>
        <translation>{number} settled by credit</translation>
    </message>
    <message>
        <source>{number} 还没有发出；作废后商品回到待开单。</source>
        <translation>{number} is not shipped yet; if voided, its goods wait again.</translation>
    </message>
    <message>
        <source>作废退厂单</source>
        <translation>Void supplier return</translation>
    </message>
    <message>
        <source>{number} 已作废</source>
        <translation>{number} voided</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>话术模板</source>
        <translation>Message templates</translation>
    </message>
    <message>
        <source>模板名称</source>
        <translation>Name of the template</translation>
    </message>
    <message>
        <source>模板内容</source>
        <translation>Text of the template</translation>
    </message>
    <message>
        <source>插入字段</source>
        <translation>Insert field</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>恢复默认模板</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>“{name}”的修改还没有保存。</source>
        <translation>The changes to &quot;{name}&quot; are not saved.</translation>
    </message>
    <message>
        <source>放弃修改</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>删除话术模板“{name}”？</source>
        <translation>Delete message template &quot;{name}&quot;?</translation>
    </message>
    <message>
        <source>删除模板</source>
        <translation>Delete template</translation>
    </message>
    <message>
        <source>全部话术模板恢复成最初的样子，店铺自己的修改会丢失。</source>
        <translation>All message templates go back to their first wording; the shop&apos;s own changes will be lost.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>只看一个人的跟进、清点和他能办的事</source>
        <translation>Shows only one person&apos;s follow-ups and counts, and what they may do</translation>
    </message>
    <message>
        <source>添加跟进</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>打印交接单</source>
        <translation>Print handover sheet</translation>
    </message>
    <message>
        <source>今天没有要交接的事</source>
        <translation>Nothing to hand over today</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>空格 完成跟进 · F2 修改 · Ctrl+Z 恢复 · Enter 处理 · Esc 返回列表</source>
        <translation>Space done · F2 edit · Ctrl+Z open again · Enter open · Esc back to the list</translation>
    </message>
    <message>
        <source>打印交接单 (Ctrl+P)</source>
        <translation>Print handover sheet (Ctrl+P)</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
    <message>
        <source>只有跟进可以勾掉；这一项办完后会自己消失。</source>
        <translation>Only follow-ups can be ticked; this one goes away once it is done.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>交接清单：到期的跟进、平台介入、超时、清点一半、待退回 (Ctrl+T)</source>
        <translation>Handover: follow-ups due, disputes, overdue orders, half-done counts, goods to send back (Ctrl+T)</translation>
    </message>
    <message>
        <source>今天 ({count})</source>
        <translation>Today ({count})</translation>
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
        <source>{number} 可能属于</source>
        <translation>{number} may belong to</translation>
    </message>
    <message>
        <source>Enter 认领选中的，也可以按数字键；Esc 回到列表。</source>
        <translation>Enter or a digit claims it; Esc back to the list.</translation>
    </message>
    <message>
        <source>没有找到 {code}：换一个单号、手机号或姓名试试。</source>
        <translation>{code} not found: try another number, mobile or name.</translation>
    </message>
    <message>
        <source>找不到原单的，也可以这样收下：</source>
        <translation>If its sale cannot be found, take it in like this:</translation>
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
    <message>
        <source>找不到原单也收下，金额由店主核定</source>
        <translation>Take it in even if its sale cannot be found; the owner sets the amount</translation>
    </message>
    <message>
        <source>无原单建单并认领…</source>
        <translation>New order without a sale…</translation>
    </message>
</context>
<context>
    <name>UnitRows</name>
    <message>
        <source> / {most} 件</source>
        <translation> / {most} pcs</translation>
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
    <name>ViewChooser</name>
    <message>
        <source>视图：{name}（已改）</source>
        <translation>View: {name} (changed)</translation>
    </message>
    <message>
        <source>视图：{name}</source>
        <translation>View: {name}</translation>
    </message>
    <message>
        <source>{view}：选择、保存列表的看法 (Ctrl+Shift+V)</source>
        <translation>{view}: choose or save how the list looks (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>这个视图已经不存在，可能在别的窗口里删除了。</source>
        <translation>This view no longer exists; it may have been deleted in another window.</translation>
    </message>
    <message>
        <source>视图“{name}”的内容坏了，不能使用。请在“视图”菜单里删除它，或重新保存。</source>
        <translation>View &quot;{name}&quot; is damaged and cannot be used. Delete it in the menu &quot;View&quot;, or save it anew.</translation>
    </message>
    <message>
        <source>视图“{name}”里有已经不存在的筛选或列，已略过。</source>
        <translation>View &quot;{name}&quot; has filters or columns that no longer exist; they were left out.</translation>
    </message>
    <message>
        <source>我的视图</source>
        <translation>My views</translation>
    </message>
    <message>
        <source>保存为新视图…</source>
        <translation>Save as new view…</translation>
    </message>
    <message>
        <source>更新“{name}”</source>
        <translation>Update &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>删除…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>打开时用“{name}”</source>
        <translation>Open with &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>显示的列、冻结列…</source>
        <translation>Columns shown, frozen columns…</translation>
    </message>
    <message>
        <source>已更新视图“{name}”</source>
        <translation>View &quot;{name}&quot; updated</translation>
    </message>
    <message>
        <source>删除视图“{name}”？列表里的单据不受影响。</source>
        <translation>Delete view &quot;{name}&quot;? The orders in the list are not touched.</translation>
    </message>
    <message>
        <source>删除视图</source>
        <translation>Delete view</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>已删除视图“{name}”</source>
        <translation>View &quot;{name}&quot; deleted</translation>
    </message>
    <message>
        <source>以后打开时用视图“{name}”</source>
        <translation>From now on the list opens with view &quot;{name}&quot;</translation>
    </message>
</context>
<context>
    <name>ViewNameDialog</name>
    <message>
        <source>视图改名</source>
        <translation>Rename view</translation>
    </message>
    <message>
        <source>保存为新视图</source>
        <translation>Save as new view</translation>
    </message>
    <message>
        <source>名称 *</source>
        <translation>Name *</translation>
    </message>
    <message>
        <source>例如：本周淘宝店待退款</source>
        <translation>e.g. Taobao refunds this week</translation>
    </message>
    <message>
        <source>已保存视图“{name}”</source>
        <translation>View &quot;{name}&quot; saved</translation>
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
    <name>_Row</name>
    <message>
        <source>对方改成</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>我填的</source>
        <translation>Mine</translation>
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
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>拼音查找</source>
        <translation>Finding by pinyin</translation>
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
        <source>补充信息</source>
        <translation>Add information</translation>
    </message>
    <message>
        <source>更正退回包裹、收货人和内部备注，不需要重新审核</source>
        <translation>Correct return parcels, receiver and internal note without another review</translation>
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
        <source>填写退回物流</source>
        <translation>Enter return tracking</translation>
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
        <source>把退货地址告诉客户：复制现成的文字，并记为已通知</source>
        <translation>Tell the customer the return address: copy the prepared text and note it as told</translation>
    </message>
    <message>
        <source>登记客户寄回的快递公司和单号，可以有多个包裹；送到店里的登记“到店”</source>
        <translation>Register carrier and number of what the customer sent, in one or more parcels; &quot;Handed in&quot; for what was brought to the shop</translation>
    </message>
    <message>
        <source>不再等没有寄回的商品，退款按实收计算；收货的人清点时可以直接勾选</source>
        <translation>Stop waiting for what was not sent; the refund follows what arrived. Whoever receives may tick this while counting</translation>
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
        <source>换出少件结案</source>
        <translation>Close exchange short</translation>
    </message>
    <message>
        <source>换出商品发了一部分，其余的不会再发：差额退给客户</source>
        <translation>Part of the replacement was shipped and the rest will not be: the difference is refunded</translation>
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
        <source>另建新单</source>
        <translation>New order</translation>
    </message>
    <message>
        <source>为迟到的商品另建一张退货单：商品转到新单，等待审核</source>
        <translation>Creates a return order for the late goods: they move to it and wait for review</translation>
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
        <source>平台介入</source>
        <translation>Platform dispute</translation>
    </message>
    <message>
        <source>客户请平台介入；登记平台给的期限，或更改它</source>
        <translation>The customer called in the platform; register its deadline, or change it</translation>
    </message>
    <message>
        <source>介入结束</source>
        <translation>End dispute</translation>
    </message>
    <message>
        <source>平台已经判定；写下结果，期限不再计时</source>
        <translation>The platform has decided; note the outcome, the deadline stops</translation>
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
        <source>客户还应补 {due} 元；先行换货之前请先收取补款或免补。</source>
        <translation>The customer still owes ¥{due}; collect or waive it before shipping in advance.</translation>
    </message>
    <message>
        <source>现在是“{status}”；{action}只能在这些状态进行：{allowed}</source>
        <translation>Now &quot;{status}&quot;; &quot;{action}&quot; needs: {allowed}</translation>
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
        <source>退款由您审核、提出或改定；参数“审核付款分离”要求由另一个人付款。</source>
        <translation>You reviewed, raised or changed this refund; the setting &quot;Separate review and payment&quot; asks for another person to pay.</translation>
    </message>
    <message>
        <source>没有在途的换出包裹。</source>
        <translation>No replacement parcel on its way.</translation>
    </message>
    <message>
        <source>没有还放在这里的迟到商品。</source>
        <translation>No late goods are kept here any more.</translation>
    </message>
    <message>
        <source>换出商品已经全部发出。</source>
        <translation>The replacement has been shipped in full.</translation>
    </message>
    <message>
        <source>换出商品一件都没有发出；请退回复审，改为退货退款或换成别的商品。</source>
        <translation>None of the replacement was shipped; send it back to review and make it a return, or exchange for something else.</translation>
    </message>
    <message>
        <source>客户没有要补的款。</source>
        <translation>The customer owes nothing.</translation>
    </message>
    <message>
        <source>已重新提交 {count} 次，次数已用完；请与客户协商后新建。</source>
        <translation>Resubmitted {count} times already, none left; settle it with the customer and create a new order.</translation>
    </message>
    <message>
        <source>没有平台介入。</source>
        <translation>No platform dispute.</translation>
    </message>
    <message>
        <source>还没有登记过可以冲销的记录。</source>
        <translation>Nothing has been posted that could be reversed.</translation>
    </message>
    <message>
        <source>商品还没有发货；请先拦截发货并勾选“已拦截发货”。</source>
        <translation>The goods are not shipped yet; stop the shipment and tick &quot;Shipment stopped&quot;.</translation>
    </message>
    <message>
        <source>没有收款人；请单独付款并填写收款人，或改为平台原路退回。</source>
        <translation>There is no payee; pay this one by itself and enter the payee, or refund through the platform.</translation>
    </message>
    <message>
        <source>收款人 {payee} 不是原订单的收货人 {bought}；请核对后单独付款。</source>
        <translation>The payee {payee} is not the receiver {bought} of the sale; check, and pay this one by itself.</translation>
    </message>
    <message>
        <source>商品还没有收齐；要先行退款，请打开这张单单独付款。</source>
        <translation>Not all goods have come back; to refund in advance, open this order and pay it by itself.</translation>
    </message>
    <message>
        <source>不退货补偿超过 {most} 元的上限，需要店主审核。</source>
        <translation>Compensation without a return is above the limit of ¥{most}; the owner has to review it.</translation>
    </message>
    <message>
        <source>原订单已被平台关闭，不能再退款；请把退款金额改为 0。</source>
        <translation>The platform closed the sale, so nothing more can be refunded; set the refund to 0.</translation>
    </message>
    <message>
        <source>这张单上有填写了还没有提交的金额；请单独审核它。</source>
        <translation>This order has amounts that were entered but not submitted; review it by itself.</translation>
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
    <message>
        <source>{done}。{changed}</source>
        <translation>{done}. {changed}</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>每日自动</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>导入之前</source>
        <translation>Before import</translation>
    </message>
    <message>
        <source>升级之前</source>
        <translation>Before update</translation>
    </message>
    <message>
        <source>恢复之前</source>
        <translation>Before restore</translation>
    </message>
    <message>
        <source>手动</source>
        <translation>By hand</translation>
    </message>
</context>
<context>
    <name>buyers</name>
    <message>
        <source>买家在黑名单上，请店主确认后再处理。</source>
        <translation>The buyer is blacklisted; ask the owner before you go on.</translation>
    </message>
    <message>
        <source>买家拒收过 {parcels} 个包裹（参数“拒收提醒次数”为 {most}）。</source>
        <translation>The buyer refused {parcels} parcels (the setting &quot;Refused parcels&quot; is {most}).</translation>
    </message>
    <message>
        <source>买家 {sales} 单退换 {returned} 单（{rate} %），达到 {high} %。</source>
        <translation>The buyer returned {returned} of {sales} orders ({rate}%), {high}% or more.</translation>
    </message>
    <message>
        <source>买家 {sales} 单退换 {returned} 单（{rate} %），达到 {high} % 和店铺平均 {average} % 的 {times} 倍。</source>
        <translation>The buyer returned {returned} of {sales} orders ({rate}%), {high}% or more and {times} times the shop&apos;s average of {average}%.</translation>
    </message>
    <message>
        <source>没有标记</source>
        <translation>No mark</translation>
    </message>
    <message>
        <source>黑名单</source>
        <translation>Blacklisted</translation>
    </message>
    <message>
        <source>白名单</source>
        <translation>Whitelisted</translation>
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
        <source>检查项目</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>检查什么</source>
        <translation>What to check</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>不良因素</source>
        <translation>Defects</translation>
    </message>
    <message>
        <source>适用业务</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable</translation>
    </message>
    <message>
        <source>上级原因</source>
        <translation>Parent reason</translation>
    </message>
    <message>
        <source>需要照片</source>
        <translation>Needs photo</translation>
    </message>
    <message>
        <source>质量问题</source>
        <translation>Quality problem</translation>
    </message>
    <message>
        <source>造成的人</source>
        <translation>Caused by</translation>
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
        <source>可退入</source>
        <translation>Takes in</translation>
    </message>
    <message>
        <source>可换出</source>
        <translation>Ships out</translation>
    </message>
    <message>
        <source>检查库存</source>
        <translation>Check stock</translation>
    </message>
    <message>
        <source>默认类型</source>
        <translation>Default type</translation>
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
        <source>可退货</source>
        <translation>Returnable</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>可选用</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>所有类型</source>
        <translation>All types</translation>
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
        <source>还没有检查项目。按 Ins 新增一个。</source>
        <translation>No checks yet. Press Ins to add one.</translation>
    </message>
    <message>
        <source>还没有不良因素。按 Ins 新增一个。</source>
        <translation>No defects yet. Press Ins to add one.</translation>
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
    <message>
        <source>操作员</source>
        <translation>Operators</translation>
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
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>规格</source>
        <translation>Spec</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>申请数量</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>应退金额</source>
        <translation>Refund due</translation>
    </message>
    <message>
        <source>核定金额</source>
        <translation>Agreed</translation>
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
        <source>应付</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>付款清单</source>
        <translation>Payment list</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>单数</source>
        <translation>Orders</translation>
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
        <source>迟到</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>退款单号</source>
        <translation>Refund no.</translation>
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
        <source>记账时间</source>
        <translation>Posted at</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>By</translation>
    </message>
    <message>
        <source>冲销了</source>
        <translation>Reverses</translation>
    </message>
    <message>
        <source>被冲销</source>
        <translation>Reversed by</translation>
    </message>
    <message>
        <source>收货单号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>迟到包裹</source>
        <translation>Late parcel</translation>
    </message>
    <message>
        <source>库存状态</source>
        <translation>Stock state</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>单位成本</source>
        <translation>Unit cost</translation>
    </message>
    <message>
        <source>条码</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>供应商</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>已预留</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>可用</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>成本价</source>
        <translation>Cost price</translation>
    </message>
    <message>
        <source>库存金额</source>
        <translation>Stock value</translation>
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
        <source>按实付分摊计算，审核时可以调整；无原单的直接输入</source>
        <translation>Shared from what was paid; can be changed in review. Without a sale, enter it here</translation>
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
        <source>已退</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>已收补款</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>还应退</source>
        <translation>Still to refund</translation>
    </message>
    <message>
        <source>收货时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>商品种数</source>
        <translation>Products</translation>
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
        <source>备份时间</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>缘由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
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
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>平台退款编号</source>
        <translation>Platform refund ID</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>Product code</translation>
    </message>
    <message>
        <source>商品名称</source>
        <translation>Product name</translation>
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
        <source>不可退</source>
        <translation>Not returnable</translation>
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
        <source>比例</source>
        <translation>Percent</translation>
    </message>
    <message>
        <source>商品退款的百分之几；清空后按固定金额</source>
        <translation>Percent of the goods refund; clear it for a fixed amount</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
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
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>单号或名称</source>
        <translation>Number or name</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>原状态</source>
        <translation>Old status</translation>
    </message>
    <message>
        <source>新状态</source>
        <translation>New status</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
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
        <source>待二检</source>
        <translation>To re-inspect</translation>
    </message>
    <message>
        <source>一检</source>
        <translation>First</translation>
    </message>
    <message>
        <source>报废</source>
        <translation>Scrap</translation>
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
    <message>
        <source>拒付 {amount}</source>
        <translation>Refused {amount}</translation>
    </message>
    <message>
        <source>{amount} {who}承担</source>
        <translation>{who} pays {amount}</translation>
    </message>
    <message>
        <source>已认领</source>
        <translation>Claimed</translation>
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
        <source>来件方式</source>
        <translation>Came as</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Registered by</translation>
    </message>
    <message>
        <source>重量（克）</source>
        <translation>Weight (g)</translation>
    </message>
    <message>
        <source>到付</source>
        <translation>COD</translation>
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
        <source>不良因素</source>
        <translation>Defect</translation>
    </message>
    <message>
        <source>默认店铺</source>
        <translation>Default shop</translation>
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
        <source>检查什么</source>
        <translation>What to check</translation>
    </message>
    <message>
        <source>退换货类型</source>
        <translation>Return type</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
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
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>收货明细</source>
        <translation>Receipt lines</translation>
    </message>
    <message>
        <source>库存流水</source>
        <translation>Stock movements</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>不能办理的原因</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>状态变化</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>权限</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>与角色默认不同的：+ 另外给的，− 收回的</source>
        <translation>What differs from the role: + given, − taken away</translation>
    </message>
    <message>
        <source>工作</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>角色默认</source>
        <translation>By role</translation>
    </message>
    <message>
        <source>允许</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>与默认不同</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>库存快照</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>盘点中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已过账</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>良品</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>预留</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>良品减去换货单已预留的件数</source>
        <translation>Good stock less what exchanges have reserved</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>次品</source>
        <translation>Defective</translation>
    </message>
    <message>
        <source>返修</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>客户所有</source>
        <translation>Customer&apos;s</translation>
    </message>
    <message>
        <source>成本金额</source>
        <translation>Cost value</translation>
    </message>
    <message>
        <source>最早到库</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>盘点单号</source>
        <translation>Stocktake no.</translation>
    </message>
    <message>
        <source>差异行</source>
        <translation>Diff. lines</translation>
    </message>
    <message>
        <source>差异件数</source>
        <translation>Diff. units</translation>
    </message>
    <message>
        <source>账面</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>实盘</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>索赔</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>已等</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>退厂单</source>
        <translation>Supplier return</translation>
    </message>
    <message>
        <source>来源与原因</source>
        <translation>From, reason</translation>
    </message>
    <message>
        <source>换回</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Alt+</source>
        <translation>Alt+</translation>
    </message>
    <message>
        <source>可能是</source>
        <translation>May be</translation>
    </message>
    <message>
        <source>把握</source>
        <translation>Match</translation>
    </message>
</context>
<context>
    <name>differences</name>
    <message>
        <source>业务类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>业务类型和商品</source>
        <translation>Kind and goods</translation>
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
        <source>退换货原因</source>
        <translation>Return reason</translation>
    </message>
    <message>
        <source>退回运费补偿</source>
        <translation>Return freight</translation>
    </message>
    <message>
        <source>收取换出运费</source>
        <translation>Charge replacement freight</translation>
    </message>
    <message>
        <source>允许退运费</source>
        <translation>Refund freight</translation>
    </message>
    <message>
        <source>平台退款单号</source>
        <translation>Platform refund no.</translation>
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
        <source>退还优惠</source>
        <translation>Benefits to return</translation>
    </message>
    <message>
        <source>超期放行的理由</source>
        <translation>Why the window may be exceeded</translation>
    </message>
    <message>
        <source>费用和扣款</source>
        <translation>Fees and deductions</translation>
    </message>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
    <message>
        <source>收货人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>收货人手机</source>
        <translation>Receiver&apos;s mobile</translation>
    </message>
    <message>
        <source>收货人电话</source>
        <translation>Receiver&apos;s phone</translation>
    </message>
    <message>
        <source>收货人邮编</source>
        <translation>Receiver&apos;s postcode</translation>
    </message>
    <message>
        <source>收货人地区</source>
        <translation>Receiver&apos;s region</translation>
    </message>
    <message>
        <source>收货地址</source>
        <translation>Receiver&apos;s address</translation>
    </message>
    <message>
        <source>{goods}</source>
        <translation>{goods}</translation>
    </message>
    <message>
        <source>{goods} 数量</source>
        <translation>{goods}: quantity</translation>
    </message>
    <message>
        <source>{goods} 补偿金额</source>
        <translation>{goods}: compensation</translation>
    </message>
    <message>
        <source>{goods} 原因</source>
        <translation>{goods}: reason</translation>
    </message>
    <message>
        <source>{goods} 备注</source>
        <translation>{goods}: note</translation>
    </message>
    <message>
        <source>{goods} 实退规格</source>
        <translation>{goods}: spec returned</translation>
    </message>
    <message>
        <source>{goods} 单价</source>
        <translation>{goods}: unit price</translation>
    </message>
    <message>
        <source>换出 {goods}</source>
        <translation>Replacement {goods}</translation>
    </message>
    <message>
        <source>换出商品（换 {goods}）</source>
        <translation>Replacement for {goods}</translation>
    </message>
    <message>
        <source>换出数量（换 {goods}）</source>
        <translation>Quantity replacing {goods}</translation>
    </message>
    <message>
        <source>{name}（{basis}）</source>
        <translation>{name} ({basis})</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>按退换货类型</source>
        <translation>By return type</translation>
    </message>
    <message>
        <source>同整单</source>
        <translation>As the order</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{n} 件</source>
        <translation>{n} pcs</translation>
    </message>
    <message>
        <source>同意退 {amount}</source>
        <translation>{amount} agreed</translation>
    </message>
    <message>
        <source>单价 {amount}</source>
        <translation>Unit price {amount}</translation>
    </message>
    <message>
        <source>费用：{name}</source>
        <translation>Fee: {name}</translation>
    </message>
    <message>
        <source>扣款：{name}</source>
        <translation>Deduction: {name}</translation>
    </message>
    <message>
        <source>另有 {n} 处</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>{name}：{was} → {now}</source>
        <translation>{name}: {was} → {now}</translation>
    </message>
    <message>
        <source>{operator} {at} {action}</source>
        <translation>{operator}, {at}: {action}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
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
        <source>已有同名文件</source>
        <translation>a file of this name exists</translation>
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
        <source>“{file}”是“{wanted}”打开时产生的临时文件，里面没有数据；请关闭正打开它的程序，再选择“{wanted}”。</source>
        <translation>&quot;{file}&quot; is a temporary file from when &quot;{wanted}&quot; is open and holds no data; close the program that has it open, then choose &quot;{wanted}&quot;.</translation>
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
        <source>认不出“{file}”是哪种文件。可以导入的有：{known}。这个文件的列是：{columns}。</source>
        <translation>&quot;{file}&quot; is of no known kind. These can be imported: {known}. The columns of this file are: {columns}.</translation>
    </message>
    <message>
        <source>“{file}”像库存文件；库存数量请到“库存”页，按“导入库存快照…”导入。</source>
        <translation>&quot;{file}&quot; looks like a stock file; import stock under the tab &quot;Stock&quot; with &quot;Import stock snapshot…&quot;.</translation>
    </message>
    <message>
        <source>“{file}”只有表头，没有内容；请选择有内容的时间段重新导出。</source>
        <translation>&quot;{file}&quot; has a header but no rows; export a period that has some.</translation>
    </message>
    <message>
        <source>没有选择文件，请选择要导入的文件。</source>
        <translation>No file chosen; choose the files to import.</translation>
    </message>
    <message>
        <source>“{file}”像是{layout}，但缺少列：{columns}。请补上这些列，或从平台重新导出。</source>
        <translation>&quot;{file}&quot; looks like &quot;{layout}&quot; but lacks the columns: {columns}. Add them, or export again from the platform.</translation>
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
        <source>“{name}”刚被{operator}在 {at} 改过：{what}。您填的都在；再保存一次，只写入您改过的项，其余用对方的。</source>
        <translation>&quot;{name}&quot; was just changed by {operator} at {at}: {what}. What you entered is kept; save once more to write only what you changed and take theirs for the rest.</translation>
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
        <source>第 {line} 行（{product}）：补偿 {asked} 元超过该行剩余可退金额 {left} 元（实付 {paid} 元{others}），请调低。</source>
        <translation>Line {line} ({product}): compensation ¥{asked} is above the ¥{left} that is left of the line (¥{paid} paid{others}); lower it.</translation>
    </message>
    <message>
        <source>订单 {sale} 不退货的补偿合计 {total} 元（本单 {asked} 元{others}），超过参数“补偿上限” {most} 元；请把本单的补偿减少 {excess} 元，或由店主审核。</source>
        <translation>Compensation without a return on sale {sale} comes to ¥{total} (this order ¥{asked}{others}), above the setting &quot;Compensation limit&quot; of ¥{most}; lower this order&apos;s compensation by ¥{excess}, or let the owner review it.</translation>
    </message>
    <message>
        <source>订单 {sale} 的退款合计将达 {drawn} 元{others}，超过可退上限 {most} 元（实付 {paid} + 补款和抵扣 {collected} − 客户保留的换出商品 {kept}）。请把本单减少 {excess} 元。</source>
        <translation>Refunds of sale {sale} would reach ¥{drawn}{others}, above the ceiling of ¥{most} (paid {paid} + collected and offset {collected} − replacements kept by the customer {kept}). Lower this order by ¥{excess}.</translation>
    </message>
    <message>
        <source>退回运费补偿 {asked} 元超过上限 {most} 元（{cap}）；请调低，或请店主在参数设置中修改上限。</source>
        <translation>Return freight ¥{asked} is above the limit of ¥{most} ({cap}); lower it, or ask the owner to change the limit in the settings.</translation>
    </message>
    <message>
        <source>{number} 现在是{due}（您看到的是{seen}）；请刷新，核对新的金额后再确认。</source>
        <translation>{number}: it is now {due} (you saw {seen}); refresh, check the new amount and confirm again.</translation>
    </message>
    <message>
        <source>{number} 客户还应补 {due} 元；先行换货之前请先收取补款，或由有权限的人免补。</source>
        <translation>The customer still owes ¥{due} on {number}; collect it before shipping in advance, or let somebody with the permission waive it.</translation>
    </message>
    <message>
        <source>{number} 的退款由{operator}审核、提出或改定，付款必须由另一个人操作（参数“审核付款分离”已打开）。</source>
        <translation>{operator} reviewed, raised or changed the refund of {number}; another person has to pay (the setting &quot;Separate review and payment&quot; is on).</translation>
    </message>
    <message>
        <source>平台退款单号 {platform_number} 已用于 {order}，同一笔退款不能登记两次；请核对号码，或在 {order} 上处理。</source>
        <translation>Platform refund number {platform_number} is used by {order}; one refund cannot be registered twice. Check the number, or handle it on {order}.</translation>
    </message>
    <message>
        <source>账期已关闭到 {until}，不能登记 {date} 的{what}；请改用之后的日期，或请店主在参数设置中修改“账期关闭到”。</source>
        <translation>The books are closed until {until}; {what} of {date} cannot be registered. Use a later date, or ask the owner to change &quot;Books closed until&quot; in the settings.</translation>
    </message>
    <message>
        <source>付款日期 {day} 还没有到（今天是 {today}）；请填写实际付款的日期。</source>
        <translation>The payment date {day} is still to come (today is {today}); enter the day it was really paid.</translation>
    </message>
    <message>
        <source>付款日期 {day} 早于销售订单 {sale} 的下单日期 {ordered}；请核对日期。</source>
        <translation>The payment date {day} is before sale {sale} was ordered ({ordered}); check the date.</translation>
    </message>
    <message>
        <source>付款日期 {day} 在一年以前；请核对年份，最早可填 {earliest}。</source>
        <translation>The payment date {day} is more than a year ago; check the year. The earliest possible is {earliest}.</translation>
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
        <source>{number} 还应退 {due} 元，不能付 {asked} 元；请把金额改为不超过 {due} 元。</source>
        <translation>{number} still owes the customer ¥{due}, so ¥{asked} cannot be paid; enter at most ¥{due}.</translation>
    </message>
    <message>
        <source>{number} 客户还应补 {due} 元，不能收 {asked} 元；请把金额改为不超过 {due} 元。</source>
        <translation>The customer still owes ¥{due} on {number}, so ¥{asked} cannot be collected; enter at most ¥{due}.</translation>
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
        <source>这张单没有任何退入商品，请至少保留一行。</source>
        <translation>This order has no returned items; keep at least one line.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）的数量是 {asked}，请输入 1 到 {most} 之间的整数。</source>
        <translation>Line {line} ({product}) has quantity {asked}; enter a whole number from 1 to {most}.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）：要退 {asked} 件，{sold} 件中还能退 {left} 件{others}；{way_out}</source>
        <translation>Line {line} ({product}): {asked} pcs asked back, but of {sold} only {left} can still come back{others}; {way_out}</translation>
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
        <source>“{type}”的期限到 {last} 为止（{window}，从{since} {base} 算起），现在已超期；请换一个类型，或由有“超期放行”权限的人填写理由。</source>
        <translation>The window of &quot;{type}&quot; ended on {last} ({window}, counted from {since} {base}), so this is too late; choose another type, or let somebody with the permission &quot;Exceed window&quot; give a reason.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）已申请过 {count} 次售后（{orders}），参数“每行最多申请次数”为 {most} 次；请在原来的单上修改或重新提交，或请店主调高参数。</source>
        <translation>Line {line} ({product}) has been returned {count} times ({orders}); the setting &quot;Returns per line&quot; allows {most}. Edit or resubmit the earlier order, or ask the owner to raise the setting.</translation>
    </message>
    <message>
        <source>无原单退货要在“内部备注”里写明原因。</source>
        <translation>A return without a sale needs its reason in &quot;Internal note&quot;.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）已在 {order} 换过一次，参数“每行只换一次”已打开；请改为退货退款，或使用质量问题原因。</source>
        <translation>Line {line} ({product}) was exchanged before on {order}, and the setting &quot;Exchange each line once&quot; is on; make it a return with refund, or use a quality reason.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）标记为不支持退货；如仍要退，请在行备注或内部备注中写明原因。</source>
        <translation>Line {line} ({product}) is marked as not returnable; to return it all the same, say why in the note of the line or the internal note.</translation>
    </message>
    <message>
        <source>原因“{reason}”需要照片凭证，请至少添加一张照片。</source>
        <translation>Reason &quot;{reason}&quot; needs photo evidence; add at least one photo.</translation>
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
        <source>这一项刚被{operator}在 {at} 改过，您填的还没有保存，仍在屏幕上。</source>
        <translation>This was just changed by {operator} at {at}; what you entered is not saved but still on screen.</translation>
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
        <source>数据库 {path} 由较早的版本创建（结构 {found}，本程序是 {known}），这里只读不改；请先用本程序打开一次，它会备份并升级，然后再检查。</source>
        <translation>Database {path} was made by an older version (structure {found}, this program has {known}) and is only read here. Open it once with this program, which backs it up and upgrades it, then check again.</translation>
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
        <source>第 {line} 行（{product}）：不再发 {asked} 件，还应发 {left} 件，请核对数量。</source>
        <translation>Line {line} ({product}): {asked} pcs not to ship, but only {left} left to ship; check the quantity.</translation>
    </message>
    <message>
        <source>{number} 没有不再发的换出商品；请填写数量。</source>
        <translation>{number} has no replacement that is not to be shipped; enter the units.</translation>
    </message>
    <message>
        <source>{number} 换出商品一件都没有发出；请退回复审，改为退货退款或换成别的商品。</source>
        <translation>None of the replacement of {number} was shipped; send it back to review and make it a return, or exchange for something else.</translation>
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
        <source>包裹 {parcel} 已经到货，不能从 {number} 去掉；登记错的请先冲销它的收货。</source>
        <translation>Parcel {parcel} has arrived and cannot be removed from {number}; if it was registered wrongly, reverse its receipt first.</translation>
    </message>
    <message>
        <source>{number} 的换出商品已发出 {shipped} 件，收货人不能再改；包裹退回并登记后可以改。</source>
        <translation>{shipped} replacement pcs of {number} are shipped, so the receiver can no longer change; it can once the parcel is back and registered.</translation>
    </message>
    <message>
        <source>仓库“{warehouse}”没有退货地址，{number} 还不能通知客户；请先在参数设置的仓库里填写。</source>
        <translation>Warehouse &quot;{warehouse}&quot; has no return address, so the customer of {number} cannot be told yet; enter it in the settings, under Warehouses.</translation>
    </message>
    <message>
        <source>{number} 没有在途的换出包裹；客户已收到的，请新建退货单收回。</source>
        <translation>{number} has no replacement parcel on its way; if the customer has received it, create a return order to take it back.</translation>
    </message>
    <message>
        <source>{number} 没有还放在这里的迟到商品，不能另建新单。</source>
        <translation>{number} has no late goods kept here, so no new order can be created for them.</translation>
    </message>
    <message>
        <source>{number} 没有缺少的商品，不需要少件结案。</source>
        <translation>{number} is not short of anything; there is nothing to close short.</translation>
    </message>
    <message>
        <source>{number} 收的 {product} 已由验货单 {inspection} 验过；请先冲销 {inspection}，再冲销收货。</source>
        <translation>{product} received by {number} was inspected by {inspection}; reverse {inspection} first, then the receipt.</translation>
    </message>
    <message>
        <source>{number} 的 {product} {units} 件已由 {shipment} 退回客户，不能冲销；如果没有真的寄出，请先冲销 {shipment}。</source>
        <translation>{units} pcs of {product} from {number} were sent back to the customer by {shipment}, so it cannot be reversed; if they were not really sent, reverse {shipment} first.</translation>
    </message>
    <message>
        <source>{number} 的 {product} {units} 件已经不在{warehouse}的{state}库存里（现有 {left} 件{last}），不能冲销；请先冲销出库，或调整库存。</source>
        <translation>{units} pcs of {product} from {number} are no longer in {warehouse} as &quot;{state}&quot; stock ({left} there now{last}), so it cannot be reversed; reverse the shipment first, or adjust the stock.</translation>
    </message>
    <message>
        <source>{number} 验的商品已随 {order} 的拒绝转为待退回客户，不能冲销；请先重新提交 {order}，商品会回到待验货。</source>
        <translation>The goods inspected by {number} wait to go back to the customer since {order} was refused, so it cannot be reversed; resubmit {order} first, and they wait for inspection again.</translation>
    </message>
    <message>
        <source>{number} 验的 {product} {units} 件后来已回到待验货，没有可以冲销的；请直接重新验货。</source>
        <translation>{units} pcs of {product} inspected by {number} have since gone back to wait for inspection, so there is nothing to reverse; just inspect them again.</translation>
    </message>
    <message>
        <source>{number} 发出的 {product} 有 {units} 件正在 {orders} 上退货，不能冲销；请先取消那张单，或在那张单上收货。</source>
        <translation>{units} pcs of {product} shipped by {number} are coming back on {orders}, so it cannot be reversed; cancel that order first, or receive them there.</translation>
    </message>
    <message>
        <source>{number} 从{was}寄出，{order} 的退入仓库现在是{now}；请先把退入仓库改回{was}，再冲销。</source>
        <translation>{number} was sent from {was}, but the inbound warehouse of {order} is now {now}; change it back to {was} first, then reverse.</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）有过收货、验货或少件结案的记录（已冲销），不能删除；请保留该行。</source>
        <translation>Line {line} ({product}) has been received, inspected or closed short (since reversed) and cannot be deleted; keep this line.</translation>
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
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>请把数量改为不超过 {left}，或删除该行。</source>
        <translation>lower the quantity to {left} or less, or delete the line.</translation>
    </message>
    <message>
        <source>请删除该行。</source>
        <translation>delete the line.</translation>
    </message>
    <message>
        <source>没有发货的可以另开“仅退款”。</source>
        <translation>For what is not shipped, create a &quot;Refund only&quot; order.</translation>
    </message>
    <message>
        <source>已经发货的请改用“退货退款”。</source>
        <translation>For what is shipped, use &quot;Return&quot;.</translation>
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
        <source>，{units} 件已发货</source>
        <translation>, {units} pcs shipped</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）的同意退款</source>
        <translation>Line {line} ({product}), agreed refund</translation>
    </message>
    <message>
        <source>第 {line} 行（{product}）的补偿金额</source>
        <translation>Line {line} ({product}), compensation</translation>
    </message>
    <message>
        <source>本单 {fen} 元</source>
        <translation>this order ¥{fen}</translation>
    </message>
    <message>
        <source>同意退款</source>
        <translation>Agreed refund</translation>
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
        <source>参数“按发货运费封顶”</source>
        <translation>the setting &quot;Cap by shipping freight&quot;</translation>
    </message>
    <message>
        <source>原订单的发货运费</source>
        <translation>the sale&apos;s shipping freight</translation>
    </message>
    <message>
        <source>参数“退回运费补偿上限”</source>
        <translation>the setting &quot;Return freight limit&quot;</translation>
    </message>
    <message>
        <source>，{order} 已申请 {fen} 元</source>
        <translation>, ¥{fen} asked on {order}</translation>
    </message>
    <message>
        <source>，{order} {fen} 元</source>
        <translation>, {order} ¥{fen}</translation>
    </message>
    <message>
        <source>（无原单）</source>
        <translation>(no sale)</translation>
    </message>
    <message>
        <source>{order} {fen} 元</source>
        <translation>{order} ¥{fen}</translation>
    </message>
    <message>
        <source>（{orders}）</source>
        <translation> ({orders})</translation>
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
        <source>该买家买过这些商品：{sales}；请核对是否应该从原单退货。</source>
        <translation>This buyer bought these goods: {sales}; check whether they should come back from the sale.</translation>
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
        <source>赠品没有一起退回：{gifts}；请一起退，或在审核时扣除。</source>
        <translation>The gift does not come back with it: {gifts}; take it back too, or deduct it in review.</translation>
    </message>
    <message>
        <source>客户保留的商品 {kept} 元低于满减门槛 {threshold} 元；其中的优惠 {discount} 元可以在审核时扣回。</source>
        <translation>What the customer keeps, ¥{kept}, is below the promotion threshold of ¥{threshold}; the discount of ¥{discount} in it can be taken back in review.</translation>
    </message>
    <message>
        <source>责任方是买家，退回运费一般由买家承担；现在补偿 {fen} 元。</source>
        <translation>The buyer is liable and usually pays the return freight; ¥{fen} is granted now.</translation>
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
        <source>平台上换货商品已寄出（{parcels}），退换货单 {number} 还在“{ours}”；请在这里换出，填上这个单号。</source>
        <translation>On the platform the replacement is shipped ({parcels}), but return order {number} is still &quot;{ours}&quot;; ship it here and enter this tracking number.</translation>
    </message>
    <message>
        <source>平台收到补款 {paid} 元，退换货单 {number} 还应补 {due} 元；没有登记补款，请核对后处理。</source>
        <translation>The platform collected ¥{paid}, return order {number} still has ¥{due} to collect; nothing was registered. Check and handle it.</translation>
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
        <source>其中有已报废或已退厂的商品，报废的请先冲销验货。</source>
        <translation>Some of it was scrapped or sent to the supplier; for what was scrapped, reverse the inspection first.</translation>
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
        <source>会员</source>
        <translation>Member</translation>
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
        <source>退入商品</source>
        <translation>Returned items</translation>
    </message>
    <message>
        <source>“{file}”不是可以识别的图片，或者已损坏；请添加 JPG、PNG、WEBP、AVIF、TIFF、BMP 或 GIF 图片。</source>
        <translation>&quot;{file}&quot; is no known image, or it is damaged; add a JPG, PNG, WEBP, AVIF, TIFF, BMP or GIF image.</translation>
    </message>
    <message>
        <source>“{file}”是 iPhone 的 HEIC 照片，这台电脑读不了；请用微信或 QQ 发到电脑（会变成 JPG）再添加，或在手机“设置 → 相机 → 格式”里选“兼容性最佳”后重拍。</source>
        <translation>&quot;{file}&quot; is an iPhone HEIC photo, which this computer cannot read; send it to the computer through WeChat or QQ (it becomes a JPG) and add that, or choose &quot;Most Compatible&quot; under Settings, Camera, Formats on the phone and take it again.</translation>
    </message>
    <message>
        <source>“{file}”有 {size} 兆字节，一张照片最多 {most} 兆字节；请缩小后再添加。</source>
        <translation>&quot;{file}&quot; has {size} MB; a photo may have at most {most} MB. Make it smaller and add it again.</translation>
    </message>
    <message>
        <source>“{file}”有 {size} 百万像素，这种图片最多 {most} 百万；请缩小或截取一部分再添加。</source>
        <translation>&quot;{file}&quot; has {size} megapixels, an image of its kind may have {most}; shrink or crop it and add it again.</translation>
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
        <source>款项</source>
        <translation>payments</translation>
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
    <message>
        <source>应补 {amount} 元</source>
        <translation>¥{amount} to collect</translation>
    </message>
    <message>
        <source>应退 {amount} 元</source>
        <translation>¥{amount} to refund</translation>
    </message>
    <message>
        <source>退厂单还没有商品；请至少选一行，数量大于 0。</source>
        <translation>The supplier return has no goods yet; choose at least one line with a quantity above 0.</translation>
    </message>
    <message>
        <source>{number} 的 {product} 要退厂 {asked} 件，可以退厂的只有 {left} 件；请改数量，或把这一行去掉。</source>
        <translation>{asked} pcs of {product} from {number} are to go to the supplier, but only {left} can; change the quantity, or remove the line.</translation>
    </message>
    <message>
        <source>{product} 的供应商是{supplier}，不能列入{other}的退厂单；请另开一张，或先改商品资料。</source>
        <translation>{product} comes from {supplier} and cannot go on a supplier return for {other}; create another one, or change the product first.</translation>
    </message>
    <message>
        <source>{product} 在{warehouse}，同一张退厂单的商品要在同一个仓库；请分开开单。</source>
        <translation>{product} is in {warehouse}, but the goods of one supplier return have to be in the same warehouse; create separate ones.</translation>
    </message>
    <message>
        <source>退厂单 {number} 现在是“{status}”，不能{action}；请刷新后再看。</source>
        <translation>Supplier return {number} is now &quot;{status}&quot;, so &quot;{action}&quot; is not possible; refresh and look again.</translation>
    </message>
    <message>
        <source>{number} 的 {product} 换回 {asked} 件，还没有换回的只有 {left} 件；请核对数量。</source>
        <translation>{asked} pcs of {product} from {number} replaced, but only {left} are still awaited; check the quantity.</translation>
    </message>
    <message>
        <source>退厂单 {number} 还有 {units} 件没有换回，贷项却是 0 元；供应商不认的，请在备注里写明原因。</source>
        <translation>{units} pcs on supplier return {number} are not replaced, yet the credit is ¥0; if the supplier does not accept them, say why in the note.</translation>
    </message>
    <message>
        <source>{number} 的 {product} 修好 {asked} 件，在修的只有 {left} 件；请核对数量。</source>
        <translation>{asked} pcs of {product} from {number} repaired, but only {left} are in repair; check the quantity.</translation>
    </message>
    <message>
        <source>{product} 要报废，请在备注里写明原因，以及留下了什么（改材利用），没有留的也写一句。</source>
        <translation>{product} is to be scrapped; say why in the note and what was kept of it for reuse, even if nothing.</translation>
    </message>
    <message>
        <source>{number} 验的 {product} 已列入退厂单 {document}，不能冲销；请先从 {document} 去掉，或作废它。</source>
        <translation>{product} inspected by {number} is on supplier return {document}, so it cannot be reversed; remove it from {document} first, or void that.</translation>
    </message>
    <message>
        <source>{number} 验的 {product} 已随退厂单 {document} 发给供应商，不能冲销。</source>
        <translation>{product} inspected by {number} went to the supplier on {document}, so it cannot be reversed.</translation>
    </message>
    <message>
        <source>{number} 验的 {product} 已由 {document} 返修完成，不能冲销；请先冲销 {document}。</source>
        <translation>{product} inspected by {number} was repaired by {document}, so it cannot be reversed; reverse {document} first.</translation>
    </message>
    <message>
        <source>{number} 的一检是{operator}做的；参数“二次验货”要求由另一个人二检。</source>
        <translation>{operator} did the first inspection of {number}; the setting &quot;Second inspection&quot; asks for another person to do the second.</translation>
    </message>
    <message>
        <source>{parcel} 的索赔现在是“{status}”，不能{action}；请刷新后再看。</source>
        <translation>The claim for {parcel} is now &quot;{status}&quot;, so &quot;{action}&quot; is not possible; refresh and look again.</translation>
    </message>
    <message>
        <source>{parcel} 只索赔 {claimed} 元，不能记为{action} {amount} 元；请核对金额。</source>
        <translation>Only ¥{claimed} is claimed for {parcel}, so &quot;{action}&quot; with ¥{amount} is not possible; check the amount.</translation>
    </message>
    <message>
        <source>{parcel} 已由{operator}在 {at} 索赔 {claimed} 元，还没有了结；请登记那一笔的答复，不要重复索赔。</source>
        <translation>{operator} claimed ¥{claimed} for {parcel} at {at}, and that is not settled; enter the answer to that claim, do not claim twice.</translation>
    </message>
    <message>
        <source>{number} 没有平台介入，不用结束。</source>
        <translation>{number} has no platform dispute to end.</translation>
    </message>
    <message>
        <source>期限 {due} 已经过了，请填以后的时间。</source>
        <translation>The deadline {due} is over; enter a later time.</translation>
    </message>
    <message>
        <source>“{day}”不是日期，请按 2026-11-21 的样子填写。</source>
        <translation>&quot;{day}&quot; is no date; write it like 2026-11-21.</translation>
    </message>
    <message>
        <source>期间 {first} 至 {last} 太长，一次最多看 {years} 年；请缩短期间。</source>
        <translation>The period {first} to {last} is too long; at most {years} years can be shown. Choose a shorter one.</translation>
    </message>
    <message>
        <source>没有“{place}”这个字段，客户会看到原样的括号；请从字段列表里选。</source>
        <translation>There is no field &quot;{place}&quot;; customers would see the bare brackets. Choose one from the list of fields.</translation>
    </message>
    <message>
        <source>已有名为“{name}”的话术模板，请换一个名称。</source>
        <translation>A message template &quot;{name}&quot; exists; choose another name.</translation>
    </message>
    <message>
        <source>{number} 没有要寄回的商品，不需要退货登记卡；要留底请打印退换货单或申请表。</source>
        <translation>{number} has nothing to be sent in and needs no return slip; for your files, print the return order or the application.</translation>
    </message>
    <message>
        <source>{number} 还没有可以打印{paper}的内容：{why}</source>
        <translation>{number} has nothing yet to print on the {paper}: {why}</translation>
    </message>
    <message>
        <source>期间从 {first} 到 {last} 是倒过来的；请把较早的日期写在前面。</source>
        <translation>The period from {first} to {last} runs backwards; put the earlier date first.</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有接受任务；请检查它是否开着、有没有纸，再打印一次，或先导出 PDF。</source>
        <translation>Printer &quot;{printer}&quot; did not accept the job; check that it is on and has paper, print again, or export a PDF first.</translation>
    </message>
    <message>
        <source>操作员“{operator}”已停用，不能继续操作；请换一位操作员进入，或请店主重新启用。</source>
        <translation>Operator &quot;{operator}&quot; is disabled and cannot go on; let another operator sign in, or ask the owner to enable this one.</translation>
    </message>
    <message>
        <source>操作员“{operator}”设了密码，请在终端里运行并输入，或从标准输入的第一行给出。</source>
        <translation>Operator &quot;{operator}&quot; has a password; run this in a terminal and type it, or give it as the first line of standard input.</translation>
    </message>
    <message>
        <source>“{operator}”的密码不对，请再试一次。</source>
        <translation>The password of &quot;{operator}&quot; is wrong; try again.</translation>
    </message>
    <message>
        <source>“{operator}”的密码连续输错，请等 {minutes} 分 {seconds} 秒后再试。</source>
        <translation>The password of &quot;{operator}&quot; was wrong several times; wait {minutes} min {seconds} s and try again.</translation>
    </message>
    <message>
        <source>“{operator}”没有设密码，请清空后直接按回车。</source>
        <translation>&quot;{operator}&quot; has no password; clear the field and press Enter.</translation>
    </message>
    <message>
        <source>密码是 {least} 到 {most} 个数字或文字，请重新输入。</source>
        <translation>A password has {least} to {most} digits or letters; enter it again.</translation>
    </message>
    <message>
        <source>这个密码太容易猜到（全部相同，或像 1234 这样连着），请换一个。</source>
        <translation>This password is easy to guess (all the same, or in a row like 1234); choose another.</translation>
    </message>
    <message>
        <source>“{operator}”是最后一位能管理操作员的店主，不能停用、改成别的角色或收回“操作员与权限”；请先让另一位成为店主。</source>
        <translation>&quot;{operator}&quot; is the last owner who can manage operators, and cannot be disabled, given another role or lose &quot;Operators and permissions&quot;; make somebody else an owner first.</translation>
    </message>
    <message>
        <source>{operator}不是店主，不能改动店主，也不能让别人成为店主；请店主来做。</source>
        <translation>{operator} is no owner and can neither change owners nor make one; ask the owner.</translation>
    </message>
    <message>
        <source>“{statistic}”会点名是谁的差错，只有店主能看，不能授权；请店主登录后查看。</source>
        <translation>&quot;{statistic}&quot; names whose mistakes they were, so only the owner may see it and nobody else can be allowed to; ask the owner to sign in.</translation>
    </message>
    <message>
        <source>{operator}自己没有“{permission}”的权限，不能给出它，也不能改动有这项权限的人；请店主来做。</source>
        <translation>{operator} lacks the permission &quot;{permission}&quot; and can neither give it nor change people who have it; ask the owner.</translation>
    </message>
    <message>
        <source>盘点单 {number} 已过账，不能再改；有新的差异请另开一张盘点单。</source>
        <translation>Stocktake {number} is posted and can no longer change; create another for new differences.</translation>
    </message>
    <message>
        <source>盘点单 {number} 有 {lines} 行在您查看之后被改动，还没有过账；请刷新核对后再过账。</source>
        <translation>Stocktake {number} was not posted; lines changed since you looked: {lines}. Refresh, check and post again.</translation>
    </message>
    <message>
        <source>盘点单 {number} 还没有盘点任何商品；请先录入实盘数量。</source>
        <translation>Nothing is counted yet on stocktake {number}; enter what you counted first.</translation>
    </message>
    <message>
        <source>{warehouse} 已有 {last} 的库存快照，不能再导入更早的（{taken}）；请导出最新的库存。</source>
        <translation>{warehouse} has a stock snapshot of {last}, so an earlier one ({taken}) cannot be imported; export the latest stock.</translation>
    </message>
    <message>
        <source>快照时间 {taken} 晚于现在（{now}）；请核对日期。</source>
        <translation>The snapshot time {taken} is later than now ({now}); check the date.</translation>
    </message>
    <message>
        <source>{product} 的实盘数量是 {counted}，请输入 0 到 {most} 之间的整数。</source>
        <translation>{product}: {counted} pcs counted; enter a whole number from 0 to {most}.</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>delivery</translation>
    </message>
    <message>
        <source>交易完成</source>
        <translation>completion of the sale</translation>
    </message>
    <message>
        <source>推定签收（发货后 {days} 天）</source>
        <translation>assumed delivery ({days} days after shipment)</translation>
    </message>
    <message>
        <source>，最近一次出库 {document}</source>
        <translation>, last shipped out by {document}</translation>
    </message>
    <message>
        <source>{path} 里没有备份；请选择备份文件（.db）或备份所在的文件夹。</source>
        <translation>There is no backup in {path}; choose a backup file (.db) or the folder it is in.</translation>
    </message>
    <message>
        <source>{path} 就是正在使用的数据库；请选择另一个文件。</source>
        <translation>{path} is the database in use; choose another file.</translation>
    </message>
    <message>
        <source>文件夹不在，U 盘可能没有插上</source>
        <translation>The folder is not there; the USB stick may not be plugged in</translation>
    </message>
    <message>
        <source>跟进内容</source>
        <translation>Text of the follow-up</translation>
    </message>
    <message>
        <source>模板名称</source>
        <translation>Name of the template</translation>
    </message>
    <message>
        <source>模板内容</source>
        <translation>Text of the template</translation>
    </message>
    <message>
        <source>话术模板</source>
        <translation>Message template</translation>
    </message>
    <message>
        <source>“{file}”是{found}，不是{wanted}的文件；请选择正确的文件，或去掉平台的限制。</source>
        <translation>&quot;{file}&quot; is &quot;{found}&quot;, not a file of {wanted}; choose the right file, or lift the limit to one platform.</translation>
    </message>
    <message>
        <source>库存变动</source>
        <translation>stock movements</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>盘点单</source>
        <translation>Stocktake</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Stocktake</translation>
    </message>
    <message>
        <source>快递公司</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>拒赔原因</source>
        <translation>Why the claim was refused</translation>
    </message>
    <message>
        <source>索赔金额</source>
        <translation>Amount claimed</translation>
    </message>
    <message>
        <source>物流索赔</source>
        <translation>Carrier claim</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>返修费用</source>
        <translation>Repair cost</translation>
    </message>
    <message>
        <source>在修的商品</source>
        <translation>Goods in repair</translation>
    </message>
    <message>
        <source>退厂商品</source>
        <translation>Goods for the supplier</translation>
    </message>
    <message>
        <source>贷项金额</source>
        <translation>Credit amount</translation>
    </message>
    <message>
        <source>退厂单</source>
        <translation>Supplier return</translation>
    </message>
    <message>
        <source>供应商</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>待退厂的商品</source>
        <translation>Goods waiting for the supplier</translation>
    </message>
    <message>
        <source>销售订单 {number} 不在系统里；请先导入它的订单文件，再导入这个文件。</source>
        <translation>Sale {number} is not here; import its order file first, then this one.</translation>
    </message>
    <message>
        <source>有 {count} 个店铺都有单号 {number} 的订单；请在“店铺”一列写明是哪一个。</source>
        <translation>{count} shops have an order {number}; name the shop in its column.</translation>
    </message>
    <message>
        <source>销售订单 {number} 里没有商品“{goods}”；请核对商品编码和名称。</source>
        <translation>Sale {number} has no product &quot;{goods}&quot;; check code and name.</translation>
    </message>
    <message>
        <source>没有可用的“{kind}”类型；请先在参数里添加一个退换货类型。</source>
        <translation>There is no type for &quot;{kind}&quot; to choose; add a return type in the settings first.</translation>
    </message>
    <message>
        <source>平台退款 {asked} 元，这些商品连运费最多还能退 {most} 元；请核对金额、数量，和这张订单的其他退换货单。</source>
        <translation>The platform refunded ¥{asked}, but these goods with freight are worth at most ¥{most}; check amount, quantity and the sale&apos;s other return orders.</translation>
    </message>
    <message>
        <source>退换货单 {number} 是手工开的，也是这些商品，应退 {due} 元，平台是 {asked} 元，可能是同一笔，没有导入；如果不是，请手工新建，并填上平台退款编号 {refund}。</source>
        <translation>Return order {number} was made by hand for the same goods (¥{due} due, ¥{asked} on the platform) and may be the same, so this was not imported; if it is not, create it by hand with the platform refund ID {refund}.</translation>
    </message>
    <message>
        <source>平台上这笔售后已是“{theirs}”，退换货单 {number} 还在“{ours}”；请核对后处理。</source>
        <translation>On the platform this case is &quot;{theirs}&quot;, but return order {number} is still &quot;{ours}&quot;; check and handle it.</translation>
    </message>
    <message>
        <source>平台售后 {refund} 是“{theirs}”，退换货单 {number} 是“{ours}”；除平台编号外没有改动，请核对后处理。</source>
        <translation>Platform case {refund} is &quot;{theirs}&quot;, return order {number} is &quot;{ours}&quot;; nothing but the platform ID was changed. Check and handle it.</translation>
    </message>
    <message>
        <source>平台退了 {paid} 元，退换货单 {number} 还应退 {due} 元；没有登记退款，请核对后处理。</source>
        <translation>The platform refunded ¥{paid}, but ¥{due} is still due on return order {number}; no refund was registered. Check and handle it.</translation>
    </message>
    <message>
        <source>商品 {code} 是新商品，请填写商品名称。</source>
        <translation>Product {code} is new; enter its name.</translation>
    </message>
    <message>
        <source>商品 {code} 有一格超过 {most} 个字符（共 {found} 个），请缩短。</source>
        <translation>A cell of product {code} is longer than {most} characters ({found}); shorten it.</translation>
    </message>
    <message>
        <source>这张照片是{why}的凭证，一直留在单上；可以修改说明，或再添加一张。</source>
        <translation>This photo is evidence of &quot;{why}&quot; and stays with the order; you can change its caption or add another one.</translation>
    </message>
    <message>
        <source>这张照片已被移除，列表已更新。</source>
        <translation>This photo was removed; the list is up to date again.</translation>
    </message>
    <message>
        <source>照片的文件不在照片文件夹里，请重新添加这张照片。</source>
        <translation>The file of this photo is not in the photo folder; add the photo again.</translation>
    </message>
    <message>
        <source>这张照片随{why}登记在“{shows}”上，所属商品不能改；说明可以改。</source>
        <translation>This photo was added with &quot;{why}&quot; for &quot;{shows}&quot;; that cannot change, its caption can.</translation>
    </message>
    <message>
        <source>这个列表已有名为“{name}”的视图，请换一个名称，或选中它再按“更新”。</source>
        <translation>This list already has a view &quot;{name}&quot;; choose another name, or select that one and update it.</translation>
    </message>
    <message>
        <source>店铺已恢复成备份时的样子，请重新登录。</source>
        <translation>The shop is as it was at the backup; sign in again.</translation>
    </message>
    <message>
        <source>换出商品“{goods}”不在系统里；请先导入这个商品，或改正编码、规格。</source>
        <translation>The replacement &quot;{goods}&quot; is not in the system; import this product first, or correct code and spec.</translation>
    </message>
    <message>
        <source>换货 {refund} 写着退款 {refunded} 元、补款 {collected} 元，按换出商品的价格是{due}；请核对金额，或在退换货模板的“换出单价”里写明价格，也可以手工新建换货单并填上这个编号。</source>
        <translation>Exchange {refund} says ¥{refunded} refunded and ¥{collected} collected, but by the price of the replacement it is {due}; check the amounts, or give the price in the template&apos;s column &quot;Replacement price&quot;. You can also create the exchange by hand and enter this ID.</translation>
    </message>
    <message>
        <source>{said}</source>
        <translation>{said}</translation>
    </message>
    <message>
        <source>整张单</source>
        <translation>Whole order</translation>
    </message>
    <message>
        <source>移除别人添加的照片</source>
        <translation>Remove another&apos;s photo</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>照片说明</source>
        <translation>Photo caption</translation>
    </message>
    <message>
        <source>{path} 没有损坏；请打开它，在“备份与恢复”里恢复。</source>
        <translation>{path} is not damaged; open it and restore under &quot;Backup and restore&quot;.</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>View</translation>
    </message>
    <message>
        <source>视图名称</source>
        <translation>View name</translation>
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
        <source>无原单：{why}</source>
        <translation>No sale: {why}</translation>
    </message>
    <message>
        <source>未发货仅退款，自动审核</source>
        <translation>Refund of unshipped goods, approved automatically</translation>
    </message>
    <message>
        <source>{number}：{units} 件不再换出，现在应退给客户 {due} 元。</source>
        <translation>{number}: {units} pcs will not be shipped; ¥{due} is now due to the customer.</translation>
    </message>
    <message>
        <source>发出满 {days} 天，自动确认收货</source>
        <translation>Shipped {days} days ago, delivery confirmed automatically</translation>
    </message>
    <message>
        <source>由平台售后文件导入</source>
        <translation>Imported from the platform&apos;s after-sale file</translation>
    </message>
    <message>
        <source>由平台售后文件导入：商品此前已退回，不计库存</source>
        <translation>Imported from the platform&apos;s after-sale file: goods were back before, stock is not touched</translation>
    </message>
    <message>
        <source>由平台售后文件导入：换出商品此前已寄出，不计库存</source>
        <translation>Imported from the platform&apos;s after-sale file: the replacement was shipped before, stock is not touched</translation>
    </message>
    <message>
        <source>已停止，没有办理这张单。</source>
        <translation>Stopped before this order was done.</translation>
    </message>
    <message>
        <source>前面出了问题，没有办理这张单；可以重新选中再办理。</source>
        <translation>Something failed earlier, so this order was not done; select it again and go on.</translation>
    </message>
    <message>
        <source>{number} 在您查看之后被{operator}修改（{at}），没有办理；请重新选中，核对后再办理。</source>
        <translation>{number} was changed by {operator} ({at}) after you looked, so it was not done; select it again, check and go on.</translation>
    </message>
    <message>
        <source>{number} 的迟到商品已转到新单 {new}，等待审核。</source>
        <translation>The late goods of {number} moved to the new order {new}, which waits for review.</translation>
    </message>
    <message>
        <source>{number} 已退款 {paid} 元，商品却还没有收到；如果不会寄回，请按少件结案，再由客户补回。</source>
        <translation>¥{paid} was refunded on {number}, but the goods have not arrived; if they will not be sent, close short and let the customer pay it back.</translation>
    </message>
    <message>
        <source>不能退的 {units} 件记为客户所有，单号 {new}，等待退回客户。</source>
        <translation>{units} pcs that cannot be returned are the customer&apos;s own, as {new}, and wait to be sent back.</translation>
    </message>
    <message>
        <source>随 {number} 的包裹寄来，没有申请，也不能从销售单退回</source>
        <translation>Came with the parcel of {number}; not asked for, and not returnable from the sale</translation>
    </message>
    <message>
        <source>随 {number} 的包裹多寄来的商品，不退款，寄回客户</source>
        <translation>Extra goods that came with the parcel of {number}; no refund, to be sent back</translation>
    </message>
    <message>
        <source>一检已记下，商品留在待处理，等另一个人二检。</source>
        <translation>The first inspection is noted; the goods stay in quarantine until another person inspects them again.</translation>
    </message>
    <message>
        <source>记下了物流损坏，可以在“仓库收货”的“物流索赔”（F12）直接提出索赔。</source>
        <translation>Transit damage is noted; make the claim under &quot;Receiving&quot;, &quot;Carrier claims&quot; (F12).</translation>
    </message>
    <message>
        <source>这个包裹在 {at} 索赔过 {claimed} 元：{state}，赔付 {paid} 元。</source>
        <translation>This parcel was claimed at {at} for ¥{claimed}: {state}, ¥{paid} paid.</translation>
    </message>
    <message>
        <source>{count} 张照片已经在单上，没有重复添加。</source>
        <translation>Photos already on the order and not added again: {count}.</translation>
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
        <source>轮到我办</source>
        <translation>My turn</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>售后</source>
        <translation>After-sales</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>来件方式</source>
        <translation>Came as</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>Claimed</translation>
    </message>
    <message>
        <source>有到付</source>
        <translation>With COD</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>库存状态</source>
        <translation>Stock state</translation>
    </message>
    <message>
        <source>负库存</source>
        <translation>Negative stock</translation>
    </message>
    <message>
        <source>包括没有库存的</source>
        <translation>Also without stock</translation>
    </message>
    <message>
        <source>流水类型</source>
        <translation>Type of movement</translation>
    </message>
    <message>
        <source>我的待办</source>
        <translation>My tasks</translation>
    </message>
    <message>
        <source>超时未处理</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今天新建</source>
        <translation>New today</translation>
    </message>
    <message>
        <source>待退款，先到期的在前</source>
        <translation>To refund, first due first</translation>
    </message>
    <message>
        <source>平台介入</source>
        <translation>Platform dispute</translation>
    </message>
    <message>
        <source>今天下单</source>
        <translation>Ordered today</translation>
    </message>
    <message>
        <source>近7天下单</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>待发货，先下单的在前</source>
        <translation>To ship, oldest first</translation>
    </message>
    <message>
        <source>售后处理中</source>
        <translation>Returns in progress</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>次品</source>
        <translation>Defective</translation>
    </message>
    <message>
        <source>返修</source>
        <translation>Repair</translation>
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
        <source>每张单都可以添加跟进：写明做什么、哪一天、谁做。“今天”是交接清单：到期的跟进、平台介入、超时、清点一半、迟到包裹和待退回。</source>
        <translation>Every order can have follow-ups: what to do, when and by whom. &quot;Today&quot; is the handover: follow-ups due, disputes, overdue orders, half-done counts, late parcels and goods to send back.</translation>
    </message>
    <message>
        <source>做过的每件事都在“记录”里，写着从什么改成什么；“视图”菜单的操作日志列出全店的记录，可以按日期、人、操作和文字查找，也可以导出。</source>
        <translation>All that was done stands in &quot;History&quot;, with what changed from what to what. The activity log in the &quot;View&quot; menu lists the whole shop&apos;s entries; find them by date, person, action and text, or export them.</translation>
    </message>
    <message>
        <source>选中多张（Shift、Ctrl、Ctrl+A）可以一起审核、拒绝、付款、打印或导出：先看合计再确认，办完列出每一张的结果；不能办的说明原因，不影响其他的。</source>
        <translation>Select several (Shift, Ctrl, Ctrl+A) to approve, reject, pay, print or export them together: see the totals, confirm, and get the result of each. What cannot be done says why and does not hold up the others.</translation>
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
        <source>选中多张，一起办理</source>
        <translation>Select several to do together</translation>
    </message>
    <message>
        <source>打印选中的单据</source>
        <translation>Print selected documents</translation>
    </message>
    <message>
        <source>其他单据、标签和台账</source>
        <translation>Other papers, labels and ledger</translation>
    </message>
    <message>
        <source>导出列表</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>给选中的单添加跟进</source>
        <translation>Add a follow-up to the selected order</translation>
    </message>
    <message>
        <source>操作日志</source>
        <translation>Activity log</translation>
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
        <source>找不到原单：在查找订单时按 Ctrl+O，扫描退回的商品，填写金额和原因；需要“无原单退货”的权限。</source>
        <translation>No sale to be found: press Ctrl+O while finding the sale, scan what came back, enter amount and reason; needs the permission &quot;Returns without a sale&quot;.</translation>
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
        <source>打印台账（当前列表）</source>
        <translation>Print ledger (this list)</translation>
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
        <source>二检、退厂、返修、索赔</source>
        <translation>Re-inspect, supplier, repair, claims</translation>
    </message>
    <message>
        <source>退厂、返修、索赔：看已结的</source>
        <translation>Supplier, repair, claims: see settled ones</translation>
    </message>
    <message>
        <source>打印标签、清点单、退件表和配货单</source>
        <translation>Print labels, count sheet, hand-over list and pick list</translation>
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
        <source>选中多张（Shift、Ctrl、Ctrl+A）后按同样的键就一起办理：先看合计，确认后一张一张地办。付款清单按付款方式分表导出。</source>
        <translation>Select several (Shift, Ctrl, Ctrl+A) and the same keys do them together: see the totals, confirm, and they are done one by one. The payment list is exported with one sheet per payment method.</translation>
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
        <source>列表怎么看可以存成视图：筛选、排序、显示和冻结的列，用“视图”按钮选择、保存，也可以设为打开时的视图。在列名上按右键选择显示哪些列、冻结到哪一列。</source>
        <translation>How a list looks can be saved as a view: filters, sorting, shown and frozen columns. Choose and save views with the button &quot;View&quot;; one can be the view to open with. Right click a column&apos;s name to choose which columns show and up to which they are frozen.</translation>
    </message>
    <message>
        <source>选择视图（再按数字）</source>
        <translation>Choose a view (then a digit)</translation>
    </message>
    <message>
        <source>显示的列、冻结列</source>
        <translation>Columns shown, frozen columns</translation>
    </message>
    <message>
        <source>今天：交接清单；在那里 Ctrl+P 打印交接单</source>
        <translation>Today: handover; Ctrl+P there prints the sheet</translation>
    </message>
    <message>
        <source>一个键：没有点过就全部相符并过账</source>
        <translation>One key: all as expected if nothing was pressed, and post</translation>
    </message>
    <message>
        <source>一件良品、次品、返修、退厂、报废、退回客户</source>
        <translation>One unit good, defective, repair, supplier, scrap, send back</translation>
    </message>
    <message>
        <source>不良因素、谁造成、检查项目、快递</source>
        <translation>Defects, who caused it, checks, carrier</translation>
    </message>
    <message>
        <source>包裹登记簿</source>
        <translation>Parcel register</translation>
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
        <source>在待审核和待退款之间切换</source>
        <translation>Switch between to review and to refund</translation>
    </message>
    <message>
        <source>导出付款清单</source>
        <translation>Export payment list</translation>
    </message>
    <message>
        <source>结存列出每个商品各种状态的件数，可用是良品减去预留；右边是分布和库龄，Enter 看背后的流水。</source>
        <translation>Balances list the units of each product by state; available is good less reserved. On the right, where it is and how old; Enter shows the movements behind it.</translation>
    </message>
    <message>
        <source>店铺平时的销售不在这里出库，所以良品数量来自店铺系统导出的库存文件：导入快照只过账差异。仓库从第一份快照起检查库存。</source>
        <translation>The shop&apos;s everyday sales do not leave stock here, so good stock comes from the stock file of the shop system: importing a snapshot posts only the differences. From its first snapshot on, a warehouse checks stock.</translation>
    </message>
    <message>
        <source>盘点：新建盘点后扫描商品，每扫一次加一件，也可以直接改实盘数。过账前什么也不会变；盘点期间收发的货不会重复计算。</source>
        <translation>Stocktake: start one and scan the goods, one more with every scan, or type the count. Nothing changes before posting, and what is received or shipped meanwhile is not counted twice.</translation>
    </message>
    <message>
        <source>查看流水；在流水里打开退换货单</source>
        <translation>See movements; open the return order from a movement</translation>
    </message>
    <message>
        <source>在列表中查找</source>
        <translation>Find in list</translation>
    </message>
    <message>
        <source>新建盘点</source>
        <translation>New stocktake</translation>
    </message>
    <message>
        <source>盘点过账</source>
        <translation>Post stocktake</translation>
    </message>
    <message>
        <source>从盘点单去掉一行</source>
        <translation>Remove a line from the stocktake</translation>
    </message>
    <message>
        <source>左边选统计，上面选期间、店铺和类型；图在上，数据在下。标题下面的一句话说明数的是什么。</source>
        <translation>Choose a statistic on the left, and period, shop and kind above; the chart is on top, the figures below. The sentence under the title says what is counted.</translation>
    </message>
    <message>
        <source>鼠标指着图，或者按 Tab 走到图上再按方向键，就显示确切的数字；点数据的列名可以换一个顺序。</source>
        <translation>Point at the chart, or Tab to it and use the arrow keys, for the exact figures; click a column&apos;s name to sort by it.</translation>
    </message>
    <message>
        <source>一行就是一张单的（超时的单、钱货对账），按 Enter 打开那张单。最后一次的问题会记住。</source>
        <translation>Where a row is an order (overdue orders, money against goods), Enter opens it. The last question is remembered.</translation>
    </message>
    <message>
        <source>“导出”存图片或 Excel、CSV；“售后分析报告”是可以打印的 PDF。统计太久时按 Esc 停止。</source>
        <translation>&quot;Export&quot; saves images, Excel or CSV; &quot;After-sales report&quot; is a PDF to print. If counting takes too long, Esc stops it.</translation>
    </message>
    <message>
        <source>换一个统计</source>
        <translation>Another statistic</translation>
    </message>
    <message>
        <source>到期间和筛选</source>
        <translation>To period and filters</translation>
    </message>
    <message>
        <source>在图上移动</source>
        <translation>Move in the chart</translation>
    </message>
    <message>
        <source>从图到数据；从数据打开退换货单</source>
        <translation>From chart to figures; from figures to the order</translation>
    </message>
    <message>
        <source>售后分析报告：预览、打印、PDF</source>
        <translation>After-sales report: preview, print, PDF</translation>
    </message>
    <message>
        <source>导出数据</source>
        <translation>Export figures</translation>
    </message>
    <message>
        <source>导出全部统计</source>
        <translation>Export all statistics</translation>
    </message>
    <message>
        <source>导出图片</source>
        <translation>Export image</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy image</translation>
    </message>
    <message>
        <source>停止统计</source>
        <translation>Stop counting</translation>
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
        <source>“操作员与权限”里新增同事、选角色、设密码；右边的表写着角色默认能做什么，打勾就另外给，去掉勾就收回。有了第二个人，打开程序先选操作员。</source>
        <translation>Under &quot;Operators&quot; add colleagues, choose their role, set a password. The table on the right says what the role allows; tick to give more, untick to take away. From the second person on, the program asks at the start who works.</translation>
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
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>切换操作员</source>
        <translation>Switch operator</translation>
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
    <name>headings</name>
    <message>
        <source>订单号</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>平台单号</source>
        <translation>Platform no.</translation>
    </message>
    <message>
        <source>实付金额</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>Product code</translation>
    </message>
    <message>
        <source>商品名称</source>
        <translation>Product name</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>会员账号</source>
        <translation>Member account</translation>
    </message>
    <message>
        <source>会员姓名</source>
        <translation>Member name</translation>
    </message>
    <message>
        <source>订单状态</source>
        <translation>Order status</translation>
    </message>
    <message>
        <source>下单时间</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>付款时间</source>
        <translation>Paid at</translation>
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
        <source>完成时间</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>运费</source>
        <translation>Freight</translation>
    </message>
    <message>
        <source>优惠券</source>
        <translation>Coupons</translation>
    </message>
    <message>
        <source>积分抵扣</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>红包</source>
        <translation>Red packets</translation>
    </message>
    <message>
        <source>订单优惠</source>
        <translation>Order discount</translation>
    </message>
    <message>
        <source>已退金额</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>满减门槛</source>
        <translation>Promotion threshold</translation>
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
    <message>
        <source>买家留言</source>
        <translation>Buyer&apos;s message</translation>
    </message>
    <message>
        <source>卖家备注</source>
        <translation>Seller note</translation>
    </message>
    <message>
        <source>旗帜</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>快递公司</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>快递单号</source>
        <translation>Tracking no.</translation>
    </message>
    <message>
        <source>子订单号</source>
        <translation>Sub-order no.</translation>
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
        <source>已发数量</source>
        <translation>Shipped quantity</translation>
    </message>
    <message>
        <source>行优惠</source>
        <translation>Line discount</translation>
    </message>
    <message>
        <source>赠品</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>平台退款编号</source>
        <translation>Platform refund ID</translation>
    </message>
    <message>
        <source>退款金额</source>
        <translation>Refund amount</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>申请时间</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>退原运费</source>
        <translation>Freight refund</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>退回快递公司</source>
        <translation>Return carrier</translation>
    </message>
    <message>
        <source>退回快递单号</source>
        <translation>Return tracking no.</translation>
    </message>
    <message>
        <source>换出商品编码</source>
        <translation>Replacement code</translation>
    </message>
    <message>
        <source>换出规格</source>
        <translation>Replacement spec</translation>
    </message>
    <message>
        <source>换出数量</source>
        <translation>Replacement qty</translation>
    </message>
    <message>
        <source>换出单价</source>
        <translation>Replacement price</translation>
    </message>
    <message>
        <source>换出快递公司</source>
        <translation>Replacement carrier</translation>
    </message>
    <message>
        <source>换出快递单号</source>
        <translation>Replacement tracking no.</translation>
    </message>
    <message>
        <source>补款金额</source>
        <translation>Amount collected</translation>
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
        <source>供应商</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>不可退</source>
        <translation>Not returnable</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>退厂出库</source>
        <translation>Supplier out</translation>
    </message>
    <message>
        <source>返修完成</source>
        <translation>Repaired</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>修改照片说明</source>
        <translation>Photo caption changed</translation>
    </message>
    <message>
        <source>移除照片</source>
        <translation>Photo removed</translation>
    </message>
    <message>
        <source>随退厂单出库</source>
        <translation>Sent to supplier</translation>
    </message>
    <message>
        <source>冲销返修完成</source>
        <translation>Repair reversed</translation>
    </message>
    <message>
        <source>添加跟进</source>
        <translation>Follow-up added</translation>
    </message>
    <message>
        <source>修改跟进</source>
        <translation>Follow-up changed</translation>
    </message>
    <message>
        <source>完成跟进</source>
        <translation>Follow-up done</translation>
    </message>
    <message>
        <source>恢复跟进</source>
        <translation>Follow-up reopened</translation>
    </message>
    <message>
        <source>建立店铺</source>
        <translation>Shop founded</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>恢复默认值</source>
        <translation>Reset to default</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>隐藏</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>盘点过账</source>
        <translation>Stocktake posted</translation>
    </message>
    <message>
        <source>导入库存快照</source>
        <translation>Stock snapshot imported</translation>
    </message>
    <message>
        <source>调整顺序</source>
        <translation>Reorder</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>备份之后用过的编号不再给出</source>
        <translation>Numbers used after the backup are not given again</translation>
    </message>
    <message>
        <source>给予权限</source>
        <translation>Permission given</translation>
    </message>
    <message>
        <source>收回权限</source>
        <translation>Permission taken</translation>
    </message>
    <message>
        <source>恢复角色的权限</source>
        <translation>Reset to role</translation>
    </message>
    <message>
        <source>设置 PIN</source>
        <translation>Password set</translation>
    </message>
    <message>
        <source>取消 PIN</source>
        <translation>Password removed</translation>
    </message>
    <message>
        <source>设置自己的 PIN</source>
        <translation>Own password set</translation>
    </message>
    <message>
        <source>取消自己的 PIN</source>
        <translation>Own password removed</translation>
    </message>
    <message>
        <source>重设 PIN</source>
        <translation>Password reset</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>PIN 输错</source>
        <translation>Wrong password</translation>
    </message>
    <message>
        <source>退厂换回</source>
        <translation>Supplier in</translation>
    </message>
    <message>
        <source>贷项结清</source>
        <translation>Credit settled</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>提出索赔</source>
        <translation>Claim made</translation>
    </message>
    <message>
        <source>同意赔付</source>
        <translation>Payment agreed</translation>
    </message>
    <message>
        <source>收到赔付</source>
        <translation>Paid by carrier</translation>
    </message>
    <message>
        <source>拒绝赔付</source>
        <translation>Claim refused</translation>
    </message>
    <message>
        <source>退换货单</source>
        <translation>Return order</translation>
    </message>
    <message>
        <source>参数</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>退换货类型</source>
        <translation>Return type</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>快递公司</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>供应商</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>退厂单</source>
        <translation>Supplier return</translation>
    </message>
    <message>
        <source>物流索赔</source>
        <translation>Carrier claim</translation>
    </message>
    <message>
        <source>盘点单</source>
        <translation>Stocktake</translation>
    </message>
    <message>
        <source>包裹</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>检查项目</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>不良因素</source>
        <translation>Defect</translation>
    </message>
    <message>
        <source>话术模板</source>
        <translation>Message template</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>¥{amount}</translation>
    </message>
    <message>
        <source>业务类型</source>
        <translation>Kind</translation>
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
        <source>平台退款单号</source>
        <translation>Platform refund no.</translation>
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
        <source>电话</source>
        <translation>Phone</translation>
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
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>退货联系人</source>
        <translation>Return contact</translation>
    </message>
    <message>
        <source>退货电话</source>
        <translation>Return phone</translation>
    </message>
    <message>
        <source>退货地址</source>
        <translation>Return address</translation>
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
        <source>拒绝原因</source>
        <translation>Reason of rejection</translation>
    </message>
    <message>
        <source>退还的优惠</source>
        <translation>Benefits to return</translation>
    </message>
    <message>
        <source>商品退款</source>
        <translation>Goods refund</translation>
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
        <source>应退净额</source>
        <translation>Net refund</translation>
    </message>
    <message>
        <source>已退款</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>已补款</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>已免补</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>所属商品</source>
        <translation>Shows</translation>
    </message>
    <message>
        <source>验货清单</source>
        <translation>Inspection checks</translation>
    </message>
    <message>
        <source>同意退原运费</source>
        <translation>Refund freight</translation>
    </message>
    <message>
        <source>已审核</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>已通知退货</source>
        <translation>Customer notified</translation>
    </message>
    <message>
        <source>客户已收货</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>平台介入期限</source>
        <translation>Dispute deadline</translation>
    </message>
    <message>
        <source>跟进</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>实收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>验收</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>少件结案</source>
        <translation>Close short</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>已发</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>预留</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>实收规格</source>
        <translation>Spec received</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>Refund due</translation>
    </message>
    <message>
        <source>同意退款</source>
        <translation>Agreed refund</translation>
    </message>
    <message>
        <source>提高退款的说明</source>
        <translation>Why the refund was raised</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>价值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable</translation>
    </message>
    <message>
        <source>可用于仅退款</source>
        <translation>For refund only</translation>
    </message>
    <message>
        <source>可用于退货退款</source>
        <translation>For returns</translation>
    </message>
    <message>
        <source>可用于换货</source>
        <translation>For exchanges</translation>
    </message>
    <message>
        <source>需要照片</source>
        <translation>Needs photo</translation>
    </message>
    <message>
        <source>质量问题</source>
        <translation>Quality problem</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Caused by</translation>
    </message>
    <message>
        <source>默认原因</source>
        <translation>Default reason</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>期限单位</source>
        <translation>Window unit</translation>
    </message>
    <message>
        <source>收费方式</source>
        <translation>Fee kind</translation>
    </message>
    <message>
        <source>收费数值</source>
        <translation>Fee value</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>可退入</source>
        <translation>Takes in</translation>
    </message>
    <message>
        <source>可换出</source>
        <translation>Ships out</translation>
    </message>
    <message>
        <source>核对库存</source>
        <translation>Check stock</translation>
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
        <source>售价</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>成本</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>可退货</source>
        <translation>Returnable</translation>
    </message>
    <message>
        <source>会员账号</source>
        <translation>Member account</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>Works here</translation>
    </message>
    <message>
        <source>另外给予的权限</source>
        <translation>Permissions given</translation>
    </message>
    <message>
        <source>收回的权限</source>
        <translation>Permissions taken</translation>
    </message>
    <message>
        <source>有 PIN</source>
        <translation>Has password</translation>
    </message>
    <message>
        <source>输错次数</source>
        <translation>Wrong tries</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>快递单号</source>
        <translation>Tracking no.</translation>
    </message>
    <message>
        <source>贷项金额</source>
        <translation>Credit amount</translation>
    </message>
    <message>
        <source>换回</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>索赔金额</source>
        <translation>Amount claimed</translation>
    </message>
    <message>
        <source>实际赔付</source>
        <translation>Amount paid</translation>
    </message>
    <message>
        <source>来件方式</source>
        <translation>Came as</translation>
    </message>
    <message>
        <source>重量（克）</source>
        <translation>Weight (g)</translation>
    </message>
    <message>
        <source>到付金额</source>
        <translation>COD amount</translation>
    </message>
    <message>
        <source>到付拒收</source>
        <translation>COD refused</translation>
    </message>
    <message>
        <source>到付由谁承担</source>
        <translation>COD paid by</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>换出商品</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
    <message>
        <source>{what} {before} → {after}</source>
        <translation>{what} {before} → {after}</translation>
    </message>
    <message>
        <source>{what} {after}</source>
        <translation>{what}: {after}</translation>
    </message>
    <message>
        <source>{what} {before} → 无</source>
        <translation>{what} {before} → none</translation>
    </message>
    <message>
        <source>{part}：{changes}</source>
        <translation>{part} ({changes})</translation>
    </message>
    <message>
        <source>增加{part}：{changes}</source>
        <translation>Added {part} ({changes})</translation>
    </message>
    <message>
        <source>去掉{part}：{changes}</source>
        <translation>Removed {part} ({changes})</translation>
    </message>
    <message>
        <source>增加{part}</source>
        <translation>Added {part}</translation>
    </message>
    <message>
        <source>去掉{part}</source>
        <translation>Removed {part}</translation>
    </message>
    <message>
        <source>{group} {name}</source>
        <translation>{group} {name}</translation>
    </message>
    <message>
        <source>验货</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>收货</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>{grade} {units} 件 · {disposition}</source>
        <translation>{grade} {units} pcs · {disposition}</translation>
    </message>
    <message>
        <source>{why}的凭证，一直留在单上</source>
        <translation>Evidence of &quot;{why}&quot;, stays with the order</translation>
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
        <source>“{value}”的年份不在 2000 到 2099 之间；请核对，没有时间就留空。</source>
        <translation>The year of &quot;{value}&quot; is not between 2000 and 2099; check it, or leave the cell empty if there is no time.</translation>
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
        <source>这一行合并了 {count} 个子订单，“{value}”分不清各属于哪一个；请从平台按子订单（一行一个）重新导出。</source>
        <translation>This row combines {count} sub-orders, so it is unclear which one &quot;{value}&quot; belongs to; export again by sub-order (one row each).</translation>
    </message>
    <message>
        <source>这张订单的货币是 {value}，账目以人民币记；请先把金额换算成人民币，货币改为 CNY 后再导入。</source>
        <translation>The currency of this order is {value}, but the books are in yuan; convert the amounts to yuan, set the currency to CNY and import again.</translation>
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
        <source>拼多多</source>
        <translation>Pinduoduo</translation>
    </message>
    <message>
        <source>京东</source>
        <translation>JD</translation>
    </message>
    <message>
        <source>抖店</source>
        <translation>Douyin</translation>
    </message>
    <message>
        <source>有赞</source>
        <translation>Youzan</translation>
    </message>
    <message>
        <source>Shopify</source>
        <translation>Shopify</translation>
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
        <source>订单 {number} 在系统里还有 {count} 个子订单，文件里没有；这张订单没有改动，请导出全部子订单后再导入。</source>
        <translation>Order {number} has {count} more sub-orders here than in the file; it was not changed. Export all its sub-orders and import again.</translation>
    </message>
    <message>
        <source>订单 {number} 已有退换货单，文件里的金额或明细与这里不同，只更新了状态和物流；请核对这张订单。</source>
        <translation>Order {number} has return orders, and the file differs from what is stored here in amounts or lines; only status and shipping were updated. Check this sale.</translation>
    </message>
    <message>
        <source>下单时间</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>付款时间</source>
        <translation>Paid at</translation>
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
        <source>抖店售后单</source>
        <translation>Douyin after-sale list</translation>
    </message>
    <message>
        <source>淘宝退款列表</source>
        <translation>Taobao refund list</translation>
    </message>
    <message>
        <source>退换货模板</source>
        <translation>Template for returns</translation>
    </message>
    <message>
        <source>商品编码 {value} 前面已经有一行，内容不同；请只保留一行。</source>
        <translation>Product code {value} has a row above with other content; keep only one.</translation>
    </message>
    <message>
        <source>商品模板</source>
        <translation>Product template</translation>
    </message>
    <message>
        <source>抖店订单</source>
        <translation>Douyin orders</translation>
    </message>
    <message>
        <source>京东订单</source>
        <translation>JD orders</translation>
    </message>
    <message>
        <source>拼多多订单</source>
        <translation>Pinduoduo orders</translation>
    </message>
    <message>
        <source>Shopify 订单</source>
        <translation>Shopify orders</translation>
    </message>
    <message>
        <source>淘宝子订单列表</source>
        <translation>Taobao sub-order list</translation>
    </message>
    <message>
        <source>有赞订单</source>
        <translation>Youzan orders</translation>
    </message>
    <message>
        <source>库存文件</source>
        <translation>Stock file</translation>
    </message>
    <message>
        <source>销售订单</source>
        <translation>Sales orders</translation>
    </message>
    <message>
        <source>{count} 张订单</source>
        <translation>{count} sales</translation>
    </message>
    <message>
        <source>退换货单</source>
        <translation>Return orders</translation>
    </message>
    <message>
        <source>{count} 张退换货单</source>
        <translation>{count} return orders</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>{count} 种商品</source>
        <translation>{count} products</translation>
    </message>
    <message>
        <source>没有编码或条码是“{code}”的商品，请先在参数设置里添加，或导入商品。</source>
        <translation>No product has the code or barcode &quot;{code}&quot;; add it in the settings, or import products.</translation>
    </message>
    <message>
        <source>有 {count} 个商品的条码是“{code}”，请在文件里改用商品编码。</source>
        <translation>{count} products have the barcode &quot;{code}&quot;; use the product code in the file.</translation>
    </message>
    <message>
        <source>方案名称</source>
        <translation>Name of the layout</translation>
    </message>
    <message>
        <source>这个状态只有换货才有；请核对售后类型，或改正状态。</source>
        <translation>Only exchanges have this status; check the after-sale type, or correct the status.</translation>
    </message>
    <message>
        <source>只有换货才有换出商品；请核对售后类型，或把这里留空。</source>
        <translation>Only exchanges have a replacement; check the after-sale type, or leave this cell empty.</translation>
    </message>
    <message>
        <source>只有换货才有补款；请核对售后类型，或把这里留空。</source>
        <translation>Only exchanges collect a payment; check the after-sale type, or leave this cell empty.</translation>
    </message>
    <message>
        <source>不认识售后类型“{value}”，请改成“仅退款”“退货退款”或“换货”。</source>
        <translation>After-sale type &quot;{value}&quot; is not known; use &quot;仅退款&quot; (refund only), &quot;退货退款&quot; (return) or &quot;换货&quot; (exchange).</translation>
    </message>
    <message>
        <source>“{value}”没有商品退回，不是退换货；需要登记的话，请在销售订单上手工新建换货单。</source>
        <translation>&quot;{value}&quot; brings no goods back and is no return; if it has to be on file, create an exchange by hand on the sale.</translation>
    </message>
    <message>
        <source>不认识售后状态“{value}”，请改成：待审核、待退货、待换货、待收货、待退款、已完成、审核拒绝、已取消。</source>
        <translation>After-sale status &quot;{value}&quot; is not known; use one of: 待审核 (to review), 待退货 (to return), 待换货 (to exchange), 待收货 (in delivery), 待退款 (to refund), 已完成 (completed), 审核拒绝 (rejected), 已取消 (cancelled).</translation>
    </message>
    <message>
        <source>申请时间</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>{what} {at} 还没有到（现在是 {now}）；请核对文件里的时间，或这台电脑的时钟。</source>
        <translation>{what} {at} is still to come (it is {now}); check the times in the file, or the clock of this computer.</translation>
    </message>
    <message>
        <source>{what} {at} 早于下单时间 {ordered}；请核对文件里的时间。</source>
        <translation>{what} {at} is before the order was placed ({ordered}); check the times in the file.</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>{status}的单：迟到包裹。只清点数量；商品是客户自己的，请单独放好、不要上架，等店主决定重开、另建新单，或在“待退回”寄还客户。</source>
        <translation>{status}: a late parcel. Only count it; the goods are the customer&apos;s own: keep them apart, off the shelves, until the owner decides to reopen, to create a new order, or to send them back under &quot;To send back&quot;.</translation>
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
        <source>修{n}</source>
        <translation>X {n}</translation>
    </message>
    <message>
        <source>厂{n}</source>
        <translation>C {n}</translation>
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
        <source>客{n}</source>
        <translation>O {n}</translation>
    </message>
    <message>
        <source>申请以外：客户所有，寄回客户</source>
        <translation>Not asked for: customer&apos;s own, to send back</translation>
    </message>
    <message>
        <source>申请以外：一起退，过账后复审</source>
        <translation>Not asked for: returned too, back to review after posting</translation>
    </message>
    <message>
        <source>{who}责任</source>
        <translation>{who} liable</translation>
    </message>
    <message>
        <source>缺{n}</source>
        <translation>M {n}</translation>
    </message>
    <message>
        <source>已收{n}</source>
        <translation>{n} received</translation>
    </message>
    <message>
        <source>{done}：{what}。请核对。</source>
        <translation>{done}: {what}. Please check.</translation>
    </message>
    <message>
        <source>{goods} 应收 {was} → {now}</source>
        <translation>{goods} expected {was} → {now}</translation>
    </message>
    <message>
        <source>{goods} 已清点 {was} → {now}</source>
        <translation>{goods} counted {was} → {now}</translation>
    </message>
    <message>
        <source>现在是“{status}”</source>
        <translation>now &quot;{status}&quot;</translation>
    </message>
    <message>
        <source>手机尾号 {detail}</source>
        <translation>mobile ends in {detail}</translation>
    </message>
    <message>
        <source>收货人 {detail}</source>
        <translation>receiver {detail}</translation>
    </message>
    <message>
        <source>买过 {detail}</source>
        <translation>bought {detail}</translation>
    </message>
    <message>
        <source>店铺 {detail}</source>
        <translation>shop {detail}</translation>
    </message>
    <message>
        <source>正等寄回、没有运单号</source>
        <translation>waiting for it, no tracking number</translation>
    </message>
    <message>
        <source>同是{detail}</source>
        <translation>also {detail}</translation>
    </message>
    <message>
        <source>签收后 {detail} 天</source>
        <translation>{detail} d after delivery</translation>
    </message>
    <message>
        <source>高</source>
        <translation>High</translation>
    </message>
    <message>
        <source>中</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>低</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>为 {number} 建单 {receiver}</source>
        <translation>New order for {number} {receiver}</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>退换货单号</source>
        <translation>Return order number</translation>
    </message>
    <message>
        <source>销售订单号</source>
        <translation>Sales order number</translation>
    </message>
    <message>
        <source>平台单号</source>
        <translation>Platform no.</translation>
    </message>
    <message>
        <source>店铺名称</source>
        <translation>Shop name</translation>
    </message>
    <message>
        <source>会员账号，没有就是收件人</source>
        <translation>Member account, or else the receiver</translation>
    </message>
    <message>
        <source>收件人姓名</source>
        <translation>Receiver&apos;s name</translation>
    </message>
    <message>
        <source>退入商品和件数</source>
        <translation>Returned goods and units</translation>
    </message>
    <message>
        <source>换出商品和件数</source>
        <translation>Replacement goods and units</translation>
    </message>
    <message>
        <source>还应退给客户的金额</source>
        <translation>Amount still to refund to the customer</translation>
    </message>
    <message>
        <source>已退给客户的金额</source>
        <translation>Amount refunded to the customer</translation>
    </message>
    <message>
        <source>客户还应补的金额</source>
        <translation>Amount the customer still owes</translation>
    </message>
    <message>
        <source>最近一笔退款的方式</source>
        <translation>Method of the latest refund</translation>
    </message>
    <message>
        <source>退货地址的联系人</source>
        <translation>Contact of the return address</translation>
    </message>
    <message>
        <source>退货地址的电话</source>
        <translation>Phone of the return address</translation>
    </message>
    <message>
        <source>退货地址</source>
        <translation>Return address</translation>
    </message>
    <message>
        <source>最近发出的包裹的快递公司</source>
        <translation>Carrier of the latest parcel sent</translation>
    </message>
    <message>
        <source>最近发出的包裹的快递单号</source>
        <translation>Tracking number of the latest parcel sent</translation>
    </message>
    <message>
        <source>审核拒绝的原因</source>
        <translation>Reason of the rejection</translation>
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
        <source>费用和扣款超过退款，超出的部分不向客户收</source>
        <translation>Fees and deductions exceed the refund; the excess is not charged to the customer</translation>
    </message>
    <message>
        <source>不收的部分</source>
        <translation>Not charged</translation>
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
        <source>同款换货，按核定金额计价</source>
        <translation>Same style exchanged, at the agreed amount</translation>
    </message>
    <message>
        <source>服务费</source>
        <translation>Service fee</translation>
    </message>
    <message>
        <source>客户寄回的运费，责任方：{liability}</source>
        <translation>What the customer paid to send it; liable: {liability}</translation>
    </message>
    <message>
        <source>补偿，该行最多 {left}</source>
        <translation>Compensation, at most {left} for the line</translation>
    </message>
    <message>
        <source>无原单，店主核定</source>
        <translation>Without a sale, set by the owner</translation>
    </message>
    <message>
        <source>{worth} = 无原单，店主核定单价 {price} × {units} 件</source>
        <translation>{worth} = without a sale, unit price {price} set by the owner × {units} pcs</translation>
    </message>
    <message>
        <source> − {fen}（本单前面的行）</source>
        <translation> − {fen} (lines above)</translation>
    </message>
    <message>
        <source>余额 {left} = 实付 {paid}{taken}</source>
        <translation>Rest {left} = paid {paid}{taken}</translation>
    </message>
    <message>
        <source> − {fen}（{order} {units} 件）</source>
        <translation> − {fen} ({order} {units} pcs)</translation>
    </message>
    <message>
        <source> − {fen}（{order} 补偿）</source>
        <translation> − {fen} ({order} compensation)</translation>
    </message>
    <message>
        <source>审核同意 {agreed}（应退 {entitled}）{note}</source>
        <translation>Agreed in review {agreed} (due {entitled}) {note}</translation>
    </message>
    <message>
        <source>核定 {agreed}（按单价 {entitled}）{note}</source>
        <translation>Agreed {agreed} ({entitled} by unit price) {note}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{lines} 行合计</source>
        <translation>{lines} lines in all</translation>
    </message>
    <message>
        <source>{product}：{why}</source>
        <translation>{product}: {why}</translation>
    </message>
    <message>
        <source>{product} × {units}：{why}</source>
        <translation>{product} × {units}: {why}</translation>
    </message>
    <message>
        <source>另有 {n} 行</source>
        <translation>{n} more lines</translation>
    </message>
    <message>
        <source>审核允许退运费</source>
        <translation>Freight refund allowed in review</translation>
    </message>
    <message>
        <source>没有发货，原运费随商品一起退</source>
        <translation>Not shipped: the original freight goes back with the goods</translation>
    </message>
    <message>
        <source>责任方：{liability}，换出运费由客户承担</source>
        <translation>Liable: {liability}; the customer pays the replacement freight</translation>
    </message>
    <message>
        <source>责任方：{liability}，本单没有收换出运费</source>
        <translation>Liable: {liability}; this order does not charge it</translation>
    </message>
    <message>
        <source>责任方：{liability}，换出运费由商家承担</source>
        <translation>Liable: {liability}; the seller pays the replacement freight</translation>
    </message>
    <message>
        <source>责任方：{liability}，本单仍收换出运费</source>
        <translation>Liable: {liability}; this order charges it all the same</translation>
    </message>
    <message>
        <source>{name} {amount}</source>
        <translation>{name} {amount}</translation>
    </message>
    <message>
        <source>{name} {amount} = 商品 {goods} × {percent} %</source>
        <translation>{name} {amount} = goods {goods} × {percent}%</translation>
    </message>
    <message>
        <source>{worth} 按当时的余额计算</source>
        <translation>{worth} from what was left then</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>退换货单</source>
        <translation>Return order</translation>
    </message>
    <message>
        <source>退换货申请表</source>
        <translation>Return application</translation>
    </message>
    <message>
        <source>退货登记卡 A4</source>
        <translation>Return slip A4</translation>
    </message>
    <message>
        <source>退货登记卡 A5</source>
        <translation>Return slip A5</translation>
    </message>
    <message>
        <source>退货登记标签</source>
        <translation>Return label</translation>
    </message>
    <message>
        <source>验货报告</source>
        <translation>Inspection report</translation>
    </message>
    <message>
        <source>退款凭证</source>
        <translation>Refund record</translation>
    </message>
    <message>
        <source>换货发货单</source>
        <translation>Dispatch note</translation>
    </message>
    <message>
        <source>配货单</source>
        <translation>Pick list</translation>
    </message>
    <message>
        <source>退厂单</source>
        <translation>Supplier return</translation>
    </message>
    <message>
        <source>退件表</source>
        <translation>Hand-over list</translation>
    </message>
    <message>
        <source>交接单</source>
        <translation>Handover sheet</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>售后分析报告</source>
        <translation>After-sales report</translation>
    </message>
    <message>
        <source>工位标签</source>
        <translation>Station label</translation>
    </message>
    <message>
        <source>不良品标签</source>
        <translation>Defect label</translation>
    </message>
    <message>
        <source>包裹标签</source>
        <translation>Parcel label</translation>
    </message>
    <message>
        <source>这张单没有要发出的商品。</source>
        <translation>Nothing is to be shipped on this order.</translation>
    </message>
    <message>
        <source>这个仓库没有等着换出的商品。</source>
        <translation>No replacements wait in this warehouse.</translation>
    </message>
    <message>
        <source>先收货清点，再打印。</source>
        <translation>Receive and count first, then print.</translation>
    </message>
    <message>
        <source>没有验出次品、报废或要退回客户的商品。</source>
        <translation>The inspection found nothing defective, for scrap or to send back.</translation>
    </message>
    <message>
        <source>这张单没有要收的商品。</source>
        <translation>Nothing is to be received on this order.</translation>
    </message>
    <message>
        <source>这张单还没有付过退款。</source>
        <translation>Nothing was refunded on this order yet.</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>天</source>
        <translation>days</translation>
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
        <source>退回运费补偿不超过我们发货的运费；0 表示取原订单的运费（没有时不按它封顶），填了就都用它</source>
        <translation>Return freight never exceeds what shipping cost us. 0 takes the sale&apos;s freight (no cap if there is none); an amount counts for all sales</translation>
    </message>
    <message>
        <source>同一订单不退货的补偿合计超过这个金额，需要店主审核</source>
        <translation>Compensation without a return above this, for one sale in all, needs the owner&apos;s review</translation>
    </message>
    <message>
        <source>这一天及以前的日期不能再登记款项和库存变动；空着表示不关闭</source>
        <translation>No payments or stock movements can be registered on this day and before; empty means not closed</translation>
    </message>
    <message>
        <source>超过这个时间没有完成就标为超时；0 表示不计时。改动只对以后进入这一步的单起作用</source>
        <translation>After this time it counts as overdue; 0 means no deadline. Changes count for orders that enter the step later</translation>
    </message>
    <message>
        <source>补偿上限</source>
        <translation>Compensation limit</translation>
    </message>
    <message>
        <source>审核的人不能付款；系统自动审核的，提出的人不能付款</source>
        <translation>Who reviewed may not pay; where the system reviewed, who raised it may not</translation>
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
        <source>返修完成单号</source>
        <translation>Repair numbers</translation>
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
        <source>寄件须知</source>
        <translation>How to send it</translation>
    </message>
    <message>
        <source>印在退货登记卡上请客户照做的话，一行一条</source>
        <translation>What the return slip asks customers to do, one point per line</translation>
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
        <source>买家提醒</source>
        <translation>Buyer warnings</translation>
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
        <source>操作员与权限</source>
        <translation>Operators</translation>
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
    <message>
        <source>最少订单数</source>
        <translation>Fewest orders</translation>
    </message>
    <message>
        <source>付过款的订单少于这么多的买家不算退换率，也不提醒</source>
        <translation>Buyers with fewer paid orders get no return rate and no warning</translation>
    </message>
    <message>
        <source>单</source>
        <translation>orders</translation>
    </message>
    <message>
        <source>异常退换率</source>
        <translation>High return rate</translation>
    </message>
    <message>
        <source>有退换的订单达到这个比例就提醒；0 表示不提醒</source>
        <translation>Warns if this share of orders was returned; 0 means never</translation>
    </message>
    <message>
        <source>店铺平均的倍数</source>
        <translation>Times the average</translation>
    </message>
    <message>
        <source>退换率还要达到店铺平均的这么多倍才提醒；0 表示不与平均比</source>
        <translation>The return rate must also be this many times the shop&apos;s average; 0 ignores the average</translation>
    </message>
    <message>
        <source>倍</source>
        <translation>times</translation>
    </message>
    <message>
        <source>拒收提醒次数</source>
        <translation>Refused parcels</translation>
    </message>
    <message>
        <source>买家拒收过这么多个包裹就提醒；0 表示不提醒</source>
        <translation>Warns if the buyer refused this many parcels; 0 means never</translation>
    </message>
    <message>
        <source>个</source>
        <translation>parcels</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>在用</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>已设</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>+{n}</source>
        <translation>+{n}</translation>
    </message>
    <message>
        <source>−{n}</source>
        <translation>−{n}</translation>
    </message>
    <message>
        <source>另外给的</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>收回的</source>
        <translation>Taken away</translation>
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
    <message>
        <source>受理</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>退款与补款</source>
        <translation>Refunds, collections</translation>
    </message>
    <message>
        <source>破例</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>文件与统计</source>
        <translation>Files, statistics</translation>
    </message>
    <message>
        <source>店铺设置</source>
        <translation>Shop settings</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>没有要寄回的商品</source>
        <translation>Nothing is to be sent in</translation>
    </message>
    <message>
        <source>没有要发出或已发出的商品</source>
        <translation>Nothing is to be shipped or was shipped</translation>
    </message>
    <message>
        <source>还没有付过款</source>
        <translation>Nothing has been paid yet</translation>
    </message>
    <message>
        <source>还没有收货清点</source>
        <translation>Nothing has been received and counted</translation>
    </message>
    <message>
        <source>没有验出次品、报废或要退回客户的商品</source>
        <translation>The inspection found nothing defective, for scrap or to send back</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
    <message>
        <source>先选一张退换货单</source>
        <translation>Choose a return order first</translation>
    </message>
    <message>
        <source>收货清点单</source>
        <translation>Count sheet</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>操作日志</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>导出操作日志</source>
        <translation>Export activity log</translation>
    </message>
    <message>
        <source>已导出 {n} 条到 {path}</source>
        <translation>{n} entries exported to {path}</translation>
    </message>
    <message>
        <source>已停止导出操作日志，没有留下文件。</source>
        <translation>Export of the activity log stopped; no file was left behind.</translation>
    </message>
    <message>
        <source>没有权限导出与打印，请店主授权</source>
        <translation>No permission to export and print; ask the owner</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>PDF 台账 (*.pdf)</source>
        <translation>PDF ledger (*.pdf)</translation>
    </message>
    <message>
        <source>PNG 图片 (*.png)</source>
        <translation>PNG image (*.png)</translation>
    </message>
    <message>
        <source>文件夹里已有 {n} 个同名文件（{names}）。要用新的替换它们吗？</source>
        <translation>The folder has {n} files of these names ({names}). Replace them?</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>已有同名文件</source>
        <translation>Files exist</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
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
    <name>statistics</name>
    <message>
        <source>元</source>
        <translation>CNY</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>10k CNY</translation>
    </message>
    <message>
        <source>万</source>
        <translation>10k</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>minutes</translation>
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
        <source>走势</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>退货率</source>
        <translation>Return rate</translation>
    </message>
    <message>
        <source>原因与责任</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>时效</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>会员与人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>物流与供应商</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>钱货对账</source>
        <translation>Money and goods</translation>
    </message>
    <message>
        <source>退回件数</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>售出件数</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>商品退款</source>
        <translation>Goods refund</translation>
    </message>
    <message>
        <source>退换货单</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>店铺</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>已有几天</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>退换与退款走势</source>
        <translation>Returns and refunds</translation>
    </message>
    <message>
        <source>按申请日期数退换货单和件数，拒绝和取消的不算；退款按付款日期，冲销的从冲销那天扣回。</source>
        <translation>Returns and units by request date, without rejected and cancelled ones; refunds by payment date, reversals taken off on the day they were made.</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>申请件数</source>
        <translation>Units asked</translation>
    </message>
    <message>
        <source>退款笔数</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>退款金额</source>
        <translation>Refund amount</translation>
    </message>
    <message>
        <source>按商品</source>
        <translation>By product</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>期间下单并已发货的件数，到现在退回并收下了多少；同一款号的规格合在一起，没有款号的按名称。最近卖出的还可能再退；售出不足 10 件的排在后面；商品退款不含换货。</source>
        <translation>Of the units ordered in the period and shipped, how many came back and stayed until now. Specs of one style number count together, those without one by name. What sold lately may still come back; under 10 sold stands last; the goods refund leaves out exchanges.</translation>
    </message>
    <message>
        <source>按规格</source>
        <translation>By spec</translation>
    </message>
    <message>
        <source>商品与规格</source>
        <translation>Product and spec</translation>
    </message>
    <message>
        <source>期间下单并已发货的件数，到现在退回并收下了多少；每个商品编码一行。最近卖出的还可能再退；售出不足 10 件的排在后面；商品退款不含换货。</source>
        <translation>Of the units ordered in the period and shipped, how many came back and stayed until now; a row per product code. What sold lately may still come back; under 10 sold stands last; the goods refund leaves out exchanges.</translation>
    </message>
    <message>
        <source>按店铺</source>
        <translation>By shop</translation>
    </message>
    <message>
        <source>期间下单并已发货的件数，到现在退回并收下了多少。最近卖出的还可能再退；商品退款不含换货。</source>
        <translation>Of the units ordered in the period and shipped, how many came back and stayed until now. What sold lately may still come back; the goods refund leaves out exchanges.</translation>
    </message>
    <message>
        <source>按原因</source>
        <translation>By reason</translation>
    </message>
    <message>
        <source>退换货原因</source>
        <translation>Return reason</translation>
    </message>
    <message>
        <source>期间下单并已发货的全部件数里，因为这个原因退回并收下了多少。最近卖出的还可能再退；商品退款不含换货。</source>
        <translation>Of all units ordered in the period and shipped, how many came back and stayed for this reason. What sold lately may still come back; the goods refund leaves out exchanges.</translation>
    </message>
    <message>
        <source>按供应商</source>
        <translation>By supplier</translation>
    </message>
    <message>
        <source>供应商</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>期间下单并已发货的件数，到现在退回并收下了多少，按商品现在的供应商。最近卖出的还可能再退；售出不足 10 件的排在后面；商品退款不含换货。</source>
        <translation>Of the units ordered in the period and shipped, how many came back and stayed until now, by the supplier a product has now. What sold lately may still come back; under 10 sold stands last; the goods refund leaves out exchanges.</translation>
    </message>
    <message>
        <source>原因排行</source>
        <translation>Top reasons</translation>
    </message>
    <message>
        <source>按申请日期数每个原因的退换明细，拒绝和取消的不算；商品退款是应退的货款，换货没有。累计占比告诉您先解决哪几个原因。</source>
        <translation>Return lines for each reason by request date, without rejected and cancelled ones; the goods refund is what is due for goods, none for exchanges. The running share tells which few reasons to tackle first.</translation>
    </message>
    <message>
        <source>明细数</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>累计占比</source>
        <translation>Running share</translation>
    </message>
    <message>
        <source>责任与代价</source>
        <translation>Liability and cost</translation>
    </message>
    <message>
        <source>按申请日期，拒绝和取消的不算：各责任方应退多少货款（换货没有）、补了多少运费；报废和折价按商品成本，验货指明了责任的算给那一方。一单有几方责任，各方都算一单，合计只算一次。</source>
        <translation>By request date, without rejected and cancelled ones: what is due for goods on each liable party (none for exchanges), and the return freight. Scrap and mark-downs at product cost, for the party the inspection named. An order with several parties counts for each, and once in the total.</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable</translation>
    </message>
    <message>
        <source>退回运费补偿</source>
        <translation>Return freight</translation>
    </message>
    <message>
        <source>报废成本</source>
        <translation>Scrap cost</translation>
    </message>
    <message>
        <source>折价成本</source>
        <translation>Mark-down cost</translation>
    </message>
    <message>
        <source>返修费用</source>
        <translation>Repair cost</translation>
    </message>
    <message>
        <source>扣回的费用</source>
        <translation>Fees kept</translation>
    </message>
    <message>
        <source>从申请到退款</source>
        <translation>Request to refund</translation>
    </message>
    <message>
        <source>期间申请的单在每一步一共等了多久，还在等的、拒绝和取消的、导入的旧单不算。中位数：一半的单更快；90% 分位：十单里九单更快。</source>
        <translation>How long the orders requested in the period waited at each step in all, without those still waiting, rejected, cancelled or imported. Median: half were faster; 90th percentile: nine in ten were faster.</translation>
    </message>
    <message>
        <source>等在哪一步</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>中位数</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>90% 分位</source>
        <translation>90th percentile</translation>
    </message>
    <message>
        <source>最长</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>超时的单</source>
        <translation>Overdue orders</translation>
    </message>
    <message>
        <source>现在已过时限（包括平台介入的时限）还没办完的退换货单，与列表里的“超时”一样，最久的在前；应退是还没有付的。</source>
        <translation>Return orders past a deadline now (or that of a platform dispute) and not done, the same as &quot;Overdue&quot; in the list, the oldest first; the refund due is what is not paid yet.</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>超了几天</source>
        <translation>Days over</translation>
    </message>
    <message>
        <source>应退</source>
        <translation>Refund due</translation>
    </message>
    <message>
        <source>退货多的会员</source>
        <translation>Frequent returners</translation>
    </message>
    <message>
        <source>期间有至少三张退换货单、退货率达到全店若干倍（参数“店铺平均的倍数”）的会员；退货率是期间买到的件数里退回并收下的。</source>
        <translation>Members with three or more return orders in the period and a return rate several times the shop&apos;s (the setting &quot;Times the average&quot;); the rate is how many of the units bought in the period came back and stayed.</translation>
    </message>
    <message>
        <source>拒收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>每个操作员</source>
        <translation>Each operator</translation>
    </message>
    <message>
        <source>期间每个人在退换货单上办的事，系统自动办的和文件导入的不算。办理时间是从轮到店里（审核、通知退货、换出、退款）到这个人办好，取中位数。</source>
        <translation>What each person did on return orders in the period, without what the system or a file did. The handling time runs from the shop&apos;s turn (review, notify, ship replacement, refund) until this person did it; the median.</translation>
    </message>
    <message>
        <source>操作员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>办理次数</source>
        <translation>Handled</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>收货验货</source>
        <translation>Receive, inspect</translation>
    </message>
    <message>
        <source>换出寄回</source>
        <translation>Sent out</translation>
    </message>
    <message>
        <source>付款收款</source>
        <translation>Paid, collected</translation>
    </message>
    <message>
        <source>办理时间</source>
        <translation>Handling time</translation>
    </message>
    <message>
        <source>工作差错</source>
        <translation>Work errors</translation>
    </message>
    <message>
        <source>期间申请的、原因指明了是谁造成的退换明细，拒绝和取消的不算；商品退款不含换货。只有店主看得到。</source>
        <translation>Return lines requested in the period whose reason names who caused it, without rejected and cancelled ones; the goods refund leaves out exchanges. Only the owner sees this.</translation>
    </message>
    <message>
        <source>快递破损与索赔</source>
        <translation>Carrier damage and claims</translation>
    </message>
    <message>
        <source>物流责任：期间申请、原因是物流责任的件数，算给发货的快递公司。退回破损：期间到达的退回包裹里，验货判为物流造成的次品和报废。索赔按提出的日期。</source>
        <translation>Carrier liable: units requested in the period for a carrier&apos;s fault, on the carrier that shipped them. Damaged back: what the inspection put down to the carrier as defective or scrap in parcels that arrived in the period. Claims by the day they were made.</translation>
    </message>
    <message>
        <source>快递公司</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>物流责任件数</source>
        <translation>Carrier liable</translation>
    </message>
    <message>
        <source>退回包裹</source>
        <translation>Return parcels</translation>
    </message>
    <message>
        <source>退回破损件数</source>
        <translation>Damaged back</translation>
    </message>
    <message>
        <source>索赔</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>索赔金额</source>
        <translation>Amount claimed</translation>
    </message>
    <message>
        <source>已赔付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>供应商每月</source>
        <translation>Suppliers by month</translation>
    </message>
    <message>
        <source>按月和商品现在的供应商：当月申请的质量或供应商责任的退换明细，当月申请的单退回并收下的件数，当月退厂发出的件数和成本。</source>
        <translation>By month and the supplier a product has now: return lines requested that month for quality or the supplier&apos;s fault, units of that month&apos;s orders that came back and stayed, units and cost sent to the supplier that month.</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>退厂件数</source>
        <translation>To supplier</translation>
    </message>
    <message>
        <source>退厂成本</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>库存状态与库龄</source>
        <translation>Stock states and ages</translation>
    </message>
    <message>
        <source>现在账面的件数，按状态和在这个状态里的天数，先进的先出，不分店铺。成本是入库时的；客户所有的不算成本。</source>
        <translation>Units on the books now, by state and days in that state, first in first out, for all shops together. Cost as of when they came in; what belongs to customers has none.</translation>
    </message>
    <message>
        <source>库存状态</source>
        <translation>Stock state</translation>
    </message>
    <message>
        <source>7 天内</source>
        <translation>Up to 7 d</translation>
    </message>
    <message>
        <source>8–30 天</source>
        <translation>8–30 d</translation>
    </message>
    <message>
        <source>31–90 天</source>
        <translation>31–90 d</translation>
    </message>
    <message>
        <source>90 天以上</source>
        <translation>Over 90 d</translation>
    </message>
    <message>
        <source>合计件数</source>
        <translation>Total units</translation>
    </message>
    <message>
        <source>成本</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>退了款没收到货</source>
        <translation>Refunded, not back</translation>
    </message>
    <message>
        <source>现在：已经付了退款、货还没有收齐的单，少件结案后客户还没补回的也在内；未发货的退款不算。件数是没收到的，金额是这一单已退的全部。</source>
        <translation>Now: orders that were refunded while goods are missing, also those closed short that the customer has not paid back; refunds of unshipped orders do not count. The units are those missing, the amount is all that was refunded on the order.</translation>
    </message>
    <message>
        <source>收到货没退款</source>
        <translation>Back, not refunded</translation>
    </message>
    <message>
        <source>现在：货已经收下（哪怕只到了一部分）、退款还没有付清的单。件数是收下的，金额是这一单还要退的。</source>
        <translation>Now: orders whose goods came in (even in part) and whose refund is not paid in full. The units are those that came in, the amount is what is still to refund.</translation>
    </message>
    <message>
        <source>换出了没退回</source>
        <translation>Replaced, not back</translation>
    </message>
    <message>
        <source>现在：换出商品已经寄出、退回的货还没有收齐的换货单。件数是还没收到的，金额是已寄出的换出商品的价值。</source>
        <translation>Now: exchanges whose replacement was shipped while goods are still to come back. The units are those missing, the amount is the value of the replacement shipped.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>业务类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>统计时间</source>
        <translation>Counted at</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>近30天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>近90天</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>近12个月</source>
        <translation>Last 12 months</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>自选…</source>
        <translation>Custom…</translation>
    </message>
    <message>
        <source>按日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>按周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>按月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>这段时间没有退换货。</source>
        <translation>No returns in this period.</translation>
    </message>
    <message>
        <source>这段时间没有下单并发货的商品。</source>
        <translation>Nothing was ordered and shipped in this period.</translation>
    </message>
    <message>
        <source>这段时间卖出的商品没有退回的。</source>
        <translation>Nothing sold in this period came back.</translation>
    </message>
    <message>
        <source>这段时间没有办完的步骤。</source>
        <translation>No step was done in this period.</translation>
    </message>
    <message>
        <source>没有超时的单。</source>
        <translation>No overdue orders.</translation>
    </message>
    <message>
        <source>这段时间没有退货明显偏多的会员。</source>
        <translation>No member returned conspicuously often in this period.</translation>
    </message>
    <message>
        <source>这段时间没有人办过退换货。</source>
        <translation>Nobody handled returns in this period.</translation>
    </message>
    <message>
        <source>这段时间没有指明是谁造成的差错。</source>
        <translation>No reason in this period names who caused it.</translation>
    </message>
    <message>
        <source>这段时间没有物流责任的退换货、退回的包裹和索赔。</source>
        <translation>No carrier faults, return parcels or claims in this period.</translation>
    </message>
    <message>
        <source>这段时间没有供应商的投诉、退回和退厂。</source>
        <translation>No complaints, returns or goods to suppliers in this period.</translation>
    </message>
    <message>
        <source>现在没有库存。</source>
        <translation>No stock now.</translation>
    </message>
    <message>
        <source>没有退了款还没收到货的单。</source>
        <translation>Nothing was refunded without its goods coming back.</translation>
    </message>
    <message>
        <source>没有收到货还没退款的单。</source>
        <translation>Nothing came back without its refund.</translation>
    </message>
    <message>
        <source>没有换出以后还没退回的单。</source>
        <translation>No replacement went out without its goods coming back.</translation>
    </message>
    <message>
        <source>前 {drawn} 行，共 {all} 行</source>
        <translation>First {drawn} of {all} rows</translation>
    </message>
    <message>
        <source>{title}（{unit}）</source>
        <translation>{title} ({unit})</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name}：{figures}</source>
        <translation>{name}: {figures}</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{hours} 小时 {minutes} 分</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{hours} 小时</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{days} 天 {hours} 小时</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{group}：{title}</source>
        <translation>{group}: {title}</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
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
        <source>库存</source>
        <translation>Stock</translation>
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
</context>
<context>
    <name>today</name>
    <message>
        <source>跟进</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>平台介入</source>
        <translation>Platform dispute</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>清点一半</source>
        <translation>Half counted</translation>
    </message>
    <message>
        <source>迟到包裹</source>
        <translation>Late parcel</translation>
    </message>
    <message>
        <source>待退回</source>
        <translation>To send back</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{at} 开始清点，还没有过账</source>
        <translation>Counting since {at}, not posted</translation>
    </message>
    <message>
        <source>等店主决定：{goods}</source>
        <translation>Owner to decide: {goods}</translation>
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
        <source>少件结案</source>
        <translation>Close short</translation>
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
        <source>每行退货：已收、已验收、少件、退回的件数等于收货单、验货单、发货单和库存流水</source>
        <translation>Every returned line: units received, accepted, closed short and sent back agree with receipts, inspections, shipments and stock movements</translation>
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
        <source>退换货单 {number}：应有 {kept} 条操作记录，只有 {found} 条，最后的被删掉了。</source>
        <translation>Return order {number}: {kept} history entries expected, only {found} there; the last were deleted.</translation>
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
        <source>设置记录应有 {kept} 条，却有 {found} 条：有记录被删掉或添上了。</source>
        <translation>{kept} settings entries expected, but {found} there: some were deleted or added.</translation>
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
        <source>退换货单 {number}：不是换货，却记了换出运费 {freight_charged} 元。</source>
        <translation>Return order {number}: no exchange, yet it charges ¥{freight_charged} of replacement freight.</translation>
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
        <source>编号记录 {series} 到 {last}，单据却只有 {found} 张，缺 {missing}。</source>
        <translation>Number record {series} goes up to {last}, but there are only {found} documents; missing: {missing}.</translation>
    </message>
    <message>
        <source>{table}：编号 {number} 不在任何编号记录里，以后可能重复。</source>
        <translation>{table}: number {number} is in no number record and may be given again.</translation>
    </message>
    <message>
        <source>单据编号：只用一次，不超过编号记录，中间不缺</source>
        <translation>Document numbers: used once, within the number record, without gaps</translation>
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
        <source>退换货单 {number}：有 {reversals} 笔冲销，操作记录中却只有 {told} 笔。</source>
        <translation>Return order {number}: {reversals} reversals, but only {told} in its history.</translation>
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
        <source>换货单 {number} 第 {position} 行换出商品：应退合计 {worth} 元，多于其价值 {value} 元。</source>
        <translation>Exchange {number}, replacement line {position}: refunds due ¥{worth} exceed its value of ¥{value}.</translation>
    </message>
    <message>
        <source>销售订单 {number} 第 {position} 行：订购 {quantity} 件、已发 {shipped} 件，却有退货 {goods} 件、未发货退款 {unshipped} 件在单（{orders}）。</source>
        <translation>Sale {number}, line {position}: {quantity} ordered and {shipped} shipped, yet {goods} are on returns and {unshipped} on refunds of unshipped goods ({orders}).</translation>
    </message>
    <message>
        <source>换货单 {number} 第 {position} 行换出商品：发出 {shipped} 件，却有 {units} 件在退（{orders}）。</source>
        <translation>Exchange {number}, replacement line {position}: {shipped} shipped, yet {units} are on returns ({orders}).</translation>
    </message>
    <message>
        <source>销售订单 {number} 第 {position} 行：应退合计 {worth} 元，多于该行实付 {paid} 元（{orders}）。</source>
        <translation>Sale {number}, line {position}: refunds due ¥{worth} exceed the ¥{paid} paid for the line ({orders}).</translation>
    </message>
    <message>
        <source>销售订单 {number} 第 {position} 行：{quantity} 件全在退，应退合计 {worth} 元，不是实付 {paid} 元（{orders}）。</source>
        <translation>Sale {number}, line {position}: all {quantity} pcs are on returns, but refunds due ¥{worth} are not the ¥{paid} paid ({orders}).</translation>
    </message>
    <message>
        <source>销售订单 {number}：各单已退和待退合计 {drawn} 元，多于实付 {paid} 元加补款 {collected} 元减客户留下的换货 {kept} 元（{orders}）。</source>
        <translation>Sale {number}: refunds made and due ¥{drawn} exceed ¥{paid} paid plus ¥{collected} collected less ¥{kept} of replacements kept ({orders}).</translation>
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
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>无误</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>{n} 处问题</source>
        <translation>Problems: {n}</translation>
    </message>
    <message>
        <source>规则，及证明它的检查</source>
        <translation>Rules, and the checks that prove them</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>全部无误。</source>
        <translation>All fine.</translation>
    </message>
    <message>
        <source>共 {n} 处问题。</source>
        <translation>Problems found: {n}.</translation>
    </message>
    <message>
        <source>……“{title}”另有 {n} 处。</source>
        <translation>… &quot;{title}&quot;: {n} more.</translation>
    </message>
    <message>
        <source>照片文件夹里另有 {files} 个文件（{size} MB）不属于任何单据：移除了的、或没有保存的照片。恢复旧的备份时可能还要用，程序不会删除。</source>
        <translation>Files in the photo folder that belong to no document: {files} ({size} MB). They are photos removed or never saved. Restoring an older backup may need them, so the program does not delete them.</translation>
    </message>
    <message>
        <source>数据库文件 {path} 已损坏，检查没有改动它；请从最近的备份恢复，并保留此文件以便检查。</source>
        <translation>Database file {path} is damaged; the check has not changed it. Restore the latest backup, and keep this file for inspection.</translation>
    </message>
    <message>
        <source>销售订单 {sale} 第 {position} 行：{order} 的 {units} 件应退记为 {kept} 元，按各单先后应为 {actual} 元。</source>
        <translation>Sale {sale}, line {position}: the refund due for {units} pcs of {order} is noted as ¥{kept}, but by the order of the documents it is ¥{actual}.</translation>
    </message>
    <message>
        <source>每个订单行：各单的应退按先后重算，分文不差</source>
        <translation>Every sales line: refunds due, worked out again in order, are right to the cent</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {sequence} 条操作记录：没有编号为 {operator} 的操作员。</source>
        <translation>Return order {number}, history entry {sequence}: there is no operator {operator}.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {sequence} 条操作记录：系统不会自己“{action}”。</source>
        <translation>Return order {number}, history entry {sequence}: the system never does &quot;{action}&quot; by itself.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {sequence} 条操作记录：{operator}在 {at} 没有“{action}”的权限。</source>
        <translation>Return order {number}, history entry {sequence}: {operator} lacked the permission for &quot;{action}&quot; at {at}.</translation>
    </message>
    <message>
        <source>每条操作记录：经手人在那时有这个权限</source>
        <translation>Every history entry: its operator had the permission at that time</translation>
    </message>
    <message>
        <source>钱是整数分，件数是整数</source>
        <translation>Money is whole fen, pieces are whole numbers</translation>
    </message>
    <message>
        <source>每个订单行：退的不多于订购的，回来的不多于发出的</source>
        <translation>Every sales line: no more refunded than ordered, no more back than shipped</translation>
    </message>
    <message>
        <source>每张销售订单：退款不超过收到的钱</source>
        <translation>Every sale: no more refunded than was received</translation>
    </message>
    <message>
        <source>每个订单行：怎么分次退，合计都一样</source>
        <translation>Every sales line: however a return is split, the total is the same</translation>
    </message>
    <message>
        <source>库存等于流水之和，不低于零</source>
        <translation>Stock is the sum of its movements, never below zero</translation>
    </message>
    <message>
        <source>登记过的不改不删，只能冲销一次</source>
        <translation>What is posted is never changed or deleted, and reversed only once</translation>
    </message>
    <message>
        <source>状态由登记的事实得出</source>
        <translation>The status follows from what was posted</translation>
    </message>
    <message>
        <source>每次改动都有操作记录，首尾相接</source>
        <translation>Every change has its history entry, without gaps</translation>
    </message>
    <message>
        <source>单据编号只给一次</source>
        <translation>A document number is given only once</translation>
    </message>
    <message>
        <source>没有人做过没有权限的事</source>
        <translation>Nobody did what they may not do</translation>
    </message>
    <message>
        <source>两人改同一张单，后改的会被提醒</source>
        <translation>When two people change one order, the later one is told</translation>
    </message>
    <message>
        <source>没有一位在用的店主能管理操作员：谁也不能再给出权限。</source>
        <translation>No active owner can manage operators: nobody could give permissions any more.</translation>
    </message>
    <message>
        <source>总有一位在用的店主能管理操作员</source>
        <translation>There is always an active owner who can manage operators</translation>
    </message>
    <message>
        <source>{table} 第 {row} 行：{column} 是 {value}，不是整数件。</source>
        <translation>{table} row {row}: {column} is {value}, not a whole number of pieces.</translation>
    </message>
    <message>
        <source>{table} 第 {row} 行：{column} 是 {value} 件，最少 {least} 件。</source>
        <translation>{table} row {row}: {column} is {value} pcs, at least {least} expected.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行：申请 {requested} 件，已收 {received} 件、少件结案 {closed_short} 件、验收 {accepted} 件、决定退回 {decided_back} 件、已退回 {sent_back} 件，件数不可能这样。</source>
        <translation>Return order {number}, line {position}: {requested} asked, {received} received, {closed_short} closed short, {accepted} accepted, {decided_back} to send back, {sent_back} sent back; these numbers cannot be.</translation>
    </message>
    <message>
        <source>所有件数都是整数，不该为负的不为负</source>
        <translation>All numbers of pieces are whole, and none is negative that must not be</translation>
    </message>
    <message>
        <source>每行退货：收的不多于申请的，验的不多于收的，退回的不多于收的</source>
        <translation>Every returned line: no more received than asked, inspected than received, sent back than received</translation>
    </message>
    <message>
        <source>退换货单 {number}：“{what}”是“{kept}”，按操作记录应为“{actual}”。</source>
        <translation>Return order {number}: &quot;{what}&quot; is &quot;{kept}&quot;, but its history says &quot;{actual}&quot;.</translation>
    </message>
    <message>
        <source>退换货单 {number} 的{group} {part}：“{what}”是“{kept}”，按操作记录应为“{actual}”。</source>
        <translation>Return order {number}, {group} {part}: &quot;{what}&quot; is &quot;{kept}&quot;, but its history says &quot;{actual}&quot;.</translation>
    </message>
    <message>
        <source>退换货单 {number}：{group}与操作记录中的不同。</source>
        <translation>Return order {number}: &quot;{group}&quot; differs from its history.</translation>
    </message>
    <message>
        <source>销售订单 {sale} 第 {position} 行：{order} 的 {units} 件应退定为 {kept} 元，按当时各单应为 {actual} 元。</source>
        <translation>Sale {sale}, line {position}: the refund due for {units} pcs of {order} was set to ¥{kept}, but by the orders of that time it is ¥{actual}.</translation>
    </message>
    <message>
        <source>每张退换货单：每一项都是操作记录一步步写下的</source>
        <translation>Every return order: all of it was written step by step by its history</translation>
    </message>
    <message>
        <source>每个订单行：每次定下的应退，都是当时该行余下的钱按件数分得的</source>
        <translation>Every sales line: each refund due is the share, by pieces, of what was left of the line then</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {sequence} 条操作记录：“{status}”时不能“{action}”。</source>
        <translation>Return order {number}, history entry {sequence}: &quot;{action}&quot; is not possible in &quot;{status}&quot;.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {sequence} 条操作记录：“{action}”不会到“{status}”。</source>
        <translation>Return order {number}, history entry {sequence}: &quot;{action}&quot; does not lead to &quot;{status}&quot;.</translation>
    </message>
    <message>
        <source>退换货单 {number}：状态是“{status}”，却还有已退 {refunded} 元、已补 {collected} 元、换出 {shipped} 件。</source>
        <translation>Return order {number}: its status is &quot;{status}&quot;, yet ¥{refunded} refunded, ¥{collected} collected and {shipped} replacement pcs shipped remain.</translation>
    </message>
    <message>
        <source>退换货单 {number}：版本是 {version}，操作记录却有 {told} 条；同时修改的人可能没有被提醒。</source>
        <translation>Return order {number}: its version is {version}, but its history has {told} entries; people who changed it at the same time may not have been told.</translation>
    </message>
    <message>
        <source>每条操作记录：都是当时的状态下能做的，去到能去的状态</source>
        <translation>Every history entry: possible in the status of that time, and led to a possible status</translation>
    </message>
    <message>
        <source>拒绝和取消的单：没有留着的退款、补款和换出商品</source>
        <translation>Rejected and cancelled orders: no refunds, collections or replacements remain</translation>
    </message>
    <message>
        <source>每张退换货单：每次改动都加一个版本</source>
        <translation>Every return order: each change adds one version</translation>
    </message>
    <message>
        <source>退换货单 {order}：{what} {number}（{operator}，{at}）与操作记录不符：编号、金额、时间或经手人变了。</source>
        <translation>Return order {order}: {what} {number} ({operator}, {at}) differs from its history: number, amount, time or operator changed.</translation>
    </message>
    <message>
        <source>验货单</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>退换货单 {order}：{document} 的库存流水（{code} {quantity} 件，{operator}，{at}）没有对应的操作记录。</source>
        <translation>Return order {order}: the stock movement of {document} ({code}, {quantity} pcs, {operator}, {at}) has no history entry.</translation>
    </message>
    <message>
        <source>{document}：{code} 在{state}应变动 {expected} 件，库存流水中是 {moved} 件（或仓库不符）。</source>
        <translation>{document}: {code} should change by {expected} pcs in &quot;{state}&quot;, but its stock movements give {moved} (or another warehouse).</translation>
    </message>
    <message>
        <source>验货单 {number}：验了 {quantity} 件，退厂和返修完成却有 {units} 件。</source>
        <translation>Inspection {number}: {quantity} pcs inspected, but {units} went to the supplier or were repaired.</translation>
    </message>
    <message>
        <source>验货单 {number}：没有定为退厂或返修的商品，却退厂或返修了。</source>
        <translation>Inspection {number}: nothing was set aside for supplier or repair, yet some went there.</translation>
    </message>
    <message>
        <source>{number} 与它冲销的返修 {posted} 不是一正一反。</source>
        <translation>{number} and the repair {posted} it reverses are not opposite.</translation>
    </message>
    <message>
        <source>返修 {number}：操作记录中没有这一步（编号、时间、经手人）。</source>
        <translation>Repair {number}: its history has no such step (number, time, operator).</translation>
    </message>
    <message>
        <source>退厂单 {number}：还有 {left_over} 件没有换回，贷项 {credit} 元，与它的状态不符。</source>
        <translation>Supplier return {number}: {left_over} pcs not replaced and a credit of ¥{credit} do not fit its status.</translation>
    </message>
    <message>
        <source>物流索赔 {parcel}：索赔 {claimed} 元，同意 {agreed} 元，赔付 {paid} 元，与它的状态不符。</source>
        <translation>Carrier claim {parcel}: ¥{claimed} claimed, ¥{agreed} agreed, ¥{paid} paid do not fit its status.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行：一检 {once} 件，二检却有 {twice} 件。</source>
        <translation>Return order {number}, line {position}: {once} pcs in the first inspection, but {twice} in the second.</translation>
    </message>
    <message>
        <source>每张退厂单：不多于验出的件数，库存流水与它一致，结清的正好结清</source>
        <translation>Every supplier return: no more than was inspected for it, agrees with stock movements, and is settled exactly</translation>
    </message>
    <message>
        <source>每笔返修：不多于在修的件数，冲销一正一反，都有操作记录</source>
        <translation>Every repair: no more than was in repair, reversals are opposite, and all stands in the history</translation>
    </message>
    <message>
        <source>每笔物流索赔：赔付不多于索赔，金额与状态相符，都有操作记录</source>
        <translation>Every carrier claim: no more paid than claimed, amounts fit its status, and all stands in the history</translation>
    </message>
    <message>
        <source>每行二检：不多于一检的件数</source>
        <translation>Every line inspected twice: no more than the first time</translation>
    </message>
    <message>
        <source>{number}：“由文件导入，不计库存”的标记与操作记录不符。</source>
        <translation>{number}: the mark &quot;imported, stock is not touched&quot; does not agree with its history.</translation>
    </message>
    <message>
        <source>退换货单 {number}：记为已审核，操作记录中却没有这次审核（时间、审核人）。</source>
        <translation>Return order {number}: noted as reviewed, but its history has no such review (time, reviewer).</translation>
    </message>
    <message>
        <source>退换货单 {number}：{what}时间记为 {at}，操作记录中却没有这一步。</source>
        <translation>Return order {number}: the time of &quot;{what}&quot; is noted as {at}, but its history has no such step.</translation>
    </message>
    <message>
        <source>退换货单 {number}：结束时间 {closed}、结清时间 {settled}，操作记录中没有这样的一步。</source>
        <translation>Return order {number}: closed {closed}, settled {settled}, but its history has no such step.</translation>
    </message>
    <message>
        <source>退换货单 {number}：拒绝原因与操作记录不符。</source>
        <translation>Return order {number}: the reason of rejection differs from its history.</translation>
    </message>
    <message>
        <source>退换货单 {number}：“由文件导入”的标记与操作记录不符。</source>
        <translation>Return order {number}: the mark &quot;imported from a file&quot; differs from its history.</translation>
    </message>
    <message>
        <source>迟到包裹</source>
        <translation>Late parcel</translation>
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
        <source>重新提交次数</source>
        <translation>resubmissions</translation>
    </message>
    <message>
        <source>退换货单 {number}：标记“{what}”与登记的不符。</source>
        <translation>Return order {number}: the mark &quot;{what}&quot; differs from what was posted.</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>通知退货</source>
        <translation>Notify customer</translation>
    </message>
    <message>
        <source>收货</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>换出</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>客户收货</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>每笔款项、收货、验货和发货：编号、金额、时间、经手人与操作记录一致</source>
        <translation>Every payment, receipt, inspection and shipment: number, amount, time and operator agree with the history</translation>
    </message>
    <message>
        <source>每张收货单、验货单和发货单：库存流水正是它写的商品、件数和去处</source>
        <translation>Every receipt, inspection and shipment: its stock movements are just the goods, pieces and places it says</translation>
    </message>
    <message>
        <source>每张退换货单：审核、通知、收货、换出、确认都有操作记录</source>
        <translation>Every return order: review, notice, receipt, replacement and delivery stand in its history</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行：这张单没有原单，该行却连着销售订单。</source>
        <translation>Return order {number}, line {position}: the order has no sale, but the line points to one.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行：这张单有原单，该行却没有连着订单明细。</source>
        <translation>Return order {number}, line {position}: the order has a sale, but the line points to no line of it.</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {position} 行（无原单）：应退记为 {entitled} 元，按核定单价 {price} × {units} 件应为 {worth} 元。</source>
        <translation>Return order {number}, line {position} (no sale): the refund due is noted as ¥{entitled}, but unit price {price} × {units} pcs gives ¥{worth}.</translation>
    </message>
    <message>
        <source>退换货单 {number}：没有原单，却退原运费 {freight} 元。</source>
        <translation>Return order {number}: it has no sale, yet refunds ¥{freight} of freight.</translation>
    </message>
    <message>
        <source>无原单的退换货单：不占任何销售订单，应退是核定单价乘件数</source>
        <translation>Return orders without a sale: none draws on a sale, and the refund due is the price set times the pieces</translation>
    </message>
    <message>
        <source>{paper}：“{what}”与操作记录不符。</source>
        <translation>{paper}: &quot;{what}&quot; differs from its history.</translation>
    </message>
    <message>
        <source>{paper}：开单、结清的时间、经手人或版本与操作记录不符。</source>
        <translation>{paper}: the time, operator or version of opening or settling differs from its history.</translation>
    </message>
    <message>
        <source>{paper}：操作记录里有，单据却没有了。</source>
        <translation>{paper}: its history is there, but the document is gone.</translation>
    </message>
    <message>
        <source>每张退厂单、每笔索赔：每一项都是操作记录一步步写下的</source>
        <translation>Every supplier return and claim: all of it was written step by step by its history</translation>
    </message>
    <message>
        <source>换货单 {number} 第 {sequence} 条操作记录：换出少件结案，却没有少发任何商品。</source>
        <translation>Exchange {number}, history entry {sequence}: closed short, but nothing was left out.</translation>
    </message>
    <message>
        <source>换货单 {number} 第 {sequence} 条操作记录：{product}由 {before} 件减为 {after} 件，价值记为 {kept} 元，按件数应为 {actual} 元。</source>
        <translation>Exchange {number}, history entry {sequence}: {product} went from {before} to {after} pcs, its value was set to ¥{kept}, by units it is ¥{actual}.</translation>
    </message>
    <message>
        <source>每次换出少件结案：留下的按件数分价值，其余的应退，分文不差</source>
        <translation>Every exchange closed short: what stays is valued by units and the rest is due, to the fen</translation>
    </message>
    <message>
        <source>退换货单 {number} 的照片指着另一张单的商品。</source>
        <translation>Return order {number}: a photo points to goods of another order.</translation>
    </message>
    <message>
        <source>退换货单 {number} 的照片属于另一张单的收货。</source>
        <translation>Return order {number}: a photo belongs to a receipt of another order.</translation>
    </message>
    <message>
        <source>退换货单 {number} 的照片属于另一张单的验货。</source>
        <translation>Return order {number}: a photo belongs to an inspection of another order.</translation>
    </message>
    <message>
        <source>退换货单 {number} 的照片所属的验货或商品，与它拍的那一堆不同。</source>
        <translation>Return order {number}: the inspection or product of a photo is not that of the units it shows.</translation>
    </message>
    <message>
        <source>每张照片的商品、收货、验货属于同一张单</source>
        <translation>Every photo: its product, receipt and inspection belong to one order</translation>
    </message>
    <message>
        <source>退换货单 {number} 第 {sequence} 条操作记录：{operator}在 {at} 付了自己审核的款，那时要求由两个人办理。</source>
        <translation>Return order {number}, history entry {sequence}: {operator} paid at {at} what they had reviewed, while two people were asked for.</translation>
    </message>
    <message>
        <source>要求审核付款分离的时候：没有人付过自己审核的退款</source>
        <translation>While review and payment are separate: nobody paid a refund they had reviewed</translation>
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
        <source>已换货</source>
        <translation>Exchanged</translation>
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
        <source>待发出</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>已发出</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>已结清</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>已赔付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>已拒赔</source>
        <translation>Refused</translation>
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
        <source>收货</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>验货</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>发货</source>
        <translation>Shipment</translation>
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
        <source>无原单</source>
        <translation>No sale</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>没有原因</source>
        <translation>No reason</translation>
    </message>
    <message>
        <source>没有供应商</source>
        <translation>No supplier</translation>
    </message>
    <message>
        <source>没写快递公司</source>
        <translation>No carrier given</translation>
    </message>
    <message>
        <source>账面负数</source>
        <translation>Below zero</translation>
    </message>
    <message>
        <source>从申请到退款</source>
        <translation>Request to refund</translation>
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
    <message>
        <source>优惠券 {amount} 元</source>
        <translation>Coupon ¥{amount}</translation>
    </message>
    <message>
        <source>红包 {amount} 元</source>
        <translation>Red packet ¥{amount}</translation>
    </message>
    <message>
        <source>积分抵扣 {amount} 元</source>
        <translation>Points ¥{amount}</translation>
    </message>
    <message>
        <source>已办理</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>未办理</source>
        <translation>Not done</translation>
    </message>
</context>
</TS>
