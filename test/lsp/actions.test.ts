// Quick fixes, hovers and lenses through the protocol.
import assert from "node:assert/strict";
import { join } from "node:path";
import { type Json, type LspClient, OpenDocument, positionAt, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

describe("code actions of the language server", () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    removeTempTrees();
  });
  const open = async (name: string, text: string, options: Parameters<typeof startLsp>[0] = {}, language?: string) => {
    const root = tempTree({ [name]: text, "package.json": '{ "workspaces": [] }' });
    client = await startLsp({ folders: [root], ...options });
    return new OpenDocument(client, uriOf(join(root, name)), text, language);
  };
  const suppress = async (document: OpenDocument, found: Json): Promise<Json> => {
    const actions = await document.actions(found.range, [found]);
    const action = actions.find((a) => a.title.startsWith(`Suppress ${found.code}`));
    assert.ok(action?.edit, `no suppression for ${found.code}`);
    assert.equal(action.kind, "quickfix");
    assert.deepEqual(action.diagnostics, [found]);
    return action.edit.changes[document.uri];
  };
  const codes = async (document: OpenDocument) => (await document.diagnostics()).map((d) => d.code);

  const LINES: [what: string, name: string, text: string, suppressed: RegExp][] = [
    [
      "above the statement that holds the place, with its indentation",
      "a.ts",
      "function f(idCardNo: string) {\n    console.log(\n      'x',\n      idCardNo,\n    );\n}\n",
      /\{\n {4}\/\/ goodfaith-disable-next-line pii-in-log -- .*\n {4}console\.log\(\n/,
    ],
    [
      "above the member of an object that is a statement's only",
      "b.ts",
      "export const q = (idCardNo: string) => [\n\tconsole.log(idCardNo),\n];\n",
      /\/\/ goodfaith-disable-next-line pii-in-log -- /,
    ],
    [
      "with the line ends of the file",
      "c.ts",
      "function f(idCardNo: string) {\r\n  console.log(idCardNo);\r\n}\r\n",
      /\{\r\n {2}\/\/ .*\r\n {2}console/,
    ],
    [
      "among JSX children",
      "d.tsx",
      "export function Page({ idCardNo }: { idCardNo: string }) {\n  return (\n    <div>\n      {console.log(idCardNo)}\n      text\n    </div>\n  );\n}\n",
      /<div>\n {6}\{\/\* goodfaith-disable-next-line pii-in-log -- .* \*\/\}\n {6}\{console/,
    ],
    [
      "never inside a template text",
      "e.ts",
      "function f(idCardNo: string) {\n  console.log(`first\n${idCardNo} last`);\n}\n",
      /\{\n {2}\/\/ goodfaith-disable-next-line pii-in-log -- .*\n {2}console/,
    ],
    [
      "in a Prisma schema",
      "schema.prisma",
      "model Customer {\n  id       Int    @id\n  idCardNo String\n}\n",
      /\n {2}\/\/ goodfaith-disable-next-line pii-unencrypted-at-rest -- .*\n {2}idCardNo/,
    ],
    [
      "in SQL, with its own separator",
      "a.sql",
      "CREATE TABLE customer (\n  id int,\n  id_card_no varchar(18)\n);\n",
      /\n {2}-- goodfaith-disable-next-line pii-unencrypted-at-rest :: .*\n {2}id_card_no/,
    ],
  ];
  for (const [what, name, text, suppressed] of LINES)
    it(`suppress ${what}; the finding stays until the reason is written`, async () => {
      const document = await open(name, text);
      const [found] = await document.diagnostics();
      assert.ok(found, "nothing found");
      document.apply(await suppress(document, found));
      assert.match(document.text, suppressed);
      const pending = await codes(document);
      assert.deepEqual([...pending].sort(), [found.code, "suppression-missing-reason"].sort());
      const at = document.text.indexOf("reason:");
      document.replace(at, at + "reason:".length, "the stage has no real customers");
      assert.deepEqual(await codes(document), []);
    });

  it("a setting of JSON, where no comment can stand, has no suppression", async () => {
    const document = await open("settings.json", '{\n  "NODE_TLS_REJECT_UNAUTHORIZED": "0"\n}\n', {}, "json");
    const [found] = await document.diagnostics();
    assert.ok(found, "nothing found");
    const actions = await document.actions(found.range, [found], ["quickfix"]);
    assert.deepEqual(
      actions.map((a) => a.title),
      ["Remove NODE_TLS_REJECT_UNAUTHORIZED (unsafe: may change what the program does)"],
    );
  });

  it("say that a declaration is not personal data", async () => {
    const text =
      "import { Entity, Column } from 'typeorm';\n@Entity()\nexport class Policy {\n  @Column()\n  idCardNo: string;\n\n  @Column()\n  email: string;\n}\n";
    const document = await open("policy.entity.ts", text);
    const [found] = await document.diagnostics();
    assert.equal(found.code, "pii-unencrypted-at-rest");
    const actions = await document.actions(found.range, [found]);
    const action = actions.find((a) => a.title.includes("is not personal data"));
    document.apply(action.edit.changes[document.uri]);
    assert.match(document.text, /\n {2}\/\/ @pii none -- .*\n {2}@Column\(\)\n {2}idCardNo/);
    const codes = async () => (await document.diagnostics()).map((d) => d.code);
    assert.deepEqual(await codes(), ["suppression-missing-reason", "pii-unencrypted-at-rest"]);
    document.change(document.text.replace(/(@pii none -- ).*/, "$1number of the office, not of a person"));
    assert.deepEqual(await codes(), []);
  });

  it("remove a suppression that silences nothing: preferred, and all at once", async () => {
    const text =
      "// goodfaith-disable-next-line pii-in-log -- was needed once upon a time\nexport const a = 1;\n" +
      "export const b = 2; // goodfaith-disable-line pii-in-url -- was needed once upon a time\n" +
      "// goodfaith-disable-next-line pii-in-log, pii-in-url -- the stage has no real customers\nconsole.log((x: { idCardNo: string }) => console.log(x.idCardNo));\n";
    const document = await open("a.ts", text);
    const found = (await document.diagnostics()).filter((d) => d.code === "suppression-unused");
    assert.equal(found.length, 3);
    for (const d of found) assert.deepEqual(d.tags, [1]);
    const [action, ...others] = await document.actions(found[0].range, [found[0]]);
    assert.equal(others.length, 1, "and fix-all");
    assert.equal(action.isPreferred, true);
    assert.equal(others[0].kind, "source.fixAll.goodfaith");
    const [all] = await document.actions(found[0].range, [], ["source.fixAll"]);
    document.apply(all.edit.changes[document.uri]);
    assert.equal(
      document.text,
      "export const a = 1;\nexport const b = 2;\n" +
        "// goodfaith-disable-next-line pii-in-log -- the stage has no real customers\nconsole.log((x: { idCardNo: string }) => console.log(x.idCardNo));\n",
    );
    assert.deepEqual(await codes(document), []);
  });

  const RESOLVES = {
    capabilities: {
      textDocument: {
        diagnostic: {},
        codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } },
      },
    },
  };
  const LOGS =
    'import { PrismaClient } from "@prisma/client";\nexport const db = new PrismaClient({ errorFormat: "minimal", log: ["query"] });\n';

  it("offer the one safe fix as preferred, and unsafe ones by name", async () => {
    const document = await open("agent.ts", LOGS);
    const [found] = await document.diagnostics();
    const [fix] = await document.actions(found.range, [found], ["quickfix"]);
    assert.equal(fix.title, "Remove log");
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(fix.diagnostics, [found]);
    document.apply(fix.edit.changes[document.uri]);
    assert.match(document.text, /new PrismaClient\(\{ errorFormat: "minimal" \}\)/);
    assert.deepEqual(await codes(document), []);
  });
  it("mark a fix that may change what the program does", async () => {
    const document = await open(
      "log.ts",
      "interface C { id: string; idCardNo: string }\nexport function f(c: C) {\n  console.log('opened', c.idCardNo);\n}\n",
    );
    const [found] = await document.diagnostics();
    const fixes = (await document.actions(found.range, [found])).filter((a) => a.title.includes("unsafe"));
    assert.deepEqual(
      fixes.map((a) => [a.title, a.isPreferred]),
      [
        ["Use c.id instead of c.idCardNo (unsafe: may change what the program does)", undefined],
        ["Leave c.idCardNo out (unsafe: may change what the program does)", undefined],
      ],
    );
    const all = await document.actions(found.range, [], ["source.fixAll"]);
    assert.deepEqual(all, [], "nothing here is safe");
  });
  it("make the edit only when it is asked for, from the text as it is then", async () => {
    const document = await open("agent.ts", LOGS, RESOLVES);
    assert.equal(client!.capabilities.codeActionProvider.resolveProvider, true);
    const [found] = await document.diagnostics();
    const [fix] = await document.actions(found.range, [found], ["quickfix"]);
    assert.equal(fix.edit, undefined);
    const resolved = await client!.request("codeAction/resolve", fix);
    document.apply(resolved.edit.changes[document.uri]);
    assert.deepEqual(await codes(document), []);
    const late = await client!.request("codeAction/resolve", fix);
    assert.equal(late.edit, undefined, "there is nothing to mend any more");
    await client!.wait((m) => m.method === "window/showMessage");
  });
  it("make all safe fixes at once, with the suppressions that silence nothing", async () => {
    const text = `${LOGS}export const other = new PrismaClient({ log: ["query"] });
export const b = 2; // goodfaith-disable-line pii-in-url -- was needed once upon a time
export function f(idCardNo: string) {
  console.log(idCardNo);
}
`;
    for (const options of [{}, RESOLVES]) {
      const document = await open("agent.ts", text, options);
      const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
      const [all, ...more] = await document.actions(range, [], ["source.fixAll.goodfaith"]);
      assert.deepEqual([all.kind, more.length], ["source.fixAll.goodfaith", 0]);
      const { edit } = all.edit ? all : await client!.request("codeAction/resolve", all);
      document.apply(edit.changes[document.uri]);
      assert.deepEqual(await codes(document), ["pii-in-log"]);
      assert.doesNotMatch(document.text, /query|goodfaith-disable/);
      await client!.stop();
      client = undefined;
    }
  });
  it("offer that where it mends something, and nowhere else unless it is asked for", async () => {
    const document = await open(
      "agent.ts",
      `${LOGS}export function f(c: { id: string; idCardNo: string }) {\n  console.log(c.idCardNo);\n}\n`,
    );
    const found = await document.diagnostics();
    const kinds = async (code: string) => {
      const own = found.find((d) => d.code === code)!;
      return (await document.actions(own.range, [own])).map((a) => a.kind);
    };
    assert.ok((await kinds("orm-query-logging")).includes("source.fixAll.goodfaith"));
    assert.ok(!(await kinds("pii-in-log")).includes("source.fixAll.goodfaith"));
    const log = found.find((d) => d.code === "pii-in-log")!;
    assert.equal((await document.actions(log.range, [], ["source.fixAll"])).length, 1);
  });
  it("take no single field for what a whole record is about", async () => {
    const text = "interface C { id: string; idCardNo: string; passwordHash: string }\nexport function f(c: C) {\n";
    const whole = await open("log.ts", `${text}  console.log("opened", c);\n}\n`);
    const [found] = await whole.diagnostics();
    const titles = (await whole.actions(found.range, [found])).map((a) => a.title);
    assert.ok(titles.length > 0 && !titles.some((t) => /is not personal data/.test(t)), titles.join("; "));
  });

  it("ask our extension for the reason, and take none that is too short", async () => {
    const document = await open("a.ts", "function f(idCardNo: string) {\n  console.log(idCardNo);\n}\n", {
      initializationOptions: { extension: true },
    });
    const [found] = await document.diagnostics();
    const action = (await document.actions(found.range, [found])).find((a) => a.command);
    assert.equal(action.edit, undefined);
    assert.equal(action.command.command, "goodfaith.suppress");
    const [target] = action.command.arguments;
    const fix = (reason: string) => client!.request("goodfaith/fix", { kind: "suppress", ...target, reason });
    assert.equal(await fix("no"), null);
    const edit = await fix("one */ two\nthree four");
    document.apply(edit.changes[document.uri]);
    assert.ok(document.text.includes("pii-in-log -- one * / two three four\n"), document.text);
    assert.deepEqual(await codes(document), []);
  });

  it("list findings with their traces for the tree of our extension, and tell its state", async () => {
    const document = await open("a.ts", "function f(idCardNo: string) {\n  console.log(idCardNo);\n}\n", {
      initializationOptions: { extension: true },
      locale: "zh-cn",
    });
    await document.diagnostics();
    const [item] = await client!.request("goodfaith/findings", null);
    assert.equal(item.uri, document.uri);
    assert.equal(item.rule, "pii-in-log");
    assert.equal(item.dataTypes[0].id, "identity.cn-resident-id");
    assert.match(item.dataTypes[0].name, /身份证/);
    assert.equal(item.steps.at(-1).role, "去向");
    const state = await client!.wait((m) => m.method === "goodfaith/state");
    assert.equal(state.params.findings, 1);
  });
});

describe("hovers and lenses of the language server", () => {
  const ENTITY =
    "import { Entity, Column } from 'typeorm';\n@Entity()\nexport class Customer {\n  @Column()\n  idCardNo: string;\n  @Column()\n  email: string;\n  @Column()\n  count: number;\n}\nconsole.log(new Customer());\n";
  let client: LspClient;
  let document: OpenDocument;
  const start = async (locale: string) => {
    const root = tempTree({ "customer.ts": ENTITY, "package.json": '{ "workspaces": [] }' });
    client = await startLsp({ folders: [root], locale });
    document = new OpenDocument(client, uriOf(join(root, "customer.ts")), ENTITY);
  };
  const hoverAt = (word: string) =>
    client.request("textDocument/hover", {
      textDocument: { uri: document.uri },
      position: positionAt(ENTITY, ENTITY.indexOf(word) + 1),
    });
  afterEach(async () => {
    await client.stop();
    removeTempTrees();
  });

  it("tell of a declared field what it holds, how sensitive, and why", async () => {
    await start("en");
    const field = await hoverAt("email");
    assert.match(field.contents.value, /`Customer\.email` holds personal data/);
    assert.match(field.contents.value, /contact\.email/);
    assert.match(field.contents.value, /tier \d of 4/);
    assert.match(field.contents.value, /Recognised by: name "email"/);
    assert.equal(await hoverAt("count"), null);
    const finding = await hoverAt("idCardNo");
    assert.match(finding.contents.value, /identity\.cn-resident-id/);
    assert.match(finding.contents.value, /Laws: .*PIPL/);
    assert.match(finding.contents.value, /\(file:.*pii-unencrypted-at-rest\.md\)/);
  });

  it("in the user's language", async () => {
    await start("zh-TW");
    assert.match((await hoverAt("email")).contents.value, /電子郵件|電郵|郵箱|信箱/);
    assert.match((await hoverAt("idCardNo")).contents.value, /識別依據/);
  });

  it("count the personal fields of an entity", async () => {
    await start("en");
    const [lens, ...others] = await client.request("textDocument/codeLens", { textDocument: { uri: document.uri } });
    assert.equal(others.length, 0);
    assert.equal(ENTITY.split("\n")[lens.range.start.line], "export class Customer {");
    assert.match(lens.command.title, /^2 personal fields · 1 sensitive · \d unencrypted$/);
  });
});
