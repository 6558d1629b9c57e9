// The same in Chinese, and in Chinese in Latin letters.
interface 车主 {
  编号: string;
  手机号码: string;
  同意接收营销: boolean;
}
interface 短信服务 {
  发送营销短信(手机号码: string, 内容: string): Promise<void>;
  发送续保提醒(手机号码: string, 内容: string): Promise<void>;
  发送(手机号码: string, 内容: string): Promise<void>;
}

export async function 推广道路救援(车主们: 车主[], 短信: 短信服务) {
  for (const 车主 of 车主们) await 短信.发送营销短信(车主.手机号码, "道路救援"); // want consent-not-checked "短信.发送营销短信 sends marketing"
}
export async function 推广玻璃险(车主们: 车主[], 短信: 短信服务) {
  for (const 车主 of 车主们) {
    if (!车主.同意接收营销) continue;
    await 短信.发送营销短信(车主.手机号码, "玻璃险");
  }
}
export async function 推广反着来(车主们: 车主[], 短信: 短信服务) {
  for (const 车主 of 车主们) {
    if (车主.同意接收营销) continue;
    await 短信.发送营销短信(车主.手机号码, "玻璃险"); // want consent-not-checked "exactly where 同意接收营销 says"
  }
}
export async function 续保(车主: 车主, 短信: 短信服务) {
  await 短信.发送续保提醒(车主.手机号码, "您的保单即将到期");
}

interface Chezhu {
  shouJiHao: string;
  tongYiYingXiao: boolean;
}
interface DuanXin {
  faSongTuiGuangDuanXin(hao: string, neiRong: string): Promise<void>;
  faSongYanZhengMa(hao: string, ma: string): Promise<void>;
}
export async function tuiGuangBoLiXian(cheZhu: Chezhu, duanXin: DuanXin) {
  await duanXin.faSongTuiGuangDuanXin(cheZhu.shouJiHao, "boli"); // want consent-not-checked "faSongTuiGuangDuanXin"
}
export async function tuiGuangYouTongYi(cheZhu: Chezhu, duanXin: DuanXin) {
  if (!cheZhu.tongYiYingXiao) return;
  await duanXin.faSongTuiGuangDuanXin(cheZhu.shouJiHao, "boli");
}
export async function yanZheng(cheZhu: Chezhu, ma: string, duanXin: DuanXin) {
  await duanXin.faSongYanZhengMa(cheZhu.shouJiHao, ma);
}
