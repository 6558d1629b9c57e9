import OpenAI from "openai";

const ai = new OpenAI();

const ask = (url: string) =>
  ai.chat.completions.create({
    model: "gpt-4o",
    messages: [{ role: "user", content: [{ type: "image_url", image_url: { url } }] }],
  });

export async function read(passportScan: Buffer, logo: Buffer, faceImage: Uint8Array, damagePhoto: Buffer) {
  await ask(`data:image/png;base64,${logo.toString("base64")}`);
  await ask(`data:image/png;base64,${damagePhoto.toString("base64")}`); // want pii-to-llm
  await ask(`data:image/png;base64,${passportScan.toString("base64")}`); // want pii-to-llm
  await ask(Buffer.from(faceImage).toString("base64")); // want pii-to-llm
}
