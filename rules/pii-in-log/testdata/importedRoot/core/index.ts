// The root of the folder.
export { maskSsn } from "./mask";

export interface Holder {
  id: string;
  ssn: string;
}

export async function loadHolder(id: string): Promise<Holder> {
  return (await fetch(`/internal/holders/${id}`)).json();
}
