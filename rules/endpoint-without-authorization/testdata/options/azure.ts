import { app, type HttpRequest } from "@azure/functions";

interface Claimant {
  fullName: string;
  passportNo: string;
}
declare const claimants: { byId(id: string): Promise<Claimant> };

app.http("claimant", {
  authLevel: "anonymous",
  handler: async (request: HttpRequest) => ({ jsonBody: await claimants.byId(request.params.id) }), // want endpoint-without-authorization "HTTP /claimant hands out .* and authLevel: anonymous lets everybody in"
});
app.http("keyed", {
  authLevel: "function",
  handler: async (request: HttpRequest) => ({ jsonBody: await claimants.byId(request.params.id) }),
});
app.http("set", {
  authLevel: process.env.LEVEL,
  handler: async (request: HttpRequest) => ({ jsonBody: await claimants.byId(request.params.id) }),
});
app.http("checked", {
  authLevel: "anonymous",
  handler: async (request: HttpRequest) => {
    if (!request.headers.get("authorization")) return { status: 401 };
    return { jsonBody: await claimants.byId(request.params.id) };
  },
});
app.http("state", { authLevel: "anonymous", handler: async () => ({ jsonBody: { up: true } }) });
