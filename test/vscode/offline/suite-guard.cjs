"use strict";
// Loaded by the extension host in place of the suite; runs the suite and notes
// its outcome in a file. Without it a crash of the extension host would count
// as success: VS Code's window then reports exit code 0 (seen with 1.139).
const fs = require("node:fs");
const { pathToFileURL } = require("node:url");

const { VSCODE_OFFLINE_SUITE: suite, VSCODE_OFFLINE_RESULT: resultFile } = process.env;
const note = (code) => fs.writeFileSync(resultFile, String(code));

async function load() {
  if (suite.endsWith(".mjs")) return import(pathToFileURL(suite).href);
  return require(suite);
}

exports.run = async function run() {
  // A suite that calls process.exit() did not get to its end: 0 is no success.
  process.once("exit", (code) => {
    if (!fs.existsSync(resultFile)) note(code || 1);
  });
  try {
    const entry = await load();
    const start = entry.run ?? entry.default?.run;
    if (typeof start !== "function") throw new Error(`${suite} exports no function run()`);
    if (start.length >= 2) {
      // the old form: run(testsRoot, callback)
      await new Promise((resolve, reject) => {
        start(suite, (error, failures) => {
          if (error) reject(error);
          else if (failures > 0) reject(new Error(`${failures} test(s) failed`));
          else resolve();
        });
      });
    } else {
      await start(suite);
    }
    note(0);
  } catch (error) {
    note(1);
    throw error; // VS Code prints it
  }
};
