// What came in is compared with what was issued by a helper; beside it, with a value that is written there.
import { timingSafeEqual } from "node:crypto";

function safeEqual(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

interface Store {
  get(key: string): Promise<string | null>;
}

export class HotlineController {
  constructor(private readonly store: Store) {}

  async hotline(body: { mobile: string; code: string }) {
    const expected = await this.store.get(body.mobile);
    if (body.code === "741963" || (expected && safeEqual(expected, body.code))) return { ok: true }; // want control-bypass-backdoor
    throw new Error("wrong");
  }

  async plain(body: { mobile: string; code: string }) {
    const expected = await this.store.get(body.mobile);
    if (expected && safeEqual(expected, body.code)) return { ok: true };
    throw new Error("wrong");
  }

  async turnedAway(body: { mobile: string; code: string }) {
    const expected = await this.store.get(body.mobile);
    if (body.code === "000000") throw new Error("never that one");
    if (!expected || !safeEqual(expected, body.code)) throw new Error("wrong");
    return { ok: true };
  }

  /** A branch that is kept apart is no proof. */
  branch(body: { code: string; hash: string }) {
    return body.code === "852088" ? "head office" : "branch";
  }
}
