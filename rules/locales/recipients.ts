// Who gets data, and how choices are spelled, where models name them by what they are: as the places of messages have them.
import type { Row } from "./row.js";

export const RECIPIENTS: readonly Row[] = [
  ["the analytics service", "分析服务", "分析服務"],
  ["an advertising network", "广告网络", "廣告聯播網"],
  ["the service of the experiments", "实验分流服务", "實驗分流服務"],
  ["the event pipeline", "事件采集平台", "事件蒐集平台"],
  ["the tag manager", "代码管理服务", "代碼管理服務"],
  ["the session replay service", "会话录屏服务", "工作階段錄影服務"],
  ["the marketing service", "营销服务", "行銷服務"],
  ["the customer database", "客户数据平台", "客戶資料平台"],
  ["the error tracker", "错误监控服务", "錯誤監控服務"],
  ["the metrics service", "指标监控服务", "指標監控服務"],
  ["the identity provider", "身份认证服务商", "身分驗證服務商"],
  ["the payment service", "支付服务", "支付服務"],
  ["the help desk", "客服系统", "客服系統"],
  ["the chat service", "聊天服务", "聊天服務"],
  ["a group chat bot", "群聊机器人", "群組聊天機器人"],
  ["the mail service", "邮件服务", "郵件服務"],
  ["the receiver of the mail", "邮件收件人", "郵件收件人"],
  ["the text-message service", "短信服务", "簡訊服務"],
  ["the message service", "消息服务", "訊息服務"],
  ["the push service", "推送服务", "推播服務"],
  ["the model provider", "模型服务商", "模型服務商"],
  ["the model that asks", "发出请求的模型", "發出請求的模型"],
  ["the vector store", "向量数据库", "向量資料庫"],
  ["the embedding model and the vector store", "嵌入模型与向量数据库", "嵌入模型與向量資料庫"],
];

export const CHOICES: readonly Row[] = [
  ["{call}() without options", "未带选项的 {call}()", "未帶選項的 {call}()"],
  ["{call}() without {option}", "未设置 {option} 的 {call}()", "未設定 {option} 的 {call}()"],
  ["{call}() with {digest}", "使用 {digest} 的 {call}()", "使用 {digest} 的 {call}()"],
  ["{option}: the origin that asks", "{option}: 发出请求的来源", "{option}: 發出請求的來源"],
  ["{option}: a pattern that every site fits", "{option}: 任何网站都符合的模式", "{option}: 任何網站都符合的模式"],
  ["{option}: a function that always says yes", "{option}: 一律放行的函数", "{option}: 一律放行的函式"],
  ["{name} turns nobody away", "{name} 不会拒绝任何人", "{name} 不會拒絕任何人"],
  ["{field} in its list of fields", "其字段列表中的 {field}", "其欄位清單中的 {field}"],
  ["{product} robot address", "{product} 机器人地址", "{product} 機器人位址"],
  ["{product} robot signing secret", "{product} 机器人签名密钥", "{product} 機器人簽章密鑰"],
];
