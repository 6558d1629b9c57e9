// The models that ship at work: small programs that use a package as people do, and which labels arrive where.
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

const CASES: [name: string, code: string, expected: string[]][] = [
  ["console prints all", f("console.info('x', p.id, p.email);"), ["log p.email"]],
  [
    "pino drops arguments without a specifier",
    f("log.info('x', p.email);", "import pino from 'pino'; const log = pino();"),
    [],
  ],
  [
    "pino prints arguments with a specifier",
    f("log.info('x %s', p.email);", "import pino from 'pino'; const log = pino();"),
    ["log p.email"],
  ],
  [
    "pino prints a leading object",
    f("log.info({ email: p.email }, 'x');", "import pino from 'pino'; const log = pino();"),
    ["log p.email"],
  ],
  [
    "a pino child keeps its bindings",
    f("log.child({ email: p.email }).info('x');", "import { pino } from 'pino'; const log = pino();"),
    ["log p.email"],
  ],
  [
    "a pino child is a logger",
    f("log.child({ a: 1 }).info({ email: p.email });", "import { pino } from 'pino'; const log = pino();"),
    ["log p.email"],
  ],
  [
    "pino redacts by path",
    f(
      "log.child({ a: 1 }).info({ email: p.email });",
      "import { pino } from 'pino'; const log = pino({ redact: ['email'] });",
    ),
    [],
  ],
  [
    "winston",
    f("w.log('info', 'x', { email: p.email });", "import winston from 'winston'; const w = winston.createLogger({});"),
    ["log p.email"],
  ],
  ["winston without an instance", f("winston.warn(p.email);", "import winston from 'winston';"), ["log p.email"]],
  [
    "bunyan",
    f("b.info({ p }, 'x');", "import bunyan from 'bunyan'; const b = bunyan.createLogger({ name: 'a' });"),
    ["log p.email p.idCardNo"],
  ],
  ["Nest's logger, static", f("Logger.log(p.email);", "import { Logger } from '@nestjs/common';"), ["log p.email"]],
  [
    "Nest's logger as a field",
    "import { Logger } from '@nestjs/common';\nclass S { private readonly l = new Logger(S.name);\n m(p: Person) { this.l.debug(p.email); } }",
    ["log p.email"],
  ],
  ["debug", f("d('x', p.email);", "import debug from 'debug'; const d = debug('app');"), ["log p.email"]],
  ["consola", f("consola.success(p.email);", "import { consola } from 'consola';"), ["log p.email"]],
  [
    "fastify's request",
    "import type { FastifyRequest } from 'fastify';\nexport function f(req: FastifyRequest, p: Person) { req.log.info({ email: p.email }); req.log.info('x', p.email); }",
    ["log p.email"],
  ],

  [
    "fetch",
    f("await fetch('https://vendor.example.net/a', { body: JSON.stringify(p) });"),
    ["http (vendor.example.net) p.email p.idCardNo"],
  ],
  [
    "an axios instance with a base",
    f(
      "await c.post('/a', { email: p.email });",
      "import axios from 'axios'; const c = axios.create({ baseURL: 'https://vendor.example.net' });",
    ),
    ["http (vendor.example.net) p.email"],
  ],
  [
    "axios with a config",
    f("await axios({ url: 'https://vendor.example.net', data: p.email });", "import axios from 'axios';"),
    ["http (vendor.example.net) p.email"],
  ],
  [
    "Nest's HttpService",
    "import { HttpService } from '@nestjs/axios';\nclass S { constructor(private http: HttpService) {}\n m(p: Person) { return this.http.post('https://vendor.example.net', p); } }",
    ["http (vendor.example.net) p.email p.idCardNo"],
  ],
  [
    "got",
    f("await got.post('https://vendor.example.net', { json: p });", "import got from 'got';"),
    ["http (vendor.example.net) p.email p.idCardNo"],
  ],
  [
    "a form",
    f("const d = new FormData(); d.append('mail', p.email); await fetch('https://vendor.example.net', { body: d });"),
    ["http (vendor.example.net) p.email"],
  ],
  [
    "URL parameters",
    f("await fetch('https://vendor.example.net?' + new URLSearchParams({ mail: p.email }));"),
    ["http (vendor.example.net) p.email"],
  ],

  [
    "Sentry",
    f(
      "Sentry.setUser({ email: p.email }); Sentry.captureException(new Error('x ' + p.idCardNo)); Sentry.captureException(e, { extra: { p } });",
      "import * as Sentry from '@sentry/node'; declare const e: unknown;",
    ),
    ["third-party (Sentry) p.email", "third-party (Sentry) p.idCardNo", "third-party (Sentry) p.email p.idCardNo"],
  ],
  [
    "PostHog",
    f("posthog.identify(p.id, { email: p.email });", "import posthog from 'posthog-js';"),
    ["third-party (PostHog) p.email"],
  ],
  [
    "PostHog on the server",
    f(
      "c.capture({ distinctId: p.id, event: 'x', properties: { email: p.email } });",
      "import { PostHog } from 'posthog-node'; const c = new PostHog('k');",
    ),
    ["third-party (PostHog) p.email"],
  ],
  [
    "a mail says what it says, not whom it is for",
    f(
      "await t.sendMail({ to: p.email, subject: 'x', text: 'your id is ' + p.idCardNo });",
      "import nodemailer from 'nodemailer'; const t = nodemailer.createTransport({});",
    ),
    ["third-party (the receiver of the mail) p.idCardNo"],
  ],
  [
    "Slack",
    f(
      "await s.chat.postMessage({ channel: 'c', text: p.idCardNo });",
      "import { WebClient } from '@slack/web-api'; const s = new WebClient('k');",
    ),
    ["third-party (Slack) p.idCardNo"],
  ],
  [
    "OpenAI",
    f(
      "await o.chat.completions.create({ messages: [{ role: 'user', content: p.idCardNo }] });",
      "import OpenAI from 'openai'; const o = new OpenAI();",
    ),
    ["llm (OpenAI) p.idCardNo"],
  ],
  [
    "the AI SDK",
    f("await generateText({ prompt: 'about ' + p.idCardNo });", "import { generateText } from 'ai';"),
    ["llm (the model provider) p.idCardNo"],
  ],
  [
    "an AWS command",
    f(
      "await s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: JSON.stringify(p) }));",
      "import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3'; const s3 = new S3Client({});",
    ),
    ["file p.email p.idCardNo"],
  ],
  ["a file", f("await writeFile('x', p.email);", "import { writeFile } from 'node:fs/promises';"), ["file p.email"]],
  ["browser storage", f("localStorage.setItem('p', JSON.stringify(p));"), ["client-storage p.email p.idCardNo"]],
  [
    "a cache",
    f("await r.setex('k', 60, p.email);", "import Redis from 'ioredis'; const r = new Redis();"),
    ["cache p.email"],
  ],

  [
    "a Prisma result",
    f(
      "const one = await db.person.findUnique({ where: { id: p.id } }); console.log(one);",
      "import { PrismaClient } from '@prisma/client'; const db = new PrismaClient();",
    ),
    ["log one.email one.idCardNo"],
  ],
  [
    "a Prisma result with a selection",
    f(
      "console.log(await db.person.findMany({ select: { email: true } }));",
      "import { PrismaClient } from '@prisma/client'; const db = new PrismaClient();",
    ),
    ["log email"],
  ],
  [
    "an extended Prisma client",
    f(
      "console.log((await db.person.findFirst()).email);",
      "import { PrismaClient } from '@prisma/client'; const db = new PrismaClient().$extends({});",
    ),
    ["log email"],
  ],
  [
    "what Prisma is given",
    f(
      "await db.person.create({ data: { id: p.id, email: p.email } });",
      "import { PrismaClient } from '@prisma/client'; const db = new PrismaClient();",
    ),
    ["store p.email"],
  ],
  [
    "a TypeORM repository",
    "import { Repository } from 'typeorm';\nclass S { constructor(private r: Repository<Person>) {}\n async m() { const all = await this.r.find(); console.log(all); } }",
    ["log all.email all.idCardNo"],
  ],
  [
    "a TypeORM query builder",
    "import { Repository } from 'typeorm';\nclass S { constructor(private r: Repository<Person>) {}\n async m() { const one = await this.r.createQueryBuilder('p').where('x').getOne(); console.log(one.email); } }",
    ["log one.email"],
  ],
  [
    "a count is none of it",
    "import { Repository } from 'typeorm';\nclass S { constructor(private r: Repository<Person>) {}\n async m() { console.log(await this.r.count()); } }",
    [],
  ],
  [
    "Drizzle",
    f(
      "const rows = await db.select().from(people).where(x).limit(1); console.log(rows[0].email, rows[0].id);",
      "import { drizzle } from 'drizzle-orm/node-postgres'; import { pgTable, text } from 'drizzle-orm/pg-core';\nconst people = pgTable('people', { id: text('id'), email: text('email') }); const db = drizzle('x'); declare const x: never;",
    ),
    ["log rows.email"],
  ],
  [
    "what Drizzle is given",
    f(
      "await db.insert(people).values({ email: p.email });",
      "import { drizzle } from 'drizzle-orm/node-postgres'; import { pgTable, text } from 'drizzle-orm/pg-core';\nconst people = pgTable('people', { id: text('id'), email: text('email') }); const db = drizzle('x');",
    ),
    ["store p.email"],
  ],
  [
    "a typed Mongoose model",
    "import { Model } from 'mongoose';\nclass S { constructor(private m: Model<Person>) {}\n async x() { console.log(await this.m.findById('1').lean()); } }",
    ["log email idCardNo"],
  ],

  [
    "a cipher",
    f(
      "const c = createCipheriv('aes-256-gcm', k, iv); console.log(c.update(p.idCardNo, 'utf8', 'hex') + c.final('hex'));",
      "import { createCipheriv } from 'node:crypto'; declare const k: Buffer, iv: Buffer;",
    ),
    [],
  ],
  [
    "an HMAC",
    f(
      "console.log(createHmac('sha256', 'k').update(p.idCardNo).digest('hex'));",
      "import { createHmac } from 'node:crypto';",
    ),
    [],
  ],
  [
    "a plain hash hides nothing",
    f(
      "console.log(createHash('sha256').update(p.idCardNo).digest('hex'));",
      "import { createHash } from 'node:crypto';",
    ),
    ["log p.idCardNo"],
  ],
  [
    "web crypto",
    f(
      "console.log(await crypto.subtle.encrypt({ name: 'AES-GCM' }, k, new TextEncoder().encode(p.idCardNo)));",
      "declare const k: CryptoKey;",
    ),
    [],
  ],
  ["a masking library", f("console.log(MaskData.maskPhone(p.idCardNo));", "import MaskData from 'maskdata';"), []],
  [
    "a signed token can be read",
    f("console.log(jwt.sign({ email: p.email }, 'k'));", "import jwt from 'jsonwebtoken';"),
    ["log p.email", "client-storage p.email"],
  ],
  [
    "Base64 can be read",
    f("console.log(Buffer.from(p.email).toString('base64'), btoa(p.idCardNo));"),
    ["log p.email p.idCardNo"],
  ],

  ["pick", f("console.log(pick(p, ['id', 'email']));", "import { pick } from 'lodash';"), ["log p.email"]],
  ["omit", f("console.log(_.omit(p, 'email', 'idCardNo'));", "import _ from 'lodash';"), []],
  ["a sub-path import", f("console.log(omit(p, ['email']));", "import omit from 'lodash/omit';"), ["log p.idCardNo"]],
  [
    "groups",
    f("console.log(groupBy([p], 'id')[p.id][0].email);", "import { groupBy } from 'lodash';"),
    ["log p.email"],
  ],
  ["keys are names only", f("console.log(Object.keys(p));"), []],
  ["entries", f("for (const [k, v] of Object.entries({ email: p.email })) console.log(k, v);"), ["log p.email"]],
  ["reduce", f("console.log([p].reduce((all, q) => all + q.email, ''));"), ["log p.email"]],
  ["replace in a template", f("console.log('dear {x}'.replace('{x}', p.email));"), ["log p.email"]],
  ["a sorted copy", f("console.log([p].toSorted().at(0)?.email);"), ["log p.email"]],
  ["all settled", f("console.log((await Promise.allSettled([Promise.resolve(p)]))[0].value.email);"), ["log p.email"]],
  [
    "state",
    f("const [mail] = useState(p.email); console.log(mail);", "import { useState } from 'react';"),
    ["log p.email"],
  ],
  [
    "a memo",
    f("const m = useMemo(() => p.email, []); console.log(m);", "import { useMemo } from 'react';"),
    ["log p.email"],
  ],
  ["inspect", f("console.log(inspect(p));", "import { inspect } from 'node:util';"), ["log p.email p.idCardNo"]],
];

describe("models at work", () => {
  for (const [name, code, expected] of CASES) it(name, () => assert.deepEqual(arrive(code), expected));
});
