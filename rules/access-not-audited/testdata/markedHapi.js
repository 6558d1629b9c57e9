// Routes that name what is recorded of them, and one that does not.
const Hapi = require("@hapi/hapi");
const { db } = require("./db");
const { writeAudit } = require("./audit");

const server = Hapi.server({ port: 3000 });
server.auth.default("staff");
server.ext("onPreHandler", async (request, h) => {
  const what = request.route.settings.app && request.route.settings.app.recorded;
  if (what) await writeAudit(request.auth.credentials.id, what, request.params.id);
  return h.continue;
});
server.route([
  {
    method: "GET",
    path: "/tenants/{id}/illness",
    options: { app: { recorded: "illness" } },
    handler: ({ params }) => db("tenant_illness").where({ id: params.id }).first("full_name", "diagnosis"),
  },
  {
    method: "GET",
    path: "/keepers/{id}/illness",
    options: { tags: ["api"] },
    handler: ({ params }) => db("keeper_illness").where({ id: params.id }).first("full_name", "diagnosis"), // want access-not-audited "GET /keepers/{id}/illness"
  },
]);
