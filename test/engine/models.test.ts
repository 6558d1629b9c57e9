// The library models: the files that ship load and say what they should; mistakes are refused with file, line, column.
import assert from "node:assert/strict";
import { heuristicsText, modelTexts } from "../../rules/models/index.js";
import {
  functionMeaning,
  instanceTypeOf,
  isModelled,
  loadModels,
  lookup,
  lookupInstance,
  parsePort,
  receiverMeaning,
  recipientOfHost,
} from "../../server/engine/models/index.js";
import type { ModelRow } from "../../server/engine/models/types.js";

const models = loadModels(modelTexts, heuristicsText);

/** A row in few words: "sink log 0*", "returns this" … */
function brief(row: ModelRow): string {
  switch (row.kind) {
    case "sink":
      return `${row.sink} ${row.ports.join(" ")}${row.prints && row.prints !== "all" ? ` ${row.prints}` : ""}${row.host ? ` @${row.host}` : ""}${row.assigned ? " assigned" : ""}`;
    case "sanitizer":
      return `${row.sanitizer} ${row.from} -> ${row.to}`;
    case "propagator":
      return row.flows.join(", ");
    case "instance":
    case "callback":
    case "member":
      return `${row.kind} ${row.type}`;
    case "returns":
      return `returns ${row.type}`;
    case "schema":
      return `schema ${row.fields} ${row.stored ? (row.store ?? "stored") : "shape"}`;
    case "entity":
      return `entity ${row.store}`;
    case "host":
      return `host ${row.recipient}`;
    case "effect":
      return row.effect;
    case "token":
      return `token of ${row.payload}`;
    case "tokenSetUp":
      return `tokens set up by ${row.setUp}`;
    case "verdict":
      return row.throws ? "throws a no" : `says yes or no${row.waits ? " later" : ""}`;
    case "endpoint":
      return `endpoint ${row.framework}`;
    case "route":
      return `${row.role} ${row.framework}`;
    case "handed":
    case "eventHandler":
      return `${row.kind} ${row.framework}`;
    case "loader":
      return `loads ${row.folder}`;
    case "heldPackage":
      return `holds ${row.package}`;
    case "placed":
      return `placed ${row.type}`;
    case "fileRoute":
      return `files ${row.framework}`;
    case "hazard":
      return `hazard ${row.hazard}`;
    case "cookie":
      return row.session ? "session cookie" : "cookie";
    case "crossOrigin":
      return `cross-origin ${row.options}`;
    case "lookup":
      return `${row.act} ${row.record} by ${row.by.join(" ")}`;
    case "fetch":
      return `fetch ${row.record}${row.columns === undefined ? "" : ` ${row.as} ${row.columns}`}`;
    case "statement":
      return `${row.reads} ${row.ports.join(" ")}`;
    case "secret":
      return `secret ${row.ports.join(" ")}`;
  }
}

/** "pino" "#Logger.info" → brief rows. */
function said(pkg: string, symbol: string): string[] {
  const [head, ...rest] = symbol.replace("#", "").split(".");
  const found = symbol.startsWith("#")
    ? lookupInstance(models, pkg, head!, rest)
    : lookup(models, pkg, [head!, ...rest]);
  return found.map((m) => brief(m.row));
}

