// Where an endpoint is told, and what its path and name say of it.
import { wordsOf } from "../../classify/words.js";

const PURPOSE =
  /log-?in|sign-?in(?!g)|sign-?up|log-?out|register|registration|webhook|callback|oauth|forgot|reset|verify|captcha/i;
/** How the program itself is: whole words, for there are deliveries and shippings, too. */
const PROBE = /(^| )(ping|ready|readyz|readiness|live|livez|liveness|metrics)( |$)/;
/** The health of somebody is behind a parameter, or one's own: `/me/health`. */
const HEALTH = /^[^:[{]*(^|[/._-])health(z|[-_]?checks?)?(\/[a-z]*)?\/?$/i;

/** Open by its purpose, as its path or its name says. */
export function isPublicByPurpose(route: string, handler: string): boolean {
  return (
    [route, handler].some((name) => PURPOSE.test(name) || PROBE.test(wordsOf(name))) ||
    (HEALTH.test(route) && !isOwn(route)) ||
    /^(get)?health(z|check|status)?$/i.test(handler)
  );
}

/** One's own data, as the path says. */
export function isOwn(route: string): boolean {
  return /(^|[/:_.-])(me|self|mine|my|own|profile|whoami)([/:_-]|$)/i.test(route) || /[/.]my[A-Z]/.test(route);
}

/** The handler's name, or where a nameless one begins. */
export function placeOf(fact: { nameStart: number; nameEnd: number; start: number; end: number; name: string }): {
  start: number;
  end: number;
} {
  if (fact.name !== "") return { start: fact.nameStart, end: fact.nameEnd };
  return { start: fact.start, end: fact.end };
}
