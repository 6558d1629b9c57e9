import hapi from "@hapi/hapi";
import yar from "@hapi/yar";

const password = process.env.COOKIE_PASSWORD!;
export const server = hapi.server({ port: 8443 });

server.state("session", { isSecure: false, isHttpOnly: true }); // want session-cookie-insecure "without secure"
server.state("sid", { isHttpOnly: false }); // want session-cookie-insecure "without httpOnly"
server.state("token", { ttl: 3600000, isSameSite: "Lax" });
server.state("language", { isSecure: false });

server.auth.strategy("office", "cookie", { cookie: { name: "office", password, isSameSite: false } }); // want session-cookie-insecure "office"
server.auth.strategy("garage", "cookie", { cookie: { name: "garage", password } });
server.auth.strategy("api", "jwt", { cookie: { isSecure: false } });

export const register = async () => {
  await server.register({ plugin: yar, options: { name: "fnol", cookieOptions: { password, isSecure: false } } }); // want session-cookie-insecure "fnol"
  await server.register({ plugin: yar, options: { cookieOptions: { password } } });
};
