import mongoose, { Schema } from "mongoose";

const consentSchema = new Schema({
  sailorId: String, // want consent-withdrawal-missing "Consent.create"
  purpose: String,
  version: String,
});
const Consent = mongoose.model("Consent", consentSchema);

export const resolvers = {
  Mutation: {
    async grantConsent(_: unknown, { purpose, version }: { purpose: string; version: string }, ctx: { user: { id: string } }) {
      await Consent.create({ sailorId: ctx.user.id, purpose, version });
      return true;
    },
  },
};
