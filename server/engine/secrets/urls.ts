// Passwords inside addresses: `scheme://user:password@host`, `jdbc:…?password=…`, `Server=…;Password=…`. Each is found
// from its marker with bounded look-around.

export interface AddressSecret {
  /** URL scheme in lower case, "" for key-value connection strings. */
  scheme: string;
  user: string;
  host: string;
  /** Range of the password. */
  start: number;
  end: number;
}

const MAX_AUTHORITY = 512;
const STOP = /[\s"'`<>/?#,;(){}\\|]/;

/** `at` is the offset of "://". */
export function urlPassword(text: string, at: number): AddressSecret | undefined {
  let schemeStart = at;
  while (schemeStart > 0 && at - schemeStart < 24 && /[a-z0-9+.-]/i.test(text[schemeStart - 1]!)) schemeStart--;
  const scheme = text.slice(schemeStart, at).toLowerCase();
  if (!/^[a-z][a-z0-9+.-]*$/.test(scheme)) return undefined;
  const from = at + 3;
  const limit = Math.min(text.length, from + MAX_AUTHORITY);
  let end = from;
  let host = -1;
  for (; end < limit; end++) {
    const c = text[end]!;
    if (c === "@") host = end;
    // Placeholders such as ${PASSWORD} or <password> belong to the password, so that it is seen for what it is.
    else if ((c === "{" || c === "}" || c === "<" || c === ">" || c === "(" || c === ")") && host < 0) continue;
    else if (STOP.test(c)) break;
  }
  if (host < 0) return undefined;
  const colon = text.indexOf(":", from);
  if (colon < 0 || colon >= host || colon + 1 === host) return undefined;
  return { scheme, user: text.slice(from, colon), host: text.slice(host + 1, end), start: colon + 1, end: host };
}

/** `name:password@tcp(host:3306)/database`; `at` is the offset of "@tcp(". */
export function driverPassword(text: string, at: number): AddressSecret | undefined {
  const before = /([\w.-]{1,64}):([^\s"'`:]{1,128})$/.exec(text.slice(Math.max(0, at - 200), at));
  if (!before) return undefined;
  const host = /^[^)\s]{0,200}/.exec(text.slice(at + "@tcp(".length, at + 220))![0];
  return { scheme: "mysql", user: before[1]!, host, start: at - before[2]!.length, end: at };
}

const LOCAL =
  /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|[a-z][a-z0-9_-]*)(?::\d+|$)/i;
const SAMPLE =
  /(?:^|[.@])(?:example\.(?:com|org|net)|example|test|invalid)(?::\d+)?$|^(?:host|hostname|server|your[\w.-]*|my-?host)(?::\w+|$)/i;

/** This machine or a neighbour in a compose file. */
export function isLocalHost(host: string): boolean {
  return LOCAL.test(host);
}

/** A host that documentation uses. */
export function isSampleHost(host: string): boolean {
  return SAMPLE.test(host);
}
