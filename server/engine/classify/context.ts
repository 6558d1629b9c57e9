// What stands around a name: whose class or table it is in, and which other members are there.
// Input: owner and sibling names. Output: small readings, each made once per distinct name.
import { isOnlyNear, type NameReading, roleIn } from "./readName.js";
import { fold, foldedTokens, tokenise } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";

export interface OwnerReading {
  kind: "person" | "maybe-person" | "organization" | "artificial" | "catalogue" | "credential" | "other" | "none";
  role: string | undefined;
  tokens: readonly string[];
  /** The word that says what it is: "branch" of "BranchDto". */
  head: string;
}

export interface SiblingReading {
  /** Members that only a person has: birth date, gender, first name … */
  human: number;
  /** Contact data, which organisations have as well. */
  contact: number;
  /** Pinyin members; short abbreviations count one, full ones two. */
  pinyin: number;
  /** A member that only an organisation has. */
  organization: boolean;
}

export function readOwner(v: Vocabulary, owner: string): OwnerReading {
  const tokens = foldedTokens(owner, v.synonyms);
  let end = tokens.length;
  while (end > 1 && v.set.recordWords.has(tokens[end - 1]!)) end--;
  const head = tokens[end - 1] ?? "";
  const two = end > 1 ? `${tokens[end - 2]} ${head}` : head;
  const role = roleIn(v, tokens, false);
  return { kind: kindOfOwner(v, tokens, head, two), role, tokens, head };
}

/** What stores of data are called beside what they hold. */
const STORE =
  /^(db|dbs|database|store|storage|prod|prd|production|live|core|main|primary|cluster|instance|server|postgres|postgresql|pg|mysql|mariadb|aurora|rds|mongo|mongodb|sql|dump|backup|bak|archive|nightly|daily|weekly|full|all|latest|url|uri|dsn|the|my)$/;
/** One of a kind that programs have, too; several of them are persons. */
const OF_PROGRAMS = /^(client|worker|driver|consumer|caller|user|signer|child|parent|lead|contact|guest)$/;

export function isOfPersons(v: Vocabulary, name: string): boolean {
  const words = tokenise(name).filter((token) => !STORE.test(token));
  const last = words[words.length - 1];
  if (last === undefined) return false;
  // "kehus", as the collection of a model Kehu is called: no English plural, and not folded for it.
  if (/[aiou]s$/.test(last) && v.set.personOwners.has(last.slice(0, -1))) return true;
  const owner = readOwner(v, words.join(" "));
  const isSeveral = fold(last, v.synonyms) !== last && last.endsWith("s");
  if (owner.kind === "maybe-person") return isSeveral && v.set.personOwners.has(owner.head);
  return owner.kind === "person" && (isSeveral || !OF_PROGRAMS.test(last));
}

function kindOfOwner(v: Vocabulary, tokens: readonly string[], head: string, two: string): OwnerReading["kind"] {
  if (head === "" || v.set.recordWords.has(head)) return "none";
  if (tokens.some((t) => v.set.technicalWords.has(t)))
    return tokens.some((t) => v.set.credentialOwners.has(t)) ? "credential" : "other";
  if (endsAsCatalogue(v, tokens) || isWholeCatalogue(v, tokens))
    return tokens.some((t) => v.set.personOwners.has(t)) ? "person" : "catalogue";
  // `member_bank`, `payroll_bank_detail`: the bank of somebody.
  if (head === "bank" && tokens.some((t) => v.set.personOwners.has(t) || PAID.test(t))) return "person";
  if (v.set.organizations.has(head)) return "organization";
  // Two words say more than the last of them: `policyHolder` is who `policyholder` is.
  if (two !== head && v.set.personOwners.has(two)) return "person";
  if (v.set.maybePersons.has(head)) return "maybe-person";
  if (v.set.personOwners.has(head) || v.set.personOwners.has(two) || v.roles.has(head) || v.roles.has(two))
    return "person";
  if (tokens.some((t) => v.set.artificial.has(t))) return "artificial";
  return tokens.some((t) => v.set.credentialOwners.has(t)) ? "credential" : "other";
}

