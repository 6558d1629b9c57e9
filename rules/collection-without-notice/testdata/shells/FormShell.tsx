import type { ReactNode } from "react";
import { DataNotice } from "./DataNotice";

export function FormShell({ send, children }: { send: () => void; children: ReactNode }) {
  return <form onSubmit={send}>{children}<DataNotice /></form>;
}
