// Handlers of other names than the usual one; a helper makes their answers, middlewares are added to some of them.
import middy from "@middy/core";
import { onlyRole, traced } from "./around.js";
import { diagnoses, trips } from "../shared/trips.js";

const reply = (body) => ({ statusCode: 200, headers: {}, body: JSON.stringify(body) });

export const readDiagnosis = middy(async (event) => reply(await diagnoses.view(event.pathParameters.tripNo)))
  .use(traced())
  .use(onlyRole("nurse"));

export const readFreely = async (event) => reply(await diagnoses.view(event.pathParameters.tripNo)); // want endpoint-without-authorization "trips.readFreely"

export const readTraced = middy(async (event) => reply(await diagnoses.view(event.pathParameters.tripNo))).use(traced()); // want endpoint-without-authorization "trips.readTraced"

export const readTrip = async (event) => reply(await trips.view(event.pathParameters.tripNo));

export const onQueued = async (event) => diagnoses.view(event.Records[0].tripNo);
