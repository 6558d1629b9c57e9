// Bundles what ships into dist/. Sources are ES modules, bundles CommonJS.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

export const root = join(import.meta.dirname, "..");

export const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // The "main" of some packages is UMD, which cannot be bundled.
  mainFields: ["module", "main"],
  loader: { ".jsonc": "text", ".md": "text" },
  logLevel: "warning",
};

export async function bundleTests(entryPoints, outdir) {
  await build({
    ...common,
    entryPoints,
    outbase: "test",
    outdir,
    outExtension: { ".js": ".cjs" },
    sourcemap: "inline",
    packages: "external",
  });
}

/** The report stays a file of its own, which the language server loads when one is asked for. */
const reportOnDemand = {
  name: "report on demand",
  setup({ onResolve }) {
    onResolve({ filter: /\/report\/onDemand\.js$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./report.cjs", external: true } : undefined,
    );
  },
};

/** What esbuild tells about the bundles. */
export async function bundleProduct() {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  const product = { ...common, metafile: true, outdir: "dist", outExtension: { ".js": ".cjs" } };
  const node = await build({
    ...product,
    entryPoints: {
      cli: "server/cli/main.ts",
      lsp: "server/lsp/main.ts",
      report: "server/report/onDemand.ts",
      worker: "server/project/aheadWorker.ts",
    },
    plugins: [reportOnDemand],
    // Native bindings and the portable parser stay packages: they are loaded on demand.
    external: ["oxc-parser", "@typescript-eslint/parser", "typescript"],
  });
  const client = await build({
    ...product,
    entryPoints: { client: "client/extension.ts" },
    external: ["vscode"],
  });
  for (const { outputs } of [node.metafile, client.metafile]) for (const file of Object.keys(outputs)) toAscii(file);
  copyRulePages();
  return [node.metafile, client.metafile];
}

/** esbuild leaves other letters in regular expressions; with a single one, V8 holds all of a program in two bytes a letter. */
function toAscii(file) {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  // "\\保" is "保".
  const hex = (_, slashes, letter) =>
    `${slashes.slice(slashes.length % 2)}\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(path, text.replace(/(\\*)([\u0080-\uffff])/g, hex));
}

/** Editors open the page of a rule as a file. */
function copyRulePages() {
  const rules = join(root, "rules");
  mkdirSync(join(root, "dist/rules"));
  for (const entry of readdirSync(rules, { withFileTypes: true, recursive: true }))
    if (entry.name === "rule.md")
      cpSync(join(entry.parentPath, entry.name), join(root, "dist/rules", `${basename(entry.parentPath)}.md`));
}

if (process.argv[1] === import.meta.filename) await bundleProduct();
