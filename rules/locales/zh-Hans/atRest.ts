// Texts in Simplified Chinese of the rules about data at rest and cryptography.
import type { RuleTexts } from "../types.js";

export const atRest: RuleTexts["rules"] = {
  "pii-unencrypted-at-rest": {
    plain: { message: "{data}未加密存储于 {record}.{field}", help: "存储前加密该字段（{how}），或改存令牌" },
    half: {
      message: "{record}.{field} 中的{data}标记为加密（{by}），但缺少 {missing}：实际以明文存储",
      help: "补全加密机制：{missing}",
    },
    beside: {
      message: "{record}.{field} 中的{data}未加密存储，而同一记录中另有 {count} 类数据已加密",
      help: "像旁边的字段一样加密（{how}）；若要按它查找行，另存带密钥的哈希；或在注释中说明为何不加密：@pii none -- 原因",
    },
    idle: {
      message: "{record}.{field} 中的{data}经过 {by}，但它并不加密：实际以明文存储",
      help: "在 {by} 中用项目自有的加密函数加密写入的值、解密读出的值，或改存令牌",
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
  "secret-hardcoded": {
    image: {
      message: "{file} 被复制进镜像：能拉取镜像或拿到其任一层者，即得到其中的密钥",
      help: "在容器启动时传入（变量、集群挂载的密钥），或构建时用 `RUN --mount=type=secret`；并将该文件列入 .dockerignore",
    },
    provider: {
      message: "{provider} 写在文件中{places}",
      help: "在签发方吊销并重新签发，改由环境变量或密钥库读取；仓库历史中仍保留旧值",
    },
    named: {
      message: "{name} 的值写在文件中{places}",
      help: "改由环境变量或密钥库读取 {name}，并更换在用的值；仓库历史中仍保留旧值",
    },
    taken: {
      message: "{call} 所用的密钥或口令写在文件中{places}",
      help: "改由环境变量或密钥库读取，并更换在用的值；仓库历史中仍保留旧值",
    },
    fallback: {
      message: "{name} 未设置时使用写死的替代值{places}",
      help: "{name} 缺失时应在启动时停止；否则每个忘记设置的环境都共用一个人人可读的密钥",
    },
    compared: {
      message: "{name} 与写在文件中的值比较{places}",
      help: "改为与登录者所存的口令哈希比较，或与密钥库中必须设置的值比较；仓库历史中仍保留旧值",
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
    claims: {
      message: "{data}写入了 {sink} 生成的令牌声明：令牌只签名、不加密，持有者即可读取",
      help: "令牌中只放编号，由服务器查询 {labels}；或对令牌加密（jose 的 EncryptJWT）",
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
  "backup-unprotected": {
    dump: {
      message: "{by} 将全部数据（包括{data}）以明文写入文件：取得该文件或其副本者即可读出整个数据库",
      help: '写入前先加密（`| age -r "$RECIPIENT" > dump.sql.age`、`| gpg --encrypt --recipient …`），密钥另行保存',
    },
    handled: {
      message: "{by} 将全部数据以明文写入文件，而本程序处理{data}：取得该文件或其副本者即可读出整个数据库",
      help: '写入前先加密（`| age -r "$RECIPIENT" > dump.sql.age`、`| gpg --encrypt --recipient …`），密钥另行保存',
    },
    storage: {
      message: "{choice}：存有{data}的数据库及其所有快照均为明文",
      help: "启用存储加密；已有的数据库可由快照的加密副本恢复后迁移",
    },
    off: {
      message: "{choice}：存有{data}的数据库不保留备份，丢失或被篡改的数据无法恢复",
      help: "将备份保留若干天（通常 7 至 35 天），并定期演练恢复",
    },
    named: {
      message: "{by} 将 {name} 的全部数据以明文写入文件：取得该文件或其副本者即可读出其中人员的全部资料",
      help: '写入前先加密（`| age -r "$RECIPIENT" > dump.sql.age`、`| gpg --encrypt --recipient …`），密钥另行保存',
    },
    storageHandled: {
      message: "{choice}：数据库及其所有快照均为明文，而本程序处理{data}",
      help: "启用存储加密；已有的数据库可由快照的加密副本恢复后迁移",
    },
    offHandled: {
      message: "{choice}：数据库没有备份，而本程序处理{data}，丢失或被篡改的数据无法恢复",
      help: "将备份保留若干天（通常 7 至 35 天），并定期演练恢复",
    },
    storageNamed: {
      message: "{choice}：数据库 {name}（按名称存有个人数据）及其所有快照均为明文",
      help: "启用存储加密；已有的数据库可由快照的加密副本恢复后迁移",
    },
    offNamed: {
      message: "{choice}：数据库 {name}（按名称存有个人数据）不保留备份，丢失或被篡改的数据无法恢复",
      help: "将备份保留若干天（通常 7 至 35 天），并定期演练恢复",
    },
  },
  "storage-publicly-accessible": {
    open: {
      message: "{choice}：知道或猜到地址者都能读取其中的内容",
      help: "保持私有，并发放数分钟后失效的签名地址；网站的公开文件应放在单独的存储桶",
    },
    published: {
      message: "{by} 在所有网络接口上公开 {store} 的端口：能到达该主机者都能到达数据库",
      help: '去掉 `ports`，同一网络内的服务无需公开端口；本机程序需要时只绑定到本机（`"127.0.0.1:5432:5432"`）',
    },
    service: {
      message: "{by} 让 {store} 拥有集群外的地址：任何人都可在此尝试口令",
      help: "改为 `ClusterIP`；外部访问经由隧道或专用网络（带 `loadBalancerSourceRanges` 的内部负载均衡）",
    },
    firewall: {
      message: "{by} 允许全世界任意地址访问 {store} 的端口",
      help: "只写明需要它的应用的安全组或网段",
    },
    served: {
      message: "{by} 将 {store} 原样对外提供：猜到文件名者即可取得他人证件",
      help: "改由核实身份及文件归属的接口提供，并把文件放在不对外提供的目录",
    },
    put: {
      message: "{by} 将收到的文件放入 {store}，而其中的内容对所有人提供",
      help: "把这类文件放在不对外提供的目录，由核实身份及文件归属的接口提供",
    },
  },
  "insecure-random": {
    time: {
      message: "不可被猜到的值由时间和他人已知的内容组成：大致知道生成时间者即可逐一试出",
      help: "使用 randomUUID（node:crypto）或 randomBytes(32)，并另行保存其失效时间",
    },
    id: {
      message: "不可被猜到的值由 {choice} 按时间和计数生成：见过一个即可算出其他",
      help: "使用 node:crypto 的 randomUUID（第 4 版）、nanoid 或 randomBytes(32)",
    },
    random: {
      message: "不可被猜到的值由 Math.random() 之类生成：看到几个数即可算出后面的数",
      help: "使用 node:crypto 的 randomInt、randomBytes 或 randomUUID，浏览器中使用 crypto.getRandomValues",
    },
  },
  "auth-data-persisted": {
    filed: {
      message: "{data}经 {sink} 以明文写入文件：能读到该文件或其副本者即可以这些人的身份登录",
      help: "写入的内容中去掉 {labels}；密码只保存加盐的散列（scrypt、argon2、bcrypt），验证码完全不保存",
    },
    sample: {
      message: "{data}的原始样本（{labels}）经 {sink} 存储：一旦泄露，无法像密码那样更换",
      help: "由身份服务保存模板，比对后即丢弃样本，只保留比对结果",
    },
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
  "weak-crypto": {
    beside: {
      message: "{record} 将 {field} 以明文与 {sealed} 存放在一起：得到这些行的人即可解开",
      help: "把密钥放在密钥服务中，此处只存其编号，或以该服务的密钥加密后存放（信封加密）；更换密钥并重新加密已有数据",
    },
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
    suite: {
      message: "{choice}：连接可能使用已被攻破的加密套件",
      help: "不设此列表，或只列出 AES-GCM 与 ChaCha20-Poly1305 套件",
    },
    protocol: { message: "{choice}：连接可能回落到已被攻破的 TLS 版本", help: "最低版本设为 TLSv1.2，或保留默认值" },
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
};
