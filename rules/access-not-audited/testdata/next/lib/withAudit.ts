type Handler = (request: Request) => Promise<Response>;
const entries: string[] = [];

export function logAccess(url: string) {
  entries.push(url);
}

export function withAudit(handler: Handler): Handler {
  return async (request) => {
    const response = await handler(request);
    logAccess(request.url);
    return response;
  };
}
