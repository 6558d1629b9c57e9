import type { Route } from "./+types/intake";
import { charts } from "../../records";

export async function loader({ params }: Route.LoaderArgs) { // want endpoint-without-authorization "LOADER /intake"
  return { chart: await charts.byRef(params.ref) };
}
export async function clientLoader({ serverLoader }: Route.ClientLoaderArgs) {
  return serverLoader();
}
