// Owners of files as a CODEOWNERS file names them. Input: its text. Output: owners by path from the root. As GitHub reads it:
// the last pattern that matches decides, and one without owners means none; with sections, as GitLab reads it: each section
// decides for itself, and may have default owners. A pattern that no glob of ours may be (globs.ts) is passed over.
import { createGlob, globProblem } from "./globs.js";

/** Owners as written: "@user", "@team/name", an address. */
export type OwnersOf = (path: string) => readonly string[];

interface Rule {
  matches(path: string): boolean;
  owners: readonly string[];
}

const SECTION = /^\^?\[[^\]]+\](?:\[\d+\])?(?:\s+(.*))?$/;

export function parseCodeowners(text: string): OwnersOf {
  const sections: Rule[][] = [[]];
  let usual: string[] = [];
  for (const raw of text.split(/\r\n|[\r\n]/)) {
    const line = raw.replace(/(^|\s)#.*$/, "").trim();
    const section = SECTION.exec(line);
    if (section) {
      sections.push([]);
      usual = ownersIn((section[1] ?? "").split(/\s+/));
      continue;
    }
    const [pattern, ...rest] = line.split(/(?<!\\)\s+/);
    const rule = pattern ? ruleOf(pattern, rest, usual) : undefined;
    if (rule) sections[sections.length - 1]!.push(rule);
  }
  const known = new Map<string, readonly string[]>();
  return (path) => {
    let owners = known.get(path);
    if (!owners) {
      owners = [...new Set(sections.flatMap((rules) => rules.findLast((r) => r.matches(path))?.owners ?? []))];
      known.set(path, owners);
    }
    return owners;
  };
}

function ownersIn(words: readonly string[]): string[] {
  return words.filter((word) => word.includes("@"));
}

/** "!" takes out of the section what it matches. */
function ruleOf(written: string, rest: readonly string[], usual: readonly string[]): Rule | undefined {
  const excludes = written.startsWith("!");
  const pattern = written.slice(excludes ? 1 : 0).replace(/\\([\s#])/g, "$1");
  // Only "*" and "?" mean more than themselves.
  const literal = pattern.replace(/[[\]{}()!+@]/g, "\\$&");
  const rooted = pattern.slice(0, -1).includes("/");
  const text = rooted ? literal : `**/${literal}`;
  if (globProblem(text)) return undefined;
  const glob = createGlob(text);
  const depth = pattern.replace(/^\//, "").split("/").length;
  // "docs/*" is what lies in it, not what lies deeper.
  const flat = rooted && pattern.endsWith("/*") && !pattern.includes("**");
  const owners = ownersIn(rest);
  return {
    matches: (path) => glob.matches(path) && (!flat || path.split("/").length === depth),
    owners: excludes ? [] : owners.length > 0 ? owners : usual,
  };
}
