import { init } from "@transcend-io/airgap.js";
import express from "express";
import { signIn } from "./auth";

init();
const app = express();
app.post("/portal/login", async (req, res) => res.json(await signIn(req.body.email, req.body.password)));
