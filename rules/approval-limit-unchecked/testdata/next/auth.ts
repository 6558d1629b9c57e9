export async function auth(): Promise<{ id: string; role: string; level: number }> {
  throw new Error("redirected to the sign-in");
}
