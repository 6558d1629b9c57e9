const enc = new TextEncoder();

const hex = (b: ArrayBuffer): string => [...new Uint8Array(b)].map((x) => x.toString(16).padStart(2, "0")).join("");
const bufferToHex = (b: ArrayBuffer): string => Buffer.from(b).toString("hex");
const same = (b: ArrayBuffer): ArrayBuffer => b;

export async function phone(phoneNumber: string): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", enc.encode(phoneNumber))); // want pii-hash-reversible "gives back"
}

export async function person(nationalId: string): Promise<string> {
  return bufferToHex(await crypto.subtle.digest("SHA-1", enc.encode(nationalId))); // want pii-hash-reversible "gives back"
}

export async function tag(nationalId: string, key: CryptoKey): Promise<string> {
  return hex(await crypto.subtle.sign("HMAC", key, enc.encode(nationalId)));
}

export async function bundle(bytes: ArrayBuffer): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytes));
}

export async function none(title: string): Promise<ArrayBuffer> {
  return same(await crypto.subtle.digest("SHA-256", enc.encode(title)));
}
