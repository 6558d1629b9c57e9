import { createLogger, format, transports } from "winston";

const HIDDEN = new Set(["passportNo", "mobile"]);
const LIKE = /^(passportNo|hkid)$/i;

const asked = format((line) => {
  for (const key of Object.keys(line)) if (HIDDEN.has(key)) line[key] = "[hidden]";
  return line;
});
const listed = format((line) => {
  for (const key in line) {
    if (!["passportNo", "hkid"].includes(key)) continue;
    line[key] = "***";
  }
  return line;
});
const alike = format((line) => {
  Object.keys(line).forEach((key) => {
    if (LIKE.test(key)) line[key] = "***";
  });
  return line;
});
const kept = format((line) => {
  for (const key of Object.keys(line)) if (!HIDDEN.has(key)) line[key] = "***";
  return line;
});

const json = { transports: [new transports.Console()] };
const first = createLogger({ ...json, format: format.combine(asked(), format.json()) });
const second = createLogger({ ...json, format: format.combine(listed(), format.json()) });
const third = createLogger({ ...json, format: format.combine(alike(), format.json()) });
const fourth = createLogger({ ...json, format: format.combine(kept(), format.json()) });

export function note(traveller: { ref: string; passportNo: string; hkid: string }) {
  const { ref, passportNo, hkid } = traveller;
  first.info("traveller", { ref, passportNo });
  second.info("traveller", { ref, passportNo });
  third.info("traveller", { ref, hkid });
  first.info("traveller", { ref, hkid }); // want pii-in-log
  first.info(`traveller ${passportNo}`); // want pii-in-log
  first.info("traveller", { ref, of: { passportNo } }); // want pii-in-log
  fourth.info("traveller", { ref, passportNo }); // want pii-in-log
}
