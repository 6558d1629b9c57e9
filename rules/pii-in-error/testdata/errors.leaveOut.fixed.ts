import { BadRequestException } from "@nestjs/common";

class Refused extends Error {}

function fail(reason: string): never {
  throw new Refused(reason);
}

export function check(c: { id: string; idCardNo: string; email: string }) {
  if (c.id === "1") throw new Error(`duplicate [redacted]`); // want pii-in-error
  if (c.id === "2") throw new BadRequestException(`no such address [redacted]`); // want pii-in-error
  if (c.id === "3") throw new BadRequestException({ code: "X" }); // want pii-in-error
  if (c.id === "4") fail(`refused [redacted]`); // want pii-in-error
}
