import Fastify from "fastify";

declare const accounts: { save(change: object): Promise<void>; release(id: string): Promise<void> };
declare const people: { grantAdmin(id: string): Promise<void> };
declare const otp: { check(user: string, code: string): Promise<void> };

const app = Fastify();

async function secondFactor(request: { user: { id: string }; headers: Record<string, string> }) {
  await otp.check(request.user.id, request.headers["x-code"]!);
}

const OPTIONS = { preHandler: [secondFactor] };

app.post("/payouts/:id/release", OPTIONS, async (request) => accounts.release(request.params.id));

app.post("/admins/:id/make-admin", async (request) => people.grantAdmin(request.params.id)); // want missing-mfa-step-up "gives people rights .* as secondFactor does for POST /payouts/:id/release"

app.put("/beneficiaries/:id", { schema: {} }, async (request) => { // want missing-mfa-step-up "PUT /beneficiaries/:id changes where money goes"
  await accounts.save(request.body);
});

app.put("/me/email", async (request) => accounts.save(request.body)); // want missing-mfa-step-up "PUT /me/email changes where codes and notices go"

app.put("/email-templates/:id", async (request) => accounts.save(request.body));

app.post("/payouts/:id/cancel", async (request) => accounts.save({ id: request.params.id, state: "cancelled" }));

app.post("/auth/change-password", async (request) => {
  const { currentPassword, newPassword } = request.body;
  await accounts.save({ currentPassword, newPassword });
});

// Whoever is handed the whole body may look at the code in it.
app.post<{ Body: { iban: string; verificationCode: string } }>("/payees", async (request) => accounts.save(request.body));

app.put("/holders/:id/bank", async (request) => accounts.save(request.body)); // want missing-mfa-step-up "PUT /holders/:id/bank changes where money goes"

app.put("/food/:id/bank-holiday", async (request) => accounts.save(request.body));

app.get("/holders/:id/bank", async (request) => accounts.save(request.params));
