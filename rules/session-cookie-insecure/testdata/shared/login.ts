import { Controller, Post, Req, Res } from "@nestjs/common";
import type { Request, Response } from "express";
import * as all from "./options";
import { COOKIES, optionsFor, strong, weak } from "./options";

declare function open(id: string): { id: string; accessToken: string };

@Controller("admin/login")
export class AdminLoginController {
  @Post()
  login(@Req() req: Request, @Res({ passthrough: true }) res: Response) {
    const session = open(req.body.id);
    res.cookie(COOKIES.session, session.id, weak); // want session-cookie-insecure "sid without httpOnly, secure: one"
    res.cookie(COOKIES.session, session.id, all.weak); // want session-cookie-insecure "sid without httpOnly, secure: one"
    res.cookie("auth", session.accessToken, optionsFor(7)); // want session-cookie-insecure "auth without secure: it"
    res.cookie(COOKIES.session, session.id, { ...weak, httpOnly: true, secure: true });
    res.cookie(COOKIES.session, session.id, strong);
    res.cookie(COOKIES.language, req.body.language, weak);
  }
}
