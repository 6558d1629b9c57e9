// Arbitrary projects for the fuzz suite: the rules' own test data and the examples, mutated, and programs made from
// nothing. Every placeholder becomes a value that no output may hold.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { makeSecret, RECIPES } from "../harness/secrets.js";
import { makeValue } from "../harness/values.js";

export interface Project {
  files: Record<string, string>;
  /** Values that were planted in the files. */
  canaries: string[];
}

interface Seed {
  extension: string;
  text: string;
}

const EXTENSIONS = [
  ".ts",
  ".tsx",
  ".js",
  ".vue",
  ".svelte",
  ".component.html",
  ".ejs",
  ".hbs",
  ".njk",
  ".pug",
  ".prisma",
  ".sql",
  ".json",
  ".yaml",
  ".env",
  ".properties",
  ".ini",
  ".md",
];

/** Texts of the repository, placeholders as written. */
export const SEEDS: readonly Seed[] = ["rules", "examples"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && (folder === "examples" || e.parentPath.includes("testdata")))
    .map((e) => ({ extension: /(\.component)?\.[^.]+$/.exec(e.name)?.[0] ?? ".md", path: join(e.parentPath, e.name) }))
    .filter(({ extension }) => EXTENSIONS.includes(extension))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ extension, path }) => ({ extension, text: readFileSync(path, "utf8") })),
);

/** Pieces that change what the text around them means. */
const PIECES = [
  ..."{}()[]<>;:,.?!=&|+-*/%^~@#$`'\"\\",
  "\n",
  "\r\n",
  "\t",
  "\0",
  "\u2028",
  "\ufeff",
  "\ud800",
  "身份证号",
  "=>",
  "...",
  "?.",
  "??",
  "${",
  "/*",
  "*/",
  "//",
  "--",
  "<<<<<<< a\n=======\n>>>>>>> b\n",
  " as ",
  " typeof ",
  " await ",
  " extends ",
  " in ",
  "export default ",
  "export * from './a';",
  "import x, { y as z } from './b';",
  "async function* f",
  "class A extends A ",
  "type T = T[] | typeof x;",
  "@D() ",
  "return ",
  "if (a) ",
  "for (const a of b) ",
  "switch (a) { case 1: ",
  "try { ",
  "} catch (e) { ",
  "} finally { ",
  "console.log(",
  "logger.info(req.body, ",
  "// goodfaith-ignore-next-line pii-in-log -- reason\n",
  "/* goodfaith-disable */",
  "# goodfaith-ignore-file",
  "{{ ",
  " }}",
  "<template>",
  "</script><template #default='{ row }'><p v-for='a in b' :c='",
  "@for (a of b; track a) {",
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "a: &a [*a]",
  "<a b={c}>",
  "</a>",
  "'${cn-resident-id#3}'",
  '"${bank-card#4}"',
  "// ${cn-mobile#5}\n",
  "password = '${github-pat#6}'",
  "CREATE TABLE t (",
  "COMMENT '",
  "model A {",
];

type Edit = { kind: number; at: number; length: number; to: number; piece: number };

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.nat(6),
  at: fc.nat(1_000_000),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(2000) }),
  to: fc.nat(1_000_000),
  piece: fc.nat(PIECES.length - 1),
});

function applied(text: string, e: Edit): string {
  const at = e.at % (text.length + 1);
  const end = Math.min(text.length, at + e.length);
  const to = e.to % (text.length + 1);
  const part = text.slice(at, end);
  switch (e.kind) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, to) + part + text.slice(to);
    case 2:
      return text.slice(0, at) + PIECES[e.piece] + text.slice(at);
    case 3:
      return text.slice(0, at) + PIECES[e.piece] + text.slice(end);
    case 4:
      return text.slice(0, Math.max(at, 1));
    case 5: {
      const other = SEEDS[e.to % SEEDS.length]!.text;
      const from = e.at % (other.length + 1);
      return text.slice(0, at) + other.slice(from, from + e.length * 4) + text.slice(at);
    }
    default:
      return text.slice(0, at) + part.slice(0, 40).repeat(1 + (e.piece % 12)) + text.slice(end);
  }
}

const NAMES = ["a", "b", "x", "req", "user", "idCardNo", "password", "email", "log", "constructor", "phone", "T", "A"];
const name = fc.constantFrom(...NAMES);
const STRINGS = [
  "'x'",
  '"a b"',
  "'${cn-resident-id#7}'",
  '"${email#8}"',
  "`${b}-${user.email}`",
  "'sha1'",
  "'/v1/x?id='",
];

