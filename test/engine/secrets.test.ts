// Names and values: what a credential's name makes of a value, placeholders, defaults, addresses, running text, bounds.
import assert from "node:assert/strict";
import fc from "fast-check";
import { secretHardcoded } from "../../rules/secret-hardcoded/rule.js";
import { secretTexts } from "../../rules/secrets/index.js";
import {
  createSecretDetector,
  loadSecrets,
  type SecretContext,
  type SecretDetection,
} from "../../server/engine/secrets/index.js";
import { analyseTexts } from "../harness/analyseTexts.js";
import { createRandom, expandSecrets, makeSecret } from "../harness/secrets.js";

const content = loadSecrets(secretTexts);
const detector = createSecretDetector(content);
const random = createRandom("values");

type Kind = "secret" | "default" | "placeholder" | "nothing";

function kindOf(detections: readonly SecretDetection[]): Kind {
  const [first] = detections;
  return !first ? "nothing" : first.placeholder ? "placeholder" : first.developmentDefault ? "default" : "secret";
}

function kind(boundTo: string, text: string, more: Partial<SecretContext> = {}): Kind {
  return kindOf(detector.detect(text, { boundTo, language: "typescript", quoted: true, ...more }));
}

function table(
  title: string,
  expected: Kind,
  rows: [boundTo: string, text: string, more?: Partial<SecretContext>][],
): void {
  describe(title, () => {
    for (const [boundTo, text, more] of rows) {
      it(`${boundTo} = ${text.length > 40 ? `${text.slice(0, 20)}… (${text.length})` : text}${more ? ` ${JSON.stringify(more)}` : ""}`, () =>
        assert.equal(kind(boundTo, text, more), expected));
    }
  });
}

const yaml = { language: "yaml", quoted: false };
const env = { language: "env", quoted: false };
const properties = { language: "properties", quoted: false };

