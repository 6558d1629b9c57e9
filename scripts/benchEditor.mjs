// Measures the language server on a project as an editor uses it: time to the first findings of an open file and to those of
// the whole project, with and without what an earlier session kept; from an edit to its diagnostics; memory.
//   node scripts/benchEditor.mjs <folder> <file below it> [edits]
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

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
  const server = startServer();
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
  console.log(`${name}: ${all.length} findings of all files after ${since()}, ${server.memory()}`);
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
      `${name}: edit to diagnostics ${Math.round(middle(times))} ms (median), ${Math.round(Math.max(...times))} ms (worst of ${count}), ${server.memory()}`,
    );
  // What an earlier session keeps is written after its first run.
  await new Promise((done) => setTimeout(done, 12_000));
  console.log(`${name}: at rest ${server.memory()}`);
  await server.request("shutdown", null);
  server.notify("exit", null);
  await server.ended;
}

function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function startServer() {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../dist/lsp.cjs"), "--stdio"], {
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const pending = new Map();
  let next = 1;
  let buffer = Buffer.alloc(0);
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  child.stdout.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString());
      buffer = buffer.subarray(head + 4 + length);
      if (message.method !== undefined) {
        if (message.id !== undefined) send({ id: message.id, result: null });
      } else {
        pending.get(message.id)?.(message.result);
        pending.delete(message.id);
      }
    }
  });
  return {
    ended: new Promise((done) => child.on("exit", done)),
    request: (method, params) =>
      new Promise((done) => {
        pending.set(next, done);
        send({ id: next++, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    /** Of Linux only. */
    memory() {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
        const mb = (key) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
        return `${mb("VmRSS")} MB (peak ${mb("VmHWM")} MB)`;
      } catch {
        return "memory unknown";
      }
    },
  };
}
