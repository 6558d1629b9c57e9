// How a file would write the import of another: as it already does, else by the alias or the kind of relative path that it
// uses for others. Input: two files of the program. Output: a specifier that the resolver leads to that file, or undefined.
import { exportValue } from "../exports.js";
import { dirOf } from "../modules/paths.js";
import type { Program } from "../program.js";

/** `name`: what is to be imported; a file that hands it on, and is imported already, will do. */
export function specifierFor(p: Program, from: number, to: number, name?: string): string | undefined {
  const { path, facts } = p.files[from]!;
  const target = p.files[to]!.path;
  const leads = (specifier: string) => {
    const resolved = p.resolver.resolve(specifier, path);
    return resolved.kind === "file" && resolved.path === target;
  };
  const given = facts.imports.filter((i) => i.kind !== "dynamic");
  const known = given.find((i) => !i.typeOnly && leads(i.specifier)) ?? given.find((i) => leads(i.specifier));
  if (known) return known.specifier;
  const handsOn = (specifier: string) => {
    const resolved = name === undefined ? undefined : p.resolver.resolve(specifier, path);
    const file = resolved?.kind === "file" ? p.byPath.get(resolved.path) : undefined;
    const value = file === undefined ? null : exportValue(p, file, name!);
    const own = value === null ? null : exportValue(p, to, name!);
    return own !== null && JSON.stringify(value) === JSON.stringify(own);
  };
  const through = given.find((i) => !i.typeOnly && handsOn(i.specifier)) ?? given.find((i) => handsOn(i.specifier));
  if (through) return through.specifier;
  const own = given.map((i) => i.specifier).filter((s) => p.resolver.resolve(s, path).kind === "file");
  const relatives = own.filter(isRelative);
  const ending = endingOf(relatives);
  const relative = ["", "/index"].map(
    (index) => relativePath(dirOf(path), bare(target, index)) + (index ? "" : ending(target)),
  );
  const aliased = own
    .filter((s) => !isRelative(s))
    .flatMap((s) => {
      const resolved = p.resolver.resolve(s, path);
      return resolved.kind === "file" ? (throughAlias(s, resolved.path, target) ?? []) : [];
    });
  const near = dirOf(path) === dirOf(target) && (relatives.length > 0 || aliased.length === 0);
  const order = near ? [...relative, ...aliased] : [...aliased, ...relative];
  return order.find(leads);
}

function isRelative(specifier: string): boolean {
  return /^\.{1,2}(\/|$)/.test(specifier);
}

const EXTENSION = /\.(?:d\.)?[cm]?[jt]sx?$/;

function bare(path: string, index: string): string {
  const plain = path.replace(EXTENSION, "");
  return index !== "" && plain.endsWith(index) ? plain.slice(0, -index.length) : plain;
}

/** ".js" where the file writes it, also for TypeScript sources; ".ts" where it writes that; else nothing. */
function endingOf(relatives: readonly string[]): (target: string) => string {
  const written = relatives.map((s) => /\.[cm]?[jt]sx?$/.exec(s)?.[0]).find((e) => e !== undefined);
  if (written === undefined) return () => "";
  return (target) => {
    const own = /\.[cm]?[jt]sx?$/.exec(target)?.[0] ?? "";
    return written.includes("t") ? own : own.replace("t", "j").replace(/x$/, "");
  };
}

function relativePath(directory: string, target: string): string {
  const from = directory === "" ? [] : directory.split("/");
  const to = target.split("/");
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return (from.length === 0 ? "./" : "../".repeat(from.length)) + to.join("/");
}

/** "@/lib/log" is "src/lib/log.ts", so "src/mask.ts" is "@/mask". */
function throughAlias(specifier: string, path: string, target: string): string | undefined {
  const written = specifier.replace(EXTENSION, "").split("/");
  const real = path.replace(EXTENSION, "").split("/");
  if (real[real.length - 1] === "index" && written[written.length - 1] !== "index") real.pop();
  while (written.length > 1 && real.length > 0 && written[written.length - 1] === real[real.length - 1]) {
    written.pop();
    real.pop();
  }
  const wanted = bare(target, "/index").split("/");
  if (!real.every((part, i) => wanted[i] === part)) return undefined;
  return [...written, ...wanted.slice(real.length)].join("/");
}
