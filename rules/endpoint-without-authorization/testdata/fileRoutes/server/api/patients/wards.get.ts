import { defineEventHandler } from "h3";
import { charts } from "../../../records";

export default defineEventHandler(() => charts.wards());
