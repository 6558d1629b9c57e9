// The one way to make markup: a tagged template whose places are escaped unless they are markup already. There is no
// other constructor, so nothing from the analysed code can become a tag, an attribute or a reference.
import { xml } from "../xml.js";

export interface Markup {
  readonly markup: string;
}

type Place = Markup | string | number | undefined | false | readonly (Markup | string | number)[];

/** Attribute values must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...places: readonly Place[]): Markup {
  let text = parts[0]!;
  places.forEach((place, i) => {
    text += filled(place) + parts[i + 1]!;
  });
  const made: Markup = { markup: text };
  trusted.add(made);
  return made;
}

/** What `html` has made itself; an object of another origin is text. */
const trusted = new WeakSet<Markup>();

function filled(place: Place): string {
  if (place === undefined || place === false) return "";
  if (typeof place === "string" || typeof place === "number") return xml(String(place));
  if (isList(place)) return place.map(filled).join("");
  return trusted.has(place) ? place.markup : xml(String(place.markup));
}

function isList(place: object): place is readonly (Markup | string | number)[] {
  return Array.isArray(place);
}

/** A path that may break behind its slashes and before what follows it (":12"). */
export function path(file: string, rest = ""): Markup {
  const parts = file.split("/").map((part, i) => (i === 0 ? part : html`/<wbr/>${part}`));
  return html`<code>${parts}${rest !== "" && html`<wbr/>${rest}`}</code>`;
}

export const nothing: Markup = html``;
