import bcrypt from "bcrypt";

interface Account {
  id: string;
  isActive: boolean;
  passwordHash: string;
}
declare const Users: {
  findOne(by: object): Promise<Account | null>;
  updateOne(by: object, to: object): Promise<void>;
};

const checkPassword = (password: string) => {
  if (password.length < 12) throw new Error("too short");
};

export async function signIn(email: string, password: string): Promise<Account> {
  const user = await Users.findOne({ email });
  if (!user?.isActive || !(await bcrypt.compare(password, user.passwordHash))) throw new Error("refused");
  return user;
}

export async function resetPassword(token: string, next: string): Promise<void> {
  const user = await Users.findOne({ token });
  if (!user) throw new Error("no such token");
  checkPassword(next);
  await Users.updateOne({ id: user.id }, { passwordHash: await bcrypt.hash(next, 12) });
}

export async function changePassword(id: string, old: string, next: string): Promise<void> {
  const user = await Users.findOne({ id });
  if (!user || !(await bcrypt.compare(old, user.passwordHash))) throw new Error("refused");
  await Users.updateOne({ id }, { passwordHash: await bcrypt.hash(next, 12) });
}

export async function signInByPhone(mobile: string, password: string): Promise<Account> { // want token-without-expiry "does not ask whether the account is still open, as signIn does"
  const user = await Users.findOne({ mobile });
  if (!user || !(await bcrypt.compare(password, user.passwordHash))) throw new Error("refused");
  return user;
}
