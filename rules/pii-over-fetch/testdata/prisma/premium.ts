interface Row { premium: unknown; status: string }

export function premiumOf(row: Row): number {
  return row.status === "open" ? Number(row.premium) : 0;
}
