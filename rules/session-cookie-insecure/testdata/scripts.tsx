import { CookieService } from "ngx-cookie-service";
import Cookies from "js-cookie";
import { useCookies } from "react-cookie";
import UniversalCookies from "universal-cookie";
import { setCookie } from "cookies-next";

const TOKEN_COOKIE = "bull_board_token";

export function remember(token: string, user: { accessToken: string; name: string }, lang: string) {
  document.cookie = `token=${token}; path=/; Secure; SameSite=Strict`; // want session-cookie-insecure "document.cookie keeps token where every script"
  document.cookie = "accessToken=" + user.accessToken + "; path=/"; // want session-cookie-insecure
  document.cookie = [`${TOKEN_COOKIE}=${encodeURIComponent(token ?? "")}`, "path=/", "SameSite=Strict"].join("; "); // want session-cookie-insecure "TOKEN_COOKIE"
  Cookies.set("token", token); // want session-cookie-insecure "Cookies.set keeps token where"
  Cookies.set("jwt", user.accessToken, { secure: true, sameSite: "strict" }); // want session-cookie-insecure
  new UniversalCookies().set("session", user.accessToken); // want session-cookie-insecure
  setCookie("token", token); // want session-cookie-insecure "setCookie sets token without"
  document.cookie = `lang=${lang}; path=/`;
  document.cookie = `sidebar_state=${String(lang === "en")}; path=/`;
  document.cookie = `XSRF-TOKEN=${token}; path=/`;
  document.cookie = "token=; expires=Thu, 01 Jan 1970 00:00:00 GMT";
  Cookies.set("theme", lang);
  Cookies.set("token_expires_at", user.name);
  Cookies.set("isLoggedIn", "true");
  Cookies.remove("token");
}

export class LoginComponent {
  constructor(private readonly cookies: CookieService) {}
  done(token: string) {
    this.cookies.set("auth_token", token, 1, "/"); // want session-cookie-insecure "this.cookies.set keeps auth_token"
    this.cookies.set("language", token.slice(0, 2));
  }
}

export function useLogin(token: string) {
  const [, put] = useCookies(["token"]);
  put("token", token); // want? session-cookie-insecure
}
