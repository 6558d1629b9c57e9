// `goodfaith mcp` as a client meets it: over stdio, in both ways of beginning, with tools that only read and tell no value.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { rules } from "../../rules/index.js";
import { PAGE, pageOf, ROOM } from "../../server/cli/mcp/answers.js";
import { wrongWith } from "../../server/cli/mcp/arguments.js";
import { createProtocol } from "../../server/cli/mcp/protocol.js";
import { scratchRepository } from "../harness/scratchRepository.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";
import { makeValue } from "../harness/values.js";

// biome-ignore lint/suspicious/noExplicitAny: answers of another process
type Json = any;

const BIN = join(process.cwd(), "bin/goodfaith.cjs");
const LEAK = "export function f(c: { idCardNo: string }) {\n  console.log(c.idCardNo);\n}\n";
const QUERY = `import { PrismaClient } from "@prisma/client";
interface Customer { idCardNo: string }
const db = new PrismaClient({ log: ["query"] });
export const find = (idCardNo: string): Promise<Customer> => db.customer.findFirst({ where: { idCardNo } });
`;
const TOOLS = [
  ...["scan_files", "scan_changes", "scan_snippet", "explain_rule", "trace_finding"],
  ...["list_personal_data", "classify_field", "suggest_fix", "check_config"],
];

interface Client {
  ask(method: string, params?: object): Promise<Json>;
  call(name: string, args?: object): Promise<Json>;
  raw(line: string): void;
  lines: string[];
  errors(): string;
  close(): Promise<number | null>;
}

