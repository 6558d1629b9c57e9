// Periods without an end, by what they are given to.
export const hikers = { table: "hiker_contacts", retentionDays: Infinity }; // want no-retention "retentionDays gives hiker_contacts no end"
export const leads = { entity: "Lead", keepForever: true }; // want no-retention "keepForever gives Lead no end"
export const rules = [
  { dataset: "claimants", retention: "forever" }, // want no-retention "retention gives claimants no end"
  { dataset: "claimants", retention: "10 years" },
  { dataset: "tariffs", retention: "forever" },
  { dataset: "customer-audit-log", retentionYears: Infinity },
  { dataset: "customer-statistics", retentionYears: Infinity },
  { dataset: "unsubscribed-customers", keepForever: true },
  { dataset: "patients", keepForever: false },
  { dataset: "patients", retentionYears: Number.POSITIVE_INFINITY }, // want no-retention "retentionYears gives patients no end"
];
export const retention = {
  customers: { years: Infinity }, // want no-retention "years gives customers no end"
  quotes: { years: Infinity },
  members: { years: 7, attempts: Infinity },
  audit: { dataset: "members", keepForever: true },
};
export const client = { name: "customers", retries: Infinity, timeout: Infinity };
export const query = { name: "customers", staleTime: Infinity, keepUnusedDataFor: Infinity };
export const 规则 = [
  { 数据集: "客户资料", 保存期限: "永久" }, // want no-retention "保存期限"
  { 数据集: "客户资料", 保存期限: "七年" },
  { 数据集: "产品目录", 永久保存: true },
];
export const pinYin = { shuJu: "keHu", baoCunNianXian: Infinity }; // want no-retention "baoCunNianXian"
export function shown(dataset: string, years: number) {
  return { dataset, retentionYears: years };
}
