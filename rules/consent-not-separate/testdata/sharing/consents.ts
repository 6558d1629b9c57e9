import type { Customer } from "./types";

export const hasAgreed = (customer: Customer) => customer.agreed;
export const hasMarketingConsent = (customer: Customer) => customer.marketingConsent;
