// `goodfaith mcp`: the analysis as tools for coding agents, over stdin and stdout. Everything is read, nothing is written, and
// no value of the analysed code is in an answer. Ends when stdin does.
import { createInterface } from "node:readline";
import { createValueDetector, maskLine } from "../../engine/api.js";
import { UsageError } from "../../node/api.js";
import { safe } from "../../report/api.js";
import { usageText } from "../locales.js";
import { type CommonFlags, terminalFor } from "../terminal.js";
import type { Answer } from "./answers.js";
import { wrongWith } from "./arguments.js";
import { openProject, type Project, ToolError } from "./project.js";
import { createProtocol, invalidParams, isRecord, type Params } from "./protocol.js";
import { listedPrompts, listedResources, promptOf, RESOURCE_TEMPLATES, readResource } from "./resources.js";
import { type Given, TOOLS } from "./tools.js";

export interface McpFlags extends Pick<CommonFlags, "locale"> {
  root?: string;
}

const INSTRUCTIONS = `Goodfaith finds where personal data goes in insurance code: logs, third parties, stores, answers, models. The tools only read.
Call scan_changes after you have changed code, and mend what it finds. Silencing a finding, by a comment, the configuration or the baseline, needs a person: ask, and do not do it yourself.`;

/** Of every tool. */
const HINTS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** @throws UsageError for a root that there is not. */
export async function serveMcp(flags: McpFlags, version: string): Promise<void> {
  const terminal = terminalFor({ color: "never", ...flags });
  const project = opened(flags.root ?? process.cwd(), version, terminal);
  const self = {
    name: "goodfaith",
    version,
    instructions: INSTRUCTIONS,
    capabilities: { tools: {}, resources: {}, prompts: {} },
  };
  const protocol = createProtocol(
    self,
    (method, params, cancelled) => handled(project, method, params, cancelled),
    (line) => process.stdout.write(`${line}\n`),
    (error) => process.stderr.write(`goodfaith: ${masked(error)}\n`),
  );
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    protocol.take(line);
  await protocol.settled();
  await project.close();
}

function opened(root: string, version: string, terminal: Project["terminal"]): Project {
  try {
    return openProject(root, version, terminal);
  } catch {
    throw new UsageError(terminal.say("usage_missing", { path: safe(root) }));
  }
}

function handled(
  project: Project,
  method: string,
  params: Params,
  cancelled: () => boolean,
): Promise<object | undefined> | undefined {
  switch (method) {
    case "tools/list":
      return Promise.resolve({ tools: TOOLS.map(({ answer: _, ...tool }) => ({ ...tool, annotations: HINTS })) });
    case "tools/call":
      return called(project, params, cancelled);
    case "resources/list":
      return Promise.resolve({ resources: listedResources() });
    case "resources/templates/list":
      return Promise.resolve({ resourceTemplates: RESOURCE_TEMPLATES });
    case "resources/read":
      return Promise.resolve().then(() => readResource(params));
    case "prompts/list":
      return Promise.resolve({ prompts: listedPrompts() });
    case "prompts/get":
      return Promise.resolve().then(() => promptOf(params));
    default:
      return undefined;
  }
}

/** A tool that cannot do what it is asked says so in its answer, where the model reads it. */
async function called(project: Project, params: Params, cancelled: () => boolean): Promise<object> {
  const tool = TOOLS.find((t) => t.name === params.name);
  if (!tool) throw invalidParams(`there is no such tool; choose one of ${TOOLS.map((t) => t.name).join(", ")}`);
  const given = isRecord(params.arguments) ? params.arguments : {};
  const wrong = wrongWith(tool.inputSchema, given);
  if (wrong) return refused(wrong);
  try {
    const answer = await tool.answer(project, given as Given, cancelled);
    return answer ? told(answer) : refused("cancelled");
  } catch (error) {
    if (error instanceof ToolError) return refused(error.message);
    if (error instanceof UsageError) return refused(usageText(error, project.terminal.say));
    throw error;
  }
}

function told({ text, data }: Answer): object {
  return { content: [{ type: "text", text }], structuredContent: data };
}

function refused(text: string): object {
  return { content: [{ type: "text", text: safe(text) }], isError: true };
}

/** What broke and where, without anything that could be a value of the analysed code. */
function masked(error: unknown): string {
  const values = createValueDetector();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text
    .split("\n")
    .map((line) => maskLine(line, values, { kind: "data" }).text)
    .join("\n");
}
