// Encodings and limits, on real files. Chinese samples are spelled as bytes where the encoding is the point.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../server/node/api.js";
import { minifiedReason } from "../../server/node/minified.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const MIB = 1024 * 1024;

function read(bytes: Uint8Array | string, limit = MIB) {
  return readText(join(tempTree({ "f.txt": bytes }), "f.txt"), limit);
}
const utf16 = (text: string, bigEndian: boolean, mark = true) => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

describe("readText", () => {
  afterEach(removeTempTrees);

  it("UTF-8, with and without a byte order mark", () => {
    assert.deepEqual(read("const 姓名 = 1;\r\n"), { text: "const 姓名 = 1;\r\n" });
    assert.deepEqual(read("\uFEFFconst a = 1;"), { text: "const a = 1;" });
    assert.deepEqual(read("😀a"), { text: "😀a" });
    assert.deepEqual(read(""), { text: "" });
  });
  for (const bigEndian of [false, true]) {
    it(`UTF-16 ${bigEndian ? "BE" : "LE"}, with a mark and without`, () => {
      assert.deepEqual(read(utf16("const 姓名 = 1;", bigEndian)), { text: "const 姓名 = 1;" });
      assert.deepEqual(read(utf16("CREATE TABLE t (a INT);", bigEndian, false)), { text: "CREATE TABLE t (a INT);" });
    });
  }
  it("GB18030 and GBK", () => {
    // 身份证 in GBK, then a four-byte character that only GB18030 has (U+3400 as 81 39 EE 39).
    const bytes = Buffer.concat([
      Buffer.from("-- "),
      Buffer.from([0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4]),
      Buffer.from([0x81, 0x39, 0xee, 0x39]),
      Buffer.from("\nid INT\n"),
    ]);
    assert.deepEqual(read(bytes), { text: "-- 身份证㐀\nid INT\n" });
  });
  it("anything else is read as Latin-1, with a note", () => {
    const result = read(Buffer.from("// caf\u00e9 \u00fc\nlet a = 1;\n", "latin1"));
    assert.equal(result.text, "// caf\u00e9 \u00fc\nlet a = 1;\n");
    assert.equal(result.note?.kind, "partial");
  });
  it("binary", () => {
    const image = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    for (const bytes of [
      image,
      Buffer.from([0x01, 0x02, 0xff, 0x81, 0x20]),
      Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
    ]) {
      const result = read(bytes);
      assert.equal(result.text, undefined);
      assert.equal(result.note?.kind, "skipped");
    }
  });
  it("a NUL far into a text does not make it binary", () => {
    assert.equal(read(`${"a".repeat(9000)}\0`).text?.length, 9001);
  });
  it("too large: the limit is the last size that is read", () => {
    assert.equal(read("x".repeat(100), 100).text?.length, 100);
    assert.deepEqual(read("x".repeat(101), 100), {
      note: { kind: "limit", message: "is larger than the limit of 100 bytes" },
    });
    assert.deepEqual(read("x".repeat(MIB + 1)), {
      note: { kind: "limit", message: "is larger than the limit of 1 MiB" },
    });
  });
  it("vanished", () => {
    const root = tempTree({ "a.ts": "" });
    unlinkSync(join(root, "a.ts"));
    assert.deepEqual(readText(join(root, "a.ts"), MIB), {
      note: { kind: "unreadable", message: "disappeared before it was read" },
    });
    writeFileSync(join(root, "b"), "");
    assert.equal(readText(join(root, "b/c.ts"), MIB).note?.kind, "unreadable");
  });
  it("a directory in its place", () => {
    const root = tempTree({ "a.ts": "" });
    mkdirSync(join(root, "d.ts"));
    assert.equal(readText(join(root, "d.ts"), MIB).note?.message, "is not a regular file");
  });
  it("no permission", function () {
    if (process.getuid?.() === 0 || process.platform === "win32") this.skip();
    const root = tempTree({ "a.ts": "x" });
    chmodSync(join(root, "a.ts"), 0);
    assert.deepEqual(readText(join(root, "a.ts"), MIB), {
      note: { kind: "unreadable", message: "may not be read: no permission" },
    });
  });
});

describe("minifiedReason", () => {
  it("one very long line", () => {
    assert.match(minifiedReason(`a\n${"x".repeat(20_001)}\nb`)!, /a line of more than/);
    assert.equal(minifiedReason(`a\n${"x".repeat(20_000)}\n${"b\n".repeat(60)}`), undefined);
  });
  it("long lines on average, in a text of some size", () => {
    assert.match(minifiedReason(`${"x".repeat(600)}\n`.repeat(40))!, /on average/);
    assert.equal(minifiedReason(`${"x".repeat(600)}\n`.repeat(30)), undefined);
    assert.equal(minifiedReason(`${"x".repeat(80)}\n`.repeat(4000)), undefined);
    assert.equal(minifiedReason(""), undefined);
  });
});
