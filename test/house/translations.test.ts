// What the editor shows can be read in every language: the manifest, the extension, the server.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LspMessages, lspMessages } from "../../server/lsp/locales.js";

const json = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe("translations of the editor", () => {
  it("of the manifest: every text it names, in every language, and no other", () => {
    const named = [...readFileSync("package.json", "utf8").matchAll(/"%([\w.]+)%"/g)].map((m) => m[1]!);
    assert.ok(named.length > 20);
    for (const file of ["package.nls.json", "package.nls.zh-cn.json", "package.nls.zh-tw.json"])
      assert.deepEqual(Object.keys(json(file)).sort(), [...new Set(named)].sort(), file);
  });

  it("of the extension: every text of its sources, with the same places", () => {
    const sources = readdirSync("client").filter((f) => f.endsWith(".ts"));
    const texts = sources.flatMap((f) =>
      [...readFileSync(join("client", f), "utf8").matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map((m) => m[1]!),
    );
    assert.ok(texts.length > 15);
    for (const language of ["zh-cn", "zh-tw"]) {
      const bundle = json(`client/l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(bundle).sort(), [...new Set(texts)].sort(), language);
      for (const [text, translated] of Object.entries(bundle)) {
        assert.deepEqual(places(translated), places(text), text);
        assert.match(translated, /[\u4e00-\u9fff]/, text);
      }
    }
  });

  it("of the server: the same places", () => {
    for (const language of ["zh-Hans", "zh-Hant"] as const)
      for (const key of Object.keys(lspMessages.en) as (keyof LspMessages)[])
        assert.deepEqual(places(lspMessages[language][key]), places(lspMessages.en[key]), `${language} ${key}`);
  });
});
