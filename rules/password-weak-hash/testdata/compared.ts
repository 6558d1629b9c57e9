interface User {
  id: string;
  password: string;
  passwordConfirm: string;
}

export function login(user: User, password: string) {
  if (user.password === password) return user.id; // want password-weak-hash "password and password are compared as they are"
  return undefined;
}

export async function body(find: (id: string) => Promise<User>, req: { body: { id: string; password: string } }) {
  const dbUser = await find(req.body.id);
  if (req.body.password !== dbUser.password) throw new Error("refused"); // want password-weak-hash
  return dbUser.id;
}

export const old = (account: User, currentPassword: string) => account.password == currentPassword; // want password-weak-hash "currentPassword"

export const confirmed = (user: User) => user.password === user.passwordConfirm;
export const changed = (user: User, existing: User) => user.password !== existing.password;
export const typed = (values: User, password: string) => values.password === password;
export const empty = (user: User) => user.password === "";
export const missing = (user: User) => user.password === null || user.password === undefined;
