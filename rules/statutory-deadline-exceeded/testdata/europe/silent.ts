// Everything here has a time of its own.
import { addDays } from "date-fns";

export const COOKIE_MAX_AGE_DAYS = 365;
export const PRIVACY_COOKIE_MAX_AGE_DAYS = 365;
export const ACCESS_TOKEN_TTL_DAYS = 90;
export const DSAR_DOWNLOAD_LINK_DAYS = 90;
export const DSAR_CACHE_TTL_DAYS = 60;
export const PAYMENT_TERM_DAYS = 60;
export const CLAIM_FILING_WINDOW_DAYS = 180;
export const CLAIM_RESPONSE_DAYS = 60;
export const COMPLAINT_RESPONSE_DAYS = 56;
export const TICKET_SLA_DAYS = 45;
export const ACCESS_REQUEST_RESPONSE_HOURS = 2_000;
export const DSAR_WARNING_DAYS = 45;
export const DSAR_REMINDER_AFTER_DAYS = 40;
export const DSAR_EXTENSION_DAYS = 61;
export const DSAR_EXTENDED_RESPONSE_DAYS = 92;
export const DSAR_MAX_REQUESTS_PER_DAY = 60;
export const DSAR_BATCH_SIZE = 500;
export const DSAR_RESPONSE_DAYS = 30;
export const DSAR_RESPONSE_HOURS = 720;
export const ERASURE_RESPONSE_MONTHS = 1;
export const CCPA_ERASURE_RESPONSE_DAYS = 45;
export const SUBJECT_LINE_MAX = 78;
export const incidentReportDays = 30;
export const slaBreachNotificationHours = 96;
export const breachNotification = { authorityHours: 72, customerHours: 120, reminderHours: 24, finalReportDays: 30 };
export const notifyCustomersOnOutage = { notifyCustomers: false };
export const password = { resetDeadlineDays: 90 };

export function openComplaint(id: string) {
  return { id, dueAt: addDays(new Date(), 60) };
}
export function assessBreach(records: number) {
  return records === 0 ? { risk: "none", notifyDataSubjects: false } : { risk: "high", notifyDataSubjects: true };
}
export const byRisk = { low: { notifyDataSubjects: false }, high: { notifyDataSubjects: true } };
