import express from "express";

interface Claim {
  idCardNo: string;
}
const claims = new Map<string, Claim>();
export const app = express();
app.get("/claims/:no", (req, res) => res.json(claims.get(req.params.no)));
