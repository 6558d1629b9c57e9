interface Row { branch_id: number; premium: number }

export function reportOf(rows: Row[]): number {
  const open = rows.filter((row) => row.branch_id > 0);
  return open.map((row) => row.premium).reduce((a, b) => a + b, 0);
}
