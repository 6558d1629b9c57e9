import Fastify from "fastify";
import mongoose, { Schema } from "mongoose";

const Claim = mongoose.model("Claim", new Schema({ policyNumber: String, adjuster: String, investigatorId: String }));
const app = Fastify();

app.patch("/insurance/claims/:id/adjuster", async (request) => {
  await Claim.findByIdAndUpdate(request.params.id, { $set: { adjuster: request.body.adjuster } }); // want conflict-of-interest-unchecked "no code of this project asks .* endpoints that give cases: 2"
});

app.post("/insurance/claims/:id/investigation", async (request) => {
  const claim = await Claim.findById(request.params.id);
  claim.investigatorId = request.body.investigatorId;
  await claim.save();
});

app.post("/insurance/claims", async (request) => {
  await Claim.create({ policyNumber: request.body.policyNumber, adjuster: null });
});

app.get("/insurance/claims", async (request) => {
  const where: Record<string, string> = {};
  if (request.query.adjuster) where.adjuster = request.query.adjuster;
  return Claim.find(where);
});

app.post("/insurance/claims/search", async (request) => {
  const where: Record<string, string> = {};
  where.adjuster = request.body.adjuster;
  await Claim.updateMany(where, { seen: true });
});
