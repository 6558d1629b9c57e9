// Made-up values: the form of what they replace, nobody's, and found by no probe.
import assert from "node:assert/strict";
import { createValueDetector, valuesOf } from "../../server/engine/classify/index.js";
import { isLuhn, isVin } from "../../server/engine/classify/values/checksums.js";
import { isAadhaar, isSgNric, isSpanishId } from "../../server/engine/classify/values/foreignIds.js";
import { syntheticValue } from "../../server/engine/classify/values/synthetic.js";
import { applyEdits } from "../../server/engine/fixes/edits.js";
import { syntheticEdits } from "../../server/engine/fixes/synthetic.js";
import { makeValue } from "../harness/values.js";

const { detect } = createValueDetector();

/** The first check digit that is right. */
const checked = (accepts: (text: string) => boolean, made: (check: string) => string): string =>
  [..."0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"].map(made).find((text) => accepts(text.replaceAll(" ", "")))!;

/** Of each form that the probes know. */
const VALUES: readonly (readonly [string, string])[] = [
  ["identity.cn-resident-id", makeValue("cn-resident-id", 7)],
  ["financial.bank-card", makeValue("bank-card", 7)],
  ["financial.bank-card", makeValue("bank-card", 7).replace(/(\d{4})(?=\d)/g, "$1 ")],
  ["financial.iban", makeValue("iban", 7)],
  ["financial.iban", makeValue("iban", 7).replace(/(.{4})(?=.)/g, "$1 ")],
  ["identity.tw-national-id", makeValue("tw-id", 7)],
  ["identity.hkid", makeValue("hkid", 7)],
  ["identity.us-ssn", makeValue("us-ssn", 7)],
  ["identity.us-itin", "912-70-0001"],
  ["identity.sg-nric-fin", checked(isSgNric, (check) => `S0102030${check}`)],
  ["identity.uk-nino", "AA 01 02 03 A"],
  ["identity.generic-id-number", checked(isSpanishId, (check) => `01020304${check}`)],
  ["identity.generic-id-number", checked(isSpanishId, (check) => `X0102030${check}`)],
  ["identity.generic-id-number", checked(isAadhaar, (check) => `2001 0203 040${check}`)],
  ["identity.personal-tax-id", "001.002.003-97"],
  ["vehicle.vin", checked(isVin, (check) => `AAAAAAA1${check}01020304`)],
  ["contact.mobile", makeValue("cn-mobile", 7)],
  ["contact.mobile", `+86 ${makeValue("cn-mobile", 7)}`],
  // No country has this code, and none will.
  ["contact.email", "somebody@harbour-mail.zz"],
];

const shapeOf = (text: string) => text.replace(/[A-Za-z]/g, "A").replace(/\d/g, "0");

describe("made-up values", () => {
  for (const [type, value] of VALUES)
    it(`${type} of the form ${shapeOf(value)}`, () => {
      for (const n of [1, 2, 999, 12345]) {
        const made = syntheticValue(type, value, n)!;
        assert.notEqual(made, value);
        assert.deepEqual(detect(made), [], made);
        if (type === "contact.email") continue;
        assert.equal(made.length, value.length);
        // A check character may be a letter or a digit.
        if (!/vin|cn-resident/.test(type)) assert.equal(shapeOf(made), shapeOf(value));
      }
    });
  it("cards keep a right check digit, and numbers of residents, too", () => {
    assert.ok(isLuhn(syntheticValue("financial.bank-card", makeValue("bank-card", 3), 3)!));
    assert.equal(syntheticValue("identity.cn-resident-id", makeValue("cn-resident-id", 3), 3)!.slice(14, 17), "000");
  });
  it("differ by number", () => {
    for (const [type, value] of VALUES)
      assert.notEqual(syntheticValue(type, value, 1), syntheticValue(type, value, 2), type);
  });
  it("equal values stay equal, however they are spelled, and none that the file has is taken", () => {
    const card = makeValue("bank-card", 5);
    const spaced = card.replace(/(\d{4})(?=\d)/g, "$1 ");
    const first = syntheticValue("financial.bank-card", card, 1)!;
    const text = `${card};${spaced};${first}`;
    const places = [
      { start: 0, end: card.length },
      { start: card.length + 1, end: card.length + 1 + spaced.length },
    ];
    const edits = syntheticEdits(text, {
      kind: "use-synthetic",
      at: places[0]!,
      dataType: "financial.bank-card",
      places,
      among: places,
    })!;
    const [one, two, three] = applyEdits(text, edits).split(";");
    assert.equal(two!.replaceAll(" ", ""), one);
    assert.notEqual(one, three);
    assert.equal(three, first);
  });
  it("a value is made up as it would be with the others of its kind", () => {
    const [one, two] = ["a", "b"].map((_, i) => syntheticValue("identity.us-ssn", "", i + 1)!);
    const text = "271-73-2640;365-85-8242";
    const among = [
      { start: 0, end: 11 },
      { start: 12, end: 23 },
    ];
    const mend = (place: { start: number; end: number }) =>
      applyEdits(
        text,
        syntheticEdits(text, {
          kind: "use-synthetic",
          at: place,
          dataType: "identity.us-ssn",
          places: [place],
          among,
        })!,
      );
    assert.equal(mend(among[0]!), `${one};365-85-8242`);
    assert.equal(mend(among[1]!), `271-73-2640;${two}`);
  });
  it("a place without such a value is no place for a fix", () => {
    const place = { start: 0, end: 5 };
    const change = {
      kind: "use-synthetic",
      at: place,
      dataType: "financial.iban",
      places: [place],
      among: [place],
    } as const;
    assert.equal(syntheticEdits("there is none", change), undefined);
  });
  it("the samples are found as what they are", () => {
    for (const [type, value] of VALUES) assert.equal(valuesOf(type, value).length, 1, `${type} ${shapeOf(value)}`);
  });
});
