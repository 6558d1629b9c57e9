// The report as our extension asks for it: a page without script, whose places can be opened; and what is said when there
// is none. What makes it is not loaded before.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { type Json, type LspClient, OpenDocument, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const LEAK = "export function f(idCardNo: string): void {\n  console.log(idCardNo);\n}\n";
const EXTENSION = { extension: true };

describe("report for the extension", () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    removeTempTrees();
  });
  const start = async (root: string, more: Parameters<typeof startLsp>[0] = {}) => {
    client = await startLsp({ folders: [root], initializationOptions: EXTENSION, ...more });
    return client;
  };
  const reportOf = (c: LspClient, root: string): Promise<Json> =>
    c.request("goodfaith/report", { folder: uriOf(root) });
  const linksOf = (html: string): [string, number, number][] =>
    [...html.matchAll(/href="command:goodfaith\.openPlace\?([^"]+)"/g)].map((m) =>
      JSON.parse(decodeURIComponent(m[1]!)),
    );

  it("is a page that needs nothing and runs nothing, with every finding of the view", async () => {
    const root = tempTree({});
    cpSync("examples/harbour-mutual", root, { recursive: true });
    const c = await start(root);
    const { kind, html, root: below } = await reportOf(c, root);
    assert.equal(kind, "page");
    assert.equal(below, uriOf(root));
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/
      .exec(html)![1]!
      .replaceAll("&#39;", "'");
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const hash = createHash("sha256").update(style).digest("base64");
    assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    assert.match(style, /var\(--vscode-editor-background\)/);
    assert.ok(!/<(?:script|link|img|iframe|object|embed|form)\b|<[^>]*\s(?:src|on\w+)=|url\(/i.test(html));
    const findings = await c.request("goodfaith/findings", null);
    assert.ok(findings.length > 100);
    const linked = new Set(linksOf(html).map(([file, line]) => `${file}:${line}`));
    for (const { uri, range } of findings) {
      const place = `${decodeURIComponent(uri).slice(decodeURIComponent(uriOf(root)).length + 1)}:${range.start.line + 1}`;
      assert.ok(linked.has(place), place);
    }
    for (const id of ["exposure", "findings", "inventory", "recipients", "coverage"])
      assert.match(html, new RegExp(`<section id="${id}">`), id);
    assert.match(html, /<svg class="map"/, "with the inventory");
  });

  it("follows what is typed, in the user's language", async () => {
    const root = tempTree({ "package.json": "{}", "src/a.ts": LEAK });
    const c = await start(root, { locale: "zh-cn" });
    const document = new OpenDocument(c, uriOf(join(root, "src/a.ts")), LEAK);
    const { html } = await reportOf(c, root);
    assert.match(html, /<html lang="zh-Hans">/);
    assert.ok(
      linksOf(html).some((l) => JSON.stringify(l) === '["src/a.ts",2,15]'),
      JSON.stringify(linksOf(html)),
    );
    document.change(LEAK.replaceAll("idCardNo", "policyCount"));
    const { html: later } = await reportOf(c, root);
    assert.match(later, /没有个人信息相关的发现|未发现/);
    assert.deepEqual(linksOf(later), []);
  });

  it("says by which setting something is not shown", async () => {
    const root = tempTree({});
    cpSync("examples/harbour-mutual", root, { recursive: true });
    const all = JSON.parse(goodfaith(["-f", "json", "--confidence", "low"], { cwd: root }).stdout).findings as Json[];
    const unsure = all.filter((f) => f.confidence !== "high");
    assert.ok(unsure.length > 0 && unsure.length < all.length);
    const c = await start(root, { initializationOptions: { extension: true, minimumConfidence: "high" } });
    const { html } = await reportOf(c, root);
    assert.ok(html.includes(`${unsure.length} less sure than the setting goodfaith.minimumConfidence not shown`));
    for (const { fingerprint } of unsure) assert.ok(!html.includes(`<td>${fingerprint.slice(0, 8)}</td>`), fingerprint);
  });

  it("names of files become no markup and no other address", async () => {
    const name = 'a"><img src=x onerror=alert(1)>&?#%22.ts';
    const root = tempTree({ "package.json": "{}", [`src/${name}`]: LEAK });
    const c = await start(root);
    const { html } = await reportOf(c, root);
    assert.doesNotMatch(html, /<img/);
    assert.ok(linksOf(html).some(([file, line]) => file === `src/${name}` && line === 2));
    for (const [, href] of html.matchAll(/href="([^"]*)"/g))
      assert.match(href, /^#[a-z]+$|^command:goodfaith\.openPlace\?[\w%.!~*'()-]+$/);
  });

  it("tells why there is none", async () => {
    const empty = tempTree({});
    mkdirSync(join(empty, "src"));
    const c = await start(empty);
    assert.deepEqual(await reportOf(c, empty), { kind: "empty" });
    assert.deepEqual(await c.request("goodfaith/report", { folder: "memory:/x" }), { kind: "unknown" });
  });

  it("waits for the run under way, and can be given up meanwhile", async () => {
    const root = tempTree({});
    cpSync("examples/harbour-mutual", root, { recursive: true });
    const c = await start(root);
    const id = 4711;
    c.raw(frame({ jsonrpc: "2.0", id, method: "goodfaith/report", params: { folder: uriOf(root) } }));
    c.raw(frame({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id } }));
    const { kind } = await reportOf(c, root);
    assert.equal(kind, "page");
    assert.equal(c.stderr(), "");
  });

  it("is loaded when it is asked for: without it everything else works, and it says that it failed", async () => {
    const root = tempTree({ "package.json": "{}", "src/a.ts": LEAK });
    const program = tempTree({ "package.json": "{}" });
    copyFileSync("dist/lsp.cjs", join(program, "lsp.cjs"));
    symlinkSync(join(process.cwd(), "node_modules"), join(program, "node_modules"));
    const c = await start(root, { server: join(program, "lsp.cjs") });
    const document = new OpenDocument(c, uriOf(join(root, "src/a.ts")), LEAK);
    assert.equal((await document.diagnostics()).length, 1);
    assert.ok((await c.request("goodfaith/inventory", null)).length > 0);
    assert.deepEqual(await reportOf(c, root), { kind: "failed" });
    await c.wait((m) => m.method === "window/logMessage" && /report/.test(m.params.message));
    assert.equal((await document.diagnostics()).length, 1);
  });
});

function frame(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
