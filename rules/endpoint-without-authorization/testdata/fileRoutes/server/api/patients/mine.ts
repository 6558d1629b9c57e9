import { charts } from "../../../records";

export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  return charts.byRef(user.ref);
});
