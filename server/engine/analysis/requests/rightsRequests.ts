// What rules ask about the rights of the persons whose records are kept, and what they are told. Regular expressions are on the
// words of names, in lower case and parted by blanks, unless said otherwise.
import type { FindingData, Location } from "../../diagnostics/finding.js";

export type Right = "access" | "rectification";

/**
 * Stored records of customers, and whether they themselves can see and correct what is kept of them. Answers are
 * SubjectRightAnswer, one per right; none where no such record is kept, or nothing answers to anybody.
 */
export interface SubjectRightsRequest {
  kind: "subjectRights";
  /** Names of records of customers, and of others by which they may see and correct their data; of fields by which a customer signs in; of those that name his account, where it is unique. */
  records: string;
  persons: string;
  /** Of `records`: those that may be users of a tenant, where they do not say much. */
  vague: string;
  signsInBy: string;
  accounts: string;
  /** Regular expression on spelled names, without regard to case: a cheap test before `records` and `persons`. */
  spelled: string;
  /** Of endpoints, files, classes and guards: there for staff or partners. */
  staff: string;
  /** Of endpoints and files: there for customers. Where customers have an account: such by which they may come in. */
  customers: string;
  visits: string;
  /** Of guards, decorators and functions: what lets customers in, and no others. */
  guards: string;
  /** Of guards and decorators: they ask for roles; the roles of customers, and such that customers may have. */
  asksRoles: string;
  roles: string;
  shared: string;
  /** Regular expression, without regard to case, on a member and what it is read from: `locals.customerId`, who signs in is a customer. */
  principals: string;
  /** Members that say who is signed in, and such of a record that say whose it is. */
  callers: string;
  /** Of endpoints, files and functions: about the caller himself. */
  own: string;
  /** Of routes and handlers, of such that are there for customers, and of functions, components and pages anywhere: a right is served. */
  serves: Record<Right, { endpoints: string; customers: string; functions: string }>;
  /** How all of `functions` are spelled. */
  ownSpelled: string;
  /** Of handlers that write without correcting anything: they register, sign in, delete. */
  others: string;
  /** Names of records of requests by which a right is exercised. */
  requests: Record<Right, string>;
  /** Regular expressions on the names of methods: they read rows, they write rows. */
  reads: string;
  writes: string;
  /** Regular expressions on packages and hosts: such that take requests of persons; clients by which a page asks its store itself. */
  platforms: string;
  clients: string;
}

export interface SubjectRightAnswer {
  kind: "subjectRight";
  request: SubjectRightsRequest;
  /** Name of the record that says the most of customers. */
  at: Location;
  record: string;
  right: Right;
  /** "unknown": it is not seen that the project serves customers themselves, or not whom what may serve the right is there for. */
  status: "served" | "missing" | "unknown";
  /** What serves it. */
  by: string;
  /** What shows that customers themselves are served. */
  customersBy: string;
  /** Another record for which `customersBy` serves the right; "" where none is known. */
  like: string;
  /** Most sensitive first. */
  data: FindingData[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
