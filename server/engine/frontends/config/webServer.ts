// What a configuration of nginx says of servers and the paths below them: by which port they listen, where they hand requests on,
// what of the answers they keep. Input: the text of a .conf file. Output: settings, `nginx.server.0.location.1.proxy_cache`.
// Invariant: only directives that rules ask about; of those that stand several times in a block, the first.
import { keptString } from "../../facts/textGate.js";
import type { SettingFact } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";

const SERVES = /(^|[\s;}])server\s*\{/;
const MAX_DIRECTIVES = 20_000;
/** Hands requests on to a program, by whichever protocol. */
const HANDS_ON = /^(proxy|fastcgi|uwsgi|scgi|grpc)_pass$/;
/** `include snippets/redirect-https.conf;` */
const REDIRECTS = /redirect|(to|force|only)[-_]?(https|ssl|tls)/i;
/** Answers to whoever issues certificates are open by their nature, and nothing of anybody is in whether it runs. */
const OPEN_PATH = /\/\.well-known|^\/(healthz?|livez?|readyz?|ping)$/;
const KEPT = /^proxy_(cache|cache_key|cache_bypass|no_cache|ignore_headers)$/;

interface Block {
  path: string;
  /** The location that it is. */
  on: string;
  /** Blocks of each name in it, so far. */
  inside: Map<string, number>;
  named: Set<string>;
}

export function webServer(input: ExtractInput): SettingFact[] {
  if (!SERVES.test(input.text)) return [];
  const settings: SettingFact[] = [];
  const open: Block[] = [{ path: "nginx", on: "", inside: new Map(), named: new Set() }];
  // `auth_request_set $who $upstream_http_x_user;`: variables that say who asks.
  const ofCaller = new Set<string>();
  const add = (name: string, text: string, at: number, end: number, block = open[open.length - 1]!) => {
    const value = block.named.has(name) ? undefined : keptString(text, name, input);
    if (value === undefined) return;
    block.named.add(name);
    const place = { keyStart: at, keyEnd: Math.min(end, at + name.length), start: at, end };
    settings.push({ path: `${block.path}.${name}`, ...place, shape: "string", value, length: text.length });
  };
  for (const { words, at, end, ends } of directives(input.text)) {
    const [name = "", ...rest] = words;
    if (ends === "}") {
      if (open.length > 1) open.pop();
    } else if (ends === "{") {
      const around = open[open.length - 1]!;
      const count = around.inside.get(name) ?? 0;
      around.inside.set(name, count + 1);
      const on = name === "location" ? (rest.at(-1) ?? "") : "";
      open.push({ path: `${around.path}.${name}.${count}`, on, inside: new Map(), named: new Set() });
      if (on !== "") add("location", on, at, end);
    } else {
      said(name, rest, (key, text, block) => add(key, text, at, end, block), open);
      if (name === "auth_request_set") ofCaller.add(rest[0] ?? "");
      const keyed = name === "proxy_cache_key" ? (rest.join(" ").match(/\$\w+/g) ?? []) : [];
      if (keyed.some((one) => ofCaller.has(one))) add("keyed_by_caller", "yes", at, end);
    }
  }
  const secured = settings.some(({ path }) => path.endsWith(".listen_ssl"));
  // Whether it is this program that encrypts, or one before it, another server of the file says.
  return secured ? settings : settings.filter(({ path }) => !path.endsWith(".listen"));
}

function said(
  name: string,
  rest: readonly string[],
  add: (key: string, text: string, block?: Block) => void,
  open: readonly Block[],
): void {
  const server = open.find(({ path }) => /\.server\.\d+$/.test(path));
  const text = rest.join(" ");
  if (name === "listen" && server) add(/\b(ssl|quic)\b|(^|:)443$/.test(text) ? "listen_ssl" : "listen", text);
  else if (name === "server_name" && server) add(name, rest[0] ?? "", server);
  else if ((name === "return" || name === "rewrite") && text.includes("https://")) add("to_https", "yes", server);
  else if (name === "include" && REDIRECTS.test(text)) add("to_https", "yes", server);
  else if (HANDS_ON.test(name)) {
    if (!open.some(({ on }) => OPEN_PATH.test(on))) add("hands_on", "yes", server);
  } else if (KEPT.test(name)) add(name, text);
}

interface Directive {
  words: string[];
  at: number;
  end: number;
  ends: ";" | "{" | "}";
}

function directives(text: string): Directive[] {
  const found: Directive[] = [];
  let at = -1;
  let quote = "";
  for (let i = 0; i < text.length && found.length < MAX_DIRECTIVES; i++) {
    const c = text[i]!;
    if (quote !== "") {
      if (c === "\\") i++;
      else if (c === quote) quote = "";
    } else if (c === "#" && /\s/.test(text[i - 1] ?? " ")) {
      const line = text.indexOf("\n", i);
      i = line < 0 ? text.length : line;
    } else if (c === "$" && text[i + 1] === "{") {
      const close = text.indexOf("}", i);
      i = close < 0 ? text.length : close;
    } else if (c === '"' || c === "'") {
      quote = c;
      if (at < 0) at = i;
    } else if (c === ";" || c === "{" || c === "}") {
      const from = at < 0 ? i : at;
      found.push({ words: wordsIn(text.slice(from, i)), at: from, end: i, ends: c });
      at = -1;
    } else if (at < 0 && !/\s/.test(c)) at = i;
  }
  return found;
}

function wordsIn(text: string): string[] {
  return text
    .replace(/#.*$/gm, "")
    .split(/\s+/)
    .map((word) => word.replace(/^(["'])(.*)\1$/, "$2"))
    .filter((word) => word !== "");
}
