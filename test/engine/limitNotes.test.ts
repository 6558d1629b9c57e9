// What a limit of the data flow cuts short is told with the file that it is in, the same from kept answers.
import assert from "node:assert/strict";
import { localiseNote } from "../../rules/index.js";
import { createKeptAnswers, LIMITS } from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";

/** A function that logs what many others hand it. */
const wrapped = (calls: number) =>
  [
    "interface Person { idCardNo: string }",
    "function tell(text: string): void {\n  console.log(text);\n}",
    ...Array.from({ length: calls }, (_, i) => `export function f${i}(c: Person) {\n  tell(c.idCardNo);\n}`),
  ].join("\n");

describe("notes of limits", () => {
  const files = { "src/few.ts": wrapped(3), "src/many.ts": wrapped(LIMITS.flow.callers + 1) };
  const notesOf = (kept = createKeptAnswers()) =>
    analyseTexts(files, { kept }).coverage.notes.filter((n) => n.kind === "limit");

  it("name the file of a place that more ways lead to than are followed", () => {
    const notes = notesOf();
    assert.deepEqual(
      notes.map((n) => n.file),
      ["src/many.ts"],
    );
    assert.match(notes[0]!.message, /^places judged in part \(\d+\): more ways lead data there than are followed$/);
    assert.match(localiseNote(notes[0]!, "zh-Hans").message, /^\d+ 处仅部分判定/);
  });
  it("are the same from kept answers", () => {
    const kept = createKeptAnswers();
    assert.deepEqual([notesOf(kept), notesOf(kept)], [notesOf(), notesOf()]);
  });
});
