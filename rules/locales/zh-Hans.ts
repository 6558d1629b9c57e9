// Rule texts in Simplified Chinese. Same keys as the rules' own messages (kept by a test).
import type { RuleTexts } from "./types.js";

export const zhHans: RuleTexts = {
  list: { and: "和", more: "{first}等 {count} 类个人信息" },
  handedIn: {
    one: "（来自一处调用：{caller}）",
    partOne: "（部分来自一处调用：{caller}）",
    many: "（来自 {calls} 处调用，例如 {caller}）",
    partMany: "（部分来自 {calls} 处调用，例如 {caller}）",
  },
  phrases: {
    "a column transformer that encrypts": "使用加密的列转换器",
    "a custom type that encrypts": "使用加密的自定义类型",
    "a getter and setter that encrypt": "使用加密的 getter 与 setter",
    "a client extension that encrypts, and the field marked for it": "使用加密的客户端扩展，并标记该字段",
    "a field-encryption plugin that lists the field": "使用列出该字段的字段加密插件",
    "a custom column type that encrypts": "使用加密的自定义列类型",
    "store ciphertext, written by the service": "由服务写入密文",
    "with the project's own cipher": "使用项目自有的加密函数",
    encryption: "加密",
    writes: "写入",
    creates: "新建",
    changes: "变更",
    deletes: "删除",
    info: "提示",
    low: "低",
    medium: "中",
    high: "高",
    critical: "严重",
    "the record": "该记录",
    yes: "有",
    no: "无",
    "another party": "另一方",
    "a credential": "凭据",
    "changes where money goes": "变更款项去向",
    "sends money out": "将款项付出",
    "gives people rights": "授予权限",
    "hands out many persons' data as a file": "以文件形式给出众人的信息",
    "takes a second factor off": "取消第二因素",
    "sets another password": "更换密码",
    "changes where codes and notices go": "变更验证码与通知的去向",
    "shows data that is masked elsewhere": "显示在别处已脱敏的信息",
    "a token": "令牌",
  },
  rules: {
    "pii-in-log": {
      value: { message: "{data}经 {sink} 写入日志", help: "改为记录编号；如确需记录，先对 {labels} 脱敏" },
      object: {
        message: "{data}经 {sink} 写入日志：整个对象被打印",
        help: "只记录编号和必要字段，不要打印整个对象；其中不得含有 {labels}",
      },
      traced: {
        message: "{choice}：每个请求和响应都完整写入日志，其中的个人信息也在内",
        help: "在服务客户的环境中去掉该选项；只记录路径、状态和编号",
      },
    },
    "pii-to-third-party": {
      recipient: {
        message: "{data}经 {sink} 提供给第三方 {recipient}",
        help: "只发送 {recipient} 必需的字段：去掉 {labels}，或以假名标识代替",
      },
      host: {
        message: "{data}经 {sink} 发送到外部主机 {recipient}",
        help: "只发送 {recipient} 必需的字段，或先对 {labels} 脱敏",
      },
      telemetry: {
        message: "{choice}：人们看到和输入的内容，或其身份，被发送给监控应用的服务",
        help: "去掉该选项，使文字和输入被遮盖，且不发送地址、Cookie 和姓名",
      },
    },
    "pii-unencrypted-at-rest": {
      plain: { message: "{data}未加密存储于 {record}.{field}", help: "存储前加密该字段（{how}），或改存令牌" },
      half: {
        message: "{record}.{field} 中的{data}标记为加密（{by}），但缺少 {missing}：实际以明文存储",
        help: "补全加密机制：{missing}",
      },
      document: {
        message: "{data}经 {sink} 以明文存储：该存储原样保存写入的内容",
        help: "存储前先对 {labels} 加密，或改存令牌",
      },
      file: {
        message: "{data}经 {sink} 以明文写入文件",
        help: "写入前加密，或存放在已加密且有访问控制的存储中；文件中不得有明文的 {labels}",
      },
    },
    "suppression-invalid": {
      "unknown-form": {
        message: "此注释以抑制关键字开头，但没有这种形式：未抑制任何发现",
        help: "请写 goodfaith-disable-next-line、-disable-line、-disable、-enable 或 -disable-file，其后列出规则",
      },
      "no-rule": {
        message: "抑制注释未指明规则：未抑制任何发现",
        help: "请指明规则：goodfaith-disable-next-line pii-in-log -- 可接受的理由",
      },
      "not-understood": {
        message: "抑制注释无法识别：未抑制任何发现",
        help: "格式：goodfaith-disable-next-line <规则>, <规则> until <YYYY-MM-DD> by <责任人> -- <理由>；until 与 by 可省略",
      },
      "bad-date": {
        message: "until 之后不是有效日期：{names} 的抑制未生效",
        help: "请按 YYYY-MM-DD 写一个存在的日期",
      },
      "unknown-rule": { message: "没有名为“{names}”的规则：未抑制任何发现", help: "goodfaith rules 列出全部规则" },
      "unknown-rule-near": {
        message: "没有名为“{names}”的规则，但有“{near}”：未抑制任何发现",
        help: "请改为 {near}，或用 goodfaith rules 查找其他规则",
      },
      "own-rule": {
        message: "{names} 针对抑制注释本身，不能被抑制",
        help: "请修正或删除它所指的抑制注释",
      },
      "needs-until": {
        message: "本项目中，{severity}严重度的 {names} 须注明截止日期方可抑制",
        help: "请加上 until 与日期：项目配置（suppressions.requireUntilFor）有此要求",
      },
      "needs-by": {
        message: "本项目中，{severity}严重度的 {names} 须注明责任人方可抑制",
        help: "请加上 by 与责任人：项目配置（suppressions.requireByFor）有此要求",
      },
    },
    "suppression-missing-reason": {
      default: {
        message: "{names} 的抑制没有理由，或理由不足 {length} 个字符（一个汉字按三个字符计）：抑制未生效",
        help: "请在 -- 之后（SQL 中为 ::）写明为何可以接受，以便日后复核",
      },
    },
    "suppression-expired": {
      default: {
        message: "{names} 的抑制已于 {until} 到期：该发现恢复显示",
        help: "请修复所涉问题；若仍可接受，请重新审批并写明新的日期与理由",
      },
    },
    "suppression-expiring": {
      default: {
        message: "{names} 的抑制将于 {until} 到期，还有 {days} 天",
        help: "请在此之前修复所涉问题，或重新审批",
      },
    },
    "suppression-too-long": {
      default: {
        message: "{names} 的抑制期限至 {until}，超过本项目允许的 {days} 天：抑制未生效",
        help: "请选择更近的日期；上限由配置 suppressions.maxDays 规定",
      },
    },
    "suppression-unused": {
      default: {
        message: "{names} 的抑制未抑制任何发现",
        help: "请删除：否则此处日后的同类问题会被悄然忽略（goodfaith suppressions prune 可删除所有此类注释）",
      },
      elsewhere: {
        message: "{names} 的抑制未抑制任何发现：此处传入的数据在 {place} 中统一报告一次",
        help: "请在该处修正；如对所有调用均可接受，请把注释移到该处，并删除此处的注释",
      },
    },
    "cors-wildcard-on-pii": {
      credentials: {
        message: "{choice}，且允许附带凭证：已登录者打开的任何页面都能以其身份调用并读取响应",
        help: "从配置中列出允许调用的网站，并比较完整的来源",
      },
      contradiction: {
        message:
          "{choice}，且允许附带凭证：任何网站都能读取无需 Cookie 的响应；此处浏览器会拒绝 Cookie，而下一步往往是把每个网站按其名称放行",
        help: "从配置中列出允许调用的网站；无需 Cookie 时去掉凭证选项",
      },
      data: {
        message: "{choice}：浏览器不再阻止其他网站的页面读取 {route} 返回的{data}",
        help: "从配置中列出允许调用的网站；只有公开内容可对所有网站开放",
      },
      socket: {
        message: "{choice}：任何网站的页面都能打开此套接字，而该应用会返回{data}",
        help: "从配置中列出允许连接的网站，并核验连接者身份",
      },
    },
    "session-cookie-insecure": {
      readable: {
        message: "{call} 设置 {cookie} 时缺少 {missing}：页面中任何外来脚本都能读取它，并冒充本人操作",
        help: "通过 Cookie 的选项或属性设置 {missing}；页面如需知道谁已登录，应向服务器查询",
      },
      plain: {
        message: "{call} 设置 {cookie} 时缺少 {missing}：它也会经明文 HTTP 发送，途中任何人都能截取",
        help: "设置 {missing}；开发环境没有 HTTPS 时由环境变量决定，确保生产环境启用",
      },
      "cross-site": {
        message: "{call} 设置 {cookie} 时缺少 {missing}：其他网站发起的请求是否带上它，全凭各浏览器决定",
        help: "设为 lax；没有外部链接进入时设为 strict",
      },
      script: {
        message: "{call} 把 {cookie} 存放在页面所有脚本都能读取之处：由脚本设置的 Cookie 无法设为 httpOnly",
        help: "改由服务器设置，并带上 httpOnly、secure 与 sameSite；页面向服务器查询谁已登录",
      },
    },
    "secret-hardcoded": {
      provider: {
        message: "{provider} 写在文件中{places}",
        help: "在签发方吊销并重新签发，改由环境变量或密钥库读取；仓库历史中仍保留旧值",
      },
      named: {
        message: "{name} 的值写在文件中{places}",
        help: "改由环境变量或密钥库读取 {name}，并更换在用的值；仓库历史中仍保留旧值",
      },
      fallback: {
        message: "{name} 未设置时使用写死的替代值{places}",
        help: "{name} 缺失时应在启动时停止；否则每个忘记设置的环境都共用一个人人可读的密钥",
      },
      default: {
        message: "{name} 带有开发用默认值{places}",
        help: "开发环境也由环境变量读取 {name}，避免默认值进入生产",
      },
    },
    "pii-in-client-storage": {
      value: {
        message: "{data}经 {sink} 保存在浏览器或终端本地",
        help: "草稿保存在服务器，本地只存其编号；不得在客户端保存 {labels}",
      },
      queries: {
        message: "{choice} 把查询得到的一切（包括客户数据）保存在浏览器中，直到被覆盖",
        help: "只保存在内存中；或仅按名称持久化与任何人无关的少数查询（dehydrateOptions.shouldDehydrateQuery）",
      },
    },
    "pii-plaintext-in-cache-or-queue": {
      cache: {
        message: "{data}经 {sink} 以明文写入缓存：能访问缓存者都能读到",
        help: "缓存不含 {labels} 的视图，或加密其值，并设置失效时间",
      },
      queue: {
        message: "{data}经 {sink} 以明文写入消息：队列及其磁盘的每个读取者都能得到",
        help: "只发送编号，由读取方按需查询，或加密 {labels}",
      },
    },
    "storage-publicly-accessible": {
      open: {
        message: "{choice}：知道或猜到地址者都能读取其中的内容",
        help: "保持私有，并发放数分钟后失效的签名地址；网站的公开文件应放在单独的存储桶",
      },
    },
    "insecure-random": {
      random: {
        message: "不可被猜到的值由 Math.random() 生成：看到几个数即可算出后面的数",
        help: "使用 node:crypto 的 randomInt、randomBytes 或 randomUUID，浏览器中使用 crypto.getRandomValues",
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
    },
    "pii-to-llm": {
      prompt: {
        message: "{data}经 {sink} 进入大模型（{recipient}）",
        help: "只提供任务必需的内容：去掉 {labels}，或以占位符代替",
      },
    },
    "auth-data-persisted": {
      code: {
        message: "{data}经 {sink} 以明文保存，且没有失效时间",
        help: "只保存其与账户编号的 HMAC，并在五分钟后失效",
      },
      field: {
        message: "{record}.{field} 为{data}单设一列：该数据一律不得留存",
        help: "删除该字段；改存支付或身份服务的令牌，必要时保留末四位",
      },
      written: {
        message: "{data}经 {sink} 被存储：无论是否加密均不得留存",
        help: "从存储内容中去掉 {labels}；改存支付或身份服务的令牌",
      },
    },
    "real-pii-in-source": {
      one: {
        message: "文件中写有可能属于真人的{data}",
        help: "以内部编号指代个人，实际值放入有访问控制的存储；仓库历史中仍保留旧值",
      },
      many: {
        message: "文件中写有 {count} 个{data}类的值",
        help: "将名单移入有访问控制的存储并引用之；仓库历史中仍保留旧值",
      },
    },
    "real-pii-in-test-data": {
      one: {
        message: "测试数据中的{data}格式有效，可能属于真人",
        help: "改用无人可能持有的虚构值：固定种子的生成器，或该号码的合成区间",
      },
      many: {
        message: "测试数据中有 {count} 个{data}类的值，可能来自真实数据表",
        help: "改用生成的数据；如为生产数据副本，还应从仓库历史中清除",
      },
    },
    "pii-hash-reversible": {
      leaves: {
        message: "{data}的无密钥哈希经 {sink} 流出系统：可穷举还原",
        help: "改用受管密钥的 HMAC 或随机代号，替换对 {labels} 的哈希",
      },
      handed: {
        message: "{data}的无密钥哈希经 {sink} 交出：可穷举还原",
        help: "改用受管密钥的 HMAC 或随机代号，替换对 {labels} 的哈希",
      },
      returned: {
        message: "{sink} 返回{data}的无密钥哈希：得到者可穷举还原",
        help: "改用受管密钥的 HMAC 或随机代号，替换对 {labels} 的哈希",
      },
      statement: {
        message: "{choice} 是对取值范围很小的标识的无密钥哈希：可穷举还原",
        help: "改用带密钥的哈希（pgcrypto 的 hmac，密钥来自语句之外）或随机代号",
      },
      inside: {
        message: "{data}的无密钥哈希经 {sink} 被保存或记录：可穷举还原",
        help: "改用受管密钥的 HMAC 或随机代号，替换对 {labels} 的哈希",
      },
    },
    "tls-verification-disabled": {
      choice: {
        message: "{choice}：不校验对方证书，途中任何人都能读取和篡改所传内容",
        help: "删除该选项；如为私有 CA，用 ca 选项提供其证书",
      },
    },
    "weak-crypto": {
      derivation: {
        message: "{choice}：拿到密文的人可以快速尝试该密钥所用的密码",
        help: "使用 SHA-256、600000 轮迭代，并为每个密钥使用随机盐，或使用 argon2id",
      },
      iv: {
        message: "{choice} 每次使用相同的初始化向量：相同明文得到相同密文",
        help: "每条消息重新生成（GCM 用 randomBytes(12)，CBC 用 16 字节），并与密文一同保存",
      },
      key: { message: "{choice}：密钥过短，可被计算得出", help: "改用 3072 位 RSA、Ed25519、P-256 或 SM2" },
      padding: {
        message: "{choice}：对选择密文的应答会泄露明文",
        help: "加密时使用 RSA_PKCS1_OAEP_PADDING，oaepHash 设为 sha256",
      },
      token: { message: "{choice}：无人校验令牌由谁签发，任何人都能伪造", help: "使用其内容前，以密钥和算法清单校验" },
      cipher: {
        message: "{choice}：该密码算法已被攻破，或其模式会暴露相同的分组",
        help: "改用 AES-256-GCM、ChaCha20-Poly1305 或 SM4-GCM，并使用随机 nonce；已存数据加版本前缀，读取时重新加密",
      },
      mac: { message: "{choice}：该 MAC 所用摘要算法已被攻破", help: "改用 SHA-256 或 SM3 的 HMAC" },
      signature: { message: "{choice}：使用该摘要的签名可被伪造", help: "改用 SHA-256 以上的签名、Ed25519 或 SM2" },
      protocol: { message: "{choice}：连接可能回落到已被攻破的 TLS 版本", help: "最低版本设为 TLSv1.2，或保留默认值" },
    },
    "insecure-transport": {
      channel: {
        message: "{choice}：到外部主机的连接未加密，账号与数据在途中可被读取",
        help: "打开 TLS 并校验证书；文件传输改用 SFTP 或 FTPS",
      },
      plain: {
        message: "{data}经 {sink} 以未加密方式（{scheme}）发送到 {host}",
        help: "该地址改用 {secure}；途中任何人都能读取和篡改所传内容",
      },
    },
    "pii-in-url": {
      read: {
        message: "{data}从网址（{part}）读取：网址会留在日志、历史记录和 Referer 中",
        help: "改由 POST 请求体接收 {labels}，或要求无意义的编号",
      },
      value: {
        message: "{data}经 {sink} 写入网址：网址会留在日志、历史记录和 Referer 中",
        help: "将 {labels} 放入 POST 请求体，或在网址中使用无意义的编号",
      },
    },
    "pii-in-error": {
      response: {
        message: "{data}被写入拒绝请求的响应：会进入网关和客户端日志",
        help: "响应中只返回代码和无意义的编号，不含 {labels}",
      },
      details: {
        message: "{choice} 被返回给客户端：会暴露程序结构，也可能带有语句中的值",
        help: "写入日志，响应只返回代码和编号",
      },
      value: {
        message: "{data}被写入抛出的异常：会进入日志、监控和响应",
        help: "抛出错误码和无意义的引用号，不含 {labels}",
      },
    },
    "orm-query-logging": {
      choice: {
        message: "{choice}：每条语句连同参数（包括客户数据）都被打印",
        help: "只记录错误，或不带参数的语句；需要时临时打开",
      },
    },
    "access-not-audited": {
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
      project: {
        message: "本项目没有任何代码写入审计记录；返回客户信息的接口共 {count} 个，首个为 {place}",
        help: "增加一个审计函数（谁、做了什么、涉及谁、原因、时间），在每次读取时调用；用拦截器或中间件可集中处理",
      },
    },
    "payee-change-unverified": {
      payee: {
        message: "{place} 变更{data}（{write}），钱款随之改道：既未核实客户，也未告知客户，变更亦未暂缓生效",
        help: "变更前核实客户（二次认证、验证码、签名文件），按原留存的号码或地址告知客户，并暂停付款或待第二人复核后再生效",
      },
      contact: {
        message: "{place} 变更{data}（{write}），验证码与通知随之改道：既未核实客户，也未告知客户，变更亦未暂缓生效",
        help: "变更前核实客户（二次认证、验证码、签名文件），按原留存的号码或地址告知客户，并暂停付款或待第二人复核后再生效",
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
      rows: {
        message: "{table} 上的 {choice}：该策略对 {to} 不保留任何一行，而其中有{data}",
        help: "将某一列与查询者比对（auth.uid()、current_setting），对其余的人不设该策略",
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
    "manual-override-unrecorded": {
      missing: {
        message: "{place} 将 {members} 设为传入的值：既无原因，也无审批，也未留下变更记录",
        help: "由一个函数统一办理此类变更：必须提供原因代码与审批人，并保留原值、新值、经办人与时间",
      },
      bypass: {
        message: "{place} 绕过 {calculator}，将 {members} 设为传入的值：既无原因，也无审批，也未留下变更记录",
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
      unlike: {
        message: "{place} 设置 {state}，而之前未比较审批人与经办人；{total} 处审批中已有 {done} 处比较",
        help: "若当前操作人曾创建、申请或核定该 {subject}，应在设置状态之前拒绝",
      },
    },
    "bulk-export-uncontrolled": {
      few: {
        message:
          "{place} 导出{data}，五项管控仅有 {count} 项。专属权限：{permission}；行数上限或审批：{limit}；审计记录：{audit}；脱敏或加密：{protection}；水印或有效期：{expiry}",
        help: "至少增加专属权限、行数上限或审批，以及含行数的审计记录",
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
    "mass-assignment-pii": {
      controls: {
        message: "{place} 把请求的全部内容写入 {record}（{call}）：调用者可任意设置 {fields}",
        help: "只从列明字段的 schema 中取值，或逐个写出可设置的字段；{fields} 由作出决定的代码设置",
      },
      typed: {
        message: "{place} 把请求的全部内容写入 {record}（{call}）：{type} 未列出 {fields}，而未列出的字段无人剔除",
        help: "剔除类型未列出的字段（whitelist: true 的校验管道，或解析请求体的 schema），或逐个写出字段",
      },
      personal: {
        message: "{place} 按请求的全部内容变更 {record}（{call}）：{data}可被任意覆盖",
        help: "只从列明字段的 schema 中取值，或逐个写出可变更的字段",
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
      project: {
        message: "本项目没有任何代码写入审计记录；写入客户信息的接口共 {count} 个，首个为 {place}",
        help: "增加一个审计函数，在每次写入的事务中调用，或为存储注册审计订阅器",
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
    "audit-record-incomplete": {
      raw: {
        message: "{data}以明文写入审计记录（{by}）：能看审计日志的人都能看到",
        help: "只记录被变更的字段名和记录编号；确需数值时，脱敏、加密或使用带密钥的哈希",
      },
      "no-actor": {
        message: "{by} 写入的审计记录没有说明是谁操作的",
        help: "补上已登录人员或客户端的编号，取自请求上下文，而不是对方提交的内容",
      },
      "no-subject": {
        message: "{by} 写入的审计记录没有说明涉及哪条记录、谁的档案",
        help: "补上记录的种类和编号，以便查明谁看过或改过它",
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
    "prod-data-in-nonprod": {
      copy: {
        message: "{by} 把生产库的数据载入另一环境，途中没有任何脱敏步骤：测试和开发人员会看到真实客户",
        help: "在导出与载入之间加入脱敏步骤（替换姓名、证件号、手机号、账号），或改用合成数据；只需结构时使用 `--schema-only`",
      },
      connection: {
        message: "{by} 是另一环境的设置，却指向生产数据库：该环境的测试会读取并改动真实客户的数据",
        help: "指向该环境自己的数据库，其中使用合成数据或已脱敏的数据",
      },
    },
    "enumeration-unthrottled": {
      check: {
        message: "{route} 校验一次性验证码，而本应用没有任何代码统计尝试次数",
        help: "按验证码统计失败次数，满五次即作废；并在 {route} 之前按调用者和账户限流",
      },
      send: {
        message: "{route} 向调用者指定的对象发送一次性验证码，而没有任何次数限制",
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
      unlike: {
        message: "{route} 没有调用次数限制；本文件的其他处理函数之前有 {by}",
        help: "在 {route} 之前同样加上 {by}",
      },
    },
    "pii-response-cacheable": {
      fetched: {
        message: "{choice}：{route} 凭他人凭证取得的内容（含{data}）被服务器以明文保存，超出本次请求",
        help: '以 `cache: "no-store"` 取得，只保存人人相同的内容',
      },
      shared: {
        message: "{choice}：代理和 CDN 可以保存 {route} 的响应（含{data}），并返回给下一个请求者",
        help: "响应使用 `Cache-Control: no-store`；允许浏览器保存时用 `private`；只有对所有人都相同的内容才可 public",
      },
      stored: {
        message: "{choice} 且没有 `private`：{route} 的响应（含{data}）会留在浏览器和沿途的缓存中",
        help: "响应使用 `Cache-Control: no-store`；允许本人浏览器保存时用 `private`",
      },
      kept: {
        message: "{choice} 只按地址保存 {route} 的响应（含{data}）：有效期内其他人无需经过处理函数即可取得",
        help: "不要对涉及个人的接口使用 {choice}；或将请求者纳入缓存键，并加密保存",
      },
      fixed: {
        message: "{choice}：{route} 的响应（含{data}）只生成一次，并返回给所有人",
        help: '每次请求时生成（`dynamic = "force-dynamic"`），并使用 `Cache-Control: no-store`',
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
    "no-retention": {
      none: {
        message:
          "未规定 {store} 保存个人信息多久，也没有机制使其到期：首先是 {record} 中的{data}；此类记录共 {total} 种",
        help: "在策略中写明期限（retention），在记录中保存 retainUntil 日期，由定时任务删除或匿名化到期记录，或使用带存活时间的索引",
      },
      some: {
        message:
          "未规定 {store} 保存 {record} 中的{data}多久，也没有机制使其到期；此类记录 {total} 种中已有 {done} 种有期限",
        help: "同样为 {record} 规定期限：写入策略（retention），用 retainUntil 日期加定时任务，或使用带存活时间的索引",
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
      master: {
        message: "{name} 与 {other} 比较：一个值即可打开所有账户，且无从得知是谁使用的",
        help: "删除该比较；支持人员应以本人身份操作，权限按案件授予并留有记录",
      },
      constant: {
        message: "{name} 与写在代码中的值比较：知道该值的人无需其他证明",
        help: "删除该比较；测试时用替身替换校验，验证码只与发给本人的值比较",
      },
    },
    "password-weak-hash": {
      foundBy: {
        message: "{sink} 按输入的原文查找 {labels}：所存密码为明文，或在别处哈希",
        help: "只按账号查找，再用 argon2id、scrypt 或 bcrypt 的校验函数比较",
      },
      fastReturned: {
        message: "{sink} 返回经快速哈希的 {labels}：得到者每秒可尝试数十亿个密码",
        help: "使用 argon2id、scrypt 或 bcrypt（cost 12）哈希，并用其校验函数比较",
      },
      fastCompared: {
        message: "{labels} 以快速哈希与 {sink} 比较：拿到该表的人每秒可尝试数十亿个密码",
        help: "使用 argon2id、scrypt 或 bcrypt（cost 12）哈希，并用其校验函数比较",
      },
      clear: {
        message: "{labels} 经 {sink} 明文存储：拿到该表的人即得到所有密码",
        help: "使用 argon2id、scrypt 或 bcrypt（cost 12）哈希，旧密码在下次登录时哈希",
      },
      cost: {
        message: "{choice}：密码哈希的强度过低，泄露后可被快速尝试",
        help: "bcrypt 使用 cost 12，PBKDF2 至少 600000 轮，或使用 argon2id；下次登录时重新哈希",
      },
      fast: {
        message: "{labels} 经 {sink} 以快速哈希存储：拿到该表的人每秒可尝试数十亿个密码",
        help: "使用 argon2id、scrypt 或 bcrypt（cost 12）哈希，旧密码在下次登录时重新哈希",
      },
      cipher: {
        message: "{labels} 经 {sink} 加密存储：持有密钥的人可读出所有密码",
        help: "改用 argon2id、scrypt 或 bcrypt（cost 12）哈希；密码无需再被读出",
      },
      compared: {
        message: "{name} 与 {other} 直接比较：所存密码为明文或无盐哈希",
        help: "保存 argon2id、scrypt 或 bcrypt 哈希，并用其校验函数比较",
      },
    },
    "pii-over-fetch": {
      columns: {
        message: "{call} 取出 {record} 的全部 {count} 列，其中含{data}，而代码只用到 {columns}",
        help: "在查询中列出所需的列（{columns}），使 {labels} 不离开数据库",
      },
      list: {
        message: "{place} 整行返回 {record}（{call}），每行都带出{data}",
        help: "只查询列表要展示的列，或以不含 {labels} 的专用类型返回",
      },
      record: {
        message: "{place} 整行返回 {record}（{call}），其中含{data}",
        help: "只查询调用方需要的列，或以不含 {labels} 的专用类型返回",
      },
      client: {
        message: "{place} 在浏览器中运行，却收到 {record} 的整行（{call}）：其中的{data}会写入页面",
        help: "只查询该组件要展示的列，或传入不含 {labels} 的专用对象",
      },
    },
    "pii-unmasked-in-response": {
      whole: {
        message: "{place} 向可读取该记录者完整返回{data}；已脱敏返回的接口有 {count} 个",
        help: "与其他接口一样对 {labels} 脱敏；确需完整值时，单设接口，再次核验身份并记录查看者",
      },
      sent: {
        message: "{data}完整写入消息（{sink}），会留存在手机和邮箱中",
        help: "只写 {labels} 的末几位",
      },
      document: {
        message: "{data}完整写入文档（{sink}）；此文件中其他号码只写部分",
        help: "与其他号码一样，只写 {labels} 的末几位",
      },
      unlike: {
        message: "{place} 完整返回{data}，且无访问记录；已脱敏返回的接口有 {count} 个",
        help: "与其他接口一样对 {labels} 脱敏；确需完整值时，单设接口并记录查看者",
      },
      listed: {
        message: "{place} 在整个列表中完整返回{data}，且无人记录；对某些值已脱敏的接口有 {count} 个",
        help: "在列表中对 {labels} 脱敏；确需完整值时，单设只返回一条记录的接口，并记录查看者",
      },
      beside: {
        message: "{place} 对其他值脱敏，却完整返回{data}",
        help: "与同处其他值一样对 {labels} 脱敏；确需完整值时，单设接口并记录查看者",
      },
      shownBeside: {
        message: "{component} 对其他值脱敏，却完整展示{data}",
        help: "与同处其他值一样对 {labels} 脱敏；确需完整值时，按需展示并记录查看者",
      },
      shown: {
        message: "{component} 完整展示{data}；本项目已脱敏展示之处有 {count} 个",
        help: "与其他地方一样对 {labels} 脱敏；确需完整值时，按需展示并记录查看者",
      },
    },
  },
};
