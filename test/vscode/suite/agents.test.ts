// What the extension offers to coding agents: a server for each folder on disk, which answers as it is started here.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import * as vscode from "vscode";
import { api, folder } from "./helpers.js";

interface Answer {
  id: number;
  result?: {
    serverInfo?: { name: string };
    tools?: { name: string }[];
    structuredContent?: { findings: { rule: string }[] };
  };
}

describe("tools for agents", function () {
  this.timeout(60_000);

  it("are offered for each folder on disk", async () => {
    const { agents } = await api();
    const labels = agents.definitions().map(({ label }) => label);
    assert.ok(labels.includes("Goodfaith (harbour)") && labels.includes("Goodfaith (small)"), labels.join());
    assert.equal(typeof vscode.lm.registerMcpServerDefinitionProvider, "function");
  });

  it("answer when the editor starts them", async () => {
    const { agents } = await api();
    const wanted = agents.definitions().find(({ label }) => label === "Goodfaith (small)")!;
    assert.equal(wanted.cwd?.fsPath, folder("small").fsPath);
    const env = { ...process.env, ...(wanted.env as Record<string, string>) };
    const child = spawn(wanted.command, wanted.args, { cwd: wanted.cwd!.fsPath, env });
    try {
      const answers = new Map<number, (answer: Answer) => void>();
      createInterface({ input: child.stdout }).on("line", (line) => {
        const answer = JSON.parse(line) as Answer;
        answers.get(answer.id)?.(answer);
      });
      let asked = 0;
      const ask = (method: string, params: object) =>
        new Promise<Answer>((resolve) => {
          const id = ++asked;
          answers.set(id, resolve);
          child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
        });
      const self = { name: "editor", version: "0" };
      const begun = await ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: self });
      assert.equal(begun.result?.serverInfo?.name, "goodfaith");
      child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
      const scanned = await ask("tools/call", { name: "scan_files", arguments: { paths: ["src/visitor.ts"] } });
      assert.ok(scanned.result?.structuredContent?.findings.some(({ rule }) => rule === "pii-in-log"));
    } finally {
      child.kill();
    }
  });
});
