import { db } from "./db";
import { screening } from "./screening";

export async function issue(holderId: string) {
  if ((await screening.screenParty(holderId)).hit) throw new Error("to compliance");
  return db.policy.create({ data: { holderId, status: "ACTIVE" } });
}

// Not in force: it is screened before it is.
export async function quote(holderId: string) {
  return db.policy.create({ data: { holderId, status: "QUOTE" } });
}

export async function submit(holderId: string) {
  return db.policy.create({ data: { holderId, status: "PENDING_COMPLIANCE" } });
}

export async function issueUnpaid(holderId: string) {
  return db.policy.create({ data: { holderId, status: "PENDING_PAYMENT" } }); // want sibling-control-missing "issueUnpaid issues or hands over a policy"
}

// The same one holds it.
export async function reissueAfterTypo(old: { id: string; holderId: string }) {
  return db.policy.create({ data: { holderId: old.holderId, status: "ACTIVE", replaces: old.id } });
}

export async function reissueToOther(old: { id: string; holderId: string }, holderId: string) {
  return db.policy.create({ data: { holderId, status: "ACTIVE", replaces: old.id } }); // want sibling-control-missing "reissueToOther issues or hands over"
}
