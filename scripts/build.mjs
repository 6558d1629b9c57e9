// Bundles what ships into dist/. Sources are ES modules, bundles CommonJS.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

export const root = join(import.meta.dirname, "..");

const common = {
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

export async function bundleProduct() {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: { cli: "server/cli/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    // Native bindings and the portable parser stay packages: they are loaded on demand.
    external: ["oxc-parser", "@typescript-eslint/parser", "typescript"],
  });
}

if (process.argv[1] === import.meta.filename) await bundleProduct();
