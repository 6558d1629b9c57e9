import { prisma } from "./db";
import { screening } from "./screening";

export async function issueEndowment(applicationId: string) {
  const a = await prisma.application.findUniqueOrThrow({ where: { id: applicationId }, include: { applicant: true } });
  const answer = await screening.screenParty(a.applicant.fullName, a.applicant.country);
  if (answer.hits > 0) throw new Error("to compliance");
  return prisma.policy.create({ data: { applicationId, holderId: a.applicant.id } });
}

export async function issueGroupLife(applicationId: string, employerId: string) {
  return prisma.policy.create({ data: { applicationId, holderId: employerId } }); // want sibling-control-missing "issueGroupLife issues or hands over a policy"
}

// It goes through the first one.
export async function issueWithRider(applicationId: string, rider: string) {
  const policy = await issueEndowment(applicationId);
  return prisma.policyRider.create({ data: { policyId: policy.id, rider } });
}

// Another record.
export async function fileApplication(customerId: string) {
  return prisma.application.create({ data: { customerId } });
}

// A job takes over what was screened when it began.
export async function renewPolicies(ids: string[]) {
  for (const id of ids) await prisma.policy.create({ data: { renewalOf: id, holderId: id } });
}

// Named: something here speaks of it, and what it does is not known.
export async function issueTravel(applicationId: string, holderId: string, screeningRef: string) {
  return prisma.policy.create({ data: { applicationId, holderId, sanctions: screeningRef } });
}

export async function transferPolicy(policyId: string, newOwnerId: string) {
  if (await screening.isOnWatchList(newOwnerId)) throw new Error("to compliance");
  return prisma.policy.update({ where: { id: policyId }, data: { ownerId: newOwnerId } });
}

export async function assignPolicyToBank(policyId: string, bankId: string) {
  return prisma.policy.update({ where: { id: policyId }, data: { ownerId: bankId } }); // want sibling-control-missing "assignPolicyToBank"
}

// The one who holds it is another than the one who is written to.
export async function changeAddressee(policyId: string, addresseeId: string) {
  return prisma.policy.update({ where: { id: policyId }, data: { addresseeId } });
}
