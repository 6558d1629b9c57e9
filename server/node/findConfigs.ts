// Configuration files by their names. Data only: nothing of the analysed project runs.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { LIMITS, type SettingsText } from "../engine/api.js";

export const CONFIG_NAMES = [
  "goodfaith.config.jsonc",
  "goodfaith.config.json",
  ".goodfaithrc.jsonc",
  ".goodfaithrc.json",
] as const;

export const POLICY_NAMES = ["goodfaith.policy.jsonc", "goodfaith.policy.json"] as const;

/** Configurations of one directory; more than one is a mistake of the user. `directory` is relative to the root. */
export function configsIn(root: string, directory: string): SettingsText[] {
  const below = directory === "" ? "" : `${directory}/`;
  const found: SettingsText[] = CONFIG_NAMES.flatMap((name) => {
    const text = readSettings(root, below + name);
    return text === undefined ? [] : [{ file: below + name, text }];
  });
  const manifest = readSettings(root, `${below}package.json`);
  if (manifest?.includes('"goodfaith"') && hasMember(manifest))
    found.push({ file: `${below}package.json`, text: manifest, member: "goodfaith" });
  return found;
}

/** Text of a file below the root; undefined when there is none, or none that can be read. */
export function readSettings(root: string, file: string): string | undefined {
  const path = join(root, file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > LIMITS.file.manifest) return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** A dependency of that name is no configuration. */
function hasMember(manifest: string): boolean {
  try {
    const data = JSON.parse(manifest) as { goodfaith?: unknown } | null;
    return data?.goodfaith !== undefined;
  } catch {
    return false;
  }
}