/** TypeScript that mostly parses. */
const { statement } = fc.letrec<{ type: string; expression: string; statement: string; block: string }>((tie) => {
  const t = (template: string, ...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((values) => template.replace(/%(\d)/g, (_, i) => values[Number(i)] ?? ""));
  const [e, s, ty, block] = [tie("expression"), tie("statement"), tie("type"), tie("block")];
  return {
    type: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom("string", "any", "T", "A", "Date", "A['a']", "typeof x", "typeof a.b", "keyof T"),
      t("%0[]", ty),
      t("Promise<%0>", ty),
      t("%0 | %1", ty, ty),
      t("(%0 & %1)", ty, ty),
      t("{ %0: %1; %2?: %3 }", name, ty, name, ty),
      t("Pick<%0, '%1'>", ty, name),
      t("(%0: %1) => %2", name, ty, ty),
      t("%0 extends infer U ? %1 : %2", ty, ty, ty),
    ),
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      name,
      fc.constantFrom(...STRINGS, "1", "null", "this", "/x/", "process.env.KEY", "import('./b')", "require('./a')"),
      t("%0.%1", e, name),
      t("%0[%1]", e, e),
      t("%0(%1, %2)", e, e, e),
      t("new %0(%1)", name, e),
      t("console.log(%0)", e),
      t("JSON.stringify(%0)", e),
      t("await %0", e),
      t("(%0 ?? %1)", e, e),
      t("(%0 ? %1 : %2)", e, e, e),
      t("({ %0: %1, ...%2 })", name, e, e),
      t("[%0, ...%1]", e, e),
      t("((%0) => %1)", name, e),
      t("(async function %0({ %1, ...b }) %2)", name, name, block),
      t("(%0 = %1)", name, e),
      t("(%0 as %1)", e, ty),
      t("`${%0} ${%1}`", e, e),
      t("%0.map((%1) => %2)", e, name, e),
      t("fetch(%0, { body: %1 })", e, e),
    ),
    statement: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      t("%0;", e),
      t("const %0: %1 = %2;", name, ty, e),
      t("let { %0, %1: [b] } = %2;", name, name, e),
      t("export function %0(%1: %2): %3 %4", name, name, ty, ty, block),
      t("if (%0) %1 else %2", e, block, block),
      t("for (const %0 of %1) %2", name, e, block),
      t("while (%0) { %1 if (a) continue; break; }", e, s),
      t("try %0 catch (e) %1 finally %2", block, block, block),
      t("switch (%0) { case %1: %2 default: %3 }", e, e, s, s),
      t("return %0;", e),
      t("throw %0;", e),
      t(
        "export class A<T> extends %0 { @D(%1) %2 = %3; constructor(private %4: T) { super(); } get b() %5 }",
        name,
        e,
        name,
        e,
        name,
        block,
      ),
      t("interface A extends T { %0: %1; %2(): %3 }", name, ty, name, ty),
      t("export type %0<T> = %1;", fc.constantFrom("T", "A", "B"), ty),
      t("%0.%1 = %2;", name, name, e),
      t("import { %0 as %1 } from './a';", name, name),
      t("export * from './b'; export { %0 as default };", name),
      t("// ${cn-resident-id#9} %0\n", name),
    ),
    block: t("{ %0 %1 }", s, s),
  };
});

const generated: fc.Arbitrary<Seed> = fc.oneof(
  fc.array(statement, { minLength: 1, maxLength: 8 }).map((parts) => ({ extension: ".ts", text: parts.join("\n") })),
  fc.json({ maxDepth: 4 }).map((text) => ({ extension: ".json", text })),
  fc
    .array(fc.tuple(fc.nat(6), name, fc.constantFrom(...STRINGS, "", "|", ">-", "&a", "*a", "[1, {a: b}]", "- c")), {
      maxLength: 15,
    })
    .map((lines) => ({
      extension: ".yaml",
      text: lines.map(([n, key, value]) => `${" ".repeat(n)}${key}: ${value}`).join("\n"),
    })),
  fc
    .tuple(
      fc.constantFrom(...EXTENSIONS),
      fc.array(fc.constantFrom(...PIECES, ...NAMES, ...STRINGS), { maxLength: 60 }),
    )
    .map(([extension, parts]) => ({ extension, text: parts.join("") })),
  fc
    .tuple(fc.constantFrom(...EXTENSIONS), fc.string({ unit: "binary", maxLength: 200 }))
    .map(([extension, text]) => ({ extension, text })),
);

const seeded: fc.Arbitrary<Seed> = fc
  .tuple(fc.nat(SEEDS.length - 1), fc.array(edit, { maxLength: 8 }))
  .map(([index, edits]) => ({ extension: SEEDS[index]!.extension, text: edits.reduce(applied, SEEDS[index]!.text) }));

/** One to three files that may import each other. */
export const projects: fc.Arbitrary<Project> = fc
  .array(fc.oneof({ weight: 3, arbitrary: seeded }, { weight: 2, arbitrary: generated }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((texts) => {
    const canaries = new Set<string>();
    const files: Record<string, string> = {};
    for (const [i, { extension, text }] of texts.entries()) {
      const filled = text.replace(/\$\{([a-z][a-z0-9-]*)#(\d{1,6})\}/g, (all, kind: string, n: string) => {
        const value = planted(kind, Number(n));
        if (value !== undefined) canaries.add(value);
        return value ?? all;
      });
      files[`src/${"abc"[i]}${extension}`] = filled;
    }
    return { files, canaries: [...canaries] };
  });

function planted(kind: string, n: number): string | undefined {
  if (RECIPES[kind]) return makeSecret(kind, n);
  try {
    // The domain of these addresses is reserved: nobody has one.
    return kind === "email" ? undefined : makeValue(kind, n);
  } catch {
    return undefined;
  }
}
