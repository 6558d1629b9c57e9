import { saveAccount } from "../../../lib/accounts";

export async function PUT(request: Request) { // want missing-mfa-step-up "PUT /api/payout-account .* as requireMfa does for PUT /api/beneficiary"
  const { iban } = await request.json();
  await saveAccount(iban);
  return new Response(null, { status: 204 });
}
