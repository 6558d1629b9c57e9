import { createHash } from "node:crypto";

interface Rider {
  passportNo: string;
  mobile: string;
  iban: string;
}
interface Book {
  save(row: Record<string, unknown>): Promise<void>;
}

export async function enrol(r: Rider, book: Book, body: string) {
  await book.save({ a: Buffer.from(createHash("sha256").update(r.passportNo).digest()).toString("base64") }); // want pii-hash-reversible "Passport number"
  const text = new TextEncoder().encode(r.mobile);
  await book.save({ b: Buffer.from(await crypto.subtle.digest("SHA-256", text)).toString("hex") }); // want pii-hash-reversible "Mobile phone"
  await book.save({ c: Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body))).toString("hex") });
}

export async function pay(r: Rider, book: Book) {
  const sum = await crypto.subtle.digest("SHA-256", Buffer.from(r.iban));
  const hex = Array.from(new Uint8Array(sum)).map((byte) => byte.toString(16).padStart(2, "0"));
  await book.save({ d: hex.join("") }); // want pii-hash-reversible "IBAN"
}
