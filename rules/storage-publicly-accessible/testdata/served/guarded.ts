import express, { type Express, type RequestHandler } from "express";

export function mount(app: Express, signedIn: RequestHandler) {
  app.use("/files", signedIn, express.static("/srv/uploads/id-cards"));
}
export function guarded(requireAuth: RequestHandler) {
  const router = express.Router();
  router.use(requireAuth);
  router.use("/scans", express.static("/srv/uploads/passports"));
  return router;
}
