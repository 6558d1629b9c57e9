import { Logger } from "tslog";

const log = new Logger({ name: "enrol" });

interface Dependant {
  fullName: string;
  birthDate: string;
  relation: string;
}

interface Premium {
  currency: string;
  amount: number;
}

export function flat(d: Dependant, premium: Premium): void {
  log.info(Object.keys(d).join());
  log.info(
    Object.entries(premium)
      .map(([name, value]) => `${name}=${value}`)
      .join("&"),
  );
  for (const [name] of Object.entries(d)) log.info(name);
  const pairs = Object.entries(d).map(([name, value]) => `${name}: ${value}`);
  log.info(pairs.join("; ")); // want pii-in-log
  log.info(Object.values(d).join(",")); // want pii-in-log
  for (const [, value] of Object.entries(d)) log.info(value); // want pii-in-log
}

function joined(strings: TemplateStringsArray, ...values: unknown[]): string {
  return strings.reduce((text, part, i) => text + part + (i < values.length ? String(values[i]) : ""), "");
}

function hidden(strings: TemplateStringsArray, ...values: unknown[]): string {
  return strings.reduce((text, part, i) => text + part + (i < values.length ? "***" : ""), "");
}

const first = (...values: string[]) => values[0];

export function tags(d: Dependant): void {
  log.info(hidden`dependant ${d.fullName}`);
  log.info(joined`relation ${d.relation}`);
  log.info(first(d.relation, d.fullName));
  log.info(joined`dependant ${d.fullName}`); // want pii-in-log
  log.info(first(d.fullName, d.relation)); // want pii-in-log
}

const at = (level: "info" | "warn", ...rest: unknown[]) => console[level](new Date().toISOString(), ...rest);
const handlers: Record<string, (d: Dependant) => void> = {};

export function levels(level: "info" | "warn", d: Dependant): void {
  handlers[level]?.(d);
  at("info", "dependant", d.relation);
  at("warn", d.fullName); // want pii-in-log
  log[level](d.birthDate); // want pii-in-log
}

class Settings {
  private readonly all: { mail: string; passportNo: string; colour: string } = { mail: "", passportNo: "", colour: "" };
  get(key: "mail" | "passportNo" | "colour"): string {
    return this.all[key];
  }
}

export function setting(settings: Settings): void {
  log.info(settings.get("colour"));
}
