// Names → data types with evidence. Input: a name with what stands around it. Output: the most specific data type, whose it
// is, how sure, and why in words; undefined for everything else. What a name, an owner or a sibling says by itself is read
// once per distinct text; only the combination is made per call, so an answer never depends on earlier calls.
import { type ChinesePhrase, type ChineseReader, createChineseReader } from "./chinese.js";
import {
  describesPerson,
  isListed,
  isOfPersons,
  type OwnerReading,
  readOwner,
  readSiblings,
  type SiblingReading,
} from "./context.js";
import { fits } from "./fits.js";
import type { Taxonomy, TaxonomyType } from "./loadTaxonomy.js";
import { betterRole, isOnlyNear, type NameReading, readName } from "./readName.js";
import type { Classification, Classifier, Evidence, NameContext } from "./types.js";
import { createVocabulary, type Entry, STRONG, type Vocabulary } from "./vocabulary.js";

const COMMENT = 0.85;
/** The comment names the data, the name says it is masked, hashed or encrypted: names lie. */
const COMMENT_BUT_PROTECTED = 0.55;
const COMMENT_BUT_NEGATIVE = 0.4;
const AGREEMENT = 0.1;
const PERSON = 0.25;
const PERSONAL_SIBLINGS = 0.2;
const PINYIN_SIBLINGS = 0.35;
const CREDENTIAL_OWNER = 0.2;
const NAMED_FOR = 0.4;
const NOT_A_PERSON = -0.4;
const OF_HOUSE = -0.6;
const FOREIGN_QUALIFIER = -0.25;
const OTHER_OWNER = -0.15;
const THRESHOLD = 0.3;
const OF_PERSON = /^(identity|contact|location|online|employment|health|minor|relation)$/;
/** What organisations have as well. */
const OF_ORGANIZATION = /^(contact\.|location\.|identity\.(personal-tax-id|generic-id-number)$)/;
/** Numbers that companies have as well. */
const ID_OF_ANYBODY = /^identity\.(personal-tax-id|generic-id-number)$/;
const NO_SIBLINGS: SiblingReading = { human: 0, contact: 0, pinyin: 0, organization: false };
/** Texts kept per table before it starts anew: a long editing session must not grow without end. */
const MAX_KEPT = 200_000;

interface Context {
  vocabulary: Vocabulary;
  chinese: ChineseReader;
  byId: ReadonlyMap<string, TaxonomyType>;
  name(text: string): NameReading;
  owner(text: string): OwnerReading;
}

export function createClassifier(taxonomy: Taxonomy): Classifier {
  const vocabulary = createVocabulary(taxonomy);
  const chinese = createChineseReader(taxonomy);
  const byId = new Map(taxonomy.types.map((t) => [t.id, t]));
  const ctx: Context = {
    vocabulary,
    chinese,
    byId,
    name: kept((text) => readName(vocabulary, chinese, text)),
    owner: kept((text) => readOwner(vocabulary, text)),
  };
  return {
    version: `${taxonomy.version}.9`,
    dataTypes: taxonomy.types,
    dataType: (id) => byId.get(id),
    classify: (context) => classify(ctx, context),
    isOfPersons: kept((name) => isOfPersons(vocabulary, name)),
  };
}

function kept<T>(make: (text: string) => T): (text: string) => T {
  const table = new Map<string, T>();
  return (text) => {
    const old = table.get(text);
    if (old !== undefined) return old;
    if (table.size >= MAX_KEPT) table.clear();
    const made = make(text);
    table.set(text, made);
    return made;
  };
}

