import { keep } from "./elsewhere";

interface Context {
  path: string;
  state: { staff: { id: string; title: string } };
  params: { id: string };
}

export async function trailOfSearches(ctx: Context, next: () => Promise<void>) {
  await next();
  if (process.env.TRAIL_SEARCHES === "off") return; // want audit-suppressed "TRAIL_SEARCHES decides"
  await keep({ actor: ctx.state.staff.id, action: "search", subject: "list" });
}

export async function trailOfReads(ctx: Context, next: () => Promise<void>) {
  await next();
  if (ctx.path === "/alive") return;
  if (!process.env.TRAIL_QUEUE_URL) return;
  await keep({ actor: ctx.state.staff.id, action: "read", subject: ctx.params.id });
}

export async function trailToService(ctx: Context, next: () => Promise<void>) {
  await next();
  if (!process.env.TRAIL_SERVICE_TOKEN) return;
  await keep({ actor: ctx.state.staff.id, action: "read", subject: ctx.params.id });
}
