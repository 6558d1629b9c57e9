import express from "express";
import { limiter } from "./limiter.js";
import { codes } from "./codes.js";

const app = express();
app.use(limiter);
app.use("/codes", codes);
