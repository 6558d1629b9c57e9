// What ends stored records: periods of the policy, names that mean the same record, and the shares that are counted.
import assert from "node:assert/strict";
import { consentWithdrawalMissing } from "../../rules/consent-withdrawal-missing/rule.js";
import { noErasurePath } from "../../rules/no-erasure-path/rule.js";
import { noRetention } from "../../rules/no-retention/rule.js";
import { noSubjectAccessPath } from "../../rules/no-subject-access-path/rule.js";
import { createPolicy } from "../../server/engine/api.js";
import { recordKey } from "../../server/engine/flow/controls/endings.js";
import { analyseTexts } from "../harness/analyseTexts.js";

const PROJECT = {
  "schema.prisma": `model Patient {
  id       String @id
  fullName String
  idCardNo String
}
`,
  "store.ts": `import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export const keep = (fullName: string, idCardNo: string) => prisma.patient.create({ data: { fullName, idCardNo } });
`,
};

function retentionOf(dataTypes: string[]) {
  const policy = createPolicy({ retention: [{ id: "claims", period: "10y", dataTypes }] });
  return analyseTexts(PROJECT, { rules: [noRetention], policy });
}

describe("lifecycle of stored records", () => {
  it("a period of the policy for all data of the record is one", () => {
    const { findings, rules } = retentionOf(["identity.*"]);
    assert.deepEqual(findings, []);
    assert.equal(rules["no-retention"]!.passed, 1);
  });
  it("a period for some of it is none", () => {
    assert.equal(retentionOf(["identity.person-name"]).findings.length, 1);
  });
  it("consents that the policy says are managed elsewhere can be taken back there", () => {
    const files = {
      "schema.prisma": "model Consent {\n  id      String @id\n  purpose String\n}\n",
      "store.ts": `import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export const give = (purpose: string) => prisma.consent.create({ data: { purpose } });
`,
    };
    const found = (raw: Parameters<typeof createPolicy>[0]) =>
      analyseTexts(files, { rules: [consentWithdrawalMissing], policy: createPolicy(raw) }).findings.length;
    assert.deepEqual([found({}), found({ consents: { managedBy: "Consent desk" } })], [1, 0]);
  });
  it("rights that the policy says are served elsewhere are", () => {
    const files = {
      "schema.prisma": "model Customer {\n  id String @id\n  fullName String\n  email String\n  password String\n}\n",
      "server.ts": `import express from "express";
import { signIn } from "./auth";
const app = express();
app.post("/login", async (req, res) => res.json(await signIn(req.body.email, req.body.password)));
`,
    };
    const counted = (raw: Parameters<typeof createPolicy>[0]) => {
      const { rules } = analyseTexts(files, { rules: [noSubjectAccessPath], policy: createPolicy(raw) });
      const { passed, failed } = rules["no-subject-access-path"]!;
      return [passed, failed];
    };
    assert.deepEqual(counted({}), [0, 2]);
    assert.deepEqual(counted({ rights: { access: "https://insurer.example.com/my-data" } }), [1, 1]);
    assert.deepEqual(counted({ rights: { access: "the app", rectification: "customer desk" } }), [2, 0]);
  });
  it("one call that deletes is a way to an end, a test's is none", () => {
    const drop =
      "import { PrismaClient } from '@prisma/client';\nexport const drop = (p: PrismaClient) => p.patient.deleteMany();\n";
    const count = (path: string) =>
      analyseTexts({ ...PROJECT, [path]: drop }, { rules: [noErasurePath] }).rules["no-erasure-path"]!;
    assert.deepEqual([count("drop.ts").passed, count("drop.ts").failed], [1, 0]);
    assert.deepEqual([count("drop.test.ts").passed, count("drop.test.ts").failed], [0, 1]);
  });
  it("names of one record are one key", () => {
    for (const name of ["addresses", "Address", "addressSchema", "address_table"])
      assert.equal(recordKey(name), recordKey("address"), name);
    for (const name of ["third_parties", "ThirdParty"]) assert.equal(recordKey(name), recordKey("thirdParty"), name);
    assert.notEqual(recordKey("userRole"), recordKey("user"));
    assert.equal(recordKey(""), "");
  });
});
