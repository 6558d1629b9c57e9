import { createHash, createHmac } from "node:crypto";

interface Driver {
  mobile: string;
  idCardNo: string;
  tariff: string;
}
type Send = (topic: string, body: object) => Promise<void>;

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

export async function matched(driver: Driver, send: Send) {
  const person = createHmac("sha256", process.env.PSEUDONYM_KEY as string).update(driver.idCardNo).digest("hex");
  await send("matches", { person, tariff: driver.tariff }); // want pii-hash-reversible "handed on by send"
}

export class Feed {
  constructor(private readonly deps: { deliver: Send }) {}
  one(driver: Driver) {
    return this.deps.deliver("drivers", { key: md5(driver.mobile) }); // want pii-hash-reversible "handed on"
  }
  keyed(driver: Driver, key: Buffer) {
    const person = createHmac("sha256", key).update(driver.mobile).digest("hex");
    return this.deps.deliver("drivers", { person });
  }
  tariff(driver: Driver) {
    return this.deps.deliver("tariffs", { key: md5(driver.tariff) });
  }
}

const label = (parts: { key: string }) => parts.key.slice(0, 2);
export const shard = (driver: Driver) => label({ key: md5(driver.mobile) });
