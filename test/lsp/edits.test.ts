// Through the protocol: whatever was typed, saved, made and removed, the server ends with what the command line says.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT, randomChange, randomFrom } from "../harness/edits.js";
import { goodfaith } from "../harness/goodfaith.js";
import { type Json, type LspClient, OpenDocument, positionAt, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

describe("language server after random edits", () => {
  let client: LspClient;
  afterEach(async () => {
    await client.stop();
    removeTempTrees();
  });

  for (const seed of [11, 12, 13])
    it(`agrees with the command line (seed ${seed})`, async () => {
      const root = tempTree(PROJECT);
      client = await startLsp({ folders: [root] });
      const random = randomFrom(seed * 104729);
      const files = new Map(Object.entries(PROJECT));
      const open = new Map<string, OpenDocument>();
      const told = (path: string, type: number) =>
        client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(join(root, path)), type }] });
      for (let i = 0; i < 40; i++) {
        const path = random.pick([...files.keys()]);
        const texts = [...files.values()];
        if (random.next(12) === 0 && files.size > 5) {
          open.get(path)?.close();
          open.delete(path);
          files.delete(path);
          rmSync(join(root, path));
          told(path, 3);
        } else if (random.next(10) === 0) {
          const made = `src/made${i}.ts`;
          files.set(made, random.pick(texts));
          writeFileSync(join(root, made), files.get(made)!);
          told(made, 1);
        } else {
          let document = open.get(path);
          if (!document) {
            document = new OpenDocument(client, uriOf(join(root, path)), files.get(path)!);
            open.set(path, document);
          }
          const change = randomChange(random, document.text, texts);
          document.replace(change.start, change.end, change.text);
          files.set(path, document.text);
        }
        // Asked in the middle now and then, answered or not.
        if (random.next(8) === 0) await open.values().next().value?.diagnostics();
      }
      for (const [path, document] of open) {
        writeFileSync(join(root, path), document.text);
        told(path, 2);
        document.close();
      }
      const report = await client.request("workspace/diagnostic", { previousResultIds: [] });
      const fromServer = report.items.flatMap(({ uri, items }: Json) =>
        items.map((d: Json) => line(relative(root, fileURLToPath(uri)), d.range.start, d.code, d.data.fingerprint)),
      );
      const { stdout } = goodfaith([root, "-f", "json", "--no-cache", "--exit-zero"], { cwd: root });
      const fromCli = (JSON.parse(stdout) as Json).findings.map((f: Json) =>
        line(
          f.location.file,
          positionAt(readFileSync(join(root, f.location.file), "utf8"), f.location.start.offset),
          f.ruleId,
          f.fingerprint,
        ),
      );
      assert.deepEqual(fromServer.sort(), fromCli.sort());
    });
});

function line(file: string, at: { line: number; character: number }, rule: string, fingerprint: string): string {
  return `${file}:${at.line}:${at.character} ${rule} ${fingerprint}`;
}
