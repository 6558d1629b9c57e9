#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");

// Compiled code is kept from run to run where Node can (22.8); a short run spends a third of its time on it.
enableCompileCache?.();

const bundle = join(__dirname, "../dist/cli.cjs");
if (existsSync(bundle)) require(bundle);
else {
  process.stderr.write("goodfaith is not built yet: run `npm run build` in its folder, then try again.\n");
  process.exitCode = 2;
}
