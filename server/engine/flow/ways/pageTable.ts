// Handlers together with pages that the server renders, for questions about what somebody may ask for by an address. Input: the
// handlers. Output: the same, and of a page's function the page.
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { pageEndpoints } from "../../link/endpoints/fileEndpoints.js";
import type { FlowContext } from "../context.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import { callableKey } from "../walk/callers.js";
import type { Handlers } from "./handlerTable.js";

const PAGES = "pages by address";

export function withPages(ctx: FlowContext, handlers: Handlers): Handlers {
  const { files } = ctx.kept;
  const pages = everywhere(ctx, PAGES, (file) => pageEndpoints(ctx.p, file, files));
  putAll(ctx, PAGES, new Map(pages.map((page) => [callableKey(page.file, page.callable), [page]])));
  return { ...handlers, of: (key) => handlers.of(key) ?? lookUp<Endpoint[]>(ctx, PAGES, key) };
}
