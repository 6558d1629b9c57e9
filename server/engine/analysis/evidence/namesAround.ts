// What a dangerous choice stands in is called: the block of a setting, the call with the option, and names that are given beside
// it. Input: the place. Output: the names, and the first of them that is one of persons.
import { NodeKind, type SettingFact } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { constantText } from "../../flow/walk/constantText.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { NamesAround } from "../requests/answers.js";

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
