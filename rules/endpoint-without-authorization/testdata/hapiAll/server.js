const Hapi = require("@hapi/hapi");

const charts = require("./charts");

async function start() {
  const server = Hapi.server({ port: 8080 });
  server.auth.strategy("session", "cookie", {});
  server.auth.default("session");
  server.route({ method: "GET", path: "/charts/{ref}", handler: (req) => charts.byRef(req.params.ref) });
  server.route({
    method: "GET",
    path: "/given/{ref}",
    config: { auth: false, handler: (req) => charts.byRef(req.params.ref) }, // want? endpoint-without-authorization "GET /given/{ref}"
  });
  server.route({ method: "GET", path: "/open/{ref}", options: { auth: false }, handler: (req) => charts.byRef(req.params.ref) }); // want endpoint-without-authorization "GET /open/{ref}"
}
start();