describe("hard-coded secrets", () => {
  describe("passwords among the options of commands", () => {
    const found = (text: string) => detector.detectInText(text, "text").map((d) => text.slice(d.start, d.end));
    for (const [text, password] of [
      ["sshpass -p 'Lipei#5520' ssh ops@10.9.0.4", "Lipei#5520"],
      ["mysqldump -u report -pLipei#5521 quotes", "Lipei#5521"],
      ["curl -s \\\n  -u harbour:Lipei#5522 https://files.harbour-mutual.com", "Lipei#5522"],
      ["openssl rsa -in a.pem -passin pass:Lipei#5523", "Lipei#5523"],
      ["docker login -u ci -p Lipei#5524 registry.harbour-mutual.com", "Lipei#5524"],
      ["mysqldump -u report -pLipei#5525 quotes | gzip > quotes.gz", "Lipei#5525"],
    ] as const)
      it(text.slice(0, 24), () => assert.deepEqual(found(text), [password]));
    for (const text of [
      "sshpass -e ssh -p 2222 ops@10.9.0.4",
      "docker run --name mysql -p3306:3306 mysql:8",
      'mysql -u root -p"$PASSWORD" quotes',
      "curl -u $USER:$TOKEN https://files.harbour-mutual.com",
      "openssl rsa -in a.pem -passin pass:",
      "mongodump --archive | openssl enc -aes-256-cbc -pbkdf2 -pass file:/run/secrets/key -out a.enc",
    ])
      it(`silent: ${text.slice(0, 24)}`, () => assert.deepEqual(found(text), []));
  });
  table("random values under a credential's name", "secret", [
    ["jwtSecret", random.fill("{B:43}")],
    ["apiKey", random.fill("{A:32}")],
    ["clientSecret", random.fill("{A:24}")],
    ["accessToken", random.fill("{H:40}")],
    ["ENCRYPTION_KEY", random.fill("{H:64}")],
    ["app.security.jwt.secret", random.fill("{A:40}"), yaml],
    ["insurer.partner.appSecret", random.fill("{H:32}"), properties],
    ["DB_PASSWORD", random.fill("{A:16}"), env],
    ["密钥", random.fill("{H:32}"), yaml],
    ["data.stringData.apiToken", random.fill("{A:32}"), yaml],
    ["clientSecret", random.fill("{uuid}")],
    ["key", random.fill("{A:32}")],
    ["_authToken", random.fill("{B:40}"), { language: "ini", quoted: false }],
    ["JWT_SECRET", random.fill("{A:32}"), { fallback: true }],
  ]);
  table("weak passwords that somebody chose", "secret", [
    ["spring.datasource.password", "Claims@2024", yaml],
    ["DB_PASSWORD", "root123", env],
    ["spring.datasource.password", "Admin@2024", yaml],
    ["spring.datasource.password", "${DB_PASSWORD:Claims@2024}", yaml],
    ["password", "Insurer!77", { language: "json", quoted: true }],
    ["dbPassword", "Qw7!claims"],
    ["spring.redis.password", "83920174655", properties],
    ["密码", "Baoxian#66", yaml],
    ["loginPwd", "policy2023!"],
  ]);
  table("defaults of development", "default", [
    ["POSTGRES_PASSWORD", "postgres", env],
    ["POSTGRES_PASSWORD", "${POSTGRES_PASSWORD:-postgres}", yaml],
    ["S3_SECRET_KEY", "devstorage-service123", yaml],
    ["password", "Password#123"],
    ["MINIO_ROOT_PASSWORD", "minioadmin", { fallback: true }],
    ["spring.datasource.password", "root", yaml],
    ["spring.datasource.password", "123456", yaml],
    ["rabbitmq.password", "guest", yaml],
    ["server.ssl.key-store-password", "changeit", properties],
    ["spring.datasource.druid.master.password", "claimsapp", yaml],
    ["jwtSecret", "change-in-production", { fallback: true }],
    ["JWT_SECRET", "dev-only-secret", { fallback: true }],
    ["SESSION_SECRET", "keyboard cat", { fallback: true }],
    ["jwtSecret", "my-super-secret-signing-key"],
    ["ENCRYPTION_KEY", "0123456789abcdef0123456789abcdef"],
    ["password", "admin"],
    ["password", "123456"],
  ]);
  table("placeholders", "placeholder", [
    ["apiKey", "YOUR_API_KEY_HERE"],
    ["apiKey", "your-api-key"],
    ["API_KEY", "your-api-key", { fallback: true }],
    ["clientSecret", "<client-secret>"],
    ["secret", "xxxxxxxxxxxxxxxx"],
    ["token", "****************"],
    ["password", "<password>", yaml],
    ["apiKey", "test-api-key"],
    ["secretKey", "example-secret-key", yaml],
    ["apiKey", "aaaaaaaaaaaaaaaaaaaaaaaa"],
    ["accessToken", "1234567890abcdef", yaml],
    ["token", "dummy-token-for-tests"],
    ["apiKey", "REPLACE_ME", env],
  ]);
  table("references", "nothing", [
    ["password", "${DB_PASSWORD}", yaml],
    ["password", "{{ vault.db.password }}", yaml],
    ["DB_PASSWORD", "$DB_PASS", { language: "shell", quoted: false }],
    ["secret", "%JWT_SECRET%", properties],
    ["password", "ENC(q5ZlmP0aKx81vT)", properties],
    ["password", "{cipher}a81bb3e0c91f", yaml],
    ["clientSecret", "arn:aws:secretsmanager:eu-west-1:000000000000:secret:claims"],
    ["secret", "vault:kv/claims#jwt", yaml],
    ["password", "@Microsoft.KeyVault(SecretUri=https://claims.example.com/)", { language: "json", quoted: true }],
    ["privateKeyPath", "/etc/claims/tls.key"],
    ["privateKey", "./certs/claims.pem"],
    ["token", "process.env.TOKEN"],
    ["secretKeyRef.key", "claims-db"],
    ["secret", "sops:claims", yaml],
    ["REDIS_PASSWORD", "${REDIS_PASSWORD:?is not set}", yaml],
    ["DB_PASSWORD", "Joi.string()", { language: "markdown", quoted: false }],
  ]);
  table("names that are no credential's", "nothing", [
    ["passwordLabel", random.fill("{A:24}")],
    ["publicKey", random.fill("{S:64}")],
    ["tokenUrl", random.fill("{A:24}")],
    ["secretName", random.fill("{A:24}")],
    ["passwordHash", random.fill("{A:24}")],
    ["tokenExpiry", "3600000ms"],
    ["csrfToken", random.fill("{A:24}")],
    ["cacheKey", random.fill("{A:24}")],
    ["key", "CLAIM_LIST_2"],
    ["key", "default"],
    ["sortKey", random.fill("{A:24}")],
    ["nextPageToken", random.fill("{A:24}")],
    ["idempotencyKey", random.fill("{uuid}")],
    ["apiKeyId", random.fill("{A:24}")],
    ["siteKey", random.fill("{A:24}")],
    ["keyboard", random.fill("{A:24}")],
    ["policyId", random.fill("{uuid}")],
    ["integrity", `sha512-${random.fill("{S:86}")}==`],
    ["commit", random.fill("{H:40}")],
    ["etag", random.fill("{H:32}")],
  ]);
  table("values that are words", "nothing", [
    ["token", "refresh_token"],
    ["secret", "client_secret_basic"],
    ["password", "password"],
    ["messages.password", "Password", properties],
    ["password", "current-password"],
    ["password", "auth.errors.passwordTooShort"],
    ["password", "string", yaml],
    ["password", "String!", { language: "markdown", quoted: false }],
    ["password", "Please enter your password"],
    ["password", "请输入密码"],
    ["forgotPassword", "Forgot2?"],
    ["apiKey", "x-api-key"],
    ["apiKey", "API-Key2"],
    ["accessToken", "accessToken"],
    ["token", "Bearer"],
    ["INVALID_PASSWORD", "E1001"],
    ["password", "AUTH_403"],
    ["password", "input.password"],
    ["secret", "-"],
    ["token", ""],
    ["apiKey", "ab"],
    ["password", "$2b$10$abcdefghijklmnopqrstuu"],
    ["secret", "{noop}claims1"],
  ]);

  describe("addresses", () => {
    const address = (text: string, more: Partial<SecretContext> = {}) => kind("DATABASE_URL", text, more);
    const pass = random.fill("{A:14}");
    it("with a password", () =>
      assert.equal(address(`postgresql://claims:${pass}@db.insurer-core.net:5432/claims`), "secret"));
    it("in the user info of another scheme", () =>
      assert.equal(address(`https://bot:${pass}@git.insurer-core.net/x.git`), "secret"));
    it("without a user", () => assert.equal(address(`redis://:${pass}@cache.insurer-core.net:6379`), "secret"));
    it("of JDBC with the password as a parameter", () =>
      assert.equal(kind("url", `jdbc:mysql://db.insurer-core.net/claims?user=app&password=${pass}`), "secret"));
    it("of ADO.NET", () =>
      assert.equal(
        kind("ConnectionStrings.Claims", `Server=db1;Database=claims;User Id=sa;Password=${pass};`),
        "secret",
      ));
    it("of a compose file", () =>
      assert.equal(address("postgres://postgres:postgres@localhost:5432/claims"), "default"));
    it("of a neighbour service", () => assert.equal(address("mongodb://root:example@mongo:27017"), "default"));
    it("in documentation", () =>
      assert.equal(address("postgresql://user:password@host.example.com:5432/db"), "placeholder"));
    it("with a reference", () =>
      assert.equal(address("postgresql://claims:${DB_PASSWORD}@db.insurer-core.net/claims"), "nothing"));
    it("without a password", () => assert.equal(address("postgresql://claims@db.insurer-core.net/claims"), "nothing"));
    it("with a port only", () => assert.equal(address("http://claims.insurer-core.net:8080/a@b"), "nothing"));
    it("covers the password only", () => {
      const text = `amqps://claims:${pass}@mq.insurer-core.net`;
      const [d] = detector.detect(text, { boundTo: "broker", language: "typescript", quoted: true });
      assert.equal(text.slice(d!.start, d!.end), pass);
    });
  });

  describe("running text", () => {
    const kinds = (text: string, language = "shell") =>
      detector.detectInText(text, language).map((d) => `${kindOf([d])} ${text.slice(d.start, d.end).length}`);
    const value = random.fill("{A:24}");
    it("assignments", () => assert.deepEqual(kinds(`export API_TOKEN=${value}\nNAME=claims\n`), ["secret 24"]));
    it("options", () => assert.deepEqual(kinds(`deploy --token ${value} --region eu`), ["secret 24"]));
    it("defaults of expansions", () => {
      assert.deepEqual(kinds('redis-server --requirepass "${REDIS_PASSWORD:-claims}"'), ["default 6"]);
      assert.deepEqual(kinds('redis-server --requirepass "${REDIS_PASSWORD:?is not set}"'), []);
      assert.deepEqual(kinds('sed -i "s/NEXTAUTH_SECRET:.*/NEXTAUTH_SECRET: $1/" compose.yaml'), []);
    });
    it("badges are silent", () =>
      assert.deepEqual(
        kinds(`![q](https://quality.example.com/project_badges/x?token=${random.fill("{H:40}")})`, "markdown"),
        [],
      ));
    it("headers", () =>
      assert.deepEqual(kinds(`curl -H "Authorization: Bearer ${value}x7Kq" https://claims.example.com`), [
        "secret 28",
      ]));
    it("headers with words for a token", () =>
      assert.deepEqual(kinds(`-H "Authorization: Bearer eyJhbGciOiJFZERTQSJ9.invalid.signature"`), []));
    it("Dockerfile variables", () =>
      assert.deepEqual(kinds(`FROM node:22\nENV JWT_SECRET ${value}\nARG NPM_TOKEN=\${NPM_TOKEN}\n`, "dockerfile"), [
        "secret 24",
      ]));
    it("XML elements and attributes", () => {
      assert.deepEqual(kinds(`<password>Claims@2024</password>`, "xml"), ["secret 11"]);
      assert.deepEqual(
        kinds(`<property name="dbPassword" value="Claims@2024"/><property name="user" value="Claims@2024"/>`, "xml"),
        ["secret 11"],
      );
    });
    it("JSON in prose", () =>
      assert.deepEqual(kinds(`Send \`{"clientSecret": "${value}"}\` to us.`, "markdown"), ["secret 24"]));
    it("SQL", () => assert.deepEqual(kinds(`CREATE ROLE claims LOGIN PASSWORD 'Claims@2024';`, "sql"), ["secret 11"]));
    it("Chinese labels", () => assert.deepEqual(kinds(`管理员密码：Claims@2024`, "markdown"), ["secret 11"]));
    it("provider formats", () =>
      assert.deepEqual(kinds(expandSecrets("key is ${aws-access-key-id#3}.")), ["secret 20"]));
    it("prose about passwords is silent", () =>
      assert.deepEqual(
        kinds("The password: it must have 12 characters. Token: see the wiki. Set `password` in .env.", "markdown"),
        [],
      ));
    it("a placeholder in angle brackets is no element", () =>
      assert.deepEqual(kinds("JWT_SECRET=<secret>\n\nStaging: `DB_PASSWORD=Claims@2024`", "markdown"), ["secret 11"]));
    it("key files", () => {
      const key = makeSecret("rsa-private-key", 1);
      assert.deepEqual(kinds(`x\n${key}\n`), [`secret ${key.length}`]);
    });
  });

  it("of one length and kind are told apart, and one in two places is one", () => {
    const values = Array.from({ length: 60 }, () => random.fill("{S:20}"));
    const texts = Object.fromEntries(
      [...values, values[0]!].map((value, i) => [
        `src/client${i}.ts`,
        `export const options = { password: "${value}" };\n`,
      ]),
    );
    const { findings } = analyseTexts(texts, { rules: [secretHardcoded] });
    assert.equal(findings.length, 60);
  });

  it("one in a test and in a program is told where the program has it", () => {
    const key = random.fill("{S:32}");
    const { findings } = analyseTexts(
      {
        "src/a.test.ts": `export const apiKey = "${key}";\n`,
        "src/client.ts": `export const apiKey = "${key}";\n`,
        "src/z.test.ts": `export const apiKey = "${key}";\n`,
      },
      { rules: [secretHardcoded] },
    );
    assert.deepEqual(
      findings.map((f) => [f.location.file, f.severity, /2 more places/.test(f.message)]),
      [["src/client.ts", "high", true]],
    );
  });

  describe("keys in the open", () => {
    const body = random.fill("{S:64}\n{S:64}\n");
    for (const label of ["PUBLIC KEY", "CERTIFICATE", "RSA PUBLIC KEY", "CERTIFICATE REQUEST"]) {
      it(label, () => assert.equal(kind("key", `-----BEGIN ${label}-----\n${body}-----END ${label}-----`), "nothing"));
    }
    it("a header that code compares with", () =>
      assert.equal(kind("marker", "-----BEGIN PRIVATE KEY-----"), "nothing"));
    it("a private key in one line with escapes", () =>
      assert.equal(
        kind("private_key", makeSecret("private-key", 2).replaceAll("\n", "\\n"), { language: "json" }),
        "secret",
      ));
    it("a picture", () => assert.equal(kind("logo", `data:image/png;base64,${random.fill("{S:2000}")}`), "nothing"));
    it("a source map", () =>
      assert.equal(
        kind("", `//# sourceMappingURL=data:application/json;base64,${random.fill("{S:2000}")}`),
        "nothing",
      ));
    it("a wallet address", () => assert.equal(kind("wallet", `0x${random.fill("{H:40}")}`), "nothing"));
    it("a test card", () => assert.equal(kind("card", "4242424242424242"), "nothing"));
    it("a token that anybody may have", () => {
      const part = (o: object) => Buffer.from(JSON.stringify(o)).toString("base64url");
      const token = `${part({ alg: "HS256", typ: "JWT" })}.${part({ role: "anon", iss: "supabase" })}.${random.fill("{B:43}")}`;
      assert.equal(kind("anonKey", token), "placeholder");
    });
    it("a GitHub token whose sum is wrong was invented, but for one under the name of a credential", () => {
      assert.equal(kind("sample", `ghp_${random.fill("{A:36}")}`), "placeholder");
      assert.equal(kind("token", `ghp_${random.fill("{A:36}")}`), "secret");
    });
  });

  describe("properties", () => {
    const alphabet = (chars: string, min: number, max: number) =>
      fc.array(fc.constantFrom(...chars), { minLength: min, maxLength: max }).map((c) => c.join(""));
    const values = fc.oneof(
      alphabet("0123456789abcdef", 8, 128),
      alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 8, 200),
      fc.lorem({ maxCount: 8 }),
    );
    const names = fc.constantFrom(
      "id",
      "hash",
      "policyNo",
      "checksum",
      "title",
      "commit",
      "value",
      "avatar",
      "className",
      "",
      "publicKey",
      "passwordLabel",
    );
    it("anything random under a harmless name is silent", () => {
      fc.assert(
        fc.property(names, values, (name, text) => kind(name, text) === "nothing"),
        { numRuns: 3000, seed: 7 },
      );
    });
    it("ranges lie in the text, in order, without overlap; same result twice; no throw", () => {
      const pieces = fc.array(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 20 }),
          fc.constantFrom(...content.providers.flatMap((p) => p.keywords)),
          fc.constantFrom("password=", 'token: "', "://a:", "@", "<secret>", "eyJ", "-----"),
        ),
        { maxLength: 20 },
      );
      fc.assert(
        fc.property(pieces, fc.constantFrom("password", "", "apiKey"), (parts, boundTo) => {
          const text = parts.join("");
          const context = { boundTo, language: "yaml", quoted: false };
          for (const found of [detector.detect(text, context), detector.detectInText(text, "shell")]) {
            let end = 0;
            for (const d of found) {
              assert.ok(d.start >= end && d.end > d.start && d.end <= text.length);
              end = d.end;
            }
          }
          assert.deepEqual(detector.detect(text, context), detector.detect(text, context));
        }),
        { numRuns: 2000, seed: 11 },
      );
    });
    const adversarial: Record<string, string> = {
      "AKIA again and again": "AKIA",
      "open addresses": "a://b:c",
      "names without values": "password=",
      "quotes that never close": `password="\\`,
      tags: "<password>",
      "key headers": "-----BEGIN RSA PRIVATE KEY-----",
      "token heads": "eyJhbGciOiJIUzI1NiJ9.eyJ",
      "one long word": "a",
      base64: "aGVsbG8gd29ybGQh+ASt",
      "webhook tails": "/A-B_c.0:AA",
      attributes: `name="`,
      PuTTY: "PuTTY-User-Key-File-3: ab-cd ",
      sk: "sk-",
      "quotes and letters": `"d":"`,
    };
    for (const [title, piece] of Object.entries(adversarial)) {
      it(`a megabyte ends: ${title}`, () => {
        const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
        assert.ok(Array.isArray(detector.detectInText(text, "shell")));
        assert.ok(Array.isArray(detector.detect(text, { boundTo: "password", language: "yaml", quoted: true })));
      });
    }
  });

  describe("content", () => {
    const words = secretTexts.find((t) => t.name.endsWith("words.jsonc"))!;
    const broken = (row: string) => () =>
      loadSecrets([words, { name: "x.jsonc", text: `{\n  "providers": [\n    ${row}\n  ]\n}` }]);
    const cases: [string, RegExp][] = [
      [
        `{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "abc", "extra": 1 }`,
        /^Error: x\.jsonc:3:\d+: unknown key "extra"/,
      ],
      [`{ "id": "A b", "name": "A", "keywords": ["abc"], "pattern": "abc" }`, /kebab-case/],
      [`{ "id": "a", "name": "A", "keywords": ["ab"], "pattern": "abc" }`, /shorter than 3/],
      [`{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "abc[0-9]*" }`, /upper bound/],
      [`{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "abc[0-9]{3,}" }`, /upper bound/],
      [
        `{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "(?:[a-z]{1,9}){1,9}" }`,
        /group that holds a repetition/,
      ],
      [`{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "abc.{3}" }`, /bare "\."/],
      [`{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "abc", "check": "sum" }`, /unknown check "sum"/],
      [`{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "abc", "level": "high" }`, /"level" must be/],
      [`{ "id": "a", "name": "A", "pattern": "abc" }`, /needs "keywords"/],
      [`{ "id": "a", "name": "A", "keywords": ["abc"] }`, /either "pattern" or "schemes"/],
      [
        `{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "abc" }, { "id": "a", "name": "A", "keywords": ["abc"], "pattern": "abc" }`,
        /declared twice/,
      ],
      [`{ "id": "a", "name": "A", "keywords": ["abc"], "pattern": "(abc" }`, /no regular expression/],
      [`{ "id" "a" }`, /x\.jsonc:3:/],
    ];
    for (const [row, message] of cases) it(`refuses ${row.slice(0, 70)}`, () => assert.throws(broken(row), message));
    it("has a version that follows its texts", () => {
      const other = loadSecrets([
        ...secretTexts,
        {
          name: "x.jsonc",
          text: `{ "providers": [{ "id": "acme", "name": "Acme", "keywords": ["acme_"], "pattern": "acme_[0-9]{9}" }] }`,
        },
      ]);
      assert.notEqual(other.version, content.version);
      assert.equal(loadSecrets(secretTexts).version, content.version);
    });
  });
});
