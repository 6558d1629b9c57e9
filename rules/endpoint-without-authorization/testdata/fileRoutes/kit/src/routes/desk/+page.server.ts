import { charts } from "../../../../records";

export const load = async ({ url, parent }) => {
  await parent();
  return { chart: await charts.byRef(url.searchParams.get("ref")) };
};
