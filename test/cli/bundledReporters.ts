// The reporters as they ship, bundled with their packages: test bundles leave packages outside, and one that is an ES
// module only cannot be required from there.
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";

type Reporters = typeof import("../../server/report/concise.js") &
  typeof import("../../server/report/json.js") &
  typeof import("../../server/report/sarif.js") &
  typeof import("../../server/report/text.js") &
  typeof import("../../server/report/formats.js") &
  typeof import("../../server/report/view.js");

export function bundledReporters(): Reporters {
  const names = ["concise", "json", "sarif", "text", "view", "formats"];
  const { outputFiles } = buildSync({
    stdin: {
      contents: names.map((name) => `export * from "./server/report/${name}.ts";`).join("\n"),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    loader: { ".jsonc": "text", ".md": "text" },
    external: ["oxc-parser", "@typescript-eslint/parser", "typescript"],
  });
  const module = { exports: {} };
  const load = new Function("module", "exports", "require", outputFiles[0]!.text);
  load(module, module.exports, createRequire(join(process.cwd(), "package.json")));
  return module.exports as Reporters;
}
