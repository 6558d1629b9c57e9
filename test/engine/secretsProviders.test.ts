// Every provider: found in what has its format, with the right range; silent on what has not.
import assert from "node:assert/strict";
import { secretTexts } from "../../rules/secrets/index.js";
import { createSecretDetector, loadSecrets } from "../../server/engine/secrets/index.js";
import { makeSecret, RECIPES, secretInPlace } from "../harness/secrets.js";

const content = loadSecrets(secretTexts);
const detector = createSecretDetector(content);
const plain = (boundTo: string) => ({ boundTo, language: "typescript", quoted: true });

describe("secret providers", () => {
  it("are at least 120, and each has a recipe", () => {
    assert.ok(content.providers.filter((p) => p.level !== "public").length >= 120);
    assert.deepEqual(
      content.providers.map((p) => p.id).filter((id) => !RECIPES[id]),
      [],
    );
    assert.deepEqual(
      Object.keys(RECIPES).filter((id) => !content.providers.some((p) => p.id === id)),
      [],
    );
  });
  for (const provider of content.providers) {
    describe(provider.id, () => {
      const name = RECIPES[provider.id]?.name ?? "";
      const found = (n: number) => {
        const place = secretInPlace(provider.id, n);
        return { place, detections: detector.detect(place.text, plain(place.name)) };
      };
      if (provider.level === "public") {
        it("is public: silent, and no generic secret either", () => {
          for (const n of [1, 2, 3]) {
            const { text } = secretInPlace(provider.id, n);
            assert.deepEqual(detector.detect(text, plain(name || "apiKey")), []);
          }
        });
        return;
      }
      it("is found at its place", () => {
        for (let n = 1; n <= 8; n++) {
          const { place, detections } = found(n);
          assert.deepEqual(
            detections.map((d) => [d.provider, d.start, d.end, d.placeholder, d.developmentDefault, d.level]),
            [[provider.id, place.start, place.end, false, false, provider.level]],
            `secret ${n} has ${place.text.length} characters`,
          );
        }
      });
      // A password in an address has no length that a cut could miss.
      if (provider.schemes.length === 0)
        it("is not found in a cut text", () => {
          const { text, start, end } = secretInPlace(provider.id, 1);
          const cut = `${text.slice(0, start + Math.min(6, Math.floor((end - start) / 2)))}${text.slice(end)}`;
          assert.deepEqual(
            detector.detect(cut, plain(name)).filter((d) => d.provider === provider.id && !d.placeholder),
            [],
          );
        });
      if (provider.keywords.length > 0 && provider.names.length === 0 && provider.leftBoundary) {
        it("is not found in the middle of a longer word", () => {
          const { text, start, end } = secretInPlace(provider.id, 1);
          if (start > 0 || /^\W/.test(text)) return;
          const long = `Zq7${text.slice(0, end)}`;
          assert.deepEqual(
            detector.detect(long, plain("")).filter((d) => d.provider === provider.id && d.start === 3),
            [],
          );
        });
      }
      if (provider.names.length > 0) {
        it("needs its name", () => {
          const { text } = secretInPlace(provider.id, 1);
          assert.deepEqual(
            detector.detect(text, plain("caption")).filter((d) => d.provider === provider.id),
            [],
          );
        });
      }
      it("repeated characters are a placeholder or nothing", () => {
        const { text, start, end } = secretInPlace(provider.id, 1);
        const middle = text.slice(start, end);
        const keep = Math.min(12, middle.length >> 1);
        const faked =
          text.slice(0, start) +
          middle.slice(0, keep) +
          middle.slice(keep).replace(/[A-Za-z0-9]/g, "x") +
          text.slice(end);
        assert.deepEqual(
          detector
            .detect(faked, plain(name))
            .filter((d) => !d.placeholder && !d.developmentDefault && d.provider === provider.id),
          [],
        );
      });
    });
  }
  it("makes the same secrets every time", () => {
    assert.equal(makeSecret("aws-access-key-id", 1), makeSecret("aws-access-key-id", 1));
    assert.notEqual(makeSecret("aws-access-key-id", 1), makeSecret("aws-access-key-id", 2));
  });
});
