import { capture, identify } from "./tracking";

export function Quote({ visitor }: { visitor: Parameters<typeof identify>[0] }) {
  identify(visitor);
  return <button onClick={() => capture(visitor)}>quote</button>;
}
