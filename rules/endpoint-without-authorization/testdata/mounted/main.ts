import express from "express";
import { onlyStaff } from "./onlyStaff";
import { claims } from "./routes/claims";
import { quotes } from "./routes/quotes";

const app = express();
app.use("/quotes", quotes);
app.use("/claims", onlyStaff("clerk"), claims);
app.listen(3000);
