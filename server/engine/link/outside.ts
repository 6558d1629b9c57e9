// A program of one file that is a part of a larger one: notes when something is asked that other files answer. Imports lead
// to other files through the resolver, which knows all of them; variables without an import, models and tables may stand
// anywhere.
import type { Program } from "./program.js";

export interface Outside {
  asked: boolean;
}

/** From now on whatever is asked beyond the file is noted. */
export function watchOutside(p: Program): Outside {
  const outside: Outside = { asked: false };
  const { resolver } = p;
  p.resolver = {
    resolve(specifier, fromPath) {
      const resolved = resolver.resolve(specifier, fromPath);
      if (resolved.kind !== "package") outside.asked = true;
      return resolved;
    },
  };
  const noted = <T>(answer: T): T => {
    outside.asked = true;
    return answer;
  };
  p.filesBinding = () => noted([]);
  p.filesDeclaring = () => noted([]);
  p.schemaRecord = () => noted(undefined);
  return outside;
}
