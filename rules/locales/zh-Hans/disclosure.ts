// Texts in Simplified Chinese of the rules about transfer and disclosure.
import type { RuleTexts } from "../types.js";

export const disclosure: RuleTexts["rules"] = {
  "pii-in-log": {
    value: { message: "{data}经 {sink} 写入日志", help: "改为记录编号；如确需记录，先对 {labels} 脱敏" },
    object: {
      message: "{data}经 {sink} 写入日志：整个对象被打印",
      help: "只记录编号和必要字段，不要打印整个对象；其中不得含有 {labels}",
    },
    printed: {
      message: "{choice} 写入日志：客户提交的全部内容都会以明文留在其中",
      help: "改为记录路径、状态和编号；如需凭请求体排查错误，只保留其成员名称",
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
    reporter: {
      message: "{sink} 把举报人的身份告诉了被举报人：{data}",
      help: "只告知被举报人所涉事项，去掉 {labels}；举报人身份只由调查人员掌握",
    },
    telemetry: {
      message: "{choice}：人们看到和输入的内容，或其身份，被发送给监控应用的服务",
      help: "去掉该选项，使文字和输入被遮盖，且不发送地址、Cookie 和姓名",
    },
  },
  "pii-cross-border": {
    region: {
      message: "{data}经 {sink} 发送到 {at}，位于{place}：政策规定个人信息保存在{residency}",
      help: "改用配置中位于{residency}的区域；或在政策中登记该接收方，写明其 “region” 与允许出境的 “transfer”",
    },
    vendor: {
      message: "{data}经 {sink} 发送到 {at}，其只在境外保存数据：政策规定保存在{residency}",
      help: "去掉这些数据，改用{residency}的服务商；或在政策中登记该接收方，写明其 “region” 与允许出境的 “transfer”",
    },
    registered: {
      message: "{data}经 {sink} 发送到 {at}，接收方登记表写明其位于{place}，却没有允许出境的依据",
      help: "在该接收方的 “transfer” 中写明允许此数据离开{residency}的依据及编号，或去掉这些数据",
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
  "pii-to-llm": {
    prompt: {
      message: "{data}经 {sink} 进入大模型（{recipient}）",
      help: "只提供任务必需的内容：去掉 {labels}，或以占位符代替",
    },
  },
  "tls-verification-disabled": {
    choice: {
      message: "{choice}：不校验对方证书，途中任何人都能读取和篡改所传内容",
      help: "删除该选项；如为私有 CA，用 ca 选项提供其证书",
    },
  },
  "insecure-transport": {
    channel: {
      message: "{choice}：到外部主机的连接未加密，账号与数据在途中可被读取",
      help: "打开 TLS 并校验证书；文件传输改用 SFTP 或 FTPS",
    },
    served: {
      message:
        "此服务器以未加密方式接收请求（{choice}）并转发，而同一文件中另有加密的服务器：发往此处的内容在途中可被读取",
      help: "改为带证书的 `ssl` 监听，明文端口只返回 `return 301 https://$host$request_uri`",
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
    record: {
      message: "{choice}：拒绝请求的响应交出查到的整条记录，任何人试用他人的号码即可得到",
      help: "只说明无法办理；其余按登记的联系方式告知本人",
    },
    stacks: {
      message: "{choice}：收到错误者一并收到调用栈，暴露程序构造",
      help: "不要在响应中返回调用栈，或仅在开发环境返回",
    },
    echo: {
      message: "拒绝 {labels} 的提示中带有其值：{data}会进入日志和响应",
      help: "只说明 {labels} 有何不符，不要带出值",
    },
    results: {
      message: "校验结果原样返回，其中带有提交的值：包括{data}",
      help: "只返回字段名和不符之处，不要带出值",
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
  "pii-response-cacheable": {
    fetched: {
      message: "{choice}：{route} 凭他人凭证取得的内容（含{data}）被服务器以明文保存，超出本次请求",
      help: '以 `cache: "no-store"` 取得，只保存人人相同的内容',
    },
    shared: {
      message: "{choice}：代理和 CDN 可以保存 {route} 的响应（含{data}），并返回给下一个请求者",
      help: "响应使用 `Cache-Control: no-store`；允许浏览器保存时用 `private`；只有对所有人都相同的内容才可 public",
    },
    edge: {
      message: "Web 服务器仅按地址保存涉及个人的响应（{choice}），并交给下一个请求该地址者",
      help: "对此路径关闭缓存（`proxy_cache off`），或将请求者纳入 `proxy_cache_key`，并对带凭据的请求不缓存（`proxy_no_cache`）",
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
    health: {
      message: "{data}写入消息（{sink}），旁人看一眼手机即可读到",
      help: "消息中不写 {labels}：只提示有新进展，登录后再显示",
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
};
