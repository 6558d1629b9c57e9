// A handler among options, with what runs before it; the key that is asked for by a call.
import { createError, createRouter, defineEventHandler, eventHandler, getRouterParam, type H3Event } from "h3";
import { lodgers, whoIs } from "./services";

async function signedIn(event: H3Event) {
  if (!(await whoIs(event.node.req.headers.authorization))) throw createError({ statusCode: 401 });
}

export const router = createRouter()
  .get("/houses", eventHandler(() => lodgers.houses()))
  .get(
    "/lodgers/:id/diagnoses",
    defineEventHandler({ onRequest: [signedIn], handler: async (event) => lodgers.diagnoses(getRouterParam(event, "id")!) }),
  )
  .get(
    "/lodgers/:id/medications",
    defineEventHandler(async (event) => lodgers.medications(getRouterParam(event, "id")!)), // want endpoint-without-authorization "medication"
  );
