// What the server keeps from one session to the next, and what it answers before its first run has ended.
import assert from "node:assert/strict";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../harness/edits.js";
import { type LspClient, OpenDocument, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const SERVICE = "src/register.ts";
const REFRESH = { workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } } };

describe("what the language server keeps", () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    if (client?.process.exitCode === null) await client.stop();
    removeTempTrees();
  });
  /** Diagnostics as they come first, and once all is done. */
  const session = async (root: string, cache: string) => {
    client = await startLsp({ folders: [root], cache, capabilities: REFRESH });
    const document = new OpenDocument(client, uriOf(join(root, SERVICE)), PROJECT[SERVICE]!);
    const first = await document.diagnostics();
    await client.request("goodfaith/findings", null);
    const last = await document.diagnostics();
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr(), "");
    return { first, last };
  };

  it("is a pack of the user's own, and gives the same diagnostics", async () => {
    const root = tempTree(PROJECT);
    const cache = tempTree({});
    const cold = await session(root, cache);
    assert.ok(cold.last.length > 0);
    const packs = readdirSync(join(cache, "goodfaith"));
    assert.equal(packs.length, 1);
    assert.match(packs[0]!, /^[0-9a-f]{24}\.editor\.pack$/);
    assert.deepEqual(await session(root, cache), { first: cold.last, last: cold.last });
    // Something elsewhere has changed meanwhile: what is shown in the end is what is true now.
    const mask = "export function mask(text: string): string {\n  return text;\n}\n";
    writeFileSync(join(root, "src/lib/mask.ts"), mask);
    const warm = await session(root, cache);
    rmSync(cache, { recursive: true });
    assert.deepEqual(warm.last, (await session(root, cache)).last);
    assert.notDeepEqual(warm.last, cold.last);
  });

  it("is written again when the session ends with other texts", async () => {
    const root = tempTree(PROJECT);
    const cache = tempTree({});
    await session(root, cache);
    client = await startLsp({ folders: [root], cache });
    const path = join(root, SERVICE);
    const document = new OpenDocument(client, uriOf(path), PROJECT[SERVICE]!);
    await document.diagnostics();
    document.change("export {};\n");
    assert.deepEqual(await document.diagnostics(), []);
    writeFileSync(path, "export {};\n");
    assert.equal(await client.stop(), 0);
    client = await startLsp({ folders: [root], cache, capabilities: REFRESH });
    assert.deepEqual(await new OpenDocument(client, uriOf(path), "export {};\n").diagnostics(), []);
  });

  it("is nothing where no folder is open, or nothing can be written", async () => {
    const root = tempTree(PROJECT);
    const cache = tempTree({ file: "" });
    assert.ok((await session(root, join(cache, "file"))).last.length > 0);
    client = await startLsp({ cache });
    await new OpenDocument(client, uriOf(join(root, SERVICE)), PROJECT[SERVICE]!).diagnostics();
    await client.stop();
    assert.equal(existsSync(join(cache, "goodfaith")), false);
  });
});
