import { complete, otherPerson } from "./guards";
import { elsewhere } from "./elsewhere";

export const surrenderPayout = [
  { on: "submit", from: "DRAFT", to: "SUBMITTED", guards: [complete] },
  { on: "approve", from: "SUBMITTED", to: "APPROVED", guards: [complete, otherPerson] },
];
export const refundPayout = [
  { on: "submit", from: "DRAFT", to: "SUBMITTED", guards: [] },
  { on: "approve", from: "SUBMITTED", to: "APPROVED", guards: [complete] }, // want approval-without-maker-checker "refundPayout sets to: approved"
  { on: "pay", from: "APPROVED", to: "PAID", guards: [otherPerson] },
];
export const loanPayout = [{ on: "approve", from: "SUBMITTED", to: "APPROVED", guards: [elsewhere] }];
export const newsletter = [{ on: "approve", from: "DRAFT", to: "APPROVED", guards: [complete] }];
