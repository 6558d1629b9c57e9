// Packs the extension into out/*.vsix, each with everything it needs: `npm run package` for this platform, with the native
// parser, and for any other, with the portable one. `npm run package -- darwin-arm64 win32-x64 universal` names others.
// Only the native parser of another platform is fetched, by `npm pack`, and checked against the lock file.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { build } from "esbuild";
import { bundleProduct, common, root } from "./build.mjs";
import { BINDINGS, bindingFolder, thisPlatform } from "./package/bindings.mjs";
import { writeNotices } from "./package/notices.mjs";

const LIMIT_MB = 15;
const TRANSLATIONS = ["", ".zh-cn", ".zh-tw"].map((language) => `package.nls${language}.json`);
const require = createRequire(import.meta.url);
const out = join(root, "out");
const modules = join(root, "node_modules");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const given = process.argv.slice(2);
const targets = given.length > 0 ? given : [thisPlatform(), "universal"].filter(Boolean);
const unknown = targets.find((target) => target !== "universal" && !BINDINGS[target]);
if (unknown) {
  console.error(`${unknown} is none of ${["universal", ...Object.keys(BINDINGS)].join(", ")}`);
  process.exit(2);
}
const metafiles = await bundleProduct();
for (const target of targets) await pack(target);

async function pack(target) {
  const staged = join(out, "vsix", target);
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  await stage(staged, target);
  const file = join(out, `${manifest.name}-${target}.vsix`);
  await createVSIX({
    cwd: staged,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    ...(target === "universal" ? {} : { target }),
  });
  const size = statSync(file).size / 1e6;
  console.log(`${file}: ${size.toFixed(1)} MB`);
  if (size > LIMIT_MB) throw new Error(`${target} is larger than ${LIMIT_MB} MB`);
}

async function stage(staged, target) {
  const { scripts: _s, dependencies: _d, devDependencies: _v, files, bin: _b, ...kept } = manifest;
  writeFileSync(join(staged, "package.json"), `${JSON.stringify({ ...kept, files: ["**"] }, null, 2)}\n`);
  // The command line is there for agents; a worker of it is for runs from the shell.
  const isShipped = (path) => !/\bworker\.cjs$/.test(path);
  for (const name of [...files, ...TRANSLATIONS].filter((f) => f !== "bin" && !f.includes("*")))
    cpSync(join(root, name), join(staged, name), { recursive: true, filter: isShipped });
  withoutPictures(join(staged, "README.md"));
  const packages = join(staged, "dist/node_modules");
  const portable = await stagePortable(packages);
  if (target !== "universal") stageNative(packages, target);
  writeNotices(join(staged, "THIRD-PARTY-NOTICES.txt"), [...metafiles, portable], ["typescript", "oxc-parser"]);
}

/** The marketplace shows pictures only from the web, and none of ours is there. */
function withoutPictures(readme) {
  writeFileSync(readme, readFileSync(readme, "utf8").replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n/gm, ""));
}

/** typescript-eslint in one file, without its peer ESLint, and the file of TypeScript that is an API. */
async function stagePortable(packages) {
  const { metafile } = await build({
    ...common,
    metafile: true,
    entryPoints: [require.resolve("@typescript-eslint/parser")],
    outfile: join(packages, "@typescript-eslint/parser/index.js"),
    external: ["typescript"],
  });
  writeManifest(packages, "@typescript-eslint/parser", "index.js");
  cpSync(join(modules, "typescript/lib/typescript.js"), join(packages, "typescript/lib/typescript.js"));
  writeManifest(packages, "typescript", "lib/typescript.js");
  return metafile;
}

function writeManifest(packages, name, main) {
  const { version, license } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
  writeFileSync(join(packages, name, "package.json"), JSON.stringify({ name, version, license, main }));
}

function stageNative(packages, target) {
  const isCode = (path) => !/\.(wasm|map|md|[cm]?ts)$|workerd/.test(path);
  cpSync(join(modules, "oxc-parser"), join(packages, "oxc-parser"), { recursive: true, filter: isCode });
  const binding = BINDINGS[target];
  cpSync(bindingFolder(binding), join(packages, binding), { recursive: true, filter: isCode });
  if (!existsSync(join(packages, binding, "package.json"))) throw new Error(`${binding} is empty`);
}
