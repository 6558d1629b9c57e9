#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const bundle = join(__dirname, "../dist/cli.dbg.cjs");
if (existsSync(bundle)) require(bundle);
else {
  process.stderr.write("goodfaith is not built yet: run `npm run build` in its folder, then try again.\n");
  process.exitCode = 2;
}
