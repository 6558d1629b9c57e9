// Errors of packages that are given a status before the text, and calls that throw.
import { HttpException } from "@nestjs/common";
import { error } from "@sveltejs/kit";
import { HTTPException } from "hono/http-exception";

interface Driver {
  licenceNo: string;
  passportNumber: string;
  mobile: string;
  plan: string;
}

export function check(driver: Driver, cause: Error) {
  if (!driver.mobile.startsWith("+"))
    throw new HTTPException(422, { message: `${driver.mobile} is no international number` }); // want pii-in-error
  if (!driver.plan) throw new HTTPException(422, { message: `${driver.plan} is no plan` });
  if (!driver.passportNumber) throw new HTTPException(422, { message: "PASSPORT_MISSING", cause });
  throw new HttpException({ code: "TAKEN", of: driver.passportNumber }, 409); // want pii-in-error
}

export function find(driver: Driver, found: boolean) {
  if (!found) error(404, `nobody with passport ${driver.passportNumber}`); // want pii-in-error
  if (driver.plan === "old") error(410, { message: `plan ${driver.plan} has ended` });
  error(400, "PLAN_MISSING");
}
