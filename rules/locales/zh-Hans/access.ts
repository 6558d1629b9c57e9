// Texts in Simplified Chinese of the rules about access and its records.
import type { RuleTexts } from "../types.js";

export const access: RuleTexts["rules"] = {
  "token-without-expiry": {
    signed: {
      message: "{by} 签发的令牌永不过期：谁得到它，谁就永远是此人",
      help: "设定到期时间（`expiresIn`、`exp`、`setExpirationTime`）：访问令牌以分钟计，更新令牌以天计，并可撤销",
    },
    long: {
      message: "{by} 签发的令牌有效 {days} 天：谁得到它，在此期间就是此人",
      help: "以分钟或小时计的到期时间，并以可撤销的第二个令牌续期",
    },
    old: {
      message: "{by} 已开启：早已过期的令牌仍被接受，经此检查的令牌永不失效",
      help: "去掉 {by}；用旧令牌换新令牌时，另写一个函数，并要求提供第二个令牌",
    },
    column: {
      message: "{by} 可让人登入，却既未保存也未检查何时到期：一封旧邮件或短信即可打开账户",
      help: "同时保存到期时间，查找时一并检查，用过即删",
    },
    lookup: {
      message: "查找 {by} 时未检查同一记录的 {column}：早已过期的仍可登入",
      help: "在条件中检查 {column}，或在使用前拒绝已过期的",
    },
    inactive: {
      message: "{by} 凭密码即放行，不像 {like} 那样核对账号是否仍有效：已离职或停用者可由此进入",
      help: "与 {like} 一样，签发令牌前拒绝非有效账号；最好由两者共用一个函数",
    },
    left: {
      message: "{by} 办理离任，却未收回其令牌与会话；{like} 会收回",
      help: "与 {like} 一样，在同一事务中删除令牌、密钥与会话",
    },
    cached: {
      message: "{by} 保存会话或验证码而不设到期时间：在有人删除之前一直可以登入",
      help: "设定存活时间（`EX`、`setex`、`expire`）",
    },
  },
  "access-not-audited": {
    none: {
      message: "{place} 返回{data}，却未留下审计记录；本项目 {total} 个此类接口均未留痕",
      help: "在所有接口都会经过的一处（拦截器、中间件、处理函数的包装）记录谁因何查看了谁的信息",
    },
    missing: {
      message: "{place} 返回{data}，却未留下审计记录",
      help: "在 {handler} 返回之前记录谁因何查看了谁的信息",
    },
    unlike: {
      message: "{place} 返回{data}，却未留下审计记录；此类接口 {total} 个中已有 {done} 个留痕",
      help: "在 {handler} 返回之前记录谁因何查看了谁的信息，与项目中其他接口一致",
    },
    partial: {
      message: "{place} 返回{data}，但并非每条路径都留下审计记录",
      help: "在 {handler} 每次返回个人信息之前记录该访问",
    },
    void: {
      message: "{place} 返回{data}，而用于留痕的 {by} 实际未记录任何内容",
      help: "注册读取 {by} 的拦截器，或在 {handler} 中记录该访问",
    },
    plain: {
      message: "{place} 读取 {record}，却未留下审计记录；读取同类记录的函数 {total} 个中已有 {done} 个留痕",
      help: "在 {handler} 中记录谁因何查看了谁的信息，与其他函数一致；或只保留已留痕的那个函数作为唯一途径",
    },
    beside: {
      message: "{place} 读取 {record}，却未留下审计记录；同一文件中的其他函数已留痕",
      help: "在 {handler} 中记录谁因何查看了谁的信息，与其他函数一致",
    },
    plainProject: {
      message: "本项目没有任何代码写入审计记录；读取并返回客户信息的函数共 {count} 个，首个为 {place}",
      help: "增加一个审计函数（谁、做了什么、涉及谁、原因、时间），在每次读取时调用；用包装函数或装饰器可集中处理",
    },
    project: {
      message: "本项目没有任何代码写入审计记录；返回客户信息的接口共 {count} 个，首个为 {place}",
      help: "增加一个审计函数（谁、做了什么、涉及谁、原因、时间），在每次读取时调用；用拦截器或中间件可集中处理",
    },
  },
  "missing-mfa-step-up": {
    unlike: {
      message: "{place} {operation}，持有会话者即可办理：未要求二次认证，而 {by} 在 {like} 有此要求",
      help: "办理之前再次要求第二因素（一次性验证码、通行密钥、应用内确认），由守卫检查调用者最近一次认证的方式与时间",
    },
    project: {
      message:
        "仅凭密码即可登录，而本项目任何一处都不要求第二因素；需要二次认证的操作：{count} 处，首先是 {place}，它{operation}",
      help: "办理之前再次要求第二因素（一次性验证码、通行密钥、应用内确认），由守卫检查调用者最近一次认证的方式与时间",
    },
    factor: {
      message: "{place} 将账户的第二因素取消，持有会话者即可办理：既未要求验证码，也未要求密码",
      help: "取消之前要求输入该因素的验证码或密码，并通知本人",
    },
    staff: {
      message: "{choice} 使员工仅凭密码即可登录：得知任一密码者可看到其所能看到的一切",
      help: "员工每次登录都要求第二因素，权限最大的人也不例外",
    },
  },
  "overbroad-permission": {
    account: {
      message: "{choice}：以此权限运行者可对账户内的一切做任何事，并可冒充任何身份",
      help: "逐一列出代码所用的操作，并限定其所用的资源",
    },
    data: {
      message: "{choice} 作用于所有资源：以此权限运行者可触及账户中存放的全部此类数据，而不限于自身所用",
      help: "逐一列出代码所用的操作，并限定其所用的资源",
    },
    cluster: {
      message: "{to} 拥有 {choice}：可在集群内做任何事，并读取其中所有密钥",
      help: "在其命名空间的角色中逐一列出所需的资源与动词",
    },
    database: {
      message: "{choice} 授予 {to}：以其身份运行者可清空表、设置触发器与引用，超出应用所需",
      help: "逐表授予其所执行的语句（SELECT、INSERT、UPDATE），由另一角色拥有并变更表结构",
    },
    everyone: {
      message: "{table} 上的 {choice} 授予 PUBLIC：数据库的每个账号均可触及{data}",
      help: "从 PUBLIC 收回，改授予确有需要的角色",
    },
    schema: {
      message: "{choice} 授予 PUBLIC：数据库的每个账号都可如此，为报表或试用而建的账号亦然，日后新增的内容也在其中",
      help: "从 PUBLIC 收回，改授予确有需要的角色",
    },
    rows: {
      message: "{table} 上的 {choice}：该策略对 {to} 不保留任何一行，而其中有{data}",
      help: "将某一列与查询者比对（auth.uid()、current_setting），对其余的人不设该策略",
    },
    key: {
      message: "给予外部公司的凭据（{to}）可做一切事（{choice}），日后新增的亦然",
      help: "逐一列出合同允许其做的事，并让密钥随合同到期",
    },
    outsider: {
      message: "{table} 上的 {choice} 授予 {to}：外部公司的人员可完整触及全部客户的{data}",
      help: "改为授予视图：只含其经办的行与所需的列，并尽可能脱敏",
    },
    health: {
      message: "{choice} 让 {to} 读到他人的健康信息：营销并非收集这些信息的目的",
      help: "只开放给核保、理赔及医务人员",
    },
    role: {
      message: "角色 {to} 可做一切事（{choice}），日后新增的亦然",
      help: "逐一列出该岗位所需的权限",
    },
    resource: {
      message: "对 {to} 授予 {choice}：以此运行者还可将其删除，或转授他人访问",
      help: "写明代码用到的操作与资源",
    },
    duties: {
      message: "角色 {to} 既可发起又可审批（{choice}）：一人即可独自办结",
      help: "把其中后一项授予另一角色，并比对发起人与审批人",
    },
    fallback: {
      message: "未带角色者即得 {to}（{choice}）",
      help: "未指明角色时给予权限最小的角色，{to} 只能指名授予",
    },
    ability: {
      message: "{to} 中的 {choice} 对任何人生效：此前未判断角色",
      help: "逐一列出各角色可做之事，全部权限只留给管理员",
    },
  },
  "bulk-export-uncontrolled": {
    few: {
      message:
        "{place} 导出{data}，五项管控仅有 {count} 项。专属权限：{permission}；行数上限或审批：{limit}；审计记录：{audit}；脱敏或加密：{protection}；水印或有效期：{expiry}",
      help: "至少增加专属权限、行数上限或审批，以及含行数的审计记录；项目的其他操作要求二次验证的，这里也要求",
    },
  },
  "object-access-unchecked": {
    read: {
      message: "{place} 允许任何已登录者按其提供的 {key} 读取任意 {record}：{call} 未核实归属",
      help: "在查询条件中加入调用者的归属、机构或租户，或在使用前核对该记录是否属于调用者",
    },
    change: {
      message: "{place} 允许任何已登录者按其提供的 {key} 变更任意 {record}：{call} 未核实归属",
      help: "在查询条件中加入调用者的归属、机构或租户，或在变更前读取并核对该记录",
    },
    delete: {
      message: "{place} 允许任何已登录者按其提供的 {key} 删除任意 {record}：{call} 未核实归属",
      help: "在查询条件中加入调用者的归属、机构或租户，或在删除前读取并核对该记录",
    },
  },
  "query-injection": {
    operatorsMany: {
      message:
        '{place} 在 {count} 处条件中原样使用请求中的值，首先是把 {record} 与 {sent} 比较（{call}）：若送来 {"$ne": null} 这样的对象即匹配所有记录，任何调用者都能接触他人的{data}',
      help: "在请求进入之处一次性校验：用 schema 规定该为文本之处只接受文本",
    },
    value: {
      message: "{place} 把 {sent} 写入关于 {record} 的语句文本（{call}）：调用者可读取或更改所有人的{data}",
      help: "值应在语句之外传入，不写进文本：{binds}",
    },
    name: {
      message: "{place} 由 {sent} 决定关于 {record} 的语句的一部分（{call}）：调用者可读取或更改所有人的{data}",
      help: "列名、排序方向和表名按传入的内容从代码中的列表选取：名称不能作为参数传入。值可以：{binds}",
    },
    whole: {
      message: "{place} 把 {sent} 当作关于 {record} 的语句执行（{call}）：调用者可读取或更改所有人的{data}",
      help: "语句写在代码中，只传入值：{binds}",
    },
    decides: {
      message: "{place} 把 {sent} 写入针对 {record} 的语句文本（{call}）：查到什么由调用者决定，本应被拒绝时也能通过",
      help: "值应在语句之外传入，不写进文本：{binds}",
    },
    script: {
      message: "{place} 把 {sent} 写入数据库对 {record} 执行的代码（{call}）：调用者可读取所有人的{data}",
      help: "条件用字段和值表达，不写成代码：{binds}",
    },
    search: {
      message: "{place} 把 {sent} 写入对 {record} 的搜索文本（{call}）：调用者可使其余条件失效，查到所有人的{data}",
      help: "条件用字段和值表达，不写成文本：{binds}",
    },
    directory: {
      message: "{place} 把 {sent} 写入目录的过滤条件（{call}）：调用者用一个星号或括号即可查到他人，或以他人身份登录",
      help: "用对象构造过滤条件，由其转义值：{binds}",
    },
    operators: {
      message:
        '{place} 将 {record} 与原样传入的 {sent} 比对（{call}）：若传入 {"$ne": null} 这样的对象，则与每条记录都相符，调用者由此触及他人的{data}',
      help: "比对之前先确认是文本：schema、typeof，或 {binds}",
    },
    operatorsDecide: {
      message:
        '{place} 将 {record} 与原样传入的 {sent} 比对（{call}）：若传入 {"$ne": null} 这样的对象，则与每条记录都相符，调用者无需知道该值即可通过',
      help: "比对之前先确认是文本：schema、typeof，或 {binds}",
    },
  },
  "mass-assignment-pii": {
    controls: {
      message: "{place} 把请求的全部内容写入 {record}（{call}）：调用者可任意设置 {fields}",
      help: "只从列明字段的 schema 中取值，或逐个写出可设置的字段；{fields} 由作出决定的代码设置",
    },
    typed: {
      message: "{place} 把请求的全部内容写入 {record}（{call}）：{type} 未列出 {fields}，而未列出的字段无人剔除",
      help: "剔除类型未列出的字段（whitelist: true 的校验管道，或解析请求体的 schema），或逐个写出字段",
    },
    unseen: {
      message: "{place} 把请求的全部内容写入 {record}（{call}）：无论它有哪些字段，都由调用者设置",
      help: "只从列明字段的 schema 中取值，或逐个写出可设置的字段",
    },
    personal: {
      message: "{place} 按请求的全部内容变更 {record}（{call}）：{data}可被任意覆盖",
      help: "只从列明字段的 schema 中取值，或逐个写出可变更的字段",
    },
  },
  "change-not-audited": {
    missing: {
      message: "{place} {does}{data}（{write}），却未记录操作人",
      help: "在同一事务中记录谁变更了谁的哪些字段，或注册审计订阅器",
    },
    unlike: {
      message: "{place} {does}{data}（{write}），却未记录操作人；此类接口 {total} 个中已有 {done} 个留痕",
      help: "记录谁变更了谁的哪些字段，与项目中其他接口一致",
    },
    partial: {
      message: "{place} {does}{data}（{write}），但并非每条路径都留下记录",
      help: "在执行 {write} 的每条路径上记录该变更",
    },
    nameless: {
      message: "{place} 删除一条记录（{write}），却未记录由谁删除；项目中其他代码会记录此类变更",
      help: "在记录被删除之前，记录谁因何删除了谁的记录",
    },
    project: {
      message: "本项目没有任何代码写入审计记录；写入客户信息的接口共 {count} 个，首个为 {place}",
      help: "增加一个审计函数，在每次写入的事务中调用，或为存储注册审计订阅器",
    },
  },
  "endpoint-without-authorization": {
    none: {
      message: "{route} 返回{data}，却无人校验调用者",
      help: "在 {handler} 前加上守卫，或为整个应用注册守卫",
    },
    unlike: {
      message: "{route} 返回{data}，却无人校验调用者；此类接口 {total} 个中已有 {guarded} 个受保护",
      help: "在 {handler} 前加上其他接口所用的守卫，或为整个应用注册守卫",
    },
    open: {
      message: "{route} 返回{data}，而 {by} 对所有人放行",
      help: "从 {handler} 去掉 {by}，或减少返回内容",
    },
    masked: {
      message: "{route} 返回据称已脱敏的{data}，却无人验证调用者：猜到键值即可得知某人有此类记录",
      help: "在 {handler} 前加上守卫，或为整个应用注册守卫",
    },
    writes: {
      message: "{route} {does}{data}（{write}），却无人校验调用者",
      help: "在 {handler} 前加上守卫，或为整个应用注册守卫",
    },
    unsigned: {
      message: "{route} 为任何调用者{does}{data}（{write}）：无人校验签名",
      help: "写入前先对原始请求体校验发送方签名（HMAC，恒定时间比较）",
    },
    unpermitted: {
      message: "{route} 向任何已登录者返回{data}；同处 {total} 个路由中 {guarded} 个以 {by} 要求权限",
      help: "像同处其他路由那样，在 {handler} 前加上 {by} 及读取此数据所需的权限",
    },
    void: {
      message: "{route} 返回{data}，而其前的防护不起作用：{by}",
      help: "让守卫真正校验调用者，或在 {handler} 前加上能校验的守卫",
    },
  },
  "audit-record-incomplete": {
    raw: {
      message: "{data}以明文写入审计记录（{by}）：能看审计日志的人都能看到",
      help: "只记录被变更的字段名和记录编号；确需数值时，脱敏、加密或使用带密钥的哈希",
    },
    "no-actor": {
      message: "{by} 写入的审计记录没有说明是谁操作的",
      help: "补上已登录人员或客户端的编号，取自请求上下文，而不是对方提交的内容",
    },
    "same-actor": {
      message: "{by} 写入的审计记录不论谁操作都写同一操作人；其他调用会传入实际操作人",
      help: "像其他调用那样，传入已登录人员或客户端的编号",
    },
    "no-subject": {
      message: "{by} 写入的审计记录没有说明涉及哪条记录、谁的档案",
      help: "补上记录的种类和编号，以便查明谁看过或改过它",
    },
    "whole-body": {
      message: "{by} 写入的审计记录包含调用者提交的全部内容，不论其中有什么：能看审计日志的人都能看到",
      help: "只记录提交了哪些字段（Object.keys）和记录编号；确需数值时，脱敏、加密或使用带密钥的哈希",
    },
    "whole-record": {
      message: "{by} 写入的审计记录包含某人的整条记录：能看审计日志的人都能看到",
      help: "只记录读取或变更了哪些字段和记录编号；确需数值时，脱敏、加密或使用带密钥的哈希",
    },
    swallowed: {
      message: "{by} 可能失败而无人知晓：本应记录的内容就此丢失；本文件中此类位置：{count}",
      help: "在变更的同一事务中等待它完成，或把失败报告到有人查看的地方（告警、可重试的发件箱）",
    },
    floating: {
      message: "此处未等待 {by}，而其他地方等待：响应先于记录返回，甚至没有记录；此类位置：{count}",
      help: "在响应之前 await，或在变更的事务中写入发件箱",
    },
  },
  "audit-log-mutable": {
    delete: {
      message: "{by} 从 {record} 删除记录：能调用它的人可以让自己做过的事消失",
      help: "去掉该操作，应用只保留插入和读取权限；由使用独立角色的任务先归档、再删除超过策略期限的记录",
    },
    change: {
      message: "{by} 修改 {record} 中已有的内容：可以改写的记录不能证明任何事",
      help: "另写一条更正记录，应用只保留插入和读取权限",
    },
    cascade: {
      message: "{record} 随 {other} 一并删除：删除后者的人也删掉了对其操作的记录",
      help: "{record} 中只保留编号，不建外键，或使用拒绝删除的外键：审计记录应比其所记载的对象留存更久",
    },
    grant: {
      message: "{other} 获得了 {record} 的 {by} 权限：可以抹去或改写已记录的内容",
      help: "只授予 INSERT 和 SELECT；删除权限留给归档任务的角色",
    },
    period: {
      message: "{record} 只保存 {days} 天：谁做了什么的日志至少须留存六个月",
      help: "期限取自策略：适用中国法律时不少于六个月，NYDFS 500.6 为三至五年，HIPAA 为六年",
    },
  },
  "enumeration-unthrottled": {
    check: {
      message: "{route} 校验一次性验证码，而本应用没有任何代码统计尝试次数",
      help: "按验证码统计失败次数，满五次即作废；并在 {route} 之前按调用者和账户限流",
    },
    send: {
      message: "{route} 向调用者指定的对象发送一次性验证码或找回链接，而没有任何次数限制",
      help: "同一号码两次发送至少间隔一分钟，并在 {route} 之前按调用者和每日次数限流",
    },
    password: {
      message: "{route} 校验密码，而本应用没有任何代码统计尝试次数",
      help: "多次失败后暂时锁定账户，并在 {route} 之前按调用者和账户限流",
    },
    lookup: {
      message: "{route} 按 {key} 向任何请求者提供个人资料，而没有限制可尝试多少个号码",
      help: "先确认请求者身份，或要求提供只有本人知道的另一项信息，并在 {route} 之前按调用者限流",
    },
    exists: {
      message: "{route} 会告知任何人具有该 {key} 的人是否在册，且不限制其尝试次数",
      help: "无论是否存在均作相同答复，或先核实调用者；在 {route} 前按调用者限流",
    },
    uncounted: {
      message: "{route} 可被无限次尝试；同一文件中的其他处理函数会计数（{by}）",
      help: "在 {route} 中同样计数，并在若干次失败后拒绝",
    },
    unlike: {
      message: "{route} 没有调用次数限制；本文件的其他处理函数之前有 {by}",
      help: "在 {route} 之前同样加上 {by}",
    },
    exempt: {
      message: "{route} 被 {by} 排除在调用限流之外：任何调用者都可无限次尝试",
      help: "删除 {by}；若多人共用同一地址，则改为按账户、号码或设备计数",
    },
  },
  "audit-suppressed": {
    person: {
      message: "{name} 与写在代码中的一个值比较，涉及该人的操作不留审计记录",
      help: "删除该例外；豁免须有责任人、批准和期限，而代码中三者皆无",
    },
    group: {
      message: "{name} 决定是否留下审计记录：部分人员不留痕迹",
      help: "一律留下记录；重要人员的记录应得到更多关注（告警、复核），而不是更少",
    },
    header: {
      message: "请求头 {name} 决定是否留下审计记录：只要发送它就不留痕迹",
      help: "删除该逻辑；调用者发送的内容不应决定对其记录什么",
    },
    switch: {
      message: "{name} 决定是否留下审计记录：如此设置期间，任何人都不留痕迹",
      help: "任何情况下都留下记录；需要精简时，由读取记录的一方筛选",
    },
  },
};
