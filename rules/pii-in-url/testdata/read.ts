import { Controller, Get, Param, Query } from "@nestjs/common";
import type { Request, Response } from "express";
import { Hono } from "hono";
import type { NextRequest } from "next/server";

@Controller("insured")
export class InsuredController {
  @Get("passport/:passportNumber")
  byPassport(@Param("passportNumber") passportNumber: string) { // want pii-in-url "read from the path"
    return passportNumber.length;
  }

  @Get()
  list(@Query("page") page: string, @Query("mobilePhone") phone: string) { // want pii-in-url "read from the query"
    return [page, phone.length];
  }

  @Get(":policyId")
  one(@Param("policyId") id: string) {
    return id.length;
  }
}

export function find(req: Request, res: Response) {
  const { bankAccountNumber, limit } = req.query; // want pii-in-url "read from the query"
  res.json({ found: bankAccountNumber === limit });
}

export function GET(request: NextRequest) {
  const hkid = request.nextUrl.searchParams.get("hkid"); // want pii-in-url "read from the query"
  const theme = new URL(request.url).searchParams.get("theme");
  return [hkid === theme];
}

const app = new Hono();
app.get("/cover", (c) => c.json({ known: c.req.query("ssn") === c.req.query("ref") })); // want pii-in-url "read from the query"

export function repository(query: { email: string }, filter: { params: { email: string } }) {
  return query.email === filter.params.email;
}
