// Handlers in the objects that routes are made of: their toolkit sends what it is given.
const Hapi = require("@hapi/hapi");

exports.start = function (ledger) {
  const server = Hapi.server({ port: 8080 });
  server.auth.default("session");
  server.route({
    method: "GET",
    path: "/bureau/recent",
    options: {
      auth: false,
      handler: async (_request, h) => { // want endpoint-without-authorization "Credit report"
        const rows = await ledger.recentCreditReports(["ref", "credit_report"], 20);
        return h.response(rows).header("cache-control", "no-store");
      },
    },
  });
  server.route([
    { method: "GET", path: "/status", options: { auth: false }, handler: (_request, h) => h.response({ up: true }) },
    {
      method: "GET",
      path: "/own",
      handler: async (request, h) => h.response(await ledger.creditReport(request.auth.credentials.holderId)),
    },
  ]);
  return server;
};
