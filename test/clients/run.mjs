// The language server under editors that share no code with it, Neovim and Emacs: open a file, see its diagnostics, apply a
// fix, see the diagnostic go. Where they are missing, root installs them by apt-get; else they are skipped, which is said,
// and is a failure in CI. Writes out/results/clients.json.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/build.mjs";

const here = import.meta.dirname;
const CLIENTS = [
  {
    program: "nvim",
    packages: ["neovim"],
    args: ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${join(here, "nvim.lua")}`],
  },
  {
    program: "emacs",
    packages: ["emacs-nox", "elpa-eglot"],
    args: ["--batch", "-f", "package-initialize", "-l", join(here, "eglot.el")],
  },
];
const scratch = mkdtempSync(join(tmpdir(), "goodfaith-clients-"));
const count = { passed: 0, failed: 0 };
let skipped = 0;

const missing = CLIENTS.filter(({ program }) => !isThere(program)).flatMap(({ packages }) => packages);
if (missing.length > 0) install(missing);
for (const client of CLIENTS) run(client);
rmSync(scratch, { recursive: true, force: true });
mkdirSync(join(root, "out/results"), { recursive: true });
writeFileSync(join(root, "out/results/clients.json"), JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed, ${skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;

function isThere(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: ["ignore", "ignore", "inherit"], env };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}

function run({ program, packages, args }) {
  if (!isThere(program)) {
    const how = `apt-get install ${packages.join(" ")}`;
    console.log(`${program} is not installed (${how}): ${process.env.CI ? "failed" : "skipped"}`);
    if (process.env.CI) count.failed++;
    else skipped++;
    return;
  }
  const workspace = join(scratch, program);
  cpSync(join(root, "test/vscode/fixture"), workspace, { recursive: true });
  const { status, error } = spawnSync(program, args, {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 120_000,
    env: {
      ...process.env,
      // Nobody's own settings.
      HOME: scratch,
      XDG_CONFIG_HOME: join(scratch, "config"),
      LSP_CMD: JSON.stringify([process.execPath, join(root, "bin/goodfaith.cjs"), "lsp", "--stdio"]),
      LSP_FILE: join(workspace, "src/visitor.ts"),
    },
  });
  if (status === 0) count.passed++;
  else count.failed++;
  console.log(status === 0 ? `  ✔ ${program}` : `  ✘ ${program}: ${error?.message ?? `exit code ${status}`}`);
}
