// A worker thread of extractAhead: takes files until none is left, and sends their facts some at a time.
import { serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { frontendOf, frontendsFor } from "../engine/api.js";
import { createOxcParser, createTypeScriptEslintParser, type LoadInput } from "../node/api.js";
import { type AheadPart, type AheadTask, factsOf, next } from "./ahead.js";
import { contentFor } from "./content.js";

/** Bytes of facts that are sent together. */
const PART = 1 << 18;

const task = workerData as AheadTask;
const content = contentFor(task.config);
const frontends = frontendsFor(task.parser === "oxc" ? createOxcParser() : createTypeScriptEslintParser());
const load: LoadInput = {
  files: [],
  frontendOf: (name) => frontendOf(frontends, name),
  content: () => ({ lexicon: content.lexicon(), values: content.values, secrets: content.secrets() }),
  ...(task.limits ? { limits: task.limits } : {}),
};

let part: AheadPart = { made: [], done: 0 };
let bytes = 0;
const send = () => {
  parentPort!.postMessage(
    part,
    part.made.map((m) => m.facts.buffer),
  );
  part = { made: [], done: 0 };
  bytes = 0;
};

for (let file = next(task.files, task.taken); file; file = next(task.files, task.taken)) {
  const made = factsOf(load, file);
  part.done++;
  if (made) {
    const facts = new Uint8Array(serialize(made.facts));
    part.made.push({ path: file.path, key: made.key, facts });
    bytes += facts.length;
  }
  if (bytes >= PART) send();
}
send();
