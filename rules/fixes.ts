// Fix plans that several rules share.
import type {
  CallAnswer,
  Carrier,
  Control,
  FindingData,
  FixPlan,
  FlowAnswer,
  LiteralAnswer,
  ProjectValue,
} from "../server/engine/api.js";

/**
 * Personal data that must not arrive: masked by the project's own function, told by the record's id, or left out. A line of a log
 * that would be an id and nothing else is better gone.
 */
export function hidingFixes({ carriers, sink }: FlowAnswer): FixPlan[] {
  if (carriers.length === 0) return [];
  const named = sink.kind === "log" && carriers.every((c) => c.single && c.alone) ? [] : identifying(carriers);
  const leaving = carriers.some((c) => c.wanted) ? [] : [...maskingSome(carriers), leavingOut(carriers, "goes")];
  return [...masking(carriers), ...named, ...leaving];
}

/**
 * The same where somebody may need what he was given: a recipient, or whoever reads back what was kept. Only a member of an
 * object can be left out, and not the last: a call, a key and a message want their parts.
 */
export function riskyHidingFixes({ carriers, sink }: FlowAnswer): FixPlan[] {
  if (carriers.length === 0) return [];
  const isSentBack = /cookie|jwt|jsonwebtoken|^jose /i.test(`${sink.package} ${sink.call}`);
  const masks = carriers.some((c) => c.lossy && (isSentBack || isLookedUp(c))) ? [] : masking(carriers);
  const leaving = carriers.every((c) => c.member) ? [leavingOut(carriers, "stays")] : [];
  return unsafe([...masks, ...identifying(carriers), ...leaving]);
}

/** What stands for somebody must stand for him alone: a key, or what is kept of who is signed in. */
function isLookedUp({ leading, member, under }: Carrier): boolean {
  return leading || (!member && STANDS_FOR_SOMEBODY.test(under));
}

const STANDS_FOR_SOMEBODY =
  /(^|[^a-z])(sessions?|sess|sid|tokens?|auth|users?|log(ged)?-?_?in|current|active|accounts?|members?|ids?|uid|keys?)([^a-z]|$)|(session|token|user|login|account|member)$|(Id|ID|Key|User|Session|Token)$/;

function unsafe(plans: readonly FixPlan[]): FixPlan[] {
  return plans.map((plan) => ({ ...plan, applicability: "unsafe" }));
}

/**
 * The same where a text is read by a model: a placeholder says what stood there, or what is known besides is enough. What
 * its interface wants (`content`, `input`) cannot be left out.
 */
export function promptFixes({ carriers }: FlowAnswer): FixPlan[] {
  if (carriers.length === 0) return [];
  const named = carriers.every((c) => c.single) ? identifying(carriers) : [];
  return unsafe([...masking(carriers), ...placing(carriers), ...pickingFixes(carriers), ...named]);
}

/** A record is told without what it says of a person. */
export function pickingFixes(carriers: readonly Carrier[]): FixPlan[] {
  const changes = carriers.flatMap(({ start, end, harmless }) =>
    harmless && harmless.length <= MAX_PICKED
      ? [{ kind: "pick-members" as const, at: { start, end }, members: harmless }]
      : [],
  );
  if (changes.length === 0 || changes.length < carriers.length) return [];
  const members = [...new Set(changes.flatMap((c) => c.members))].join(", ");
  return [{ title: "pickMembers", params: { labels: labels(carriers), members }, applicability: "unsafe", changes }];
}
/** More of them are no line of code. */
const MAX_PICKED = 12;

