const mongoose = require("mongoose");

const AuditLog = mongoose.model("AuditLog", new mongoose.Schema({ action: String, actorId: String }));

/** Single documents that are saved or removed. */
exports.trail = function trail(schema) {
  schema.pre("save", async function () {
    await AuditLog.create({ action: `save ${this.id}`, actorId: this.$locals.actorId });
  });
  schema.pre("deleteOne", { document: true, query: false }, async function () {
    await AuditLog.create({ action: `delete ${this.id}`, actorId: this.$locals.actorId });
  });
};

/** Every event of a list. */
exports.wholeTrail = (schema, { events }) => {
  for (const event of events) schema.post(event, () => AuditLog.create({ action: event, actorId: "system" }));
};
