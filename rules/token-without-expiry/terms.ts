// Words by which tokens and codes that let persons in are known, and what speaks of their end.
import type { TokenRequest } from "../../server/engine/api.js";
import { anyOf } from "../insurance.js";

export const TOKENS: TokenRequest = {
  kind: "token",
  members: `^(_ ?)?(sub|subject|id|uid|user|user id|username|user name|email|mail|mobile|phone|openid|open id|unionid|role|roles|permissions|account|account id|customer|customer id|client id|member|member id|policyholder|policyholder id|staff|staff id|employee|employee id|agent id|broker id|patient id|insured id|claimant id|person id|profile id|kehu id|yonghu id|yuangong id|yong ?hu ?ming|gong ?hao|xing ?ming)$|(用户|用戶|客户|客戶|员工|員工|会员|會員)(标识|編號|编号|号|號|名)?$`,
  names: anyOf(
    "(access|auth|login|session|user|jwt|bearer|refresh|customer|staff|member|reset|password reset|magic( link)?|invite|invitation|verification|activation|share|portal) (tokens?|jwt|link|url)",
    "(sign|log) ?in|login",
    "deng ?lu( ?ling ?pai)?|ling ?pai",
  ),
  others: `${anyOf(
    "machines?|m2m|service( (account|auth|to service))?( token| jwt)|internal|client credentials?|server to server|api ?keys?|licen[cs]e(s|d)?|unsubscribe|opt ?out|preferences?|opens?|opened|tracking|pixel|csrf|xsrf|(oauth |login )?state (token|jwt)|nonces?|webhooks?|devices? (tokens?|jwt|key|certificate)|push|apns|fcm|vapid|system|workers?|cron|jobs?|bots?|integrations?|partners?|third part(y|ies)|upstream|gateway|apple|google|github|zoom|livekit|twilio|agora|jitsi|metabase|cube|superset|intercom|zendesk|mapkit|pusher|ably|centrifugo|storage|upload|signed url|iot|sensor|pii|share target|seed|fixture|mocks?|fake|demo",
  )}|退订|退訂|许可证|許可證|设备|設備|跟踪|追蹤`,
  refresh: `${anyOf("refresh", "remember( me)?", "offline", "renew(al)?", "long lived", "shua ?xin")}|刷新|更新令牌|續期|续期`,
  renews:
    "(^| )(refresh|renew|rotate|exchange|reissue|extend|logout|log out|sign ?out|revoke|blacklist|decode|peek|inspect|expired|shua ?xin|tui ?chu)( |$)|刷新|[续續]期|退出|登出|注[销銷]",
  longest: 365,
  oldOption: "ignoreExpiration",
  accounts: anyOf(
    "staff|staffs|employees?|operators?|clerks?|agents?|advisers?|advisors?|brokers?|users?|accounts?|admins?|members? of staff",
    "yuan ?gong|zuo ?xi|dai ?li( ?ren)?|ye ?wu ?yuan|cao ?zuo ?yuan|yong ?hu|gui ?yuan",
    "员工|員工|坐席|代理人|业务员|業務員|操作员|操作員|柜员|櫃員",
  ),
  states: anyOf("status|state|employment status|account status|zhuang ?tai", "状态|狀態"),
  left: `${anyOf("resigned|terminated|has left|departed|dismissed|offboarded|leaver", "li ?zhi|ci ?zhi|jie ?yue")}|离职|離職|辞职|辭職|解约|解約`,
  open: `${anyOf(
    "status|state|active|inactive|is active|enabled|disabled|suspended|locked|blocked|banned|deactivated|deleted|resigned|terminated|left|leavers?|departed|dismissed|employed|frozen|valid",
    "zhuang ?tai|qi ?yong|ting ?yong|dong ?jie|li ?zhi|jin ?yong|zai ?zhi|suo ?ding|you ?xiao",
  )}|状态|狀態|启用|啟用|停用|冻结|凍結|离职|離職|禁用|在职|在職|锁定|鎖定`,
  letsIn: `${anyOf(
    "(\\w+ )?(tokens?|sessions?|keys?|credentials?|logins?|access|refresh|jwt|grants?|roles?|permissions?|accounts?)",
    "log ?out|sign ?out|revoke|revoked|invalidate|kick|block|disable|disabled|deactivate|lock|offboard\\w*|emit|publish|dispatch|enqueue|queue",
    "hui ?hua|ling ?pai|xia ?xian|ti ?chu|ting ?yong|jin ?yong|zhang ?hao|quan ?xian|mi ?yao|deng ?lu|shou ?hui",
  )}|会话|會話|令牌|下线|下線|停用|禁用|账号|帳號|权限|權限|密钥|金鑰|收回`,
  mayBeCode: "code|token|otp|hash|link|key|password|ma$|ling_?pai|码|碼|令牌",
  codes: [
    "^(forgot(ten)? )?(pass ?word|pwd) (reset|recovery|change)?( ?request)? ?(token|code|key|hash|link)( hash| digest)?$",
    "^(forgot(ten)?|reset|recovery|recover)( (pass ?word|pwd))? (token|code|key|hash|link)( hash| digest)?$",
    "(^| )pass ?word (resets?|reset ?tokens?|reset ?requests?|recover(y|ies))( [a-z]+)? (token|code|hash|key|token hash)$",
    "^(magic|sign ?in|login|log in|one time|onetime|single use)( link)? (token|code|hash|pass ?word|key|link)( hash| digest)?$",
    "(^| )(magic ?links?|login ?(codes?|links?|tokens?)|one ?time ?(codes?|pass ?words?|tokens?)|otps?|otp ?codes?|verification ?codes?|sms ?codes?|invitation ?tokens?|invitations?|invites?) (token|code|hash|key|otp|token hash|code hash)$",
    "^(otp|otp code|otp hash|sms code|sms otp|email otp|pin code|verification code|verify code|email code|mobile code|invitation (token|code)|invite token|invite hash|activation (token|code)|share token|share (link|code))$",
    "^(yan ?zheng ?ma|dong ?tai ?ma|chong ?zhi ?(ling ?pai|ma)|yao ?qing ?ling ?pai)$",
    "^(短信|邮箱|郵箱|手机|手機|登录|登入)?(验证码|驗證碼|动态码|動態碼)$|^(密码|密碼)?重[置設设](令牌|码|碼)$|^邀[请請]令牌$",
  ].join("|"),
  ends: "(^| )(expir(e|es|ed|y|ation|ing|able)|expires? ?(at|in|on)|valid( (to|til|till|until|before|through|for))|until|ttl|max ?age|time ?out|dead ?line|lifetime|life span|stale|too old|not after|exp|guo ?qi|you ?xiao ?qi|shi ?xiao|dao ?qi)( |$)|is ?expired|expir|[过過]期|有效期|失效|到期|[时時]效",
  begins:
    "(^| )(created?|creation|sent|issued|requested|generated|updated|inserted|started)( ?(at|on|time|date|timestamp))?$|(^| )(timestamp|time stamp|date|age)$|^(chuang ?jian|fa ?song|sheng ?cheng) ?shi ?jian$|(创建|創建|建立|发送|發送|生成)[时時][间間]",
  caches: ["redis", "ioredis", "@upstash/redis", "@vercel/kv"],
  keys: "^(?!.*\\b(index|count|counts|stats?|config|settings?|list|lists|ids|online|black ?list|blacklisted|revoked|denied|lock|locks|attempts?|limit|rate|by|all|meta|bots?|chat|messages?|conversation|thread|upload|checkout|socket|ws|visitor|browser|analytics)\\b)([a-z0-9]+ ){0,3}(sess|session|sessions|otp|otps|reset|password reset|pwd reset|magic|magic link|sms code|verify code|verification code|login code|login token|access token|refresh token|auth token|yan ?zheng ?ma|hui ?hua|deng ?lu)( |$)|验证码|驗證碼|会话|會話",
};
