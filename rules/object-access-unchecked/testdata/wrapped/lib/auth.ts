import { NextRequest, NextResponse } from "next/server";
import { auth } from "./session";

export interface User { id: string }
type Handler<P> = (req: NextRequest, user: User, params: P) => Promise<Response>;

export function withUser<P>(handler: Handler<P>) {
  return async (req: NextRequest, context: { params: P }): Promise<Response> => {
    const user: User | null = await auth(req);
    if (!user) return NextResponse.json({ error: "sign in" }, { status: 401 });
    return handler(req, user, context.params);
  };
}

type Action<T> = (args: { ctx: { user: User }; input: T }) => Promise<unknown>;

export function recorded<T>(action: Action<T>) {
  return async (args: { ctx: { user: User }; input: T }) => {
    const result = await action(args);
    console.info("done", args.ctx.user.id);
    return result;
  };
}