function classify(ctx: Context, context: NameContext): Classification | undefined {
  const pii = context.comment?.pii?.dataType;
  // Nobody is believed without a reason: the suppression rules tell.
  if (pii === "none" && context.comment?.pii?.hasReason !== false) return undefined;
  const declared = pii === undefined ? undefined : ctx.byId.get(pii);
  if (declared) {
    const role = betterRole(
      betterRole(ctx.name(context.name).role, ctx.owner(context.owner ?? "").role),
      declared.role,
    );
    return result(declared, 1, [{ kind: "annotation", detail: `declared by "@pii ${pii}"`, weight: 1 }], role);
  }
  if (context.type === "boolean" || context.type === "enum" || context.type === "function") return undefined;
  const reading = ctx.name(context.name);
  const comment = commentOf(ctx, context, reading);
  // Of a few letters, what is written beside them says what they stand for.
  if (context.comment?.other && reading.entry?.kind === "pinyin" && reading.entry.weight < STRONG) return undefined;
  if (!reading.entry && !comment.best) {
    // `passport.number`: what holds it says which number.
    const owner = GENERAL.test(context.name) ? (context.owner ?? "").replace(OF_CODE, "") : "";
    return owner === "" ? undefined : classify(ctx, { ...context, name: `${owner} ${context.name}`, owner: undefined });
  }
  if (!comment.best && isRowKey(context, reading)) return undefined;
  const owner = ctx.owner(context.owner ?? "");
  if (comment.best && owner.kind === "catalogue" && isOfCatalogue(ctx, context, reading, comment.best.type))
    return undefined;
  const answer = comment.best ? byComment(reading, comment.best) : byName(ctx, context, reading, owner);
  if (!answer || answer.score < THRESHOLD || !fits(answer.type, context.type)) return undefined;
  const role = betterRole(betterRole(betterRole(reading.role, comment.role), owner.role), answer.type.role);
  return result(answer.type, answer.score, answer.evidence, role);
}

const ROW_KEY = /^(health\.(medical-record-number|health-insurance-id)|minor\.student-id)$/;

/** `patientId` where it leads to a row: a number, or beside the member `patient`. */
function isRowKey(context: NameContext, { entry, tokens }: NameReading): boolean {
  if (!entry || !ROW_KEY.test(entry.type.id) || tokens[tokens.length - 1] !== "id") return false;
  const row = context.name.replace(/_?id$/i, "").toLowerCase();
  return context.type === "number" || (context.siblings ?? []).some((sibling) => sibling.toLowerCase() === row);
}

/** Members that mean nothing without what they belong to. */
const GENERAL = /^(number|no|num|nr|date)$/i;
/** What types are called in code beside what they hold: `PassportDto`, `IOrderDocument`. */
const OF_CODE = /(documents?|docs?|dto|entity|model|record|input|data|row|info|details|view|type)$/i;

function result(type: TaxonomyType, score: number, evidence: Evidence[], role: string | undefined): Classification {
  const confidence = Math.round(Math.min(1, score) * 100) / 100;
  return { dataType: type.id, tier: type.tier, confidence, evidence, ...(role ? { role } : {}) };
}

interface Answer {
  type: TaxonomyType;
  score: number;
  evidence: Evidence[];
}

// --- by the name ---

function byName(ctx: Context, context: NameContext, reading: NameReading, owner: OwnerReading): Answer | undefined {
  const sense = senseOf(ctx, context, reading, owner);
  if (sense === "not-personal") return undefined;
  const entry = sense ?? reading.entry!;
  if (owner.kind === "catalogue" && isOfCatalogue(ctx, context, reading, entry.type)) return undefined;
  const answer: Answer = { type: entry.type, score: entry.weight, evidence: [evidenceOf(entry, context.name)] };
  if (sense)
    answer.evidence.push({ kind: "context", detail: "words near it decide which of its meanings it has", weight: 0 });
  if (entry.weak) raiseWeak(ctx, context, reading, owner, entry, answer);
  else if (reading.qualifier === "person" || owner.kind === "person")
    adjust(answer, AGREEMENT, "context", partyDetail(reading, context));
  // One for insurance, by the persons in it, is no program.
  const isOfPersons = owner.head === "application" && siblingsOf(ctx, context, reading).human > 0;
  if (!isOfPersons) lower(reading, owner, entry, context, answer);
  const isAnybodys = ID_OF_ANYBODY.test(entry.type.id);
  if (OF_ORGANIZATION.test(entry.type.id) && reading.qualifier !== "person" && owner.kind !== "person") {
    const { organization, human } = siblingsOf(ctx, context, reading);
    // One person beside a company is who speaks for it; but an address may well be his.
    if (organization && human < (isAnybodys ? 2 : 1))
      adjust(answer, NOT_A_PERSON, "context", "a company is named beside it");
  }
  return answer;
}

