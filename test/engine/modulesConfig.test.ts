// Specifiers that manifests explain: tsconfig aliases, package imports and exports, workspaces, and damage to them.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: TypeScript spells a place to fill in that way.
import assert from "node:assert/strict";
import { project, table } from "../harness/modules.js";

describe("modules: tsconfig", () => {
  it("paths, with comments and trailing commas; exact before patterns, longest prefix first", () => {
    const p = project({
      "tsconfig.json": `\uFEFF{ // aliases
        "compilerOptions": { "paths": {
          "*": ["./vendor/*"],
          "@app/*": ["./src/*"],
          "@app/lib/*": ["./library/*", "./src/lib/*"],
          "@app/lib/log": ["./src/special.ts"],
          "env": ["./src/env"],
          "#*/model": ["./src/*/model"],
        }, },
      }`,
      "src/a.ts": "",
      "src/env/index.ts": "",
      "src/special.ts": "",
      "src/lib/only.ts": "",
      "src/$$x.ts": "",
      "src/policy/model.ts": "",
      "library/both.ts": "",
      "src/lib/both.ts": "",
      "vendor/thing.ts": "",
    });
    assert.deepEqual(p.problems, []);
    table(p, "src/a.ts", [
      ["@app/a", "src/a.ts"],
      ["@app/lib/both", "library/both.ts"],
      ["@app/lib/only", "src/lib/only.ts"],
      ["@app/lib/log", "src/special.ts"],
      ["@app/$$x", "src/$$x.ts"],
      ["#policy/model", "src/policy/model.ts"],
      ["env", "src/env/index.ts"],
      ["thing", "vendor/thing.ts"],
      ["react", "<react>"],
      ["@app/style.css", null],
      ["@app/generated", null],
    ]);
  });
  it("an alias that matches a listed dependency leaves it a package", () => {
    const p = project({
      "tsconfig.json": {
        compilerOptions: { paths: { "@acme/*": ["./packages/*/src"], react: ["./node_modules/@types/react"] } },
      },
      "package.json": { dependencies: { "@acme/sdk": "^1.0.0" } },
      "packages/core/src/index.ts": "",
      "a.ts": "",
    });
    table(p, "a.ts", [
      ["@acme/core", "packages/core/src/index.ts"],
      ["@acme/sdk", "<@acme/sdk>"],
      ["@acme/gone", null],
      ["react", "<react>"],
    ]);
  });
  it("baseUrl, and paths relative to it", () => {
    const p = project({
      "web/tsconfig.json": { compilerOptions: { baseUrl: "./src", paths: { "@ui/*": ["ui/*"] } } },
      "web/src/ui/form.tsx": "",
      "web/src/services/quote.ts": "",
      "web/src/main.ts": "",
      "other/x.ts": "",
    });
    table(p, "web/src/main.ts", [
      ["@ui/form", "web/src/ui/form.tsx"],
      ["services/quote", "web/src/services/quote.ts"],
      ["axios", "<axios>"],
    ]);
    table(p, "other/x.ts", [["services/quote", "<services> quote"]]);
  });
  it("extends: file, without extension, array, nested; relative paths start where they are written", () => {
    const p = project({
      "tsconfig.base.json": { compilerOptions: { paths: { "@acme/util": ["./libs/util/src/index.ts"] } } },
      "config/strict.json": { compilerOptions: { baseUrl: "../shared" } },
      "apps/api/tsconfig.json": { extends: ["../../tsconfig.base", "../../config/strict.json"] },
      "apps/own/tsconfig.json": {
        extends: "../../tsconfig.base.json",
        compilerOptions: { paths: { "~lib/*": ["./lib/*"] } },
      },
      "apps/api/main.ts": "",
      "apps/own/main.ts": "",
      "apps/own/lib/x.ts": "",
      "shared/acme/x.ts": "",
      "shared/libs/util/src/index.ts": "",
      "libs/util/src/index.ts": "",
    });
    // With a base directory, TypeScript starts inherited paths there, not where they are written.
    table(p, "apps/api/main.ts", [
      ["@acme/util", "shared/libs/util/src/index.ts"],
      ["acme/x", "shared/acme/x.ts"],
    ]);
    table(p, "apps/own/main.ts", [["~lib/x", "apps/own/lib/x.ts"]]);
  });
  it("extends a package of the workspace; one that is not installed is ignored", () => {
    const p = project({
      "tooling/ts/package.json": { name: "@acme/tsconfig" },
      "tooling/ts/tsconfig.json": { compilerOptions: { paths: { "@/*": ["${configDir}/source/*"] } } },
      "tooling/ts/node.json": { compilerOptions: { paths: { "@n/*": ["${configDir}/source/*"] } } },
      "a/tsconfig.json": { extends: "@acme/tsconfig" },
      "b/tsconfig.json": { extends: "@acme/tsconfig/node.json" },
      "c/tsconfig.json": { extends: "@tsconfig/node20/tsconfig.json" },
      "d/tsconfig.json": { extends: "expo/tsconfig.base" },
      "a/source/x.ts": "",
      "b/source/x.ts": "",
      "c/source/x.ts": "",
    });
    table(p, "a/source/x.ts", [["@/x", "a/source/x.ts"]]);
    table(p, "b/source/x.ts", [["@n/x", "b/source/x.ts"]]);
    table(p, "c/source/x.ts", [
      ["@/x", null],
      ["@n/x", "<@n/x>"],
    ]);
  });
  it("${configDir} is the directory of the configuration that is used, not of its base", () => {
    const p = project({
      "base.json": { compilerOptions: { baseUrl: "${configDir}/code", paths: { "@x/*": ["${configDir}/x/*"] } } },
      "p/tsconfig.json": { extends: "../base.json" },
      "p/x/a.ts": "",
      "p/code/b.ts": "",
      "x/a.ts": "",
      "code/b.ts": "",
    });
    table(p, "p/x/a.ts", [
      ["@x/a", "p/x/a.ts"],
      ["b", "p/code/b.ts"],
    ]);
  });
  it("cycles and missing bases end", () => {
    const p = project({
      "tsconfig.json": { extends: "./tsconfig.b.json", compilerOptions: { paths: { "@a/*": ["./a/*"] } } },
      "tsconfig.b.json": { extends: ["./tsconfig.json", "./tsconfig.b.json", "./none.json"] },
      "a/x.ts": "",
    });
    table(p, "a/x.ts", [["@a/x", "a/x.ts"]]);
  });
  it("solution style: the referenced configuration that includes the file", () => {
    const p = project({
      "tsconfig.json": {
        files: [],
        references: [{ path: "./tsconfig.node.json" }, { path: "./tsconfig.app.json" }, { path: "./config/worker" }],
      },
      "tsconfig.app.json": { include: ["src"], compilerOptions: { paths: { "@/*": ["./src/*"] } } },
      "tsconfig.node.json": {
        include: ["server/**/*.ts", "vite.config.ts"],
        compilerOptions: { paths: { "@/*": ["./server/*"] } },
      },
      "config/worker/tsconfig.json": {
        include: ["../../worker"],
        compilerOptions: { paths: { "@/*": ["../../worker/*"] } },
      },
      "src/log.ts": "",
      "server/log.ts": "",
      "worker/log.ts": "",
      "server/deep/x.ts": "",
      "server/only.ts": "",
    });
    table(p, "src/log.ts", [["@/log", "src/log.ts"]]);
    table(p, "server/deep/x.ts", [["@/log", "server/log.ts"]]);
    table(p, "worker/log.ts", [["@/log", "worker/log.ts"]]);
    // Not where TypeScript would look, but the only file that it can be.
    table(p, "src/log.ts", [["@/only", "server/only.ts"]]);
  });
  it("nearest first; a nested one without aliases does not hide those above it", () => {
    const p = project({
      "tsconfig.base.json": {
        compilerOptions: { baseUrl: ".", paths: { "@acme/kit": ["libs/kit/src/index.ts"], "@/*": ["src/*"] } },
      },
      "apps/a/tsconfig.json": { compilerOptions: { strict: true } },
      "apps/b/tsconfig.json": { compilerOptions: { paths: { "@/*": ["./code/*"] } } },
      "apps/a/x.ts": "",
      "apps/b/x.ts": "",
      "apps/b/code/y.ts": "",
      "libs/kit/src/index.ts": "",
      "src/y.ts": "",
      "react/index.ts": "",
    });
    table(p, "apps/a/x.ts", [
      ["@acme/kit", "libs/kit/src/index.ts"],
      ["@/y", "src/y.ts"],
      ["react", "react/index.ts"],
    ]);
    table(p, "apps/b/x.ts", [
      ["@acme/kit", "libs/kit/src/index.ts"],
      ["@/y", "apps/b/code/y.ts"],
      ["react", "<react>"],
    ]);
  });
  it("jsconfig.json counts too", () => {
    const p = project({ "jsconfig.json": { compilerOptions: { paths: { "$c/*": ["./code/*"] } } }, "code/x.js": "" });
    table(p, "code/x.js", [["$c/x", "code/x.js"]]);
  });
});

