// How a finding is accepted, for reports: the comment that suppresses it, in the notation of its file. Input: a rule
// and where it was broken. Output: comments with places to fill in; undefined for a language that has none.
import { frontendOf, frontendsFor } from "../frontends/index.js";
import { commentOf } from "./comments.js";

/** Known by their names only: nothing is read. */
const frontends = frontendsFor({
  id: "",
  version: "",
  parse() {
    throw new Error("no text is read here");
  },
});

interface FoundAt {
  path: string;
  offset: number;
  /** Undefined for a stored result. */
  text: string | undefined;
}

/** Those of all places, each once; undefined among them where one of them can have none. */
export function suppressionForms(rule: string, places: readonly FoundAt[]): Set<string | undefined> {
  const languages = new Map<string, string | undefined>();
  return new Set(
    places.map((place) => {
      const { path } = place;
      if (!languages.has(path)) languages.set(path, frontendOf(frontends, path)?.language);
      return formOf(rule, place, languages.get(path));
    }),
  );
}

function formOf(rule: string, { path, offset, text }: FoundAt, language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  const body = `goodfaith-disable-next-line ${rule} until YYYY-MM-DD ${language === "sql" ? "::" : "--"} …`;
  const inMarkup = text !== undefined && COMPONENT.test(path) && !isInScript(text, offset);
  const wrap = inMarkup ? ["<!-- ", " -->"] : commentOf(language, path, body);
  return wrap && `${wrap[0]}${body}${wrap[1]}`;
}

/** Files of script blocks and markup. */
const COMPONENT = /\.(vue|svelte|component\.html)$/i;

function isInScript(text: string, offset: number): boolean {
  const before = text.slice(0, offset).toLowerCase();
  return before.lastIndexOf("<script") > before.lastIndexOf("</script");
}
