// What rules ask about stores that anybody outside can reach, and what they are told.
import type { Location } from "../../diagnostics/finding.js";

/**
 * Ports of databases that are open to everybody, and folders of what persons hand in that a server hands out. Answers are
 * OpenStoreAnswer, one per place. Regular expressions on words, in lower case and parted by blanks, unless said otherwise.
 */
export interface OpenStoreRequest {
  kind: "openStore";
  /** What listens there, and how constants of a cloud's library are called that stand for the port. */
  ports: readonly { port: string; store: string; named: string }[];
  /** On the name of an image, and on paths of files (both flag "i"): compositions that are for production; what is not. */
  images: string;
  compositions: string;
  ofDevelopment: string;
  /** Names of databases. */
  named: string;
  /** On packages: servers, and what takes files in; on what is called as code spells it: it hands out a folder. */
  servers: string;
  uploads: string;
  serves: string;
  /** Words of paths: proofs of identity and health; matters of customers, with what is handed in about them; what is for everybody. */
  proofs: string;
  matters: string;
  kept: string;
  harmless: string;
  /** What asks who somebody is, or may. */
  guards: string;
}

export interface OpenStoreAnswer {
  kind: "openStore";
  request: OpenStoreRequest;
  /** The port, the kind of the service, the rule of the firewall, or the call. */
  at: Location;
  how: "published" | "service" | "firewall" | "served" | "put";
  /** What listens, or the folder. */
  store: string;
  /** The service, the resource, or the call. */
  by: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