describe("modules: workspaces", () => {
  it("built entries lead to sources, whatever the build folder", () => {
    const manifests: Record<string, unknown> = {
      a: { main: "dist/index.js" },
      b: { exports: { ".": { types: "./dist/index.d.ts", import: "./dist/index.js" } } },
      c: { exports: { ".": { require: "./lib/cjs/index.cjs" } } },
      d: { exports: { ".": { "@acme/source": "./code/start.ts", default: "./dist/index.js" } } },
      e: { source: "./code/start.ts", main: "build/main.js" },
      f: { module: "out/esm/index.mjs" },
      g: {},
      h: { exports: "./dist/types/../index.js" },
      i: { types: "./dist-types/index.d.ts" },
    };
    const files: Record<string, unknown> = { "main.ts": "" };
    for (const [name, manifest] of Object.entries(manifests)) {
      files[`packages/${name}/package.json`] = { name: `@acme/${name}`, ...(manifest as object) };
      files[`packages/${name}/src/index.ts`] = "";
      files[`packages/${name}/code/start.ts`] = "";
    }
    const rows = Object.keys(manifests).map((n): [string, string] => [
      `@acme/${n}`,
      n === "d" || n === "e" ? `packages/${n}/code/start.ts` : `packages/${n}/src/index.ts`,
    ]);
    table(project(files), "main.ts", rows);
  });
  it("a built file that is there is taken as it is", () => {
    const p = project({
      "p/package.json": { name: "kit", main: "dist/index.js" },
      "p/dist/index.js": "",
      "p/src/index.ts": "",
      "m.ts": "",
    });
    table(p, "m.ts", [["kit", "p/dist/index.js"]]);
  });
  it("sub-paths: by exports, by pattern, by folder", () => {
    const p = project({
      "packages/core/package.json": {
        name: "@acme/core",
        exports: {
          ".": "./dist/index.js",
          "./mask": { import: { types: "./dist/privacy/mask.d.mts", default: "./dist/privacy/mask.mjs" } },
          "./rules/*": "./dist/business/rules/*.js",
          "./package.json": "./package.json",
        },
      },
      "packages/core/src/index.ts": "",
      "packages/core/src/privacy/mask.mts": "",
      "packages/core/src/business/rules/quote.ts": "",
      "packages/core/src/utils/x.ts": "",
      "packages/core/types/y.ts": "",
      "packages/core/src/types/dto.ts": "",
      "packages/flat/package.json": { name: "flat" },
      "packages/flat/utils/x/index.ts": "",
      "m.ts": "",
    });
    table(p, "m.ts", [
      ["@acme/core", "packages/core/src/index.ts"],
      ["@acme/core/mask", "packages/core/src/privacy/mask.mts"],
      ["@acme/core/rules/quote", "packages/core/src/business/rules/quote.ts"],
      ["@acme/core/utils/x", "packages/core/src/utils/x.ts"],
      ["@acme/core/src/utils/x", "packages/core/src/utils/x.ts"],
      ["@acme/core/dist/utils/x.js", "packages/core/src/utils/x.ts"],
      ["@acme/core/dist/types/dto", "packages/core/src/types/dto.ts"],
      ["@acme/core/package.json", "packages/core/package.json"],
      ["@acme/core/none", "<@acme/core> none"],
      ["flat/utils/x", "packages/flat/utils/x/index.ts"],
      ["@acme/unknown", "<@acme/unknown>"],
    ]);
  });
  it("a package may import itself", () => {
    const p = project({
      "package.json": { name: "portal", exports: { "./log": "./dist/log.js" } },
      "src/log.ts": "",
      "src/deep/a.ts": "",
    });
    table(p, "src/deep/a.ts", [["portal/log", "src/log.ts"]]);
  });
  it("#imports: files, conditions, patterns, other packages", () => {
    const p = project({
      "package.json": {
        name: "portal",
        imports: {
          "#log": { development: "./src/log.ts", default: "./dist/log.js" },
          "#db/*": "./src/db/*.js",
          "#built/*": { node: "./dist/built/*.js" },
          "#http": "undici",
          "#kit": "@acme/kit/http",
        },
      },
      "packages/kit/package.json": { name: "@acme/kit" },
      "packages/kit/src/http.ts": "",
      "src/log.ts": "",
      "src/db/claims.ts": "",
      "src/built/x.ts": "",
      "src/guess.ts": "",
      "src/deep/a.ts": "",
    });
    table(p, "src/deep/a.ts", [
      ["#log", "src/log.ts"],
      ["#db/claims", "src/db/claims.ts"],
      ["#built/x", "src/built/x.ts"],
      ["#http", "<undici>"],
      ["#kit", "packages/kit/src/http.ts"],
      ["#guess", "src/guess.ts"],
      ["#none", null],
    ]);
  });
  it("of two packages of one name, the nearer", () => {
    const p = project({
      "old/kit/package.json": { name: "kit" },
      "old/kit/index.ts": "",
      "old/app/m.ts": "",
      "new/kit/package.json": { name: "kit" },
      "new/kit/index.ts": "",
      "new/app/m.ts": "",
    });
    table(p, "old/app/m.ts", [["kit", "old/kit/index.ts"]]);
    table(p, "new/app/m.ts", [["kit", "new/kit/index.ts"]]);
  });
  it("a trial package does not pose as the dependency it is named after", () => {
    const p = project({
      "package.json": { dependencies: { express: "^5.0.0" } },
      "examples/express/package.json": { name: "express", dependencies: { express: "^5.0.0" } },
      "examples/express/index.js": "",
      "examples/koa/package.json": { name: "koa-demo", dependencies: { express: "^5.0.0" } },
      "examples/koa/index.js": "",
      "src/m.ts": "",
    });
    table(p, "src/m.ts", [["express", "<express>"]]);
    table(p, "examples/koa/index.js", [["express", "<express>"]]);
  });
  it("a scanned folder called examples still finds its own packages", () => {
    const p = project({
      "examples/insurer/core/package.json": { name: "@hm/core" },
      "examples/insurer/core/src/index.ts": "",
      "examples/insurer/api/package.json": { name: "@hm/api", dependencies: { "@hm/core": "workspace:*" } },
      "examples/insurer/api/m.ts": "",
    });
    table(p, "examples/insurer/api/m.ts", [["@hm/core", "examples/insurer/core/src/index.ts"]]);
  });
});

