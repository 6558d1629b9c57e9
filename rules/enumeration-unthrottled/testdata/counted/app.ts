import express from "express";
import rateLimit from "express-rate-limit";
import { router } from "./codes";

const app = express();
app.use("/uploads", rateLimit({ windowMs: 60_000, limit: 30 }));
app.use("/codes", router);
