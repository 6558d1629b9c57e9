import Fastify from "fastify";
import { policyRoutes } from "./routes";
import { letters } from "./letters";

const app = Fastify({
  logger: {
    level: "info",
    redact: { paths: ["req.headers.cookie", "holder.*", "claim.diagnosis"], remove: true },
  },
});
app.register(policyRoutes);
app.get("/self", async (req) => {
  const holder: Holder = await find("self");
  req.log.info({ holder }, "looked up");
  app.log.info({ insured: holder }, "looked up"); // want pii-in-log "PRC resident identity number"
  app.log.info(`holder ${holder.idCardNo}`); // want pii-in-log "PRC resident identity number"
});
letters(app.log);

interface Holder {
  id: string;
  idCardNo: string;
}
declare function find(id: string): Promise<Holder>;
