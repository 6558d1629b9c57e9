declare const db: any;
interface Claim {
  createdBy: string;
  amount: number;
}
interface Staff {
  id: string;
}

function mayApprove(claim: Claim, user: Staff) {
  if (claim.createdBy === user.id) return { ok: false as const, code: "SELF" };
  return { ok: true as const };
}

function isSmall(claim: Claim) {
  if (claim.amount > 1000) return { ok: false as const, code: "LARGE" };
  return { ok: true as const };
}

function problemsOf(claim: Claim, user: Staff) {
  const problems: string[] = [];
  if (claim.createdBy === user.id) problems.push("SELF_APPROVAL");
  return problems;
}

export async function approveByResult(id: string, user: Staff) {
  const result = mayApprove(await db.claim.findUnique({ where: { id } }), user);
  if (!result.ok) return result;
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } });
}

export async function approveSmall(id: string, user: Staff) {
  const result = isSmall(await db.claim.findUnique({ where: { id } }));
  if (!result.ok) return result;
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}

export async function approveByProblems(id: string, user: Staff) {
  const problems = problemsOf(await db.claim.findUnique({ where: { id } }), user);
  if (problems.length > 0) throw new Error(problems.join());
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } });
}

/** What came of it is shown, and nothing hangs on it. */
export async function approveAnyway(id: string, user: Staff) {
  const problems = problemsOf(await db.claim.findUnique({ where: { id } }), user);
  if (problems.length > 0) console.warn(problems.join());
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}
