// Syntax trees read from the memory of the native parser instead of from JSON: a third of the cost. The package offers
// this from Node 22 on, because it views the whole buffer at once; Node 20 can hold the buffer, but views of 4 GiB at
// most. Here the views are no larger than what is used. The package is pinned exactly, and what is read from its
// memory is compared with its JSON once, so that another build of it means JSON and not wrong trees.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type OxcModule = typeof import("oxc-parser");
export type OxcOptions = NonNullable<Parameters<OxcModule["parseSync"]>[2]>;
export type OxcResult = Pick<ReturnType<OxcModule["parseSync"]>, "program" | "comments" | "errors">;
export type OxcParse = (fileName: string, text: string, options: OxcOptions) => OxcResult;

interface Bindings {
  getBufferOffset(view: Uint8Array): number;
  parseRawSync(fileName: string, block: Uint8Array, start: number, length: number, options: OxcOptions): void;
  rawTransferSupported(): boolean;
}

interface Sizes {
  BLOCK_SIZE: number;
  BLOCK_ALIGN: number;
  BUFFER_SIZE: number;
  ACTIVE_SIZE: number;
}

type View = Uint8Array & { int32: Int32Array; float64: Float64Array };
type Deserialize = (view: View, text: string, start: number, length: number) => OxcResult;

interface Buffers {
  view: View;
  /** The view and what the native side keeps behind it. */
  block: Uint8Array;
}

/**
 * Parser of TypeScript trees ("astType" "ts") without JSON; undefined where there is no room for the buffer (6 GiB of
 * addresses, of which few are touched), or the package is not as expected.
 */
export function createRawParser(oxc: OxcModule, load: NodeJS.Require): OxcParse | undefined {
  try {
    const parse = fromMemory(dirname(load.resolve("oxc-parser")));
    if (!parse || !isSame(oxc, parse)) return undefined;
    return (fileName, text, options) => {
      try {
        return parse(fileName, text, options);
      } catch (error) {
        // Making the nodes takes a call a level, reading JSON does not: a chain of thousands of calls or members.
        if (error instanceof RangeError) return oxc.parseSync(fileName, text, options);
        throw error;
      }
    };
  } catch {
    return undefined;
  }
}

function fromMemory(folder: string): OxcParse | undefined {
  const load = createRequire(join(folder, "index.js"));
  const bindings = load("./bindings.js") as Bindings;
  if (!bindings.rawTransferSupported()) return undefined;
  const sizes = load("./generated/constants.js") as Sizes;
  const { deserialize } = load("./generated/deserialize/ts.js") as { deserialize: Deserialize };
  const { view, block } = allocate(bindings, sizes);
  const encoder = new TextEncoder();
  return (fileName, text, options) => {
    // The text stands at the end, in at most three bytes a code unit.
    const room = text.length * 3;
    const start = sizes.ACTIVE_SIZE - room;
    const target = new Uint8Array(view.buffer, view.byteOffset + start, room);
    const { written } = encoder.encodeInto(text, target);
    bindings.parseRawSync(fileName, block, start, written, options);
    return deserialize(view, text, start, written);
  };
}

function allocate(bindings: Bindings, sizes: Sizes): Buffers {
  const memory = memoryOf(sizes.BLOCK_SIZE + sizes.BLOCK_ALIGN);
  const offset = bindings.getBufferOffset(new Uint8Array(memory, 0, 16));
  const view = Object.assign(new Uint8Array(memory, offset, sizes.BUFFER_SIZE), {
    int32: new Int32Array(memory, offset, sizes.BUFFER_SIZE / 4),
    float64: new Float64Array(memory, offset, sizes.BUFFER_SIZE / 8),
  });
  return { view, block: new Uint8Array(memory, offset, sizes.BLOCK_SIZE) };
}

/**
 * One for all parsers of a thread, from whatever copy of this program: trees are whole when a parser returns. Where several
 * lie side by side there are more addresses than the machine has memory, and then Linux starts no other process (ENOMEM).
 */
function memoryOf(size: number): ArrayBuffer {
  const known = globalThis as { [MEMORY]?: ArrayBuffer };
  if (known[MEMORY]?.byteLength !== size) known[MEMORY] = new ArrayBuffer(size);
  return known[MEMORY];
}
const MEMORY = Symbol.for("goodfaith: memory of parsers");

const SAMPLE = `// ä comment
import type { Party as P } from "./party";
@Entity() export class Claim<T extends P> { /* 姓名 */ @Column({ length: 9 }) private name?: string = "Ünal"; }
export const read = async ({ id, ...rest }: P, n = 1.5e3) => { for await (const x of rest) if (!x?.y) yield_(\`\${id}\\n\`); };
type Keys = { readonly [K in keyof P]-?: P[K] extends (infer U)[] ? U : never } & typeof read;
label: try { throw new Error(/a+/u.source) } catch { delete (rest as any)["x"] } finally { n ??= n ** 2; }
enum Kind { A = 1, B } declare module "m" { export default function f(this: P, a: [x: string, ...y: number[]]): a is any }
export const view = <Table.Row {...props} a="b">{rows.map(r => <td key={r.id}>&nbsp;text</td>)}<></></Table.Row>;
`;

function isSame(oxc: OxcModule, parse: OxcParse): boolean {
  const options: OxcOptions = { astType: "ts", lang: "tsx", sourceType: "unambiguous", preserveParens: false };
  return ["", SAMPLE, "let = = ("].every((text) => {
    const [one, other] = [oxc.parseSync("sample.tsx", text, options), parse("sample.tsx", text, options)].map((r) =>
      JSON.stringify([r.program, r.comments, r.errors.map((e) => [e.severity, e.message, e.labels])], sorted),
    );
    return one === other;
  });
}

/** Members in one order: the two ways write some of them differently. */
function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
