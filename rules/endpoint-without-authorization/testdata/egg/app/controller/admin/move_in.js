"use strict";

// Functions in place of a class.
exports.index = async (ctx) => { // want endpoint-without-authorization "GET /move-ins"
  ctx.body = await ctx.model.Tenant.findAll();
};

exports.show = async (ctx) => { // want endpoint-without-authorization "GET /move-ins/:id"
  ctx.body = await ctx.model.Tenant.findByPk(ctx.params.id);
};

exports.count = async (ctx) => {
  ctx.body = await ctx.model.Tenant.count();
};
