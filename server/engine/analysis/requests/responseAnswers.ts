// What rules are told about the answers of a server: who may read them beside the one who asked, and who may keep them.
import type { FindingData, Location } from "../../diagnostics/finding.js";
import type { CachedRequest, CrossOriginRequest, GuessingRequest, SentFormRequest } from "./responseRequests.js";

export interface CrossOriginAnswer {
  kind: "crossOrigin";
  request: CrossOriginRequest;
  /** The call, the header or the setting. */
  at: Location;
  /** As code spells it: "origin: true". */
  choice: string;
  /** Anybody ("*"), or whoever asks, by his own name. */
  lets: "any" | "echoed";
  /** Browsers send cookies along, where they are told the name. */
  credentials: boolean;
  /** It is about sockets; `data` is what the application hands out beside them. */
  sockets: boolean;
  /** It speaks for the whole application, not for some of its answers. */
  whole: boolean;
  /** What is handed out behind it, most sensitive first, and where the worst is. */
  data: FindingData[];
  route: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface SentFormAnswer {
  kind: "sentForm";
  request: SentFormRequest;
  /** The tag of the form. */
  at: Location;
  /** "" where nothing says it. */
  method: "get" | "post" | "";
  /** Where it is sent, if it says so. */
  host: { kind: "own" | "external" | "unknown"; text: string; scheme: string };
  /** Most sensitive first. */
  data: FindingData[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface CachedAnswer {
  kind: "cached";
  request: CachedRequest;
  /** The header or export; the handler, where something around it keeps the answer. */
  at: Location;
  /** By whom: see CacheSite; "kept": by what is put around the handler; "fetched": by the server, which asked for it. */
  kept: "shared" | "stored" | "fixed" | "kept" | "fetched" | "off";
  /** As code spells it: "Cache-Control: public", "CacheInterceptor". */
  choice: string;
  /** One's own data, as the route says. */
  own: boolean;
  /** What the worst endpoint behind it hands out, and how many others there are. */
  data: FindingData[];
  route: string;
  others: number;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export interface GuessingAnswer {
  kind: "guessing";
  request: GuessingRequest;
  /** The handler. */
  at: Location;
  route: string;
  /** A one-time code is checked or sent, a password is compared, a person is looked up. */
  what: "check" | "send" | "password" | "lookup" | "exists";
  /** lookup: the column that is compared with what the caller gives. */
  key: string;
  /** "unlike": handlers beside it have a limit. "exempt": a mark leaves it out. "unknown": the application limits calls somewhere. */
  status: "limited" | "missing" | "unlike" | "uncounted" | "exempt" | "unknown";
  /** What limits its calls, or those of the handler beside it, or leaves it out. */
  by: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
