// What can be called from outside, and what really stands before it: handlers with the guards, middlewares, wrappers and
// interceptors that run around them. Input: the program. Output: endpoints, by the "endpoint", "route" and "fileRoute"
// rows of the models. What is declared and not registered is not among what stands before a handler.
import type { EffectRow } from "../../models/types.js";
import { type Body, factsOf, type Program } from "../program.js";
import type { Listed } from "./answerSchemas.js";
import { eventEndpoints, eventFiles, type ListedHandler, type SpokenOf } from "./eventEndpoints.js";
import { fileEndpoints, handlerFiles } from "./fileEndpoints.js";
import { handedEndpoints, handsMembers, servedIn } from "./handedEndpoints.js";
import { controllerEndpoints, controllerFiles, type Global, globalsIn } from "./nestEndpoints.js";
import { type Registration, registrationsIn } from "./registrations.js";
import { routeEndpoints } from "./routeEndpoints.js";

export interface Endpoint {
  file: number;
  callable: number;
  /** Record of the controller, or NONE. */
  record: number;
  framework: string;
  /** "GET", "POST", "Query" …, upper case for HTTP. */
  verb: string;
  /** Path as far as it is constant. */
  route: string;
  /** What declared guards say. "unknown": something stands before it that cannot be looked into. */
  protection: Protection;
  /** The member of the handler's first parameter that is sent. */
  answers?: string;
  /** The member of the handler's object that holds the request, and what is sent. */
  held?: string;
  /** Members that leave, where a schema of the answer leaves all others out. */
  listed?: Listed;
  /** Position of the parameter that holds what the caller sends, where the framework fixes it. */
  given?: number;
  /** The guard that counts its calls. */
  counts?: string;
  /** What runs before or around the handler beside guards, outermost first. */
  around: Around[];
  /** What looks at the input before the handler does with members that the class of the body does not list; absent: not known. */
  input?: InputCheck;
  /** Marks that interceptors and hooks can ask for: keys of metadata, names of decorators, keys of a route's `config`. */
  marks?: string[];
}

/** "unknown": something looks at it that cannot be looked into. */
export type InputCheck = "kept" | "cut" | "unknown";

export interface Protection {
  /** "open": a decorator lets everybody in. "void": what stands there checks nobody. */
  status: "guarded" | "none" | "open" | "void" | "unknown";
  /** Names of what guards, or fails to. */
  by: string;
}

/** A middleware, wrapper, interceptor or decorator. */
export interface Around {
  kind: "middleware" | "wrapper" | "interceptor" | "decorator";
  name: string;
  /** What it is a member of: "audit" of `audit.read("claim")`. */
  of?: string;
  /** Package it comes from, "" for the project's own. */
  package: string;
  /** Functions of the project that run; empty when they cannot be looked into. */
  bodies: Body[];
  /** Where one of a package is made, or the plugin is registered: two of a kind are told apart by it. */
  from?: { file: number; start: number };
  /** Constant texts that its call is given: `hasRole("clerk")`. */
  texts?: string[];
  /** A plugin of a package, registered as a whole: it may put hooks before handlers, or only give the application members. */
  plugin?: true;
  /** A plugin that does its work only for routes whose `config` asks for it. */
  asked?: true;
  /** Runs when the answer is there: it records, and turns nobody away. */
  after?: true;
  /** The parameter of paths before which it stands: `router.param("claimId", load)`. */
  param?: string;
  /** It turns some away, but nobody who asks for this route. */
  passes?: true;
  /** Patterns of the paths that it does not stand before. */
  except?: string[];
  /** What rows say that it does: `jwt({ secret })` of an authentication package. */
  effects?: EffectRow["effect"][];
}

/** Of one file, in the parts in which they are put together with those of others. */
export interface EndpointParts {
  controllers: Endpoint[][];
  routes: Endpoint[];
  files: Endpoint[][];
  handed: Endpoint[];
  events: Endpoint[][];
}

/** What files say together about all endpoints. */
export interface Shared {
  global(row: number): Global;
  /** Of one file. */
  registrations(file: number): readonly Registration[];
  /** Of all files, in order. */
  mounts(): readonly Registration[];
  /** What speaks of a guard of this row about hosts that call with events. */
  guarded(row: number): SpokenOf["by"] | undefined;
  /** Some file hands objects of the framework's handlers to whoever serves them. */
  served(framework: string): boolean;
  /** What a configuration says of an exported function. */
  listed(key: string): ListedHandler | undefined;
}

/** What one file says about the endpoints of all. */
export interface SharedPart {
  globals: Global[];
  registrations: Registration[];
  /** Frameworks whose objects of handlers it hands over. */
  serves: string[];
}

export function sharedPart(p: Program, file: number): SharedPart {
  const registrations = registrationsIn(p, file);
  return { globals: globalsIn(p, file), registrations, serves: servedIn(p, file, registrations) };
}

/** `files`: those that have to do with endpoints, in order. */
export function endpointsIn(p: Program, file: number, files: readonly number[], shared: Shared): EndpointParts {
  return {
    controllers: controllerEndpoints(p, file, shared.global),
    routes: routeEndpoints(p, shared.registrations(file), shared.mounts),
    files: fileEndpoints(p, file, files),
    handed: handedEndpoints(p, file, shared.mounts, shared.served),
    events: eventEndpoints(p, file, shared.guarded, shared.listed),
  };
}

/** Of all files, in order of what they are found by. */
export function joined(parts: readonly EndpointParts[]): Endpoint[] {
  const byRow = (of: (part: EndpointParts) => Endpoint[][]) =>
    (parts[0] ? of(parts[0]) : []).flatMap((_row, i) => parts.flatMap((part) => of(part)[i]!));
  return [
    ...byRow((part) => part.controllers),
    ...parts.flatMap((part) => part.routes),
    ...byRow((part) => part.files),
    ...parts.flatMap((part) => part.handed),
    ...byRow((part) => part.events),
  ];
}

/** Tells whether a file may declare handlers, or what stands before them. */
export function endpointFiles(p: Program): (file: number) => boolean {
  const hasControllers = controllerFiles(p);
  const hasHandlers = handlerFiles(p);
  const hands = handsMembers(p);
  const takesEvents = eventFiles(p);
  return (file) =>
    factsOf(p, file).language === "typescript" &&
    (hasControllers(file) ||
      hasHandlers(file) ||
      registrationsIn(p, file).length > 0 ||
      hands(file) ||
      takesEvents(file));
}
