import { headers } from "next/headers";

export const revalidate = 3600; // want pii-response-cacheable "revalidate = .*: the server keeps what Page gets"

interface Holder {
  name: string;
  idCardNo: string;
}

export default async function Page() {
  const asked = await headers();
  const authorization = asked.get("authorization") ?? "";
  const answer = await fetch("https://core.example/holder", { headers: { authorization } });
  const holder = (await answer.json()) as Holder;
  return <p>{holder.name}</p>;
}
