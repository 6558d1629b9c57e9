// Packages of a workspace, as its package manager links them into node_modules.
import { realpathSync } from "node:fs";
import { posix, relative, sep } from "node:path";

/** Directory, relative to the root, of the package that a specifier names, where it lies in the project itself. */
export function localPackages(root: string): (from: string, specifier: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const real = realRoot(root);
  return (from, specifier) => {
    const name = /^(?:@[\w.-]+\/)?[\w.-]+/.exec(specifier)?.[0];
    if (real === undefined || name === undefined) return undefined;
    for (let at = from.split(sep).join("/"); ; at = posix.dirname(at)) {
      const link = posix.join(at, "node_modules", name);
      if (!known.has(link)) known.set(link, linkedInto(real, link));
      const found = known.get(link);
      if (found !== undefined) return found;
      if (at === "." || at === "/" || at === "") return undefined;
    }
  };
}

function realRoot(root: string): string | undefined {
  try {
    return realpathSync(root);
  } catch {
    return undefined;
  }
}

function linkedInto(root: string, link: string): string | undefined {
  try {
    const target = relative(root, realpathSync(posix.join(root, link)))
      .split(sep)
      .join("/");
    return target === "" || target.startsWith("..") || /(^|\/)node_modules(\/|$)/.test(target) ? undefined : target;
  } catch {
    return undefined;
  }
}
