// Periods in a list by whose data it is.
export const RETENTION_DAYS = {
  refusedApplicantData: Infinity, // want no-retention "refusedApplicantData gives refusedApplicantData no end"
  callRecordings: 400,
  rateTables: Infinity,
  maxCustomersPerBatch: Infinity,
  unsubscribedCustomers: Infinity,
};
export const LIMITS = { customers: Infinity, members: Number.POSITIVE_INFINITY };
