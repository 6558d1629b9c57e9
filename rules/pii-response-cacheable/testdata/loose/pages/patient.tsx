interface Patient {
  fullName: string;
  diagnosis: string;
}
interface Loaded {
  res: { setHeader(name: string, value: string): void };
  params: { id: string };
}
declare const load: (id: string) => Promise<Patient>;
declare const countPatients: () => Promise<number>;

export async function getServerSideProps({ res, params }: Loaded) {
  res.setHeader("Cache-Control", "public, s-maxage=30"); // want pii-response-cacheable "the answer of getServerSideProps"
  return { props: { patient: await load(params.id) } };
}

export async function getStaticProps({ params }: Loaded) { // want pii-response-cacheable "getStaticProps: the answer of getStaticProps"
  return { props: { patient: await load(params.id) }, revalidate: 60 };
}

export const counted = { getStaticProps: async () => ({ props: { count: await countPatients() } }) };
