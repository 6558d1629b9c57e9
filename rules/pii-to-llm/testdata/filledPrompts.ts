import { ChatPromptTemplate, PromptTemplate } from "@langchain/core/prompts";

interface Skipper {
  fullName: string;
  passportNo: string;
  port: string;
}
declare const model: { ask(text: unknown): Promise<string> };

const note = new PromptTemplate({ template: "Note for {who} ({doc})", inputVariables: ["who", "doc"] });

export async function write(skipper: Skipper) {
  return model.ask(await note.format({ who: skipper.fullName, doc: skipper.passportNo })); // want pii-to-llm
}

export async function chat(skipper: Skipper) {
  const prompt = ChatPromptTemplate.fromMessages([["human", "Who is {doc}?"]]);
  return model.ask(await prompt.formatMessages({ doc: skipper.passportNo })); // want pii-to-llm
}

export async function harbour(skipper: Skipper) {
  return model.ask(await note.format({ who: "the skipper", doc: skipper.port }));
}
