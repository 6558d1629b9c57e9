// Calls of packages by name: "typeorm DataSource" is `new DataSource(…)` of that package or a folder of it. Input: a file.
// Output: the calls. Invariant: a name that the file does not import is none of them.
import { entityOf } from "../../link/entities.js";
import { factsOf, type Program } from "../../link/program.js";

export function packageCalls(p: Program, file: number, targets: readonly string[]): number[] {
  const wanted = targets.map((t) => {
    const space = t.lastIndexOf(" ");
    return { pkg: space < 0 ? "" : t.slice(0, space), name: t.slice(space + 1) };
  });
  const { imports, callables, nodes } = factsOf(p, file);
  if (!imports.some((i) => wanted.some((w) => i.specifier === w.pkg || i.specifier.startsWith(`${w.pkg}/`)))) return [];
  return callables.flatMap(({ calls }) =>
    calls.filter((call) => {
      const entity = entityOf(p, file, nodes.a[call]!);
      return (
        entity?.k === "pkg" &&
        wanted.some((w) => entity.pkg === w.pkg && (entity.path[entity.path.length - 1] ?? "default") === w.name)
      );
    }),
  );
}
