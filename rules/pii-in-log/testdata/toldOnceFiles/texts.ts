export function describe(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
