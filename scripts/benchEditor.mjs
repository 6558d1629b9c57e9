// Measures the language server on a project as an editor uses it: time to the first findings of an open file and to those of
// the whole project, with and without what an earlier session kept; from an edit to its diagnostics; memory.
//   node scripts/benchEditor.mjs <folder> <file below it> [edits]
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startServer } from "./bench/lspServer.mjs";

const [folder, file, edits = "10"] = process.argv.slice(2);
const path = resolve(folder, file);
const uri = pathToFileURL(path).toString();
const text = readFileSync(path, "utf8");
const cache = mkdtempSync(join(tmpdir(), "bench-cache-"));

try {
  await session("cold", 0);
  await session("warm", Number(edits));
} finally {
  rmSync(cache, { recursive: true, force: true });
}

async function session(name, count) {
  const started = performance.now();
  const server = startServer(cache);
  const memory = () => `${server.memory().now} MB (peak ${server.memory().peak} MB)`;
  const since = () => `${Math.round(performance.now() - started)} ms`;
  await server.request("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(resolve(folder)).toString(), name: "bench" }],
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
    },
  });
  server.notify("initialized", {});
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "typescript", version: 1, text } });
  const first = await server.request("textDocument/diagnostic", { textDocument: { uri } });
  console.log(`${name}: ${first.items.length} findings of the open file after ${since()}`);
  const all = await server.request("goodfaith/findings", {});
  console.log(`${name}: ${all.length} findings of all files after ${since()}, ${memory()}`);
  const times = [];
  for (let i = 0; i < count; i++) {
    const at = performance.now();
    server.notify("textDocument/didChange", {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ text: `${text}\nexport const bench${i} = ${i};\n` }],
    });
    await server.request("textDocument/diagnostic", { textDocument: { uri } });
    times.push(performance.now() - at);
  }
  if (count > 0)
    console.log(
      `${name}: edit to diagnostics ${Math.round(middle(times))} ms (median), ${Math.round(Math.max(...times))} ms (worst of ${count}), ${memory()}`,
    );
  // What an earlier session keeps is written after its first run.
  await new Promise((done) => setTimeout(done, 12_000));
  console.log(`${name}: at rest ${memory()}`);
  await server.request("shutdown", null);
  server.notify("exit", null);
  await server.ended;
}

function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
