// A language client of a few lines over stdin and stdout of the built server: frames, requests, notifications. Not built
// on the server's own library, so that both cannot be wrong in the same way.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// biome-ignore lint/suspicious/noExplicitAny: what the tests look at has the shapes of the protocol.
export type Json = any;

export interface LspMessage {
  id?: number | string;
  method?: string;
  params?: Json;
  result?: Json;
  error?: { code: number; message: string; data?: unknown };
}

export interface LspClient {
  process: ChildProcessWithoutNullStreams;
  capabilities: Json;
  request(method: string, params: unknown): Promise<Json>;
  notify(method: string, params: unknown): void;
  /** Bytes as they are, for messages that are none. */
  raw(text: string): void;
  /** What the server sent by itself, oldest first. */
  received: LspMessage[];
  /** The next message that fits, also among those received before. */
  wait(fits: (message: LspMessage) => boolean): Promise<LspMessage>;
  stderr(): string;
  stop(): Promise<number | null>;
}

export interface LspOptions {
  folders?: readonly string[];
  locale?: string;
  /** Client can pull diagnostics. */
  pull?: boolean;
  capabilities?: object;
  initializationOptions?: object;
  /** Folder for what a session keeps; without it nothing is kept. */
  cache?: string;
  /** The server to start; the one that was built. */
  server?: string;
  /** Its arguments; --stdio. */
  args?: readonly string[];
  /** Answers of the client to requests of the server. */
  answer?: (method: string, params: Json) => unknown;
}

export async function startLsp(options: LspOptions = {}): Promise<LspClient> {
  const child = spawn(
    process.execPath,
    [options.server ?? join(process.cwd(), "dist/lsp.cjs"), ...(options.args ?? ["--stdio"])],
    {
      env: { PATH: process.env.PATH, XDG_CACHE_HOME: options.cache ?? noCache() },
    },
  );
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const received: LspMessage[] = [];
  const watchers = new Set<(message: LspMessage) => void>();
  let errors = "";
  let next = 1;
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }), "utf8");
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const take = (message: LspMessage) => {
    if (message.method === undefined) {
      const waiting = pending.get(message.id as number);
      pending.delete(message.id as number);
      if (message.error) {
        waiting?.reject(Object.assign(new Error(message.error.message), message.error));
      } else waiting?.resolve(message.result);
      return;
    }
    received.push(message);
    if (message.id !== undefined)
      send({ id: message.id, result: options.answer?.(message.method, message.params) ?? null });
    for (const watcher of [...watchers]) watcher(message);
  };
  let buffer = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString("ascii"))![1]);
      if (buffer.length < head + 4 + length) return;
      const body = buffer.subarray(head + 4, head + 4 + length).toString("utf8");
      buffer = buffer.subarray(head + 4 + length);
      take(JSON.parse(body) as LspMessage);
    }
  });
  const ended = new Promise<number | null>((resolve) =>
    child.on("exit", (code) => {
      for (const waiting of pending.values()) waiting.reject(new Error(`the server ended: ${code} ${errors}`));
      resolve(code);
    }),
  );
  const client: LspClient = {
    process: child,
    capabilities: undefined,
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = next++;
        pending.set(id, { resolve, reject });
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    raw: (text) => {
      child.stdin.write(text);
    },
    received,
    wait: (fits) =>
      new Promise((resolve) => {
        const known = received.find(fits);
        if (known) return resolve(known);
        const watcher = (message: LspMessage) => {
          if (!fits(message)) return;
          watchers.delete(watcher);
          resolve(message);
        };
        watchers.add(watcher);
      }),
    stderr: () => errors,
    async stop() {
      await client.request("shutdown", null);
      client.notify("exit", null);
      return ended;
    },
  };
  const folders = (options.folders ?? []).map((folder) => ({ uri: uriOf(folder), name: folder }));
  const started = await client.request("initialize", {
    processId: process.pid,
    rootUri: null,
    locale: options.locale ?? "en",
    workspaceFolders: folders.length > 0 ? folders : null,
    initializationOptions: options.initializationOptions,
    capabilities: {
      textDocument: { ...(options.pull === false ? {} : { diagnostic: { relatedDocumentSupport: true } }) },
      workspace: { workspaceFolders: true },
      ...options.capabilities,
    },
  });
  client.capabilities = started.capabilities;
  client.notify("initialized", {});
  return client;
}

/** A file stands where the folder would be. */
function noCache(): string {
  return join(process.cwd(), "package.json");
}

export function uriOf(absolute: string): string {
  return pathToFileURL(absolute).toString();
}

/** Opens a document, or sends its whole new text, and gives its diagnostics. */
export class OpenDocument {
  version = 1;
  constructor(
    readonly client: LspClient,
    readonly uri: string,
    public text: string,
    languageId = "typescript",
  ) {
    client.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }
  change(text: string): void {
    this.text = text;
    this.client.notify("textDocument/didChange", {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ text }],
    });
  }
  /** As an editor sends what is typed. */
  replace(start: number, end: number, text: string): void {
    const range = { start: positionAt(this.text, start), end: positionAt(this.text, end) };
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.client.notify("textDocument/didChange", {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range, text }],
    });
  }
  apply(edits: readonly { range: { start: Position; end: Position }; newText: string }[]): void {
    const sorted = [...edits].sort((a, b) => offsetAt(this.text, b.range.start) - offsetAt(this.text, a.range.start));
    for (const { range, newText } of sorted)
      this.replace(offsetAt(this.text, range.start), offsetAt(this.text, range.end), newText);
  }
  close(): void {
    this.client.notify("textDocument/didClose", { textDocument: { uri: this.uri } });
  }
  async diagnostics(): Promise<Json[]> {
    const report = await this.client.request("textDocument/diagnostic", { textDocument: { uri: this.uri } });
    return report.items;
  }
  actions(range: object, diagnostics: readonly object[] = [], only?: string[]): Promise<Json[]> {
    return this.client.request("textDocument/codeAction", {
      textDocument: { uri: this.uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  }
}

export interface Position {
  line: number;
  character: number;
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before[before.length - 1]!.length };
}

export function offsetAt(text: string, position: Position): number {
  let at = 0;
  for (let line = 0; line < position.line; line++) at = text.indexOf("\n", at) + 1;
  return at + position.character;
}
