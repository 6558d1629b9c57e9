import { z } from "zod";

interface QuoteFormValues {
  plateNo: string;
  religion: string; // want pii-over-collection "QuoteFormValues.religion"
}

/** What the page shows of somebody. */
interface Driver {
  idCardNo: string;
}

const values = z.object({ idCardNo: z.string() }); // want pii-over-collection "values.idCardNo"

export const QuotePage = ({ driver, quote }: { driver: Driver; quote: QuoteFormValues & { bankAccountNo: string } }) => (
  <p>
    {driver.idCardNo} {quote.plateNo} {values.safeParse(quote).success}
  </p>
);
