// How good it is, and whether it has to be changed, lets nobody in.
export function passwordStrength(password: string) {
  if (password === "qwerty12") return 0;
  return password.length > 12 ? 4 : 2;
}

export function requiresNewPassword(user: { password: string }) {
  return user.password === "Initial01";
}

export function needsPasswordChange(password: string) {
  return password === "Welcome2024";
}

export function isPasswordRight(password: string) {
  return password === "Welcome2025"; // want control-bypass-backdoor "password is compared with a value written into the code"
}

export function resetAndLogin(password: string) {
  return password === "Welcome2026"; // want control-bypass-backdoor "password is compared with a value written into the code"
}
