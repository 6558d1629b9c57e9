// The layers of the design, kept: who may import whom, and that the engine touches neither files nor the editor.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const ALLOWED: Record<string, string[]> = {
  "server/engine": ["server/engine"],
  rules: ["rules", "server/engine"],
  "server/node": ["server/node", "server/engine"],
  "server/project": ["server/project", "server/node", "server/engine", "rules"],
  "server/report": ["server/report", "server/engine", "rules"],
  "server/cli": ["server/cli", "server/report", "server/project", "server/node", "server/engine", "rules"],
  "server/lsp": ["server/lsp", "server/report", "server/project", "server/node", "server/engine", "rules"],
  client: ["client"],
};
/** Doors: nobody outside a layer may look past them. */
const DOORS: Record<string, string[]> = {
  "server/engine": ["server/engine/api.js"],
  "server/node": ["server/node/api.js"],
  "server/project": ["server/project/api.js"],
  "server/report": ["server/report/api.js", "server/report/onDemand.js"],
};
/** Rooms of the large parts of the engine, each leaning on those before it only. */
const ROOMS: Record<string, string[]> = {
  "server/engine/link": ["modules", "", "stores", "endpoints", "writing"],
  "server/engine/flow": ["", "walk", "sinks", "ways", "stores", "endpoints", "controls"],
  "server/engine/analysis": [
    "requests",
    "evidence",
    "mending",
    "data",
    "web",
    "settings",
    "rights",
    "controls",
    "governance",
    "",
  ],
};
const PURE_PACKAGES = new Set(["jsonc-parser", "minimatch", "resolve.exports", "yaml", "@noble/hashes", "zod"]);

function layerOf(path: string): string | undefined {
  return Object.keys(ALLOWED).find((layer) => path === layer || path.startsWith(`${layer}/`));
}

/** Which part of the engine a file is in, and how far from its ground floor. */
function roomOf(path: string): { part: string; floor: number } | undefined {
  const part = Object.keys(ROOMS).find((one) => path.startsWith(`${one}/`));
  if (part === undefined) return undefined;
  const room = dirname(path).slice(part.length + 1);
  const floor = ROOMS[part]!.indexOf(room);
  assert.notEqual(floor, -1, `${path} is in no room of ${part}`);
  return { part, floor };
}

function sources(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((e) => e.isFile() && e.name.endsWith(".ts") && !e.parentPath.includes("testdata"))
    .map((e) => join(e.parentPath, e.name).replaceAll("\\", "/"));
}

const IMPORT = /(?:import|export)\s[^"';]*?from\s+"([^"]+)"|import\s+"([^"]+)"|import\("([^"]+)"\)/g;

describe("layers", () => {
  const files = ["server", "rules", "client"].flatMap((folder) => {
    try {
      return sources(folder);
    } catch {
      return [];
    }
  });
  it("there are files to look at", () => assert.ok(files.length > 50));
  for (const file of files) {
    const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    const layer = layerOf(file);
    it(file, () => {
      assert.ok(layer, "belongs to no layer");
      for (const match of text.matchAll(IMPORT)) {
        const specifier = (match[1] ?? match[2] ?? match[3])!;
        if (!specifier.startsWith(".")) {
          if (layer !== "server/engine") continue;
          const name = specifier.startsWith("@")
            ? specifier.split("/").slice(0, 2).join("/")
            : specifier.split("/")[0]!;
          assert.ok(PURE_PACKAGES.has(name), `the engine may not import "${specifier}"`);
          continue;
        }
        const target = normalize(join(dirname(file), specifier)).replaceAll("\\", "/");
        if (target === "package.json") continue;
        const room = roomOf(file);
        const otherRoom = roomOf(target);
        if (room && room.part === otherRoom?.part)
          assert.ok(otherRoom.floor <= room.floor, `${file} may not lean on ${target}`);
        const other = layerOf(target);
        assert.ok(other !== undefined && ALLOWED[layer]!.includes(other), `${layer} may not import ${target}`);
        const doors: string[] | undefined = other !== layer ? DOORS[other] : undefined;
        if (doors) assert.ok(doors.includes(target), `${target} is behind the door ${doors.join(" or ")}`);
      }
    });
  }
});
