import express from "express";
import { signIn } from "./sign-in";

const app = express();
app.use("/auth", signIn);
app.listen(3000);
