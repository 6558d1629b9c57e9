// Reading of customer data at endpoints: asked once for all rules about it.
import type { ObligationRequest } from "../server/engine/api.js";

export const ACCESS: ObligationRequest = {
  kind: "obligation",
  trigger: "access",
  minTier: 3,
  staff: [
    "staff",
    "admin",
    "admins",
    "administrator",
    "superadmin",
    "backoffice",
    "operator",
    "operators",
    "clerk",
    "clerks",
    "teller",
    "underwriter",
    "underwriters",
    "adjuster",
    "adjusters",
    "assessor",
    "assessors",
  ],
};
