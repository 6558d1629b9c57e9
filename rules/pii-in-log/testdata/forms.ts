// Forms that are made into objects: members are called what the form calls them.
export async function register(request: Request) {
  const sent = Object.fromEntries(await request.formData()) as Record<string, string>;
  const { passportNumber, plan } = sent;
  console.warn(`no cover for ${passportNumber}`); // want pii-in-log
  console.warn(`no cover under ${plan}`);
}

export async function save(form: FormData) {
  const entries = Object.fromEntries(form.entries());
  console.info("saved", entries.iban); // want pii-in-log
  console.info("saved", entries.plan, Object.keys(entries).length);
}

export function search(request: Request) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  console.info(`asked for ${asked.socialSecurityNumber}`); // want pii-in-log
  console.info(`asked for page ${asked.page}`);
}

export function counted(rows: { id: string; iban: string }[]) {
  const known = Object.fromEntries(rows.map((row) => [row.id, true]));
  console.info("known", known.iban, known);
}
