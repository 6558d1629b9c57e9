// How grave a finding is where the same choice can be more or less of a danger.
import { strict as assert } from "node:assert";
import { tlsVerificationDisabled } from "../../rules/tls-verification-disabled/rule.js";
import { analyseTexts } from "../harness/analyseTexts.js";

describe("severity", () => {
  it("is lower where a setting asks for unchecked certificates, and not where the environment decides", () => {
    const source = `
      declare const settings: { allowSelfSigned: boolean; production: boolean };
      export const asked = settings.allowSelfSigned ? { rejectUnauthorized: false } : undefined;
      export const live = settings.production ? { rejectUnauthorized: false } : undefined;
      export const always = { rejectUnauthorized: false };
      export function kafka(options: { ssl?: object }) {
        if (settings.allowSelfSigned) options.ssl = { rejectUnauthorized: false };
      }`;
    const { findings } = analyseTexts({ "src/a.ts": source }, { rules: [tlsVerificationDisabled] });
    assert.deepEqual(
      findings.map((finding) => finding.severity),
      ["low", "high", "high", "low"],
    );
  });
});
