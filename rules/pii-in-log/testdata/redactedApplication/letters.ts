import type { FastifyBaseLogger } from "fastify";

interface Holder {
  id: string;
  idCardNo: string;
}
declare function find(id: string): Promise<Holder>;

export async function letters(log: FastifyBaseLogger): Promise<void> {
  const holder = await find("2");
  log.warn({ holder }, "letter not sent");
  log.warn({ to: holder }, "letter not sent"); // want pii-in-log "PRC resident identity number"
}
