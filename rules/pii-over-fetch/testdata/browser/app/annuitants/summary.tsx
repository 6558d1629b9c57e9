import type { Annuitant } from "@prisma/client";

/** Made on the server: only its text is sent. */
export function AnnuitantSummary({ annuitant }: { annuitant: Annuitant }) {
  return <h2>{annuitant.state}</h2>;
}
