import { createCipheriv, randomBytes } from "node:crypto";
import { createWriteStream, writeFileSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";

interface Row {
  claimId: string;
  ssn: string;
  diagnosis: string;
  email: string;
}

export async function dump(rows: Row[], key: Buffer): Promise<void> {
  await writeFile("claims.csv", rows.map((r) => [r.claimId, r.ssn, r.diagnosis].join(",")).join("\n")); // want pii-unencrypted-at-rest "written to a file in clear"
  writeFileSync("claims.json", JSON.stringify(rows)); // want pii-unencrypted-at-rest
  const out = createWriteStream("claims.txt");
  for (const row of rows) out.write(`${row.ssn}\n`); // want pii-unencrypted-at-rest
  await writeFile("ids.txt", rows.map((r) => r.claimId).join("\n"));
  await appendFile("mails.txt", rows.map((r) => r.email).join("\n"));
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  await writeFile("claims.bin", Buffer.concat([iv, cipher.update(JSON.stringify(rows), "utf8"), cipher.final()]));
  await writeFile("count.txt", String(rows.length));
  await writeFile("tails.txt", rows.map((r) => r.ssn.slice(-4)).join("\n"));
}
