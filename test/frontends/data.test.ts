// Front ends of data languages: records and settings with exact ranges, comments as evidence, directives, broken input.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { FileFacts } from "../../server/engine/api.js";
import { factsOfText } from "../harness/analyseTexts.js";
import { makeValue } from "../harness/values.js";

function facts(file: string, text: string): FileFacts {
  const found = factsOfText(file, text);
  assert.ok(found, `no front end for ${file}`);
  return found;
}

/** "Table.column:type" of every field, ranges checked. */
function fields(file: string, text: string): string[] {
  const all = facts(file, text);
  return all.records.flatMap((r) => {
    if (r.name) assert.equal(text.slice(r.nameStart, r.nameEnd), r.name);
    return r.fields.map((f) => {
      assert.equal(text.slice(f.nameStart, f.nameEnd), f.name);
      const type = all.types[f.type];
      return `${r.name}.${f.name}:${type?.k === "prim" || type?.k === "ref" ? type.name : (type?.k ?? "none")}`;
    });
  });
}

const words = (file: string, text: string, field: string) =>
  facts(file, text)
    .records.flatMap((r) => r.fields)
    .find((f) => f.name === field)?.comment?.words ?? [];

describe("Prisma schemas", () => {
  const text = [
    "model Insured {",
    "  id      String   @id @default(uuid())",
    "  /// 身份证号 @encrypted",
    '  idNo    String?  @map("id_no") @db.VarChar(18)',
    "  born    DateTime // 出生日期",
    "  tags    String[]",
    "  policy  Policy   @relation(fields: [policyId], references: [id])",
    "  kind    Kind",
    '  @@map("t_insured")',
    "}",
    "enum Kind {",
    "  CHILD",
    "}",
  ].join("\r\n");
  it("gives models with types and exact names", () => {
    assert.deepEqual(fields("schema.prisma", text), [
      "Insured.id:string",
      "Insured.idNo:string",
      "Insured.born:Date",
      "Insured.tags:array",
      "Insured.policy:Policy",
      "Insured.kind:Kind",
      "Kind.CHILD:none",
    ]);
  });
  it("reads comments above and behind, with marks", () => {
    const field = facts("schema.prisma", text).records[0]!.fields[1]!;
    assert.deepEqual(field.comment?.words, ["身份证号"]);
    assert.deepEqual(field.comment?.marks, ["encrypted"]);
    assert.deepEqual(words("schema.prisma", text, "born"), ["出生日期"]);
    assert.equal(field.optional, true);
  });
  it("reads attributes with their texts", () => {
    const { annotations } = facts("schema.prisma", text).records[0]!.fields[1]!;
    assert.deepEqual(
      annotations.map((a) => [a.name, a.args?.join()]),
      [
        ["map", "id_no"],
        ["db.VarChar", ""],
      ],
    );
  });
  it("keeps what stands around a broken line", () => {
    assert.deepEqual(fields("schema.prisma", "model A {\n  x ???\n  y String\n"), ["A.y:string"]);
  });
  it("binds a directive to the next field", () => {
    const text2 =
      "model A {\n  // goodfaith-disable-next-line pii-unencrypted-at-rest -- sealed by the store\n  idNo String\n}\n";
    const [directive] = facts("schema.prisma", text2).directives;
    assert.equal(text2.slice(directive!.target!.start, directive!.target!.end).trim(), "idNo String");
  });
});

