// The licences of the packages whose code is in the extension.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../build.mjs";

/** `whole`: packages that are copied, besides those that the bundles were made of. */
export function writeNotices(file, metafiles, whole) {
  const folders = new Set(whole.map((name) => `node_modules/${name}`));
  for (const { inputs } of metafiles)
    for (const path of Object.keys(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder) folders.add(folder);
    }
  writeFileSync(
    file,
    [...folders]
      .sort()
      .map(noticeOf)
      .join(`\n${"-".repeat(80)}\n\n`),
  );
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const texts = readdirSync(join(root, folder))
    .filter((file) => /^(licen[cs]e|notice|copying|third-?party)/i.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8").trim());
  return `${[`${name} ${version} (${license})`, ...texts].join("\n\n")}\n`;
}
