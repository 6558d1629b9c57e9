import { prisma, signedIn } from "../../../lib/store";

// Nobody asks for one of these with whose it is: it is nobody's.
export default async function TariffPage({ params }: { params: { id: string } }) {
  await signedIn();
  const tariff = await prisma.tariff.findUnique({ where: { id: params.id } });
  return <p>{tariff?.policyNo}</p>;
}
