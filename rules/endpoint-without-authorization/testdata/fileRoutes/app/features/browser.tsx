import { useLoaderData } from "react-router-dom";
import { charts } from "../../records";

/** Of a router in the browser: what it loads is asked for from a server, which answers or does not. */
export async function loader({ params }) {
  return charts.byRef(params.ref);
}
export const Shown = () => <pre>{JSON.stringify(useLoaderData())}</pre>;
