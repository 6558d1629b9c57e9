// Rows about cross-origin sharing: where a server says which sites' pages may read its answers, and what a library says
// where the options leave it open.

/** Options of a call (`on`, `options`), headers that code writes (`spelled`), or settings of a description (`settings`). */
export interface CrossOriginRow {
  kind: "crossOrigin";
  /** Calls, constructors and decorators. */
  on?: string[];
  /** Port of the options: "0", "1.cors". */
  options?: string;
  /** Options, or headers, that name the sites, and that let browsers send cookies along. */
  origin: string;
  credentials: string;
  /** The options may be a function of the request and of a callback that is given them. */
  delegates?: boolean;
  /** Anybody may, where the options do not name the sites. */
  open?: boolean;
  /** The same for the options being `true`. */
  switched?: boolean;
  /** With credentials, a library that lets everybody in answers with the name of the site that asks. */
  echoes?: boolean;
  /** It is about sockets, and not about what endpoints answer. */
  sockets?: boolean;
  /** The option is a list; elsewhere "*" in a list is the name of no site. */
  list?: boolean;
  /** Only where argument 0 is an export of one of these packages: plug-ins are set up by whom they are given to. */
  plugin?: string[];
  /** Methods that set a header: its name is argument 0, its value argument 1. */
  spelled?: string[];
  /** Regular expression on the path of a setting that is `true`, or under which `origin` and `credentials` stand. */
  settings?: string;
  /** With `settings`: name of a setting beside it, or above, that says which file's function answers. */
  handler?: string;
}
