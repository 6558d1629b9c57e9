// Places in the code: the path and line, which may break behind its slashes, and in an editor a link that opens it.
import type { Location } from "../../engine/api.js";
import { positionOf, type Report } from "../view.js";
import { html, type Markup, path } from "./markup.js";

type Place = Pick<Location, "file" | "start">;

/** "src/a.ts:12" */
export function place(r: Report, at: Place): Markup {
  return linked(r, at, path(at.file, `:${positionOf(r.run, at.file, at.start).line}`));
}

export function linked(r: Report, { file, start }: Place, shown: Markup): Markup {
  if (!r.open) return shown;
  const { line, column } = positionOf(r.run, file, start);
  return html`<a href="${r.open(file, line, column)}">${shown}</a>`;
}

/** A file as a whole; what lies in no file is at the root. */
export function filePlace(r: Report, file: string): Markup {
  const shown = path(file || ".");
  return r.open && file !== "" ? html`<a href="${r.open(file, 1, 1)}">${shown}</a>` : shown;
}
