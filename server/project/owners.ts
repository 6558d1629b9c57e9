// Who answers for a file: the owner of its department in the policy, else the owners that CODEOWNERS names.
import { type OwnersOf, type Policy, parseCodeowners } from "../engine/api.js";
import { readSettings } from "../node/api.js";

/** Where hosts of repositories look for it; the first that is there counts. */
const PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

export interface ReadOwners {
  text: string;
  of: OwnersOf;
}

/** Reads the file anew; what was made of the same text is used again. */
export function readOwners(root: string, before: ReadOwners | undefined): ReadOwners {
  let text = "";
  for (const place of PLACES) {
    const found = readSettings(root, place);
    if (found === undefined) continue;
    text = found;
    break;
  }
  return before?.text === text ? before : { text, of: parseCodeowners(text) };
}

export function ownersWith(policy: Policy, { of }: ReadOwners): OwnersOf {
  return (path) => {
    const owner = policy.ownerOf(path);
    return owner === undefined ? of(path) : [owner];
  };
}

/** Of a project that is looked at once. */
export function ownersOf(root: string, policy: Policy): OwnersOf {
  return ownersWith(policy, readOwners(root, undefined));
}
