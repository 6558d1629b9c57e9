// Completion: made from the commands as they are, tried in the shells themselves where they are installed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { bundled } from "../harness/bundled.js";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

type Program = typeof import("../../server/cli/program.js") & typeof import("../../server/cli/completion.js");
const { program, completedCommands, SHELLS } = bundled([
  "server/cli/program.ts",
  "server/cli/completion.ts",
]) as Program;

/** What is typed, and one word that is offered for the end of it. */
const CASES: [line: string, offered: string, not?: string][] = [
  ["goodfaith basel", "baseline"],
  ["goodfaith baseline cr", "create", "check"],
  ["goodfaith --sev", "--severity"],
  ["goodfaith check --sever", "--severity"],
  ["goodfaith --severity cr", "critical"],
  ["goodfaith --only pii-in-l", "pii-in-log", "pii-in-url"],
  ["goodfaith --skip health.diag", "health.diagnosis"],
  ["goodfaith -f gitlab-s", "gitlab-sast", "gitlab-codequality"],
  ["goodfaith inventory -f cs", "csv", "checkstyle"],
  ["goodfaith init --preset insurance-t", "insurance-tw"],
  ["goodfaith init --ci gith", "github"],
  ["goodfaith explain pii-to-l", "pii-to-llm"],
  ["goodfaith completion fi", "fish"],
  ["goodfaith some", "some.json"],
  ["goodfaith --config some", "some.json"],
];

describe("completion", () => {
  const commands = completedCommands(program("en"));
  const scripts = new Map(SHELLS.map((shell) => [shell, goodfaith(["completion", shell]).stdout]));
  afterEach(removeTempTrees);

  it("knows every command and every option that help knows", () => {
    const visit = (command: Command, path: string): void => {
      const known = commands.find((c) => c.path === path);
      assert.ok(known, path);
      const names = known.options.flatMap((o) => o.names);
      for (const { long, hidden } of command.options) assert.ok(hidden || names.includes(long!), `${path} ${long}`);
      for (const below of command.commands) visit(below, `${path} ${below.name()}`.trimStart());
    };
    visit(program("en"), "");
    assert.ok(commands.find((c) => c.path === "")!.options.some((o) => o.names.includes("--fail-on")));
  });
  it("has values for each choice that help lists", () => {
    for (const { path, options } of commands)
      for (const { names, values, text } of options)
        if (/^[a-z-]+(, [a-z-]+)+( or [a-z-]+)?$/.test(text)) assert.ok(Array.isArray(values), `${path} ${names}`);
  });
  it("names a shell that there is not", () => {
    const { status, stderr } = goodfaith(["completion", "fsh"]);
    assert.equal(status, 2);
    assert.match(stderr, /"fsh" is no <shell>; choose one of bash, zsh, fish, powershell/);
  });
  it("describes in the language of the output", () => {
    assert.match(goodfaith(["completion", "fish", "--locale", "zh-Hans"]).stdout, /-l fail-on .*以 1 退出/);
  });
  it("has every command in the script of PowerShell, quoted", () => {
    const script = scripts.get("powershell")!;
    for (const { path } of commands) assert.ok(script.includes(`  '${path}' = @{ words = @(`), path);
    assert.equal((script.match(/'/g)?.length ?? 1) % 2, 0);
  });

  const prepared = (shell: (typeof SHELLS)[number], driver: string) => {
    const root = tempTree({ "some.json": "{}", driver });
    writeFileSync(join(root, "script"), scripts.get(shell)!);
    return root;
  };
  /** Runs the driver with all lines; it answers each with one line of what is offered. */
  const answers = (shell: (typeof SHELLS)[number], driver: string, args: readonly string[] = []) => {
    const cwd = prepared(shell, driver);
    const env = { PATH: process.env.PATH, HOME: cwd, TERM: "dumb" };
    const result = spawnSync(shell, [...args, "driver", ...CASES.map(([line]) => line)], {
      cwd,
      env,
      encoding: "utf8",
      timeout: 60_000,
    });
    return result.stdout.trimEnd().split("\n");
  };
  const check = (lines: readonly string[], wordsOf: (line: string) => string[]) => {
    assert.equal(lines.length, CASES.length, lines.join("\n"));
    lines.forEach((line, i) => offers(i, wordsOf(line)));
  };
  const isThere = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

  it("works in bash", function () {
    if (!isThere("bash")) this.skip();
    const driver = `source ./script
for line in "$@"; do
  read -ra COMP_WORDS <<< "$line"
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)) COMPREPLY=()
  _goodfaith
  echo "\${COMPREPLY[*]}"
done
`;
    check(answers("bash", driver), (line) => line.split(" "));
  });
  it("works in bash behind an equals sign, which makes words of its own", function () {
    if (!isThere("bash")) this.skip();
    const driver =
      'source ./script\nCOMP_WORDS=(goodfaith --severity = cr) COMP_CWORD=3\n_goodfaith\necho "${COMPREPLY[*]}"\n';
    assert.equal(answers("bash", driver)[0], "critical");
  });
  it("works in fish", function () {
    if (!isThere("fish")) this.skip();
    const driver = `source ./script
for line in $argv
  complete -C $line | string replace -r '\\t.*' '' | string join ' '
end
`;
    check(answers("fish", driver), (line) => line.split(" "));
  });
  it("works in zsh", function () {
    if (!isThere("zsh")) this.skip();
    // A shell of its own on a pseudo terminal: the key after the tab prints the line as it has become.
    const driver = `zmodload zsh/zpty
zpty z "PS1='> ' zsh -f -i"
zpty -w z "unsetopt prompt_cr prompt_sp; autoload -Uz compinit; compinit -u -D; source $PWD/script; tell() { print -r -- \\"<<\\$BUFFER>>\\"; BUFFER= ; }; zle -N tell; bindkey '^X' tell; print rea''dy"
while zpty -r z out; do all+=$out; [[ $all == *ready* ]] && break; done
for line in "$@"; do
  zpty -w -n z "$line"$'\\t'
  zpty -w -n z $'\\x18'
  all=""
  while zpty -r z out; do all+=$out; [[ $all == *'<<'*'>>'* ]] && break; done
  print -r -- "\${\${all##*<<}%%>>*}"
done
zpty -d z
`;
    check(answers("zsh", driver, ["-f"]), (line) => [line.trimEnd().split(" ").at(-1)!]);
  });

  function offers(i: number, words: readonly string[]): void {
    const [line, wanted, not] = CASES[i]!;
    assert.ok(words.includes(wanted), `${line}: ${words.join(" ")}`);
    assert.ok(not === undefined || !words.includes(not), line);
  }
});
