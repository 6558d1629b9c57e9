// Somebody comes back to those who are marked.
interface GuestRow {
  fullName: string | null;
  email: string | null;
  erased: boolean;
}
interface Rows {
  save(row: GuestRow): Promise<void>;
  erased(): Promise<GuestRow[]>;
}
export async function eraseGuest(row: GuestRow, rows: Rows) {
  row.erased = true;
  await rows.save(row);
}
export async function purgeErased(rows: Rows) {
  for (const row of await rows.erased()) await anonymise(row, rows);
}
async function anonymise(row: GuestRow, rows: Rows) {
  row.fullName = null;
  row.email = null;
  await rows.save(row);
}
