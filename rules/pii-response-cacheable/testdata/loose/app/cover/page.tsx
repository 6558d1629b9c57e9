import { cookies } from "next/headers";

interface Cover {
  policyNo: string;
  diagnosis: string;
}
interface Tariff {
  code: string;
  title: string;
}

async function cover(): Promise<Cover> {
  const jar = await cookies();
  const answer = await fetch("https://core.example/covers/mine", {
    headers: { Cookie: jar.toString() },
    next: { revalidate: 600 }, // want pii-response-cacheable "revalidate: 600: the server keeps what cover gets"
  });
  return answer.json();
}
async function fresh() {
  const jar = await cookies();
  const options = { headers: { Cookie: jar.toString() }, cache: "no-store" } as const;
  return (await (await fetch("https://core.example/covers/mine", options)).json()) as Cover;
}
async function tariffs() {
  const jar = await cookies();
  const options = { headers: { Cookie: jar.toString() }, cache: "force-cache" } as const;
  return (await (await fetch("https://core.example/tariffs", options)).json()) as Tariff[];
}
async function open() {
  return (await (await fetch("https://core.example/covers", { cache: "force-cache" })).json()) as Cover;
}

export default async function Page() {
  const [one, two, three, four] = await Promise.all([cover(), fresh(), tariffs(), open()]);
  return <p>{[one.policyNo, two.policyNo, three[0]?.title, four.policyNo].join(" ")}</p>;
}
