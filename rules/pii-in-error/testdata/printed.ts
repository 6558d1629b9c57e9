import { Errors } from "moleculer";
import { BadRequestError } from "restify-errors";
import VError, { WError } from "verror";

interface Crew {
  crewNo: string;
  passportNo: string;
  email: string;
}

export function failed(crew: Crew, cause: Error, kind: number): never {
  switch (kind) {
    case 0:
      throw new VError("no berth for %s", crew.passportNo); // want pii-in-error
    case 1:
      throw new WError({ cause, name: "Berth" }, "no berth for %s", crew.crewNo);
    case 2:
      throw new VError(cause, "mail to %s came back", crew.email); // want pii-in-error
    case 3:
      throw new BadRequestError("passport %s is not valid", crew.passportNo); // want pii-in-error
    case 4:
      throw new Errors.MoleculerClientError("taken", 409, "TAKEN", { email: crew.email }); // want pii-in-error
    case 5:
      throw new Errors.MoleculerClientError("taken", 409, "TAKEN", { crewNo: crew.crewNo });
    default:
      throw new VError("kind %d is not known", kind);
  }
}
