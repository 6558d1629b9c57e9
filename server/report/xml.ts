// XML 1.0 text: markup, quotes and line ends as references; what XML cannot hold at all is made visible.
import { safe } from "./view.js";

/** For the content of an element and for attribute values in double quotes. */
export function xml(text: string): string {
  return safe(text)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Attributes in the order given; undefined ones are left out. */
export function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join("");
}