const SYMBOLS: [pkg: string, symbol: string, expected: string][] = [
  ["global", "console.log", "log 0*"],
  ["global", "window.console.error", "log 0*"],
  ["global", "console.table", "log 0"],
  ["global", "process.stdout.write", "log 0"],
  ["global", "fetch", "hazard plain-channel; http 1.body 0 @0"],
  ["global", "globalThis.fetch", "hazard plain-channel; http 1.body 0 @0"],
  ["global", "navigator.sendBeacon", "http 1 0 @0"],
  ["global", "XMLHttpRequest", "instance XMLHttpRequest"],
  ["global", "#XMLHttpRequest.send", "http 0 @1"],
  ["global", "#WebSocket.send", "http 0 @0"],
  ["global", "sessionStorage.setItem", "client-storage 1; client-storage 0 assigned"],
  ["global", "wx.request", "http 0.data 0.url @0.url"],
  ["global", "gtag", "third-party 1*"],
  ["global", "window.dataLayer.push", "third-party 0"],
  ["global", "_hmt.push", "third-party 0"],
  ["global", "Response.json", "response 0; 0 -> return"],
  ["global", "JSON.stringify", "encoded 0 -> return"],
  ["global", "JSON.parse", "0 -> return"],
  ["global", "Object.entries", "0.** -> return.*.1"],
  ["global", "Promise.all", "0 -> return"],
  ["global", "crypto.subtle.encrypt", "encrypted 2 -> return; hazard weak-iv"],
  ["builtin", "#array.map", "this.* -> 0(), this.* -> 0(2).*, 0()return -> return.*"],
  ["builtin", "#string.split", "this -> return.*"],
  ["builtin", "#promise.then", "this -> 0(), 0()return -> return, 1()return -> return"],
  ["builtin", "#map.get", "this.$0 -> return"],
  ["pino", "default", "instance Logger; hazard traced-bodies; hazard traced-bodies; log "],
  ["pino", "#Logger.info", "log 0* object-first"],
  ["pino", "#Logger.child", "returns this; log 0"],
  ["pino-http", "#HttpLogger.logger", "instance Logger"],
  ["nestjs-pino", "#Logger.warn", "log 0* object-first"],
  ["fastify", "#Request.log", "instance Logger"],
  ["fastify", "#Logger.error", "log 0* object-first"],
  ["fastify", "#App.post", "callback Request; callback Reply; handle Fastify"],
  ["fastify", "#Reply.send", "response 0"],
  ["fastify", "#App.decorate", "decorate Fastify"],
  ["fastify-plugin", "default", "callback App"],
  ["@azure/functions", "app.http", "handle Azure Functions"],
  ["firebase-functions/v2/https", "onCall", "handle Firebase"],
  ["winston", "createLogger", "instance Logger"],
  ["winston", "#Logger.log", "log 0*"],
  ["winston", "#Logger.info", "log 0*"],
  ["bunyan", "createLogger", "instance Logger; log "],
  ["bunyan", "#Logger.fatal", "log 0*"],
  ["log4js", "getLogger", "instance Logger"],
  ["log4js", "#Logger.mark", "log 0*"],
  ["loglevel", "warn", "log 0*"],
  ["electron-log/main", "info", "log 0*"],
  ["npmlog", "notice", "log 0*"],
  ["consola", "consola.success", "log 0*"],
  ["signale", "#Logger.await", "log 0*"],
  ["tslog", "#Logger.silly", "log 0*"],
  ["@react-native-firebase/crashlytics", "#Crashlytics.setAttribute", "third-party 0*"],
  ["@langchain/core/vectorstores", "#VectorStore.addDocuments", "llm 0"],
  ["@langchain/community/vectorstores/chroma", "Chroma.fromTexts", "instance VectorStore; llm 0 1"],
  ["langchain/vectorstores/memory", "MemoryVectorStore.fromDocuments", "instance VectorStore; llm 0"],
  ["@langchain/core/documents", "Document", "0 -> return"],
  ["openai", "toFile", "0 -> return"],
  ["roarr", "Roarr.info", "log 0* object-first"],
  ["debug", "default", "instance Debugger"],
  ["debug", "#Debugger", "log 0*"],
  ["next-axiom", "log.error", "log 0*"],
  ["@logtail/node", "#Logger.warn", "log 0*"],
  ["@datadog/browser-logs", "datadogLogs.logger.info", "third-party 0*"],
  ["applicationinsights", "defaultClient.trackTrace", "third-party 0*"],
  ["@opentelemetry/api", "#Span.setAttribute", "log 1"],
  ["@nestjs/common", "Logger.log", "log 0*"],
  ["@nestjs/common", "#Logger.verbose", "log 0*"],
  ["axios", "default", "http 0.data 0.params 0.url 1.data 1.params @0.url; returns callType0; hazard plain-channel"],
  ["axios", "default.post", "http 1 2.params 0 @0; returns callType0; hazard plain-channel"],
  ["axios", "create", "instance Client; hazard plain-channel; hazard plain-channel"],
  ["axios", "#Client.get", "http 1.params 1.data 0 @0; returns callType0"],
  ["@nestjs/axios", "#Client.axiosRef", "instance Client"],
  ["got", "post", "http 1.body 1.json 1.form 1.data 1.searchParams 1.query 1.params 0 @0; hazard plain-channel"],
  ["ky", "#Client.get", "http 1.body 1.json 1.form 1.data 1.searchParams 1.query 1.params 0 @0"],
  ["undici", "#Client.request", "http 0.body 0.query 0.path @0"],
  ["superagent", "#Request.send", "returns this; http 0 @0"],
  [
    "request",
    "post",
    "http 0 0.body 0.json 0.form 0.formData 0.qs 0.uri 0.url 1.body 1.json 1.form 1.formData 1.qs @0",
  ],
  ["needle", "post", "http 1 0 @0"],
  ["wretch", "#Client.post", "http 0 @0"],
  ["node:https", "request", "instance ClientRequest; http 0 0.path 0.href @0"],
  ["http", "#ClientRequest.write", "http 0 @0"],
  ["graphql-request", "#Client.request", "http 1 0.variables @0"],
  ["soap", "#Client.SubmitClaimAsync", "http 0 @0"],
  ["ws", "#Socket.send", "http 0 @0"],
  ["@angular/common/http", "#HttpClient.put", "returns callType0; http 1 2.params 0 @0"],
  ["ssh2-sftp-client", "#Client.put", "http 0 1"],
  ["express", "#App.get", "callback Request; callback Response; handle Express; returns this"],
  ["express", "#Response.json", "response 0"],
  ["express", "#Response.status", "returns this"],
  ["next/server", "NextResponse.json", "response 0; instance Answer"],
  ["hono", "#Context.json", "response 0"],
  ["@sentry/node", "setUser", "third-party 0*"],
  ["@sentry/nextjs", "setContext", "third-party 1"],
  ["@sentry/react", "withScope", "callback Scope"],
  ["@sentry/browser", "#Scope.setExtra", "third-party 1; returns this"],
  ["posthog-js", "default.capture", "third-party 0*"],
  ["posthog-js/react", "usePostHog", "instance Client"],
  ["posthog-node", "#Client.identify", "third-party 0*"],
  ["@segment/analytics-node", "#Client.track", "third-party 0*"],
  ["mixpanel-browser", "default.people.set", "third-party 0*"],
  ["@amplitude/analytics-browser", "#Identify.set", "returns this; third-party 1"],
  ["react-ga4", "default.event", "third-party 0*"],
  ["firebase/analytics", "logEvent", "third-party 2"],
  ["logrocket", "default.identify", "third-party 0*"],
  ["@fullstory/browser", "FullStory", "third-party 0*"],
  ["@hotjar/browser", "default.identify", "third-party 0*"],
  ["@datadog/browser-rum", "datadogRum.setUser", "third-party 0*"],
  ["newrelic", "addCustomAttributes", "third-party 0*"],
  ["@bugsnag/js", "default.notify", "callback Event; third-party 0*"],
  ["rollbar", "#Client.error", "third-party 0*"],
  ["@launchdarkly/node-server-sdk", "#Client.variation", "third-party 1"],
  ["nodemailer", "#Transporter.sendMail", "third-party 0.text 0.html 0.subject 0.body 0.context 0.attachments"],
  ["resend", "#Client.emails.send", "third-party 0.text 0.html 0.subject 0.react 0.attachments 0.template"],
  ["@aws-sdk/client-ses", "SendEmailCommand", "third-party 0.Message 0.Content 0.DefaultContent 0.BulkEmailEntries"],
  ["twilio", "#Client.messages.create", "third-party 0.body 0.mediaUrl 0.contentVariables"],
  ["@alicloud/dysmsapi20170525", "SendSmsRequest", "third-party 0.templateParam 0.templateParamJson"],
  ["tencentcloud-sdk-nodejs", "sms.v20210111.Client", "instance Sms"],
  ["@slack/web-api", "#Client.chat.postMessage", "third-party 0.text 0.blocks 0.attachments 0.metadata"],
  ["node-telegram-bot-api", "#Bot.sendMessage", "third-party 1*"],
  ["@hubspot/api-client", "#Client.crm.contacts.basicApi.create", "third-party 0"],
  ["stripe", "#Client.customers.create", "third-party 0"],
  ["stripe", "#Client.checkout.sessions.create", "third-party 0"],
  ["@googlemaps/google-maps-services-js", "#Client.geocode", "third-party 0.params"],
  ["firebase/firestore", "setDoc", "third-party 1"],
  ["openai", "#Client.chat.completions.create", "llm 0"],
  ["@anthropic-ai/sdk", "#Client.messages.create", "llm 0"],
  ["ai", "generateText", "llm 0.prompt 0.messages 0.system"],
  ["@langchain/openai", "#Runnable.invoke", "llm 0"],
  ["@pinecone-database/pinecone", "#Index.upsert", "llm 0"],
  ["typeorm", "Entity", "entity typeorm"],
  [
    "typeorm",
    "#Repository.find",
    "returns typeArg0[]; returns self[]; read typeArg0[] by 0.where; fetch typeArg0[] flags 0.select",
  ],
  ["typeorm", "#Repository.save", "0 -> return; store 0"],
  ["typeorm", "#DataSource.getRepository", "instance Repository"],
  ["typeorm", "#Repository.softRemove", "delete typeArg0 by ; 0 -> return"],
  ["typeorm", "#DataSource.from", "chain argType0 by "],
  [
    "@prisma/client",
    "#PrismaClient.policy.findMany",
    "returns model:$1[]; read model:$1[] by 0.where; fetch model:$1[] flags 0.select",
  ],
  ["@prisma/client/edge", "#PrismaClient.policy.upsert", "returns model:$1; store 0.create 0.update"],
  ["drizzle-orm/pg-core", "pgTable", "schema 1 drizzle"],
  ["drizzle-orm/node-postgres", "drizzle", "instance Db; hazard query-logging; hazard query-logging"],
  ["drizzle-orm/node-postgres", "#Db.values", "returns this; store 0"],
  [
    "drizzle-orm",
    "#Db.query.users.findFirst",
    "returns schema:$1; fetch schema:$1 flags 0.columns; read schema:$1 by 0.where",
  ],
  ["mongoose", "default.Schema", "schema 0 mongoose"],
  ["mongoose", "#Model.findById", "returns typeArg0; read typeArg0 by 0; fetch typeArg0 text 1"],
  ["@nestjs/mongoose", "Schema", "entity mongoose"],
  ["sequelize", "#Model.init", "schema 0 sequelize"],
  ["sequelize-typescript", "Table", "entity sequelize-typescript"],
  ["@mikro-orm/core", "#EntityManager.findOne", "returns argType0; fetch argType0 list 2.fields; read argType0 by 1"],
  ["@mikro-orm/core", "#EntityManager.nativeDelete", "delete argType0 by 1"],
  ["@mikro-orm/core", "#Repository.nativeDelete", "delete typeArg0 by 0"],
  ["@typegoose/typegoose", "getModelForClass", "instance Model"],
  ["objection", "#Model.query", "instance Query; returns self[]"],
  ["objection", "#Query.patch", "returns this; store 0"],
  ["knex", "#Db.insert", "returns this; store 0"],
  [
    "pg",
    "#Client.query",
    "store 1 0.values 0.args; returns sqlRow0[]; returns sqlRow0[]; returns sqlRow0[]; sql 0 0.text",
  ],
  [
    "mysql2/promise",
    "#Client.execute",
    "store 1 0.values 0.args; returns sqlRow0[]; returns sqlRow0[]; returns sqlRow0[]; sql 0 0.sql",
  ],
  ["better-sqlite3", "#Client.prepare", "instance Statement; sql 0 0.sql"],
  ["knex", "#Db.whereRaw", "returns this; sql 0"],
  ["typeorm", "#Repository.andWhere", "sql 0; returns this"],
  ["@prisma/client", "#PrismaClient.$executeRawUnsafe", "store 1*; sql 0"],
  ["drizzle-orm", "sql.raw", "sql 0"],
  ["pg-format", "default", "sql 1*"],
  ["mongodb", "#Collection.mapReduce", "script 0 1"],
  ["ldapts", "#Client.search", "directory 1.filter"],
  ["mongodb", "#Collection.insertOne", "store 0"],
  ["ali-rds", "#Client.update", "store 1"],
  ["@supabase/supabase-js", "#Query.insert", "returns this; store 0"],
  ["ioredis", "#Cache.setex", "cache 0*"],
  ["@aws-sdk/lib-dynamodb", "PutCommand", "store 0.Item"],
  ["@aws-sdk/client-s3", "PutObjectCommand", "file 0.Body 0.Key 0.Metadata"],
  ["fs/promises", "writeFile", "log 1; file 1"],
  ["node:fs", "promises.appendFile", "log 1; file 1"],
  ["global", "$.cookie", "client-storage 1"],
  ["firebase-admin/storage", "getStorage", "instance Client"],
  ["firebase-admin/storage", "#Client.save", "file 0; hazard public-storage"],
  ["ssh2", "#Client.connect", "hazard weak-suite; hazard weak-suite"],
  ["node-forge", "#Hmac.start", "secret 1; hazard weak-mac"],
  ["kafkajs", "#Queue.send", "queue 0.messages 0.topicMessages 1"],
  ["js-cookie", "default.set", "client-storage 1; cookie"],
  ["express-session", "default", "session cookie"],
  ["hono/cookie", "setCookie", "cookie; client-storage 2"],
  ["zod", "z.object", "schema 0 shape"],
  [
    "node:crypto",
    "createCipheriv",
    "instance Cipher; secret 1; hazard weak-cipher; hazard weak-derivation; hazard weak-iv",
  ],
  ["crypto", "#Cipher.update", "encrypted 0 -> return"],
  ["crypto", "#Hmac.update", "keyed-hash 0 -> return; returns this; this -> return"],
  ["crypto", "#Hash.digest", "this -> return"],
  ["crypto", "scryptSync", "kdf 0 -> return; secret 0"],
  ["crypto", "hkdfSync", "kdf 1 -> return; secret 1"],
  ["cookie-parser", "default", "secret 0"],
  ["node-forge", "default.pki.rsa.generateKeyPair", "hazard weak-key; hazard weak-key; instance KeyPair"],
  ["@grpc/grpc-js", "credentials.createInsecure", "hazard plain-channel"],
  ["ldapjs", "default.createClient", "instance Client; hazard plain-channel"],
  ["amqplib", "connect", "instance Queue; callback Queue; hazard plain-channel"],
  ["@prisma/client", "#PrismaClient.$on", "hazard query-logging"],
  ["crypto-js", "default.AES.encrypt", "encrypted 0 -> return; secret 1; hazard weak-cipher; hazard weak-iv"],
  ["crypto-js/sha256", "default", "hash 0 -> return"],
  [
    "sm-crypto",
    "sm4.encrypt",
    "encrypted 0 -> return; secret 1; hazard weak-cipher; hazard weak-cipher; hazard weak-iv",
  ],
  ["sm-crypto", "sm3", "hash 0 -> return"],
  ["bcryptjs", "default.hash", "kdf 0 -> return; hazard low-password-cost"],
  ["jose", "EncryptJWT", "instance Encrypter; encrypted 0 -> return"],
  ["jsonwebtoken", "default.sign", "encoded 0 -> return; client-storage 0; secret 1; hazard weak-token; token of 0"],
  ["@nestjs/jwt", "JwtModule.register", "tokens set up by nest"],
  ["argon2", "verify", "says yes or no later"],
  ["twilio", "validateRequest", "says yes or no"],
  ["maskdata", "maskPhone", "masked 0 -> return"],
  ["node:util", "inspect", "encoded 0 -> return"],
  ["fast-safe-stringify", "default", "encoded 0 -> return"],
  ["lodash", "_.omit", "projected 0 -> return"],
  ["lodash/pick", "default", "projected 0 -> return"],
  ["lodash", "get", "0.$1 -> return, 2 -> return"],
  ["ramda", "map", "1.* -> 0(), 0()return -> return.*"],
  ["class-transformer", "plainToInstance", "returns argType0"],
  ["dayjs", "default", "0 -> return"],
  ["react", "useState", "returns callType0; returns argShape0; 0 -> return.0, 0()return -> return.0"],
  ["rxjs", "firstValueFrom", "0 -> return"],
];

