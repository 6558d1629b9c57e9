// The built language server as an editor sees it, over stdin and stdout.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { type Json, type LspClient, OpenDocument, offsetAt, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const CUSTOMER = `export interface Customer {
  id: string;
  idCardNo: string;
  email: string;
}
`;
/** The same, with the word of its author that the name misleads. */
const NOT_PERSONAL = CUSTOMER.replace("  idCardNo", "  /** @pii none -- the name is misleading here */\n  idCardNo");
const SERVICE = `import type { Customer } from "./customer";

export function register(customer: Customer): void {
  console.log(
    "registered",
    customer.idCardNo,
  );
}
`;

describe("language server", () => {
  let client: LspClient | undefined;
  const start = async (...args: Parameters<typeof startLsp>) => {
    client = await startLsp(...args);
    return client;
  };
  afterEach(async () => {
    if (client && client.process.exitCode === null) assert.equal(await client.stop(), 0);
    client = undefined;
    removeTempTrees();
  });
  const tree = () =>
    tempTree({ "src/customer.ts": CUSTOMER, "src/service.ts": SERVICE, "package.json": '{ "workspaces": [] }' });
  const openService = (root: string, c: LspClient) => new OpenDocument(c, uriOf(join(root, "src/service.ts")), SERVICE);

  it("answers with diagnostics of an opened file: place, severity, rule, page, trace, data", async () => {
    const root = tree();
    const c = await start({ folders: [root] });
    assert.equal(c.capabilities.positionEncoding, "utf-16");
    assert.equal(c.capabilities.diagnosticProvider.interFileDependencies, true);
    const document = openService(root, c);
    const [found, ...rest] = await document.diagnostics();
    assert.equal(rest.length, 0);
    assert.equal(found.code, "pii-in-log");
    assert.equal(found.source, "goodfaith");
    assert.ok(found.severity === 1 || found.severity === 2, `severity ${found.severity}`);
    assert.equal(
      SERVICE.slice(offsetAt(SERVICE, found.range.start), offsetAt(SERVICE, found.range.end)),
      "customer.idCardNo",
    );
    assert.match(readFileSync(new URL(found.codeDescription.href), "utf8"), /pii-in-log|log/);
    assert.match(found.data.fingerprint, /^[0-9a-f]{64}$/);
    const first = found.relatedInformation[0];
    assert.equal(first.location.uri, uriOf(join(root, "src/customer.ts")));
    assert.equal(CUSTOMER.split("\n")[first.location.range.start.line]!.trim(), "idCardNo: string;");
    assert.match(first.message, /^1\. Customer\.idCardNo \(declared\)$/);
  });

  for (const args of [["lsp", "--stdio"], ["lsp"]])
    it(`is what \`goodfaith ${args.join(" ")}\` starts`, async () => {
      const root = tree();
      const c = await start({ folders: [root], server: join(process.cwd(), "bin/goodfaith.cjs"), args });
      assert.equal((await openService(root, c).diagnostics()).length, 1);
      assert.equal(c.stderr(), "");
    });

  it("follows what is typed, also in another file, and tells what is unchanged", async () => {
    const root = tree();
    const c = await start({ folders: [root] });
    const service = openService(root, c);
    const first = await c.request("textDocument/diagnostic", { textDocument: { uri: service.uri } });
    const again = await c.request("textDocument/diagnostic", {
      textDocument: { uri: service.uri },
      previousResultId: first.resultId,
    });
    assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
    const at = SERVICE.indexOf("idCardNo");
    service.replace(at, at + "idCardNo".length, "id");
    assert.deepEqual(await service.diagnostics(), []);
    service.replace(at, at + "id".length, "idCardNo");
    assert.equal((await service.diagnostics()).length, 1);
    // Never saved: the name that made it personal goes.
    const customer = new OpenDocument(c, uriOf(join(root, "src/customer.ts")), CUSTOMER);
    customer.change(NOT_PERSONAL);
    assert.deepEqual(await service.diagnostics(), []);
    customer.close();
    assert.equal((await service.diagnostics()).length, 1, "what is on the disk counts again");
  });

  it("asks clients to ask again when an open file changed through another one", async () => {
    const root = tree();
    const c = await start({
      folders: [root],
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true }, workspaceFolders: true },
      },
    });
    const service = openService(root, c);
    await service.diagnostics();
    c.received.length = 0;
    const customer = new OpenDocument(c, uriOf(join(root, "src/customer.ts")), CUSTOMER);
    customer.change(NOT_PERSONAL);
    await c.wait((m) => m.method === "workspace/diagnostic/refresh");
    assert.deepEqual(await service.diagnostics(), []);
  });

  it("pushes to clients that cannot ask", async () => {
    const root = tree();
    const c = await start({ folders: [root], pull: false });
    assert.equal(c.capabilities.diagnosticProvider, undefined);
    const service = openService(root, c);
    const published = (count: number) => (m: { method?: string; params?: Json }) =>
      m.method === "textDocument/publishDiagnostics" &&
      m.params.uri === service.uri &&
      m.params.diagnostics.length === count;
    await c.wait(published(1));
    c.received.length = 0;
    service.change(SERVICE.replace("customer.idCardNo", "customer.id"));
    const clean = await c.wait(published(0));
    assert.equal(clean.params.version, 2);
  });

  it("gives the diagnostics of the whole workspace, and then only what is new", async () => {
    const root = tree();
    const c = await start({ folders: [root] });
    const all = await c.request("workspace/diagnostic", { previousResultIds: [] });
    assert.deepEqual(
      all.items.map((i: Json) => i.uri),
      [uriOf(join(root, "src/service.ts"))],
    );
    const previousResultIds = all.items.map((i: Json) => ({ uri: i.uri, value: i.resultId }));
    const held = c.request("workspace/diagnostic", { previousResultIds });
    const service = openService(root, c);
    service.change(SERVICE.replace("customer.idCardNo", "customer.id"));
    const { items } = await held;
    assert.equal(items.length, 1);
    assert.deepEqual(items[0].items, []);
    assert.equal(items[0].uri, service.uri);
  });

  it("sees files that are written, made and removed", async () => {
    const root = tree();
    const c = await start({ folders: [root] });
    const service = openService(root, c);
    assert.equal((await service.diagnostics()).length, 1);
    const customer = join(root, "src/customer.ts");
    const told = (path: string, type: number) =>
      c.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type }] });
    writeFileSync(customer, NOT_PERSONAL);
    told(customer, 2);
    assert.deepEqual(await service.diagnostics(), []);
    writeFileSync(join(root, "src/other.ts"), SERVICE.replace("idCardNo", "email"));
    told(join(root, "src/other.ts"), 1);
    const found = async () =>
      (await c.request("workspace/diagnostic", { previousResultIds: [] })).items.map((i: Json) => i.uri);
    assert.deepEqual(await found(), [uriOf(join(root, "src/other.ts"))]);
    writeFileSync(join(root, ".gitignore"), "other.ts\n");
    told(join(root, ".gitignore"), 1);
    assert.deepEqual(await found(), []);
    rmSync(join(root, ".gitignore"));
    told(join(root, ".gitignore"), 3);
    assert.equal((await found()).length, 1);
    rmSync(join(root, "src"), { recursive: true });
    told(join(root, "src"), 3);
    assert.deepEqual(await found(), [service.uri], "what is open is still there");
    service.close();
    assert.deepEqual(await found(), []);
  });

  it("follows the configuration, and tells of its mistakes where they stand", async () => {
    const root = tree();
    const c = await start({ folders: [root], locale: "zh-cn" });
    const service = openService(root, c);
    const config = join(root, "goodfaith.config.jsonc");
    const configure = (text: string) => {
      writeFileSync(config, text);
      c.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(config), type: 1 }] });
    };
    configure('{ "rules": { "pii-in-log": "info" } }');
    assert.deepEqual(
      (await service.diagnostics()).map((d) => d.severity),
      [4],
    );
    configure('{\n  "rules": { "pii-in-lok": "info" }\n}');
    const [found] = await service.diagnostics();
    assert.ok(found.severity < 3, "what is mistaken does not count");
    const isMessage = (m: { method?: string }) => m.method === "window/showMessage";
    assert.match(
      (await c.wait(isMessage)).params.message,
      /^Goodfaith：配置中有 1 处错误（goodfaith\.config\.jsonc 第 2 行）/,
    );
    const report = await c.request("textDocument/diagnostic", { textDocument: { uri: uriOf(config) } });
    assert.equal(report.items.length, 1);
    assert.equal(report.items[0].code, "configuration");
    assert.equal(report.items[0].range.start.line, 1);
    assert.match(report.items[0].message, /未知的键.*pii-in-lok.*pii-in-log/);
    configure('{ "rules": { "pii-in-log": "off" } }');
    assert.deepEqual(await service.diagnostics(), []);
    assert.equal(c.received.filter(isMessage).length, 1, "once");
  });
  it("tells what the policy and its evidence lack while they are typed, and their mistakes", async () => {
    const root = tree();
    const evidence = join(root, "evidence/training.jsonc");
    mkdirSync(join(root, "evidence"));
    const trained = (n: number) => `{ "trainings": [{ "on": "2026-05-31", "headcount": 40, "trained": ${n} }] }\n`;
    writeFileSync(evidence, trained(40));
    writeFileSync(join(root, "goodfaith.policy.jsonc"), '{ "governance": { "asOf": "2026-06-30" } }\n');
    const c = await start({ folders: [root] });
    const document = new OpenDocument(c, uriOf(evidence), trained(40));
    assert.deepEqual(await document.diagnostics(), []);
    document.change(trained(30));
    const [low] = await document.diagnostics();
    assert.equal(low.code, "training-coverage-low");
    assert.match(low.message, /75 % of the staff were trained/);
    document.change(trained(40).replace("headcount", "headcounts"));
    const wrong = await document.diagnostics();
    assert.deepEqual(
      wrong.map((d) => d.code),
      ["configuration", "configuration"],
    );
    assert.match(wrong.map((d) => d.message).join(" "), /unknown key "headcounts"; did you mean "headcount"/);
    document.change(trained(40));
    assert.deepEqual(await document.diagnostics(), []);
    const policy = uriOf(join(root, "goodfaith.policy.jsonc"));
    const report = await c.request("textDocument/diagnostic", { textDocument: { uri: policy } });
    const codes = report.items.map((d: Json) => d.code);
    assert.ok(codes.includes("policy-section-missing") && codes.includes("drill-evidence-overdue"));
  });
  it("watches files for clients that tell nothing of folders", async () => {
    const c = await start({
      folders: [tree()],
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    const { params } = await c.wait((m) => m.method === "client/registerCapability");
    assert.equal(params.registrations[0].method, "workspace/didChangeWatchedFiles");
  });

  it("shows only what the baseline does not know", async () => {
    const root = tree();
    const c = await start({ folders: [root] });
    const service = openService(root, c);
    assert.equal((await service.diagnostics()).length, 1);
    const made = goodfaith(["baseline", "create"], { cwd: root });
    assert.equal(made.status, 0, made.stderr);
    const file = join(root, "goodfaith-baseline.jsonl");
    c.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(file), type: 1 }] });
    assert.deepEqual(await service.diagnostics(), []);
    service.change(SERVICE.replace("customer.idCardNo", "customer.email"));
    assert.equal((await service.diagnostics()).length, 1, "another finding");
  });

  it("keeps several folders apart, takes new ones up and lets others go", async () => {
    const [one, two] = [tree(), tree()];
    const c = await start({ folders: [one] });
    const found = async () =>
      (await c.request("workspace/diagnostic", { previousResultIds: [] })).items.map((i: Json) => i.uri).sort();
    assert.deepEqual(await found(), [uriOf(join(one, "src/service.ts"))]);
    const added = [{ uri: uriOf(two), name: "two" }];
    c.notify("workspace/didChangeWorkspaceFolders", { event: { added, removed: [] } });
    assert.equal((await found()).length, 2);
    c.notify("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: uriOf(one), name: "one" }] },
    });
    assert.deepEqual(await found(), [uriOf(join(two, "src/service.ts"))]);
  });

  it("analyses documents that were never saved, and single files without a folder", async () => {
    const c = await start();
    const text = "export function f(idCardNo: string) {\n  console.log(idCardNo);\n}\n";
    const document = new OpenDocument(c, "untitled:Untitled-1", text);
    assert.deepEqual(
      (await document.diagnostics()).map((d) => d.code),
      ["pii-in-log"],
    );
    document.change(text.replace("idCardNo)", "idCardNo.length)"));
    assert.deepEqual(await document.diagnostics(), []);
  });

  it("speaks the user's language", async () => {
    const root = tree();
    for (const [locale, word] of [
      ["zh-cn", "写入日志"],
      ["zh-TW", "寫入"],
    ] as const) {
      const c = await startLsp({ folders: [root], locale });
      const [found] = await openService(root, c).diagnostics();
      assert.ok(found.message.includes(word), found.message);
      await c.stop();
    }
  });

  it("is robust: malformed messages, unknown requests, files that cannot be, long lines", async () => {
    const root = tree();
    const c = await start({ folders: [root] });
    const service = openService(root, c);
    c.raw("Content-Length: 12\r\n\r\n{ not json !");
    await assert.rejects(c.request("goodfaith/unknown", {}), /Unhandled method/);
    assert.deepEqual(
      await c.request("textDocument/hover", {
        textDocument: { uri: "nowhere:x" },
        position: { line: 9, character: 9 },
      }),
      null,
    );
    await c.request("textDocument/codeAction", { textDocument: {} }).then((r) => assert.deepEqual(r, []));
    c.notify("textDocument/didChange", {
      textDocument: { uri: "file:///not/open.ts", version: 3 },
      contentChanges: [{ text: "x" }],
    });
    const long = new OpenDocument(
      c,
      uriOf(join(root, "src/long.ts")),
      `export const a = "${"x".repeat(1_000_000)}";\n`,
    );
    assert.deepEqual(await long.diagnostics(), []);
    assert.equal((await service.diagnostics()).length, 1);
    rmSync(root, { recursive: true });
    c.notify("workspace/didChangeWatchedFiles", {
      changes: [
        { uri: uriOf(root), type: 3 },
        { uri: uriOf(join(root, "src")), type: 3 },
      ],
    });
    service.change(SERVICE);
    assert.ok(Array.isArray(await service.diagnostics()));
    assert.equal(c.process.exitCode, null);
  });
});
