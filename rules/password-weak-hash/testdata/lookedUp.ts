import bcrypt from "bcrypt";
import md5 from "md5";

interface Row {
  password: string;
  passwordHash: string;
}
declare const accounts: { find(name: string): Promise<Row>; save(row: object): Promise<void> };
declare function readForm(): Row;

export async function signIn(name: string, password: string) {
  const row = await accounts.find(name);
  if (row.password === password) return true; // want password-weak-hash "compared as they are"
  return bcrypt.compare(password, row.passwordHash);
}
export function repeated(password: string) {
  const form = readForm();
  return form.password === password;
}
// A low cost is a mistake of its own.
export async function register(name: string, password: string) {
  await accounts.save({ name, passwordHash: md5(password) }); // want password-weak-hash
  await accounts.save({ name, passwordHash: await bcrypt.hash(password, 4) }); // want password-weak-hash "costs too little"
  await accounts.save({ name, passwordHash: await bcrypt.hash(password, 12) });
}
