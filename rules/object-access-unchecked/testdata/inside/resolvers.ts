import { GraphQLError } from "graphql";
import mongoose, { Schema } from "mongoose";

const Chart = mongoose.model("Chart", new Schema({ memberId: String, diagnosis: String, allergies: [String], nurseId: String }));
interface Ctx { user: { id: string; role: string } }

function requireRole(ctx: Ctx, role: string) {
  if (ctx.user.role !== role) throw new GraphQLError("FORBIDDEN");
}

export const resolvers = {
  Query: {
    async chart(_: unknown, { id }: { id: string }, ctx: Ctx) {
      requireRole(ctx, "member");
      const c = await Chart.findById(id).orFail(); // want object-access-unchecked "Query.chart"
      return { id: c.id, diagnosis: c.diagnosis };
    },
    async ownChart(_: unknown, { id }: { id: string }, ctx: Ctx) {
      requireRole(ctx, "member");
      const c = await Chart.findOne({ _id: id, memberId: ctx.user.id }).orFail();
      return { id: c.id, diagnosis: c.diagnosis };
    },
    async anyChart(_: unknown, { id }: { id: string }, ctx: Ctx) {
      requireRole(ctx, "physician");
      const c = await Chart.findById(id).orFail();
      return { id: c.id, diagnosis: c.diagnosis };
    },
  },
};
