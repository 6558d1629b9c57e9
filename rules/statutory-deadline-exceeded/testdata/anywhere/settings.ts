// Nothing says which law holds: only what none of them allows.
export const DSAR_RESPONSE_DAYS = 40;
export const ERASURE_REQUEST_RESPONSE_DAYS = 35;
export const PRIVACY_REQUEST_DEADLINE_DAYS = 90; // want statutory-deadline-exceeded "gives 90 days .*HK-18 allows most, 40"
export const HIPAA_ACCESS_REQUEST_RESPONSE_DAYS = 60;
export const BREACH_NOTIFICATION_HOURS = 72;
export const breachReporting = { reportToRegulatorAfterDays: 7 }; // want statutory-deadline-exceeded "lets 168 hours pass"
export const AML_RECORDS_RETENTION_YEARS = 5;
export const KYC_RECORDS_RETENTION_YEARS = 1; // want statutory-deadline-exceeded "keeps these records for 365 days"
export const CLAIMS_RETENTION_YEARS = 7;
