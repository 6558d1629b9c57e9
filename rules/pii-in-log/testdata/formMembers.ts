// A form holds what the code reads from it by name.
export async function enrol(form: FormData) {
  const passport = String(form.get("passportNumber"));
  console.log("enrol", Object.fromEntries(form)); // want pii-in-log "whole object"
  return passport.length;
}

export async function POST(request: Request) {
  const sent = await request.formData();
  const iban = sent.get("iban");
  console.info("payee", JSON.stringify([...sent.entries()])); // want pii-in-log
  return Response.json({ ok: iban !== null });
}

export function plan(form: FormData) {
  const chosen = form.get("plan");
  console.log("plan", Object.fromEntries(form));
  return chosen;
}

const seen = new Map<string, number>();
export function count() {
  const first = seen.get("passportNumber");
  console.log("seen", seen, Object.fromEntries(seen), first === undefined);
}
