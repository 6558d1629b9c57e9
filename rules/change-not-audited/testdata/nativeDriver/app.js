// The driver's own collection of a model runs none of its hooks.
const express = require("express");
const mongoose = require("mongoose");
const { signedIn } = require("./signedIn");

const AuditLog = mongoose.model("AuditLog", new mongoose.Schema({ what: String }));
const tenantSchema = new mongoose.Schema({ name: String, passportNo: String, address: String });
tenantSchema.pre("findOneAndUpdate", async function () {
  await AuditLog.create({ what: "tenant" });
});
const Tenant = mongoose.model("Tenant", tenantSchema);

const app = express();
app.use(signedIn);
app.put("/tenants/:id/passport", async (req, res) => {
  await Tenant.findByIdAndUpdate(req.params.id, { $set: { passportNo: req.body.passportNo } });
  res.end();
});
app.put("/tenants/:id/document", async (req, res) => { // want change-not-audited "PUT /tenants/:id/document"
  await Tenant.collection.updateOne({ _id: req.params.id }, { $set: { passportNo: String(req.body.passportNo) } });
  res.end();
});
