import { keep, useStored } from "./useStored";

interface Enrolment {
  fullName: string;
  hkid: string;
}

interface Look {
  columns: number;
  theme: string;
}

export function useForm(read: () => unknown) {
  const look = useStored<Look>("look", { columns: 2, theme: "light" });
  const count = useStored("count", 0);
  const draft = useStored<Enrolment>("draft", { fullName: "", hkid: "" }); // want pii-in-client-storage
  keep<Look>("look", read() as Look);
  keep<Enrolment>("draft", JSON.parse(String(read()))); // want pii-in-client-storage
  return [look, count, draft];
}
