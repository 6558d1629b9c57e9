import axios from "axios";
import got from "got";
import ky from "ky";

interface Settings {
  password: string;
  url: string;
}
interface LoginForm {
  username: string;
  password: string;
}

export async function signIn(password: string, form: LoginForm, settings: Settings, resetToken: string, otp: string) {
  await ky.get("/api/session", { searchParams: { password } }); // want pii-in-url "Account password"
  await axios.get("/api/session", { params: { password } }); // want pii-in-url "Account password"
  await got.get("/api/session", { searchParams: { secret: form.password } }); // want pii-in-url "Account password"
  await fetch(`/api/session?password=${password}`); // want pii-in-url "Account password"
  await ky.post("/api/session", { json: { password } });
  await ky.get("/gateway", { searchParams: { key: settings.password } });
  await fetch(`/api/reset?token=${resetToken}`);
  await fetch(`/api/verify?code=${otp}`);
  await ky.get("/api/session", { searchParams: { known: String(password.length) } });
}
