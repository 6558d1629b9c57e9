import winston from "winston";

const HIDDEN = ["passportNumber", "mobilePhone"];

const hide = winston.format((line) => {
  for (const key of HIDDEN) if (key in line) (line as Record<string, unknown>)[key] = "***";
  line.email = "***";
  return line;
});

const mark = winston.format((line) => {
  line.service = "claims";
  line.email = line.email ?? "";
  return line;
});

export const hiding = winston.createLogger({ format: winston.format.combine(hide(), winston.format.json()) });
export const marking = winston.createLogger({ format: winston.format.combine(mark(), winston.format.json()) });
