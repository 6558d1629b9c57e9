import { z } from "zod";

export class AutoQuoteDto {
  plateNo!: string;
  vin!: string;
  email!: string;
  fullName!: string;
  religion?: string; // want pii-over-collection "AutoQuoteDto.religion collects Religion .*, which the policy does not list for auto-quote"
  idCardNo?: string; // want pii-over-collection "AutoQuoteDto.idCardNo"
  annualMileage!: number;
  password!: string;
}

export interface Extras {
  mobile?: string; // want pii-over-collection "Extras.mobile"
  colour: string;
}

export const quoteBody = z.object({
  plateNo: z.string(),
  diagnosis: z.string(), // want pii-over-collection "quoteBody.diagnosis"
  driver: z.object({
    fullName: z.string(),
    bankAccountNo: z.string(), // want pii-over-collection "bankAccountNo"
  }),
});

export class ExtendedQuoteDto extends AutoQuoteDto {
  ethnicity?: string; // want pii-over-collection "ExtendedQuoteDto.ethnicity"
  usage!: string;
}

/** What goes back is told elsewhere. */
export interface QuoteResponse {
  idCardNo: string;
  premium: number;
}

export interface Branch {
  /** @pii none -- the switchboard of the branch */
  phone: string;
  religionCount: number;
}
