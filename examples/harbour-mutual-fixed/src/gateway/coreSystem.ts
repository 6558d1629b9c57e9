// 核心系统接口:投保人、被保险人与受益人
import { logger, maskId, maskName } from "../lib";

export interface LCAppnt {
  ContNo: string;
  AppntName: string; // 投保人姓名
  AppntIDType: string; // 证件类型
  AppntIDNo: string; // 投保人身份证号
  AppntMobile: string; // 手机号
}

export interface LCBnf {
  BnfName: string; // 受益人姓名
  BnfIDNo: string; // 受益人证件号码
  BnfBankAccNo: string; // 银行账号
}

export async function sendToCore(appnt: LCAppnt, bnfs: LCBnf[]): Promise<void> {
  logger.info(`投保 ${maskName(appnt.AppntName)} ${maskId(appnt.AppntIDNo)}`);
  bnfs.forEach((b) => logger.debug({ bank: maskId(b.BnfBankAccNo) }));
  await fetch("http://core.internal/api/cont", { method: "POST", body: JSON.stringify({ appnt, bnfs }) });
  logger.info(`受益人 ${bnfs.length} 名`);
}

/** 按身份证号查询保单 */
export async function findPolicies(appnt: LCAppnt): Promise<unknown> {
  const body = JSON.stringify({ idNo: appnt.AppntIDNo });
  const response = await fetch("http://core.internal/api/policies/search", { method: "POST", body });
  if (!response.ok) throw new Error(`查询失败 ${response.status}`);
  return response.json();
}
