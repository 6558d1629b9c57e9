// The trail keeps why somebody opened a case; that is no reason for what was decided.
const mongoose = require("mongoose");

const Trail = mongoose.model("Trail", new mongoose.Schema({ who: String, what: String, id: String, reason: String }));
const Application = mongoose.model("Application", new mongoose.Schema({ product: String, status: String }));

async function trail(req, what, id) {
  await Trail.create({ who: req.user.id, what, id, reason: req.get("x-view-reason") });
}

exports.decideForUnderwriting = async (req, score) => {
  const application = await Application.findById(req.params.id);
  if (score < 300) application.status = "declined"; // want automated-decision-unreviewed "refuses"
  await application.save();
  await trail(req, "decided", application.id);
};

async function told(req, what, id, reason) {
  await Trail.create({ who: req.user.id, what, id, reason });
}

exports.decideWithReason = async (req, score, reason) => {
  const application = await Application.findById(req.params.id);
  if (score < 300) application.status = "declined";
  await application.save();
  await told(req, "decided", application.id, reason);
};
