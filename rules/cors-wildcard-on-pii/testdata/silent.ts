import cors from "cors";
import express from "express";
import { Hono } from "hono";
import { cors as honoCors } from "hono/cors";

const app = express();
const ALLOWED = ["https://portal.harbour.example", "https://staff.harbour.example"];
declare const config: { origins: string[] | true; cors: object };
// Named sites, settings, and functions that look.
app.use(cors({ origin: ALLOWED, credentials: true }));
app.use(cors({ origin: "https://portal.harbour.example", credentials: true }));
app.use(cors({ origin: config.origins, credentials: true }));
app.use(cors({ origin: process.env.CORS_ORIGIN ?? "*", credentials: true }));
app.use(cors({ origin: process.env.ALLOWED?.split(","), credentials: true }));
app.use(cors(config.cors));
app.use(cors({ origin: false, credentials: true }));
app.use(cors({ origin: ["*"], credentials: true }));
app.use(
  cors({
    credentials: true,
    origin: (origin, callback) => {
      if (!origin || ALLOWED.includes(origin)) callback(null, true);
      else callback(new Error("not allowed"));
    },
  }),
);
app.use(cors({ credentials: true, origin: (origin, callback) => callback(null, ALLOWED.includes(origin ?? "")) }));
new Hono().use("*", honoCors({ origin: (o) => (o.endsWith(".harbour.example") ? o : null), credentials: true }));

// What everybody may read, without cookies.
interface Product {
  code: string;
  title: string;
  premiumFrom: number;
}
declare const products: { list(): Promise<Product[]> };
app.use(cors());
app.use(cors({ origin: "*" }));
app.options("*", cors({ origin: true, credentials: true }));
app.get("/products", async (_req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.json(await products.list());
});

/** Headers of a request that goes out. */
export const ask = () => fetch("https://rates.example", { headers: { "Access-Control-Allow-Origin": "*" } });
