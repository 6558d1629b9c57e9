// What a declared type says against a data type: no number is a name, no date a phone number.
import type { TaxonomyType } from "./loadTaxonomy.js";
import type { NameContext } from "./types.js";

const NEVER_NUMBER =
  /^(contact\.(email|postal-address|communication-content|im-account)|identity\.(person-name|signature|id-document-image|religion|native-place)|credential\.(password|username|session-token|api-secret|private-key|security-answer)|biometric\.|online\.(avatar|ip-address)|relation\.|minor\.child-information)/;
const DATES =
  /^(identity\.(date-of-birth|id-validity)|health\.(death-information|hospital-visit|reproductive|disability)|location\.travel-itinerary|vehicle\.registration-certificate|financial\.card-expiry|minor\.child-information)$/;

/** No number is a name (many may be a face), no date a phone number, and of an object only the members tell. */
export function fits(type: TaxonomyType, coarse: NameContext["type"]): boolean {
  if (coarse === "object") return false;
  if (coarse === "numbers" && type.category === "biometric") return true;
  if (coarse === "number" || coarse === "numbers") return !NEVER_NUMBER.test(type.id);
  return coarse !== "date" || DATES.test(type.id);
}
