"use strict";

module.exports = (app) => {
  const { router, controller, middleware } = app;
  const clerk = middleware.needRole({ role: "clerk" });
  const need = (role) => middleware.needRole({ role });

  router.get("/tenants/:id", controller.tenants.show);
  router.get("/tenants/:id/floor", controller.tenants.floor);
  router.get("/clerk/tenants/:id", clerk, controller.tenants.guarded);
  app.get("/clerk/all/:id", need("chief"), controller.tenants.guarded);
  router.get("/inside/:id", controller.tenants.inside);
  router.get("byName", "/named/:id", "tenants.named");
  router.resources("moveIns", "/move-ins", controller.admin.moveIn);
  app.router.redirect("/", "/move-ins", 302);
};
