import twilio from "twilio";

const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);

/** Sends whatever it is given, for whatever it is. */
export async function sendText(mobile: string, body: string) {
  await client.messages.create({ to: mobile, from: "+440000000000", body });
}

/** Some who call it ask, and some do not. */
export async function promote(mobile: string, campaign: string) {
  await fetch("https://audiences.partner-media.example.com/send", {
    method: "POST",
    body: JSON.stringify({ mobile, campaign }),
  });
}
