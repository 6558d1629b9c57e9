// What is measured: clean copies of projects, the same files for every tool. Programs and their manifests only, without
// declarations, minified scripts and files over 500 kB.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const CODE = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;
const MANIFEST = /^(package|[tj]sconfig[^/]*)\.json$/;
const NOT = /\.d\.[cm]?ts$|\.min\.[cm]?js$|\.bundle\.js$/;
const LEFT_OUT = new Set(["node_modules", "dist", "build", "out", "coverage", "public"]);
const MAX_BYTES = 500_000;

/** Projects below a folder, one a sub folder; without a folder, packages of node_modules that ship their TypeScript. */
export function sources(folder, root) {
  if (folder) {
    return readdirSync(folder, { withFileTypes: true })
      .filter((e) => e.isDirectory() && !e.name.startsWith("."))
      .map((e) => ({ name: e.name, files: filesIn(join(folder, e.name)) }));
  }
  return packages(join(root, "node_modules")).flatMap(({ name, path }) => {
    const files = filesIn(path).filter(({ path: p }) => !CODE.test(p) || /\.[cm]?tsx?$/.test(p));
    return files.filter(({ path: p }) => CODE.test(p)).length < 10 ? [] : [{ name: name.replace("/", "+"), files }];
  });
}

function packages(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith(".")) return [];
    if (!name.startsWith("@")) return [{ name, path: join(folder, name) }];
    return readdirSync(join(folder, name)).map((n) => ({ name: `${name}/${n}`, path: join(folder, name, n) }));
  });
}

function filesIn(folder) {
  const found = [];
  const open = [folder];
  for (let at = open.pop(); at; at = open.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const absolute = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(entry.name) && !entry.name.startsWith(".")) open.push(absolute);
      } else if (entry.isFile() && (CODE.test(entry.name) ? !NOT.test(entry.name) : MANIFEST.test(entry.name))) {
        if (statSync(absolute).size <= MAX_BYTES) found.push({ absolute, path: relative(folder, absolute) });
      }
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes a clean copy; `.git` marks its root, so that no ignore file from outside counts. */
export function copyOf(project, target) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, ".git"), { recursive: true });
  for (const { absolute, path } of project.files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(absolute, join(target, path));
  }
  return target;
}

export function sizeOf(files) {
  let lines = 0;
  let count = 0;
  for (const { absolute } of files) {
    if (!CODE.test(absolute)) continue;
    count++;
    lines += linesOf(readFileSync(absolute));
  }
  return { files: count, lines };
}

function linesOf(bytes) {
  let lines = 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** A project of about `lines` lines: the given ones joined, and copies of them (each text made another) if they are few. */
export function grown(projects, lines, target) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, ".git"), { recursive: true });
  let [done, files] = [0, 0];
  for (let copy = 0; done < lines; copy++) {
    const before = done;
    for (const { name, files: list } of projects) {
      for (const { absolute, path } of list) {
        if (done >= lines) return { files, lines: done };
        const at = join(target, `copy${copy}`, name, path);
        mkdirSync(dirname(at), { recursive: true });
        const bytes = readFileSync(absolute);
        const code = CODE.test(path);
        writeFileSync(at, code && copy > 0 ? Buffer.concat([bytes, Buffer.from(`\n// copy ${copy}\n`)]) : bytes);
        if (!code) continue;
        done += linesOf(bytes);
        files++;
      }
    }
    if (done === before) throw new Error("no sources to grow from");
  }
  return { files, lines: done };
}

/** Ten programs spread over a copy, each with something new at its end. */
export function changeTen(target, project, round) {
  const code = project.files.filter(({ path }) => CODE.test(path));
  for (let i = 0; i < 10; i++) {
    const { absolute, path } = code[Math.floor((i * code.length) / 10)];
    writeFileSync(join(target, path), `${readFileSync(absolute, "utf8")}\nexport const changed${i} = ${round};\n`);
  }
}
