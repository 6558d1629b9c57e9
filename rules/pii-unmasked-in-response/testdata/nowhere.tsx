interface Insured {
  id: string;
  idCardNo: string;
}

// Nothing here is ever masked.
export const Card = ({ insured }: { insured: Insured }) => <p>{insured.idCardNo}</p>;
