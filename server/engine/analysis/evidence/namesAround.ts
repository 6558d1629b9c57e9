// What a dangerous choice stands in is called: the block of a setting, the call with the option, and names that are given beside
// it. Input: the place. Output: the names, and the first of them that is one of persons.
import { NodeKind, type Range, type SettingFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { constantText } from "../../flow/walk/constantText.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip, symbolPath } from "../../link/program.js";
import type { Holder, NamesAround } from "../requests/answers.js";

/** `DBInstanceIdentifier: patients`, `databaseName: "members"`, `Key: "brochures/…"` */
const NAMING = /(^|_)(name|identifier|db)$|(Name|Identifier)$|^([Bb]ucket|[Cc]ontainer|[Kk]ey|[Pp]refix)$/;

/** `Resources.PatientsDb.Properties.StorageEncrypted`, `aws_db_instance.members.storage_encrypted` */
export function namesOfSetting(ctx: FlowContext, settings: readonly SettingFact[], path: string): NamesAround {
  const parts = path.split(".").slice(0, -1);
  const block = `${parts.join(".")}.`;
  const beside = settings.flatMap((one) =>
    one.value !== undefined && one.path.startsWith(block) && NAMING.test(one.path.slice(block.length)) ? one.value : [],
  );
  return told(ctx, [...beside, ...parts.reverse()]);
}

/** `new Database(this, "Members", { databaseName: "members", … })` */
export function namesOfObject(ctx: FlowContext, file: number, object: number): NamesAround {
  const { nodes } = factsOf(ctx.p, file);
  const [start, end] = [nodes.start[object]!, nodes.end[object]!];
  let call = -1;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.call || nodes.start[node]! > start || nodes.end[node]! < end) continue;
    const isNearer = call < 0 || nodes.start[node]! >= nodes.start[call]!;
    if (isNearer && listOf(ctx.p, file, node).some((arg) => nodes.start[arg]! <= start && nodes.end[arg]! >= end))
      call = node;
  }
  if (call < 0) return told(ctx, []);
  return namesOfCall(ctx, file, call);
}

/** `store.put(\`brochures/\${key}\`, body)`, `put({ Bucket: "www", Key: key })` */
export function namesOfCall(ctx: FlowContext, file: number, call: number): NamesAround {
  const { nodes } = factsOf(ctx.p, file);
  return told(
    ctx,
    [...listOf(ctx.p, file, call)].flatMap((arg) => {
      const at = strip(ctx.p, file, arg);
      if (nodes.kind[at] !== NodeKind.object) return textOf(ctx, file, arg);
      const pairs = listOf(ctx.p, file, at);
      return [...pairs].flatMap((key, i) =>
        i % 2 === 0 && key >= 0 && NAMING.test(stringAt(ctx.p, file, key)) ? textOf(ctx, file, pairs[i + 1]!) : [],
      );
    }),
  );
}

function textOf(ctx: FlowContext, file: number, node: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.text) return [...listOf(ctx.p, file, at)].flatMap((part) => textOf(ctx, file, part));
  const text = constantText(ctx, file, at);
  return text === undefined ? [] : [text];
}

function told(ctx: FlowContext, names: readonly string[]): NamesAround {
  const persons = names.find((name) => ctx.p.classifier.isOfPersons(name));
  return { names, ...(persons === undefined ? {} : { persons }) };
}

/**
 * What holds the text at a place: keys of the objects around it, calls that are given them, variables, functions and classes.
 * Innermost first.
 */
export function holdersOf(ctx: FlowContext, file: number, at: Range): Holder[] {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const holds = (node: number) => nodes.start[node]! <= at.start && at.end <= nodes.end[node]!;
  const found: (Holder & { size: number })[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (!holds(node)) continue;
    const size = nodes.end[node]! - nodes.start[node]!;
    if (nodes.kind[node] === NodeKind.call && listOf(ctx.p, file, node).some(holds)) {
      const callee = entityOf(ctx.p, file, nodes.a[node]!);
      const name = nameOf(ctx.p, file, nodes.a[node]!);
      found.push({ name, package: callee?.k === "pkg" ? callee.pkg : "", size });
    } else if (nodes.kind[node] === NodeKind.object) {
      const pairs = listOf(ctx.p, file, node);
      for (let i = 0; i + 1 < pairs.length; i += 2)
        if (pairs[i]! >= 0 && holds(pairs[i + 1]!))
          found.push({ name: stringAt(ctx.p, file, pairs[i]!), package: "", size: size - 1 });
    }
  }
  for (const { name, versions } of bindings)
    for (const version of versions)
      if (holds(version)) found.push({ name, package: "", size: nodes.end[version]! - nodes.start[version]! + 1 });
  const own = found.sort((a, b) => a.size - b.size).map(({ name, package: from }) => ({ name, package: from }));
  const symbols = symbolPath(ctx.p, file, at.start).split(">").reverse();
  return [...own, ...symbols.map((name) => ({ name, package: "" }))].filter((h) => h.name !== "" || h.package !== "");
}
