import type { Person } from "./people";
import { validateInputs } from "./validate";

const validateOne = (value: unknown) => validateInputs([value, Boolean]);

export class ClaimService {
  open(claimant: Person) {
    validateOne(claimant.idCardNo);
    validateInputs([claimant.fullName, Boolean]);
  }
  close(claimant: Person) {
    validateOne(claimant.fullName);
  }
}
