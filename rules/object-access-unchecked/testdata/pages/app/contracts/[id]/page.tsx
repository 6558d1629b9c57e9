import { prisma, signedIn } from "../../../lib/store";

export default async function ContractPage({ params }: { params: { id: string } }) {
  await signedIn();
  const contract = await prisma.contract.findUnique({ where: { id: params.id } }); // want object-access-unchecked "PAGE /contracts/:id"
  return <p>{contract?.policyNo}</p>;
}
