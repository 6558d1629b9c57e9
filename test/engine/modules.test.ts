// Specifiers of a single package: relative, aliased, by convention, outside.
import assert from "node:assert/strict";
import { project, table } from "../harness/modules.js";

describe("modules: relative specifiers", () => {
  const extensions = ["ts", "tsx", "d.ts", "mts", "cts", "js", "jsx", "mjs", "cjs", "json"];
  for (const extension of extensions) {
    it(`.${extension} without and with its extension`, () => {
      const p = project(["src/main.ts", `src/lib/x.${extension}`]);
      table(p, "src/main.ts", [
        ["./lib/x", `src/lib/x.${extension}`],
        [`./lib/x.${extension}`, `src/lib/x.${extension}`],
      ]);
    });
  }
  it("a built name means the source beside it", () => {
    const p = project(["a.ts", "b.tsx", "c.mts", "d.cts", "e.tsx", "f.jsx", "g.js", "main.ts"]);
    table(p, "main.ts", [
      ["./a.js", "a.ts"],
      ["./b.js", "b.tsx"],
      ["./c.mjs", "c.mts"],
      ["./d.cjs", "d.cts"],
      ["./e.jsx", "e.tsx"],
      ["./f.js", "f.jsx"],
      ["./g.js", "g.js"],
      ["./a.mjs", null],
    ]);
  });
  it("the source is preferred to what was built beside it, a body to a declaration", () => {
    const p = project(["x.js", "x.ts", "y.d.ts", "y.js", "main.ts"]);
    table(p, "main.ts", [
      ["./x.js", "x.ts"],
      ["./y", "y.js"],
    ]);
  });
  it("directories: index files, after files of the same name", () => {
    const p = project(["index.ts", "a/index.tsx", "a.ts", "b/index.js", "c/d/e.ts", "c/index.ts", "c/d/index.mjs"]);
    table(p, "c/d/e.ts", [
      ["../../a", "a.ts"],
      ["../../a/", "a/index.tsx"],
      ["../../a/index", "a/index.tsx"],
      ["../../b", "b/index.js"],
      [".", "c/d/index.mjs"],
      ["./", "c/d/index.mjs"],
      ["..", "c/index.ts"],
      ["../", "c/index.ts"],
      ["../..", "index.ts"],
      ["../../", "index.ts"],
      ["./nothing", null],
    ]);
  });
  it("'..' means the directory, never a file of its name", () => {
    const p = project(["a.ts", "a/b/c.ts"]);
    table(p, "a/b/c.ts", [["..", null]]);
  });
  it("a directory's manifest says which file it is", () => {
    const p = project({
      "main.ts": "",
      "m/package.json": { main: "./entry.js" },
      "m/entry.ts": "",
      "m/index.ts": "",
      "s/package.json": { main: "dist/index.js", source: "lib/start.ts" },
      "s/lib/start.ts": "",
      "t/package.json": { types: "dist/api.d.ts" },
      "t/src/api.ts": "",
      "loop/package.json": { main: "." },
      "loop/index.ts": "",
    });
    table(p, "main.ts", [
      ["./m", "m/entry.ts"],
      ["./s", "s/lib/start.ts"],
      ["./t", "t/src/api.ts"],
      ["./loop", "loop/index.ts"],
    ]);
  });
  it("names with dots and dollars", () => {
    const p = project(["a/claim.service.ts", "a/$id.tsx", "a/[slug].tsx", "a/x.js.ts", "main.ts"]);
    table(p, "main.ts", [
      ["./a/claim.service", "a/claim.service.ts"],
      ["./a/claim.service.js", "a/claim.service.ts"],
      ["./a/$id", "a/$id.tsx"],
      ["./a/[slug]", "a/[slug].tsx"],
      ["./a/x.js", "a/x.js.ts"],
    ]);
  });
  it("never leads out of the root and back in", () => {
    const p = project(["x.ts", "a/main.ts"]);
    table(p, "a/main.ts", [
      ["../x", "x.ts"],
      ["../../x", null],
      ["../../../a/main", null],
      ["../../a/main", null],
    ]);
  });
  it("queries and loaders fall away, assets are missing even when they are listed", () => {
    const p = project(["main.ts", "x.svg", "x.css", "y.css.ts", "worker.ts", "z.ts"]);
    table(p, "main.ts", [
      ["./x.svg?url", null],
      ["./x.svg", null],
      ["./x.css", null],
      ["./y.css", "y.css.ts"],
      ["./worker?worker&inline=a/b", "worker.ts"],
      ["raw-loader!./z", "z.ts"],
      ["!!file?name=[path]!./z.ts", "z.ts"],
    ]);
  });
  it("platform files of React Native", () => {
    const p = project(["main.ts", "pay.ios.ts", "pay.android.ts", "log.native.tsx"]);
    table(p, "main.ts", [
      ["./pay", "pay.ios.ts"],
      ["./log", "log.native.tsx"],
    ]);
  });
  it("absolute specifiers start at the package, else at the root", () => {
    const p = project({ "web/package.json": {}, "web/src/main.ts": "", "web/index.ts": "", "shared/x.ts": "" });
    table(p, "web/index.ts", [
      ["/src/main.ts", "web/src/main.ts"],
      ["/shared/x", "shared/x.ts"],
      ["/src/none", null],
    ]);
  });
});

