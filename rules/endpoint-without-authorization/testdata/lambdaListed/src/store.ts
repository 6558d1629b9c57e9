export interface Claimant {
  id: string;
  idCardNo: string;
  amount: number;
}
const rows = new Map<string, Claimant>();
export async function findClaimant(id: string): Promise<Claimant | undefined> {
  return rows.get(id);
}
