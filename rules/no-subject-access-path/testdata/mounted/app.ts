import express from "express";
import { authenticatePatient } from "./auth";
import { documents } from "./documents";

const app = express();
app.use("/documents", authenticatePatient, documents);
