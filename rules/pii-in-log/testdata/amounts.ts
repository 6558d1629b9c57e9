import pino from "pino";

const log = pino();

interface Quote {
  planCode: string;
  annualPremium: number;
  sumInsured: number;
  policyNo: string;
  annualIncome: number;
}

export function quoted(quote: Quote) {
  log.info({ plan: quote.planCode, annualPremium: quote.annualPremium }, "quoted");
  log.info(`premium ${quote.annualPremium} for ${quote.sumInsured}`);
  log.info({ policyNo: quote.policyNo, annualPremium: quote.annualPremium }, "written"); // want pii-in-log "Coverage / sum insured and Insurance policy number"
  log.info({ annualIncome: quote.annualIncome, annualPremium: quote.annualPremium }, "checked"); // want pii-in-log "Income"
  log.info({ quote }, "whole"); // want pii-in-log
}
