import mongoose, { Schema } from "mongoose";

const Consent = mongoose.model("Consent", new Schema({ sailorId: String, purpose: String, version: String }));
declare function keep(id: string, choices: unknown): Promise<void>;

export const resolvers = {
  Mutation: {
    async grantConsent(_: unknown, { purpose }: { purpose: string }, ctx: { user: { id: string } }) {
      await Consent.create({ sailorId: ctx.user.id, purpose });
    },
    async saveConsents(_: unknown, { choices }: { choices: unknown }, ctx: { user: { id: string } }) {
      await keep(ctx.user.id, choices);
    },
  },
};