/** What a name says without anything around it. */
function surely(reading: NameReading): Entry | undefined {
  return reading.entry?.weak || isOnlyNear(reading) ? undefined : reading.entry;
}

/** Tails of members that say which of something: "patientId". */
const POINTS = /^(id|no|ref|key|seq)$/;

/** Columns that say who keeps a list, or how its entries hang together, not whom they are about. */
const OF_LIST =
  /^(parent|child|owner|author|creator|contact|lead)$|^(create|created|update|updated|modified|approved|entered|maintained)\b|\bby\b/;

/** Diagnoses, drugs or occupations that there are, unless somebody is named beside them. */
function isOfCatalogue(ctx: Context, context: NameContext, reading: NameReading, type: TaxonomyType): boolean {
  if (!isListed(type) || reading.qualifier === "person") return false;
  return !(context.siblings ?? []).some((name) => {
    const beside = ctx.name(name);
    const { tokens } = beside;
    const points = POINTS.test(tokens.at(-1) ?? "");
    // "relativeUnits" is of nobody.
    if (!points && !beside.entry) return false;
    const whose = points ? tokens.slice(0, -1) : tokens.slice(0, 1);
    if (OF_LIST.test(whose.join(" "))) return false;
    const also = surely(beside)?.type;
    return (
      whose.some((word) => ctx.vocabulary.set.personOwners.has(word)) ||
      (also !== undefined && /^(identity|contact|policy)$/.test(also.category) && !isListed(also))
    );
  });
}

function adjust(answer: Answer, weight: number, kind: Evidence["kind"], detail: string): void {
  answer.score += weight;
  answer.evidence.push({ kind, detail, weight });
}

function evidenceOf(entry: Entry, name: string): Evidence {
  const what =
    entry.kind === "pinyin"
      ? `is pinyin "${entry.phrase}"`
      : entry.kind === "chinese"
        ? `says "${entry.phrase}"`
        : `matches "${entry.phrase}"`;
  return { kind: entry.kind, detail: `name "${name}" ${what} (${entry.type.names.en})`, weight: entry.weight };
}

function partyDetail(reading: NameReading, context: NameContext): string {
  const word =
    reading.qualifier === "person" || reading.qualifier === "maybe-person"
      ? reading.qualifierWord
      : (context.owner ?? "");
  return `"${word}" is a person or party`;
}

