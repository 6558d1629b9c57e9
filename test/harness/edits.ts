// Random edits of a small project, reproducible from a seed: what is typed is mostly code of the project itself, so that
// names, imports and braces come and go.
export interface Random {
  /** 0 <= n < limit */
  next(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

/** xorshift32 */
export function randomFrom(seed: number): Random {
  let state = seed | 1;
  const next = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return { next, pick: (items) => items[next(items.length)]! };
}

export interface TextChange {
  start: number;
  end: number;
  text: string;
}

/** Takes lines out, moves them in from anywhere, breaks words, renames. */
export function randomChange(random: Random, text: string, others: readonly string[]): TextChange {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((m) => m.index + 1)];
  const line = random.next(starts.length);
  const start = starts[line]!;
  const end = starts[line + 1] ?? text.length;
  switch (random.next(5)) {
    case 0:
      return { start, end, text: "" };
    case 1: {
      const lines = random.pick(others).split("\n");
      return { start, end: start, text: `${random.pick(lines)}\n` };
    }
    case 2: {
      const at = random.next(text.length + 1);
      return {
        start: at,
        end: Math.min(text.length, at + random.next(6)),
        text: random.pick(["", "{", ")", "x", '"', "// "]),
      };
    }
    case 3: {
      const words = [...text.matchAll(/[A-Za-z]{3,}/g)];
      const word = words.length > 0 ? random.pick(words) : undefined;
      return word
        ? {
            start: word.index,
            end: word.index + word[0].length,
            text: random.pick(["phone", "idCardNo", "other", "customer"]),
          }
        : { start, end, text: "" };
    }
    default:
      return {
        start,
        end: start,
        text: "// goodfaith-disable-next-line pii-in-log -- the stage has no real customers\n",
      };
  }
}

export function changed(text: string, change: TextChange): string {
  return text.slice(0, change.start) + change.text + text.slice(change.end);
}

/** A program whose files lean on each other through an alias, a barrel, a schema and settings. */
export const PROJECT: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "broker", "workspaces": [], "dependencies": { "axios": "1.0.0", "typeorm": "1.0.0" } }\n',
  "tsconfig.json": '{\n  "compilerOptions": {\n    "paths": { "@lib/*": ["./src/lib/*"] }\n  }\n}\n',
  "src/customer.ts":
    "import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class Customer {\n  @Column()\n  id: string;\n  @Column()\n  idCardNo: string;\n  @Column()\n  phone: string;\n  // @pii none -- a count, not an address\n  email: number;\n}\n",
  "src/lib/index.ts": "export * from './log';\nexport { mask } from './mask';\n",
  "src/lib/log.ts": "export function write(what: unknown) {\n  console.log('event', what);\n}\n",
  "src/lib/mask.ts": "export function mask(text: string): string {\n  return '*'.repeat(text.length);\n}\n",
  "src/register.ts":
    "import axios from 'axios';\nimport { Customer } from './customer';\nimport { mask, write } from '@lib/index';\n\nexport async function register(customer: Customer) {\n  write(customer.idCardNo);\n  write(mask(customer.phone));\n  await axios.post('https://api.score.example.com', customer);\n}\n",
  "src/view.tsx":
    "import { Customer } from './customer';\n\nexport function View({ customer }: { customer: Customer }) {\n  localStorage.setItem('customer', JSON.stringify(customer));\n  return <div>{customer.phone}</div>;\n}\n",
  "src/page.astro": "<template></template>\n",
  "prisma/schema.prisma": "model Claim {\n  id        Int    @id\n  diagnosis String\n  phone     String\n}\n",
  "config/app.yaml": "server:\n  port: 80\n  tls: false\nNODE_TLS_REJECT_UNAUTHORIZED: '0'\n",
};
