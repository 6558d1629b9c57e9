import Fastify from "fastify";
import mongoose, { Schema } from "mongoose";

const Claimant = mongoose.model("Claimant", new Schema({ name: String, mobile: String, bankCardNo: String, seen: Date }));
const Shouyiren = mongoose.model("Shouyiren", new Schema({ name: String, shenfenzheng: String }));
const Payee = mongoose.model("Payee", new Schema({ holder: String, accountNumber: String }));
const app = Fastify();

app.patch("/claimants/:id/mobile", async (request) => {
  await Claimant.findByIdAndUpdate(request.params.id, { $set: { mobile: request.body.mobile } }); // want payee-change-unverified "PATCH /claimants/:id/mobile changes Mobile"
});

app.put("/payees/:id", async (request) => {
  const changed = { ...request.body };
  await Payee.updateOne({ _id: request.params.id }, { accountNumber: changed.accountNumber }); // want payee-change-unverified "PUT /payees/:id changes Bank account number"
});

app.post("/claimants/:id/phone", async (request) => {
  const claimant = await Claimant.findById(request.params.id);
  claimant.mobile = request.body.mobile;
  await claimant.save(); // want payee-change-unverified "POST /claimants/:id/phone changes Mobile phone number .claimant.save."
});

app.post("/beneficiaries/:id", async (request) => {
  const { shenfenzheng } = request.body;
  await Shouyiren.updateOne({ _id: request.params.id }, { shenfenzheng }); // want payee-change-unverified "POST /beneficiaries/:id changes"
});

app.post("/claimants/:id/seen", async (request) => {
  await Claimant.updateOne({ _id: request.params.id }, { seen: new Date() });
  const claimant = await Claimant.findById(request.params.id);
  claimant.seen = new Date();
  await claimant.save();
});
