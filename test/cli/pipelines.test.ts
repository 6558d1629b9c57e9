// Pipeline files, hooks and tasks that ship: they can be read, name commands and options that there are, fit each other, and do
// what they are for, as far as their own programs are not needed for it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { CI_NAMES, ciFile } from "../../server/cli/ciTemplates.js";
import { sayIn } from "../../server/cli/locales.js";
import { FORMAT_NAMES } from "../../server/report/formats.js";
import { goodfaith } from "../harness/goodfaith.js";
import { GIT_ENV, type ScratchRepository, scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const FOLDER = "examples/ci";
const files = readdirSync(FOLDER).filter((f) => f !== "README.md");
const read = (file: string) => readFileSync(join(FOLDER, file), "utf8");
const yaml = (file: string) => parse(read(file));
const json = (file: string) => JSON.parse(read(file));
const hooks: { id: string; entry: string; language: string; pass_filenames?: boolean }[] = parse(
  readFileSync(".pre-commit-hooks.yaml", "utf8"),
);

/** Every text in a document. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

const NAME =
  /(?:^|[\s/])(?:goodfaith(?:@(?:\$\[\[[^\]]*\]\]|[\w.-]+))?|"?\$GOODFAITH"?|\$\(execpath :goodfaith\))\s+((?:check|ci|merge|history)\b.*)$/;

/** Command lines of goodfaith in a text. */
function commandsIn(text: string): string[] {
  return text.split("\n").flatMap((line) => NAME.exec(line.replaceAll(/"?\)?"?,?$/g, ""))?.[1] ?? []);
}

const help = new Map<string, string>();
function helpOf(words: readonly string[]): string {
  const name = words[0] === "history" ? words.slice(0, 2) : words.slice(0, 1);
  const key = name.join(" ");
  if (!help.has(key)) {
    const result = goodfaith([...name, "--help"]);
    assert.equal(result.status, 0, key);
    help.set(key, result.stdout);
  }
  return help.get(key)!;
}

function checkCommand(command: string, where: string): void {
  const words = command.split(/\s+/).filter(Boolean);
  for (const [i, word] of words.entries()) {
    if (!word.startsWith("-")) continue;
    const option = word.replace(/=.*$/, "");
    assert.match(helpOf(words), new RegExp(`(^|\\s)${option}[\\s,]`, "m"), `${where}: ${command}`);
    const format = option === "--format" ? word.slice("--format=".length) : option === "-f" ? words[i + 1]! : undefined;
    if (format !== undefined)
      assert.ok((FORMAT_NAMES as string[]).includes(format.replace(/=.*$/, "")), `${where}: ${format}`);
  }
}

describe("pipeline files", () => {
  afterEach(removeTempTrees);

  const documents: [string, unknown[]][] = [
    ...files.map((f): [string, unknown[]] => {
      if (f.endsWith(".json")) return [f, [json(f)]];
      if (f.endsWith(".bazel")) return [f, [read(f)]];
      return [
        f,
        parseAllDocuments(read(f)).map((d) => {
          assert.deepEqual([d.errors, d.warnings], [[], []], f);
          return d.toJS() as unknown;
        }),
      ];
    }),
    [".pre-commit-hooks.yaml", [hooks]],
    ...CI_NAMES.map((name): [string, unknown[]] => [
      `init --ci ${name}`,
      [parse(ciFile(name, "1.2.3", sayIn("en")).text)],
    ]),
  ];
  const commands = documents.flatMap(([file, list]) =>
    texts(list)
      .flatMap(commandsIn)
      .map((command) => ({ file, command })),
  );

  it("are all listed on the page, and the page lists no other", () => {
    const listed = [...read("README.md").matchAll(/^\| (`[^|]+`) \|/gm)].flatMap((m) =>
      [...m[1]!.matchAll(/`([^`]+)`/g)].map((n) => n[1]!),
    );
    assert.deepEqual(listed.sort(), [...files].sort());
  });
  it("name commands and options that there are", () => {
    const silent = ["github.yml", "pre-commit-config.yaml", "turbo.json"];
    for (const [file] of documents)
      assert.equal(
        commands.some((c) => c.file === file),
        !silent.includes(file),
        `${file} has commands`,
      );
    assert.ok(commands.length > 20);
    for (const { file, command } of commands) checkCommand(command, file);
    for (const command of commandsIn(read("README.md").replaceAll("`", "\n"))) checkCommand(command, "README.md");
    assert.throws(() => checkCommand("check --no-such", "here"));
    assert.throws(() => checkCommand("check -f nonsense=a", "here"));
  });
  it("GitHub: the action is called with inputs and outputs that it has", () => {
    const action = parse(readFileSync("action.yml", "utf8"));
    const { steps } = yaml("github.yml").jobs.check;
    const step = steps.find((s: { id?: string }) => s.id === "goodfaith");
    for (const name of Object.keys(step.with)) assert.ok(name in action.inputs, name);
    const outputs = [...read("github.yml").matchAll(/steps\.goodfaith\.outputs\.([\w-]+)/g)].map((m) => m[1]!);
    assert.ok(outputs.length > 0);
    for (const name of outputs) assert.ok(name in action.outputs, name);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const [, named] of files.flatMap((f) => [...read(f).matchAll(/goodfaith@v?(\d[\w.-]*)/g)]))
      assert.equal(named, version);
  });
  it("parts are written under the name that the merge takes, all of them", () => {
    const shards = yaml("github-shards.yml");
    const { part } = shards.jobs.facts.strategy.matrix;
    const steps = texts(shards.jobs).flatMap(commandsIn);
    assert.ok(steps.some((c) => c.includes(`--shard \${{ matrix.part }}/${part.length} `)));
    const merged = (list: readonly string[]) => list.find((c) => c.startsWith("merge"))!.match(/part-\d\.pack/g);
    assert.deepEqual(
      merged(steps),
      part.map((n: number) => `part-${n}.pack`),
    );
    const gitlab = yaml("gitlab-shards.yml");
    assert.equal(merged(texts(gitlab).flatMap(commandsIn))!.length, gitlab["goodfaith:facts"].parallel);
    const nx = json("nx-project.json").targets;
    const { scripts } = json("turbo-package.json");
    const { tasks } = json("turbo.json");
    for (const n of [1, 2]) {
      assert.equal(nx[`goodfaith-${n}`].options.command, scripts[`goodfaith:${n}`]);
      const [, file] = /--shard-file (\S+)/.exec(scripts[`goodfaith:${n}`])!;
      assert.deepEqual(
        [nx[`goodfaith-${n}`].outputs, tasks[`//#goodfaith:${n}`].outputs],
        [[`{workspaceRoot}/${file}`], [file]],
      );
      assert.ok(nx[`goodfaith-${n}`].cache);
    }
    assert.equal(nx.goodfaith.options.command, scripts.goodfaith);
    assert.deepEqual([nx.goodfaith.dependsOn.length, tasks["//#goodfaith"].dependsOn.length], [2, 2]);
    for (const name of Object.keys(tasks)) assert.ok(name.replace("//#", "") in scripts, name);
  });
  it("GitLab: what is written is what is reported", () => {
    for (const file of ["gitlab.yml", "gitlab-shards.yml"]) {
      const jobs = parseAllDocuments(read(file)).at(-1)!.toJS();
      const [command] = texts(jobs.goodfaith.script).flatMap(commandsIn);
      for (const [kind, path] of Object.entries(jobs.goodfaith.artifacts.reports))
        assert.ok(command!.includes(`-f gitlab-${kind}=${path}`), `${file} ${kind}`);
    }
    const [spec] = parseAllDocuments(read("gitlab.yml")).map((d) => d.toJS());
    const used = new Set([...read("gitlab.yml").matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map((m) => m[1]));
    assert.deepEqual([...used].sort(), Object.keys(spec.spec.inputs).sort());
  });
  it("MegaLinter: what its descriptor makes of the parts is a command", () => {
    const [linter] = yaml("goodfaith.megalinter-descriptor.yml").linters;
    const sarif = linter.cli_sarif_args.map((a: string) => a.replace("{{SARIF_OUTPUT_FILE}}", "out.sarif"));
    const args = [...linter.cli_lint_extra_args, linter.cli_config_arg_name, linter.config_file_name, ...sarif];
    // Without the name of the command, so that the order of options does not matter.
    checkCommand(["check", ...args].join(" "), "megalinter");
    const root = tempTree({ "package.json": "{}", "a.ts": LOG("idCardNo"), [linter.config_file_name]: "{}" });
    assert.equal(goodfaith(args, { cwd: root }).status, 1);
    assert.ok(existsSync(join(root, "out.sarif")));
    for (const flag of [linter.cli_help_arg_name, linter.cli_version_arg_name])
      assert.equal(goodfaith([flag]).status, 0, flag);
    // A class would have to be one of MegaLinter's own; of what a plugin installs, only these instructions are run.
    assert.equal(linter.class, undefined);
    assert.deepEqual(Object.keys(linter.install), ["dockerfile"]);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    assert.deepEqual(linter.install.dockerfile, [`RUN npm install --global goodfaith@${version}`]);
  });
});

const LOG = (field: string) =>
  `export const f = (c: { idCardNo: string; email: string }) => console.log(c.${field});\n`;

describe("hooks and tasks", () => {
  let r: ScratchRepository;
  let bin: string;
  beforeEach(() => {
    bin = tempTree({ goodfaith: `#!/bin/sh\nexec "${process.execPath}" "${process.cwd()}/bin/goodfaith.cjs" "$@"\n` });
    chmodSync(join(bin, "goodfaith"), 0o755);
    r = scratchRepository({
      "package.json": "{}",
      "src/a.ts": LOG("idCardNo"),
      "src/b.ts": "export {};\n",
      "notes 1.md": "x\n",
    });
    r.commit();
  });
  afterEach(removeTempTrees);
  const sh = (command: string, cwd = r.root, ...more: string[]) => {
    const result = spawnSync("sh", ["-c", `${command} "$@"`, "sh", ...more], {
      cwd,
      encoding: "utf8",
      env: { ...GIT_ENV, PATH: `${bin}:${process.env.PATH}`, XDG_CACHE_HOME: join(bin, "cache"), HOME: bin, CI: "1" },
    });
    return { status: result.status, out: result.stdout + result.stderr };
  };

  it("pre-commit: what is staged decides, or the files that are named", () => {
    const [staged, given] = [hooks.find((h) => h.id === "goodfaith")!, hooks.find((h) => h.id === "goodfaith-files")!];
    assert.deepEqual([staged.language, staged.pass_filenames], ["node", false]);
    const wanted = yaml("pre-commit-config.yaml").repos.flatMap((repo: { hooks: { id: string }[] }) =>
      repo.hooks.map((h) => h.id),
    );
    for (const id of wanted)
      assert.ok(
        hooks.some((h) => h.id === id),
        id,
      );
    r.put("src/b.ts", LOG("idCardNo"));
    r.git("add", "--all");
    r.put("src/b.ts", "export {};\n");
    const refused = sh(staged.entry);
    assert.equal(refused.status, 1, refused.out);
    assert.ok(refused.out.includes("src/b.ts") && !refused.out.includes("src/a.ts"));
    r.git("add", "--all");
    assert.equal(sh(staged.entry).status, 0);
    assert.equal(sh(given.entry, r.root, "src/a.ts", "src/b.ts").status, 1);
    assert.equal(sh(given.entry, r.root, "src/b.ts", "notes 1.md").status, 0);
  });
  it("lint-staged and lefthook", () => {
    const command = Object.values(json("lintstagedrc.json") as Record<string, string>)[0]!;
    r.put("src/a.ts", `${LOG("idCardNo")}\n`);
    r.git("add", "src/a.ts");
    assert.equal(sh(command, r.root, join(r.root, "src/a.ts")).status, 1);
    assert.equal(sh(command, r.root, join(r.root, "src/b.ts")).status, 0);
    r.git("reset", "--hard", "--quiet");
    mkdirSync(join(r.root, "node_modules/.bin"), { recursive: true });
    symlinkSync(join(bin, "goodfaith"), join(r.root, "node_modules/.bin/goodfaith"));
    const [commit, push] = ["pre-commit", "pre-push"].map((hook) => yaml("lefthook.yml")[hook].jobs[0].run as string);
    assert.equal(sh(commit!).status, 0);
    r.put("src/b.ts", LOG("idCardNo"));
    r.git("add", "src/b.ts");
    assert.equal(sh(commit!).status, 1);
    r.git("update-ref", "refs/remotes/origin/main", "HEAD");
    assert.equal(sh(push!).status, 1);
    r.git("reset", "--hard", "--quiet");
    assert.equal(sh(push!).status, 0);
  });
  it("Nx and Turborepo: the tasks together are one run", () => {
    const { scripts } = json("turbo-package.json");
    for (const name of ["goodfaith:1", "goodfaith:2"]) assert.equal(sh(scripts[name]).status, 0);
    const whole = sh("goodfaith ci");
    const merged = sh(scripts.goodfaith);
    const timeless = (text: string) => text.replace(/Time +[\d.]+ s/, "");
    assert.deepEqual([merged.status, timeless(merged.out)], [1, timeless(whole.out)]);
  });
  it("Bazel: the actions work where sources are links", () => {
    const text = read("BUILD.bazel");
    const copy = /COPY = "(.*)"/.exec(text)![1]!;
    const [part, result] = [...text.matchAll(/cmd = COPY \+ "(.*?)"(?: % \(part, PARTS\))?,$/gm)].map(
      (m) => copy + m[1]!,
    );
    const root = tempTree({});
    const sources = ["package.json", "src/a.ts", "src/b.ts"];
    for (const source of sources) {
      mkdirSync(dirname(join(root, source)), { recursive: true });
      symlinkSync(join(r.root, source), join(root, source));
    }
    symlinkSync(join(bin, "goodfaith"), join(root, "tool"));
    const run = (cmd: string, out: string) => {
      const filled = cmd
        .replaceAll("$(SRCS)", sources.join(" "))
        .replaceAll("$(execpath :goodfaith)", "tool")
        .replaceAll("$(execpaths :parts)", "out/part-1.pack out/part-2.pack")
        .replaceAll("$@", out);
      assert.ok(!/(?<!\$)\$\(/.test(filled), filled);
      const { status, out: told } = sh(`${filled.replaceAll("$$", "$")} && true`, root);
      assert.equal(status, 0, told);
    };
    mkdirSync(join(root, "out"));
    for (const n of ["1", "2"]) run(part!.replace("%d/%d", `${n}/2`), `out/part-${n}.pack`);
    run(result!, "out/goodfaith.json");
    const { findings, coverage } = JSON.parse(readFileSync(join(root, "out/goodfaith.json"), "utf8"));
    assert.deepEqual(
      findings.map((f: { location: { file: string } }) => f.location.file),
      ["src/a.ts"],
    );
    assert.equal(coverage.analysed, 3);
  });
});
