import axios from "axios";
import { ConfigService } from "@nestjs/config";
import { hooks } from "./unseen";

interface Claimant {
  id: string;
  fullName: string;
  idCardNo: string;
  diagnosis: string;
}

const SLACK_HOOK = process.env.SLACK_CLAIMS_WEBHOOK_URL ?? "";
const LOSS_ADJUSTER = process.env.LOSS_ADJUSTER_URL ?? "";

export async function tellSlack(claimant: Claimant) {
  await fetch(SLACK_HOOK, { method: "POST", body: JSON.stringify({ text: claimant.diagnosis }) }); // want pii-to-third-party "sent to Slack, a third party"
  await fetch(SLACK_HOOK, { method: "POST", body: JSON.stringify({ text: `claim ${claimant.id} is open` }) });
}

export async function tellTeams(claimant: Claimant, config: ConfigService) {
  await axios.post(config.get<string>("MS_TEAMS_WEBHOOK")!, { title: "Large loss", summary: claimant.fullName }); // want pii-to-third-party "sent to Microsoft Teams"
}

export async function tellChats(claimant: Claimant) {
  await axios.post(hooks.dingTalk.robotUrl, { line: claimant.idCardNo }); // want pii-to-third-party "sent to DingTalk"
  await axios.post(hooks.feishuWebhook, { line: claimant.idCardNo }); // want pii-to-third-party "sent to Lark"
  await axios.post(process.env.QYWX_ROBOT_URL!, { line: claimant.idCardNo }); // want pii-to-third-party "sent to WeCom"
  await axios.post(process.env.DISCORD_WEBHOOK!, { line: claimant.idCardNo }); // want pii-to-third-party "sent to Discord"
  await axios.post(process.env.钉钉机器人地址!, { line: claimant.idCardNo }); // want pii-to-third-party "sent to DingTalk"
  await axios.post(`${process.env.TELEGRAM_API_URL}/sendMessage`, { text: claimant.fullName }); // want pii-to-third-party "sent to Telegram"
}

// A setting of another name, a service of one's own between, an address that the others call, teams of persons.
export async function tellOthers(claimant: Claimant) {
  await fetch(LOSS_ADJUSTER, { method: "POST", body: JSON.stringify(claimant) });
  await axios.post(process.env.WEBHOOK_URL!, claimant);
  await axios.post(process.env.SLACK_RELAY_URL!, claimant);
  await axios.post(process.env.INTERNAL_SLACK_GATEWAY_URL!, claimant);
  await axios.post(process.env.TELEGRAM_WEBHOOK_URL!, claimant);
  await axios.post(process.env.TEAMS_URL!, claimant);
  await axios.post(process.env.TEAM_WEBHOOK_URL!, claimant);
  await axios.post(hooks.larkspurOffice, claimant);
  await axios.post(process.env.钉钉转发服务地址!, claimant);
}