/** `${claim.claimantName}` becomes `[claimantName]`. */
function placing(carriers: readonly Carrier[]): FixPlan[] {
  const names = carriers.map((c) => /[\p{L}_$][\p{L}\p{N}_$]*$/u.exec(c.label)?.[0]);
  if (!carriers.every((c) => c.single) || names.includes(undefined)) return [];
  const placeholders = names.map((name) => `[${name}]`);
  return [
    {
      title: "usePlaceholder",
      params: { labels: labels(carriers), placeholder: [...new Set(placeholders)].join(", ") },
      applicability: "unsafe",
      changes: carriers.map(({ start, end }, i) => ({
        kind: "use-placeholder",
        at: { start, end },
        placeholder: placeholders[i]!,
      })),
    },
  ];
}

/**
 * Addresses: the record's id as the segment of a path. A mask would find nothing, an id under the name of a parameter that means
 * something else would lie, and a search without its parameter would find everybody.
 */
export function addressFixes({ carriers }: FlowAnswer): FixPlan[] {
  if (carriers.length === 0 || !carriers.every((c) => c.single)) return [];
  return identifying(carriers).map((plan) => ({
    ...plan,
    changes: plan.changes.map((change) => (change.kind === "use-member" ? { ...change, segment: true } : change)),
  }));
}

/** Numbers that people see: masked as elsewhere in the project, or their last characters only. Other data stays as it is. */
export function shorteningFixes(carriers: readonly Carrier[], data: readonly FindingData[]): FixPlan[] {
  const asked = new Set(data.map((d) => d.label));
  const whole = carriers.flatMap((c) => {
    const masks = c.masks?.filter(({ label }) => asked.has(label)) ?? [];
    return masks.length > 0 ? [{ ...c, masks }] : [];
  });
  const shown = carriers.filter((c) => c.single && c.itself && asked.has(c.label));
  const found = new Set([...shown.map((c) => c.label), ...whole.flatMap((c) => c.masks.map((m) => m.label))]);
  if ([...asked].some((label) => !found.has(label))) return [];
  const plans = whole.length === 0 ? masking(shown) : maskingMembers(shown, whole);
  return unsafe(plans.length > 0 || whole.length > 0 ? plans : shortening(shown));
}

function maskingMembers(
  shown: readonly Carrier[],
  whole: readonly (Carrier & { masks: NonNullable<Carrier["masks"]> })[],
): FixPlan[] {
  if (!shown.every((c) => c.helper)) return [];
  const masks = [
    ...shown.map((c) => ({ label: c.spelled ?? c.label, call: c.helper! })),
    ...whole.flatMap((c) => c.masks.map(({ label, call }) => ({ label, call }))),
  ];
  const params = {
    labels: [...new Set(masks.map((m) => m.label))].join(", "),
    function: [...new Set(masks.map((m) => `${m.call.code}()`))].join(", "),
  };
  const changes: FixPlan["changes"] = [
    ...shown.map(({ start, end, helper }) => ({ kind: "wrap" as const, at: { start, end }, call: helper! })),
    ...whole.map(({ start, end, masks }) => ({
      kind: "wrap-members" as const,
      at: { start, end },
      members: masks.map(({ member, call }) => ({ name: member, call })),
    })),
  ];
  return [{ title: "mask", params, applicability: "unsafe", changes }];
}

function shortening(carriers: readonly Carrier[]): FixPlan[] {
  return [
    {
      title: "keepEnd",
      params: { labels: labels(carriers), count: String(SHOWN) },
      applicability: "unsafe",
      changes: carriers.map(({ start, end, text }) => ({ kind: "keep-end", at: { start, end }, count: SHOWN, text })),
    },
  ];
}
/** By the last four characters people tell their own cards and accounts apart. */
const SHOWN = 4;

/** Values that must stay apart, but tell nothing: under a key of the project. */
export function pseudonymFixes(carriers: readonly Carrier[]): FixPlan[] {
  return unsafe(wrapping("usePseudonym", carriers, (c) => c.keyed));
}

function masking(carriers: readonly Carrier[]): FixPlan[] {
  return wrapping("mask", carriers, (c) => c.helper);
}

