import axios from "axios";
import winston from "winston";

const logger = winston.createLogger({ transports: [] });

interface Holder {
  holderRef: string;
  passportNumber: string;
}

export async function send(holder: Holder) {
  try {
    await axios.post("https://core.example/holders", holder);
  } catch (error: any) {
    logger.error(`failed: ${JSON.stringify(error.config.data)}`); // want pii-in-log "Passport number"
    logger.error(`failed: ${error.response?.config?.data}`); // want pii-in-log "Passport number"
    logger.error(`failed: ${error.config.url} ${error.response?.status}`);
    logger.error("failed", { code: error.code });
  }
}

export async function sendRef(holder: Holder) {
  try {
    await axios.post("https://core.example/holders", { ref: holder.holderRef });
  } catch (error: any) {
    logger.error(`failed: ${JSON.stringify(error.config.data)}`);
  }
}
