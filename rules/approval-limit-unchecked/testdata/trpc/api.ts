export interface Api {
  updateClaim(id: string, change: { status: string; amount: number }): Promise<void>;
}
