export function maskIdCard(value: string): string {
  return value.replace(/^(.{2}).*(.{2})$/, "$1****$2");
}

export const maskEmail = (email: string) => email.replace(/^(.).*(@.*)$/, "$1***$2");

export async function maskPhone(phone: string): Promise<string> {
  return `${phone.slice(0, 3)}****`;
}

export function maskValue(value: string): string {
  return value;
}