describe("SQL", () => {
  it("MySQL with comments", () => {
    const text =
      "CREATE TABLE IF NOT EXISTS `db`.`t_insured` (\n `id` bigint(20) NOT NULL,\n `cert_no` varchar(32) COMMENT '身份证号',\n `ok` tinyint(1),\n `kind` enum('a','b'),\n PRIMARY KEY (`id`), KEY `k` (`cert_no`)\n) COMMENT='被保险人';";
    assert.deepEqual(fields("a.sql", text), [
      "t_insured.id:number",
      "t_insured.cert_no:string",
      "t_insured.ok:boolean",
      "t_insured.kind:literal",
    ]);
    assert.deepEqual(words("a.sql", text, "cert_no"), ["身份证号"]);
  });
  it("PostgreSQL with COMMENT ON and dollar quotes", () => {
    const text =
      'create function f() returns void as $$ create table x (y int); $$ language sql;\nCREATE TABLE public."Claim" (id uuid primary key, "diagnosisText" text not null, extra jsonb, at timestamptz default now());\nCOMMENT ON COLUMN public."Claim"."diagnosisText" IS \'诊断\';';
    assert.deepEqual(fields("a.sql", text), [
      "Claim.id:string",
      "Claim.diagnosisText:string",
      "Claim.extra:Json",
      "Claim.at:Date",
    ]);
    assert.deepEqual(words("a.sql", text, "diagnosisText"), ["诊断"]);
  });
  it("SQL Server with GO, brackets and extended properties", () => {
    const text =
      "CREATE TABLE [dbo].[Insuree](\n [CHFID] [nvarchar](12) NULL,\n [Photo] [varbinary](max)\n)\nGO\nEXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'身份证号', @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'Insuree', @level2type=N'COLUMN',@level2name=N'CHFID'\nGO";
    assert.deepEqual(fields("a.sql", text), ["Insuree.CHFID:string", "Insuree.Photo:Bytes"]);
    assert.deepEqual(words("a.sql", text, "CHFID"), ["身份证号"]);
  });
  it("Oracle and SQLite types", () => {
    const text =
      "CREATE TABLE LCINSURED (INSUREDNO VARCHAR2(24), IDNO VARCHAR2(20), BIRTHDAY DATE, AMNT NUMBER(16,2), MEMO CLOB);\ncreate temp table n (a integer, b blob);";
    assert.deepEqual(fields("a.sql", text).slice(0, 5), [
      "LCINSURED.INSUREDNO:string",
      "LCINSURED.IDNO:string",
      "LCINSURED.BIRTHDAY:Date",
      "LCINSURED.AMNT:number",
      "LCINSURED.MEMO:string",
    ]);
  });
  it("ALTER TABLE adds columns, data is skipped", () => {
    const text =
      "INSERT INTO t VALUES ('create table no (x int)');\nALTER TABLE t_insured ADD COLUMN passport_no varchar(20), ADD mobile varchar(11) COMMENT '手机号';";
    assert.deepEqual(fields("a.sql", text), ["t_insured.passport_no:string", "t_insured.mobile:string"]);
  });
  it("a broken statement costs itself only", () => {
    assert.deepEqual(fields("a.sql", "CREATE TABLE broken (a int,\nCREATE TABLE fine (b text);"), [
      "broken.a:number",
      "fine.b:string",
    ]);
  });
  it("policies of SQL that hold no row back", () => {
    const text =
      'CREATE POLICY "read all" ON public.insured FOR SELECT TO app USING (true);\nCREATE POLICY p ON insured USING (owner = me());\nCREATE POLICY q ON claim AS RESTRICTIVE USING (true);\nCREATE POLICY r ON claim USING ((true));';
    const acts = facts("a.sql", text).records.map((r) => [r.name, ...r.annotations.map((a) => `${a.name}:${a.args}`)]);
    assert.deepEqual(acts, [["insured", "policy:select", "role:app"]]);
  });
  it("binds directives with :: to the next column", () => {
    const text =
      "CREATE TABLE t (\n -- goodfaith-disable-next-line pii-unencrypted-at-rest :: sealed by the store\n cert_no text\n);";
    const [directive] = facts("a.sql", text).directives;
    assert.equal(directive?.reason, "sealed by the store");
    assert.equal(text.slice(directive!.target!.start, directive!.target!.end), "cert_no text");
  });
});

describe("what SQL copies into tables and views", () => {
  const fills = (text: string) =>
    factsOfText("a.sql", text)!
      .records.filter((r) => r.kind === "sql-fill")
      .map((r) => `${r.name} ${r.annotations.map((a) => (a.args ?? []).join(",")).join(" < ")}`);

  it("columns as they are, with where they are from", () => {
    assert.deepEqual(
      fills("INSERT INTO mart.a (x, y) SELECT c.name, trim(c.hkid) AS h FROM core.claim c WHERE c.z = 1;"),
      ["mart.a name,hkid < core.claim"],
    );
    assert.deepEqual(
      fills("create table if not exists m as select distinct a, b::text, first || ' ' || last n from t, u"),
      ["m a,b,first,last < t,u"],
    );
    assert.deepEqual(fills("CREATE OR REPLACE VIEW v AS SELECT * FROM a JOIN b ON a.id = b.id"), ["v * < a,b"]);
  });
  it("not what a function makes, nor what the statement made before", () => {
    assert.deepEqual(fills("create view v as select sha256(hkid), count(*), case when a then b end from t"), []);
    assert.deepEqual(fills("insert into m with c as (select hkid from t) select hkid from c"), []);
    assert.deepEqual(fills("insert into m select x from (select hkid x from t) y"), []);
    assert.deepEqual(fills("insert into m (hkid) values ('?'); create temp table m as select hkid from t"), []);
    assert.deepEqual(fills("insert into"), []);
    assert.deepEqual(fills("create view v as select"), []);
  });
});

