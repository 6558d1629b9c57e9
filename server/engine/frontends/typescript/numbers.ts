// Numbers as facts keep them: those that say nothing about anybody.
import type { EsNode } from "./esNode.js";

/**
 * Status codes of HTTP by which a handler refuses or fails, costs and rounds of key derivations, sizes of keys, days, weeks,
 * months and years in seconds. Beside them only ends that are counted back (`slice(-4)`) are kept.
 */
export const HARMLESS_NUMBER =
  /^([45][0-4]\d|[1-9]|1[0-5]|[1-9]0{2,5}|512|768|1024|1536|2048|3072|4096|86400|172800|259200|432000|604800|1209600|2592000|31536000)$/;

/** `7 * 24 * 3_600`: what numbers written there give when they are multiplied. */
export function productOf(n: EsNode): number | undefined {
  if (n.type === "Literal") return typeof n.value === "number" ? n.value : undefined;
  if (n.type !== "BinaryExpression" || n.operator !== "*") return undefined;
  const left = productOf(n.left);
  const right = left === undefined ? undefined : productOf(n.right);
  return left === undefined || right === undefined ? undefined : left * right;
}
