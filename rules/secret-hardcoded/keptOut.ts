// Whether a list of files that stay out of images (.dockerignore) keeps out one that an image copies: a list in the folder of the
// description or above it counts, the last pattern that fits decides.
import { type CallAnswer, createGlob, globProblem } from "../../server/engine/api.js";

export function isKeptOut(copied: CallAnswer, all: readonly CallAnswer[]): boolean {
  const file = copied.option?.value.replace(/^\.\//, "") ?? "";
  const lists = all.filter(
    ({ hazard, at }) => hazard === "kept-out-of-images" && copied.at.file.startsWith(at.file.replace(/[^/]*$/, "")),
  );
  return lists.reduce((out, { option }) => {
    const pattern = option?.value ?? "";
    const glob = pattern.replace(/^!/, "");
    return globProblem(glob) === undefined && createGlob(glob).matches(file) ? !pattern.startsWith("!") : out;
  }, false);
}
