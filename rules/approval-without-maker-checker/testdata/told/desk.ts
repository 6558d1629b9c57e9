import { Router } from "express";
import { accounts, refunds, surrenders, treasury } from "../shared/repositories";
import { assertDifferent } from "../shared/checks";
import { proxyActivities, setHandler, stopped } from "@temporalio/workflow";

interface Clerk {
  id: string;
}

export async function approveRefund(id: string, staff: Clerk) {
  await refunds.setStatus(id, "APPROVED", staff.id); // want approval-without-maker-checker "status: approved"
}

export async function approveRefundOfAnother(id: string, staff: Clerk) {
  const refund = await refunds.find(id);
  if ([refund.requestedBy, refund.handlerId].includes(staff.id)) throw new Error("SAME_PERSON");
  await refunds.setStatus(id, "APPROVED", staff.id);
}

export async function approveChecked(id: string, staff: Clerk) {
  const surrender = await surrenders.find(id);
  assertDifferent(surrender.createdBy, staff.id);
  await surrenders.recordDecision(id, "APPROVED", staff.id);
}

export async function decide(id: string, staff: Clerk) {
  await surrenders.recordDecision(id, "APPROVED", staff.id); // want approval-without-maker-checker "decision: approved"
}

/** Not of this kind: nothing is approved, a program decides, a place is shown. */
export async function others(id: string, staff: Clerk) {
  await refunds.setStatus(id, "REJECTED", staff.id);
  await surrenders.setStatus(id, "WAITING", staff.id);
  await refunds.setStatus(id, "APPROVED", "rule:under-20");
  treasury.setStage("APPROVED");
}

export async function sendNewsletter(id: string, staff: Clerk) {
  await accounts.setStatus(id, "APPROVED", staff.id);
}

export const payoutDesk = Router();
payoutDesk.post("/:id/approve", async (req, res) => {
  await accounts.setStatus(req.params.id, "APPROVED", req.user.id); // want approval-without-maker-checker "POST /:id/approve"
  res.sendStatus(204);
});

const { recordDecision } = proxyActivities<Record<string, (...args: unknown[]) => Promise<void>>>({});

export async function payoutWorkflow(payoutId: string, requestedBy: string) {
  let checker: string | undefined;
  setHandler(stopped, (staffId: string) => {
    if (staffId !== requestedBy) checker = staffId;
  });
  await recordDecision(payoutId, checker, "APPROVED");
}

export async function lumpSumWorkflow(payoutId: string, requestedBy: string) {
  await recordDecision(payoutId, requestedBy, "APPROVED"); // want approval-without-maker-checker "decision: approved"
}
