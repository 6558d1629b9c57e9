import { importPKCS8, SignJWT } from "jose";

/** What the app of a customer sends with every request. */
export async function issueSignInToken(applicantId: string): Promise<string> {
  const key = await importPKCS8(process.env.PORTAL_SIGNING_KEY!, "EdDSA");
  const token = new SignJWT({ sub: applicantId }).setProtectedHeader({ alg: "EdDSA" }).setAudience("portal");
  return token.setIssuedAt().sign(key);
}
