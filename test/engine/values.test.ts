// The check-digit algorithms against four libraries that implement them independently, on numbers made by neither; and
// the detector on texts.
import assert from "node:assert/strict";
import cardValidator from "card-validator";
import fc from "fast-check";
import { isValidIBAN } from "ibantools";
import { stdnum } from "stdnum";
import validator from "validator";
import { createValueDetector } from "../../server/engine/api.js";
import {
  isCard,
  isCnResidentId,
  isHkid,
  isIban,
  isLuhn,
  isTwId,
  isUsSsn,
  isVin,
} from "../../server/engine/classify/values/checksums.js";
import {
  isAadhaar,
  isCpf,
  isSgNric,
  isSpanishId,
  isUkNino,
  isUsItin,
} from "../../server/engine/classify/values/foreignIds.js";
import { makeValue } from "../harness/values.js";

const RUNS = { numRuns: 3000 };
const digits = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`));
const same = <T>(arbitrary: fc.Arbitrary<T>, own: (v: T) => boolean, other: (v: T) => boolean) =>
  fc.assert(
    fc.property(arbitrary, (v) => assert.equal(own(v), other(v), String(v))),
    RUNS,
  );
/** A body and every possible check character, so that valid ones are among them. */
const withChecks = (body: fc.Arbitrary<string>, checks: string) =>
  fc.tuple(body, fc.constantFrom(...checks)).map(([b, c]) => b + c);
/** A validator of stdnum by country and name. */
function peer(country: string, name: string): (text: string) => boolean {
  const found = (stdnum as Record<string, Record<string, { validate(v: string): { isValid: boolean } }>>)[country]?.[
    name
  ];
  assert.ok(found, `stdnum has no ${country}.${name}`);
  return (text) => found.validate(text).isValid;
}

describe("check digits against other implementations", () => {
  const year = fc.integer({ min: 1900, max: 2020 }).map(String);
  const month = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, "0"));
  const day = fc.integer({ min: 1, max: 28 }).map((d) => String(d).padStart(2, "0"));
  const sequence = fc.integer({ min: 1, max: 999 }).map((s) => String(s).padStart(3, "0"));
  const resident = withChecks(
    fc
      .tuple(fc.constantFrom("110101", "310104", "440305", "650102"), year, month, day, sequence)
      .map((p) => p.join("")),
    "0123456789X",
  );

  it("PRC resident identity number: validator and stdnum", () => {
    same(resident, isCnResidentId, (v) => validator.isIdentityCard(v, "zh-CN"));
    same(resident, isCnResidentId, peer("CN", "ric"));
  });
  it("PRC resident identity number: no such date, no such province, synthetic sequence", () => {
    for (const text of ["110101189002300018", "990101189001010018", "110101189001010008"]) {
      for (const check of "0123456789X") assert.equal(isCnResidentId(text.slice(0, 17) + check), false);
    }
  });
  it("Luhn: validator", () => same(digits(16), isLuhn, (v) => validator.isLuhnNumber(v)));
  it("cards of the large schemes: card-validator", () => {
    const card = withChecks(
      fc.tuple(fc.constantFrom("4", "51", "55", "2221", "2720"), digits(15)).map(([p, d]) => (p + d).slice(0, 15)),
      "0123456789",
    );
    same(card, isCard, (v) => /^(\d)\1+$/.test(v) === false && cardValidator.number(v).isValid);
  });
  it("IBAN: ibantools", () => {
    const length: Record<string, number> = { DE: 22, AT: 20, CH: 21 };
    const iban = fc
      .tuple(fc.constantFrom("DE", "AT", "CH"), fc.integer({ min: 2, max: 98 }), digits(18))
      .map(([country, check, d]) => `${country}${String(check).padStart(2, "0")}${d}`.slice(0, length[country]));
    fc.assert(
      fc.property(iban, (v) => assert.equal(isIban(v), isValidIBAN(v), v)),
      { numRuns: 20_000 },
    );
    for (const text of [
      "DE89370400440532013000",
      "AT611904300234573201",
      "CH9300762011623852957",
      "PL61109010140000071219812874",
    ]) {
      assert.equal(isIban(text), isValidIBAN(text));
      assert.equal(isIban(text.replace(/\d$/, (d) => String((Number(d) + 1) % 10))), false);
    }
  });
  it("Taiwan: validator and stdnum", () => {
    const id = withChecks(
      fc
        .tuple(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), fc.constantFrom("1", "2", "8", "9"), digits(7))
        .map((p) => p.join("")),
      "0123456789",
    );
    same(id, isTwId, (v) => validator.isIdentityCard(v, "zh-TW"));
  });
  it("Hong Kong: stdnum", () => {
    const id = fc
      .tuple(fc.constantFrom("A", "C", "Z", "AB", "WX"), digits(6), fc.constantFrom(..."0123456789A"))
      .map(([l, d, c]) => `${l}${d}(${c})`);
    same(id, isHkid, peer("HK", "hkid"));
  });
  it("Singapore: exactly one letter for each number of a series", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const body = fc.tuple(fc.constantFrom("S", "T", "F", "G", "M"), digits(7)).map((p) => p.join(""));
    fc.assert(fc.property(body, (b) => assert.equal([...letters].filter((l) => isSgNric(b + l)).length, 1)));
    assert.equal(isSgNric("S1234567D"), true);
  });
  it("Spain: stdnum", () => {
    same(withChecks(digits(8), "TRWAGMYFPDXBNJZSQVHLCKE"), isSpanishId, peer("ES", "dni"));
    same(
      withChecks(
        fc.tuple(fc.constantFrom("X", "Y", "Z"), digits(7)).map((p) => p.join("")),
        "TRWAGMYFPDXBNJZSQVHLCKE",
      ),
      isSpanishId,
      peer("ES", "nie"),
    );
  });
  it("Brazil: stdnum", () =>
    same(withChecks(digits(10), "0123456789"), isCpf, (v) => peer("BR", "cpf")(v) && !/^(\d)\1+$/.test(v)));
  it("India: stdnum", () => same(withChecks(digits(11), "0123456789"), isAadhaar, peer("IN", "aadhaar")));
  it("United Kingdom and United States by their ranges", () => {
    for (const [text, expected] of [
      ["AB123456C", true],
      ["BG123456C", false],
      ["AB123456E", false],
      ["DA123456C", false],
    ] as const)
      assert.equal(isUkNino(text), expected, text);
    for (const [text, expected] of [
      ["123-45-6789", true],
      ["000-12-3456", false],
      ["666-12-3456", false],
      ["900-12-3456", false],
      ["123-00-4567", false],
    ] as const)
      assert.equal(isUsSsn(text), expected, text);
    for (const [text, expected] of [
      ["912-70-1234", true],
      ["912-40-1234", false],
      ["812-70-1234", false],
    ] as const)
      assert.equal(isUsItin(text), expected, text);
  });
  it("VIN: the check digit of position 9", () => {
    assert.equal(isVin("1HGCM82633A004352"), true);
    assert.equal(isVin("1HGCM82643A004352"), false);
    assert.equal(isVin("1HGCM8263IA004352"), false);
  });
});

describe("values in texts", () => {
  const { detect } = createValueDetector();
  const types = (text: string) => detect(text).map((d) => d.type);
  it("finds each kind inside a sentence", () => {
    const kinds: [string, string][] = [
      ["cn-resident-id", "identity.cn-resident-id"],
      ["tw-id", "identity.tw-national-id"],
      ["hkid", "identity.hkid"],
      ["bank-card", "financial.bank-card"],
      ["iban", "financial.iban"],
      ["us-ssn", "identity.us-ssn"],
      ["cn-mobile", "contact.mobile"],
    ];
    for (const [kind, type] of kinds)
      for (let n = 1; n <= 20; n++)
        assert.ok(types(`see ${makeValue(kind, n)}, please`).includes(type), `${kind} ${n}`);
  });
  it("is silent on look-alikes", () => {
    for (const text of [
      "2026-11-25T10:00:00.000Z",
      "version 1.2.3-45",
      "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
      "order 2026112500001",
      "person@example.com",
      "4111 1111 1111 1111",
      "11010519491231002X",
      "****1234",
      "0x1234567890abcdef",
      "192.168.10.12",
      "123456789012345678",
      "tel:10086",
      "#1f2f3f4f",
    ])
      assert.deepEqual(types(text), [], text);
  });
  it("is linear in a long text", () => {
    for (const piece of ["1", "A1", "1-", "a@", "1.", "1 "]) assert.ok(Array.isArray(detect(piece.repeat(2000))));
  });
});
