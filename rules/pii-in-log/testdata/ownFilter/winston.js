const winston = require("winston");

const HIDDEN = new Set(["passportNo", "iban"]);

const hide = winston.format((info) => {
  const walk = (value) => {
    if (!value || typeof value !== "object") return value;
    const out = {};
    for (const [name, inner] of Object.entries(value)) out[name] = HIDDEN.has(name) ? "***" : walk(inner);
    return out;
  };
  return Object.assign(info, walk(info));
});

const logger = winston.createLogger({ format: winston.format.combine(hide(), winston.format.json()) });

exports.enrolled = (groom) => {
  logger.info("enrolled", { id: groom.id, passportNo: groom.passportNo });
  logger.info("enrolled", { groom: { iban: groom.iban } });
  logger.info("enrolled", { diagnosis: groom.diagnosis }); // want pii-in-log "Diagnosis"
  logger.info(`enrolled ${groom.passportNo}`); // want pii-in-log "Passport number"
};
