import { Connection } from "jsforce";
import { StreamChat } from "stream-chat";
import { Client } from "discord.js";
import * as Ably from "ably";

export const chat = StreamChat.getInstance("k7m2x9", "q8w7e6r5t4y3u2i1o0p9a8s7d6f5g4h3"); // want secret-hardcoded
export const own = StreamChat.getInstance("k7m2x9", process.env.STREAM_SECRET);
export const reader = StreamChat.getInstance("k7m2x9b4n6v8");
const bot = new Client({ intents: [] });
bot.login("Zx9Yw8Vu7Ts6Rq5Po4Nm3Lk2Ji1Hg0FeDc"); // want secret-hardcoded
bot.login(process.env.BOT_TOKEN);
export const lines = new Ably.Rest("hT4k2w.Rb9xQz:nM7vLp3sYd8cWf1g"); // want secret-hardcoded
export const crm = new Connection({ loginUrl: process.env.CRM_URL });
crm.login("feed@example.com", "vK9#pWz2qLm7Rt"); // want secret-hardcoded
crm.login("feed@example.com", process.env.CRM_PASSWORD!);
