import { logger } from "./log";

interface Scheme {
  businessName: string;
  legalRepresentative: string;
  phone: string;
  billingEmailTo: string;
}

interface Lead {
  fullName: string;
  companyName: string;
  phone: string;
}

interface Visit {
  companyName: string;
  visitorMobile: string;
}

export function note(scheme: Scheme, lead: Lead, visit: Visit) {
  // Of a company, whoever speaks for it.
  logger.info(scheme.phone, scheme.billingEmailTo);
  logger.info(lead.phone); // want pii-in-log
  logger.info(visit.visitorMobile); // want pii-in-log
}
