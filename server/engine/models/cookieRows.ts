// Rows about cookies: which calls, members and headers set one, and which attributes a library gives it by itself.

export const COOKIE_ATTRIBUTES = ["httpOnly", "secure", "sameSite"] as const;
export type CookieAttribute = (typeof COOKIE_ATTRIBUTES)[number];

/** A cookie is set: by a call with a name, a value and options, by a session library, or by a text as a header has it. */
export interface CookieRow {
  kind: "cookie";
  /** Calls, or with `assigned` the member that is assigned. */
  on?: string[];
  assigned?: boolean;
  /** The same where nothing is known of the receiver but what it is called: "res.cookie", "*.setHeader". */
  spelled?: string[];
  /** Members of any object that hold a cookie as a header does. */
  properties?: string[];
  name?: string;
  /** What it is called where `name` says nothing. */
  called?: string;
  value?: string;
  /** Object with members of the names in COOKIE_ATTRIBUTES. */
  options?: string;
  /** Port of a text (or a list of them) with all of it: "id=1; HttpOnly". */
  header?: string;
  /** What the library calls COOKIE_ATTRIBUTES, in their order, where it has names of its own. */
  attributes?: string[];
  /** Attributes that it has where the options do not say otherwise. */
  defaults?: CookieAttribute[];
  /** An option that makes it secure, whatever it says. */
  securedBy?: string;
  /** Without the options the library does it right: then there is nothing to look at. */
  optional?: boolean;
  /** It says who somebody is, whatever it is called. */
  session?: boolean;
  /** A script of the page sets it and no option makes it unreadable ("always"), or either side may ("either"). */
  script?: "always" | "either";
  /** Only where the constant text at `port` is one of `equals`. */
  given?: { port: string; equals: string[] };
  /** Only where argument 0, or its member `plugin`, is an export of one of these packages: plug-ins are set up by whom they are given to. */
  plugin?: string[];
  /** Only where no file of the program names such an option, which gives attributes to all cookies. */
  unless?: string;
}
