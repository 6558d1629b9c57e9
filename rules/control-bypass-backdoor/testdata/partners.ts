// Other systems that are let past a control by their names.
export const skipSignature = (hospital: string) => hospital === "hosp-0042"; // want control-bypass-backdoor "hospital is compared with one that is written"

export function bypassVerification(call: { partnerId: string }) {
  return call.partnerId === "P-77120"; // want control-bypass-backdoor
}

/** What it is, not who. */
export const skipReview = (kind: string) => kind === "V2";
export const skipVerification = (stage: string) => stage === "e2e";
export const noSignature = (partner: string) => partner === "none";

/** Nobody is let past anything. */
export const usesOldLayout = (hospital: string) => hospital === "hosp-0042";
export const skipSignatureOf = (partner: string, exempt: Set<string>) => exempt.has(partner);
