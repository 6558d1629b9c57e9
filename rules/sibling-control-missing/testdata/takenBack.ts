import { db } from "./db";

export async function accrue(agentId: string, policyId: string, amount: number) {
  const agent = await db.agent.findUniqueOrThrow({ where: { id: agentId } });
  if (agent.licenceExpiresAt < new Date()) throw new Error("not licensed");
  await db.commission.create({ data: { agentId, policyId, amount, kind: "FIRST_YEAR" } });
}

// He is given nothing.
export async function takeBack(agentId: string, policyId: string, amount: number) {
  await db.commission.create({ data: { agentId, policyId, amount: -amount, kind: "CLAWBACK" } });
}

export async function payTrail(agentId: string, policyId: string, amount: number) {
  await db.commission.create({ data: { agentId, policyId, amount: amount - 1, kind: "TRAIL" } }); // want sibling-control-missing "payTrail gives business or commission"
}

export async function receive(claimId: string, invoiceNo: string, amount: number) {
  if (await db.medicalBill.findFirst({ where: { invoiceNo } })) throw new Error("claimed before");
  await db.medicalBill.create({ data: { claimId, invoiceNo, amount } });
}

export async function creditNote(claimId: string, invoiceNo: string, amount: number) {
  await db.medicalBill.create({ data: { claimId, invoiceNo, amount: amount * -1 } });
}

export async function receiveByMail(claimId: string, invoiceNo: string, amount: number) {
  await db.medicalBill.create({ data: { claimId, invoiceNo, amount } }); // want sibling-control-missing "receiveByMail takes a bill in"
}
