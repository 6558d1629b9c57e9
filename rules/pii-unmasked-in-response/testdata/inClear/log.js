const mongoose = require("mongoose");
exports.AuditLog = mongoose.model("AuditLog", new mongoose.Schema({ actor: String, action: String, subject: String }));
