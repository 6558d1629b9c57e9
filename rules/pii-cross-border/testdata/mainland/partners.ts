import axios from "axios";
import OpenAI from "openai";
import { Analytics } from "@segment/analytics-node";
import type { Claim } from "./types";

const model = new OpenAI({ apiKey: process.env.OPENAI_KEY });
const compatible = new OpenAI({ apiKey: process.env.KEY, baseURL: "https://dashscope.aliyuncs.com/compatible-mode/v1" });
const chosen = new OpenAI({ apiKey: process.env.KEY, baseURL: process.env.MODEL_URL });
const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY! });

export async function tell(claim: Claim) {
  await axios.post("https://claims.scoring.de/v1", claim); // want pii-cross-border "claims.scoring.de, which is in the European Union"
  await fetch("https://api.eu.vendor.example.com/v1", { method: "POST", body: JSON.stringify(claim) }); // want pii-cross-border "api.eu.vendor.example.com"
  await axios.post("https://api.old-re.example.com/v1", { idCardNo: claim.idCardNo }); // want pii-cross-border "by the register of recipients is in Hong Kong"
  await axios.post("https://api.global-re.example.com/v1", { mobile: claim.mobile }); // want pii-cross-border "in the European Union, without a transfer"
  await axios.post("https://api.global-re.example.com/v1", { idCardNo: claim.idCardNo, diagnosis: claim.diagnosis });
  await axios.post("https://api.score.example.com/v1", { idCardNo: claim.idCardNo });
  await axios.post("https://api.score.com.cn/v1", { idCardNo: claim.idCardNo });
  await axios.post("https://api.somewhere.example.com/v1", { idCardNo: claim.idCardNo });
  await axios.post("https://claims.scoring.de/v1", { id: claim.id, amount: claim.amount });
  analytics.track({ userId: claim.id, event: "claim", properties: { mobile: claim.mobile } }); // want pii-cross-border "Segment, which keeps data abroad only"
}

export async function ask(claim: Claim) {
  const messages = [{ role: "user" as const, content: `Summarise ${claim.diagnosis}` }];
  await model.chat.completions.create({ model: "gpt-4o", messages }); // want pii-cross-border "OpenAI"
  await compatible.chat.completions.create({ model: "qwen-max", messages });
  await chosen.chat.completions.create({ model: "qwen-max", messages });
}
