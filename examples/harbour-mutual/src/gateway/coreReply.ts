// 核心系统应答:保单查询与核保结论
import axios from "axios";
import { logger, maskId } from "@/lib";

export interface LCInsured {
  ContNo: string; // 保单号
  InsuredNo: string; // 客户号
  InsuredName: string; // 被保险人姓名
  InsuredIDType: string; // 证件类型
  InsuredIDNo: string; // 身份证号
  InsuredBirth: string; // 出生日期
  ShouJi: string; // 手机号
  JianKangGaoZhi: string; // 健康告知
}

export interface CoreReply {
  code: string; // 返回码
  costMs: number; // 耗时
  insureds: LCInsured[];
}

const core = axios.create({ baseURL: "https://core.internal/api", timeout: 3000 });

/** 查询保单下的被保险人 */
export async function queryInsureds(contId: string): Promise<LCInsured[]> {
  const { data } = await core.post<CoreReply>("/insureds/query", { contId });
  logger.info(`核心返回 ${data.code},共 ${data.insureds.length} 条,耗时 ${data.costMs} 毫秒`);
  // goodfaith-disable-next-line -- 联调期间需要完整报文
  logger.debug("应答报文 %s", JSON.stringify(data));
  return data.insureds;
}

/** 变更手机号后同步核心 */
export async function syncMobile(insured: LCInsured): Promise<void> {
  const { ShouJi: contact, InsuredIDNo } = insured;
  await core.post("/insureds/mobile", { no: insured.InsuredNo, contact });
  logger.info(`客户 ${insured.InsuredNo} 手机号已变更为 ${contact}`);
  logger.info(`证件 ${maskId(InsuredIDNo)},证件类型 ${insured.InsuredIDType}`);
}
