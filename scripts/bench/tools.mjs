// The peers, each with its recommended rules and nothing of this repository's own settings.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Commands by name, those that are installed; `version` as their package says. */
export function tools(root, out) {
  mkdirSync(out, { recursive: true });
  const modules = join(root, "node_modules");
  const settings = {
    "secretlintrc.json": JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] }),
    "biome/biome.json": JSON.stringify({
      root: true,
      vcs: { enabled: false },
      linter: { rules: { preset: "recommended" } },
    }),
    // secretlint 11 searches the list of all its time marks for each new one and drops what it finds: with some thousand
    // files that is 40 s of 42. Without marks it finds the same.
    "unprofiled.cjs": `require("node:perf_hooks").performance.mark = () => {};\n`,
    "eslint.config.mjs": `import tseslint from "typescript-eslint";
export default [
  ...tseslint.configs.recommended,
  { files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"], linterOptions: { reportUnusedDisableDirectives: "off" } },
];
`,
  };
  mkdirSync(join(out, "biome"), { recursive: true });
  for (const [name, text] of Object.entries(settings)) writeFileSync(join(out, name), text);
  const node = process.execPath;
  const bin = (path) => join(modules, path);
  const all = {
    secretlint: [
      node,
      "--require",
      join(out, "unprofiled.cjs"),
      bin("secretlint/bin/secretlint.js"),
      "--secretlintrc",
      join(out, "secretlintrc.json"),
      "**/*",
    ],
    oxlint: [node, bin("oxlint/bin/oxlint"), "--silent", "."],
    "@biomejs/biome": [
      node,
      bin("@biomejs/biome/bin/biome"),
      "lint",
      `--config-path=${join(out, "biome")}`,
      "--max-diagnostics=1",
      "--reporter=summary",
      ".",
    ],
    eslint: [node, bin("eslint/bin/eslint.js"), "--config", join(out, "eslint.config.mjs"), "--quiet", "."],
  };
  return Object.entries(all)
    .filter(([name]) => existsSync(join(modules, name, "package.json")))
    .map(([name, command]) => ({ name: labels[name], version: versionOf(modules, name), command }));
}

const labels = {
  secretlint: "secretlint, recommended",
  oxlint: "oxlint, defaults",
  "@biomejs/biome": "biome lint, recommended",
  eslint: "ESLint + typescript-eslint, recommended",
};

function versionOf(modules, name) {
  return JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;
}
