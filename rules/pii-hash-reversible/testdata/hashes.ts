import { createHash, createHmac } from "node:crypto";
import axios from "axios";

interface Customer {
  mobile: string;
  idCardNo: string;
  sessionToken: string;
  notes: string;
}

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

export async function match(c: Customer) {
  await axios.post("https://match.partner-data.example/v1", { key: sha(c.mobile) }); // want pii-hash-reversible "leaves"
  console.log(createHash("md5").update(c.idCardNo).digest("hex")); // want pii-hash-reversible "kept or logged"
}

export async function silent(c: Customer) {
  const key = createHmac("sha256", process.env.KEY as string).update(c.mobile).digest("hex");
  await axios.post("https://match.partner-data.example/v1", { key });
  console.log(sha(c.sessionToken), sha("constant"));
}