describe("models that ship", () => {
  for (const [pkg, symbol, expected] of SYMBOLS) {
    it(`${pkg} ${symbol}`, () => assert.equal(said(pkg, symbol).join("; "), expected));
  }
  it("say nothing of what they do not know", () => {
    assert.deepEqual(said("global", "console.time"), []);
    assert.deepEqual(said("pino", "#Logger.isLevelEnabled"), []);
    assert.deepEqual(said("left-pad", "default"), []);
    assert.equal(isModelled(models, "left-pad"), false);
    assert.equal(isModelled(models, "@prisma/client/edge"), true);
  });
  it("capture what a * stands for", () => {
    const [match] = lookupInstance(models, "@prisma/client", "PrismaClient", ["policy", "findMany"]);
    assert.deepEqual(match?.captures, ["policy"]);
  });
  it("know calls that give an instance from members that hold one", () => {
    assert.deepEqual(
      lookupInstance(models, "typeorm", "DataSource", ["manager"]).map((m) => m.site),
      ["member"],
    );
    assert.deepEqual(
      lookupInstance(models, "typeorm", "DataSource", ["getRepository"]).map((m) => m.site),
      ["call"],
    );
  });
  it("know declared types", () => {
    assert.equal(instanceTypeOf(models, "typeorm", ["SelectQueryBuilder"]), "Repository");
    assert.equal(instanceTypeOf(models, "axios", ["AxiosInstance"]), "Client");
    assert.equal(instanceTypeOf(models, "express", ["NextFunction"]), undefined);
  });
  it("know who is behind a host", () => {
    assert.equal(recipientOfHost(models, "api.openai.com")?.recipientClass, "llm");
    assert.equal(recipientOfHost(models, "eu.i.posthog.com")?.recipient, "PostHog");
    assert.equal(recipientOfHost(models, "posthog.com"), undefined);
    assert.equal(recipientOfHost(models, "notslack.com"), undefined);
  });
  it("have every file in the list", () => {
    assert.equal(new Set(modelTexts.map((t) => t.name)).size, modelTexts.length);
  });
});

