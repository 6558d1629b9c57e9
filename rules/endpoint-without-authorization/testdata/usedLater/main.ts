import express from "express";
import { early, fill, late } from "./routers";

const signedIn = (req: any, res: any, next: () => void) => {
  if (!req.session?.staff) return res.status(401).end();
  next();
};

const app = express();
early.use(signedIn);
late.use(signedIn);
fill();
app.use("/early", early);
app.use("/late", late);
app.listen(3000);
