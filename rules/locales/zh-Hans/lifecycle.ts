// Texts in Simplified Chinese of the rules about consent and the end of data.
import type { RuleTexts } from "../types.js";

export const lifecycle: RuleTexts["rules"] = {
  "consent-withdrawal-missing": {
    template: {
      message: "{what} 由 {by} 发送，属于营销内容，却没有说明如何不再接收",
      help: "在其中加入一步即可退订的链接以及 `List-Unsubscribe` 邮件头；退订后不再发送",
    },
    text: {
      message: "{what} 通过 {by} 发送营销内容，消息中没有说明如何不再接收",
      help: "在消息中说明如何退订（链接；短信中用号码或“回复TD退订”），退订后不再发送",
    },
    missing: {
      message: "{record} 保存同意（由 {by} 写入），但本项目没有任何途径撤回：没有函数撤回、修改或删除它",
      help: "让客户能像给出同意一样方便地撤回每一项（例如设置 `withdrawnAt` 的 `DELETE /consents/:purpose`），并停止以其为依据的处理；如由其他服务负责，请在策略中写明（`consents.managedBy`）",
    },
    unlike: {
      message: "{record} 保存由 {by} 写入的同意，而本项目没有任何功能撤回，{like} 则有：没有函数撤回、修改或删除它们",
      help: "让客户能像给出同意一样方便地撤回每一项（例如设置 `withdrawnAt` 的 `DELETE /consents/:purpose`），并停止以其为依据的处理；如由其他服务负责，请在策略中写明（`consents.managedBy`）",
    },
  },
  "no-subject-access-path": {
    access: {
      message: "客户本人使用 {by}，但本项目没有任何途径让其查看 {record} 所保存的本人信息：{data}",
      help: "提供查看和取得副本的途径（`GET /me`），仅限当前登录账户本人的记录；如由其他服务或柜面负责，请在策略中写明（`rights.access`）",
    },
    rectification: {
      message: "客户本人使用 {by}，但本项目没有任何途径让其更正 {record} 所保存的本人信息：{data}",
      help: "提供更正途径（`PATCH /me`，仅限允许修改的成员），或由他人核对的更正申请；如由其他服务或柜面负责，请在策略中写明（`rights.rectification`）",
    },
    accessUnlike: {
      message: "本项目没有任何功能向客户展示 {record} 中关于其本人的信息（{data}），而 {by} 对 {like} 做到了",
      help: "像另一记录那样提供查询与复制的途径；如由其他服务或窗口负责，请在策略中写明（`rights.access`）",
    },
    rectificationUnlike: {
      message: "本项目没有任何功能让客户更正 {record} 中关于其本人的信息（{data}），而 {by} 对 {like} 做到了",
      help: "像另一记录那样提供更正的途径，或可提出更正申请由人核查；如由其他服务或窗口负责，请在策略中写明（`rights.rectification`）",
    },
  },
  "consent-not-separate": {
    biometric: {
      message: "{by} 仅凭概括同意 {consent} 即可执行；处理人脸、声纹或指纹须取得单独同意，客户可单独给予或拒绝",
      help: "按目的和接收方分别保存同意，并在此处查询对应的一项，例如 `await consents.require(id, purpose)`",
    },
    genetic: {
      message: "{by} 仅凭概括同意 {consent} 即可执行；处理基因信息须取得单独同意，客户可单独给予或拒绝",
      help: "按目的和接收方分别保存同意，并在此处查询对应的一项，例如 `await consents.require(id, purpose)`",
    },
    sharing: {
      message: "{by} 仅凭概括同意 {consent} 即可执行；向他人提供信息须取得单独同意，客户可单独给予或拒绝",
      help: "按目的和接收方分别保存同意，并在此处查询对应的一项，例如 `await consents.require(id, purpose)`",
    },
    abroad: {
      message: "{by} 仅凭概括同意 {consent} 即可执行；向境外提供信息须取得单独同意，客户可单独给予或拒绝",
      help: "按目的和接收方分别保存同意，并在此处查询对应的一项，例如 `await consents.require(id, purpose)`",
    },
    profiling: {
      message: "{by} 仅凭概括同意 {consent} 即可执行；分析与营销须取得单独同意，客户可单独给予或拒绝",
      help: "按目的和接收方分别保存同意，并在此处查询对应的一项，例如 `await consents.require(id, purpose)`",
    },
    data: {
      message: "{data}凭概括同意 {consent} 经 {by} 发出；敏感信息须取得单独同意，客户可单独给予或拒绝",
      help: "按目的和接收方分别保存同意，并在此处查询对应的一项，例如 `await consents.require(id, purpose)`",
    },
    tick: {
      message: "一次同意{consent}同时代表多项同意，而其中每一项都须取得单独同意，客户可单独给予或拒绝",
      help: "每一项各设一个勾选框：敏感信息、对外提供、出境、营销；均不预先勾选，也互不作为条件",
    },
    record: {
      message:
        "{consent} 只记录有人同意，未记录同意什么：没有目的、接收方和文本版本，敏感信息与对外提供只能与其他一切一并同意",
      help: "每个目的一行，记录接收方、文本版本、同意与撤回时间；旧记录只代表当时文本所述的内容",
    },
  },
  "consent-default-on": {
    field: {
      message: "{name} 默认为“是”：记录中不作表示者都成了同意",
      help: "默认设为 false，只有客户本人表示后才设为 true",
    },
    state: {
      message: "{name} 初始即为“是”：客户只是没有改动，并不算他同意",
      help: "初始设为 false，由客户自己勾选",
    },
    input: {
      message: "复选框 {name} 在客户看到之前就已勾选",
      help: "以未勾选状态显示，由客户自己勾选",
    },
    fallback: {
      message: "{name} 缺失时被当作同意",
      help: "缺失时应当作不同意",
    },
    record: {
      message: "此处登记的人，{name} 一律写为“是”：该函数没有征求过他的意见",
      help: "取客户本人勾选的答案；在他本人表示之前写为 false",
    },
    statement: {
      message: "{name} 被该语句对其选中的所有行设为同意：这些人均未表示过同意",
      help: "删除该语句，由本人重新表示同意；拒绝或撤回同意的人，过一段时间也不等于同意",
    },
  },
  "consent-not-checked": {
    missing: {
      message: "{data}经 {sink} 提供给 {recipient}，而之前未确认本人是否同意",
      help: "先查询同意，未同意即停止，例如 `await consents.require(id, purpose)`；或声明其他合法性基础：在函数注释中写 @lawfulBasis",
    },
    message: {
      message: "{sink} 向{data}发送营销信息，而之前未确认本人是否同意",
      help: "只选取已同意的人（`where: { marketingConsent: true }`），或逐一查询同意，未同意者不发送",
    },
    refused: {
      message: "{sink} 恰恰在 {asked} 表明本人不愿意时向{data}发送营销信息",
      help: "把条件反过来：已撤回或从未同意的人不应收到广告，撤回应立即生效",
    },
    otherPurpose: {
      message: "{sink} 向{data}发送营销信息，而之前查询的（{asked}）是对其他事项的同意",
      help: "查询对营销本身的同意：同意只对其给出的目的有效",
    },
    ignored: {
      message: "{data}经 {sink} 提供给 {recipient}，与之前的同意检查结果无关",
      help: "未同意时应在 {sink} 之前返回，或使用会抛出异常的检查",
    },
    project: {
      message:
        "本项目从不查询同意；向分析、营销服务或合作方发送个人信息之处共 {count} 处，首处为经 {sink} 提供给 {recipient}",
      help: "按人、按目的保存同意，并在每处之前查询；或声明其他合法性基础：在函数注释中写 @lawfulBasis",
    },
  },
  "no-erasure-path": {
    project: {
      message: "本项目没有任何代码删除、匿名化或限制处理所保存的个人记录：{record} 中的{data}；此类记录共 {count} 种",
      help: "为每种记录提供终结途径：先限制处理，法定期限届满后删除或匿名化",
    },
    unlike: {
      message: "没有代码删除、匿名化或限制处理 {record}（含{data}）；此类记录 {total} 种中已有 {done} 种可以终结",
      help: "为 {record} 增加同样的途径：先限制处理，法定期限届满后删除或匿名化",
    },
    left: {
      message:
        "没有代码删除、匿名化或限制处理 {record}（含{data}）：它仅以 {key} 指向一条可以删除的记录，那条记录删除后它仍会留下",
      help: "随其所属记录一并删除或匿名化 {record}，或声明带级联删除的关联",
    },
  },
  "erasure-soft-delete-only": {
    unseen: {
      message: "{place} 声称删除个人，却只标记 {record}（{by}）：其中所存仍原样保留，且本项目此后没有删除或匿名化它",
      help: "在此覆盖或删除 {record} 的个人字段，或增加在法定期限届满后执行的任务；期限内必须保留的应限制处理",
    },
    marked: {
      message:
        "{place} 名为删除，却只给 {record} 打上标记（{by}）：{data}原样保留，本项目此后也没有任何代码将其删除或匿名化",
      help: "在此覆盖或删除 {record} 的个人信息字段，或增加在法定期限届满时执行的清理任务；期限内必须保存的，应停止除存储外的处理",
    },
  },
  "statutory-deadline-exceeded": {
    request: {
      message: "{by} 给出 {days} 天答复有关个人信息的请求：{law} 只允许 {limit} 天",
      help: "改为法律允许的时间并留出余量；法律允许有理由延长的，将延长单独保存，并在告知本人后才设定",
    },
    requestAnywhere: {
      message: "{by} 给出 {days} 天答复有关个人信息的请求：在此处已知的法律中，{law} 允许得最久，为 {limit} 天",
      help: "改为所适用法律允许的时间并留出余量，并在策略中写明法域（`jurisdictions`），以便以其为准；延长单独保存",
    },
    breach: {
      message: "{by} 在泄露上报前留出 {hours} 小时：{law} 只允许 {limit} 小时",
      help: "自知悉起在该时间内以当时已知的情况上报；之后查明的再补报",
    },
    persons: {
      message: "{by} 已关闭：信息被泄露的本人不会按 {law} 的要求得到告知",
      help: "一旦清楚风险即告知本人；法律允许不告知的，逐个事件决定并保存理由",
    },
    kept: {
      message: "{by} 将这些记录保存 {days} 天：{law} 要求自业务结束起保存 {years} 年",
      help: "按法律要求的期限保存并限于该目的，到期删除或匿名化",
    },
    declared: {
      message: "{by} 保存 {days} 天：策略对 {id} 规定为 {limit} 天",
      help: "从策略读取期限；策略有误的，更正策略",
    },
  },
  "no-retention": {
    none: {
      message: "未规定 {store} 保存个人信息多久，也没有机制使其到期：首先是 {record} 中的{data}；此类记录共 {total} 种",
      help: "在策略中写明期限（retention），在记录中保存 retainUntil 日期，由定时任务删除或匿名化到期记录，或使用带存活时间的索引",
    },
    some: {
      message:
        "未规定 {store} 保存 {record} 中的{data}多久，也没有机制使其到期；此类记录 {total} 种中已有 {done} 种有期限",
      help: "同样为 {record} 规定期限：写入策略（retention），用 retainUntil 日期加定时任务，或使用带存活时间的索引",
    },
    files: {
      message: "没有任何地方说明 {resource}（{called}）中的内容保存多久，而其名称表明内容与个人有关",
      help: "为其设置到期处理规则（含 `ExpirationInDays` 的 `LifecycleConfiguration`、`RetentionInDays`）；依法须更久保存的移入同样有期限的归档",
    },
    endless: {
      message: "{by} 没有给 {about} 规定终点：其中有关个人的内容被永久保存",
      help: "写明目的与法律要求的期限（合同终止或最后联系后若干年），到期删除或匿名化",
    },
  },
  "pii-unclassified": {
    missing: {
      message: "{field} 为{data}，未声明数据分类分级",
      help: "在字段上方写明 @pii {dataType}（或项目自己的分级装饰器）；若不是个人信息，写 @pii none 并说明原因",
    },
    lower: {
      message: "{field} 声明为 {declared}（第 {declaredTier} 级），而其名称表明是{data}（第 {tier} 级）",
      help: "声明实际保存的内容（@pii {dataType}），或为字段更名",
    },
    level: {
      message:
        "{field} 被定为“{declared}”级，而其名称表明是{data}（第 {tier} 级）：谁能看、如何脱敏、如何保存都按此级别执行",
      help: "按本单位的分级方案给{data}应有的级别，或为字段更名",
    },
  },
  "minor-guardian-consent-missing": {
    child: {
      message: "{place} 受理儿童及其{data}（{write}）：途中没有任何地方要求监护人或其同意",
      help: "要求提供监护人的标识，并在写入记录之前取得其同意",
    },
    age: {
      message: "{place} 受理任何年龄者及其{data}（{write}）：途中没有任何地方核查年龄",
      help: "写入记录之前先算出年龄；未达同意年龄者须有监护人及其同意；产品仅限成年人时则予以拒绝",
    },
  },
  "pii-over-collection": {
    field: {
      message: "{place} 采集{data}，而政策未为 {purposes} 列出该类数据",
      help: "去掉该字段；如该目的确实不可缺少，将 “{type}” 加入其数据类型，并由该目的的负责人同意",
    },
    needless: {
      message: "{place} 采集{data}，对此类保障毫无用处",
      help: "去掉此字段，并从表单及已存数据中一并删除",
    },
    permission: {
      message: "{choice}：应用会读取机主与谁通话、收发何种短信，承保与理赔均不需要",
      help: "去掉此权限；验证码可用 SMS Retriever 读取而无需权限，拨号可用 intent",
    },
    device: {
      message: "{place} 向设备索取{data}，而政策未为任何目的列出该类数据",
      help: "不要索取；如某一目的确实需要，将 “{type}” 加入其数据类型，由该目的的负责人同意，并向本人说明原因",
    },
  },
  "collection-without-notice": {
    form: {
      message: "表单 {component} 要求填写{data}（{labels}），却不像 {like} 那样显示隐私告知",
      help: "像 {like} 那样，在表单中或其所在页面显示告知或其链接",
    },
  },
};
