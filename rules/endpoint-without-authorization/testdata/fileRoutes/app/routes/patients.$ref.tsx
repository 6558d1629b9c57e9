import { json, redirect } from "@remix-run/node";
import { charts } from "../../records";

export async function loader({ params }) { // want endpoint-without-authorization "LOADER /patients.:ref"
  return json({ chart: await charts.byRef(params.ref) });
}

export async function action({ request, params }) {
  const user = await getUser(request);
  if (!user) throw redirect("/login");
  await charts.save(params.ref, Object.fromEntries(await request.formData()));
  return json({ ok: true });
}

export default function Page() {
  return <main />;
}
