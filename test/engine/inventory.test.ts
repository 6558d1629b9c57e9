// The inventory: where personal data is declared, stored and sent, also where no rule fires.
import assert from "node:assert/strict";
import type { Inventory } from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";

const FILES = {
  "package.json": '{ "name": "sample", "dependencies": { "axios": "1", "pino": "9" } }',
  "schema.prisma": "model Customer {\n  id Int @id\n  idCardNo String\n  email String /// @encrypted\n}\n",
  "src/client.ts": 'import { PrismaClient } from "@prisma/client";\nexport const prisma = new PrismaClient();\n',
  "src/dto.ts":
    "export interface ClaimDto { diagnosis: string; amount: number }\nexport class Base { email!: string }\nexport class Child extends Base { mobile!: string }\n",
  "src/send.ts": [
    'import axios from "axios";',
    'import pino from "pino";',
    'import { createCipheriv } from "node:crypto";',
    'import type { ClaimDto } from "./dto";',
    "const log = pino();",
    "const maskPhone = (s: string) => s.slice(0, 3) + '****';",
    "export async function send(c: ClaimDto, user: { mobile: string; email: string }) {",
    '  await axios.post("https://api.score.example.com/v1", { diagnosis: c.diagnosis });',
    "  log.info(maskPhone(user.mobile));",
    "  log.info(user.email);",
    "  log.info(user.email.length);",
    "}",
    "",
  ].join("\n"),
  "test/send.test.ts":
    "export interface Fixture { idCardNo: string }\nexport const f = (x: Fixture) => console.log(x.idCardNo);\n",
};

describe("inventory", () => {
  const { inventory } = analyseTexts(FILES, { inventory: true });
  const { declared, stored, exposures } = inventory as Inventory;

  it("is made on demand only", () => assert.equal(analyseTexts(FILES).inventory, undefined));
  it("lists what types and classes declare, once, where it is declared", () => {
    assert.deepEqual(
      declared.map((p) => `${p.at.file} ${p.label} ${p.dataType}`).filter((l) => !l.includes("send.ts")),
      [
        "src/dto.ts ClaimDto.diagnosis health.diagnosis",
        "src/dto.ts Base.email contact.email",
        "src/dto.ts Child.mobile contact.mobile",
      ],
    );
  });
  it("lists what is stored, and whether it is encrypted", () => {
    const rows = stored.map((p) => [p.label, p.store, p.required, p.protection]);
    assert.ok(rows.some(([label, store, , p]) => label === "Customer.idCardNo" && store === "prisma" && p === "none"));
    // The mark alone, without the extension that obeys it, is half a mechanism.
    assert.ok(
      rows.some(([label, , , p]) => label === "Customer.email" && p === "half"),
      JSON.stringify(rows),
    );
  });
  it("lists what reaches a sink, with the recipient and what protects it", () => {
    const rows = exposures.map((e) => [e.dataType, e.sink, e.recipient, e.protectedBy.join()].join("|"));
    assert.ok(rows.includes("health.diagnosis|http|api.score.example.com|"), rows.join("\n"));
    assert.ok(rows.includes("contact.email|log||"));
    assert.ok(rows.includes("contact.mobile|log||masked"));
    assert.equal(rows.filter((r) => r.startsWith("contact.email|log")).length, 1, "a length says nothing");
  });
  it("leaves tests and samples out", () => {
    for (const place of [...declared, ...stored, ...exposures]) assert.ok(!place.at.file.startsWith("test/"));
  });
  it("is in a fixed order, whatever the order of files", () => {
    const reversed = Object.fromEntries(Object.entries(FILES).reverse());
    assert.deepEqual(analyseTexts(reversed, { inventory: true }).inventory, inventory);
  });
});