function wrapping(
  title: string,
  carriers: readonly Carrier[],
  helperOf: (c: Carrier) => ProjectValue | undefined,
): FixPlan[] {
  const changes = carriers.flatMap((carrier) => {
    const call = helperOf(carrier);
    return call ? [{ kind: "wrap" as const, at: { start: carrier.start, end: carrier.end }, call }] : [];
  });
  if (changes.length === 0 || changes.length < carriers.length) return [];
  return [
    {
      title,
      params: { labels: labels(carriers), function: [...new Set(changes.map((c) => `${c.call.code}()`))].join(", ") },
      // A helper for texts may fail on what is missing or no text.
      applicability: carriers.every((c) => c.text) ? "safe" : "unsafe",
      changes,
    },
  ];
}

/** Masked where a function of the project masks it, and left out where none does. */
function maskingSome(carriers: readonly Carrier[]): FixPlan[] {
  const masked = carriers.filter((c) => c.helper);
  const left = carriers.filter((c) => !c.helper);
  if (masked.length === 0 || left.length === 0) return [];
  return [
    {
      title: "maskAndLeaveOut",
      params: {
        masked: labels(masked),
        function: [...new Set(masked.map((c) => `${c.helper!.code}()`))].join(", "),
        labels: labels(left),
      },
      applicability: "unsafe",
      changes: [
        ...masked.map(({ start, end, helper }) => ({ kind: "wrap" as const, at: { start, end }, call: helper! })),
        ...leavingOut(left, "goes").changes,
      ],
    },
  ];
}

function identifying(carriers: readonly Carrier[]): FixPlan[] {
  const ids = [...new Set(carriers.map((c) => c.id?.label ?? ""))];
  // The same id twice says nothing more.
  if (ids.includes("") || ids.length < carriers.length) return [];
  return [
    {
      title: "useId",
      params: { labels: labels(carriers), id: ids.join(", ") },
      applicability: "unsafe",
      changes: carriers.map(({ start, end, id, single, structured }) => ({
        kind: "use-member",
        at: { start, end },
        member: id!.member,
        whole: !single,
        structured,
      })),
    },
  ];
}

/** `emptied`: an object of which nothing is left goes along, or it stays and nothing is done. */
export function leavingOut(carriers: readonly Carrier[], emptied: "goes" | "stays"): FixPlan {
  return {
    title: "leaveOut",
    params: { labels: labels(carriers) },
    applicability: "unsafe",
    changes: carriers.map(({ start, end }) => ({ kind: "remove-value", at: { start, end }, emptied })),
  };
}

function labels(carriers: readonly Carrier[]): string {
  return [...new Set(carriers.map((c) => c.spelled ?? c.label))].join(", ");
}

/** A dangerous option taken away, so that the default holds. */
export function withoutOption({ at, option }: CallAnswer, applicability: FixPlan["applicability"]): FixPlan[] {
  if (!option) return [];
  const { name, value } = option;
  return [
    {
      title: "removeOption",
      params: { option: name },
      applicability,
      changes: [{ kind: "remove-option", at: { start: at.start, end: at.end }, option: name, item: value }],
    },
  ];
}

/** Values that may be real give way to ones that nobody can hold. What is tested or looked up with them may expect them. */
export function syntheticFixes({ at, data, places, among }: LiteralAnswer): FixPlan[] {
  if (!data || !places || !among) return [];
  return [
    {
      title: places.length > 1 ? "makeUpMany" : "makeUpOne",
      params: places.length > 1 ? { count: String(places.length) } : {},
      applicability: "unsafe",
      changes: [
        { kind: "use-synthetic", at: { start: at.start, end: at.end }, dataType: data.dataType, places, among },
      ],
    },
  ];
}

/** What the project does elsewhere, done here, too. */
export function likeSiblings(title: string, control: Control | undefined): FixPlan[] {
  if (!control) return [];
  return [{ title, params: { control: control.name }, applicability: "unsafe", changes: control.changes }];
}
