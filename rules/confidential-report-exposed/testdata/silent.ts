import { logger } from "./logger";
import { Bug, Claim, Vote } from "./models";
import { sms } from "./channels";

// A defect of a program, an accident: nobody is afraid to report these.
export async function reportBug(title: string, reporterName: string, reporterIp: string) {
  logger.info("bug of %s", reporterName);
  return Bug.create({ title, reporterName, reporterIp });
}

export async function reportLoss(policyId: string, reporterName: string, mobile: string) {
  await sms.send(mobile, "Your report of the loss was received");
  return Claim.create({ policyId, reporterName });
}

export async function vote(staffNo: string, choice: string) {
  return Vote.create({ staffNo, choice });
}
