const LARGEST: Record<string, number> = { clerk: 1_000_00, manager: 50_000_00 };

export function checkLimit(grade: string, cents: number) {
  if (cents > (LARGEST[grade] ?? 0)) throw new Error("above the limit");
}
