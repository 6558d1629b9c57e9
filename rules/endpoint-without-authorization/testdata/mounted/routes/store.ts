export interface Claim {
  id: string;
  idCardNo: string;
  diagnosis: string;
}
const rows = new Map<string, Claim>();

export async function claimOf(id: string): Promise<Claim | undefined> {
  return rows.get(id);
}
