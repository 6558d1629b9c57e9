// The part of the Model Context Protocol that a server with tools, resources and prompts needs: one JSON-RPC message a line,
// answered in order. Serves clients that shake hands (to revision 2025-11-25) and those that tell their revision with every
// request (2026-07-28). Input: lines of text and a handler of methods. Output: lines for the client.

/** Of clients that begin with `initialize`; the newest first. */
const HANDSHAKE_VERSIONS = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];
/** Of those that do not. */
const ENVELOPE_VERSIONS = ["2026-07-28"];
const VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
const SERVER_KEY = "io.modelcontextprotocol/serverInfo";
/** What a client may keep; nothing here is worth keeping, as files change. */
const CACHEABLE = new Set([
  "server/discover",
  "tools/list",
  "prompts/list",
  "resources/list",
  "resources/templates/list",
  "resources/read",
]);

const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INVALID_PARAMS = -32602;
const INTERNAL_ERROR = -32603;
const UNSUPPORTED_VERSION = -32022;

export type Params = Record<string, unknown>;

/** Told to the client as an error of the protocol. */
export class ProtocolError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: object,
  ) {
    super(message);
  }
}

export function invalidParams(message: string): ProtocolError {
  return new ProtocolError(INVALID_PARAMS, message);
}

export interface Described {
  name: string;
  version: string;
  instructions: string;
  capabilities: object;
}

/** Undefined where there is no such method; `cancelled` is asked often. */
export type Handler = (
  method: string,
  params: Params,
  cancelled: () => boolean,
) => Promise<object | undefined> | undefined;

interface Message {
  jsonrpc?: unknown;
  id?: unknown;
  method?: unknown;
  params?: unknown;
}

export interface Protocol {
  /** One message. */
  take(line: string): void;
  /** Everything that was taken is answered. */
  settled(): Promise<void>;
}

/** `failed`: something inside broke; what the client is told of it has no detail. */
export function createProtocol(
  self: Described,
  handle: Handler,
  send: (line: string) => void,
  failed: (error: unknown) => void,
): Protocol {
  /** Requests that are not answered yet; of those, the ones that nobody waits for any more. */
  const open = new Set<unknown>();
  const cancelled = new Set<unknown>();
  let queue = Promise.resolve();
  const answer = (id: unknown, body: object) => send(JSON.stringify({ jsonrpc: "2.0", id, ...body }));
  const refuse = (id: unknown, { code, message, data }: ProtocolError) =>
    answer(id, { error: { code, message, ...(data ? { data } : {}) } });
  const serve = async (id: string | number, method: string, params: Params) => {
    try {
      const version = envelopeVersion(params);
      const result = own(self, method, params) ?? (await handle(method, params, () => cancelled.has(id)));
      if (cancelled.delete(id)) return;
      if (!result) refuse(id, new ProtocolError(METHOD_NOT_FOUND, `there is no method ${JSON.stringify(method)}`));
      else answer(id, { result: version ? enveloped(self, method, result) : result });
    } catch (error) {
      if (cancelled.delete(id)) return;
      if (error instanceof ProtocolError) return refuse(id, error);
      failed(error);
      refuse(id, new ProtocolError(INTERNAL_ERROR, "a part of goodfaith failed; its standard error says which"));
    }
  };
  return {
    take(line) {
      if (line.trim() === "") return;
      const message = parsed(line);
      if (message === undefined) return refuse(null, new ProtocolError(PARSE_ERROR, "this is no JSON"));
      const { id, method } = message;
      const isRequest = typeof id === "string" || typeof id === "number";
      if (typeof method !== "string" || message.jsonrpc !== "2.0" || (id !== undefined && !isRequest)) {
        // Answers to requests, of which this server makes none.
        if (isRequest && method === undefined) return;
        return refuse(isRequest ? id : null, new ProtocolError(INVALID_REQUEST, "this is no request"));
      }
      const params = isRecord(message.params) ? message.params : {};
      if (isRequest) {
        open.add(id);
        queue = queue.then(() => serve(id, method, params)).finally(() => open.delete(id));
      } else if (method === "notifications/cancelled" && open.has(params.requestId)) cancelled.add(params.requestId);
    },
    settled: () => queue,
  };
}

function own(self: Described, method: string, params: Params): object | undefined {
  const { name, version, instructions, capabilities } = self;
  if (method === "ping") return {};
  if (method === "server/discover") return { supportedVersions: ENVELOPE_VERSIONS, capabilities, instructions };
  if (method !== "initialize") return undefined;
  const asked = String(params.protocolVersion);
  const protocolVersion = HANDSHAKE_VERSIONS.includes(asked) ? asked : HANDSHAKE_VERSIONS[0];
  return { protocolVersion, capabilities, serverInfo: { name, version }, instructions };
}

/** Undefined for clients that shake hands. @throws ProtocolError for a revision that is not served. */
function envelopeVersion({ _meta }: Params): string | undefined {
  const requested = isRecord(_meta) ? _meta[VERSION_KEY] : undefined;
  if (typeof requested !== "string") return undefined;
  if (ENVELOPE_VERSIONS.includes(requested)) return requested;
  const data = { supported: ENVELOPE_VERSIONS, requested };
  throw new ProtocolError(UNSUPPORTED_VERSION, "this revision of the protocol is not served", data);
}

function enveloped({ name, version }: Described, method: string, result: object): object {
  return {
    resultType: "complete",
    ...(CACHEABLE.has(method) ? { ttlMs: 0, cacheScope: "private" } : {}),
    ...result,
    _meta: { [SERVER_KEY]: { name, version } },
  };
}

function parsed(line: string): Message | undefined {
  try {
    const value = JSON.parse(line) as unknown;
    return isRecord(value) ? value : {};
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
