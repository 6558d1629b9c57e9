// Settings in files that build and run a program: variables of images and shells, options given to package managers,
// attributes of infrastructure. Line by line; what is put together of other values says nothing.
import { keptString } from "../../facts/textGate.js";
import type { SettingFact } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import type { ExtractInput } from "../frontend.js";
import { linesOf } from "../lines.js";

/** `ENV A=1 B=2`, `export A=1`, `A=1 node main.js`; the old form `ENV A 1`. */
const VARIABLES = /^\s*(?:ENV\s+|export\s+|declare\s+-x\s+)?(?=[A-Z_][A-Z0-9_]*=)/;
const VARIABLE = /([A-Za-z_]\w*)=("[^"]*"|'[^']*'|[^\s;&|]+)/g;
const OLD_VARIABLE = /^(\s*ENV\s+)([A-Za-z_]\w*)\s+(\S+)\s*$/;
/** `npm config set strict-ssl false`, `git config --global http.sslVerify false`, `git -c http.sslVerify=false clone` */
const MANAGED =
  /\b((?:npm|yarn|pnpm)\s+(?:config\s+)?set\s+|git\s+(?:config(?:\s+--[\w-]+)*|-c)\s+)([\w.-]+)[\s=]+(\S+)/;
/** `curl -sk https://…`, `wget --no-check-certificate …`: whoever answers is believed. */
const UNCHECKED =
  /(?<=^|[\s;&|("'`])(?:curl(?=\s)(?:[^\n;&|\\]|\\\r?\n)*?\s(?:-[a-zA-Z#]*k[a-zA-Z#]*|--insecure)|wget(?=\s)(?:[^\n;&|\\]|\\\r?\n)*?\s--no-check-certificate)(?=\s|$)(?:[^\n;&|\\]|\\\r?\n)*/gm;
/** Itself, and what runs beside it. */
const BESIDE = /\b(localhost|127\.\d+\.\d+\.\d+|kubernetes\.default|host\.docker\.internal)\b|\[::1\]/;
/** `acl = "public-read"`, and the block around it: `resource "kind" "name" {` */
const ATTRIBUTE = /^(\s*)([a-z_]\w*)\s*=\s*("[^"$]*"|true|false|\d{1,4})\s*(?:#.*)?$/;
/** `role = aws_iam_role.break_glass.name`: whom a policy is attached to. */
const HOLDER = /^(\s+)(role|group|user|permission_set_arn)\s*=\s*(aws_(?:iam|ssoadmin)_\w+\.[\w-]+)[\w.]*\s*$/;
/** `  backup_configuration {` */
const INNER = /^(\s+)([a-z_]+)\s*\{\s*$/;
const ATTACHES = /^aws_(iam|ssoadmin)_\w*attachment\./;
const BLOCK = /^(?:resource|module|data)\s+"([\w-]+)"(?:\s+"([\w-]+)")?\s*\{/;

export function scriptSettings(input: ExtractInput): SettingFact[] {
  const settings: SettingFact[] = [];
  let block = "";
  const inner: { name: string; indent: string }[] = [];
  const add = (name: string, at: number, written: string) => {
    const text = written.replace(/^(["'])(.*)\1$/, "$2");
    const value = keptString(text, name, input);
    if (value === undefined || settings.length >= LIMITS.facts.literals) return;
    const path = [...(block === "" ? [] : [block]), ...inner.map((one) => one.name), name].join(".");
    const end = at + name.length + 1 + written.length;
    const shape = /^(true|false)$/.test(text) ? "boolean" : /^\d+$/.test(written) ? "number" : "string";
    settings.push({ path, keyStart: at, keyEnd: at + name.length, start: at, end, shape, value, length: text.length });
  };
  for (const { text: line, start } of linesOf(input.text)) {
    if (line.length > 2000 || /^\s*(#|\/\/)/.test(line)) continue;
    const opened = BLOCK.exec(line);
    if (opened) block = [opened[1], opened[2]].filter(Boolean).join(".");
    else if (line.startsWith("}")) block = "";
    if (opened || block === "") inner.length = 0;
    const nested = block === "" ? null : INNER.exec(line);
    if (nested) inner.push({ name: nested[2]!, indent: nested[1]! });
    else if (inner.length > 0 && line.startsWith(`${inner[inner.length - 1]!.indent}}`)) inner.pop();
    const head = VARIABLES.exec(line);
    if (head) {
      VARIABLE.lastIndex = head[0].length;
      for (let m = VARIABLE.exec(line); m; m = VARIABLE.exec(line)) add(m[1]!, start + m.index, m[2]!);
    }
    for (const pattern of [OLD_VARIABLE, MANAGED, ATTRIBUTE, ...(ATTACHES.test(block) ? [HOLDER] : [])]) {
      const found = head ? null : pattern.exec(line);
      if (found) add(found[2]!, start + found.index + found[1]!.length, found[3]!);
    }
  }
  for (const { 0: command, index } of input.text.includes("curl") || input.text.includes("wget")
    ? input.text.matchAll(UNCHECKED)
    : []) {
    const isComment = /^\s*#/.test(input.text.slice(input.text.lastIndexOf("\n", index) + 1, index + 1));
    if (isComment || BESIDE.test(command) || settings.length >= LIMITS.facts.literals) continue;
    const path = command.startsWith("curl") ? "curl --insecure" : "wget --no-check-certificate";
    const end = index + command.trimEnd().length;
    settings.push({
      path,
      keyStart: index,
      keyEnd: index + 4,
      start: index,
      end,
      shape: "boolean",
      value: "true",
      length: 4,
    });
  }
  return settings;
}
