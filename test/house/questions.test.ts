// Answers are kept by the name of their question, over the whole program: two questions of one name would take each other's.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `everywhere(ctx, "linked calls", …)`, `` question(index.ctx, `flow ${sink} …`, …) ``; what is put in is left out. */
const ASKED = /\b(?:question|everywhere|inFiles|wholeQuestion)(?:<[^(]*>)?\(\s*[\w.]+,\s*(?:"([^"]+)"|`([^`]+)`)/g;

describe("questions", () => {
  it("have names of their own", () => {
    const places = new Map<string, Set<string>>();
    const files = readdirSync("server/engine", { recursive: true })
      .map((file) => join("server/engine", String(file)))
      .filter((file) => file.endsWith(".ts"));
    for (const file of files)
      for (const [, plain, template] of readFileSync(file, "utf8").matchAll(ASKED)) {
        const name = (plain ?? template!).replaceAll(/\$\{[^}]*\}/g, "*");
        places.set(name, (places.get(name) ?? new Set()).add(file));
      }
    assert.ok(places.size > 100, `${places.size} names were found`);
    const shared = [...places].filter(([, { size }]) => size > 1).map(([name, of]) => `${name}: ${[...of].join(", ")}`);
    assert.deepEqual(shared, []);
  });
});
