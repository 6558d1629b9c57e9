// Numbers as facts keep them: those that say nothing about anybody.
import type { EsNode } from "./esNode.js";

/**
 * Status codes of HTTP by which a handler refuses or fails, costs and rounds of key derivations, sizes of keys; periods as
 * they are counted in hours, days, months and seconds; ports of databases. Beside them only ends that are counted back (`slice(-4)`) are kept.
 */
const HARMLESS_NUMBER =
  /^([45][0-4]\d|[1-9]|1[0-5]|[1-9]0{2,5}|20|2[148]|3[01]|40|45|50|60|7[025]|80|9[06]|120|168|180|183|365|512|730|768|1024|1536|1825|2048|2555|3072|3650|4096|86400|172800|259200|432000|604800|1209600|2592000|5184000|7776000|15552000|31536000|1433|1521|3306|5432|6379|9200|9300|11211|27017)$/;

const DAY = 86_400_000;
const MAX_DAYS = 3_660;

/** Whole days in milliseconds are no number of anybody either. */
export function isHarmless(of: number): boolean {
  return HARMLESS_NUMBER.test(String(of)) || (of > 0 && of % DAY === 0 && of <= MAX_DAYS * DAY);
}

/** `7 * 24 * 3_600`: what numbers written there give when they are multiplied. */
export function productOf(n: EsNode): number | undefined {
  if (n.type === "Literal") return typeof n.value === "number" ? n.value : undefined;
  if (n.type !== "BinaryExpression" || n.operator !== "*") return undefined;
  const left = productOf(n.left);
  const right = left === undefined ? undefined : productOf(n.right);
  return left === undefined || right === undefined ? undefined : left * right;
}
