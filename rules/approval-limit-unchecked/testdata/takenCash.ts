import { Lipin, Receipt } from "./models";
import { shenqingShenpi } from "./shenpi";

const SHANGXIAN = 200;

export async function shouqu(yuangongId: string, songliren: string, jiazhi: number) {
  if (jiazhi > SHANGXIAN) await shenqingShenpi({ yuangongId, songliren, jiazhi });
  return Lipin.create({ yuangongId, songliren, jiazhi });
}

export async function shoushouGouwuka(yuangongId: string, songliren: string, jine: number) {
  return Lipin.create({ yuangongId, songliren, jiazhi: jine, leixing: "购物卡" }); // want approval-limit-unchecked "shoushouGouwuka lets a gift or hospitality"
}

// A premium that somebody pays in cash is no gift.
export async function receiveCash(policyId: string, value: number) {
  return Receipt.create({ policyId, value });
}