describe("naming conventions", () => {
  const sanitizers: [string, string | undefined][] = [
    ["maskIdCard", "masked"],
    ["redactEmail", "masked"],
    ["toMasked", "masked"],
    ["getMaskedPhone", "masked"],
    ["desensitize", "masked"],
    ["手机号脱敏", "masked"],
    ["maskDDMMYYYY", undefined],
    ["maskPhoneInput", undefined],
    ["unmask", undefined],
    ["encryptField", "encrypted"],
    ["decrypt", undefined],
    ["tokenizeCard", "tokenised"],
    ["hashPassword", "kdf"],
    ["bcryptHash", "kdf"],
    ["hmacSha256", "keyed-hash"],
    ["blindIndex", "keyed-hash"],
    ["blindly", undefined],
    ["hashEmail", "hash"],
    ["hashtag", undefined],
    ["sha256", "hash"],
    ["md5", "hash"],
    ["sm3", "hash"],
    ["formatPhone", undefined],
  ];
  for (const [name, kind] of sanitizers) {
    it(name, () => {
      const meaning = functionMeaning(models, name);
      assert.equal(meaning?.meaning === "sanitizer" ? meaning.sanitizer : undefined, kind);
    });
  }
  const others: [string, string | undefined][] = [
    ["auditAccess", "audit"],
    ["recordAudit", "audit"],
    ["recordPayment", undefined],
    ["hasConsent", "consent"],
    ["requirePermission", "authorization"],
    ["isEmpty", undefined],
  ];
  for (const [name, expected] of others) it(name, () => assert.equal(functionMeaning(models, name)?.meaning, expected));
  it("receivers", () => {
    assert.equal(receiverMeaning(models, "this.claimLogger", "warn")?.meaning, "logger");
    assert.equal(receiverMeaning(models, "log", "info")?.meaning, "logger");
    assert.equal(receiverMeaning(models, "catalog", "info"), undefined);
    assert.equal(receiverMeaning(models, "logger", "setLevel"), undefined);
  });
});