describe("configuration", () => {
  const settings = (file: string, text: string) =>
    facts(file, text).settings.map((s) => {
      if (!/^\d+$/.test(s.path.slice(s.path.lastIndexOf(".") + 1)))
        assert.ok(text.slice(s.keyStart, s.keyEnd).includes(s.path.slice(s.path.lastIndexOf(".") + 1)));
      return `${s.path}=${s.value ?? s.shape}`;
    });
  it("JSON with comments", () => {
    assert.deepEqual(settings("a.jsonc", '{ // note\n "a": { "b": ["x", 1] }, "on": true, }'), [
      "a=object",
      "a.b=array",
      "a.b.0=x",
      "a.b.1=1",
      "on=true",
    ]);
  });
  it("YAML of several documents", () => {
    assert.deepEqual(settings("a.yaml", "a:\n  - b: text\n---\nc: ${X}\n"), [
      "a=array",
      "a.0=object",
      "a.0.b=text",
      "c=${X}",
    ]);
  });
  it(".env, properties, ini", () => {
    assert.deepEqual(settings(".env", "export A=one # two\nB='x y'\n"), ["A=one", "B=x y"]);
    assert.deepEqual(settings("a.properties", "! note\nspring.host = db\n"), ["spring.host=db"]);
    assert.deepEqual(settings("a.ini", "[mail]\nhost=smtp\n"), ["mail.host=smtp"]);
  });
  it("keeps no password and no URL path", () => {
    const text = 'db:\n  password: Baodan#7391\n  url: "https://user:pw@host.example.com/secret/path?x=1"\n';
    const kept = JSON.stringify(facts("a.yaml", text));
    for (const part of ["Baodan", "pw@", "secret/path"]) assert.ok(!kept.includes(part), part);
  });
});

describe("damaged values", () => {
  it("a number with a letter glued to it is not kept", () => {
    const glued = `c${makeValue("cn-resident-id", 3)}`;
    for (const [file, text] of [
      ["a.json", `{ "insured": [{ "idCardNo": "\${${glued}"export }, { "x": 1 }] }`],
      ["a.yaml", `insured:\n  idCardNo: x${glued}\n`],
      ["a.ts", `const a = { idCardNo: "${glued}", b: f("x-${glued}") };`],
    ] as const)
      assert.ok(!JSON.stringify(facts(file, text)).includes(glued.slice(1)), file);
  });
});

describe("text", () => {
  const forms = (file: string, text: string) => facts(file, text).directives.map((d) => d.kind);
  const shown = "Write `// goodfaith-disable-next-line pii-in-log -- why` above it.\n    # goodfaith-disable-file\n";
  it("what pages show of suppressions is none; their own comments are", () => {
    for (const file of ["guide.md", "report.html", "notes.xml"]) {
      assert.deepEqual(forms(file, shown), [], file);
      assert.deepEqual(forms(file, "<!-- goodfaith-disable-line secret-hardcoded -- invented -->\n"), ["disable-line"]);
    }
    assert.deepEqual(forms("guide.mdx", "{/* goodfaith-disable-line secret-hardcoded -- invented */}\n"), [
      "disable-line",
    ]);
    assert.equal(forms("Dockerfile", shown).length, 2);
  });
});

describe("any data front end", () => {
  const files = ["a.prisma", "a.sql", "a.json", "a.yaml", ".env", "a.properties", "a.ini", "a.md"];
  const seeds = [
    "model A {\n id String @id\n}",
    "CREATE TABLE t (a int, b text COMMENT 'x');",
    '{"a": [1, {"b": "c"}]}',
    "a: &x\n  b: *x\n",
    "A=1\n",
    "# note",
    "`$$'\"--/*",
  ];
  it("never throws, is plain data and gives the same twice", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.oneof(fc.constantFrom(...seeds), fc.string({ maxLength: 30 })), { maxLength: 6 }),
        fc.nat(40),
        (file, parts, cut) => {
          const text = parts.join("\n").slice(cut);
          const one = JSON.stringify(facts(file, text));
          assert.equal(one, JSON.stringify(facts(file, text)));
        },
      ),
      { numRuns: 400 },
    );
  });
  it("keeps no personal value", () => {
    const values = ["cn-resident-id", "bank-card", "iban", "us-ssn", "email"].map((kind) => makeValue(kind, 7));
    for (const file of [...files, "a.ts"]) {
      const text = values.map((v, i) => (file === "a.ts" ? `export const v${i} = "${v}";` : `v${i}=${v}`)).join("\n");
      const kept = JSON.stringify(facts(file, text));
      for (const value of values) assert.ok(!kept.includes(value), `${file} keeps a ${value.length}-character value`);
    }
  });
});
