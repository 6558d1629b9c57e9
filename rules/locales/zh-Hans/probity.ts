// Texts in Simplified Chinese of the rules about integrity of decisions and staff.
import type { RuleTexts } from "../types.js";

export const probity: RuleTexts["rules"] = {
  "sibling-control-missing": {
    screening: {
      message:
        "{place} 签发或移转保单（{act}），却未对照制裁与政治公众人物名单筛查；{sibling} 做同样的事而有筛查（{total} 处中 {done} 处有）",
      help: "写入之前筛查将持有或受让保单的人，命中即停止，如 {sibling} 所做",
    },
    licence: {
      message:
        "{place} 把业务或佣金给予中介人员（{act}），却未查其执业资格；{sibling} 做同样的事而有查验（{total} 处中 {done} 处有）",
      help: "写入之前查验执业证，缺失、过期或被暂停即停止，如 {sibling} 所做",
    },
    duplicate: {
      message:
        "{place} 受理票据（{act}），却未查其是否已理赔过；{sibling} 会查（{total} 处中 {done} 处有），且无唯一约束拒绝第二次",
      help: "先查找同一票据，如 {sibling} 所做，并让数据库拒绝第二次",
    },
    payee: {
      message:
        "{place} 向调用者指定的账户付款（{act}），却不问账户属于谁；{sibling} 会核对户主（{total} 处中 {done} 处有）",
      help: "核对户主与应得款项的人，或付往已登记并核实的账户，如 {sibling} 所做",
    },
    conflict: {
      message: "{place} 选定供应商（{act}），却未查利益冲突；{sibling} 会查（{total} 处中 {done} 处有）",
      help: "写入之前查找选定者申报的利益关系，如 {sibling} 所做",
    },
    cash: {
      message: "{place} 收取任意金额的现金（{act}），大额现金未报告；{sibling} 会报告（{total} 处中 {done} 处有）",
      help: "将金额与报告标准比较并上报，如 {sibling} 所做：最好放进两者共用的函数",
    },
    history: {
      message:
        "{place} 变更金额或合同条款（{act}），却未留下变更前的记录；{sibling} 会留下（{total} 处中 {done} 处有）",
      help: "在同一事务中写入变更前后的值、由谁及为何，如 {sibling} 所做：最好放进两者共用的函数",
    },
  },
  "confidential-report-exposed": {
    tipped: {
      message: "{place} 中的 {act} 告知客户其涉嫌洗钱，或已因此被上报",
      help: "只告知合规部门；对客户所说的话（缺少文件、复核仍在进行）不得透露原因",
    },
    shown: {
      message: "{place} 向客户显示有关他的可疑情况已被上报",
      help: "从页面及其接口返回的内容中去掉：只有合规部门可以看到",
    },
    traced: {
      message: "{place} 把 {about} 与举报一同保存（{act}）：谁能读到，谁就知道是谁举报",
      help: "把举报者的身份另行加密保存，仅供办案的少数人查看；举报本身与日志中只留案号",
    },
    logged: {
      message: "{place} 中的 {act} 把保密举报者（{about}）写入日志",
      help: "把举报者的身份另行加密保存，仅供办案的少数人查看；举报本身与日志中只留案号",
    },
    accused: {
      message: "{place} 中的 {act} 告诉被举报人是谁举报（{about}）",
      help: "只发送他须答复的事项，不提举报者，并先由合规部门审阅措辞",
    },
  },
  "sales-misconduct": {
    rebate: {
      message: "{place} 把佣金的一部分给予客户（{act}，{about}）",
      help: "删去：佣金归销售的持证人员，折扣只能来自已备案的费率",
    },
    proxy: {
      message: "{place} 把签名存为客户本人的签名（{about}，{act}），而调用者是代理人；无从证明客户在场",
      help: "让客户在自己的会话中签名，以验证码或人脸证明；代理人只能向其发送链接",
    },
    backdated: {
      message: "{place} 从请求中取得签署或录制的时间（{about}）：调用者可以任意选定",
      help: "以服务器时间为准；他人声称的日期另存一个字段",
    },
  },
  "control-result-ignored": {
    dropped: {
      message: "{check} 回答是否可行，而无人查看其回答：无论答案如何，{what}",
      help: "查看其回答，为否时停止：退出函数、拒绝请求，或改用为否时抛出异常的检查",
    },
    told: {
      message: "{check} 回答为否时只写一行日志，别无他举：{what}",
      help: "查看其回答，为否时停止：退出函数、拒绝请求，或改用为否时抛出异常的检查",
    },
    promise: {
      message: "{check} 返回 Promise，未经等待的 Promise 恒为真：无论答案如何，{what}",
      help: "先等待其结果（`await {check}`），再据此判断",
    },
    handed: {
      message: "{check} 把结果交给一个函数，而该函数不查看结果：无论答案如何，{what}",
      help: "在该函数中，出错或答案为否时即停止",
    },
    swallowed: {
      message: "{check} 在不可行时抛出异常，而异常被捕获后丢弃：{what}",
      help: "让异常向上传递，或在 `catch` 中停止：被拒绝者不得继续",
    },
    unawaited: {
      message: "{check} 在不可行时抛出异常，而无人等待其结果：不等它回答，{what}",
      help: "在依赖它的操作之前等待其结果（`await {check}`）",
    },
  },
  "payee-change-unverified": {
    payee: {
      message: "{place} 变更{data}（{write}），钱款随之改道：既未核实客户，也未告知客户，变更亦未暂缓生效",
      help: "变更前核实客户（二次认证、验证码、签名文件），按原留存的号码或地址告知客户，并暂停付款或待第二人复核后再生效",
    },
    proved: {
      message: "{place} 变更{data}（{write}）：验证码发往新的号码或地址，而未按原留存的号码或地址核实或告知客户",
      help: "变更前核实客户（二次认证、验证码、签名文件），按原留存的号码或地址告知客户，并暂停付款或待第二人复核后再生效",
    },
    contact: {
      message: "{place} 变更{data}（{write}），验证码与通知随之改道：既未核实客户，也未告知客户，变更亦未暂缓生效",
      help: "变更前核实客户（二次认证、验证码、签名文件），按原留存的号码或地址告知客户，并暂停付款或待第二人复核后再生效",
    },
  },
  "manual-override-unrecorded": {
    missing: {
      message: "{place} 将 {members} 设为传入的值：既无原因，也无审批，也未留下变更记录",
      help: "由一个函数统一办理此类变更：必须提供原因代码与审批人，并保留原值、新值、经办人与时间",
    },
    bypass: {
      message: "{place} 绕过 {calculator}，将 {members} 设为传入的值：既无原因，也无审批，也未留下变更记录",
      help: "由一个函数统一办理此类变更：必须提供原因代码与审批人，并保留原值、新值、经办人与时间",
    },
    audited: {
      message: "{place} 将 {members} 设为传入的值：审计记录只说明由谁办理，未说明原因，也未说明由谁批准",
      help: "由一个函数统一办理此类变更：必须提供原因代码与审批人，并保留原值、新值、经办人与时间",
    },
    unlike: {
      message:
        "{place} 将 {members} 设为传入的值：既无原因，也无审批，也未留下变更记录；此类位置共 {total} 处，其中 {done} 处有",
      help: "由一个函数统一办理此类变更：必须提供原因代码与审批人，并保留原值、新值、经办人与时间",
    },
  },
  "conflict-of-interest-unchecked": {
    missing: {
      message: "{place} 将 {member} 设为请求指定的人，而未核对此人是否为案件当事人",
      help: "分派之前，凡属该案被保险人、索赔人、收款人、受益人或销售代理人，或登记为其亲属者，一律拒绝",
    },
    own: {
      message: "{place} 将 {member} 设为调用者本人，而未核对其是否为案件当事人",
      help: "分派之前，凡属该案被保险人、索赔人、收款人、受益人或销售代理人，或登记为其亲属者，一律拒绝",
    },
    unlike: {
      message: "{place} 设置 {member}，而未核对此人是否为案件当事人；此类位置共 {total} 处，其中 {done} 处有核对",
      help: "分派之前，凡属该案被保险人、索赔人、收款人、受益人或销售代理人，或登记为其亲属者，一律拒绝",
    },
    approves: {
      message:
        "{place} 批准 {subject}（{state}），而未核对批准人是否为其当事人；此类批准共 {total} 处，其中 {done} 处有核对",
      help: "批准之前，凡属该案被保险人、索赔人、收款人、受益人或销售代理人，或登记为其亲属者，一律拒绝",
    },
    party: {
      message: "{place} 将 {member} 设为同一案件的 {party}：由被投诉或被举报者本人经办",
      help: "改由他人经办；凡分派案件之处，一律拒绝分派给该案所涉之人",
    },
    project: {
      message: "本项目没有任何代码核对员工是否为其经办案件的当事人；分派案件的端点：{count} 个，首个为 {place}",
      help: "分派之前，凡属该案被保险人、索赔人、收款人、受益人或销售代理人，或登记为其亲属者，一律拒绝",
    },
  },
  "approval-limit-unchecked": {
    approved: {
      message: "{place} 审批金额不设上限（{act}）：未将金额与审批人的权限额度比较",
      help: "审批或支付之前，将金额与经办人或其角色的权限额度（存于额度表）比较，超出者上报有更高权限的人",
    },
    approvedUnlike: {
      message:
        "{place} 审批金额不设上限（{act}）：未将金额与审批人的权限额度比较；{total} 处审批与支付中 {done} 处已比较",
      help: "审批或支付之前，将金额与经办人或其角色的权限额度（存于额度表）比较，超出者上报有更高权限的人",
    },
    gift: {
      message: "{place} 收送或报销礼品、招待不问价值（{act}）：未与任何限额比较",
      help: "收受、赠送或支付之前，将其价值与礼品制度的限额比较，超出者交合规部门决定",
    },
    giftUnlike: {
      message:
        "{place} 收送或报销礼品、招待不问价值（{act}）：未与任何限额比较；此类位置共 {total} 处，其中 {done} 处已比较",
      help: "收受、赠送或支付之前，将其价值与礼品制度的限额比较，超出者交合规部门决定",
    },
    paid: {
      message: "{place} 支付金额不设上限（{act}）：未将金额与决定人的权限额度比较",
      help: "审批或支付之前，将金额与经办人或其角色的权限额度（存于额度表）比较，超出者上报有更高权限的人",
    },
    paidUnlike: {
      message:
        "{place} 支付金额不设上限（{act}）：未将金额与决定人的权限额度比较；{total} 处审批与支付中 {done} 处已比较",
      help: "审批或支付之前，将金额与经办人或其角色的权限额度（存于额度表）比较，超出者上报有更高权限的人",
    },
  },
  "approval-without-maker-checker": {
    missing: {
      message: "{place} 设置 {state}，而之前未比较审批人与经办人",
      help: "若当前操作人曾创建、申请或核定该 {subject}，应在设置状态之前拒绝",
    },
    same: {
      message: "{place} 设置 {state}，且经办人与审批人写入同一人",
      help: "录入时保持待审批，由录入该 {subject} 者以外的人审批",
    },
    unlike: {
      message: "{place} 设置 {state}，而之前未比较审批人与经办人；{total} 处审批中已有 {done} 处比较",
      help: "若当前操作人曾创建、申请或核定该 {subject}，应在设置状态之前拒绝",
    },
    allowed: {
      message: "{choice}：录入案件的人也可自行审批",
      help: "改为相反的设置，由另一人审批；人手不足的团队由其他团队的人审批",
    },
  },
  "access-without-purpose": {
    lookup: {
      message: "{place} 允许员工凭 {key} 查询个人而无需说明事由；{like} 则要求事由（{by}）",
      help: "要求查询者提供案件号、工单号或事由，缺失即拒绝，并写入访问记录；或只显示分派给该员工的客户",
    },
    alone: {
      message: "{place} 允许员工凭 {key} 查询任何人并取得{data}：未要求案件、工单或事由",
      help: "要求查询者提供案件号、工单号或事由，缺失即拒绝，并写入访问记录；或只显示分派给该员工的客户",
    },
    unlike: {
      message: "{place} 向员工给出{data}，而不问事由；{like} 则要求说明（{by}）",
      help: "要求查询者提供案件号、工单号或事由，缺失即拒绝，并写入访问记录；或只显示分派给该员工的客户",
    },
    constant: {
      message: "{place} 向员工给出{data}，而其访问记录（{by}）的 {member} 每次都相同",
      help: "要求查询者提供案件号、工单号或事由，缺失即拒绝，并写入访问记录；或只显示分派给该员工的客户",
    },
  },
  "control-bypass-backdoor": {
    check: { message: "{name} 名为校验，却始终放行", help: "补上校验，或连同调用处一并删除；测试用替身代替" },
    missing: {
      message: "缺少 {name} 时校验直接放行：不提供它即可通过",
      help: "没有提供凭证的请求，与凭证错误的请求一样予以拒绝",
    },
    header: {
      message: "请求头 {name} 直接决定调用者身份：只要发送它就无需其他凭证",
      help: "删除该逻辑；测试用替身代替校验",
    },
    person: {
      message: "{name} 与写在代码中的一个值比较，符合者不经检查即可通过",
      help: "删除该例外；权限由已存储、经授予并有记录的角色给出，以便收回",
    },
    mark: {
      message: "记录自身的 {name} 即可放行：能写此字段者，便可决定不作任何检查",
      help: "把此标记移出检查；例外须逐件申请，由他人决定并留痕",
    },
    master: {
      message: "{name} 与 {other} 比较：一个值即可打开所有账户，且无从得知是谁使用的",
      help: "删除该比较；支持人员应以本人身份操作，权限按案件授予并留有记录",
    },
    constant: {
      message: "{name} 与写在代码中的值比较：知道该值的人无需其他证明",
      help: "删除该比较；测试时用替身替换校验，验证码只与发给本人的值比较",
    },
  },
  "automated-decision-unreviewed": {
    refusal: {
      message: "{place} 仅凭 {measure} 拒绝（{decision}）：无人复核，也未保存原因",
      help: "先把此类案件转交人工（如 REFERRED 状态），随决定保存原因代码，并让当事人可以请求人工复核",
    },
    price: {
      message: "{place} 仅凭 {measure} 确定 {decision}：无人复核，也未保存原因",
      help: "先把此类案件转交人工（如 REFERRED 状态），随决定保存原因代码，并让当事人可以请求人工复核",
    },
  },
};
