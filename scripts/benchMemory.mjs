// Does the language server's memory stay flat while somebody types for days? Random edits of open documents of a project, a
// look at the diagnostics now and then, and the memory at rest after every tenth of the edits.
//   node scripts/benchMemory.mjs [edits] [folder] [edits between two looks]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startServer } from "./bench/lspServer.mjs";

const edits = Number(process.argv[2] ?? 10_000);
const folder = resolve(process.argv[3] ?? "examples/harbour-mutual");
const between = Number(process.argv[4] ?? 20);
const OPEN = 8;
/** Milliseconds: the server cleans its heap five seconds after a run. */
const REST = 8000;

const random = randomFrom(20_261_126);
const cache = mkdtempSync(join(tmpdir(), "bench-cache-"));
const server = startServer(cache);
await server.request("initialize", {
  processId: process.pid,
  rootUri: null,
  workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: "bench" }],
  capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
});
server.notify("initialized", {});
const documents = filesOf(folder).map(openDocument);
await look();
console.log("edits  MB at rest  MB at most  findings");
await tell(0);
for (let i = 1; i <= edits; i++) {
  edit(documents[random(documents.length)]);
  if (i % between === 0) await look();
  if (i % (edits / 10) === 0) await tell(i);
}
await server.request("shutdown", null);
server.notify("exit", null);
await server.ended;
rmSync(cache, { recursive: true, force: true });

function filesOf(directory) {
  const found = readdirSync(directory, { recursive: true })
    .map(String)
    .filter((path) => /\.tsx?$/.test(path) && !/node_modules/.test(path))
    .sort();
  return found.filter((_, i) => i % Math.ceil(found.length / OPEN) === 0).map((path) => join(directory, path));
}

function openDocument(path) {
  const text = readFileSync(path, "utf8");
  const document = { uri: pathToFileURL(path).toString(), version: 1, text, original: text };
  const textDocument = { uri: document.uri, languageId: "typescript", version: 1, text };
  server.notify("textDocument/didOpen", { textDocument });
  return document;
}

/** Types a word or a line, takes one out, or starts over where too much has been broken. */
function edit(document) {
  document.version++;
  const { uri, version, text, original } = document;
  const lines = text.split("\n");
  const line = random(lines.length);
  const start = { line, character: 0 };
  const change =
    version % 12 === 0
      ? { text: original }
      : random(2) === 0
        ? { range: { start, end: start }, text: `${lines[random(lines.length)]}\n` }
        : {
            range: { start, end: { line, character: lines[line].length } },
            text: lines[line].replace(/\w+/, `name${version}`),
          };
  document.text = change.range ? applied(lines, change) : change.text;
  server.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [change] });
}

function applied(lines, { range, text }) {
  const before = lines.slice(0, range.start.line).map((l) => `${l}\n`);
  const rest = [lines[range.end.line].slice(range.end.character), ...lines.slice(range.end.line + 1)];
  return before.join("") + text + rest.join("\n");
}

async function look() {
  await server.request("textDocument/diagnostic", { textDocument: { uri: documents[0].uri } });
}

async function tell(done) {
  const findings = await server.request("goodfaith/findings", null);
  await new Promise((resume) => setTimeout(resume, REST));
  const { now, peak } = server.memory();
  console.log([done, now, peak, findings.length].map((n, i) => String(n).padStart([5, 12, 12, 10][i])).join(""));
}

/** xorshift32, so that a run can be had again. */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
