import * as Sentry from "@sentry/node";
import Anthropic from "@anthropic-ai/sdk";
import axios from "axios";
import OpenAI from "openai";
import sgMail from "@sendgrid/mail";
import Stripe from "stripe";
import twilio from "twilio";
import { PostHog } from "posthog-node";
import type { MailDataRequired } from "@sendgrid/helpers/classes/mail";

declare function route(name: string): string;

const openai = new OpenAI();
const anthropic = new Anthropic();
const posthog = new PostHog("key");
const sms = twilio("sid", "token");

export async function calls(code: number) {
  Sentry.captureMessage(`job ${code}`);
  await openai.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: `job ${code}` }] });
  await anthropic.messages.create({ model: "claude", max_tokens: 9, messages: [{ role: "user", content: `job ${code}` }] }); // want recipient-undeclared "Anthropic"
  await sgMail.send({ to: "ops@harbour.example", from: "a@harbour.example", subject: "job", text: `${code}` }); // want recipient-undeclared "SendGrid"
  posthog.capture({ distinctId: "job", event: `job ${code}` }); // want recipient-undeclared "PostHog"
  await sms.messages.create({ to: "ops", from: "job", body: `${code}` }); // want recipient-undeclared "Twilio"
  await fetch("https://api.credit-bureau.com/v1/jobs", { method: "POST", body: `${code}` });
  await fetch("https://api.scoring-house.com/v1/jobs", { method: "POST", body: `${code}` }); // want recipient-undeclared "api.scoring-house.com"
  await axios.post("https://hooks.slack.com/services/x", { text: `${code}` }); // want recipient-undeclared "Slack"
  await axios.post("https://open.feishu.cn/open-apis/bot/v2/hook/x", { text: `${code}` }); // want recipient-undeclared "Feishu|Lark"
  await axios.get("https://rates.central-bank.org/today"); // want recipient-undeclared "rates.central-bank.org"
}

export async function own(code: number) {
  await fetch(route("jobs.store"), { method: "POST", body: `${code}` });
  await axios.post(route("jobs.later.store"), { code });
  await fetch("/api/jobs", { method: "POST", body: `${code}` });
  await fetch("http://localhost:8080/jobs", { method: "POST", body: `${code}` });
  await fetch("http://claims.svc.cluster.local/jobs", { method: "POST", body: `${code}` });
  await fetch("http://10.0.3.4/jobs", { method: "POST", body: `${code}` });
  await fetch(process.env.JOBS_URL ?? "", { method: "POST", body: `${code}` });
  await fetch("https://api.example.com/jobs", { method: "POST", body: `${code}` });
}