describe("model files with mistakes", () => {
  const file = (row: string) => `{\n  "packages": ["p"], "basis": "docs",\n  "rows": [\n    ${row}\n  ]\n}`;
  const SINK = `"kind": "sink", "sink": "log", "on": ["f"], "ports": ["0"]`;
  const mistakes: [name: string, text: string, message: RegExp][] = [
    ["broken JSON", `{ "packages": ["p"] "basis": "docs" }`, /^a\.jsonc:1:21: CommaExpected/],
    ["no package", `{ "packages": [], "basis": "docs", "rows": [] }`, /^a\.jsonc:1:15: "packages" must name/],
    [
      "a global that is no name",
      `{ "packages": ["p"], "basis": "docs", "global": 1, "rows": [] }`,
      /^a\.jsonc:1:\d+: "global" must be/,
    ],
    ["an unknown basis", `{ "packages": ["p"], "basis": "memory", "rows": [] }`, /^a\.jsonc:1:31: "basis" must be/],
    ["no rows", `{ "packages": ["p"], "basis": "docs" }`, /^a\.jsonc:1:1: "rows" must be a list/],
    [
      "an unknown key of the file",
      `{ "packages": ["p"], "basis": "docs", "rows": [], "x": 1 }`,
      /^a\.jsonc:1:56: unknown key "x"/,
    ],
    [
      "an unknown kind",
      file(`{ "kind": "source", "on": ["f"] }`),
      /^a\.jsonc:4:15: unknown kind "source"; kinds are instance, /,
    ],
    ["an unknown key", file(`{ ${SINK}, "recipent": "x" }`), /^a\.jsonc:4:79: "sink" rows have no "recipent"/],
    [
      "a missing key",
      file(`{ "kind": "sink", "sink": "log", "on": ["f"] }`),
      /^a\.jsonc:4:5: "sink" rows need "ports"/,
    ],
    [
      "an unknown sink",
      file(`{ "kind": "sink", "sink": "logs", "on": ["f"], "ports": ["0"] }`),
      /^a\.jsonc:4:31: "sink" is one of .*, not "logs"/,
    ],
    [
      "an unknown way of printing",
      file(`{ ${SINK}, "prints": "some" }`),
      /^a\.jsonc:4:77: "prints" is one of all, printf, object-first, not "some"/,
    ],
    [
      "an unknown class of recipients",
      file(`{ ${SINK}, "recipientClass": "ads" }`),
      /^a\.jsonc:4:85: "recipientClass" is one of/,
    ],
    [
      "a third party without a name",
      file(`{ "kind": "sink", "sink": "third-party", "on": ["f"], "ports": ["0"] }`),
      /^a\.jsonc:4:5: a "third-party" sink names/,
    ],
    [
      "an unknown sanitizer",
      file(`{ "kind": "sanitizer", "sanitizer": "hidden", "on": ["f"], "from": "0", "to": "return" }`),
      /^a\.jsonc:4:41: "sanitizer" is one of/,
    ],
    [
      "no port",
      file(`{ "kind": "sink", "sink": "log", "on": ["f"], "ports": ["0", "first"] }`),
      /^a\.jsonc:4:66: "first" is no port/,
    ],
    [
      "no target",
      file(`{ "kind": "sink", "sink": "log", "on": ["f()"], "ports": ["0"] }`),
      /^a\.jsonc:4:45: "f\(\)" is no target/,
    ],
    [
      "an empty list of targets",
      file(`{ "kind": "sink", "sink": "log", "on": [], "ports": ["0"] }`),
      /^a\.jsonc:4:44: "on" must be a list with at least one entry/,
    ],
    [
      "a flow without an arrow",
      file(`{ "kind": "propagator", "on": ["f"], "flows": ["0 return"] }`),
      /^a\.jsonc:4:52: "0 return" has no "->"/,
    ],
    [
      "a flow to no port",
      file(`{ "kind": "propagator", "on": ["f"], "flows": ["0 -> out"] }`),
      /^a\.jsonc:4:52: "out" is no port/,
    ],
    [
      "no type of a result",
      file(`{ "kind": "returns", "on": ["f"], "type": "User" }`),
      /^a\.jsonc:4:47: "User" is no type of a result/,
    ],
    [
      "an instance from nowhere",
      file(`{ "kind": "sink", "sink": "log", "on": ["#Logger.info"], "ports": ["0"] }`),
      /^a\.jsonc:4:5: no "instance" row of p says where a "Logger" comes from/,
    ],
    [
      "an option without its name",
      file(
        `{ "kind": "entity", "decorators": [], "fieldDecorators": [], "store": "s", "encryptFlags": [{ "needs": [] }] }`,
      ),
      /^a\.jsonc:4:97: "encryptFlags" rows need "option"/,
    ],
  ];
  const NO_HEURISTICS = `{ "rows": [] }`;
  for (const [name, text, message] of mistakes) {
    it(name, () => assert.throws(() => loadModels([{ name: "a.jsonc", text }], NO_HEURISTICS), { message }));
  }
  it("heuristics: an unknown meaning", () => {
    assert.throws(
      () => loadModels([], `{ "rows": [\n  { "kind": "heuristic", "meaning": "logging", "first": ["log"] }\n] }`),
      {
        message: /heuristics\.jsonc:2:37: "meaning" is one of logger, /,
      },
    );
  });
  it("heuristics: a sanitizer without its kind", () => {
    assert.throws(
      () => loadModels([], `{ "rows": [{ "kind": "heuristic", "meaning": "sanitizer", "first": ["mask"] }] }`),
      {
        message: /heuristics\.jsonc:1:12: "sanitizer" goes with/,
      },
    );
  });
  it("an instance declared in another file is known", () => {
    const declares = file(`{ "kind": "instance", "type": "Logger", "types": ["Logger"] }`);
    const uses = file(`{ "kind": "sink", "sink": "log", "on": ["#Logger.info"], "ports": ["0"] }`);
    const both = loadModels(
      [
        { name: "a.jsonc", text: uses },
        { name: "b.jsonc", text: declares },
      ],
      NO_HEURISTICS,
    );
    assert.equal(lookupInstance(both, "p", "Logger", ["info"]).length, 1);
  });
});

describe("ports", () => {
  const good = ["0", "1*", "0.body.x", "this", "this.*", "return", "0()", "0(1)", "0()return", "this.$0", "return.*.1"];
  for (const text of good) it(text, () => assert.ok(parsePort(text)));
  for (const text of ["", "arg", "0.", "-1", "()", "0()x"])
    it(`not "${text}"`, () => assert.equal(parsePort(text), undefined));
});
