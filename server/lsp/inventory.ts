// The personal data of the project for the tree of our extension: by category and data type, where it is declared and stored
// and where it goes.
import type { CancellationToken, Range } from "vscode-languageserver/node";
import {
  type Inventory,
  type InventoryPlace,
  type InventoryRow,
  inventoryRows,
  type LocalisedText,
  neutralise,
} from "../engine/api.js";
import type { Snapshot } from "../project/api.js";
import { rangeIn } from "./diagnostics.js";
import { allProjects } from "./projects.js";
import { whenCancelled } from "./pull.js";
import type { Project, Server } from "./types.js";

export const INVENTORY = "goodfaith/inventory";

const USES = ["declared", "stored", "logged", "sent", "displayed", "kept"] as const;

export interface InventoryItem {
  uri: string;
  range: Range;
  /** The name as the code spells it. */
  label: string;
  /** The store and how it is protected, or the call and who receives it. */
  detail: string;
}

export interface InventoryType {
  id: string;
  name: string;
  /** 0 to 4. */
  tier: number;
  uses: { use: (typeof USES)[number]; name: string; items: InventoryItem[] }[];
}

export interface InventoryCategory {
  id: string;
  name: string;
  types: InventoryType[];
}

/** Of the last run; edits go first, and begin it anew. Undefined without a run, or when it was cancelled. */
export async function takeInventory(
  server: Server,
  project: Project,
  token: CancellationToken,
): Promise<{ snapshot: Snapshot; inventory: Inventory } | undefined> {
  const cancelled = () => token.isCancellationRequested;
  for (;;) {
    await Promise.race([project.runner.settled(), whenCancelled(token)]);
    const { snapshot } = project;
    if (!snapshot || cancelled()) return undefined;
    const inventory = await project.session.inventory(snapshot, { cancelled });
    server.rest.soon();
    if (inventory) return { snapshot, inventory };
  }
}

export async function inventoryCategories(server: Server, token: CancellationToken): Promise<InventoryCategory[]> {
  const categories = new Map<string, InventoryCategory>();
  for (const project of allProjects(server)) {
    const taken = await takeInventory(server, project, token);
    if (!taken) continue;
    const { dataTypes, categories: names } = taken.snapshot.content;
    for (const row of inventoryRows(taken.inventory, dataTypes, server.language)) {
      const id = dataTypes.get(row.dataType)?.category ?? row.dataType;
      const category = categories.get(id) ?? { id, name: nameOf(server, names.get(id), id), types: [] };
      categories.set(id, category);
      addRow(server, project, taken.snapshot, category, row);
    }
  }
  const worst = (c: InventoryCategory) => Math.max(...c.types.map((t) => t.tier));
  for (const { types } of categories.values()) types.sort((a, b) => b.tier - a.tier || a.name.localeCompare(b.name));
  return [...categories.values()].sort((a, b) => worst(b) - worst(a) || a.name.localeCompare(b.name));
}

function nameOf({ language }: Server, names: LocalisedText | undefined, id: string): string {
  return names?.[language] ?? id;
}

/** Folders of a workspace share the rows. */
function addRow(
  server: Server,
  project: Project,
  snapshot: Snapshot,
  category: InventoryCategory,
  row: InventoryRow,
): void {
  let type = category.types.find((t) => t.id === row.dataType);
  if (!type) {
    const { dataType: id, name, tier } = row;
    type = { id, name, tier, uses: USES.map((use) => ({ use, name: server.say(`use_${use}`), items: [] })) };
    category.types.push(type);
  }
  const item = (place: InventoryPlace, details: readonly string[]): InventoryItem => ({
    uri: project.uriOf(place.at.file),
    range: rangeIn(snapshot, place.at),
    label: neutralise(place.label),
    detail: details
      .filter((part) => part !== "")
      .map(neutralise)
      .join(" · "),
  });
  const { say } = server;
  const added = {
    declared: row.declared.map((place) => item(place, [])),
    stored: row.stored.map((place) => item(place, [place.store, say(`protection_${place.protection}`)])),
    ...Object.fromEntries(
      (["logged", "sent", "displayed", "kept"] as const).map((use) => [
        use,
        row[use].map((e) => item(e, [e.call, e.recipient, e.protectedBy.length > 0 ? say("arrivesProtected") : ""])),
      ]),
    ),
  } as Record<(typeof USES)[number], InventoryItem[]>;
  for (const use of type.uses) use.items.push(...added[use.use]);
}
