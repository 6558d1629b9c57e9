import { prisma, signedIn } from "../../lib/store";

export async function getServerSideProps({ query }: { query: { id: string } }) {
  await signedIn();
  const claim = await prisma.claim.findUnique({ where: { id: query.id } }); // want object-access-unchecked "PAGE /quotes/claim"
  return { props: { summary: claim?.summary } };
}

export default function ClaimPage({ summary }: { summary: string }) {
  return <p>{summary}</p>;
}
