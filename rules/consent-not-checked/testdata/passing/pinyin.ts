import { crm } from "../shared/crm";

interface KeHu {
  id: string;
  shouJiHao: string;
  yingXiaoTongYi: boolean;
}

export async function yaoQing(keHu: KeHu) {
  if (!keHu.yingXiaoTongYi) return;
  await crm.addToCampaign(keHu.id, { shouJiHao: keHu.shouJiHao });
}

export async function yaoQingQuanBu(keHu: KeHu) {
  await crm.addToCampaign(keHu.id, { shouJiHao: keHu.shouJiHao }); // want consent-not-checked
}
