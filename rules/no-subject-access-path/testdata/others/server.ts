import express from "express";
import { signIn } from "./auth";

const app = express();
app.post("/portal/login", async (req, res) => res.json(await signIn(req.body.email, req.body.password)));
app.get("/my-policies", async (_req, res) => res.json([]));
