// Where the offline VS Code lives and which versions it is made of.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

// code-server X.Y.Z bundles VS Code 1.Y.Z. It needs exactly the Node major it
// names in "engines" (4.139 -> 24, 4.105..4.117 -> 22, 4.96..4.100 -> 20).
// The node-<os>-<cpu> packages carry a Node binary and its C++ headers inside
// the npm package, so nothing is downloaded from outside the registry.
export const CODE_SERVER = process.env.VSCODE_OFFLINE_CODE_SERVER ?? "4.139.1";
export const NODE = process.env.VSCODE_OFFLINE_NODE ?? "24.21.0";

export const nodePackage = `node-${process.platform}-${process.arch}`;
/** Outside of the project, so that it survives a fresh clone. No spaces in it: node-gyp cannot compile in such a path. */
export const home = path.resolve(
  process.env.VSCODE_OFFLINE_HOME ??
    path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"), "goodfaith-vscode"),
);
export const nodeHome = path.join(home, "node_modules", nodePackage);
export const nodeBinary = path.join(nodeHome, "bin", "node");
export const vscodeHome = path.join(home, "node_modules", "code-server", "lib", "vscode");
export const serverMain = path.join(vscodeHome, "out", "server-main.js");
export const stampFile = path.join(home, "installed.json");
export const stamp = JSON.stringify({ "code-server": CODE_SERVER, [nodePackage]: NODE });

export function isInstalled() {
  try {
    return fs.readFileSync(stampFile, "utf8") === stamp;
  } catch {
    return false;
  }
}

/** A Chromium or Chrome that is already on the machine; undefined if none. */
export function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const candidates = [
    process.env.CHROMIUM,
    ...(process.env.PATH ?? "").split(path.delimiter).flatMap((dir) => names.map((n) => path.join(dir, n))),
  ];
  return candidates.find((file) => file && fs.existsSync(file));
}
