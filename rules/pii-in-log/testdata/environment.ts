// Secrets of the program itself: what the environment and the headers of a request hold.
interface Request {
  headers: Record<string, string>;
}

interface PriorApproval {
  authorizationNumber: string;
}

export function atStart() {
  console.log(process.env); // want pii-in-log "API key"
  console.log(JSON.stringify(process.env, null, 2)); // want pii-in-log
  console.log("connecting with", process.env.DB_PASSWORD); // want pii-in-log
  const { JWT_SECRET, PORT } = process.env;
  console.log(`secret ${JWT_SECRET}`); // want pii-in-log
  const config = { port: PORT, signingSecret: process.env.SIGNING_SECRET };
  console.log("config", config); // want pii-in-log
}

export function onRequest(request: Request) {
  console.log(request.headers.authorization); // want pii-in-log "token"
  const { cookie } = request.headers;
  console.log("cookie", cookie); // want pii-in-log
  const authHeader = request.headers["authorization"];
  console.log(`header: ${authHeader}`); // want pii-in-log
}

export function silent(request: Request, approval: PriorApproval) {
  console.log(process.env.NODE_ENV, process.env.LOG_LEVEL, process.env.PORT);
  console.log(`env ${process.env}`);
  console.log(process.env.DB_PASSWORD ? "set" : "missing");
  // Who runs the program is no customer.
  console.log(process.env.ADMIN_EMAIL, process.env.SUPPORT_PHONE);
  console.log(request.headers["user-agent"], request.headers.host);
  // The insurer's approval of a treatment.
  console.log(approval.authorizationNumber);
}

/** A client needs its secret. */
export function client(connect: (options: { user: string; password?: string }) => void) {
  connect({ user: "claims", password: process.env.DB_PASSWORD });
}
