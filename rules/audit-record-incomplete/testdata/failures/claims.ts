import { auditLoudly, writeAudit } from "./audit";
import { sendMail } from "./mail";

export async function close(id: string, actorId: string) {
  writeAudit({ actorId, action: "close", resourceId: id }); // want audit-record-incomplete "nobody waits for writeAudit here, as is done elsewhere.*: 2"
  return { id };
}
export async function reopen(id: string, actorId: string) {
  writeAudit({ actorId, action: "reopen", resourceId: id });
  return { id };
}
export async function pay(id: string, actorId: string) {
  writeAudit({ actorId, action: "pay", resourceId: id }).catch(() => {}); // want audit-record-incomplete "may fail"
}
export async function view(id: string, actorId: string) {
  await writeAudit({ actorId, action: "view", resourceId: id });
  sendMail(id).catch(() => {});
}
export async function both(id: string, actorId: string) {
  const pending = writeAudit({ actorId, action: "both", resourceId: id });
  await Promise.all([pending, sendMail(id)]);
}
export const one = (id: string, actorId: string) => writeAudit({ actorId, action: "one", resourceId: id });
export async function meant(id: string, actorId: string) {
  void writeAudit({ actorId, action: "meant", resourceId: id });
  auditLoudly({ actorId, action: "meant", resourceId: id });
  writeAudit({ actorId, action: "told", resourceId: id }).catch((error) => console.error(error));
}
