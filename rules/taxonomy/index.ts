// The taxonomy as bundled text, in load order.
import biometric from "./biometric.jsonc";
import contact from "./contact.jsonc";
import credential from "./credential.jsonc";
import employment from "./employment.jsonc";
import financial from "./financial.jsonc";
import health from "./health.jsonc";
import identity from "./identity.jsonc";
import location from "./location.jsonc";
import minor from "./minor.jsonc";
import online from "./online.jsonc";
import policy from "./policy.jsonc";
import property from "./property.jsonc";
import relation from "./relation.jsonc";
import roles from "./roles.jsonc";
import vehicle from "./vehicle.jsonc";
import words from "./words.jsonc";

export const taxonomyTexts: { name: string; text: string }[] = [
  { name: "rules/taxonomy/identity.jsonc", text: identity },
  { name: "rules/taxonomy/contact.jsonc", text: contact },
  { name: "rules/taxonomy/credential.jsonc", text: credential },
  { name: "rules/taxonomy/financial.jsonc", text: financial },
  { name: "rules/taxonomy/health.jsonc", text: health },
  { name: "rules/taxonomy/biometric.jsonc", text: biometric },
  { name: "rules/taxonomy/policy.jsonc", text: policy },
  { name: "rules/taxonomy/relation.jsonc", text: relation },
  { name: "rules/taxonomy/minor.jsonc", text: minor },
  { name: "rules/taxonomy/vehicle.jsonc", text: vehicle },
  { name: "rules/taxonomy/property.jsonc", text: property },
  { name: "rules/taxonomy/location.jsonc", text: location },
  { name: "rules/taxonomy/employment.jsonc", text: employment },
  { name: "rules/taxonomy/online.jsonc", text: online },
  { name: "rules/taxonomy/roles.jsonc", text: roles },
  { name: "rules/taxonomy/words.jsonc", text: words },
];
