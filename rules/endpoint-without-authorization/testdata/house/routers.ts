import { Router } from "express";
import Koa from "koa";
import { jwt } from "koa-jwt";
import { mayRead } from "./mayRead";

interface Nominee {
  id: string;
  passportNo: string;
}
const rows = new Map<string, Nominee>();

// Nobody here mounts the router: what it runs itself runs in its order, for its paths.
export const router = Router();
router.get("/nominees/:id", (req, res) => { // want endpoint-without-authorization "GET /nominees/:id"
  res.json(rows.get(req.params.id)!);
});
router.use("/desk", mayRead);
router.get("/desk/nominees/:id", (req, res) => {
  res.json(rows.get(req.params.id)!);
});
router.get("/late/nominees/:id", (req, res) => { // want endpoint-without-authorization "GET /late/nominees/:id"
  res.json(rows.get(req.params.id)!);
});

// What one framework runs does not stand before the routes of another.
export const koa = new Koa();
koa.use(jwt({ secret: String(process.env.SECRET) }));
