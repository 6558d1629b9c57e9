import { InvokeAgentCommand } from "@aws-sdk/client-bedrock-agent-runtime";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { Agent, run } from "@openai/agents";

interface Member {
  plan: string;
  passportNo: string;
}
declare const members: { find(id: string): Promise<Member> };
const server = new McpServer({ name: "members", version: "1.0.0" });
const agent = new Agent({ name: "desk" });

server.tool("plan", async ({ id }: { id: string }) => {
  const member = await members.find(id);
  return { content: [{ type: "text", text: member.plan }] };
});
server.registerTool("member", { description: "A member" }, async ({ id }: { id: string }) => {
  const member = await members.find(id);
  return { content: [{ type: "text", text: member.passportNo }] }; // want pii-to-llm "Passport number"
});

export async function asked(member: Member) {
  await run(agent, `what does ${member.plan} cover?`);
  await run(agent, `whose is ${member.passportNo}?`); // want pii-to-llm "Passport number"
  return new InvokeAgentCommand({ agentId: "a", agentAliasId: "b", sessionId: "c", inputText: member.passportNo }); // want pii-to-llm "Amazon Bedrock"
}
