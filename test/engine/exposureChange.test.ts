// What counts as newly reached: not what moved, was renamed or is spelled in another way.
import assert from "node:assert/strict";
import { type Exposure, exposureChange, type Inventory } from "../../server/engine/api.js";

const use = (over: Partial<Exposure> & { file?: string; start?: number } = {}): Exposure => {
  const { file = "a.ts", start = 10, ...rest } = over;
  return {
    dataType: "contact.email",
    tier: 2,
    label: "c.email",
    at: { file, start, end: start + 5 },
    sink: "log",
    call: "logger.info",
    recipient: "",
    recipientClass: "",
    protectedBy: [],
    ...rest,
  };
};
const inventory = (...exposures: Exposure[]): Inventory => ({ declared: [], stored: [], exposures });
const change = (before: Inventory, after: Inventory) => {
  const { added, removed, unchanged } = exposureChange(before, after);
  const short = (u: { at: { file: string; start: number }; sink: string }) => `${u.at.file}:${u.at.start} ${u.sink}`;
  return { added: added.map(short), removed: removed.map(short), unchanged };
};

describe("exposure change", () => {
  it("moved, renamed, spelled otherwise: unchanged", () => {
    const before = inventory(use(), use({ dataType: "contact.mobile", file: "b.ts" }));
    const after = inventory(
      use({ start: 99, label: "email", call: "log.info" }),
      use({ dataType: "contact.mobile", file: "moved/b.ts" }),
    );
    assert.deepEqual(change(before, after), { added: [], removed: [], unchanged: 2 });
  });
  it("another kind of sink, recipient or data is added and the old one removed", () => {
    const before = inventory(use());
    assert.deepEqual(change(before, inventory(use({ sink: "http", recipient: "api.example.com" }))), {
      added: ["a.ts:10 http"],
      removed: ["a.ts:10 log"],
      unchanged: 0,
    });
    const sent = inventory(use({ sink: "http", recipient: "api.example.com" }));
    assert.equal(change(sent, inventory(use({ sink: "http", recipient: "api.example.org" }))).added.length, 1);
    assert.equal(change(before, inventory(use({ dataType: "contact.mobile" }))).added.length, 1);
  });
  it("what was masked and arrives bare is new", () => {
    const masked = inventory(use({ protectedBy: ["masked"] }));
    assert.deepEqual(change(masked, inventory(use())), {
      added: ["a.ts:10 log"],
      removed: ["a.ts:10 log"],
      unchanged: 0,
    });
  });
  it("equal uses are counted, and the one that is new is told, not its neighbour", () => {
    const before = inventory(use({ start: 10 }), use({ start: 50, label: "d.email" }));
    const after = inventory(
      use({ start: 10 }),
      use({ start: 30, label: "new.email" }),
      use({ start: 90, label: "d.email" }),
    );
    assert.deepEqual(change(before, after), { added: ["a.ts:30 log"], removed: [], unchanged: 2 });
    assert.deepEqual(change(after, before), { added: [], removed: ["a.ts:30 log"], unchanged: 2 });
    assert.equal(change(before, inventory(...before.exposures, use({ file: "copy.ts" }))).added.length, 1);
  });
  it("several names of one kind of data in one call are one use", () => {
    assert.deepEqual(change(inventory(), inventory(use(), use({ label: "c.email2" }))).added, ["a.ts:10 log"]);
  });
  it("routes tell endpoints apart; a new field of a store counts, a write to it does not again", () => {
    const route = (call: string) => inventory(use({ sink: "endpoint", call }));
    assert.equal(change(route("GET /a"), route("GET /b")).added.length, 1);
    const field = (protection: "none" | "full") => ({
      dataType: "contact.email",
      tier: 2 as const,
      label: "Customer.email",
      at: { file: "s.sql", start: 5, end: 9 },
      store: "sql",
      required: "encrypt" as const,
      protection,
    });
    const stored = (protection: "none" | "full"): Inventory => ({
      declared: [],
      stored: [field(protection)],
      exposures: [use({ sink: "store", call: "insert" })],
    });
    assert.deepEqual(change(inventory(), stored("none")).added, ["s.sql:5 store"]);
    assert.equal(change(stored("full"), stored("none")).added.length, 1);
  });
});
