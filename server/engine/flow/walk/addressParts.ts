// Parts of somebody's address, of which a name alone says little: `customer.address.street`, `{ customerId, street, city }`,
// `$("#street").val()` beside `$("#city").val()`. Input: an origin, the name that is read of it and what holds it. Output: the
// address, or undefined where nothing says that it is a person's.
import type { Classification } from "../../classify/types.js";
import { wordsOf } from "../../classify/words.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { isTyped, typedNames } from "./elements.js";
import { membersRead } from "./uses.js";

const ADDRESS = "contact.postal-address";
const STREET = /^(street|road|jie dao|strasse|rue|calle|via)( ?(line|name|address))?( ?[12])?$|^line ?[12]$|^[街路]/;
const HOLDER = /(^| )(address|addr|anschrift|adresse|direccion)$/;
const BESIDE = /(^| )(city|town|zip|zip code|post ?code|postal code|plz|ville|ciudad)$/;

export function partOfAddress(
  ctx: FlowContext,
  o: Origin,
  words: readonly string[],
  name: string,
): Classification | undefined {
  if (!STREET.test(wordsOf(name))) return undefined;
  const { classifier } = ctx.p;
  const address = (called: string, owner: string) => {
    const found = classifier.classify({ name: called, owner });
    return found?.dataType === ADDRESS ? found : undefined;
  };
  const holders = [o.name, ...words.slice(0, -1)];
  const holder = holders[holders.length - 1]!;
  const before = holders[holders.length - 2];
  if (words.length > 0 && before && HOLDER.test(wordsOf(holder))) return address(holder, before);
  if (words.length === 0) {
    const isAmong = isTyped(ctx, o.file, o.node) && typedNames(ctx, o.file).some((n) => BESIDE.test(wordsOf(n)));
    return isAmong ? address("street", "customer") : undefined;
  }
  const members = membersRead(ctx, o, words.slice(0, -1));
  if (!members.some((member) => BESIDE.test(wordsOf(member)))) return undefined;
  for (const member of members) {
    const whose = /^(.+?)_?(id|no|number)$/i.exec(member)?.[1];
    const found = whose === undefined ? undefined : address("street", whose);
    if (found) return found;
  }
  return undefined;
}
