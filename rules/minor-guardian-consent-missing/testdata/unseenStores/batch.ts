import { pupilStore } from "../stores";

/** What the school has asked for before is not known here. */
export const importPupils = (rows: { childName: string }[]) => Promise.all(rows.map((row) => pupilStore.add({ childName: row.childName })));
