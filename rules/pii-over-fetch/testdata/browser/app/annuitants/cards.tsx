"use client";
import type { Annuitant } from "@prisma/client";

export function AnnuitantCard({ annuitant }: { annuitant: Annuitant }) {
  // From one component of the browser to another nothing is sent.
  return <AnnuitantTitle annuitant={annuitant} />;
}
export const AnnuitantTitle = ({ annuitant }: { annuitant: Annuitant }) => <h2>{annuitant.state}</h2>;
export const AnnuitantTable = ({ rows }: { rows: unknown[] }) => <p>{rows.length}</p>;
export const Badge = ({ state }: { state: string }) => <b>{state}</b>;
