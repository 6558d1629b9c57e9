// Gifts, hospitality and commission handed back to customers, in Chinese names and in pinyin.
interface 礼品单 {
  收受人: string;
  估值: number;
}
interface 登记簿 {
  保存(单: 礼品单): Promise<void>;
}
interface 行政 {
  赠送礼品(客户: string, 价值: number): Promise<void>;
  安排宴請(客戶: string, 金額: number): Promise<void>;
}
interface 钱包 {
  转账(给: string, 金额: number): Promise<void>;
}
interface Caiwu {
  baoxiaoZhaodai(gonghao: string, jine: number): Promise<void>;
  zhuanZhang(kehu: string, yongjinJine: number): Promise<void>;
}
const 礼品上限 = 300;

export async function 收受礼品(单: 礼品单, 簿: 登记簿) {
  await 簿.保存(单); // want approval-limit-unchecked "收受礼品 lets a gift or hospitality"
}
export async function 收受小额礼品(单: 礼品单, 簿: 登记簿) {
  if (单.估值 > 礼品上限) throw new Error("超过上限");
  await 簿.保存(单);
}
export async function 登记礼品(单: 礼品单, 簿: 登记簿) {
  await 簿.保存(单);
}
export async function 节日问候(客户: string, 价值: number, 部门: 行政) {
  await 部门.赠送礼品(客户, 价值); // want approval-limit-unchecked "部门.赠送礼品"
}
export async function 宴請客戶(客戶: string, 金額: number, 部門: 行政) {
  await 部門.安排宴請(客戶, 金額); // want approval-limit-unchecked "部門.安排宴請"
}
export async function 宴請客戶經核准(客戶: string, 金額: number, 部門: 行政, 合規: { 核准(額: number): Promise<boolean> }) {
  if (!(await 合規.核准(金額))) throw new Error("未經核准");
  await 部門.安排宴請(客戶, 金額);
}
export async function 返佣给客户(客户: string, 金额: number, 账户: 钱包) {
  await 账户.转账(客户, 金额); // want approval-limit-unchecked "返佣给客户 pays out an amount"
}
export async function baoxiaoYanqing(gonghao: string, jine: number, caiwu: Caiwu) {
  await caiwu.baoxiaoZhaodai(gonghao, jine); // want approval-limit-unchecked "baoxiaoYanqing lets a gift"
}
export async function fanYong(kehu: string, yongjinJine: number, caiwu: Caiwu) {
  await caiwu.zhuanZhang(kehu, yongjinJine); // want approval-limit-unchecked "fanYong pays out"
}
