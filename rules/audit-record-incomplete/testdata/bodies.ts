import type { Request, Server } from "@hapi/hapi";
import { auditTrail } from "./elsewhere";

interface Context {
  req: { json(): Promise<unknown>; param(name: string): string };
}

export function routes(server: Server) {
  server.route({
    method: "POST",
    path: "/holders/{id}/notes",
    handler: async (request: Request) => {
      await auditTrail.record({ actor: request.auth.credentials.sub, action: "note.add", resource: "holder", id: request.params.id, sent: request.payload }); // want audit-record-incomplete
      await auditTrail.record({ actor: request.auth.credentials.sub, action: "note.add", resource: "holder", id: request.params.id, sent: Object.keys(request.payload) });
      return { ok: true };
    },
  });
}

export async function change(c: Context, staffId: string) {
  await auditTrail.append({ actor: staffId, action: "holder.change", resource: "holder", id: c.req.param("id"), sent: await c.req.json() }); // want audit-record-incomplete
  await auditTrail.append({ actor: staffId, action: "holder.change", resource: "holder", id: c.req.param("id"), note: "seen" });
}
