const { AuditLog } = require("./log");
exports.audit = (action) => async (ctx, next) => {
  await AuditLog.create({ actor: ctx.state.user.id, action, subject: ctx.params.id });
  await next();
};
