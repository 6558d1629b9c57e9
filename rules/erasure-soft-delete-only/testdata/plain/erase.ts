// Plain types that are handed to a store of which nothing is seen.
export interface HikerRow {
  id: string;
  fullName: string | null;
  mobile: string | null;
  removed: boolean;
}
interface Rows {
  save(row: HikerRow): Promise<void>;
}
interface DraftRow {
  id: string;
  title: string;
  deleted: boolean;
}
interface 旅客 {
  姓名: string | null;
  手机号码: string | null;
  已删除: boolean;
}

export async function erasePersonalData(row: HikerRow, rows: Rows) {
  row.removed = true; // want erasure-soft-delete-only "erasePersonalData says that it erases, and only marks HikerRow"
  await rows.save(row);
}
export async function forgetPersonWholly(row: HikerRow, rows: Rows) {
  await erasePersonalDataWholly(row, rows);
}
export async function erasePersonalDataWholly(row: HikerRow, rows: Rows) {
  row.fullName = null;
  row.mobile = null;
  row.removed = true;
  await rows.save(row);
}
/** Another way for one of them: nothing calls it, so that it comes back to nobody. */
export async function anonymisePersonalData(row: HikerRow, rows: Rows) {
  row.fullName = null;
  row.mobile = null;
  await rows.save(row);
}
/** Nobody's. */
export async function erasePersonalDraft(row: DraftRow, drafts: { save(row: DraftRow): Promise<void> }) {
  row.deleted = true;
  await drafts.save(row);
}
/** What is shown, and not kept. */
export function erasePersonalView(row: HikerRow) {
  row.removed = true;
  return row;
}
/** The rest is done later. */
export async function erasePersonalAccount(row: HikerRow, rows: Rows, queue: { enqueue(id: string): Promise<void> }) {
  row.removed = true;
  await rows.save(row);
  await queue.enqueue(row.id);
}
export async function 注销账户(行: 旅客, 表: { 保存(行: 旅客): Promise<void> }) {
  行.已删除 = true; // want erasure-soft-delete-only "only marks 旅客"
  await 表.保存(行);
}
