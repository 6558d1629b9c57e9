const mongoose = require("mongoose");
const { redact } = require("./redact");

const AuditTrail = mongoose.model("AuditTrail", new mongoose.Schema({ actorId: String, action: String, path: String, sent: Object }));

exports.auditAll = async (req, res, next) => {
  await AuditTrail.create({ actorId: req.user.id, action: req.method, path: req.path, sent: req.body }); // want audit-record-incomplete "all that the caller sent"
  next();
};

exports.auditText = async (req, res, next) => {
  await AuditTrail.insertMany([{ actorId: req.user.id, action: req.method, path: req.path, sent: JSON.stringify(req.body) }]); // want? audit-record-incomplete
  next();
};

exports.auditNames = async (req, res, next) => {
  await AuditTrail.create({ actorId: req.user.id, action: req.method, path: req.path, sent: Object.keys(req.body) });
  next();
};

exports.auditRedacted = async (req, res, next) => {
  await AuditTrail.create({ actorId: req.user.id, action: req.method, path: req.path, sent: redact(req.body) });
  next();
};
