// Sources as they ship, bundled with their packages: test bundles leave packages outside, and one that is an ES module only
// cannot be required from there. Takes paths of sources, gives what they export, all together.
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";

export function bundled(files: readonly string[]): unknown {
  const { outputFiles } = buildSync({
    stdin: {
      contents: files.map((file) => `export * from "./${file}";`).join("\n"),
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
  const load = new Function("module", "exports", "require", "__filename", outputFiles[0]!.text);
  const place = join(process.cwd(), "dist/bundled.cjs");
  load(module, module.exports, createRequire(place), place);
  return module.exports;
}
