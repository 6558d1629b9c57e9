import { getServerSession } from "next-auth";

export interface Caller {
  id: string;
  office: string;
}

export async function requireCaller(): Promise<Caller> {
  const session = await getServerSession();
  if (!session) throw new Error("nobody is signed in");
  return session.user as Caller;
}

export async function maybeCaller(): Promise<Caller | null> {
  const session = await getServerSession();
  return (session?.user as Caller) ?? null;
}
