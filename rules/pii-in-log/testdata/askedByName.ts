import winston from "winston";
const log = winston.createLogger({});

export function findCustomerByName(name: string) {
  log.info(`search ${name}`); // want pii-in-log "Person name"
}
export const patientsByName = (_: unknown, { name }: { name: string }) => {
  log.info("search", { name }); // want pii-in-log "Person name"
};
export function findProductByName(name: string) {
  log.info(`search ${name}`);
}
declare function decryptField(text: string): Promise<string>;
export async function show(row: { taxNumber: string; shipCode: string }) {
  log.info("tax", await decryptField(row.taxNumber)); // want pii-in-log
  log.info("ship", await decryptField(row.shipCode));
}
