import { GraphQLError } from "graphql";

interface Applicant {
  passportNumber: string;
  applicationRef: string;
}

export function twice(applicant: Applicant): never {
  throw new GraphQLError("applicant exists", { extensions: { code: "CONFLICT", passportNumber: applicant.passportNumber } }); // want pii-in-error "Passport number"
}

export function told(applicant: Applicant): never {
  throw new GraphQLError(`${applicant.passportNumber} exists`); // want pii-in-error "Passport number"
}

export function safe(applicant: Applicant): never {
  throw new GraphQLError("applicant exists", { extensions: { code: "CONFLICT", ref: applicant.applicationRef } });
}
