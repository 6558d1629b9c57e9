export function exGratiaLimit(role: string): number {
  return role === "manager" ? 5_000 : 500;
}

export function approvalLevelFor(amount: number): number {
  return amount > 10_000 ? 2 : 1;
}
