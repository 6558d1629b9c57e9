// What can be called from outside, and what really stands before it: handlers with the guards, middlewares, wrappers and
// interceptors that run around them. Input: the program. Output: endpoints, by the "endpoint", "route" and "fileRoute"
// rows of the models. What is declared and not registered is not among what stands before a handler.
import { eventEndpoints, eventFiles } from "./eventEndpoints.js";
import { fileEndpoints, handlerFiles } from "./fileEndpoints.js";
import { handedEndpoints, handsMembers } from "./handedEndpoints.js";
import { controllerFiles, nestEndpoints } from "./nestEndpoints.js";
import { factsOf, type Program } from "./program.js";
import { registrationsIn, routeEndpoints } from "./routeEndpoints.js";

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
  /** Position of the parameter that holds what the caller sends, where the framework fixes it. */
  given?: number;
  /** What runs before or around the handler beside guards, outermost first. */
  around: Around[];
}

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
  /** Package it comes from, "" for the project's own. */
  package: string;
  /** Functions of the project that run; empty when they cannot be looked into. */
  bodies: Body[];
}

export interface Body {
  file: number;
  callable: number;
}

/** `files`: those that have to do with endpoints, in order. */
export function endpointsOf(p: Program, files: readonly number[]): Endpoint[] {
  return [nestEndpoints, routeEndpoints, fileEndpoints, handedEndpoints, eventEndpoints].flatMap((of) => of(p, files));
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
