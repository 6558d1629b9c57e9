export const BREACH_NOTIFICATION_HOURS = 96; // want statutory-deadline-exceeded "lets 96 hours pass .*GDPR-33"
export const dataBreach = {
  reportToSupervisoryAuthority: { hours: 168 }, // want statutory-deadline-exceeded "lets 168 hours pass"
  notifyDataSubjects: false, // want statutory-deadline-exceeded "are not told, as GDPR-34"
};
export const TW_BREACH_REPORT_HOURS = 96;
