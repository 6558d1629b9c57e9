export const onlyRole = (role) => ({
  before: async ({ event }) => {
    const claims = event.requestContext.authorizer?.jwt?.claims;
    if (!claims || claims.role !== role) return { statusCode: 403, body: "" };
  },
});

export const traced = () => ({
  after: async ({ event }) => {
    console.info(event.routeKey);
  },
});
