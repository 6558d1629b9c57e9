// A row of the inventory in words, for tables.
import { encryptedOf, type InventoryRow, recipientsOf } from "../engine/api.js";
import type { Say } from "./locales.js";

/** Cells as words and counts: "3 (2 of 3 encrypted)", "2: Sentry". */
export function inventoryCells(row: InventoryRow, say: Say): string[] {
  const count = (n: number) => (n === 0 ? "–" : String(n));
  const { encrypted, needed } = encryptedOf(row);
  const stored: string[] = [];
  const forbidden = row.stored.some((s) => s.required === "forbid") ? ` (${say("storeForbidden")})` : "";
  if (row.stored.length > 0 || row.kept.length === 0)
    stored.push(
      count(row.stored.length) + forbidden + (needed > 0 ? ` (${say("encryptedOf", { encrypted, needed })})` : ""),
    );
  if (row.kept.length > 0) stored.push(say("keptToo", { count: row.kept.length }));
  const logged = row.logged.filter((e) => e.protectedBy.length > 0).length;
  const recipients = recipientsOf(row.sent);
  const shown = recipients.slice(0, 3).join(say("listSeparator")) + (recipients.length > 3 ? " …" : "");
  return [
    row.name,
    String(row.tier),
    count(row.declared.length),
    stored.join(say("listSeparator")),
    count(row.logged.length) + (logged > 0 ? ` (${say("protectedOf", { count: logged })})` : ""),
    count(row.sent.length) + (recipients.length > 0 ? `: ${shown}` : ""),
    count(row.displayed.length),
  ];
}