/** `DrugCatalogueRow`, `rate_table` */
function endsAsCatalogue(v: Vocabulary, tokens: readonly string[]): boolean {
  for (let end = tokens.length; end > 0; end--) {
    const last = tokens[end - 1]!;
    if (v.set.catalogues.has(last) || v.set.catalogues.has(`${tokens[end - 2]} ${last}`)) return true;
    if (!v.set.recordWords.has(last)) return false;
  }
  return false;
}

const PAID = /^(payroll|salary|wage|payout|refund|autopay|mandate)$/;

/** What there are lists of. */
const LISTED =
  /^(health\.|employment\.|financial\.bank-branch$|location\.coarse$|relation\.relationship-type$|identity\.(religion|ethnicity|political-affiliation|criminal-record|sexual-orientation|nationality|gender|marital-status|id-document-type)$)/;

export function isListed(type: { id: string }): boolean {
  return LISTED.test(type.id);
}

/** `t_zydm`, `jbbm`: codes of occupations, of diseases. */
const CODES = /^[a-z]{2,3}(dm|bm|lb|lx)$/;

/** `Drug`, `t_icd_code`, `ref_disability_grade`, `ReligionType`: what there is, unless somebody or something has it. */
function isWholeCatalogue(v: Vocabulary, tokens: readonly string[]): boolean {
  let start = 0;
  while (start < tokens.length - 1) {
    if (v.set.cataloguePrefixes.has(tokens[start]!)) return true;
    if (!v.set.recordWords.has(tokens[start]!)) break;
    start++;
  }
  let isOfCodes = false;
  for (let end = tokens.length; end > start; end--) {
    const text = tokens.slice(start, end).join(" ");
    if (v.set.wholeCatalogues.has(text)) return true;
    const last = tokens[end - 1]!;
    const isSuffix = v.set.catalogueSuffixes.has(last);
    const isOfCode = isOfCodes || isSuffix || CODES.test(text);
    if (isOfCode && v.phrases.get(text)?.entries.some(({ type }) => isListed(type))) return true;
    if (!isSuffix && !v.set.recordWords.has(last)) return false;
    isOfCodes ||= isSuffix;
  }
  return false;
}

const CONTACT = /^(contact\.|location\.coarse$)/;
const NOT_OF_A_PERSON =
  /^(credential\.|online\.|policy\.|vehicle\.|property\.|financial\.(bank-branch|payment-token|balance|transaction|debt)|identity\.(uscc|customer-number|id-document-type|id-validity|generic-id-number|personal-tax-id|signature))/;

const COMPANY =
  /^(company|business|org|organization|trading|entity) name$|^rc no$|^(vat|registration|incorporation) no$/;

/** Whom only a company has. */
const SPEAKS_FOR_COMPANY = /^legal rep(resentative)?( |$)/;

/** Weak names do not count as personal: they are what is being decided. */
export function readSiblings(readings: Iterable<NameReading>, self: NameReading): SiblingReading {
  const found: SiblingReading = { human: 0, contact: 0, pinyin: 0, organization: false };
  for (const reading of readings) {
    if (reading === self) continue;
    const entry = reading.entry;
    if (SPEAKS_FOR_COMPANY.test(reading.tokens.join(" "))) {
      found.organization = true;
      continue;
    }
    if (!entry || reading.qualifier === "organization") found.organization ||= COMPANY.test(reading.tokens.join(" "));
    if (!entry || isOnlyNear(reading)) continue;
    if (entry.kind === "pinyin") found.pinyin += entry.weak ? 1 : 2;
    if (entry.weak || reading.qualifier === "organization" || NOT_OF_A_PERSON.test(entry.type.id)) continue;
    if (CONTACT.test(entry.type.id) || reading.tokens.includes("contact")) found.contact++;
    else found.human++;
  }
  return found;
}

/** Members beside a name say that a person is described; two contact fields are enough unless a company is named. */
export function describesPerson(siblings: SiblingReading, owner: OwnerReading["kind"]): boolean {
  if (siblings.human > 0)
    return siblings.human > 1 || siblings.contact > 0 || owner === "person" || owner === "maybe-person";
  if (siblings.organization) return false;
  return siblings.contact > 1 || (siblings.contact === 1 && (owner === "person" || owner === "maybe-person"));
}
