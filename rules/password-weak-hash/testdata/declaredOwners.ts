interface Account {
  id: string;
  password: string;
  passwordHash: string;
}
interface SignUpForm {
  password: string;
  repeated: string;
}

export const check = (a: Account, password: string) => a.password === password; // want password-weak-hash
export const repeated = (f: SignUpForm, password: string) => f.password === password;
export const changed = (a: Account, b: Account) => a.password !== b.password;
export const hash = (a: Account, verify: (hash: string) => boolean) => verify(a.passwordHash);

interface Portal {
  trialUser?: Account;
}
export const trial = (portal: Portal, password: string) => password === portal.trialUser?.password;
