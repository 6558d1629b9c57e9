// Plain functions that give a case which they are handed, and questions whose answer is only logged.
interface Claim {
  id: string;
  policyholderId: string;
  assessorId?: string;
  needsReview?: boolean;
}
interface Assessor {
  id: string;
  relatedClientIds: string[];
}
interface Register {
  findConflict(staffId: string, personId: string): Promise<{ kind: string } | undefined>;
}
interface Trail {
  write(entry: { actor: string; action: string; subject: string }): Promise<void>;
}
interface Log {
  warn(text: string, more?: unknown): void;
}
declare const logger: Log;

export function assignAssessor(claim: Claim, assessor: Assessor): Claim {
  claim.assessorId = assessor.id; // want conflict-of-interest-unchecked "assignAssessor sets assessorId"
  return claim;
}

export function reassignClaim(claim: Claim, assessorId: string): Claim {
  return { ...claim, assessorId }; // want conflict-of-interest-unchecked "reassignClaim sets assessorId"
}

export async function assignNoting(claim: Claim, assessor: Assessor, register: Register) {
  const conflict = await register.findConflict(assessor.id, claim.policyholderId);
  if (conflict !== undefined) logger.warn("conflict of interest", conflict);
  claim.assessorId = assessor.id; // want conflict-of-interest-unchecked "assignNoting sets assessorId"
}

export function assignThoughRelated(claim: Claim, assessor: Assessor) {
  if (assessor.relatedClientIds.includes(claim.policyholderId)) {
    console.error("related to the policyholder");
  }
  claim.assessorId = assessor.id; // want conflict-of-interest-unchecked "assignThoughRelated"
}

export async function assignFree(claim: Claim, assessor: Assessor, register: Register) {
  const conflict = await register.findConflict(assessor.id, claim.policyholderId);
  if (conflict) {
    logger.warn("conflict of interest", conflict);
    throw new Error("CONFLICT");
  }
  claim.assessorId = assessor.id;
}

export async function assignReviewed(claim: Claim, assessor: Assessor, register: Register) {
  const conflict = await register.findConflict(assessor.id, claim.policyholderId);
  if (conflict) {
    logger.warn("conflict of interest", conflict);
    claim.needsReview = true;
  }
  claim.assessorId = assessor.id;
}

/** Kept for whoever reviews it. */
export async function assignRecording(claim: Claim, assessor: Assessor, register: Register, auditLog: Trail) {
  const conflict = await register.findConflict(assessor.id, claim.policyholderId);
  if (conflict) await auditLog.write({ actor: assessor.id, action: "conflict-of-interest", subject: claim.id });
  claim.assessorId = assessor.id;
}

export async function assignReturning(claim: Claim, assessor: Assessor, register: Register) {
  const conflict = await register.findConflict(assessor.id, claim.policyholderId);
  if (conflict) logger.warn("conflict of interest");
  claim.assessorId = assessor.id;
  return { claim, conflict };
}

export async function assignFlagging(claim: Claim, assessor: Assessor, register: Register, queue: (id: string) => void) {
  let second = false;
  if (await register.findConflict(assessor.id, claim.policyholderId)) {
    logger.warn("conflict of interest");
    second = true;
  }
  claim.assessorId = assessor.id;
  if (second) queue(claim.id);
}

export function assignUnrelated(claim: Claim, assessor: Assessor) {
  if (assessor.relatedClientIds.includes(claim.policyholderId)) throw new Error("RELATED");
  claim.assessorId = assessor.id;
}

/** Nobody is given anything: a new object for a form. */
export function toForm(claim: Claim, assessor: Assessor) {
  return { ...claim, assessorId: assessor.id, title: "Claim" };
}

/** Sets it, and gives no case to anybody: what it was is shown again. */
export function restored(claim: Claim, before: Claim) {
  claim.assessorId = before.assessorId;
}
