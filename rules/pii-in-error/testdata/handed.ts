type Done = (error: Error | null, found?: boolean) => void;

interface Payee {
  id: string;
  iban: string;
  fullName: string;
}

export function known(payee: Payee, list: Set<string>, done: Done) {
  if (payee.id === "") return done(new Error("id is missing"));
  if (list.size === 0) return done(new TypeError(`no list for ${payee.id}`));
  if (!list.has(payee.iban)) return done(new Error(`unknown account ${payee.iban}`)); // want pii-in-error "thrown"
  return done(null, true);
}

export const later = (payee: Payee) =>
  new Promise((resolve, reject) => {
    if (payee.id === "") reject(new Error("id is missing"));
    if (payee.id === "0") reject(new Error(`${payee.fullName} is not allowed`)); // want pii-in-error
    resolve(payee.id);
  });

export function never(payee: Payee): Promise<never> {
  if (payee.id === "1") return Promise.reject(new Error(`${payee.id} refused`));
  return Promise.reject(new RangeError(payee.fullName + " refused")); // want pii-in-error
}

export function answer(payee: Payee) {
  if (payee.id === "") return { status: 400, body: { message: "id is missing", payee: payee.id } };
  if (payee.id === "2") return { status: 200, body: { message: `welcome ${payee.fullName}` } };
  if (payee.id === "3") return { statusCode: 409, body: JSON.stringify({ message: `${payee.iban} is taken` }) }; // want pii-in-error "refuses"
  return { status: 404, message: `no payee ${payee.fullName}` }; // want pii-in-error "refuses"
}

class Failure extends Error {}

function refuse({ message }: { status: number; message: string }): never {
  throw new Failure(message);
}

export function lookUp(payee: Payee, found: boolean) {
  if (!found) refuse({ status: 404, message: `no account ${payee.iban}` }); // want pii-in-error "thrown"
}