/** Context that makes a weak name believable. */
function raiseWeak(
  ctx: Context,
  context: NameContext,
  reading: NameReading,
  owner: OwnerReading,
  entry: Entry,
  answer: Answer,
): void {
  if (reading.qualifier === "other" || reading.qualifier === "technical") {
    adjust(answer, FOREIGN_QUALIFIER, "name", `"${reading.qualifierWord}" says it belongs to something else`);
    return;
  }
  // `gps: { latitude, longitude }`: what holds it is called for it.
  if (context.owner && entry.type.category === "location" && surely(ctx.name(context.owner))?.type === entry.type) {
    adjust(answer, NAMED_FOR, "context", `"${context.owner}" is called for it`);
    return;
  }
  if (reading.qualifier === "person") adjust(answer, PERSON + AGREEMENT, "context", partyDetail(reading, context));
  if (entry.type.category === "credential") {
    if (owner.kind === "credential" || owner.kind === "person")
      adjust(answer, CREDENTIAL_OWNER, "context", `"${context.owner}" holds credentials`);
    return;
  }
  const siblings = siblingsOf(ctx, context, reading);
  if (entry.kind === "pinyin") {
    if (siblings.pinyin >= 2 || siblings.human >= 2)
      adjust(answer, PINYIN_SIBLINGS, "context", "other members beside it are personal data in pinyin");
    else if (owner.kind === "person") adjust(answer, PERSON, "context", partyDetail(reading, context));
    return;
  }
  if (reading.qualifier === "organization" || owner.kind === "organization") return;
  if (reading.qualifier !== "person" && owner.kind === "person")
    adjust(answer, PERSON, "context", partyDetail(reading, context));
  const party = reading.qualifier === "maybe-person" ? "maybe-person" : owner.kind;
  if (describesPerson(siblings, party))
    adjust(answer, PERSONAL_SIBLINGS, "context", "other members beside it are personal data");
  else if (
    /^(other|catalogue)$/.test(owner.kind) &&
    reading.qualifier !== "person" &&
    OF_PERSON.test(entry.type.category)
  ) {
    adjust(answer, OTHER_OWNER, "context", `"${context.owner}" is no person and holds no other personal data`);
  }
}

function siblingsOf(ctx: Context, context: NameContext, self: NameReading): SiblingReading {
  const names = context.siblings;
  if (!names || names.length === 0) return NO_SIBLINGS;
  return readSiblings(
    names.map((name) => ctx.name(name)),
    self,
  );
}

/** What says that the data is no person's, or no real data. */
function lower(reading: NameReading, owner: OwnerReading, entry: Entry, context: NameContext, answer: Answer): void {
  const ofPerson = /^(identity|contact|location|online|employment)$/.test(entry.type.category);
  if (reading.qualifier === "organization" && ofPerson)
    adjust(answer, NOT_A_PERSON, "name", `"${reading.qualifierWord}" is an organisation or a system`);
  else if (reading.qualifier === "technical" && /^identity\.(person-name|age)$/.test(entry.type.id))
    adjust(answer, NOT_A_PERSON, "name", `"${reading.qualifierWord}" says it is a program`);
  else if (reading.qualifier === "artificial" && entry.type.category !== "credential")
    adjust(answer, NOT_A_PERSON, "name", `"${reading.qualifierWord}" says the value is made up`);
  else if (ACCOUNT.test(entry.type.id) && isOfHouse(reading, owner))
    adjust(answer, OF_HOUSE, "context", "it is an account of an organisation");
  else if (owner.kind === "organization" && reading.qualifier !== "person" && OF_ORGANIZATION.test(entry.type.id)) {
    adjust(answer, NOT_A_PERSON, "context", `"${context.owner}" is an organisation or a system`);
  }
}

const ACCOUNT = /^financial\.(bank-account|iban)$/;
/** What is no person by any reading; a provider or a merchant may be one. */
const HOUSE =
  /^(company|corporate|corp|business|organization|org|enterprise|firm|insurer|reinsurer|employer|hospital|clinic|pharmacy|subsidiary|empresa|societe|branch|office|headquarters)$/;

function isOfHouse(reading: NameReading, owner: OwnerReading): boolean {
  if (reading.qualifier === "organization") return HOUSE.test(reading.qualifierWord);
  return owner.kind === "organization" && reading.qualifier !== "person" && HOUSE.test(owner.head);
}

/** Which meaning an ambiguous phrase has here; undefined: nothing near decides. */
function senseOf(
  ctx: Context,
  context: NameContext,
  reading: NameReading,
  owner: OwnerReading,
): Entry | "not-personal" | undefined {
  const senses = reading.phrase?.senses;
  if (!senses) return undefined;
  // A phrase that has no meaning of its own has the one that is near, whatever is said before it.
  if (!isOnlyNear(reading) && (reading.qualifier === "other" || reading.qualifier === "technical")) return undefined;
  const near = nearOf(ctx, context, reading, owner);
  const ofPerson = owner.kind === "person" || reading.qualifier === "person";
  for (const sense of senses) {
    if (sense.entry === undefined && ofPerson) continue;
    if (near.some((word) => sense.near.has(word))) return sense.entry ?? "not-personal";
  }
  return isOnlyNear(reading) ? "not-personal" : undefined;
}

