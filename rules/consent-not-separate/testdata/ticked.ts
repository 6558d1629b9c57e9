import axios from "axios";
import { z } from "zod";

export const Application = z.object({ id: z.string(), privacyPolicy: z.literal(true), claimSharing: z.boolean() });
interface Lab {
  order(sample: { memberId: string }): Promise<string>;
}
interface GenomeLab extends Lab {}
interface Consents {
  current(id: string): Promise<{ agreed: boolean }>;
  latestFor(id: string, purpose: string): Promise<{ agreed: boolean }>;
}

export async function refer(body: unknown, diagnosis: string) {
  const { id, privacyPolicy } = Application.parse(body);
  if (privacyPolicy) await axios.post(`${process.env.CLINIC_URL}/referrals`, { id, diagnosis }); // want consent-not-separate "privacyPolicy"
}
export async function referAsked(body: unknown, diagnosis: string) {
  const { id, claimSharing } = Application.parse(body);
  if (claimSharing) await axios.post(`${process.env.CLINIC_URL}/referrals`, { id, diagnosis });
}
/** Whose address that is cannot be seen. */
export async function submit(body: unknown, diagnosis: string) {
  const { id, privacyPolicy } = Application.parse(body);
  if (privacyPolicy) await axios.post(`${process.env.CORE_URL}/applications`, { id, diagnosis });
}
export async function test(genes: GenomeLab, consents: Consents, memberId: string) {
  const consent = await consents.current(memberId);
  if (consent.agreed) await genes.order({ memberId }); // want consent-not-separate "work with genes"
}
export async function testAsked(genes: GenomeLab, consents: Consents, memberId: string) {
  const consent = await consents.latestFor(memberId, "genetic-test");
  if (consent.agreed) await genes.order({ memberId });
}
export async function visit(hospital: { refer(id: string): Promise<void> }, consents: Consents, memberId: string) {
  const consent = await consents.current(memberId);
  if (consent.agreed) await hospital.refer(memberId); // want consent-not-separate "sharing with others"
}
