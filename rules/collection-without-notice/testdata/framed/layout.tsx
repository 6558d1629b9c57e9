import Link from "next/link";
import type { ReactNode } from "react";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <body>
      {children}
      <Link href="/privacy">Privacy</Link>
    </body>
  );
}
