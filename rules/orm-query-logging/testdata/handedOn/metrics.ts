export function counted(ms?: number): void {
  process.emitWarning(String(ms ?? 0));
}
