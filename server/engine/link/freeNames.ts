// Names that nothing in the file declares: a variable of another script of the page, of a framework that puts it there, or of
// a piece of code as it stands in a review. What they hold is told by their names, as that of a parameter without a type.
import { NodeKind } from "../facts/types.js";
import { factsOf, type Program, stringAt } from "./program.js";

/** Whether this node is such a name, and not one that the platform or a test runner gives. */
export function isFreeName(p: Program, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  if (nodes.kind[node] !== NodeKind.global) return false;
  const name = stringAt(p, file, nodes.a[node]!);
  // Classes, namespaces and constants begin with a capital: `Intl`, `Office`, `META`.
  return /^[\p{Ll}\p{Lo}_]/u.test(name) && !OF_PLATFORM.has(name) && !p.models.globals.has(name);
}

/** Of browsers, Node, workers, extensions, mini programs, old libraries of pages and test runners. */
const OF_PLATFORM = new Set([
  ..."undefined arguments this window document globalThis self global top parent frames opener external".split(" "),
  ..."location navigator history screen visualViewport performance console crypto caches indexedDB".split(" "),
  ..."localStorage sessionStorage name status origin event length closed chrome browser module exports".split(" "),
  ..."require process wx my uni swan tt qq dd plus cordova device angular jasmine jest vi cy expect test".split(" "),
  ..."it describe before after beforeEach afterEach beforeAll afterAll sinon chai assert suite spec _".split(" "),
]);
