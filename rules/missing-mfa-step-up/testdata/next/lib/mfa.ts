type Handler = (request: Request) => Promise<Response>;

export function requireMfa(handler: Handler): Handler {
  return async (request) => {
    if (!request.headers.get("x-mfa-time")) return new Response(null, { status: 401 });
    return handler(request);
  };
}
