// Masking: no value is left on a line that is shown, names and ordinary code stay readable, columns still fit.
import assert from "node:assert/strict";
import { createLineIndex, createValueDetector, maskLine, neutralise } from "../../server/engine/api.js";
import { makeValue } from "../harness/values.js";

const values = createValueDetector();
const code = (line: string) => maskLine(line, values).text;
const data = (line: string) => maskLine(line, values, { kind: "data" }).text;

const id = makeValue("cn-resident-id", 3);
/** One whose check digit is the letter X. */
const idX = Array.from({ length: 400 }, (_, i) => makeValue("cn-resident-id", i)).find((v) => v.endsWith("X"))!;
const card = makeValue("bank-card", 3);
const mobile = makeValue("cn-mobile", 3);
const iban = makeValue("iban", 3);
const spacedIban = iban.replace(/(.{4})(?=.)/g, "$1 ");

describe("mask", () => {
  it("knows what to hide", () => assert.equal(idX.length, 18));

  for (const value of [id, idX, card, mobile, iban, spacedIban, "wang@example.com"]) {
    const shape = `${value.length} characters ending in ${/\d$/.test(value) ? "a digit" : "a letter"}`;
    const places: [string, string][] = [
      ["a string", `f("${value}");`],
      ["a string with other text", `f('customer ${value} called');`],
      ["a template", `f(\`\${a} then ${value}\`);`],
      ["a template behind a nested one", `f(\`\${g({ x: \`\${y}\` })} and \${b}: ${value}\`);`],
      ["a comment", `f(); // was ${value}`],
      ["a block comment", ` * was ${value} once`],
      ["mark-up", `<b>${value}</b>`],
      ["a string that is never closed", `f("${value}`],
    ];
    for (const [place, line] of places)
      it(`hides a value of ${shape} in ${place}`, () => {
        const text = code(line);
        assert.ok(!text.includes(value), text);
        assert.ok(text.includes("‹"), text);
      });
    for (const [place, line] of [
      ["a table", `1,${value},x`],
      ["a setting", `cert: ${value}`],
      ["prose", `客户张三，${value}，已核实`],
      ["a comment", `a: 1 # ${value}`],
    ] as const)
      it(`hides a value of ${shape} in ${place}`, () => assert.ok(!data(line).includes(value), data(line)));
  }

  it("says what the value looks like, and nothing of it", () => {
    assert.equal(code(`const n = "${id}";`), 'const n = "‹cn-resident-id, 18 chars, checksum valid›";');
    assert.equal(data(`no: ${idX}`), "no: ‹cn-resident-id, 18 chars, checksum valid›");
  });
  it("hides what stands beside a value", () => {
    assert.equal(
      code(`{ name: "张三", "city": "杭州", idNo: "${id}" }`),
      '{ name: "‹text, 2 chars›", "city": "‹text, 2 chars›", idNo: "‹cn-resident-id, 18 chars, checksum valid›" }',
    );
    assert.equal(
      data(`张三,${id},杭州市西湖区`),
      "‹text, 2 chars›,‹cn-resident-id, 18 chars, checksum valid›,‹text, 6 chars›",
    );
    assert.equal(data(`name: 张三, idNo: ${id}`).slice(0, 21), "name: ‹text, 2 chars›");
  });
  it("hides texts that are bound to, compared with or handed over under the name of a credential", () => {
    for (const line of [
      'const password = "hunter2";',
      'connect({ "db-password": "hunter2" })',
      'env.DB_PASSWORD ?? "hunter2"',
      'if (pwd === "hunter2")',
      'set("apiKey", "hunter2")',
      'const secret: string = "hunter2"',
      "CREATE USER app IDENTIFIED BY 'hunter2'",
      '密码 = "hunter2"',
      'url = "redis://:hunter2@localhost:6379"',
      'fetch("/v1?token=hunter2")',
    ])
      assert.ok(!code(line).includes("hunter2"), code(line));
    for (const line of [
      "DB_PASSWORD=hunter2",
      "password: hunter2",
      "  - api_key: hunter2 # x",
      "run --password hunter2",
    ])
      assert.ok(!data(line).includes("hunter2"), data(line));
  });
  it("hides the last part of an address that is a secret by itself, whatever is glued to it", () => {
    const hook = "0f8fad5b-d9cb-469f-a165-70867728950e";
    for (const line of [`/* off */Robot: https://chat.example.com/hook/${hook}ex.idCardNo)`, `hook: //x/${hook}`])
      assert.ok(!code(line).includes(hook) && !data(line).includes(hook), code(line));
  });
  it("reads on behind a comment", () => {
    for (const start of ["/* note */", " * end */", "/** x */ f(); /* y */"]) {
      const text = code(`${start} const password = "hunter2"; g(user.name); // done`);
      assert.equal(text, `${start} const password = "‹text, 7 chars›"; g(user.name); // done`);
    }
    assert.equal(code(`f(); /* 张三 ${id} */ g();`), "f(); /* ‹cn-resident-id, 21 chars, checksum valid› */ g();");
    assert.equal(code(`f("${id}"); // 张三`), 'f("‹cn-resident-id, 18 chars, checksum valid›"); // ‹text, 2 chars›');
  });
  it("hides what a rule has found, whatever it looks like", () => {
    const line = 'const s = "plain words", t = "x";';
    const text = maskLine(line, values, { hidden: [{ start: 10, end: 23 }] }).text;
    assert.equal(text, 'const s = "‹text, 11 chars›", t = "‹text, 1 chars›";');
    assert.equal(
      maskLine("key: two words", values, { kind: "data", hidden: [{ start: 5, end: 14 }] }).text,
      "key: ‹text, 9 chars›",
    );
    const template = "f(`${a} is ${b}`)";
    assert.equal(maskLine(template, values, { hidden: [{ start: 6, end: 13 }] }).text, "f(`${a}‹text, 4 chars›${b}`)");
    // Ranges that overlap or leave the line.
    assert.equal(
      maskLine("abcdef", values, {
        hidden: [
          { start: -3, end: 4 },
          { start: 2, end: 99 },
        ],
      }).text.match(/‹/g)?.length,
      2,
    );
  });
  it("hides random texts, not names", () => {
    assert.ok(!code('k("QwErTyUiOpAsDfGhJk")').includes("QwEr"));
    assert.ok(!code('k("aGVsbG8gd29ybGQgaGVsbG8y1")').includes("aGVs"));
    for (const line of [
      'import { maskPhoneNumberForDisplay } from "../lib/maskers-for-2024/file0001";',
      'const h = "registeredCustomerHandler";',
      'logger.info("registered customer", customer.idCardNo);',
      "const policyNo = item.policyNo123456;",
      "password: string;",
      "password = await hash(dto.password);",
      '@Column({ type: "varchar", length: 64 })',
      "`cert_no` VARCHAR(32) NOT NULL COMMENT '身份证号',",
      "this.#total += 10;",
      "if (a < 1 && b > 20) return `${a}-${b}`;",
    ])
      assert.equal(code(line), line);
    for (const line of ["host: db.internal", "password: ${DB_PASSWORD}", "level: info # it's fine", "- don't; won't"])
      assert.equal(data(line), line);
  });
  it("shows what a call is told to use, and bounds that are nobody's number", () => {
    for (const line of [
      "passwordHash: createHash('sha1').update(dto.password).digest('hex'),",
      'const token = createHmac("sha256", key)',
      "const code = randomInt(100000, 1_000_000);",
      "const code = Math.floor(100000 + Math.random() * 900000);",
    ])
      assert.equal(code(line), line);
    for (const [line, hidden] of [
      ["setPassword('md5')", "'md5'"],
      ["const password = 'sha256';", "sha256"],
      ["set('apiKey', 'hex')", "'hex'"],
      ["f({ account: 200000 })", "200000"],
      ["const salary = 100000;", "100000"],
      ["call(123456)", "123456"],
      ["call('100000')", "100000"],
    ] as const)
      assert.ok(!code(line).includes(hidden), code(line));
    const beside = code(`f("${id}", createHash("md5"), "张三", 100000)`);
    assert.ok(beside.includes('"md5"') && !beside.includes("张三"), beside);
  });
  it("hides random texts where broken quotes put them among code, not names", () => {
    const made = "fzQv2CAcvTzS52wQtKqPYDRuLZqfZs7bxvEpwvWtype";
    for (const line of [
      `"a": "open "Secret": "${made} T = T[];`,
      `key = ${"a94a8fe5ccb19ba61c4c0873d391e987982fbbd3"};`,
    ])
      assert.match(maskLine(line, values).text, /‹text, 4\d chars›/);
    for (const name of [
      "createAes256GcmCipherV2WithKey",
      "sha256Rsa2048PrivateKeyPem2",
      "toBase64UrlEncodedSha256Text",
    ])
      assert.equal(maskLine(`const x = ${name}(y);`, values).text, `const x = ${name}(y);`);
  });
  it("tells where a column went", () => {
    const line = `f("${id}", user.name)`;
    const masked = maskLine(line, values);
    const at = line.indexOf("user.name");
    assert.equal(masked.text.slice(masked.column(at), masked.column(at + 9)), "user.name");
    assert.equal(masked.column(5), 3, "inside a value: its start");
    const escaped = maskLine("a\u001b[31m = name", values);
    assert.equal(escaped.text, "a\\u001b[31m = name");
    assert.equal(escaped.text.slice(escaped.column(9)), "name");
  });
  it("makes control characters visible", () => {
    assert.equal(neutralise("a\u001b[2J\u202eb\tc\u009b"), "a\\u001b[2J\\u202eb\tc\\u009b");
  });
  it("takes long and odd lines in its stride", () => {
    const long = `x("${"ab1".repeat(600)}") /* ${"`${".repeat(50)} */`;
    assert.ok(code(long).length > 0);
    assert.equal(code(""), "");
    for (const line of ['"', "'", "`", "`${", "}", "\\", '"\\', "//", "#", "‹text›"]) assert.equal(code(line), line);
  });
});

describe("line index", () => {
  it("turns offsets into lines and columns, from 1", () => {
    const text = "ab\r\n张三c\n\nd";
    const lines = createLineIndex(text);
    assert.equal(lines.count, 4);
    assert.deepEqual(lines.position(0), { line: 1, column: 1 });
    assert.deepEqual(lines.position(text.indexOf("c")), { line: 2, column: 3 });
    assert.deepEqual(lines.position(text.length), { line: 4, column: 2 });
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((n) => lines.line(n)),
      ["ab", "张三c", "", "d", ""],
    );
    assert.equal(lines.startOf(4), text.indexOf("d"));
  });
  it("stays inside the text", () => {
    assert.deepEqual(createLineIndex("").position(9), { line: 1, column: 1 });
    assert.deepEqual(createLineIndex("a\n").position(-4), { line: 1, column: 1 });
    assert.deepEqual(createLineIndex("a\nb").position(99), { line: 2, column: 2 });
  });
});
