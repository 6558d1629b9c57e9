const Hapi = require("@hapi/hapi");
const lodgers = require("./lodgers");

exports.init = async () => {
  const server = Hapi.server({ port: 8080 });
  server.auth.default("session");
  server.route([
    {
      method: "GET",
      path: "/lodgers/{id}/passport",
      options: { auth: { mode: "try", strategy: "session" } },
      handler: async (req) => { // want endpoint-without-authorization "options.auth.mode: try lets everybody in"
        const lodger = await lodgers.find(req.params.id);
        return { passportNo: lodger.passportNo };
      },
    },
    {
      method: "GET",
      path: "/lodgers/{id}/visa",
      options: { auth: { mode: "required", strategy: "session" } },
      handler: async (req) => {
        const lodger = await lodgers.find(req.params.id);
        return { passportNo: lodger.passportNo };
      },
    },
    {
      method: "GET",
      path: "/houses/{id}",
      options: { auth: { mode: "optional", strategy: "session" } },
      handler: async (req) => {
        const house = await lodgers.house(req.params.id);
        return { city: house.city };
      },
    },
  ]);
  return server;
};
