import { ChatAnthropic } from "@langchain/anthropic";
import { AIMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";

interface Insured {
  insuredName: string;
  diagnosis: string;
  productCode: string;
}

const model = new ChatAnthropic({ model: "m" });

export const explain = (insured: Insured) => model.invoke([new SystemMessage(`Patient: ${insured.diagnosis}`)]); // want pii-to-llm
export const product = (insured: Insured) =>
  model.invoke([new HumanMessage(`Explain ${insured.productCode}`), new AIMessage("Yes")]);
