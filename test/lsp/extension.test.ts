// What the server answers to our own extension: the inventory, the terms of suppressions; and lenses on endpoints.
import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { type Json, type LspClient, OpenDocument, offsetAt, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const LEAK = "export function f(idCardNo: string): void {\n  console.log(idCardNo);\n}\n";

describe("requests of the extension", () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    removeTempTrees();
  });
  const example = () => {
    const root = tempTree({});
    cpSync("examples/harbour-mutual", root, { recursive: true });
    return root;
  };
  const start = async (root: string, locale = "en") => {
    client = await startLsp({ folders: [root], locale, initializationOptions: { extension: true } });
    return client;
  };

  it("the inventory is that of the command, by category, with the places", async () => {
    const root = example();
    const c = await start(root);
    const categories = await c.request("goodfaith/inventory", null);
    const told = new Map<string, string[]>();
    for (const category of categories)
      for (const type of category.types) {
        assert.ok(type.id.startsWith(`${category.id}.`), `${type.id} in ${category.id}`);
        told.set(
          type.id,
          type.uses
            .flatMap((u: Json) => u.items.map((i: Json) => `${u.use} ${i.label} ${i.range.start.line + 1}`))
            .sort(),
        );
      }
    const { dataTypes } = JSON.parse(goodfaith(["inventory", "-f", "json"], { cwd: root }).stdout);
    assert.ok(dataTypes.length > 20);
    for (const { dataType, places } of dataTypes) {
      // What is stored is declared, too.
      const both = places.flatMap((p: Json) => (p.use === "stored" ? [p, { ...p, use: "declared" }] : [p]));
      assert.deepEqual(told.get(dataType), both.map((p: Json) => `${p.use} ${p.label} ${p.line}`).sort(), dataType);
    }
    assert.equal(told.size, dataTypes.length);
    const [first] = categories;
    assert.ok(first.types[0].tier >= 3, "most sensitive first");
  });

  it("the inventory opens its places, in the user's language, and follows what is typed", async () => {
    const root = tempTree({ "package.json": "{}", "src/a.ts": LEAK });
    const c = await start(root, "zh-cn");
    const document = new OpenDocument(c, uriOf(join(root, "src/a.ts")), LEAK);
    const logged = async () => {
      const [category, ...others] = await c.request("goodfaith/inventory", null);
      if (!category) return undefined;
      assert.equal(others.length, 0);
      assert.match(category.name, /[\u4e00-\u9fff]/);
      return category.types[0].uses.find((u: Json) => u.use === "logged");
    };
    const use = await logged();
    assert.equal(use.name, "写入日志");
    const [item] = use.items;
    assert.equal(item.uri, document.uri);
    assert.equal(LEAK.slice(offsetAt(LEAK, item.range.start), offsetAt(LEAK, item.range.end)), "console.log(idCardNo)");
    document.change(LEAK.replaceAll("idCardNo", "policyCount"));
    assert.equal(await logged(), undefined);
  });

  it("suppressions are made on the terms of the project", async () => {
    const config = {
      suppressions: { minReasonLength: 20, maxDays: 60, requireUntilFor: ["high"], requireByFor: ["high"] },
    };
    const root = tempTree({ "package.json": "{}", "src/a.ts": LEAK, "goodfaith.config.json": JSON.stringify(config) });
    const c = await start(root);
    const document = new OpenDocument(c, uriOf(join(root, "src/a.ts")), LEAK);
    const [{ data }] = await document.diagnostics();
    const target = { uri: document.uri, fingerprint: data.fingerprint, start: data.start };
    const { today, ...terms } = await c.request("goodfaith/terms", target);
    assert.deepEqual(terms, { minReasonLength: 20, maxDays: 60, requireUntil: true, requireBy: true });
    assert.match(today, /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(await c.request("goodfaith/terms", { ...target, start: 1 }), null);
    const fix = (more: object) => c.request("goodfaith/fix", { kind: "suppress", ...target, ...more });
    const reason = "the stage has no real customers";
    const until = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10);
    assert.equal(await fix({ reason }), null);
    assert.equal(await fix({ reason, until }), null);
    assert.equal(await fix({ reason: "a few words", until, by: "@claims" }), null);
    const edit = await fix({ reason, until, by: "@claims" });
    document.apply(edit.changes[document.uri]);
    assert.ok(document.text.includes(`pii-in-log until ${until} by @claims -- ${reason}`), document.text);
    assert.deepEqual(await document.diagnostics(), []);
  });

  it("lenses tell what endpoints return and what is missing around them", async () => {
    const root = example();
    const c = await start(root);
    const lenses = async (file: string) => {
      const text = readFileSync(join(root, file), "utf8");
      const { uri } = new OpenDocument(c, uriOf(join(root, file)), text);
      const found = await c.request("textDocument/codeLens", { textDocument: { uri } });
      return found.map((l: Json) => [
        text.slice(offsetAt(text, l.range.start), offsetAt(text, l.range.end)),
        l.command.title,
      ]);
    };
    const controller = await lenses("src/customers/customer.controller.ts");
    const open = controller.filter(([, title]: string[]) => title!.endsWith("· open to everybody"));
    assert.equal(open.length, 1, JSON.stringify(controller));
    assert.match(open[0][1], /^returns personal data: .*Identity/);
    const office = (await lenses("src/portal/backOffice.ts")).map(([, title]: string[]) => title);
    assert.ok(
      office.some((t: string) => t.endsWith("· no audit record")),
      JSON.stringify(office),
    );
    assert.ok(
      office.some((t: string) => !/ · /.test(t)),
      "one with nothing missing",
    );
  });
});
