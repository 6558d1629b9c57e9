import cors from "cors";
import express from "express";

interface Claim {
  claimNo: string;
  claimantName: string;
  idCardNo: string;
  diagnosis: string;
}
declare const claims: { find(no: string): Promise<Claim>; titles(): Promise<string[]> };

const app = express();
app.use(cors()); // want cors-wildcard-on-pii "pages of any site can read what GET /claims/:no hands out: medium"
app.use(cors({ origin: "*" })); // want cors-wildcard-on-pii "origin: ...: pages of any site"
app.use("/claims", cors()); // want cors-wildcard-on-pii
app.use("/titles", cors());
app.get("/titles", cors(), async (_req, res) => res.json(await claims.titles()));

app.get("/claims/:no", async (req, res) => {
  const claim: Claim = await claims.find(req.params.no);
  res.setHeader("Access-Control-Allow-Origin", "*"); // want cors-wildcard-on-pii "Access-Control-Allow-Origin"
  res.json(claim);
});

const everybody = cors({ origin: true }); // want cors-wildcard-on-pii "origin: true: pages of any site"
app.get("/claims/by-card/:no", everybody, async (req, res) => {
  const claim: Claim = await claims.find(req.params.no);
  res.json(claim);
});

app.get("/titles/short", async (_req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.json(await claims.titles());
});
