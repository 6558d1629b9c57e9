// Positions count bytes of UTF-8 for clients that prefer that: in documents that change, diagnostics, hovers and edits.
import assert from "node:assert/strict";
import { join } from "node:path";
import { type Json, type LspClient, OpenDocument, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const NAME = "被保险人𠮷é";
const TEXT = `export function f(idCardNo: string): void {\n  /* ${NAME} */ console.log("${NAME}", idCardNo); // ${NAME}\n}\n`;
const LINE = TEXT.split("\n")[1]!;

describe("position encodings of the language server", () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    removeTempTrees();
  });
  const start = async (positionEncodings?: string[]) => {
    const root = tempTree({ "package.json": "{}", "src/a.ts": TEXT, "goodfaith.config.jsonc": `{ "${NAME}": 1 }\n` });
    client = await startLsp({
      folders: [root],
      capabilities: { general: { positionEncodings }, textDocument: { diagnostic: {} } },
    });
    return { c: client, uri: uriOf(join(root, "src/a.ts")), config: uriOf(join(root, "goodfaith.config.jsonc")) };
  };
  const bytes = (text: string) => Buffer.byteLength(text);
  const units = (text: string) => text.length;
  const at = LINE.indexOf("idCardNo");

  for (const [offered, chosen, length] of [
    [undefined, "utf-16", units],
    [["utf-16"], "utf-16", units],
    [["utf-32", "utf-8", "utf-16"], "utf-8", bytes],
    [["utf-16", "utf-8"], "utf-16", units],
    [["utf-32"], "utf-16", units],
  ] as const)
    it(`${chosen} for ${offered?.join(", ") ?? "nothing said"}`, async () => {
      const { c, uri, config } = await start(offered && [...offered]);
      assert.equal(c.capabilities.positionEncoding, chosen);
      const document = new OpenDocument(c, uri, TEXT);
      const [found] = await document.diagnostics();
      const character = length(LINE.slice(0, at));
      assert.deepEqual(found.range, {
        start: { line: 1, character },
        end: { line: 1, character: character + "idCardNo".length },
      });
      const textDocument = { uri };
      const hover = (c1: number) =>
        c.request("textDocument/hover", { textDocument, position: { line: 1, character: c1 } });
      assert.deepEqual((await hover(character + 1)).range, found.range);
      assert.equal(await hover(character - 2), null);
      const report = await c.request("textDocument/diagnostic", { textDocument: { uri: config } });
      assert.deepEqual(report.items[0].range, {
        start: { line: 0, character: 2 },
        end: { line: 0, character: length(`{ "${NAME}": 1 }`) },
      });
    });

  it("changes of a document are counted in bytes, each in the text before it", async () => {
    const { c, uri } = await start(["utf-8"]);
    const document = new OpenDocument(c, uri, TEXT);
    assert.equal((await document.diagnostics()).length, 1);
    const before = bytes(LINE.slice(0, at));
    const range = (start: number, end: number) => ({
      start: { line: 1, character: start },
      end: { line: 1, character: end },
    });
    const quote = bytes(LINE.slice(0, LINE.indexOf('"')));
    c.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: range(quote + 1, quote + 1), text: "é" },
        { range: range(before + 2, before + 2 + "idCardNo".length), text: "1" },
      ],
    });
    document.text = TEXT.replace(`"${NAME}", idCardNo`, `"é${NAME}", 1`);
    assert.deepEqual(await document.diagnostics(), []);
    // Had a count gone wrong, this would make other code than what is expected.
    c.notify("textDocument/didChange", {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range: range(before + 2, before + 3), text: "idCardNo" }],
    });
    const [found]: Json[] = await document.diagnostics();
    assert.equal(found.range.start.character, before + 2);
    assert.equal(found.range.end.character, before + 10);
  });

  it("edits of fixes are counted in bytes", async () => {
    const { c, uri } = await start(["utf-8"]);
    const text = `export const name = "${NAME}"; // goodfaith-disable-line pii-in-log -- was needed once upon a time\n`;
    const document = new OpenDocument(c, uri, text);
    const [found] = await document.diagnostics();
    assert.equal(found.code, "suppression-unused");
    const [action] = await document.actions(found.range, [found], ["quickfix"]);
    const [edit] = action.edit.changes[uri];
    const kept = Buffer.from(text).subarray(0, edit.range.start.character).toString();
    assert.equal(kept.trimEnd(), `export const name = "${NAME}";`);
  });
});
