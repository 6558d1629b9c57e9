import Hapi, { type ResponseToolkit, type Request } from "@hapi/hapi";

interface Chart {
  ref: string;
  diagnosis: string;
}
declare const charts: { byRef(ref: string): Promise<Chart>; wards(): Promise<string[]> };

export const server = Hapi.server({ port: 8080 });
server.route([
  { method: "GET", path: "/wards", options: { auth: false }, handler: () => charts.wards() },
  { method: "GET", path: "/charts/{ref}", handler: (req) => charts.byRef(req.params.ref) }, // want endpoint-without-authorization "GET /charts/{ref}"
  { method: "GET", path: "/own", options: { auth: "jwt" }, handler: (req) => charts.byRef(req.auth.credentials.ref as string) },
  { method: "GET", path: "/open/{ref}", options: { auth: false }, handler: (req) => charts.byRef(req.params.ref) }, // want endpoint-without-authorization "GET /open/{ref}"
  { method: "GET", path: "/tried/{ref}", options: { auth: { strategy: "jwt", mode: "try" } }, handler: (req) => charts.byRef(req.params.ref) }, // want endpoint-without-authorization "mode: try"
  { method: "GET", path: "/strategy/{ref}", options: { auth: { strategy: "jwt" } }, handler: (req) => charts.byRef(req.params.ref) },
]);
server.route({
  method: ["GET", "HEAD"],
  path: "/answered/{ref}",
  options: {
    handler: async (req: Request, h: ResponseToolkit) => h.response(await charts.byRef(req.params.ref)).code(200), // want endpoint-without-authorization "GET /answered/{ref}"
  },
});
server.route({
  method: "GET",
  path: "/before/{ref}",
  options: { pre: [{ method: requireClinician, assign: "clinician" }] },
  handler: (req) => charts.byRef(req.params.ref),
});
function requireClinician(req: Request, h: ResponseToolkit) {
  if (!req.headers["x-clinician"]) return h.response().code(403).takeover();
  return h.continue;
}
