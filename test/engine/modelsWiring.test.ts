// Shapes that need more than one row to follow: callbacks that receive instances, type arguments of made instances,
// static members of project classes, schemas that parse, keyed members, hosts of factories.
import assert from "node:assert/strict";
import type { Rule } from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";

const probe: Rule = {
  meta: {
    id: "probe",
    title: { en: "", "zh-Hans": "", "zh-Hant": "" },
    group: "B",
    status: "stable",
    since: "0",
    precision: "high",
    tags: [],
    cwe: [],
    asvs: [],
    laws: [],
    messages: { m: { message: "{text}", help: "" } },
  },
  page: "",
  requests: [
    {
      kind: "flow",
      sinks: ["log", "third-party", "llm", "http", "store", "cache", "queue", "file", "response", "client-storage"],
      minTier: 2,
      accepts: ["masked", "tokenised", "keyed-hash", "projected", "aggregated", "encrypted"],
    },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "flow" || answer.data.length === 0) continue;
      const who = answer.sink.recipient ?? answer.sink.host?.text;
      const text = [answer.sink.kind, ...(who ? [`(${who})`] : []), ...answer.data.map((d) => d.label).sort()].join(
        " ",
      );
      pass.report(answer, {
        messageId: "m",
        params: { text },
        severity: "low",
        severityReasons: [],
        confidence: "high",
      });
    }
  },
};

const PERSON = "export interface Person { id: string; idCardNo: string; email: string; age: number }\n";
const SCHEMA = "model Person {\n  id String @id\n  idCardNo String\n  email String\n}\n";

/** "sink labels" of what arrives, in order of place. */
function arrive(code: string): string[] {
  const files = { "a.ts": PERSON + code, "schema.prisma": SCHEMA };
  const { findings } = analyseTexts(files, { rules: [probe] });
  return findings
    .filter((f) => f.location.file === "a.ts")
    .sort((a, b) => a.location.start - b.location.start)
    .map((f) => f.message);
}

const f = (body: string, head = "") => `${head}\nexport async function f(p: Person) { ${body} }`;

const PRISMA = "import { PrismaClient } from '@prisma/client'; const db = new PrismaClient();";
const TABLE =
  "import { drizzle } from 'drizzle-orm/node-postgres'; import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const people = pgTable('people', { id: text('id'), email: text('email') }); const db = drizzle('x');";

const CASES: [name: string, code: string, expected: string[]][] = [
  [
    "a transaction's client",
    f("await db.$transaction(async (tx) => { await tx.person.create({ data: { email: p.email } }); });", PRISMA),
    ["store p.email"],
  ],
  [
    "a transaction's result",
    f("const one = await db.$transaction(async (tx) => tx.person.findFirst()); console.log(one.email);", PRISMA),
    ["log one.email"],
  ],
  [
    "Sentry's scope",
    f(
      "Sentry.withScope((scope) => { scope.setUser({ email: p.email }); });",
      "import * as Sentry from '@sentry/node';",
    ),
    ["third-party (Sentry) p.email"],
  ],
  [
    "Express handlers",
    f(
      "app.get('/x', (req, res) => { res.status(200).json({ mail: p.email }); });",
      "import express from 'express'; const app = express();",
    ),
    ["response p.email"],
  ],
  [
    "a repository that is got",
    f(
      "console.log((await ds.getRepository(Person2).findOne({})).email);",
      "import { DataSource } from 'typeorm'; class Person2 { id!: string; email!: string }\nconst ds = new DataSource({});",
    ),
    ["log email"],
  ],
  [
    "an active record",
    f(
      "console.log(await User.find());",
      "import { BaseEntity } from 'typeorm'; class User extends BaseEntity { id!: string; email!: string }",
    ),
    ["log email"],
  ],
  [
    "a Sequelize model",
    f(
      "console.log((await User.findByPk(1)).email);",
      "import { Model } from 'sequelize'; class User extends Model { declare id: string; declare email: string }",
    ),
    ["log email"],
  ],
  [
    "a Mongoose model of a schema",
    f(
      "const one = await M.findOne({}); console.log(one);",
      "import mongoose, { Schema } from 'mongoose'; const S = new Schema({ id: String, email: String }); const M = mongoose.model('Person', S);",
    ),
    ["log one.email"],
  ],
  ["Drizzle's relational queries", f("console.log(await db.query.people.findMany());", TABLE), ["log email"]],
  [
    "Drizzle's returning",
    f("const [row] = await db.insert(people).values({}).returning(); console.log(row.email);", TABLE),
    ["log email"],
  ],
  [
    "a parsed body",
    "import { z } from 'zod'; const S = z.object({ id: z.string(), email: z.string() }).strict();\nexport function f(body: unknown) { const data = S.parse(body); console.log(data); }",
    ["log data.email"],
  ],
  [
    "a safely parsed body",
    "import { z } from 'zod'; const S = z.object({ id: z.string(), email: z.string() });\nexport function f(body: unknown) { const r = S.safeParse(body); if (r.success) console.log(r.data.email, r.success); }",
    ["log email"],
  ],
  [
    "a form field by its key",
    "export function f(form: FormData) { console.log(form.get('email'), form.get('page')); }",
    ["log email"],
  ],
  [
    "a map of people",
    "export function f(m: Map<string, Person>, id: string) { console.log(m.get(id)?.email); }",
    ["log m.email"],
  ],
  ["lodash's get", f("console.log(get(p, 'email'), get(p, 'id'));", "import { get } from 'lodash';"), ["log p.email"]],
  [
    "a socket's address",
    f("ws.send(p.email);", "const ws = new WebSocket('wss://vendor.example.net/x');"),
    ["http (vendor.example.net) p.email"],
  ],
  [
    "a collection of Mongo's driver",
    "import { Collection } from 'mongodb';\nexport async function f(c: Collection<Person>, p: Person) { await c.insertOne(p); console.log((await c.find({}).toArray()).map((d) => d.email)); }",
    ["store p.email p.idCardNo", "log email"],
  ],
  [
    "who is behind a host",
    f("await fetch('https://oapi.dingtalk.com/robot/send', { body: p.email });"),
    ["http (DingTalk) p.email"],
  ],
  [
    "an unmodelled logger's instance",
    f(
      "log.info(p.email);",
      "import { createThing } from 'own-logger'; import type { Thing } from 'own-logger'; declare const log: Thing;",
    ),
    ["log p.email"],
  ],
];

describe("models that need the linker", () => {
  for (const [name, code, expected] of CASES) it(name, () => assert.deepEqual(arrive(code), expected));
});
