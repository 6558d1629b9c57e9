import { useEffect, useState } from "react";

export function useStored<T>(name: string, first: T) {
  const [state, setState] = useState<T>(() => {
    const kept = sessionStorage.getItem(name);
    return kept === null ? first : (JSON.parse(kept) as T);
  });
  useEffect(() => sessionStorage.setItem(name, JSON.stringify(state)), [name, state]);
  return [state, setState] as const;
}

export function keep<Row>(name: string, row: Row): void {
  localStorage.setItem(name, JSON.stringify(row));
}
