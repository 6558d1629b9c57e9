import { loadOpen } from "./store";

export async function agents(): Promise<Set<string>> {
  const rows = await loadOpen();
  return new Set(rows.map((row) => row.agentId));
}

export async function isAllOpen(): Promise<boolean> {
  return (await loadOpen()).every((row) => row.status === "open");
}
