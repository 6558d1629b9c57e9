import Fastify from "fastify";
import mongoose, { Schema } from "mongoose";

const Quote = mongoose.model("Quote", new Schema({ premium: Number, loadingRate: Number, broker: String }));
const ClaimCase = mongoose.model("ClaimCase", new Schema({ isFraud: Boolean, payoutAmount: Number, status: String }));
const app = Fastify();

export function computeLoading(age: number, smoker: boolean) {
  return (smoker ? 0.5 : 0) + age / 200;
}

app.patch("/quotes/:id/loading", async (request) => {
  const { loadingRate } = request.body;
  await Quote.findByIdAndUpdate(request.params.id, { $set: { loadingRate } }); // want manual-override-unrecorded "PATCH /quotes/:id/loading sets loadingRate .* past computeLoading"
});

app.put("/claims/:id/payout", async (request) => {
  const claim = await ClaimCase.findById(request.params.id);
  claim.payoutAmount = Number.parseFloat(request.body.payoutAmount); // want manual-override-unrecorded "PUT /claims/:id/payout sets payoutAmount"
  await claim.save();
});

app.put("/claims/:id/fraud", async (request) => {
  const claim = await ClaimCase.findById(request.params.id);
  claim.isFraud = request.body.isFraud; // want manual-override-unrecorded "PUT /claims/:id/fraud sets isFraud"
  await claim.save();
});

app.post("/claims/:id/decision", async (request) => {
  await ClaimCase.updateOne({ _id: request.params.id }, { payoutAmount: request.body.amount, status: "decided" });
});

app.put("/quotes/:id/checked-loading", async (request) => {
  const quote = await Quote.findById(request.params.id);
  const calculatedLoading = computeLoading(request.body.age, request.body.smoker);
  if (request.body.loadingRate < calculatedLoading) throw new Error("LOADING_TOO_LOW");
  quote.loadingRate = request.body.loadingRate;
  await quote.save();
});

app.post("/quotes", async (request) => {
  const quote = new Quote({ broker: request.body.broker });
  quote.premium = request.body.premium;
  await quote.save();
});

app.post("/claims/:id/score", async (request) => {
  const claim = await ClaimCase.findById(request.params.id);
  claim.isFraud = claim.payoutAmount > 100_000;
  await claim.save();
  return request.body;
});
