import { db } from "./db";

export async function assignBroker(policyId: string, brokerId: string) {
  const broker = await db.broker.findUniqueOrThrow({ where: { id: brokerId } });
  if (broker.licenceStatus !== "ACTIVE") throw new Error("not licensed");
  await db.policy.update({ where: { id: policyId }, data: { brokerId } });
}

export async function assignRegistered(policyId: string) {
  const broker = await db.broker.findFirstOrThrow({ where: { registration: { status: "VALID" } } });
  await db.policy.update({ where: { id: policyId }, data: { brokerId: broker.id } });
}

// Its own.
export async function moveToHouseAccount(policyId: string) {
  await db.policy.update({ where: { id: policyId }, data: { brokerId: process.env.HOUSE_BROKER_ID } });
}

export async function assignNearest(policyId: string, region: string) {
  const broker = await db.broker.findFirstOrThrow({ where: { region } });
  await db.policy.update({ where: { id: policyId }, data: { brokerId: broker.id } }); // want sibling-control-missing "assignNearest gives business"
}

export async function appointSurveyor(claimId: string, surveyorId: string, staffId: string) {
  if (await db.conflictOfInterest.findFirst({ where: { staffId, supplierId: surveyorId } })) throw new Error("conflict");
  await db.claim.update({ where: { id: claimId }, data: { surveyorId } });
}

// Nobody chooses: it is whose turn it is.
export async function rotateSurveyor(claimId: string) {
  const next = await db.surveyor.findFirstOrThrow({ where: { active: true }, orderBy: { openCases: "asc" } });
  await db.claim.update({ where: { id: claimId }, data: { surveyorId: next.id } });
}

export async function pickSurveyor(claimId: string, name: string) {
  const one = await db.surveyor.findFirstOrThrow({ where: { name }, orderBy: { openCases: "asc" } });
  await db.claim.update({ where: { id: claimId }, data: { surveyorId: one.id } }); // want sibling-control-missing "pickSurveyor chooses a supplier"
}
