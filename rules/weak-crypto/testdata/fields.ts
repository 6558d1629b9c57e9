// Keys, vectors and tokens that go through fields.
import { createCipheriv, createHash, randomBytes, scryptSync } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";

export class BankFile {
  private readonly iv = Buffer.alloc(16, 0);
  private readonly fresh = randomBytes(16);
  private readonly filled = Buffer.alloc(16);

  constructor(private readonly passphrase: string) {
    randomBytes(16).copy(this.filled);
  }

  protect(line: string): Buffer {
    const key = createHash("md5").update(this.passphrase).digest("hex");
    return createCipheriv("aes-256-cbc", key, randomBytes(16)).update(line); // want weak-crypto "tries passwords"
  }

  same(key: Buffer, line: string): Buffer {
    return createCipheriv("aes-256-cbc", key, this.iv).update(line); // want weak-crypto "initialisation vector"
  }

  other(key: Buffer, line: string): Buffer {
    return createCipheriv("aes-256-cbc", key, this.filled).update(line);
  }

  derived(line: string): Buffer {
    const key = scryptSync(this.passphrase, this.fresh, 32);
    return createCipheriv("aes-256-gcm", key, randomBytes(12)).update(line);
  }
}

export const cacheKey = (text: string) => createHash("md5").update(text).digest("hex");

export function gateway(req: Request & { user?: unknown }, _res: Response, next: NextFunction): void {
  const given = req.get("x-gateway-token")!;
  req.user = jwt.decode(given); // want weak-crypto "signed the token"
  next();
}

export function checked(req: Request & { user?: unknown }, key: string, next: NextFunction): void {
  const given = req.get("x-gateway-token")!;
  jwt.verify(given, key, { algorithms: ["HS256"] });
  req.user = jwt.decode(given);
  next();
}

export class Shell {
  user: unknown;

  signedIn(token: string): void {
    this.user = jwt.decode(token);
  }
}
