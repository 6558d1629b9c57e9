// What the calls that set up a package hide of what goes through it. Several applications of one repository each have their own.
// Input: the calls, by package. Output: what all of those nearest to a file hide. Invariant: of calls that are equally near,
// any one may be the one that counts.
import type { FlowContext } from "../context.js";

export interface SetUp<T> {
  file: number;
  hides: readonly T[];
}

export function byPackage<T>(calls: readonly ({ pkg: string } & SetUp<T>)[]): Map<string, SetUp<T>[]> {
  const all = new Map<string, SetUp<T>[]>();
  for (const { pkg, file, hides } of calls) all.set(pkg, [...(all.get(pkg) ?? []), { file, hides }]);
  return all;
}

/** Nearest: with the longest way of folders in common. */
export function sharedByNearest<T>(ctx: FlowContext, calls: readonly SetUp<T>[], file: number): readonly T[] {
  const near = calls.map((call) => foldersInCommon(ctx, call.file, file));
  const nearest = Math.max(...near);
  const [first, ...others] = calls.filter((_, i) => near[i] === nearest);
  return others.reduce<readonly T[]>(
    (shared, { hides }) => shared.filter((one) => hides.some((other) => JSON.stringify(one) === JSON.stringify(other))),
    first?.hides ?? [],
  );
}

function foldersInCommon({ p }: FlowContext, one: number, other: number): number {
  const [folders, others] = [one, other].map((file) => p.files[file]!.path.split("/").slice(0, -1));
  const parted = folders!.findIndex((folder, i) => folder !== others![i]);
  return parted < 0 ? folders!.length : parted;
}
