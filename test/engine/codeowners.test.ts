// Owners of files, as the hosts of repositories read them.
import assert from "node:assert/strict";
import { createPolicy, parseCodeowners } from "../../server/engine/api.js";

describe("CODEOWNERS", () => {
  const github = parseCodeowners(
    [
      "# who answers for what",
      "*            @insurer/everybody",
      "*.sql        @insurer/data # all tables",
      "/src/        @insurer/core",
      "docs/*       writer@insurer.example",
      "apps/        @insurer/apps",
      "**/logs      @insurer/ops",
      "/src/claims/ @insurer/claims @anna",
      "/src/claims/open.ts",
      "/app/[id]/*.{a,b} @insurer/odd",
      "/with\\ space/ @insurer/space",
    ].join("\r\n"),
  );
  for (const [path, owners] of [
    ["README.md", ["@insurer/everybody"]],
    ["db/schema.sql", ["@insurer/data"]],
    ["src/a.ts", ["@insurer/core"]],
    ["src/db/schema.sql", ["@insurer/core"]],
    ["lib/src/a.ts", ["@insurer/everybody"]],
    ["docs/a.md", ["writer@insurer.example"]],
    ["docs/deep/a.md", ["@insurer/everybody"]],
    ["lib/apps/a.ts", ["@insurer/apps"]],
    ["a/b/logs", ["@insurer/ops"]],
    ["a/b/logs/c.txt", ["@insurer/ops"]],
    ["src/claims/a.ts", ["@insurer/claims", "@anna"]],
    ["src/claims/open.ts", []],
    ["app/[id]/x.{a,b}", ["@insurer/odd"]],
    ["app/i/x.a", ["@insurer/everybody"]],
    ["with space/a.ts", ["@insurer/space"]],
  ] as const)
    it(`the last pattern decides: ${path}`, () => assert.deepEqual(github(path), owners));

  it("sections decide each for itself, with owners of their own", () => {
    const gitlab = parseCodeowners(
      "* @all\n\n[Claims][2] @claims\n/src/claims/\n/src/claims/legal/ @legal\n!/src/claims/generated/\n\n^[Data]\n*.sql @data\n",
    );
    assert.deepEqual(gitlab("src/claims/a.ts"), ["@all", "@claims"]);
    assert.deepEqual(gitlab("src/claims/legal/a.ts"), ["@all", "@legal"]);
    assert.deepEqual(gitlab("src/claims/a.sql"), ["@all", "@claims", "@data"]);
    assert.deepEqual(gitlab("src/claims/generated/a.ts"), ["@all"]);
  });

  it("is held up by no pattern", () => {
    const odd = parseCodeowners(
      [`${"*a".repeat(500)} @x`, `${"{a,b}".repeat(60)} @x`, "+(a|b)*( @x", "! @x", "[ @x", "\u0000"].join("\n"),
    );
    const started = performance.now();
    assert.deepEqual(odd(`${"a".repeat(400)}/b.ts`), []);
    assert.ok(performance.now() - started < 2000);
    assert.deepEqual(parseCodeowners("")("a.ts"), []);
  });

  it("the owner of a department is known by path, the last that matches", () => {
    const policy = createPolicy({
      departments: [
        { paths: ["src"], department: "IT", owner: "@it" },
        { paths: ["src/claims/**"], department: "Claims", owner: "@claims" },
        { paths: ["src/claims/old/**"], department: "Archive" },
      ],
    });
    assert.equal(policy.ownerOf("src/a.ts"), "@it");
    assert.equal(policy.ownerOf("src/claims/a.ts"), "@claims");
    assert.equal(policy.ownerOf("src/claims/old/a.ts"), undefined);
    assert.equal(policy.departmentOf("src/claims/old/a.ts"), "Archive");
    assert.equal(policy.ownerOf("lib/a.ts"), undefined);
  });
});