describe("modules: damaged manifests", () => {
  it("are reported by path, without their text, and read as far as they go", () => {
    const p = project({
      "package.json": `{ "name": "portal", "imports": { "#log": "./src/log.ts" }, "secret-marker": `,
      "tsconfig.json": `{ "compilerOptions": { "paths": { "@x/*": ["./src/*"] } } "secret-marker" `,
      "src/log.ts": "",
    });
    assert.deepEqual(p.problems.map((x) => x.path).sort(), ["package.json", "tsconfig.json"]);
    assert.ok(p.problems.every((x) => !x.message.includes("secret-marker")));
    table(p, "src/log.ts", [
      ["#log", "src/log.ts"],
      ["@x/log", "src/log.ts"],
    ]);
  });
  const shapes: unknown[] = ["", "null", "[]", "7", `"x"`, "[".repeat(50_000), `${'{"exports":'.repeat(20_000)}`];
  const values: unknown[] = [
    null,
    7,
    "x",
    [],
    {},
    [null],
    { "": null },
    { "*": 7 },
    { ".": { ".": [] } },
    { "./(*": "./a", "./*(a+)+$": "./b", "./*x*x*x": "./c" },
  ];
  it("no shape of manifest makes it throw", () => {
    for (const text of shapes) {
      const p = project({ "package.json": text, "tsconfig.json": text, "a.ts": "" });
      assert.equal(p.from("a.ts", "./a"), "a.ts");
    }
    for (const value of values) {
      const p = project({
        "package.json": { name: value, main: value, types: value, dependencies: value },
        "p/package.json": { name: "p", main: value, exports: value, imports: value, dependencies: { p: value } },
        "tsconfig.json": {
          extends: value,
          include: value,
          files: value,
          references: value,
          compilerOptions: { baseUrl: value, paths: value },
        },
        "p/tsconfig.json": { extends: "../tsconfig.json", compilerOptions: value },
        "jsconfig.json": { compilerOptions: { paths: { "@x/*": value, y: value } } },
        "a.ts": "",
      });
      for (const specifier of ["p", "p/x", `p/${"a".repeat(40)}!`, "#x", "@x/y", "y", "."]) p.from("a.ts", specifier);
      for (const specifier of ["p", "#x", "#a/b", "./p"]) p.from("p/x.ts", specifier);
      assert.equal(p.from("a.ts", "./a"), "a.ts");
    }
  });
});
