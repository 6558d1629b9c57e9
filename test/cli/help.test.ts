// --help of every command, and what is said of a command line that cannot be read: in every language, nothing left out.
import assert from "node:assert/strict";
import type { Command } from "commander";
import { presets } from "../../rules/index.js";
import { CI_NAMES } from "../../server/cli/ciTemplates.js";
import { FORMAT_NAMES, GROUPINGS } from "../../server/report/api.js";
import { bundled } from "../harness/bundled.js";
import { goodfaith } from "../harness/goodfaith.js";

type Help = typeof import("../../server/cli/help/help.js") &
  typeof import("../../server/cli/program.js") &
  Pick<typeof import("../../server/report/view.js"), "pad">;
const { exitCodes, helpLanguage, helpTexts, pad, program, wrapped } = bundled([
  "server/cli/help/help.ts",
  "server/cli/program.ts",
  "server/report/view.ts",
]) as Help;

const CHINESE = ["zh-Hans", "zh-Hant"] as const;
/** What is called the same in every language: products, what is typed, names of files. */
const NAMES = [
  ...[
    "TypeScript",
    "JavaScript",
    "JSON Schema",
    "MCP",
    "JSON",
    "HEAD",
    "git",
    "text",
    "json",
    "csv",
    "md",
    "html",
    "table",
  ],
  ...["2MiB", "bash", "zsh", "fish", "powershell", ...GROUPINGS],
  ...["auto", "always", "never", "off", "warn", "error", "high", "en", "zh-Hans", "zh-Hant"],
  ...["goodfaith-shard-", "-of-", ".pack", "goodfaith-baseline.jsonl", ".goodfaith/history.jsonl", "goodfaith"],
  ...[...FORMAT_NAMES, ...CI_NAMES, ...presets.keys()],
].sort((a, b) => b.length - a.length);

function everyCommand(root: Command): Command[] {
  return [root, ...root.commands.flatMap(everyCommand)];
}

/** A page without what stays as it is. */
function proseOf(page: string, commands: readonly Command[]): string {
  const terms = commands.flatMap((c) => [c.name(), ...c.registeredArguments.map((a) => a.name())]);
  const names = [...NAMES, ...terms, "help"].sort((a, b) => b.length - a.length);
  let left = page.replace(/"[\w.-]*"|<[\w.=/[\]]+>|\[[\w.]+\]|(?<!\w)--?[a-z][a-z-]*/g, " ");
  for (const name of names)
    left = left.replaceAll(new RegExp(`(?<!\\w)${name.replaceAll(".", "\\.")}(?!\\w)`, "g"), " ");
  return left;
}

describe("texts of the help", () => {
  const keys = Object.keys(helpTexts.en) as (keyof typeof helpTexts.en)[];
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

  it("are there in every language, with the same places", () => {
    assert.ok(keys.length > 100);
    for (const language of CHINESE) {
      assert.deepEqual(Object.keys(helpTexts[language]), keys);
      for (const key of keys) {
        assert.match(helpTexts[language][key], /[\u4e00-\u9fff]/, key);
        assert.deepEqual(places(helpTexts[language][key]), places(helpTexts.en[key]), key);
      }
    }
  });
  it("use Chinese punctuation", () => {
    for (const language of CHINESE)
      for (const key of keys)
        assert.doesNotMatch(helpTexts[language][key], /[\u4e00-\u9fff] ?[,;:!?()"]|[,;:!?()"] ?[\u4e00-\u9fff]/, key);
  });
  for (const language of CHINESE)
    it(`leave no English on a page: ${language}`, () => {
      const commands = everyCommand(program(language));
      assert.ok(commands.length > 25);
      for (const command of commands) {
        const prose = proseOf(command.helpInformation(), commands);
        assert.deepEqual(prose.match(/[A-Za-z]{2,}/g) ?? [], [], command.name());
      }
      assert.doesNotMatch(proseOf(exitCodes(helpTexts[language]), commands), /[A-Za-z]{2,}/);
    });
  it("fit into the width of a terminal", () => {
    for (const language of Object.keys(helpTexts) as (keyof typeof helpTexts)[])
      for (const command of everyCommand(program(language)))
        for (const line of command.helpInformation().split("\n")) assert.ok(pad(line, 81) !== line, line);
  });
  it("break Chinese lines anywhere but before punctuation and inside words", () => {
    assert.equal(wrapped("以 JSON 输出对某个文件生效的配置。", 12), "以 JSON 输出\n对某个文件生\n效的配置。");
    assert.equal(wrapped("输出六个字：（默认）", 10), "输出六个\n字：（默\n认）");
    assert.equal(wrapped("only these rules, groups or types", 12), "only these\nrules,\ngroups or\ntypes");
    assert.equal(wrapped("goodfaith-baseline.jsonl", 8), "goodfaith-baseline.jsonl");
    assert.equal(wrapped("", 8), "");
  });
});

