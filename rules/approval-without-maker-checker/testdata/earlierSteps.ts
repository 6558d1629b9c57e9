declare const db: any;
interface Staff {
  id: string;
}

export async function approveNoStep(id: string, user: Staff) {
  const steps: { actorId: string }[] = await db.approvalStep.findMany({ where: { claimId: id } });
  if (steps.some((step) => step.actorId === user.id)) throw new Error("SELF_APPROVAL");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } });
}

/** He must have taken one. */
export async function approveOwnStep(id: string, user: Staff) {
  const steps: { actorId: string }[] = await db.approvalStep.findMany({ where: { claimId: id } });
  if (!steps.some((step) => step.actorId === user.id)) throw new Error("NOT_YOURS");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}

/** Some step is missing. */
export async function approveComplete(id: string, user: Staff) {
  const steps: { kind: string }[] = await db.approvalStep.findMany({ where: { claimId: id } });
  if (steps.some((step) => step.kind === "OPEN")) throw new Error("INCOMPLETE");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}

export async function approveLookedUp(id: string, user: Staff) {
  const mine = await db.claimEvent.findFirst({ where: { claimId: id, actorId: user.id } });
  if (mine) throw new Error("SELF_APPROVAL");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } });
}

export async function approveLookedUpWrong(id: string, user: Staff) {
  const mine = await db.claimEvent.findFirst({ where: { claimId: id, actorId: user.id } });
  if (!mine) throw new Error("NOT_YOURS");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}

export async function approveByEvent(id: string, user: Staff) {
  const claim = await db.claim.findUnique({ where: { id }, include: { events: true } });
  if (claim.events.find((event: any) => event.type === "CREATED")?.by === user.id) throw new Error("SELF_APPROVAL");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } });
}

export async function decideByTwo(claimId: string) {
  const approvers = await db.approval.groupBy({ by: ["approverId"], where: { claimId } });
  if (approvers.length < 2) throw new Error("TWO_APPROVERS");
  await db.claim.update({ where: { id: claimId }, data: { status: "APPROVED" } });
}

export async function decideBySet(claimId: string) {
  const approvals: { approverId: string }[] = await db.approval.findMany({ where: { claimId } });
  if (new Set(approvals.map((approval) => approval.approverId)).size < 2) throw new Error("TWO_APPROVERS");
  await db.claim.update({ where: { id: claimId }, data: { status: "APPROVED" } });
}

/** One will do. */
export async function decideByAny(claimId: string) {
  const approvers = await db.approval.groupBy({ by: ["approverId"], where: { claimId } });
  if (approvers.length < 1) throw new Error("NO_APPROVER");
  await db.claim.update({ where: { id: claimId }, data: { status: "APPROVED" } }); // want approval-without-maker-checker "nothing compares"
}

/** Two of one person's are as good. */
export async function decideByNumber(claimId: string) {
  const approvals = await db.approval.findMany({ where: { claimId } });
  if (approvals.length < 2) throw new Error("TWO_APPROVALS");
  await db.claim.update({ where: { id: claimId }, data: { status: "APPROVED" } }); // want approval-without-maker-checker "nothing compares"
}

export async function decideByOthers(id: string) {
  const claim = await db.claim.findUnique({ where: { id }, include: { approvals: true } });
  if (claim.approvals.filter((one: any) => one.userId !== claim.createdBy).length < 2) throw new Error("TWO_APPROVERS");
  await db.claim.update({ where: { id }, data: { status: "APPROVED" } });
}

declare const pool: { query(text: string, values: unknown[]): Promise<{ rowCount: number }> };

export async function approvePayment(id: string, userId: string) {
  const updated = await pool.query(
    `UPDATE payment SET status = 'APPROVED', approved_by = $2 WHERE id = $1
       AND NOT EXISTS (SELECT 1 FROM payment_step s WHERE s.payment_id = payment.id AND s.actor_id = $2)`,
    [id, userId],
  );
  if (!updated.rowCount) throw new Error("NOT_PERMITTED");
}

export async function approveUnblockedPayment(id: string, userId: string) {
  const updated = await pool.query( // want approval-without-maker-checker "nothing compares"
    `UPDATE payment SET status = 'APPROVED', approved_by = $2 WHERE id = $1
       AND NOT EXISTS (SELECT 1 FROM block b WHERE b.payment_id = payment.id)`,
    [id, userId],
  );
  if (!updated.rowCount) throw new Error("NOT_PERMITTED");
}

export async function fuheTongguo(fukuanId: string, fuheRen: Staff) {
  const fukuan = await db.fukuan.findFirst({ where: { id: fukuanId, luruRenId: { not: fuheRen.id } } });
  if (!fukuan) throw new Error("复核人须与录入人不同");
  await db.fukuan.update({ where: { id: fukuan.id }, data: { zhuangtai: "APPROVED", fuheRenId: fuheRen.id } });
}

export async function fuheBuguo(fukuanId: string, fuheRen: Staff) {
  const fukuan = await db.fukuan.findFirst({ where: { id: fukuanId, zhuangtai: { not: "CLOSED" } } });
  if (!fukuan) throw new Error("没有");
  await db.fukuan.update({ where: { id: fukuan.id }, data: { zhuangtai: "APPROVED", fuheRenId: fuheRen.id } }); // want approval-without-maker-checker "nothing compares"
}
