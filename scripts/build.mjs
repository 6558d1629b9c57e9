// Bundles what ships (dist/) and, with --tests, the test suites (out/test/). Sources are ES modules, bundles CommonJS.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  loader: { ".jsonc": "text", ".md": "text" },
  logLevel: "warning",
  // Native bindings and the portable parser stay packages: they are loaded on demand.
  external: ["oxc-parser", "@typescript-eslint/parser", "typescript"],
};

if (process.argv.includes("--tests")) {
  rmSync(join(root, "out/test"), { recursive: true, force: true });
  const entryPoints = readdirSync(join(root, "test"), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("test", file));
  await build({
    ...common,
    entryPoints,
    outbase: "test",
    outdir: "out/test",
    outExtension: { ".js": ".cjs" },
    sourcemap: true,
    packages: "external",
  });
} else {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: { cli: "server/cli/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    minify: false,
  });
}
