import { trail } from "@harbour/trail";
import { audit, mask } from "@harbour/audit";

interface Holder {
  id: string;
  idCardNo: string;
  diagnosis: string;
}

// A service that is not seen keeps what it is handed.
export async function told(userId: string, holder: Holder, caseNo: string) {
  await audit.record({ action: "view", targetId: holder.id, actorId: userId, purpose: caseNo });
  await audit.record({ action: "view", targetId: holder.id, actorId: userId, detail: JSON.stringify(holder) }); // want audit-record-incomplete "kept in clear"
  await audit.record({ action: "view", targetId: holder.id, actorId: userId, old: holder.idCardNo }); // want audit-record-incomplete "PRC resident"
  await audit.record({ action: "view", targetId: holder.id, actorId: userId, old: mask(holder.idCardNo) });
  await audit.record({ action: "view", targetId: holder.id, actorId: userId, fields: Object.keys(holder) });
  await audit.record({ action: "view", outcome: "ok" }); // want audit-record-incomplete "which record" want audit-record-incomplete "who acted"
}

// It may know by itself who asks.
export async function alone(holder: Holder) {
  await trail.record({ action: "view", holderId: holder.id });
  await trail.record({ action: "change", holderId: holder.id });
}