/** Tails of a member's name that do not change what it is about. */
const ATTRIBUTE = /^(no|id|code|type|date|name|at|url|status)$/;

function nearOf(ctx: Context, context: NameContext, reading: NameReading, owner: OwnerReading): string[] {
  const words = [...owner.tokens, ...reading.before];
  // Of a single word a verb of the function says too little: `startSession(token)`.
  if (reading.phrase?.whole || reading.entry?.phrase.includes(" ")) {
    for (const name of context.near ?? []) {
      const { tokens } = ctx.name(name);
      words.push(...tokens, tokens.join(" "));
    }
  }
  for (const sibling of context.siblings ?? []) {
    if (sibling === context.name) continue;
    // A member is near as a whole: "cardNumber" speaks of a card, "welcomeCardLayout" does not.
    const { tokens } = ctx.name(sibling);
    words.push(tokens.join(" "));
    const entry = surely(ctx.name(sibling));
    if (entry) words.push(`@${entry.type.category}`);
    if (tokens.length > 1 && ATTRIBUTE.test(tokens[tokens.length - 1]!)) words.push(tokens.slice(0, -1).join(" "));
    if (tokens.length > 1 && ctx.vocabulary.roles.has(tokens[0]!)) words.push(tokens.slice(1).join(" "));
  }
  return words;
}

// --- by the comment ---

interface CommentReading {
  best: ChinesePhrase | undefined;
  role: string | undefined;
}

function commentOf(ctx: Context, context: NameContext, reading: NameReading): CommentReading {
  const words = context.comment?.words;
  if (!words || words.length === 0) return { best: undefined, role: undefined };
  let best: ChinesePhrase | undefined;
  let role: string | undefined;
  for (const word of words) {
    const hit = ctx.chinese.lookup(word);
    if (!hit) continue;
    role ??= hit.type.role;
    if (!best || rank(hit, reading) >= rank(best, reading)) best = hit;
  }
  // A comment that only says whose it is leaves the data to the name.
  return { best: best?.type.category === "relation" && reading.entry ? undefined : best, role };
}

function rank(hit: ChinesePhrase, reading: NameReading): number {
  const agrees = reading.entry?.type === hit.type ? 100 : 0;
  return agrees + (hit.type.category === "relation" ? 0 : 50) + hit.phrase.length;
}

function byComment(reading: NameReading, hit: ChinesePhrase): Answer {
  const entry = reading.entry;
  const evidence = (weight: number): Evidence[] => [
    { kind: "comment", detail: `comment says "${hit.phrase}" (${hit.type.names.en})`, weight },
  ];
  if (entry && entry.type === hit.type) {
    const answer: Answer = { type: hit.type, score: COMMENT, evidence: evidence(COMMENT) };
    adjust(answer, AGREEMENT, entry.kind, `the name says the same ("${entry.phrase}")`);
    return answer;
  }
  if (reading.negative) {
    const weight = reading.protected ? COMMENT_BUT_PROTECTED : COMMENT_BUT_NEGATIVE;
    const answer: Answer = { type: hit.type, score: COMMENT, evidence: evidence(COMMENT) };
    adjust(
      answer,
      weight - COMMENT,
      "name",
      reading.protected
        ? `"${reading.negative}" in the name says the value is protected`
        : `"${reading.negative}" in the name says it is about the data`,
    );
    return answer;
  }
  return { type: hit.type, score: COMMENT, evidence: evidence(COMMENT) };
}
