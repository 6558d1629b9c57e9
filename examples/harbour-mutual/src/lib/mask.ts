/** First and last two characters, the rest as stars. */
export function maskId(value: string): string {
  if (value.length <= 4) return "****";
  return `${value.slice(0, 2)}****${value.slice(-2)}`;
}

export function maskName(name: string): string {
  return `${name.slice(0, 1)}**`;
}

export function maskEmail(email: string): string {
  return email.replace(/^(.).*(@.*)$/, "$1***$2");
}
