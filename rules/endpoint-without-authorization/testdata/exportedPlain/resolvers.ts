// What stands before all of them may be said where they are served, which is not shown.
export const tripResolvers = {
  Query: {
    recentTrips: (_p: unknown, _a: unknown, { knex }: any) => knex("trip").select("ref", "diagnosis"),
  },
};

export const notAsked = {
  Query: { recentTrips: (_p: unknown, _a: unknown, { knex }: any) => knex("trip").select("ref", "diagnosis") },
};
