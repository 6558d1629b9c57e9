// The language server goes on: through defects of its own, messages that are none, texts of any size, folders that vanish.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DEFECTS, defectiveBuild, WITH_DEFECTS } from "../harness/defectiveBuild.js";
import { type Json, type LspClient, OpenDocument, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const LOG = WITH_DEFECTS["src/log.ts"]!;
const codes = (found: readonly Json[]) => found.map((d) => d.code);

describe("robustness of the language server", () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    if (client) {
      assert.equal(client.process.exitCode, null, client.stderr());
      assert.equal(await client.stop(), 0);
      assert.equal(client.stderr(), "");
    }
    client = undefined;
    removeTempTrees();
  });
  const start = async (options: Parameters<typeof startLsp>[0]) => {
    client = await startLsp(options);
    return client;
  };
  const openLog = (c: LspClient, root: string) => new OpenDocument(c, uriOf(join(root, "src/log.ts")), LOG);

  it("a rule or front end that throws is one line in the log; the others' findings stand", async () => {
    mkdirSync("out", { recursive: true });
    const folder = mkdtempSync(join(process.cwd(), "out/defective-"));
    try {
      const { lsp } = await defectiveBuild(folder, DEFECTS);
      const root = tempTree(WITH_DEFECTS);
      const c = await start({ folders: [root], server: lsp, initializationOptions: { extension: true } });
      const log = openLog(c, root);
      assert.deepEqual(codes(await log.diagnostics()), ["pii-in-log"]);
      log.change(LOG.replace("idCardNo", "email"));
      assert.deepEqual(codes(await log.diagnostics()), ["pii-in-log"]);
      const lines = c.received
        .filter((m) => m.method === "window/logMessage" && m.params.type === 1)
        .map((m) => m.params.message);
      assert.equal(lines.length, 4, lines.join("\n"));
      for (const line of lines) assert.match(line, /failed \(TypeError at lsp\.cjs:\d+:\d+\)/);
      const { params: state } = await c.wait((m) => m.method === "goodfaith/state");
      assert.equal(state.incomplete, 2, "the schema, and the project as a whole");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("messages that are none, and parameters of any shape", async () => {
    const root = tempTree(WITH_DEFECTS);
    const c = await start({ folders: [root] });
    const log = openLog(c, root);
    const frame = (body: string) => c.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    frame("{ not json !");
    frame("[]");
    frame("null");
    frame('"text"');
    frame('{"jsonrpc":"2.0"}');
    frame('{"jsonrpc":"2.0","id":null,"method":7}');
    frame('{"jsonrpc":"2.0","id":"nobody-asked","result":{}}');
    c.raw("X-Unknown: 1\r\nContent-Length: 2\r\n\r\n{}");
    const shapes = [null, 7, "text", [], {}, { textDocument: null }, { textDocument: { uri: 7 } }];
    const methods = ["diagnostic", "codeAction", "hover", "codeLens", "didOpen", "didChange", "didClose", "didSave"];
    for (const params of shapes) {
      for (const method of methods) c.notify(`textDocument/${method}`, params);
      for (const method of ["didChangeWatchedFiles", "didChangeWorkspaceFolders", "didChangeConfiguration"])
        c.notify(`workspace/${method}`, params);
      for (const method of ["diagnostic", "hover", "codeAction", "codeLens"])
        await c.request(`textDocument/${method}`, params).catch((error) => assert.ok(error.code < 0, String(error)));
      for (const method of ["goodfaith/fix", "goodfaith/findings", "workspace/executeCommand"])
        await c.request(method, params).catch((error) => assert.ok(error.code < 0, String(error)));
    }
    assert.deepEqual(codes(await log.diagnostics()), ["pii-in-log"]);
    log.change(LOG.replace("customer.idCardNo", "customer.id"));
    assert.deepEqual(await log.diagnostics(), []);
  });

  it("ranges outside of the text, documents opened twice, closed twice, changed while closed", async () => {
    const root = tempTree(WITH_DEFECTS);
    const c = await start({ folders: [root] });
    const log = openLog(c, root);
    const far = { line: 1e9, character: 1e9 };
    const before = { line: -3, character: -1 };
    const textDocument = { uri: log.uri, version: 9 };
    for (const [start, end] of [
      [far, far],
      [before, before],
      [far, before],
    ])
      c.notify("textDocument/didChange", { textDocument, contentChanges: [{ range: { start, end }, text: "" }] });
    assert.deepEqual(await c.request("textDocument/hover", { textDocument, position: far }), null);
    assert.ok(Array.isArray(await log.actions({ start: before, end: far })));
    c.notify("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "typescript", text: LOG } });
    assert.deepEqual(codes(await log.diagnostics()), ["pii-in-log"]);
    log.close();
    log.close();
    c.notify("textDocument/didChange", { textDocument, contentChanges: [{ text: "x" }] });
    assert.deepEqual(codes(await log.diagnostics()), ["pii-in-log"], "as on the disk");
  });

  it("a line of a megabyte, and a file of a hundred thousand lines, beside others", async () => {
    const root = tempTree(WITH_DEFECTS);
    const c = await start({ folders: [root] });
    const log = openLog(c, root);
    const line = new OpenDocument(
      c,
      uriOf(join(root, "src/line.ts")),
      `export const list = [${"1, ".repeat(330_000)}];\nexport function f(idCardNo: string) {\n  console.log(idCardNo);\n}\n`,
    );
    assert.ok(Array.isArray(await line.diagnostics()));
    const leak = "export function leak(idCardNo: string): void {\n  console.log(idCardNo);\n}\n";
    const many = new OpenDocument(
      c,
      uriOf(join(root, "src/many.ts")),
      `let a = 0;\n${"a += 1;\n".repeat(100_000)}${leak}`,
    );
    const lineOf = async () => (await many.diagnostics()).map((d) => [d.code, d.range.start.line]);
    assert.deepEqual(await lineOf(), [["pii-in-log", 100_002]]);
    many.replace(11, 19, "");
    assert.deepEqual(await lineOf(), [["pii-in-log", 100_001]]);
    // Beyond 1 MiB a source is told as not analysed.
    const beyond = new OpenDocument(c, uriOf(join(root, "src/beyond.ts")), `${"// words\n".repeat(150_000)}${leak}`);
    assert.deepEqual(await beyond.diagnostics(), []);
    assert.deepEqual(codes(await log.diagnostics()), ["pii-in-log"]);
  }).timeout(120_000);

  it("a folder that is removed under it, and comes back", async () => {
    const root = tempTree(WITH_DEFECTS);
    const c = await start({ folders: [root] });
    const log = openLog(c, root);
    assert.deepEqual(codes(await log.diagnostics()), ["pii-in-log"]);
    const told = (type: number) =>
      c.notify("workspace/didChangeWatchedFiles", {
        changes: [root, join(root, "src"), join(root, "package.json")].map((path) => ({ uri: uriOf(path), type })),
      });
    rmSync(root, { recursive: true });
    told(3);
    log.change(LOG.replace("customer.idCardNo", "customer.id"));
    assert.deepEqual(await log.diagnostics(), []);
    log.change(LOG);
    assert.ok(Array.isArray(await log.diagnostics()));
    assert.deepEqual(
      (await c.request("workspace/diagnostic", { previousResultIds: [] })).items.filter((i: Json) => i.uri !== log.uri),
      [],
      "nothing of what has gone",
    );
    mkdirSync(root);
    const again = tempTree(WITH_DEFECTS);
    c.notify("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: uriOf(again), name: "again" }], removed: [{ uri: uriOf(root), name: "gone" }] },
    });
    assert.deepEqual(codes(await openLog(c, again).diagnostics()), ["pii-in-log"]);
  });
});
