const Hapi = require("@hapi/hapi");
const lodgers = require("./lodgers");

exports.init = async () => {
  const server = Hapi.server({ port: 8081 });
  server.route({
    method: "GET",
    path: "/guests/{id}",
    options: { auth: { mode: "try", strategy: "session" } },
    handler: async (req) => {
      const lodger = await lodgers.find(req.params.id);
      return req.auth.isAuthenticated ? { passportNo: lodger.passportNo } : {};
    },
  });
  return server;
};