describe("modules: packages outside", () => {
  const p = project(["src/main.ts", "src/fs.ts"]);
  it("names, scopes, sub-paths, schemes", () =>
    table(p, "src/main.ts", [
      ["node:fs", "<fs>"],
      ["node:fs/promises", "<fs> promises"],
      ["fs", "<fs>"],
      ["pino", "<pino>"],
      ["lodash/omit", "<lodash> omit"],
      ["lodash/fp/omit.js", "<lodash> fp/omit.js"],
      ["@nestjs/common", "<@nestjs/common>"],
      ["@aws-sdk/client-s3/dist/x", "<@aws-sdk/client-s3> dist/x"],
      ["@scope", "<@scope>"],
      ["npm:zod@3.22/v4", "<zod> v4"],
      ["npm:@acme/kit@1", "<@acme/kit>"],
      ["jsr:@std/path", "<@std/path>"],
      ["bun:sqlite", "<bun:sqlite>"],
      ["https://esm.example.com/zod", null],
      ["data:text/javascript,1", null],
      ["", null],
      ["?", null],
    ]));
});

describe("modules: aliases without a configuration", () => {
  it("@/, ~/ and ~ mean src, else the package's folder", () => {
    const p = project({ "package.json": {}, "src/lib/mask.ts": "", "config/env.ts": "", "src/pages/a.tsx": "" });
    table(p, "src/pages/a.tsx", [
      ["@/lib/mask", "src/lib/mask.ts"],
      ["~/lib/mask", "src/lib/mask.ts"],
      ["~lib/mask", "src/lib/mask.ts"],
      ["@/config/env", "config/env.ts"],
      ["@/assets/logo.svg", null],
      ["@/lib/none", null],
      ["src/lib/mask", "src/lib/mask.ts"],
      ["src/lib/none", null],
      ["lib/mask", "<lib> mask"],
    ]);
  });
  it("the nearest package is asked first", () => {
    const p = project({
      "package.json": {},
      "src/log.ts": "",
      "apps/portal/package.json": {},
      "apps/portal/src/log.ts": "",
      "apps/portal/src/deep/x.ts": "",
      "apps/plain/src/log.ts": "",
      "apps/plain/src/x.ts": "",
    });
    table(p, "apps/portal/src/deep/x.ts", [["@/log", "apps/portal/src/log.ts"]]);
    table(p, "src/log.ts", [["@/log", "src/log.ts"]]);
  });
  it("without any manifest the src folder above the file counts", () => {
    const p = project(["client/src/pages/a.tsx", "client/src/lib/log.ts", "server/src/x.ts"]);
    table(p, "client/src/pages/a.tsx", [
      ["@/lib/log", "client/src/lib/log.ts"],
      ["src/lib/log", "client/src/lib/log.ts"],
    ]);
    table(p, "server/src/x.ts", [["@/lib/log", null]]);
  });
  it("@folder/x is a folder of src only when no dependency has that scope", () => {
    const files = { "src/main.ts": "", "src/components/form.tsx": "", "src/prisma/client.ts": "" };
    const p = project({ "package.json": { dependencies: { "@prisma/client": "^6.0.0" } }, ...files });
    table(p, "src/main.ts", [
      ["@components/form", "src/components/form.tsx"],
      ["@components/other", "<@components/other>"],
      ["@prisma/client", "<@prisma/client>"],
    ]);
  });
});

describe("modules: speed", () => {
  it("200,000 resolutions over 10,000 files take well under a second once warm", () => {
    const files: Record<string, unknown> = {
      "tsconfig.json": { compilerOptions: { paths: { "@app/*": ["./packages/*/src"] } } },
    };
    const importers: string[] = [];
    for (let i = 0; i < 100; i++) {
      files[`packages/p${i}/package.json`] = { name: `@acme/p${i}`, main: "dist/index.js" };
      files[`packages/p${i}/src/index.ts`] = "";
      for (let j = 0; j < 100; j++) importers.push(`packages/p${i}/src/d${j % 10}/f${j}.ts`);
    }
    for (const path of importers) files[path] = "";
    const p = project(files);
    const specifiers = importers.flatMap((_, i) => [
      "./f1",
      "../index.js",
      `@acme/p${i % 100}`,
      `@app/p${(i * 7) % 100}`,
      "react",
      "@/x",
      "./none",
    ]);
    const run = (rounds: number) => {
      let found = 0;
      for (let i = 0; i < rounds; i++)
        if (p.from(importers[i % importers.length]!, specifiers[i % specifiers.length]!)) found++;
      return found;
    };
    assert.ok(run(70_000) > 20_000);
    const start = performance.now();
    run(200_000);
    const elapsed = performance.now() - start;
    assert.ok(elapsed < 1000, `took ${Math.round(elapsed)} ms`);
  });
});
