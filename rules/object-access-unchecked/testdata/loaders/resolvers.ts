import DataLoader from "dataloader";
import { GraphQLError } from "graphql";
import type { Db } from "mongodb";

interface Context {
  viewer?: { id: string };
  loaders: ReturnType<typeof makeLoaders>;
}

const must = (context: Context) => {
  if (!context.viewer) throw new GraphQLError("UNAUTHENTICATED", { extensions: { code: "UNAUTHENTICATED" } });
  return context.viewer;
};

export const makeLoaders = (db: Db) => ({
  stay: new DataLoader(async (ids: readonly string[]) => {
    const rows = await db.collection("stays").find({ key: { $in: [...ids] } }).toArray();
    return ids.map((id) => rows.find((row) => row.key === id));
  }),
  room: new DataLoader(async (ids: readonly string[]) => db.collection("rooms").find({ key: { $in: [...ids] } }).toArray()),
});

export const resolvers = {
  Query: {
    stayDiagnosis: async (_parent: unknown, { id }: { id: string }, context: Context) => {
      must(context);
      const stay = await context.loaders.stay.load(id); // want object-access-unchecked "any stay by the id that is sent"
      return stay?.diagnosis ?? null;
    },
    myDiagnosis: async (_parent: unknown, { id }: { id: string }, context: Context) => {
      const viewer = must(context);
      const stay = await context.loaders.stay.load(id);
      if (stay?.ownerId !== viewer.id) return null;
      return stay.diagnosis;
    },
    ownDiagnosis: async (_parent: unknown, _args: unknown, context: Context) => {
      const viewer = must(context);
      const stay = await context.loaders.stay.load(viewer.id);
      return stay?.diagnosis ?? null;
    },
    roomFloor: async (_parent: unknown, { id }: { id: string }, context: Context) => {
      must(context);
      const room = await context.loaders.room.load(id);
      return room?.floor;
    },
  },
};
