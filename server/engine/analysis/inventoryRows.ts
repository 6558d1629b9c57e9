// The inventory by data type, as the command and the reports show it: what is declared, stored, logged, sent, displayed.
import type { DataType, LocalisedText } from "../classify/types.js";
import type { Exposure, Inventory, InventoryPlace, StoredPlace } from "../diagnostics/finding.js";

export interface InventoryRow {
  dataType: string;
  name: string;
  tier: number;
  /** Fields of types, classes and stored records. */
  declared: InventoryPlace[];
  stored: StoredPlace[];
  logged: Exposure[];
  sent: Exposure[];
  displayed: Exposure[];
  /** Written to files, caches and the browser's storage, beside what is declared as stored. */
  kept: Exposure[];
}

export const USES = ["logged", "sent", "displayed", "kept"] as const;
export type Use = (typeof USES)[number];

const USE_OF_SINK: Record<string, Use> = {
  log: "logged",
  error: "logged",
  "third-party": "sent",
  http: "sent",
  llm: "sent",
  url: "sent",
  queue: "sent",
  response: "displayed",
  endpoint: "displayed",
  cache: "kept",
  file: "kept",
  "client-storage": "kept",
};

/** Undefined for writes to declared stores: the declaration says it. */
export function useOf(sink: string): Use | undefined {
  return USE_OF_SINK[sink];
}

/** Most sensitive first, then by id. */
export function inventoryRows(
  inventory: Inventory,
  dataTypes: ReadonlyMap<string, DataType>,
  language: keyof LocalisedText,
): InventoryRow[] {
  const rows = new Map<string, InventoryRow>();
  const rowOf = ({ dataType, tier }: InventoryPlace): InventoryRow => {
    const known = rows.get(dataType);
    if (known) return known;
    const name = dataTypes.get(dataType)?.names[language] ?? dataType;
    const row: InventoryRow = {
      dataType,
      name,
      tier: dataTypes.get(dataType)?.tier ?? tier,
      declared: [],
      stored: [],
      logged: [],
      sent: [],
      displayed: [],
      kept: [],
    };
    rows.set(dataType, row);
    return row;
  };
  for (const place of inventory.declared) rowOf(place).declared.push(place);
  for (const place of inventory.stored) {
    rowOf(place).declared.push(place);
    rowOf(place).stored.push(place);
  }
  for (const exposure of inventory.exposures) {
    const use = useOf(exposure.sink);
    if (use) rowOf(exposure)[use].push(exposure);
  }
  return [...rows.values()].sort((a, b) => b.tier - a.tier || (a.dataType < b.dataType ? -1 : 1));
}

/** Stored fields that need encryption and are wholly encrypted, of those that need it. */
export function encryptedOf(row: InventoryRow): { encrypted: number; needed: number } {
  const needed = row.stored.filter((s) => s.required === "encrypt");
  return { encrypted: needed.filter((s) => s.protection === "full").length, needed: needed.length };
}

/** Names of who receives it, each once. */
export function recipientsOf(exposures: readonly Exposure[]): string[] {
  return [...new Set(exposures.map((e) => e.recipient).filter((name) => name !== ""))].sort();
}