describe("language of the help", () => {
  it("is looked for wherever it stands", () => {
    const cases: [string[], Record<string, string>, string][] = [
      [["check", "--help"], {}, "en"],
      [["--locale", "zh-CN", "check", "--help"], {}, "zh-Hans"],
      [["check", "--help", "--locale=zh-TW"], { LANG: "zh_CN.UTF-8" }, "zh-Hant"],
      [["--locale", "zh-CN", "check", "--locale", "en"], {}, "en"],
      [["check", "--", "--locale", "zh-CN"], {}, "en"],
      [["check", "--locale"], { LANG: "zh_TW.UTF-8" }, "zh-Hant"],
      [["check", "--locale", "fr"], { LANG: "zh_TW.UTF-8" }, "zh-Hant"],
      [[], { GOODFAITH_LOCALE: "zh-Hans", LC_ALL: "zh_TW.UTF-8" }, "zh-Hans"],
      [[], { LC_ALL: "C.UTF-8", LANG: "zh_TW.UTF-8" }, "en"],
    ];
    for (const [args, env, language] of cases) assert.equal(helpLanguage(args, env), language, args.join(" "));
  });
  it("is that of the page", () => {
    assert.match(goodfaith(["explain", "--help", "--locale", "zh-Hans"]).stdout, /^用法：.*explain \[选项\] <name>\n/);
    assert.match(
      goodfaith(["baseline", "--help"], { env: { LC_ALL: "zh_TW.UTF-8" } }).stdout,
      /以目前的全部問題建立基線/,
    );
    assert.match(goodfaith(["help", "trace"], { env: { LANG: "zh_CN.UTF-8" } }).stdout, /逐步显示一条数据流/);
  });
  it("tells what exit codes mean, at the end of the commands that judge", () => {
    assert.match(
      goodfaith(["check", "--help"]).stdout,
      /\nExit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*--require-complete\)\n$/,
    );
    assert.match(goodfaith(["ci", "--help"]).stdout, /\n {2}2 .*\n.*baseline entries[^\n]*\n$/);
    assert.match(goodfaith(["ci", "--help", "--locale", "zh-TW"]).stdout, /\n結束代碼：\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});

describe("mistakes on the command line", () => {
  const told = (args: string[], language: keyof typeof helpTexts) => {
    const { write } = process.stderr;
    let text = "";
    process.stderr.write = (part) => {
      text += part;
      return true;
    };
    try {
      assert.throws(() => program(language).parse(args, { from: "user" }));
    } finally {
      process.stderr.write = write;
    }
    return text.trimEnd().split("\n");
  };
  it("name the page of the command itself", () => {
    assert.deepEqual(told(["explain"], "en"), [
      "error: missing required argument 'name'",
      "(goodfaith explain --help lists the options)",
    ]);
    assert.equal(
      told(["baseline", "create", "--nothing"], "en").at(-1),
      "(goodfaith baseline create --help lists the options)",
    );
    assert.equal(told(["--nothing"], "en").at(-1), "(goodfaith check --help lists the options)");
  });
  it("end the process with 2", () => {
    const { status, stderr } = goodfaith(["explain"], { env: { LANG: "zh_CN.UTF-8" } });
    assert.deepEqual([status, stderr.split("\n")[0]], [2, "错误：缺少必需的参数“name”"]);
  });
  it("are told in Chinese, every kind of them", () => {
    const cases: [string[], ...string[]][] = [
      [["explain"], "错误：缺少必需的参数“name”", "（运行 goodfaith explain --help 查看可用选项）"],
      [["explain", "a", "b"], "错误：“explain”的参数过多：应为 1 个，实际为 2 个"],
      [["--format"], "错误：选项“-f, --format <name[=file]>”缺少值"],
      [["--servrity", "low"], "错误：未知选项“--servrity”", "（是否想输入 --severity？）"],
      [["baseline", "--fil"], "错误：未知选项“--fil”"],
      [["history", "shwo"], "错误：未知命令“shwo”", "（是否想输入 show？）"],
    ];
    for (const [args, ...lines] of cases) assert.deepEqual(told(args, "zh-Hans").slice(0, lines.length), lines);
    for (const [args] of cases)
      assert.doesNotMatch(told(args, "zh-Hant").join("\n"), /error|unknown|missing|mean|list/);
  });
});
