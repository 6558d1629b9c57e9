import { logEmail, trail } from "./log";
import { maskEmail } from "./mask";

class Claim {
  id!: string;
  claimantName!: string;
  diagnosis!: string;
}

export function submit(claim: Claim, email: string) {
  trail("submitted", claim); // want pii-in-log "trail|console.info"
  trail("submitted", claim.id);
  logEmail(maskEmail(email));
}
