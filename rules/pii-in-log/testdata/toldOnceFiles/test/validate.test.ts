import type { Person } from "../people";
import { validateInputs, validateSample } from "../validate";

export function refuses(person: Person) {
  validateInputs([person.email, Boolean]);
  validateSample(person.idCardNo);
}
