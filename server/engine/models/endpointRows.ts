// Rows about how frameworks declare what can be called from outside: decorators, calls on routers, objects of handlers, files
// by where they lie, functions that a host calls.

/** How a framework declares what can be called from outside, and what stands before it. Names are exports of the package. */
export interface EndpointRow {
  kind: "endpoint";
  framework: string;
  /** Class decorators of controllers. */
  controllers: string[];
  /** Method decorators of handlers. */
  handlers: string[];
  /** Decorators that put guards before a class or method; their arguments are the guards. */
  guards: string[];
  /** Class decorator that registers providers. */
  modules: string[];
  /** Provider tokens that make a guard global. */
  globalTokens: string[];
  /** Methods of the application that make guards global. */
  globalCalls: string[];
  /** Names of decorators, of the project or a package, that let everybody in. */
  openDecorators: string[];
  /** Decorators that name the page that is rendered with what a handler gives back. */
  renders?: string[];
  /** Methods of the application that put middlewares before all handlers. */
  middlewareCalls?: string[];
  /** Option of a controller's or handler's decorator that lists middlewares. */
  middlewareOption?: string;
  /** Three methods of one chain: which middlewares, before which routes, and which of these are left out. */
  applies?: string[];
  /** Packages whose guards count requests and check nobody. */
  countingPackages: string[];
  /** Decorators that put interceptors around a class or method, provider tokens and methods that make them global. */
  interceptors: string[];
  interceptorTokens: string[];
  interceptorCalls: string[];
  /** What looks at the input of a handler first: decorators of methods and classes, provider tokens, methods of the application. */
  pipes: string[];
  pipeTokens: string[];
  pipeCalls: string[];
  /** Decorator of the parameter that holds the body; its arguments may be such pipes. */
  body: string;
  /** The pipe that takes out, where its option is true, what the class of the body does not list. */
  listingPipe: string;
  listingOption: string;
  /** What makes an application: where a file imports it, it is seen what is registered for all of the application. */
  starts: string[];
  /** Packages of these decorators, where their names alone do not tell; then no class decorator is needed. */
  of?: string[];
  /** Decorators by which the host checks who calls, unless one of `openDecorators` stands at the handler. */
  checks?: string[];
}

/**
 * Calls on an application or router that register handlers ("handle"), put something before later ones ("mount"), take
 * an object whose members are handlers ("members"), give the application a member by name ("decorate"), say by an object
 * like that of the handlers who may call which ("permissions"), that the host checks who calls any of them ("guardAll"),
 * give the same router for the paths below one, with what stands before those ("scope"), or ask whether a member has a
 * directive of the schema, where a function does what that stands for ("directive").
 */
export interface RouteRow {
  kind: "route";
  framework: string;
  role: "handle" | "mount" | "members" | "decorate" | "permissions" | "guardAll" | "scope" | "directive";
  /** First package of its file, put in as it is loaded: kept answers hold copies of rows, which no table knows. */
  package?: string;
  on: string[];
  /** handle: the member of the handler's first parameter that is sent. */
  answers?: string;
  /** handle: the member of the handler's object that holds the request: `this.ctx`. */
  held?: string;
  /** handle: instance type whose members a text names that stands for a handler: "claim.show". */
  named?: string;
  /** handle: members of what stands for the handler, each with its verb and path: "show GET /:id". */
  actions?: string[];
  /** mount: instance type whose members texts name that stand for middlewares. */
  loaded?: string;
  /** mount: setting of the files at such paths (regular expression) that lists them, or that lists plugins with their packages. */
  setting?: string;
  files?: string;
  /** handle: the verb, where the method is not named for it. */
  verb?: string;
  /** handle: the call is of no router: what it is given is called under the name of the variable that holds the result. */
  alone?: boolean;
  /**
   * handle: option by whose values `guardValues` the host checks who calls; by any other it lets everybody in. Without values,
   * by any but `false`.
   */
  guardOption?: string;
  guardValues?: string[];
  /** handle: only where it stands in what is called for this event, which runs before. */
  within?: string;
  /** handle: options of the call that made the server by which somebody asks who connects, nobody sees who. */
  makerGuards?: string[];
  /** handle: option with what the host checks of the input before the handler runs. */
  schemaOption?: string;
  /** handle: option with a schema of the answer, by which whatever it does not list is left out; members are parted by dots. */
  answerOption?: string;
  /** members: the member of the argument that holds them, and those of its members that are reachable. */
  at?: string;
  roots?: string[];
  /** members: names of flags on a member that take away what stands before all of them. */
  open?: string[];
  /** members: the handlers' parameter that holds what the caller sends. */
  given?: string;
  /** members: the member of the argument that lists what runs around every call. */
  plugins?: string;
  /** members: the member of the argument with the schema, whose fields may carry directives. */
  definitions?: string;
  /** permissions: names of rules that let everybody in, and the option with the rule for what is not named. */
  opening?: string[];
  fallback?: string;
}

/** Any call of a function without a row of its own that is handed an object of handlers under the name `at`. */
export interface HandedRow {
  kind: "handed";
  framework: string;
  at: string;
  /** Members of the object that hold the handlers; it is such an object when it has one of them. */
  roots: string[];
  open?: string[];
  given?: string;
  /** Regular expression on the names by which modules export such an object, for programs that do not show who serves it. */
  exported?: string;
}

/** Files that are routes by where they lie and what they export, or whose functions a directive opens to the outside. */
export interface FileRouteRow {
  kind: "fileRoute";
  framework: string;
  /** Regular expression on the file's path; group 1 is the route. */
  path?: string;
  /** Beginnings of what a file imports that is one of them wherever it lies. */
  importing?: string[];
  /** Names of exports that are handlers, or objects whose members are; "*": all. */
  exports: string[];
  /** Regular expression on the name of the function that makes handlers; what nothing of the kind made is none. */
  made?: string;
  /** Directive that makes exported functions, or the function that has it, reachable. */
  directive?: string;
  /** Regular expression on paths of the file that runs before the routes below its folder, and its exports. */
  middleware?: string;
  middlewareExports?: string[];
  /** It renders a page, which layouts around it, that are not asked, may keep from whoever is not signed in. */
  page?: boolean;
}

/** Exported functions that a host calls with an event. */
export interface EventHandlerRow {
  kind: "eventHandler";
  framework: string;
  /** Types of the first parameter, and types of the function itself. */
  events: string[];
  handlers: string[];
  /** Names of exports that are handlers where their answer has the members `answer`, whatever their types. */
  exports: string[];
  answer: string[];
  /** What the first parameter of exports with other names is called that are such handlers, too. */
  given?: string;
  /** Members that only such an event has: exports that read one of their first parameter are such handlers, too. */
  members?: string[];
  /** Members and settings by which a project says that the host checks who calls. */
  guards: string[];
  /**
   * Setting below which a configuration lists functions by name, each with its `handler` ("src/claims.get"), those of their
   * settings by which they are called from outside, and those by which the host checks who calls one of them.
   */
  listed?: string;
  calls?: string[];
  listedGuards?: string[];
}
