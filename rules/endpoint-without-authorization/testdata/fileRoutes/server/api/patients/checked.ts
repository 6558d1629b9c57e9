import { createError, defineEventHandler } from "h3";
import { charts } from "../../../records";

export default defineEventHandler(async (event) => {
  if (!event.context.user) throw createError({ statusCode: 401 });
  return charts.byRef(event.context.user.ref);
});
