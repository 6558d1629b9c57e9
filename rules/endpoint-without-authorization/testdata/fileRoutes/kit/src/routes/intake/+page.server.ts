import { redirect } from "@sveltejs/kit";
import { charts } from "../../../../records";

export const load = async ({ url }) => ({ chart: await charts.byRef(url.searchParams.get("ref")) }); // want endpoint-without-authorization "LOAD /intake"

export const actions = {
  lookup: async ({ request }) => { // want endpoint-without-authorization "ACTIONS /intake"
    const form = await request.formData();
    return { found: await charts.byRef(String(form.get("ref"))) };
  },
  own: async ({ locals }) => {
    if (!locals.user) throw redirect(303, "/login");
    return { found: await charts.byRef(locals.user.ref) };
  },
};
