import { createHmac } from "node:crypto";
import { validateInputs } from "./validate";

export interface Person {
  id: string;
  fullName: string;
  idCardNo: string;
  email: string;
}
export interface Change {
  note: string;
  email: string;
}
const isText = (value: unknown) => typeof value === "string";

export function update(person: Person, change: Change) {
  validateInputs([person.id, isText]);
  validateInputs([change.email, isText], [person.id, isText]);
}
export const keyed = (person: Person) =>
  validateInputs([createHmac("sha256", process.env.KEY!).update(person.idCardNo).digest("hex"), isText]);
