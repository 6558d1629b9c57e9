import { saveAccount } from "../../../lib/accounts";
import { requireMfa } from "../../../lib/mfa";

export const PUT = requireMfa(async (request: Request) => {
  const { iban } = await request.json();
  await saveAccount(iban);
  return new Response(null, { status: 204 });
});
