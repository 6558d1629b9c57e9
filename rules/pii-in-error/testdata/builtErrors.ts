// Errors whose classes say what they are about, and servers that send the stack along.
import { ApolloServer } from "@apollo/server";

export class PatientMissing extends Error {
  constructor(birthDate: string, ward: string) {
    super(`nobody born ${birthDate} on ${ward}`); // want pii-in-error "Date of birth"
  }
}
export class WardFull extends Error {
  constructor(readonly ward: string) {
    super(`ward ${ward} is full`);
  }
}
export class Coded extends Error {
  constructor(readonly birthDate: string) {
    super("PATIENT_MISSING");
  }
}
class Panel {
  constructor(readonly title: string) {}
}
export class PatientPanel extends Panel {
  constructor(birthDate: string) {
    super(`born ${birthDate}`);
  }
}

const typeDefs = "type Query { wards: [String!]! }";
export const told = new ApolloServer({ typeDefs, includeStacktraceInErrorResponses: true }); // want pii-in-error "includeStacktraceInErrorResponses"
export const silent = new ApolloServer({ typeDefs, includeStacktraceInErrorResponses: false });
export const inDevelopment = new ApolloServer({ typeDefs, includeStacktraceInErrorResponses: process.env.NODE_ENV === "development" });

/** Told where it is thrown. */
export class PatientDouble extends Error {
  constructor(birthDate: string) {
    super(`two are born ${birthDate}`);
  }
}
export function assertOne(rows: { birthDate: string }[]) {
  if (rows.length > 1) throw new PatientDouble(rows[0]!.birthDate); // want pii-in-error "Date of birth"
}
