const CONSENTS = process.env.CONSENTS_URL;

/** The service of consents knows whether he is the guardian, and whether he has agreed to the cover. */
export async function requireGuardianConsent(guardianId: string, consentId: string): Promise<void> {
  const answer = await fetch(`${CONSENTS}/guardians/${guardianId}/consents/${consentId}`);
  if (!answer.ok) throw new Error("GUARDIAN_CONSENT_MISSING");
}