describe("mcp", function () {
  this.timeout(120_000);
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
    removeTempTrees();
  });
  const clientOf = (cwd: string, ...args: string[]): Client => {
    const env = { PATH: process.env.PATH, HOME: cwd, XDG_CACHE_HOME: tempTree({}) };
    const child = spawn(process.execPath, [BIN, "mcp", ...args], { cwd, env });
    running.push(child);
    const waiting = new Map<number, (answer: Json) => void>();
    const lines: string[] = [];
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      errors += part;
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      const answer = JSON.parse(line);
      waiting.get(answer.id)?.(answer);
    });
    const ended = new Promise<number | null>((done) => child.on("close", (code) => done(code)));
    let id = 0;
    const ask = (method: string, params: object = {}): Promise<Json> =>
      new Promise((done) => {
        waiting.set(++id, done);
        child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
      });
    return {
      ask,
      call: async (name, args = {}) => (await ask("tools/call", { name, arguments: args })).result,
      raw: (line) => child.stdin.write(`${line}\n`),
      lines,
      errors: () => errors,
      close: () => {
        child.stdin.end();
        return ended;
      },
    };
  };

  it("shakes hands with a revision that both know, and lists tools that only read", async () => {
    const client = clientOf(tempTree({ "a.ts": LEAK }));
    const { result } = await client.ask("initialize", { protocolVersion: "2025-06-18", capabilities: {} });
    assert.deepEqual([result.protocolVersion, result.serverInfo.name], ["2025-06-18", "goodfaith"]);
    assert.match(result.instructions, /needs a person/);
    assert.equal(
      (await client.ask("initialize", { protocolVersion: "1999-01-01" })).result.protocolVersion,
      "2025-11-25",
    );
    client.raw('{"jsonrpc":"2.0","method":"notifications/initialized"}');
    const { tools } = (await client.ask("tools/list")).result;
    assert.deepEqual(
      tools.map((t: Json) => t.name),
      TOOLS,
    );
    for (const { annotations, inputSchema, description } of tools) {
      assert.deepEqual(annotations, {
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      assert.equal(inputSchema.type, "object");
      assert.ok(description.length > 20);
    }
    assert.deepEqual((await client.ask("ping")).result, {});
    assert.equal(await client.close(), 0);
    assert.equal(client.errors(), "");
  });
  it("serves clients that tell their revision with every request", async () => {
    const client = clientOf(tempTree({ "a.ts": LEAK }));
    const _meta = { "io.modelcontextprotocol/protocolVersion": "2026-07-28" };
    const { result } = await client.ask("server/discover", { _meta });
    assert.deepEqual(result.supportedVersions, ["2026-07-28"]);
    assert.equal(result.resultType, "complete");
    assert.equal(result._meta["io.modelcontextprotocol/serverInfo"].name, "goodfaith");
    const list = (await client.ask("tools/list", { _meta })).result;
    assert.deepEqual([list.ttlMs, list.cacheScope, list.tools.length], [0, "private", TOOLS.length]);
    const scan = (await client.ask("tools/call", { _meta, name: "scan_files", arguments: {} })).result;
    assert.deepEqual([scan.resultType, scan.structuredContent.totals.high], ["complete", 1]);
    const other = await client.ask("tools/list", {
      _meta: { "io.modelcontextprotocol/protocolVersion": "2030-01-01" },
    });
    assert.equal(other.error.code, -32022);
    assert.deepEqual(other.error.data.supported, ["2026-07-28"]);
  });
  it("finds, traces, explains and mends, and sees what was written meanwhile", async () => {
    const root = tempTree({ "package.json": "{}", "src/a.ts": LEAK, "src/db.ts": QUERY });
    const client = clientOf(root);
    const all = await client.call("scan_files");
    assert.match(all.content[0].text, /^src\/a\.ts:2:15: high pii-in-log: .* help: .* id: [0-9a-f]{8}$/m);
    assert.match(all.content[0].text, /\n3 of 3 files analysed$/);
    const some = await client.call("scan_files", { paths: ["src/db.ts"], minSeverity: "medium" });
    assert.deepEqual([...new Set(some.structuredContent.findings.map((f: Json) => f.file))], ["src/db.ts"]);
    const leak = all.structuredContent.findings.find((f: Json) => f.rule === "pii-in-log");
    const trace = await client.call("trace_finding", { fingerprint: leak.id });
    assert.ok(trace.structuredContent.steps.length > 1);
    assert.match(trace.content[0].text, /src\/a\.ts:2 .*sink/);
    assert.match((await client.call("explain_rule", { rule: "pii-in-log" })).content[0].text, /^# pii-in-log\n/);
    const log = all.structuredContent.findings.find((f: Json) => f.rule === "orm-query-logging");
    const fix = await client.call("suggest_fix", { fingerprint: log.fingerprint });
    assert.match(
      fix.content[0].text,
      /safe: .*not applied\)\n--- a\/src\/db\.ts\n[\s\S]*^-const db = .*\n\+const db = new PrismaClient\(\);/m,
    );
    assert.equal(fix.structuredContent.applicability, "safe");
    assert.equal(readFileSync(join(root, "src/db.ts"), "utf8"), QUERY);
    writeFileSync(join(root, "src/a.ts"), "export {};\n");
    writeFileSync(join(root, "src/new.ts"), LEAK);
    const after = await client.call("scan_files", { paths: ["src/a.ts", "src/new.ts"] });
    assert.deepEqual(
      after.structuredContent.findings.map((f: Json) => f.file),
      ["src/new.ts"],
    );
  });
  it("judges a snippet by itself or as a file of the project, and nothing of it stays", async () => {
    const root = tempTree({
      "package.json": "{}",
      "src/tell.ts": "export const tell = (t: string) => console.log(t);\n",
      ".goodfaithignore": "gen/\n",
    });
    const client = clientOf(root);
    const code = 'import { tell } from "./tell";\nexport const f = (c: { idCardNo: string }) => tell(c.idCardNo);\n';
    const within = await client.call("scan_snippet", { code, language: "typescript", filename: "src/b.ts" });
    assert.match(within.content[0].text, /^src\/b\.ts:2:\d+: high pii-in-log/);
    const alone = await client.call("scan_snippet", { code, language: "typescript" });
    assert.match(alone.content[0].text, /^no findings\n/);
    assert.match(
      (await client.call("scan_snippet", { code: LEAK, language: "tsx" })).content[0].text,
      /^snippet\.tsx:2:15/,
    );
    const ignored = await client.call("scan_snippet", { code: LEAK, language: "typescript", filename: "gen/a.ts" });
    assert.deepEqual([ignored.isError, ignored.content[0].text.includes("left out")], [true, true]);
    assert.deepEqual((await client.call("scan_files")).structuredContent.findings, []);
    assert.deepEqual(readdirSync(join(root, "src")), ["tell.ts"]);
  });
  it("tells what changed since a commit, new flows included", async () => {
    const repository = scratchRepository({ "package.json": "{}", "src/old.ts": LEAK, "src/b.ts": "export {};\n" });
    repository.commit();
    const client = clientOf(repository.root);
    assert.match((await client.call("scan_changes")).content[0].text, /^no findings\n/);
    repository.put(
      "src/b.ts",
      'export const g = (c: { passportNo: string }) => fetch("https://x.example/", { method: "POST", body: c.passportNo });\n',
    );
    const { content, structuredContent } = await client.call("scan_changes", { base: "HEAD" });
    assert.deepEqual([...new Set(structuredContent.findings.map((f: Json) => f.file))], ["src/b.ts"]);
    assert.match(content[0].text, /^\+ identity\.passport -> http .*src\/b\.ts:1$/m);
    assert.equal(structuredContent.exposure.added.length, 1);
    assert.match(
      (await client.call("scan_changes", { base: "nowhere" })).content[0].text,
      /no branch, tag or commit "nowhere"/,
    );
  });
  it("lists personal data, classifies fields and checks the configuration", async () => {
    const config = '{ "rules": { "pii-in-log": "low" }, "rulez": {} }';
    const root = tempTree({ "package.json": "{}", "src/a.ts": LEAK, "goodfaith.config.jsonc": config });
    const client = clientOf(root);
    const list = await client.call("list_personal_data", { category: "identity" });
    assert.equal(list.structuredContent.rows[0].dataType, "identity.cn-resident-id");
    assert.match(list.structuredContent.rows[0].logged[0], /src\/a\.ts:2$/);
    assert.deepEqual((await client.call("list_personal_data", { category: "health" })).structuredContent.rows, []);
    assert.match(
      (await client.call("list_personal_data", { category: "helth" })).content[0].text,
      /choose one of .*health/,
    );
    const field = await client.call("classify_field", { name: "bbrSjh" });
    assert.equal(field.structuredContent.dataType, "contact.mobile");
    assert.equal(
      (await client.call("classify_field", { name: "f1", comment: "身份证号" })).structuredContent.dataType,
      "identity.cn-resident-id",
    );
    assert.equal((await client.call("classify_field", { name: "pageCount" })).structuredContent.dataType, null);
    const checked = await client.call("check_config");
    assert.match(checked.content[0].text, /unknown key "rulez"; did you mean "rules"/);
    assert.equal(checked.structuredContent.problems.length, 1);
  });
  it("reads only below the root, wherever links lead", async () => {
    const outside = tempTree({ "secret.ts": LEAK });
    const root = tempTree({ "package.json": "{}", "app/a.ts": LEAK, "other/b.ts": LEAK });
    symlinkSync(outside, join(root, "app/link"));
    const client = clientOf(root, "--root", "app");
    const all = await client.call("scan_files");
    assert.deepEqual(
      all.structuredContent.findings.map((f: Json) => f.file.split("/").at(-1)),
      ["a.ts"],
    );
    const paths = ["../other", "/etc", join(outside, "secret.ts"), "link/secret.ts", "app/../../x"];
    for (const path of paths) {
      const { isError, content } = await client.call("scan_files", { paths: [path] });
      assert.equal(isError, true, path);
      assert.match(content[0].text, /outside of the project|does not exist/);
      const snippet = await client.call("scan_snippet", {
        code: LEAK,
        language: "typescript",
        filename: `${path}/z.ts`,
      });
      assert.equal(snippet.isError, true, path);
    }
  });
  it("says in its answer what is wrong and what to do, and refuses what is no request", async () => {
    const client = clientOf(tempTree({ "a.ts": LEAK }));
    const wrong: [string, object, RegExp][] = [
      ["explain_rule", { rule: "pii-in-lgo" }, /no rule is called/],
      ["explain_rule", {}, /"rule" is missing/],
      ["trace_finding", { fingerprint: "ffffffff" }, /no finding starts with/],
      ["scan_files", { paths: "src" }, /"paths" is to be a list/],
      ["scan_files", { minSeverity: "bad" }, /one of info, low/],
      ["scan_files", { cursor: "x" }, /cursor is of no answer/],
      ["scan_files", { path: [] }, /there is no "path"; give paths, /],
      ["scan_snippet", { code: "", language: "../x" }, /is not read/],
      ["scan_changes", {}, /no work tree of a git repository/],
    ];
    for (const [name, args, message] of wrong) {
      const { isError, content } = await client.call(name, args);
      assert.equal(isError, true, name);
      assert.match(content[0].text, message);
    }
    assert.equal((await client.ask("tools/call", { name: "delete_all" })).error.code, -32602);
    assert.equal((await client.ask("tools/drop")).error.code, -32601);
    assert.equal((await client.ask("resources/read", { uri: "file:///etc/passwd" })).error.code, -32602);
    assert.equal((await client.ask("prompts/get", { name: "x" })).error.code, -32602);
    const before = client.lines.length;
    for (const line of [
      "{ not",
      "[]",
      "7",
      '{"jsonrpc":"1.0","id":1,"method":"ping"}',
      '{"jsonrpc":"2.0","id":{},"method":"ping"}',
    ])
      client.raw(line);
    await client.ask("ping");
    const refused = client.lines.slice(before, -1).map((line) => JSON.parse(line).error.code);
    assert.deepEqual(refused, [-32700, -32600, -32600, -32600, -32600]);
    assert.equal(client.errors(), "");
  });
  it("has pages of rules, data types, the schema and prompts", async () => {
    const client = clientOf(tempTree({}));
    const { resources } = (await client.ask("resources/list")).result;
    assert.equal(resources.length, rules.length + 1);
    const read = async (uri: string) => (await client.ask("resources/read", { uri })).result.contents[0].text;
    assert.match(await read("goodfaith://rules/pii-in-log"), /^# pii-in-log/);
    assert.equal(JSON.parse(await read("goodfaith://types/health.diagnosis")).tier, 3);
    assert.ok(JSON.parse(await read("goodfaith://schema/config")).properties.rules);
    assert.equal((await client.ask("resources/templates/list")).result.resourceTemplates.length, 2);
    const { prompts } = (await client.ask("prompts/list")).result;
    assert.deepEqual(
      prompts.map((p: Json) => p.name),
      ["fix-findings", "configure-goodfaith"],
    );
    const { messages } = (await client.ask("prompts/get", { name: "fix-findings" })).result;
    assert.match(messages[0].content.text, /ask a person/);
  });
  it("tells no value, whatever is asked", async () => {
    const id = makeValue("cn-resident-id", 11);
    const card = makeValue("bank-card", 11);
    const text = `// ${id}\nconst vip = "${id}"; const card = "${card}";\n${LEAK}const password = "hunter2-and-more-9";\n${QUERY}`;
    const root = tempTree({ "package.json": "{}", "src/a.ts": text, "data/people.csv": `name,cert_no\n张三,${id}\n` });
    const client = clientOf(root);
    const all = await client.call("scan_files", { minSeverity: "info" });
    for (const finding of all.structuredContent.findings) {
      await client.call("trace_finding", { fingerprint: finding.fingerprint });
      await client.call("suggest_fix", { fingerprint: finding.fingerprint });
    }
    await client.call("list_personal_data");
    await client.call("scan_snippet", { code: text, language: "typescript" });
    await client.call("scan_snippet", { code: text, language: "typescript", filename: "src/a.ts" });
    const said = client.lines.join("\n") + client.errors();
    assert.ok(all.structuredContent.findings.length > 3);
    for (const value of [id, card, "hunter2", "张三"])
      assert.ok(!said.includes(value), said.slice(Math.max(0, said.indexOf(value) - 400), said.indexOf(value) + 100));
  });
  it("pages: no answer is longer than a model can read, and nothing is lost", () => {
    const all = Array.from({ length: 130 }, (_, i) => i);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = pageOf(all, cursor, () => 10);
      assert.ok(items.length <= PAGE);
      seen.push(...items);
      cursor = next;
    } while (cursor);
    assert.deepEqual(seen, all);
    assert.equal(pageOf(all, undefined, () => ROOM / 3 + 1).items.length, 2);
    assert.equal(pageOf(all, undefined, () => ROOM * 2).items.length, 1);
  });
  it("answers in order, leaves out what was cancelled, and tells no detail of what broke", async () => {
    const sent: Json[] = [];
    const broken: unknown[] = [];
    let release = () => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    const protocol = createProtocol(
      { name: "x", version: "1", instructions: "", capabilities: {} },
      (method) =>
        method === "slow"
          ? gate.then(() => ({ slow: true }))
          : method === "bad"
            ? Promise.reject(new Error("detail"))
            : undefined,
      (line) => sent.push(JSON.parse(line)),
      (error) => broken.push(error),
    );
    const take = (id: number, method: string) => protocol.take(JSON.stringify({ jsonrpc: "2.0", id, method }));
    take(1, "slow");
    take(2, "slow");
    take(3, "bad");
    take(4, "ping");
    protocol.take('{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":2}}');
    release();
    await protocol.settled();
    assert.deepEqual(
      sent.map((m) => m.id),
      [1, 3, 4],
    );
    assert.equal(sent[1].error.code, -32603);
    assert.ok(!JSON.stringify(sent).includes("detail"));
    assert.equal(broken.length, 1);
  });
  it("checks what tools are given", () => {
    const schema = {
      type: "object",
      properties: { on: { type: "boolean", description: "" } },
      additionalProperties: false,
    } as const;
    assert.equal(wrongWith(schema, { on: true }), undefined);
    assert.match(wrongWith(schema, { on: 1 })!, /true or false/);
    assert.match(wrongWith(schema, JSON.parse('{ "__proto__": 1 }'))!, /there is no "__proto__"/);
  });
});
