import assert from "node:assert/strict";
import { type Language, localiseFinding, rules, ruleTexts } from "../../rules/index.js";
import { analyseTexts, taxonomy } from "../harness/analyseTexts.js";

const PLACES = /\{\w+\}/g;

for (const language of ["zh-Hans", "zh-Hant"] satisfies Language[]) {
  describe(`rule texts in ${language}`, () => {
    for (const { meta } of rules) {
      for (const [id, text] of Object.entries(meta.messages)) {
        it(`${meta.id}/${id}`, () => {
          const other = ruleTexts(language)?.rules[meta.id]?.[id];
          assert.ok(other, "is not translated");
          assert.deepEqual(new Set(other.message.match(PLACES)), new Set(text.message.match(PLACES)));
        });
      }
    }
    it("has no text that no rule has", () => {
      for (const [ruleId, messages] of Object.entries(ruleTexts(language)!.rules)) {
        const rule = rules.find((r) => r.meta.id === ruleId);
        assert.deepEqual(
          Object.keys(messages).filter((id) => !rule?.meta.messages[id]),
          [],
        );
      }
    });
  });
}

it("a write is told as what it does, in every language", () => {
  const write = (call: string) => {
    const { findings } = analyseTexts({
      "package.json": '{ "dependencies": { "express": "5.0.0", "@prisma/client": "5.0.0" } }',
      "schema.prisma": "model Payee {\n  id String @id\n  bankAccountNo String\n}\n",
      "app.ts": `import express from "express";
import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
const app = express();
app.use((req, res, next) => (req.headers.authorization ? next() : res.sendStatus(401)));
app.put("/payees/:id", async (req, res) => {
  await prisma.payee.${call};
  await prisma.auditLog.create({ data: { action: "seen" } });
  res.sendStatus(204);
});
app.delete("/payees/:id", async (req, res) => {
  await prisma.payee.${call};
  res.sendStatus(204);
});
`,
    });
    const finding = findings.find((f) => f.ruleId === "change-not-audited" && f.message.startsWith("DELETE"))!;
    assert.ok(finding, call);
    const { types } = taxonomy;
    const told = (language: Language) =>
      localiseFinding(finding, language, new Map(types.map((t) => [t.id, t]))).message.replace(/[(（].*$/s, "");
    return [told("en"), told("zh-Hans"), told("zh-Hant")];
  };
  const where = "{ where: { id: req.params.id }";
  const data = "{ bankAccountNo: req.body.bankAccountNo }";
  assert.deepEqual(write(`delete(${where} })`), [
    "DELETE /payees/:id deletes Bank account number ",
    "DELETE /payees/:id 删除银行账号",
    "DELETE /payees/:id 刪除銀行帳號",
  ]);
  assert.deepEqual(write(`update(${where}, data: ${data} })`), [
    "DELETE /payees/:id changes Bank account number ",
    "DELETE /payees/:id 变更银行账号",
    "DELETE /payees/:id 異動銀行帳號",
  ]);
  assert.deepEqual(write(`create({ data: ${data} })`), [
    "DELETE /payees/:id creates Bank account number ",
    "DELETE /payees/:id 新建银行账号",
    "DELETE /payees/:id 新增銀行帳號",
  ]);
  assert.deepEqual(write(`upsert(${where}, update: ${data}, create: ${data} })`), [
    "DELETE /payees/:id writes Bank account number ",
    "DELETE /payees/:id 写入银行账号",
    "DELETE /payees/:id 寫入銀行帳號",
  ]);
});
