// The server where the native parser does not load: the portable one stands in, and the server says so.
import assert from "node:assert/strict";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../harness/edits.js";
import { type LspClient, OpenDocument, startLsp, uriOf } from "../harness/lspClient.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";

const SERVICE = "src/register.ts";

describe("parser of the language server", () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    if (client?.process.exitCode === null) await client.stop();
    removeTempTrees();
  });

  /** The built server in a folder whose oxc-parser, if any, has no native binding beside it. */
  function installation(oxc: "absent" | "without binding"): string {
    const modules = join(process.cwd(), "node_modules");
    const folder = tempTree({
      "node_modules/typescript": { link: join(modules, "typescript") },
      "node_modules/@typescript-eslint": { link: join(modules, "@typescript-eslint") },
    });
    mkdirSync(join(folder, "dist"));
    cpSync(join(process.cwd(), "dist/lsp.cjs"), join(folder, "dist/lsp.cjs"));
    if (oxc === "without binding")
      cpSync(join(modules, "oxc-parser"), join(folder, "node_modules/oxc-parser"), { recursive: true });
    return join(folder, "dist/lsp.cjs");
  }

  async function run(root: string, locale: string, server?: string) {
    client = await startLsp({
      folders: [root],
      locale,
      initializationOptions: { extension: true },
      ...(server ? { server } : {}),
    });
    const found = await new OpenDocument(client, uriOf(join(root, SERVICE)), PROJECT[SERVICE]!).diagnostics();
    const { portableParser } = (await client.wait((m) => m.method === "goodfaith/state")).params;
    const log = client.received.filter((m) => m.method === "window/logMessage").map((m) => m.params.message);
    assert.equal(await client.stop(), 0);
    // The page of a rule lies beside the server.
    const diagnostics = found.map(({ codeDescription: _, ...rest }) => rest);
    return { diagnostics, portableParser, log };
  }

  it("is the native one here", async () => {
    const { portableParser, log } = await run(tempTree(PROJECT), "en");
    assert.equal(portableParser, false);
    assert.match(log[0], /^Goodfaith \d+\.\d+\.\d+, parser oxc-0\.159$/);
  });

  for (const oxc of ["absent", "without binding"] as const)
    it(`is the portable one where the native one is ${oxc}, with the same diagnostics`, async () => {
      const root = tempTree(PROJECT);
      const native = await run(root, "zh-cn");
      const portable = await run(root, "zh-cn", installation(oxc));
      assert.equal(portable.portableParser, true);
      assert.match(portable.log[0], /本机无法加载原生解析器/);
      assert.ok(native.diagnostics.length > 0);
      assert.deepEqual(portable.diagnostics, native.diagnostics);
    });
});
