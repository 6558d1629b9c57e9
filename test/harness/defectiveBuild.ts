// The program with defects built in: parts of it throw, as a part with a mistake would. The product has no switch for that.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** What is put in behind an anchor of a source file. */
export interface Defect {
  file: string;
  after: string;
  code: string;
}

/** Bundles of the command line and of the language server in the folder. */
export async function defectiveBuild(
  outdir: string,
  defects: readonly Defect[],
): Promise<{ cli: string; lsp: string }> {
  const root = process.cwd();
  const sources = new Map(
    defects.map(({ file, after, code }) => {
      const path = join(root, file);
      const source = readFileSync(path, "utf8");
      assert.ok(source.includes(after), `${file} has ${after}`);
      return [path, source.replace(after, after + code)];
    }),
  );
  await build({
    absWorkingDir: root,
    entryPoints: { cli: "server/cli/main.ts", lsp: "server/lsp/main.ts" },
    outdir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    loader: { ".jsonc": "text", ".md": "text" },
    logLevel: "warning",
    external: ["oxc-parser", "@typescript-eslint/parser", "typescript"],
    plugins: [
      {
        name: "defects",
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = sources.get(path);
            return contents === undefined ? undefined : { contents, loader: "ts" };
          });
        },
      },
    ],
  });
  return { cli: join(outdir, "cli.cjs"), lsp: join(outdir, "lsp.cjs") };
}

/** A rule that throws, the answers to two rules that do, and a front end; each would quote what it reads. */
export const DEFECTS: readonly Defect[] = [
  {
    file: "rules/pii-in-url/rule.ts",
    after: "run(pass) {",
    code: "(pass.answers[0] as never as { near(): void }).near();",
  },
  {
    file: "server/engine/analysis/settings/comparisonAnswers.ts",
    after: "const { p } = ctx;",
    code: "throw new TypeError(`near ${p.files.map((f) => f.path)}`);",
  },
  {
    file: "server/engine/frontends/prisma/prismaFrontend.ts",
    after: "function extract(input: ExtractInput): FileFacts {",
    code: "if (input.text) throw new TypeError(`near ${input.text}`);",
  },
];

/** A project for them: a finding of each part that throws, one of a part that does not, and a suppression of the former. */
export const WITH_DEFECTS: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "sample" }',
  "src/customer.ts": "export interface Customer {\n  id: string;\n  idCardNo: string;\n  email: string;\n}\n",
  "src/log.ts":
    'import type { Customer } from "./customer";\n\nexport function log(customer: Customer): void {\n  console.log(customer.idCardNo);\n}\n',
  "src/url.ts": `import type { Customer } from "./customer";

export function look(customer: Customer): Promise<unknown> {
  return fetch(\`https://api.example.com/customers?email=\${customer.email}\`);
}

export function lookAgain(customer: Customer): Promise<unknown> {
  // goodfaith-disable-next-line pii-in-url -- the stage has no real customers
  return fetch(\`https://api.example.com/customers?email=\${customer.email}\`);
}
`,
  "prisma/schema.prisma":
    'datasource db {\n  provider = "postgresql"\n  url      = env("DB")\n}\n\nmodel Insured {\n  id        String @id\n  diagnosis String\n}\n',
};
