"use server";
import { requireSession } from "./session";
import { audit, auditEntry } from "./trail";

export async function renamePlan(id: string) {
  const session = await requireSession();
  await audit(session.userId, "rename", "plan", id);
  await auditEntry({ actor: session.userId, action: "rename", recordId: id });
}

export async function pausePlan(id: string) {
  const session = await requireSession();
  await audit(session.userId, "pause", "plan", id);
  await auditEntry({ actor: session.userId, action: "pause", recordId: id });
}

export async function endPlan(id: string) {
  const session = await requireSession();
  await audit(session.userId, "end", "plan", id);
  await auditEntry({ actor: session.userId, action: "end", recordId: id });
}

export async function dropPlan(id: string) {
  await audit("portal", "drop", "plan", id); // want audit-record-incomplete "audit\(\)|same actor"
}

export async function dropRider(id: string) {
  await auditEntry({ actor: "web", action: "drop", recordId: id }); // want audit-record-incomplete "same actor"
}

// What runs by itself has one name.
export async function declineByModel(id: string) {
  await audit("moxing", "decline", "plan", id);
}
export async function scorePlan(id: string) {
  await audit("model", "score", "plan", id);
}
export async function lapsePlans(id: string) {
  await audit("scheduler", "lapse", "plan", id);
}
export async function nightlyPurge(id: string) {
  await audit("portal", "purge", "plan", id);
}
export async function registerGuest(id: string) {
  await audit("portal", "register", "plan", id);
}
