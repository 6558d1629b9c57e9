// Between what a source says that it is for and its imports there is no blank line.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

describe("heads of sources", () => {
  it("are followed by the imports at once", () => {
    const files = readdirSync("server", { recursive: true })
      .map((file) => join("server", String(file)))
      .filter((file) => file.endsWith(".ts"));
    assert.ok(files.length > 500, `${files.length} files were found`);
    assert.deepEqual(
      files.filter((file) => /^(\/\/[^\n]*\n)+\n+import /.test(readFileSync(file, "utf8"))),
      [],
    );
  });
});
