import { createWriteStream, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

const PUBLIC_UPLOADS = "public/uploads";

export async function received(form: FormData) {
  const passport = form.get("passport") as File;
  const photo = form.get("teamPhoto") as File;
  await writeFile(path.join(process.cwd(), "public", "uploads", passport.name), Buffer.from(await passport.arrayBuffer())); // want storage-publicly-accessible "writeFile puts what is handed in into public/uploads"
  await writeFile(path.join(process.cwd(), "public", "uploads", photo.name), Buffer.from(await photo.arrayBuffer()));
  await writeFile(path.join("/var/lib/papers", passport.name), Buffer.from(await passport.arrayBuffer()));
}

export function scanned(idCard: { name: string; bytes: Buffer }, brochure: { name: string; bytes: Buffer }) {
  writeFileSync(`${PUBLIC_UPLOADS}/${idCard.name}`, idCard.bytes); // want storage-publicly-accessible "into public/uploads"
  writeFileSync(`${PUBLIC_UPLOADS}/${brochure.name}`, brochure.bytes);
  return createWriteStream("wwwroot/claims/uploads/evidence.zip"); // want storage-publicly-accessible "wwwroot/claims/uploads"
}

export function built(routes: string[], rates: object) {
  writeFileSync("public/sitemap.xml", routes.join("\n"));
  writeFileSync("public/data/rates.json", JSON.stringify(rates));
  writeFileSync("dist/public/id-card-help.html", "");
  return createWriteStream("storage/private/passports.zip");
}
