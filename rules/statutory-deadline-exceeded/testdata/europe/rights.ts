import { addDays } from "date-fns";
import dayjs from "dayjs";
import type { Repository } from "typeorm";
import { z } from "zod";

const DAY_MS = 24 * 60 * 60 * 1000;

export const DSAR_RESPONSE_DAYS = 60; // want statutory-deadline-exceeded "gives 60 days .*GDPR-15 allows 31"
export const DSAR_REPLY_DEADLINE = 45 * 24 * 60 * 60 * 1000; // want statutory-deadline-exceeded "gives 45 days"
export const ERASURE_REQUEST_SLA = "P45D"; // want statutory-deadline-exceeded "gives 45 days .*GDPR-17 allows 31"

export const privacyRequests = {
  access: { responseDays: 30, warningDays: 40, extensionDays: 60 },
  erasure: { responseDays: 90 }, // want statutory-deadline-exceeded "privacyRequests.erasure.responseDays gives 90 days"
  rectification: { deadline: { value: 6, unit: "weeks" } }, // want statutory-deadline-exceeded "gives 42 days .*GDPR-16"
};

export enum SubjectRequestDeadlineDays {
  Access = 30,
  Erasure = 60, // want statutory-deadline-exceeded "gives 60 days"
}

export const env = z.object({
  GDPR_REQUEST_DEADLINE_DAYS: z.coerce.number().default(50), // want statutory-deadline-exceeded "gives 50 days"
  GDPR_REQUEST_REMINDER_DAYS: z.coerce.number().default(50),
});

export const answerWithin = Number(process.env.DSAR_ANSWER_WITHIN_DAYS ?? 90);

export const rows = [
  { type: "data-subject-access-request", responseDays: 40 }, // want statutory-deadline-exceeded "gives 40 days"
  { type: "claim-complaint", responseDays: 56 },
];

interface ErasureRequest {
  id: string;
  dueAt: Date;
}

export class ErasureRequestService {
  private readonly dueDays = 45; // want statutory-deadline-exceeded "gives 45 days"
  constructor(private readonly erasureRequests: Repository<ErasureRequest>) {}
  open(id: string) {
    return this.erasureRequests.save({ id, dueAt: dayjs().add(60, "day").toDate() }); // want statutory-deadline-exceeded "gives 60 days"
  }
  reopen(id: string) {
    return this.erasureRequests.save({ id, dueAt: addDays(new Date(), 30) });
  }
  later(request: ErasureRequest) {
    request.dueAt = new Date(Date.now() + 75 * DAY_MS); // want statutory-deadline-exceeded "gives 75 days"
  }
  remind(id: string) {
    return this.erasureRequests.save({ id, remindAt: addDays(new Date(), 60), dueAt: addDays(new Date(), 31) });
  }
}
