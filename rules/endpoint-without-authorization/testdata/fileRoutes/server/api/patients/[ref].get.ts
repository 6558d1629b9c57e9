import { defineEventHandler, getRouterParam } from "h3";
import { charts } from "../../../records";

export default defineEventHandler(async (event) => charts.byRef(getRouterParam(event, "ref")!)); // want endpoint-without-authorization "GET /api/patients/:ref"
