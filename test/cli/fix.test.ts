// Fixes of the command line: what is mended is what the report showed, and the numbers agree.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { goodfaith } from "../harness/goodfaith.js";
import { removeTempTrees, tempTree } from "../harness/tempTree.js";
import { makeValue } from "../harness/values.js";

const SOURCE = `import { Body, Controller, Delete, Get, Param, Patch, Post, Query, UseGuards } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import { JwtAuthGuard } from './guard';

export class Customer {
  id: string;
  idCardNo: string;
  email: string;
}
const db = new PrismaClient({ log: ['query'] });

@Controller('customers')
export class CustomersController {
  @Post()
  create(@Body() dto: Customer) {
    return db.customer.create({ data: dto });
  }

  @Get('by-card')
  find(@Query('no') idCardNo: string): Promise<Customer> {
    return db.customer.findFirst({ where: { idCardNo } });
  }

  @UseGuards(JwtAuthGuard)
  @Patch(':id')
  change(@Param('id') id: string, @Body() dto: Customer) {
    return db.customer.update({ where: { id }, data: dto });
  }

  @UseGuards(JwtAuthGuard)
  @Delete(':id')
  remove(@Param('id') id: string) {
    return db.customer.delete({ where: { id } });
  }

  @Post('login')
  login(@Body() body: { email: string; password: string }) {
    return { ok: body.password.length > 0 };
  }
}
export function told(c: Customer) {
  console.log('customer', c.id, c.email);
}
`;
const FILES = {
  "customers.ts": SOURCE,
  "guard.ts": `import { CanActivate, ExecutionContext } from '@nestjs/common';
import { verify } from 'jsonwebtoken';
export class JwtAuthGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return verify(context.switchToHttp().getRequest().headers.authorization, process.env.JWT_KEY) !== null;
  }
}
`,
  "package.json": "{}",
};
const COUNT = /goodfaith: (\d+) findings? (?:fixed|can be fixed)/;

describe("fixes of the command line", () => {
  afterEach(removeTempTrees);
  const found = (root: string): { ruleId: string; message: string }[] =>
    JSON.parse(goodfaith([root, "-f", "json", "--exit-zero", "--no-cache"]).stdout).findings;
  const run = (root: string, ...flags: string[]) =>
    goodfaith([root, ...flags, "-f", "concise", "--exit-zero", "--no-cache"]).stderr;
  const number = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1] ?? 0);

  it("leave what only the changed code shows to people", () => {
    const root = tempTree(FILES);
    const open = (all: ReturnType<typeof found>) =>
      all.filter((f) => f.ruleId === "endpoint-without-authorization").map((f) => f.message.split(" ", 2).join(" "));
    const before = found(root);
    assert.deepEqual(open(before), ["GET /customers/by-card"]);
    const told = run(root, "--fix", "--unsafe-fixes");
    const text = readFileSync(join(root, "customers.ts"), "utf8");
    assert.match(text, /@Get\('by-card'\)\n {2}@UseGuards\(JwtAuthGuard\)/);
    assert.match(text, /@Post\(\)\n {2}create/);
    const [gone, fresh] = [number(COUNT, told), number(/goodfaith: (\d+) new findings?/, told)];
    assert.ok(gone > 0 && fresh > 0, told);
    assert.deepEqual(open(found(root)), ["POST /customers"]);
    assert.equal(found(root).length, before.length - gone + fresh);
  });
  it("say beforehand what they do, and how much more the unsafe ones would", () => {
    const root = tempTree(FILES);
    const safe = run(root, "--fix-dry-run");
    const all = run(root, "--fix-dry-run", "--unsafe-fixes");
    const more = number(/goodfaith: (\d+) more with --unsafe-fixes/, safe);
    assert.ok(more > 0, safe);
    assert.equal(number(COUNT, safe) + more, number(COUNT, all));
    assert.equal(number(COUNT, run(root, "--fix", "--unsafe-fixes")), number(COUNT, all));
  });
  it("shows nothing in a difference of what stood beside a value that it takes out", () => {
    const id = makeValue("cn-resident-id", 11);
    const root = tempTree({
      "package.json": "{}",
      "data/people.csv": `name,cert_no\n张三,${id}\n`,
      "src/vip.ts": `export const vip = { name: "张三", id: "${id}" };\n`,
    });
    const { stdout } = goodfaith(["--diff", "--unsafe-fixes"], { cwd: root });
    assert.match(stdout, /^\+\S/m);
    for (const value of [id, "张三"]) assert.ok(!stdout.includes(value), stdout);
  });
});
