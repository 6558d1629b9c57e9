import axios from "axios";

class Claim {
  id!: string;
  claimantName!: string;
  diagnosis!: string;
  amount!: number;
}

const scoring = axios.create({ baseURL: "https://api.scoring-vendor.example" });
const VENDOR = "https://hooks.vendor.io/x";

export async function external(claim: Claim) {
  await axios.post("https://api.scoring-vendor.example/v1", { id: claim.id, amount: claim.amount }); // want pii-to-third-party "api.scoring-vendor.example"
  await scoring.post("/v1/claims", { diagnosis: claim.diagnosis }); // want pii-to-third-party
  await fetch(VENDOR, {
    method: "POST",
    body: JSON.stringify({ id: claim.id, amount: claim.amount }), // want pii-to-third-party "hooks.vendor.io"
  });
}

export async function silent(claim: Claim) {
  await axios.post("/api/claims", claim);
  await axios.post("http://claims.internal/v1", claim);
  await axios.post(process.env.CLAIMS_URL as string, claim);
  await axios.post("https://api.scoring-vendor.example/v1", { id: claim.id, amount: claim.amount });
  await fetch("https://api.scoring-vendor.example/ping");
}
