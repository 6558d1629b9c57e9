import cors from "cors";
import express from "express";

interface Claim {
  claimNo: string;
  claimantName: string;
  idCardNo: string;
  diagnosis: string;
}
const claims = new Map<string, Claim>();
const titles = ["Motor", "Travel"];

const app = express();
app.use(cors()); // want cors-wildcard-on-pii "pages of other sites from reading what GET /claims/:no hands out"
app.use(cors({ origin: "*" })); // want cors-wildcard-on-pii "origin: ...: browsers"
app.use("/claims", cors()); // want cors-wildcard-on-pii
app.use("/titles", cors());
app.get("/titles", cors(), (_req, res) => res.json(titles));

app.get("/claims/:no", (req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*"); // want cors-wildcard-on-pii "Access-Control-Allow-Origin"
  res.json(claims.get(req.params.no));
});

const everybody = cors({ origin: true }); // want cors-wildcard-on-pii "origin: true: browsers"
app.get("/claims/by-card/:no", everybody, (req, res) => {
  res.json(claims.get(req.params.no));
});

app.get("/titles/short", (_req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.json(titles);
});

app.get("/claims/:no/valued", async (req, res) => {
  const headers = { "Access-Control-Allow-Origin": "*" };
  await fetch("https://rates.example", { headers });
  res.json(claims.get(req.params.no));
});
